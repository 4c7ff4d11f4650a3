import { type Fact, Fact as FactShape, type UnknownFact } from "../../../shared/facts/fact.ts";
import type { PersonRecord, State } from "../../../shared/facts/state.ts";
import { isKnownFact, upcast } from "../../../shared/facts/upcast.ts";
import type { Act, NotedAct } from "../../../shared/stations/acts.ts";
import type { FactId, PersonId, StationId } from "../../../shared/words/ids.ts";
import type { Steps } from "../../../shared/words/slices.ts";
import type { ActSeal } from "./linkParts.ts";

/** An act with its facts as this program understands them. */
export type ReadAct = { act: Act; facts: (Fact | UnknownFact)[] };

type Arrived = Extract<Fact, { kind: "arrived" }>;

/**
 * Acts of other desks → those that may be taken: their facts have their shapes and are what the act says, and the whole is signed by the
 * station that it is of. Unsigned are taken only what was written before the event was shared (see `station-joined`), as long as nobody has
 * a key, everything. What a station recorded behind its shutting-out is not taken, unless it had its place in an order before, as its carrier
 * says; nor that all people are erased: that is each laptop's own business. Cut after every fact.
 *
 * `acts`: in the order of their places, with those between that are here already (`isFresh` false). `shuttingOut`: stations that this desk
 * has shut out by a fact that has no place yet.
 */
export function* readingActs(
  acts: readonly NotedAct[],
  { state, seal, isFresh = () => true, shuttingOut = NOBODY }: ReadingParts,
): Steps<ReadAct[]> {
  const members: Members = {
    known: new Map(
      [...state.stations].map(([id, { key, unsigned, revoked }]) => [
        id,
        { key, unsigned, revoked: shuttingOut.has(id) ? null : revoked },
      ]),
    ),
    keyless: new Map([...state.stations.values()].flatMap(({ keyless }) => Object.entries(keyless))),
    barred: new Map([...state.barred].filter(([id]) => !shuttingOut.has(id))),
  };
  const read: ReadAct[] = [];
  for (const { act, note } of acts) {
    if (!isFresh(act)) {
      for (const line of act.lines) noteMember(members, line.includes('"station-') ? readFact(line) : null);
      continue;
    }
    const facts: (Fact | UnknownFact)[] = [];
    for (const line of act.lines) {
      const fact = readFact(line);
      if (fact) facts.push(fact);
      yield;
    }
    const founding = facts.find(isJoined);
    // Whoever founds it says so of itself.
    const isFounder = founding !== undefined && founding.who === act.station && members.known.size === 0;
    const member = isFounder ? { ...founding, revoked: null } : members.known.get(act.station);
    const own = member && { ...member, isShutOut: member.revoked !== null && note.lost === null };
    if (!isWhole(act, facts) || facts.some(isErasing) || !isTrusted(act, facts.at(-1)?.sig, own, { members, seal }))
      continue;
    for (const fact of facts) noteMember(members, fact);
    read.push({ act, facts });
  }
  return read;
}

type ReadingParts = {
  state: State;
  seal: ActSeal;
  isFresh?: (act: Act) => boolean;
  shuttingOut?: ReadonlySet<StationId>;
};

const NOBODY: ReadonlySet<StationId> = new Set();

type Joined = Extract<Fact, { kind: "station-joined" }>;
type Member = { key: string; unsigned: number; revoked: object | null };
type Members = { known: Map<StationId, Member>; keyless: Map<string, number>; barred: Map<StationId, object> };

const isJoined = (fact: Fact | UnknownFact): fact is Joined => isKnownFact(fact) && fact.kind === "station-joined";

const isErasing = (fact: Fact | UnknownFact): boolean =>
  isKnownFact(fact) && fact.kind === "erased" && fact.people === null;

function noteMember({ known, keyless, barred }: Members, fact: Fact | UnknownFact | null): void {
  if (!fact || !isKnownFact(fact)) return;
  if (fact.kind === "station-revoked") {
    const member = known.get(fact.who);
    if (member) member.revoked ??= fact;
    else barred.set(fact.who, fact);
  }
  if (fact.kind !== "station-joined" || known.has(fact.who)) return;
  known.set(fact.who, { key: fact.key, unsigned: fact.unsigned, revoked: barred.get(fact.who) ?? null });
  for (const [station, number] of Object.entries(fact.keyless ?? {})) keyless.set(station, number);
}

function readFact(line: string): Fact | UnknownFact | null {
  const fact = upcastAny(parsed(line));
  return fact === null || (isKnownFact(fact) && !FactShape.safeParse(fact).success) ? null : fact;
}

/** Whether an act's facts are what its carrier says of it: one behind the other, of one station, all of them. */
const isWhole = ({ id, station, from, to, lines }: Act, facts: readonly (Fact | UnknownFact)[]): boolean =>
  facts.length === lines.length &&
  facts[0]?.id === id &&
  facts[0]?.seq === from &&
  facts.at(-1)?.seq === to &&
  facts.every((fact, i) => fact.station === station && (fact.more ?? false) === i < lines.length - 1);

function isTrusted(
  act: Act,
  signature: string | undefined,
  station: (Member & { isShutOut: boolean }) | undefined,
  { members, seal }: { members: Members; seal: ActSeal },
): boolean {
  if (members.known.size === 0 && !station) return true;
  if (act.to <= (station?.unsigned ?? members.keyless.get(act.station) ?? 0)) return true;
  return station !== undefined && !station.isShutOut && signature !== undefined && isSignedWith(station.key, act, seal);
}

/** Whether an act is signed with a station's key. */
export function isSignedWith(key: string, { lines }: Act, seal: ActSeal): boolean {
  const last = parsed(lines.at(-1) ?? "");
  const signature = typeof last === "object" && last !== null && "sig" in last ? last.sig : null;
  if (typeof signature !== "string") return false;
  const sealed = seal.begin();
  for (const line of signedLines(lines)) sealed.add(line);
  return sealed.holds(key, signature);
}

/** null: it is no fact, of whichever version. */
function upcastAny(raw: unknown): Fact | UnknownFact | null {
  try {
    return upcast(raw);
  } catch {
    return null;
  }
}

/** null: it is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** What a signature is over: the lines, the last one without it. */
function signedLines(lines: readonly string[]): string[] {
  const { sig: _of, ...last } = JSON.parse(lines.at(-1) ?? "{}") as { sig?: string };
  return [...lines.slice(0, -1), JSON.stringify(last)];
}

/** Tells facts their place in the common order; `lost`: which of an act's arrivals did not count in the one before. */
export function putInPlace(
  facts: readonly (Fact | UnknownFact)[],
  { epoch, place, lost }: { epoch: string; place: number; lost: readonly FactId[] | null },
): void {
  for (const fact of facts) fact.hub = { epoch, seq: place, ...(lost && { won: !lost.includes(fact.id) }) };
}

/** Arrivals with which a desk asks the others. */
export const isClaim = (fact: { kind: string }): fact is Arrived =>
  fact.kind === "arrived" && (fact as Arrived).after !== undefined && !(fact as Arrived).alone;

const recordNow = (state: State, id: PersonId): PersonRecord | undefined =>
  state.people.get(state.mergedInto.get(id) ?? id);

/** Whether an arrival does not count, because another desk was first. */
export const isLost = (state: State, { personId, id }: Pick<Arrived, "personId" | "id">): boolean =>
  recordNow(state, personId)?.claims?.some(({ fact }) => fact === id) ?? false;

/** Of an act's arrivals those that do not count. */
export const lostIn = (state: State, { lines }: Act): FactId[] =>
  lines.flatMap((line) => {
    if (!line.includes('"after":')) return [];
    const fact = JSON.parse(line) as Fact;
    return isClaim(fact) && isLost(state, fact) ? [fact.id] : [];
  });

/** The arrivals of acts that count here although nobody has confirmed them, and of which no fact says so yet. */
export function unanswered(state: State, acts: readonly Act[]): Arrived[] {
  const isTelling = (line: string) => line.includes('"after":') || line.includes('"let-in"');
  const facts = acts.flatMap(({ lines }) => lines.filter(isTelling).map((line) => JSON.parse(line) as Fact));
  const said = new Set(facts.flatMap((fact) => (fact.kind === "let-in" ? [fact.claim] : [])));
  return facts.filter(isClaim).filter((fact) => !said.has(fact.id) && !isLost(state, fact));
}

/** An arrival of somebody whom this desk let in, whatever became of it. */
export type LetIn = { personId: PersonId; id: FactId };

/** Arrivals that counted in one state and do not in the other: people who are in. `station`: whose; null: anybody's. */
export function lostSince(before: State, now: State, station: StationId | null): LetIn[] {
  const lost: LetIn[] = [];
  for (const [personId, { claims }] of now.people)
    for (const claim of claims ?? [])
      if (
        (station === null || claim.station === station) &&
        before.people.get(personId)?.passages.some(({ fact }) => fact === claim.fact)
      )
        lost.push({ personId, id: claim.fact });
  return lost;
}

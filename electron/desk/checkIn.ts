import { type Asked, decide } from "../../shared/checkin/decide.ts";
import type { Verdict } from "../../shared/checkin/verdict.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import type { Gate } from "../../shared/contract/doorShapes.ts";
import type { CheckInReply, Outcome } from "../../shared/contract/shapes.ts";
import type { EntryWay, FactBody, Override } from "../../shared/facts/fact.ts";
import { doorOf, lastPassage, type Passage, recordOf, type State } from "../../shared/facts/state.ts";
import type { FactId, PersonId, SessionId } from "../../shared/words/ids.ts";
import { isoWithOffset } from "../../shared/words/time.ts";
import { newAnswers } from "./answers.ts";
import { cardOf, cardsOf, stationName } from "./card.ts";
import type { Desk } from "./desk.ts";
import { identify } from "./identify.ts";
import { printOnArrival } from "./printBadge.ts";
import { isClaim, isLost } from "./stations/readActs.ts";
import { notRecorded } from "./writeChange.ts";

/** A scanner that reads one code twice does so within this many ms; two people never hold out the same code so fast. */
const DOUBLE_READ = 1_000;
const KEPT_TEXT = 200;

/** What a check-in asks, whichever way it came. `answers`: to questions this person was asked, by their ids. */
export type Request = {
  asked: () => Asked;
  way: EntryWay;
  gate: Gate;
  override: { reason: string; pin: boolean } | null;
  /** When they came, ms since the epoch, where that was written on paper; not stated: now. */
  seen?: number;
  answers: { personId: PersonId; given: Record<string, string> } | null;
  text: string;
};

/**
 * One scan: into the inbox at once, decided in its turn, answered when an admission is on the disk. `texts` are
 * readings of one scan, likeliest first.
 */
export async function scan(desk: Desk, input: CommandInput<"checkIn.scan">): Promise<CheckInReply> {
  const [text = ""] = input.texts;
  const inbox = ++desk.inboxNumber;
  const before = desk.lastScan;
  const now = desk.parts.clock.now();
  const gate = gateOf(input);
  if (before && before.text === text && isSame(before.gate, gate) && Math.abs(now - before.at) < DOUBLE_READ) {
    return sayRepeated(await before.reply);
  }
  const asked = () => identify(desk.state, desk.parts.seals, input.texts);
  const reply = told(desk, checkIn(desk, inbox, { asked, way: "scan", gate, override: null, answers: null, text }));
  desk.lastScan = { text, gate, at: now, reply };
  return reply;
}

/**
 * Somebody picked from the list, or asked something after a scan; `override` lets in against a verdict that staff may
 * overrule, with their reason. `withPin`: this desk's PIN was asked for it, and was right.
 */
export function byHand(desk: Desk, input: CommandInput<"checkIn.byHand">, withPin = false): Promise<CheckInReply> {
  const { personId, way } = input;
  const override = input.override && { reason: input.override.reason, pin: withPin };
  const answers = input.answers && { personId, given: input.answers };
  const request = { ...picked(personId, gateOf(input)), way, override, answers };
  return told(desk, checkIn(desk, ++desk.inboxNumber, request));
}

async function told(desk: Desk, asked: Promise<CheckInReply>): Promise<CheckInReply> {
  const reply = await asked;
  if (reply.what === "outcome") desk.tellOutcome(reply.outcome);
  return reply;
}

/**
 * Decides on somebody in their turn; an admission is on the disk when it is answered. While a roster is taken in that
 * could bring this person, or better news of them, they wait for its end.
 */
export async function checkIn(desk: Desk, inbox: number, request: Request): Promise<CheckInReply> {
  desk.waiting++;
  if (desk.waiting > 1) desk.tellStatus();
  const decideNow = () => {
    desk.waiting--;
    return decideAndRecord(desk, inbox, request);
  };
  const early = await desk.doorTurn(async () => (mayYetChange(desk, request) ? null : decideNow()));
  return early ?? (await desk.turn(decideNow));
}

function mayYetChange(desk: Desk, request: Request): boolean {
  const session = sessionOf(desk, request.gate);
  return desk.isTakingIn && session !== null && !FINAL.has(verdictOf(desk, session, request).kind);
}

/** Verdicts that no roster changes for those it is asked of, or that let them in. */
const FINAL: ReadonlySet<Verdict["kind"]> = new Set(["admitted", "already-in", "left", "forged", "other-event"]);

async function decideAndRecord(desk: Desk, inbox: number, request: Request): Promise<CheckInReply> {
  const session = sessionOf(desk, request.gate);
  if (!session) return { what: "no-event" };
  const answered = request.answers && (await desk.record(newAnswers(desk, request.answers)));
  if (answered?.ok === false) return notRecorded(desk, answered.fault);
  const verdict = verdictOf(desk, session, request);
  const overruled = request.override && verdictOf(desk, session, { ...request, override: null });
  const override = overruled && request.override && overruledAs(overruled, request.override);
  const { way, text, seen } = request;
  const bodies = factsOf(desk.state, verdict, {
    way,
    override,
    text,
    ...(seen !== undefined && { seen: isoWithOffset(seen) }),
  });
  const recorded = await desk.record(bodies);
  if (!recorded.ok && bodies.some(({ kind }) => kind !== "scan-refused")) return notRecorded(desk, recorded.fault);
  // Another desk was first, by a moment: what this one asked is answered by what stands now.
  const asked = recorded.ok ? recorded.value.findLast(isClaim) : undefined;
  if (asked && isLost(desk.state, asked))
    return decideAndRecord(desk, inbox, { ...request, override: null, answers: null });
  const passage = recorded.ok ? passageIn(recorded.value) : null;
  return { what: "outcome", outcome: outcomeOf(desk, inbox, { verdict, way: request.way, passage }) };
}

/** What is to be said now; records nothing. */
export function verdictOf(
  desk: Desk,
  session: SessionId,
  { asked, gate, override, seen }: Omit<Request, "answers">,
): Verdict {
  const now = seen ?? desk.parts.clock.now();
  return decide(desk.state, asked(), { session, direction: gate.direction, now, override: override !== null });
}

/** What staff overruled; null when there was nothing to overrule. */
const overruledAs = ({ kind }: Verdict, how: { reason: string; pin: boolean }): Override | null =>
  kind === "admitted" ? null : { verdict: kind, ...how };

/** What is written down of a verdict: every session that is passed, or the refusal with what was scanned. */
export function factsOf(
  state: State,
  { personId, kind, reason, session, passes }: Verdict,
  { way, override, text, seen }: { way: EntryWay; override: Override | null; text: string; seen?: string },
): FactBody[] {
  const when = seen === undefined ? {} : { seen };
  if (kind === "admitted" && personId)
    return passes.map((session) => {
      const arrival = { personId, session, way, override, guests: 0, ...when };
      return { kind: "arrived", ...arrival, after: lastSeen(state, personId, session) };
    });
  if (kind === "left" && reason === "gone" && personId)
    return passes.map((session) => ({
      ...{ kind: "left", personId, session },
      after: lastSeen(state, personId, session),
    }));
  return [{ kind: "scan-refused", session, verdict: kind, reason, personId, text: text.slice(0, KEPT_TEXT) }];
}

/** What this desk has seen of somebody in a session, for the other desks (see the fact's `after`). */
function lastSeen(state: State, personId: PersonId, session: SessionId): FactId | null {
  const record = recordOf(state, personId);
  return (record && lastPassage(record, session)?.fact) ?? null;
}

/** The arrival or exit at the session that was asked for: the last of those that stand together. */
export const passageIn = (facts: readonly { kind: string; id: FactId }[]): FactId | null =>
  facts.findLast(({ kind }) => kind === "arrived" || kind === "left")?.id ?? null;

/** The answer to the screen; an arrival at the door also sets its badge going, which nobody waits for: not one off the paper. */
export function outcomeOf(
  desk: Desk,
  inbox: number,
  { verdict, way, passage }: { verdict: Verdict; way: EntryWay; passage: FactId | null },
): Outcome {
  const record = verdict.personId ? desk.person(verdict.personId) : null;
  const door = doorOf(desk.state);
  const isAtTheDoor = door !== null && verdict.passes.includes(door);
  const arrival = verdict.kind === "admitted" ? passage : null;
  const job = arrival && record && isAtTheDoor && way !== "paper" ? printOnArrival(desk, record) : null;
  const earlier = record?.passages.find(({ fact }) => fact === verdict.earlier?.fact);
  return {
    inbox,
    verdict,
    person: record && cardOf(desk, record),
    candidates: cardsOf(desk, verdict.candidates),
    earlierStation: verdict.earlier && stationName(desk, verdict.earlier.station, verdict.earlier.by),
    earlierAgo: verdict.earlier && secondsSince(desk, verdict.earlier),
    otherEvent: verdict.otherTag && desk.parts.otherEvent(verdict.otherTag),
    arrival,
    exit: verdict.kind === "left" ? passage : null,
    guests: earlier?.guests ?? 0,
    job,
    repeated: false,
    confirmed: arrival === null || (desk.link?.isConfirmed(arrival) ?? true),
    way,
    at: desk.now(),
  };
}

/** By this desk's clock; what another desk wrote down is set right by how far its clock is ahead. */
function secondsSince(desk: Desk, { at, station }: Pick<Passage, "at" | "station">): number | null {
  const ahead = station === desk.parts.station.id ? 0 : desk.clockAhead(station);
  return ahead === null ? null : Math.round((desk.parts.clock.now() - (Date.parse(at) - ahead)) / 1_000);
}

/** The session a gate stands for; a session that the event no longer has is the door. */
export function sessionOf(desk: Desk, { session }: Gate): SessionId | null {
  const known = desk.event.sessions.find(({ id }) => id === session);
  return known?.id ?? doorOf(desk.state);
}

/** Somebody whom staff named, at this gate. */
export const picked = (personId: PersonId, gate: Gate): Request => ({
  asked: () => ({ by: "people", people: [personId] }),
  way: "hand",
  gate,
  override: null,
  answers: null,
  text: "",
});

export const gateOf = ({ session, direction }: Gate): Gate => ({ session, direction });

const isSame = (a: Gate, b: Gate): boolean => a.session === b.session && a.direction === b.direction;

const sayRepeated = (reply: CheckInReply): CheckInReply =>
  reply.what === "outcome" ? { what: "outcome", outcome: { ...reply.outcome, repeated: true } } : reply;

import { isDeepStrictEqual } from "node:util";
import type { State } from "../../shared/facts/state.ts";
import type { FactId, PersonId, StationId } from "../../shared/words/ids.ts";
import type { Truth } from "../build/simTruth.ts";

/**
 * Somebody who stood before a desk that let them in or out, and when (ms of the run): `from` the question, `to` the answer, or the desk's end, where
 * there was none. `fact`: the arrival, where the screen said yes to it.
 */
export type Visit = {
  personId: PersonId;
  desk: string;
  direction: "in" | "out";
  fact: FactId | null;
  from: number;
  to: number;
};

/** A deed that a screen said is done, by words of its own that nothing else has: a note, a correction, an arrival taken back. */
export type Done = { personId: PersonId; desk: string; what: "note" | "correction" | "undone"; word: string };

/** What screens said. */
export type Said = {
  visits: Visit[];
  done: Done[];
  /** Whom a desk sent away because they were in already. */
  refused: { personId: PersonId; desk: string }[];
  /** When every desk had all there was, ascending, ms of the run. */
  calm: number[];
};

/** What must not have come to count: facts that a station recorded behind its shutting-out. */
export type Bounds = { behind: readonly FactId[] };

/**
 * What is wrong at the end of a run, in words: a desk whose state is not what the record makes (`truth`), anything a screen said that is not in it,
 * somebody who is in twice without a flag, a number that two facts have.
 */
export function wrongIn(
  { state: truth, facts, twice }: Truth,
  states: readonly { name: string; state: State }[],
  said: Said,
  { behind }: Bounds = { behind: [] },
): string[] {
  const faults: string[] = [];
  for (const { name, state } of states)
    if (!isDeepStrictEqual(counting(state), counting(truth)))
      faults.push(`${name} is not the fold of the record: ${difference(counting(state), counting(truth))}`);
  for (const { fact, personId, desk, direction } of said.visits)
    if (fact && direction === "in" && !truth.people.get(personId)?.passages.some((passage) => passage.fact === fact))
      faults.push(`${desk} let ${personId} pass (${fact}): ${whereIs(truth, personId, fact)}`);
  for (const one of said.done)
    if (!isThere(truth, one)) faults.push(`${one.what} ${one.word} of ${one.personId} by ${one.desk} is lost`);
  for (const { personId, desk } of said.refused)
    if (!truth.people.get(personId)?.passages.some(({ direction }) => direction === "in"))
      faults.push(`${desk} sent ${personId} away as being in, and nobody let them in`);
  for (const fact of behind) if (facts.has(fact)) faults.push(`${fact} counts, which was recorded by a shut-out desk`);
  faults.push(...twice.map((number) => `one number, two facts: ${number}`));
  return [...faults, ...flagsWithout(truth), ...unflagged(truth, said)];
}

/** A state without how far the facts go of who was shut out: some journals hold more of them, which count nowhere. */
function counting(state: State): State {
  const isOut = (id: StationId) => state.barred.has(id) || !!state.stations.get(id)?.revoked;
  const seen = new Map([...state.seen].filter(([id]) => !isOut(id)));
  return { ...state, seen, highest: seen.size < state.seen.size ? 0 : state.highest };
}

const whereIs = ({ people }: State, id: PersonId, fact: FactId): string =>
  people.get(id)?.claims?.some((claim) => claim.fact === fact) ? "it does not count" : "it is nowhere";

function isThere({ people }: State, { personId, what, word }: Done): boolean {
  const record = people.get(personId);
  if (what === "note") return record?.notes.some(({ text }) => text === word) ?? false;
  if (what === "correction") return record?.changes.some(({ after }) => after.company === word) ?? false;
  // What does not count need not be taken back: an exit of somebody who had left by another desk.
  return record !== undefined && !record.passages.some(({ fact, undone }) => fact === word && undone === null);
}

/** Flags that name nobody, and doubles that are told nowhere. */
function flagsWithout({ people, doubles }: State): string[] {
  const listed = new Set(doubles.map(({ arrival }) => arrival));
  return [...people.values()].flatMap(({ person, passages }) =>
    passages.flatMap(({ fact, double }) => {
      if (!double) return [];
      const first = passages.find((passage) => passage.fact === double.first);
      if (first?.direction !== "in") return [`${person.id} is flagged (${fact}) beside nobody (${double.first})`];
      return listed.has(fact) ? [] : [`${person.id} is flagged (${fact}) and not listed`];
    }),
  );
}

/**
 * Who came in more often than they can have, by what the screens said and when, and is not flagged: between two times of being let in, nobody let
 * them out anywhere. Arrivals that were taken back are none. Who was never let out has a flag for each time too many. Where somebody was, by desks of
 * which one may not know the other's, an exit clears all who came on a ticket: then, of what happened between one calm and the next, somebody is flagged.
 */
function unflagged({ people }: State, { visits, calm }: Pick<Said, "visits" | "calm">): string[] {
  const everybody = new Set(visits.map(({ personId }) => personId));
  return [...everybody].flatMap((personId) => {
    const all = people.get(personId)?.passages ?? [];
    const passages = all.filter(({ undone }) => !undone);
    const mine = visits.filter((one) => one.personId === personId);
    const ins = mine.filter(({ direction, fact }) => direction === "in" && passages.some((one) => one.fact === fact));
    const outs = mine.filter(({ direction }) => direction === "out");
    // An exit that is told late may be of somebody whom another desk took back meanwhile: nobody can say whom it is of.
    if (outs.length > 0 && passages.length < all.length) return [];
    const flags = passages.flatMap(({ fact, double }) => (double ? [{ fact, first: double.first }] : []));
    const twice = letInTwice(ins, outs);
    const isTold = ({ fact }: Visit) => flags.some((flag) => flag.fact === fact || flag.first === fact);
    const missed =
      outs.length === 0
        ? twice.slice(flags.length)
        : [0, ...calm].flatMap((from, i) => {
            const isThen = (one: Visit) => one.from >= from && one.from < (calm[i] ?? Number.POSITIVE_INFINITY);
            const then = twice.filter(({ second }) => isThen(second));
            const isAnyTold = then.some(({ first, second }) => isTold(first) || isTold(second));
            return isAnyTold || ins.filter(isThen).some(isTold) ? [] : then;
          });
    const told = ({ desk, from, to, fact }: Visit) => `${desk} ${Math.round(from)}-${Math.round(to)} (${fact})`;
    return missed.map(
      ({ first, second }) =>
        `${personId} is in twice, unflagged: ${told(first)} and ${told(second)}, ${flags.length} flags`,
    );
  });
}

/** Who was let in while they were in for certain: no exit can have been between. */
export function letInTwice(ins: readonly Visit[], outs: readonly Visit[]): { first: Visit; second: Visit }[] {
  const inTurn = [...ins].sort((a, b) => a.from - b.from);
  return inTurn.flatMap((second, i) => {
    const first = inTurn[i - 1];
    if (!first) return [];
    const isBetween = ({ from, to }: Visit) => from <= Math.max(first.to, second.to) && to >= first.from;
    return outs.some(isBetween) ? [] : [{ first, second }];
  });
}

/** The first few places at which two states differ. */
function difference(a: unknown, b: unknown, at = "", found: string[] = []): string {
  if (found.length < 4 && !isDeepStrictEqual(a, b)) {
    if (isTree(a) && isTree(b))
      for (const key of new Set([...keysOf(a), ...keysOf(b)]))
        difference(inside(a, key), inside(b, key), `${at}.${key}`, found);
    else found.push(`${at}: ${JSON.stringify(a)} instead of ${JSON.stringify(b)}`);
  }
  return found.join("; ").slice(0, 1_000);
}

type Tree = Record<string, unknown> | Map<unknown, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !(value instanceof Set);

const keysOf = (tree: Tree): string[] => (tree instanceof Map ? [...tree.keys()].map(String) : Object.keys(tree));

const inside = (tree: Tree, key: string): unknown => (tree instanceof Map ? tree.get(key) : tree[key]);

import type { Fact, UnknownFact } from "../facts/fact.ts";
import type { FactId, StationId } from "../words/ids.ts";

/**
 * Facts that one desk recorded in one go: they count together or not at all. `lines`: each fact as JSON, just as its station wrote
 * it; `from`, `to`: its station's numbers.
 */
export type Act = { id: FactId; station: StationId; from: number; to: number; lines: string[] };

/**
 * What a carrier says of an act beside its facts. `prev`: the number of its station's fact before it, 0: there is none. `lost`: which of
 * its arrivals did not count in the order that this one replaces; null: it never stood in any.
 */
export type ActNote = { prev: number; lost: FactId[] | null };

/** An act with what its carrier says of it. */
export type NotedAct = { act: Act; note: ActNote };

/** Characters of facts in one message of the record; the engine takes a megabyte. */
const MOST = 256 * 1024;

/**
 * On which record a message was made: the carrier had read it as far as message `seq`, and `print` is what it had read; 0: nothing yet. In a record
 * that is another, or was cut back since, it does not count: the carrier will notice and tell what is missing there first.
 */
export type Footing = { epoch: string; seq: number; print: number };

/** An act in a message's head: its id, station, first and last number, how many facts, and what its carrier says of it. */
type WrittenAct = [FactId, StationId, number, number, number, number, FactId[] | null];

type Written = {
  v: 1;
  on: [string, number, number];
  acts: WrittenAct[];
  piece?: [number, number];
};

/** Acts → messages of the record: several small acts in one, a large one in pieces. */
export function* messagesOf(acts: Iterable<NotedAct>, on: () => Footing): Generator<string> {
  let bundle: NotedAct[] = [];
  let size = 0;
  for (const noted of acts) {
    const long = lengthOf(noted.act);
    if (size + long > MOST && bundle.length > 0) {
      yield bundled(bundle, on());
      bundle = [];
      size = 0;
    }
    if (long > MOST) yield* inPieces(noted, on);
    else {
      bundle.push(noted);
      size += long;
    }
  }
  if (bundle.length > 0) yield bundled(bundle, on());
}

/** Whether an act fits into no single message. */
export const isLong = (act: Act): boolean => lengthOf(act) > MOST;

/** A fact's id in its line: every fact begins with its version and its id. */
export const idIn = (line: string): FactId => (ID.exec(line.slice(0, 200))?.[1] ?? "") as FactId;

const ID = /"id":"([A-Za-z0-9_-]*)"/;

const lengthOf = ({ lines }: Act): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

const writtenOf = ({ act, note }: NotedAct): WrittenAct => {
  const { id, station, from, to, lines } = act;
  return [id, station, from, to, lines.length, note.prev, note.lost];
};

/** The act of such a head; null where the lines are not as many. What the lines say is looked at by who takes the act. */
function actOfHead([id, station, from, to, count]: WrittenAct, lines: string[]): Act | null {
  return lines.length === count ? { id, station, from, to, lines } : null;
}

const headOf = ({ epoch, seq, print }: Footing, acts: readonly NotedAct[]): Written => ({
  ...{ v: 1, on: [epoch, seq, print] },
  acts: acts.map(writtenOf),
});

const bundled = (bundle: readonly NotedAct[], on: Footing): string =>
  [JSON.stringify(headOf(on, bundle)), ...bundle.flatMap(({ act }) => act.lines)].join("\n");

function* inPieces(noted: NotedAct, on: () => Footing): Generator<string> {
  const text = noted.act.lines.join("\n");
  const of = Math.ceil(text.length / MOST);
  for (let i = 0; i < of; i++) {
    const head: Written = { ...headOf(on(), [noted]), piece: [i, of] };
    yield `${JSON.stringify(head)}\n${text.slice(i * MOST, (i + 1) * MOST)}`;
  }
}

/** One message as it was read: whole acts, or a piece of one. null: it is none of ours, or of a newer program. */
export type ReadMessage = { on: Footing } & (
  | { acts: NotedAct[] }
  | { id: FactId; note: ActNote; piece: number; of: number; text: string; whole(text: string): Act | null }
);

export function readMessage(text: string): ReadMessage | null {
  const end = text.indexOf("\n");
  try {
    const { v, on, acts, piece } = JSON.parse(text.slice(0, end)) as Written;
    const [first] = acts;
    if (end < 0 || v !== 1 || !first) return null;
    const footing = { epoch: on[0], seq: on[1], print: on[2] };
    const noteIn = ([, , , , , prev, lost]: WrittenAct): ActNote => ({ prev, lost });
    if (piece) {
      const whole = (all: string) => actOfHead(first, all.split("\n"));
      const about = { id: first[0], note: noteIn(first), piece: piece[0], of: piece[1] };
      return { on: footing, ...about, text: text.slice(end + 1), whole };
    }
    const lines = text.slice(end + 1).split("\n");
    const read = acts.flatMap((head): NotedAct[] => {
      const act = actOfHead(head, lines.splice(0, head[4]));
      return act ? [{ act, note: noteIn(head) }] : [];
    });
    return read.length === acts.length && lines.length === 0 ? { on: footing, acts: read } : null;
  } catch {
    return null;
  }
}

/** What a message looks like behind others that looked like `before`, in 32 bits (FNV-1a): to know a record again, not to trust it. */
export function printOf(text: string, before: number): number {
  let print = 0x811c9dc5 ^ before;
  for (let i = 0; i < text.length; i++) print = Math.imul(print ^ text.charCodeAt(i), 0x01000193);
  return print >>> 0;
}

/** Lines of facts → their acts; null where one is no fact, or an act has no end. */
export function actsIn(lines: readonly string[]): Act[] | null {
  const acts: Act[] = [];
  let open: Act | null = null;
  for (const line of lines) {
    const { id, station, seq, more } = JSON.parse(line) as Fact;
    if (typeof id !== "string" || typeof station !== "string" || !Number.isInteger(seq)) return null;
    if (open && open.station !== station) return null;
    open ??= { id, station, from: seq, to: seq, lines: [] };
    open.lines.push(line);
    open.to = seq;
    if (more) continue;
    acts.push(open);
    open = null;
  }
  return open ? null : acts;
}

/** Facts that a desk has just recorded in one go, as an act; `lines`: these facts as JSON. */
export function actOf(facts: readonly (Fact | UnknownFact)[], lines: string[]): Act | null {
  const [first] = facts;
  const last = facts.at(-1);
  if (!first || !last) return null;
  return { id: first.id, station: first.station, from: first.seq, to: last.seq, lines };
}

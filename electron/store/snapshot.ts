import { readFile } from "node:fs/promises";
import type { State } from "../../shared/facts/state.ts";
import type { EventId } from "../../shared/words/ids.ts";
import { type LineCodec, PLAIN_LINES } from "./codec.ts";
import { writeWhole } from "./durable.ts";
import { readLine, writeLines } from "./line.ts";
import { restoreState, type SavedPerson, type SavedState, savePerson, saveState } from "./savedState.ts";
import { inSlices } from "./steps.ts";

/** Raised whenever SavedState or the fold changes: a snapshot of another shape is not read, the journal is. */
const SHAPE = 20;

/** The first line: the state as of a place in the journal, said by bytes and the checksum of the line that ends there. */
type Head = {
  shape: number;
  eventId: EventId | null;
  bytes: number;
  lastLine: string;
  people: number;
  /** How far in the order of all desks; null: the event is one laptop's alone. */
  order: OrderMark | null;
  state: SavedState;
};

/** So many acts have their place, in the order made of this record, and none is folded in without one. */
export type OrderMark = { epoch: string; places: number };

export type SnapshotRead =
  | { what: "use"; state: State; bytes: number; lastLine: string; places: number }
  | { what: "ahead"; missingBytes: number }
  | { what: "none" };

/** Where the journal ends: bytes, and the last line's checksum. */
type Mark = { bytes: number; lastLine: string };

/**
 * People of a line, which is written in one go and read in another. Each line is checked, and opened where the event is locked,
 * by itself: with a line for each person that took as long as everything else together.
 */
const PEOPLE_A_LINE = 50;

/**
 * The folded state beside the journal, so that a start need not fold everything again: a line for the whole, then lines of
 * some people each, so that very many are read and written between other things. It may be missing, torn, rotten, older or of
 * another event at any time: each line has a checksum as in the journal, and it is used only when the journal has the very line it
 * ends at.
 */
export class SnapshotFile {
  readonly #file: string;
  readonly #codec: LineCodec;

  constructor(file: string, codec: LineCodec = PLAIN_LINES) {
    this.#file = file;
    this.#codec = codec;
  }

  /**
   * `use`: the state to start from and the journal's bytes it covers. `ahead`: it covers more than the journal still
   * has, so confirmed facts are missing there. `none`: the journal must be folded from its start, also where `order` (the one that
   * is kept beside the journal) is not the one it was folded in. `places`: acts of that order that it covers.
   */
  async read(journal: Buffer, eventId: EventId, order: OrderMark | null = null): Promise<SnapshotRead> {
    try {
      const file = await readFile(this.#file);
      const end = file.indexOf(10);
      const head = trusted(file.subarray(0, end), this.#codec) as Head;
      if (head.shape !== SHAPE || head.eventId !== eventId) return { what: "none" };
      const { bytes, lastLine } = head;
      if (bytes > journal.length) return { what: "ahead", missingBytes: bytes - journal.length };
      if (!endsWithLine(journal, bytes, lastLine)) return { what: "none" };
      if (head.order?.epoch !== order?.epoch || (head.order?.places ?? 0) > (order?.places ?? 0))
        return { what: "none" };
      const state = await inSlices(restoreState(head.state, peopleIn(file, end + 1, this.#codec)));
      return state.people.size === head.people
        ? { what: "use", state, bytes, lastLine, places: head.order?.places ?? 0 }
        : { what: "none" };
    } catch {
      return { what: "none" };
    }
  }

  /**
   * Writes the state as of the journal's mark, unless the journal goes on meanwhile (false): losing a snapshot loses
   * nothing. Throws Node's fs errors.
   */
  async write(state: State, markNow: () => Mark, order: OrderMark | null = null): Promise<boolean> {
    const mark = markNow();
    const isCurrent = () => markNow().bytes === mark.bytes;
    try {
      await writeWhole(this.#file, linesOf(state, { mark, order, isCurrent, codec: this.#codec }));
      return true;
    } catch (error) {
      if (error instanceof Outdated) return false;
      throw error;
    }
  }
}

class Outdated extends Error {}

type Writing = { mark: Mark; order: OrderMark | null; isCurrent: () => boolean; codec: LineCodec };

async function* linesOf(state: State, { mark, order, isCurrent, codec }: Writing): AsyncGenerator<Uint8Array> {
  const eventId = state.event?.id ?? null;
  const head: Head = { shape: SHAPE, eventId, ...mark, people: state.people.size, order, state: saveState(state) };
  yield writeLines([head], undefined, codec);
  let people: SavedPerson[] = [];
  for (const record of state.people.values()) {
    people.push(savePerson(record));
    if (people.length < PEOPLE_A_LINE) continue;
    yield writeLines([people], undefined, codec);
    people = [];
    if (!isCurrent()) throw new Outdated();
  }
  yield writeLines([people], undefined, codec);
  if (!isCurrent()) throw new Outdated();
}

/** The people behind the first line. Throws where one cannot be trusted. */
function* peopleIn(file: Buffer, from: number, codec: LineCodec): Generator<SavedPerson> {
  for (let start = from; start < file.length; ) {
    const end = file.indexOf(10, start);
    yield* trusted(file.subarray(start, end < 0 ? file.length : end), codec) as SavedPerson[];
    start = end < 0 ? file.length : end + 1;
  }
}

function trusted(line: Buffer, codec: LineCodec): unknown {
  const read = readLine(line, codec);
  if (!read) throw new Error("a line of the snapshot is damaged");
  return read.value;
}

/** Whether a line with this checksum ends at `bytes`. */
function endsWithLine(journal: Buffer, bytes: number, lastLine: string): boolean {
  if (bytes < 10 || bytes > journal.length || journal[bytes - 1] !== 10) return false;
  const start = journal.lastIndexOf(10, bytes - 2) + 1;
  return journal.toString("latin1", start, start + 8) === lastLine;
}

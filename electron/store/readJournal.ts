import type { Fact, UnknownFact } from "../../shared/facts/fact.ts";
import { upcast } from "../../shared/facts/upcast.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { Steps } from "../../shared/words/slices.ts";
import { type LineCodec, PLAIN_LINES } from "./codec.ts";
import { readLine, writeLines } from "./line.ts";
import { atOnce } from "./steps.ts";

/** A line in the middle that cannot be trusted, or does not belong there. `line` counts from 1; `readable`: how many facts stand before and after it. */
export type JournalDamage = { code: "damaged-line"; line: number; before: number; after: number };

/** What opening found: the facts in order of writing, from the offset that was asked for. */
export type JournalContent = {
  facts: (Fact | UnknownFact)[];
  /** A half-written last act, lines or a part of one (the program or the power went while writing): told, and set aside before it is cut off. */
  torn: Buffer;
  /** The line to put in the torn one's place, when it lacked its line feed only; else empty. */
  mended: Buffer;
  /** Where the journal ends, bytes. */
  end: number;
  lastLine: string;
};

/**
 * Reads a journal. `from`: bytes to skip, when a snapshot holds the state up to there; `numbers`: each station's last
 * number by then. A torn tail (no line feed, or an act that lacks its last facts: never confirmed) is left out and told; any
 * other bad line is damage: nothing is skipped silently. Each station's facts stand in the order of their numbers: a line
 * that is there a second time counts once, any other that does not ascend is damage too.
 */
export const readJournal = (
  bytes: Buffer,
  from = 0,
  numbers: ReadonlyMap<string, number> = new Map(),
  codec: LineCodec = PLAIN_LINES,
): Result<JournalContent, JournalDamage> => atOnce(readingJournal(bytes, from, numbers, codec));

/** The same, cut after every line. */
export function* readingJournal(
  bytes: Buffer,
  from: number,
  numbers: ReadonlyMap<string, number>,
  codec: LineCodec,
): Steps<Result<JournalContent, JournalDamage>> {
  const facts: (Fact | UnknownFact)[] = [];
  const last = new Map(numbers);
  let start = from;
  let whole: Whole = { count: 0, end: from, lastLine: "" };
  while (start < bytes.length) {
    const lf = bytes.indexOf(10, start);
    if (lf < 0) break;
    const line = bytes.subarray(start, lf);
    const fact = readFact(line, codec);
    if (!fact) return fault(damageAt(bytes, start, lf, codec));
    const isNew = ascends(last, fact);
    if (!isNew && !standsBefore(bytes, start, lf + 1)) return fault(damageAt(bytes, start, lf, codec));
    if (isNew) facts.push(fact);
    start = lf + 1;
    if (!fact.more && (isNew || facts.length === whole.count))
      whole = { count: facts.length, end: start, lastLine: line.toString("latin1", 0, 8) };
    yield;
  }
  const tail = lastLineIn(bytes.subarray(start), codec);
  if (tail && !tail.fact.more && ascends(last, tail.fact))
    return ok({
      facts: [...facts, tail.fact],
      torn: bytes.subarray(start),
      mended: Buffer.concat([tail.line, LINE_FEED]),
      end: start,
      lastLine: whole.lastLine,
    });
  facts.length = whole.count;
  return ok({ facts, torn: bytes.subarray(whole.end), mended: NOTHING, end: whole.end, lastLine: whole.lastLine });
}

/** Whether a fact comes behind those of its station so far; it is noted as their last then. */
function ascends(last: Map<string, number>, { station, seq }: Fact | UnknownFact): boolean {
  if (seq <= (last.get(station) ?? 0)) return false;
  last.set(station, seq);
  return true;
}

/** Whether the very line stands further up already. */
function standsBefore(bytes: Buffer, start: number, end: number): boolean {
  const at = bytes.subarray(0, start).lastIndexOf(bytes.subarray(start, end));
  return at === 0 || (at > 0 && bytes[at - 1] === 10);
}

/** As far as a journal is sure: how many facts, where the last of their lines ends, and its checksum. */
type Whole = { count: number; end: number; lastLine: string };

/** Facts with the lines they stand in. */
export type Readable = { facts: (Fact | UnknownFact)[]; goodLines: Buffer[] };

/**
 * The same as a journal wants them: each station's in the order of their numbers, at the places that station has, a number
 * that is there twice once. When the end of the last act is lost, the act ends with what is left of it.
 */
export function inOrder({ facts, goodLines }: Readable, codec: LineCodec): Readable {
  const byStation = new Map<string, number[]>();
  for (const [at, { station }] of facts.entries()) {
    const places = byStation.get(station);
    if (places) places.push(at);
    else byStation.set(station, [at]);
  }
  for (const places of byStation.values()) places.sort((a, b) => (facts[b]?.seq ?? 0) - (facts[a]?.seq ?? 0) || b - a);
  const ordered: Readable = { facts: [], goodLines: [] };
  const last = new Map<string, number>();
  for (const { station } of facts) {
    const at = byStation.get(station)?.pop();
    const fact = at === undefined ? undefined : facts[at];
    const line = at === undefined ? undefined : goodLines[at];
    if (!fact || !line || !ascends(last, fact)) continue;
    ordered.facts.push(fact);
    ordered.goodLines.push(line);
  }
  return endedAct(ordered, codec);
}

function endedAct({ facts, goodLines }: Readable, codec: LineCodec): Readable {
  const line = goodLines.at(-1);
  const last = facts.at(-1);
  if (!line || !last?.more) return { facts, goodLines };
  const written = readLine(line.subarray(0, -1), codec)?.value as Record<string, unknown>;
  const { more: _none, ...ended } = written;
  const { more: _same, ...fact } = last;
  return {
    facts: [...facts.slice(0, -1), fact as Fact | UnknownFact],
    goodLines: [...goodLines.slice(0, -1), writeLines([ended], undefined, codec)],
  };
}

/** Every fact of a damaged journal that can still be read, with its line: for a rescue that staff asked for. */
export function readWhatCanBeRead(bytes: Buffer, codec: LineCodec = PLAIN_LINES): Readable {
  const facts: (Fact | UnknownFact)[] = [];
  const goodLines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const lf = bytes.indexOf(10, start);
    const end = lf < 0 ? bytes.length : lf;
    const fact = lf < 0 ? null : readFact(bytes.subarray(start, end), codec);
    if (fact) {
      facts.push(fact);
      goodLines.push(bytes.subarray(start, end + 1));
    }
    start = end + 1;
  }
  return { facts, goodLines };
}

function readFact(line: Buffer, codec: LineCodec): Fact | UnknownFact | null {
  const read = readLine(line, codec);
  return read ? upcast(read.value) : null;
}

const NOTHING = Buffer.alloc(0);

/**
 * What stands behind the last line feed was being written when the program or the power went; only a line that ends in
 * its line feed was ever confirmed. A tail that is a whole line but for that last byte is one all the same.
 */
function lastLineIn(tail: Buffer, codec: LineCodec): { fact: Fact | UnknownFact; line: Buffer } | null {
  for (const line of [tail, tail.subarray(0, -1)]) {
    const fact = readFact(line, codec);
    if (fact) return { fact, line };
  }
  return null;
}

const LINE_FEED = Buffer.from("\n");

const damageAt = (bytes: Buffer, start: number, lf: number, codec: LineCodec): JournalDamage => ({
  code: "damaged-line",
  line: linesIn(bytes.subarray(0, start)) + 1,
  before: readWhatCanBeRead(bytes.subarray(0, start), codec).facts.length,
  after: readWhatCanBeRead(bytes.subarray(lf + 1), codec).facts.length,
});

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

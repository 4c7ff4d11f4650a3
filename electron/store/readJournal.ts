import type { Fact, UnknownFact } from "../../shared/facts/fact.ts";
import { upcast } from "../../shared/facts/upcast.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { Steps } from "../../shared/words/slices.ts";
import { readLine } from "./line.ts";
import { atOnce } from "./steps.ts";

/** A line in the middle that cannot be trusted. `line` counts from 1; `readable`: how many facts stand before and after it. */
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
 * Reads a journal. `from`: bytes to skip, when a snapshot holds the state up to there. A torn tail (no line
 * feed, or an act that lacks its last facts: never confirmed) is left out and told; any other bad line is damage:
 * nothing is skipped silently.
 */
export const readJournal = (bytes: Buffer, from = 0): Result<JournalContent, JournalDamage> =>
  atOnce(readingJournal(bytes, from));

/** The same, cut after every line. */
export function* readingJournal(bytes: Buffer, from: number): Steps<Result<JournalContent, JournalDamage>> {
  const facts: (Fact | UnknownFact)[] = [];
  let start = from;
  let whole: Whole = { count: 0, end: from, lastLine: "" };
  while (start < bytes.length) {
    const lf = bytes.indexOf(10, start);
    if (lf < 0) break;
    const line = bytes.subarray(start, lf);
    const fact = readFact(line);
    if (!fact) return fault(damageAt(bytes, start, lf));
    facts.push(fact);
    start = lf + 1;
    if (!fact.more) whole = { count: facts.length, end: start, lastLine: line.toString("latin1", 0, 8) };
    yield;
  }
  const last = lastLineIn(bytes.subarray(start));
  if (last) facts.push(last.fact);
  if (last && !last.fact.more)
    return ok({
      facts,
      torn: bytes.subarray(start),
      mended: Buffer.concat([last.line, LINE_FEED]),
      end: start,
      lastLine: whole.lastLine,
    });
  facts.length = whole.count;
  return ok({ facts, torn: bytes.subarray(whole.end), mended: NOTHING, end: whole.end, lastLine: whole.lastLine });
}

/** As far as a journal is sure: how many facts, where the last of their lines ends, and its checksum. */
type Whole = { count: number; end: number; lastLine: string };

/** Every fact of a damaged journal that can still be read, with its line: for a rescue that staff asked for. */
export function readWhatCanBeRead(bytes: Buffer): { facts: (Fact | UnknownFact)[]; goodLines: Buffer[] } {
  const facts: (Fact | UnknownFact)[] = [];
  const goodLines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const lf = bytes.indexOf(10, start);
    const end = lf < 0 ? bytes.length : lf;
    const fact = lf < 0 ? null : readFact(bytes.subarray(start, end));
    if (fact) {
      facts.push(fact);
      goodLines.push(bytes.subarray(start, end + 1));
    }
    start = end + 1;
  }
  return { facts, goodLines };
}

function readFact(line: Buffer): Fact | UnknownFact | null {
  const read = readLine(line);
  return read ? upcast(read.value) : null;
}

const NOTHING = Buffer.alloc(0);

/**
 * What stands behind the last line feed was being written when the program or the power went; only a line that ends in
 * its line feed was ever confirmed. A tail that is a whole line but for that last byte is one all the same.
 */
function lastLineIn(tail: Buffer): { fact: Fact | UnknownFact; line: Buffer } | null {
  for (const line of [tail, tail.subarray(0, -1)]) {
    const fact = readFact(line);
    if (fact) return { fact, line };
  }
  return null;
}

const LINE_FEED = Buffer.from("\n");

const damageAt = (bytes: Buffer, start: number, lf: number): JournalDamage => ({
  code: "damaged-line",
  line: linesIn(bytes.subarray(0, start)) + 1,
  before: readWhatCanBeRead(bytes.subarray(0, start)).facts.length,
  after: readWhatCanBeRead(bytes.subarray(lf + 1)).facts.length,
});

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

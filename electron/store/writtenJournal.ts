import type { Fact, UnknownFact } from "../../shared/facts/fact.ts";
import { lastChecksum } from "./line.ts";
import type { JournalContent } from "./readJournal.ts";

/** A journal that this process has written from its first line: its facts, where it ends (bytes), and its last line's checksum. */
type Written = { facts: (Fact | UnknownFact)[]; end: number; lastLine: string };

let last: { file: string; written: Written } | null = null;

/** A journal is whole: the next opening of it need not read what was just written. */
export function noteWritten(file: string, written: Written): void {
  last = { file, written };
}

/** What such a journal holds, once, as long as the file is the one that was written; null: it has to be read. */
export function takeWritten(file: string, bytes: Buffer): JournalContent | null {
  const noted = last;
  last = null;
  if (noted?.file !== file || bytes.length !== noted.written.end) return null;
  const { facts, end, lastLine } = noted.written;
  return lastChecksum(bytes) === lastLine ? { facts, end, lastLine, torn: NOTHING, mended: NOTHING } : null;
}

const NOTHING = Buffer.alloc(0);

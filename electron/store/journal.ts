import { type FileHandle, open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Fact, UnknownFact } from "../../shared/facts/fact.ts";
import { upcast } from "../../shared/facts/upcast.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type DiskTrouble, diskTrouble, syncFolder, writeAll, writeWhole } from "./durable.ts";
import { readLine, writeLine } from "./line.ts";

/** A line in the middle that cannot be trusted. `line` counts from 1; `readable`: how many facts stand before and after it. */
export type JournalDamage = { code: "damaged-line"; line: number; before: number; after: number };

/** What opening found: the facts in order of writing, from the offset that was asked for. */
export type JournalContent = {
  facts: (Fact | UnknownFact)[];
  /** A half-written last line (the program or the power went while writing): told, and set aside before it is cut off. */
  torn: Buffer;
  /** The line to put in the torn one's place, when it lacked its line feed only; else empty. */
  mended: Buffer;
  /** Where the journal ends, bytes. */
  end: number;
  lastLine: string;
};

/**
 * Reads a journal. `from`: bytes to skip, when a snapshot holds the state up to there. A torn tail (no line
 * feed: never confirmed) is left out and told; any other bad line is damage: nothing is skipped silently.
 */
export function readJournal(bytes: Buffer, from = 0): Result<JournalContent, JournalDamage> {
  const facts: (Fact | UnknownFact)[] = [];
  let start = from;
  let lastLine = "";
  while (start < bytes.length) {
    const lf = bytes.indexOf(10, start);
    if (lf < 0) return ok(withTail(bytes.subarray(start), { facts, end: start, lastLine }));
    const line = bytes.subarray(start, lf);
    const fact = readFact(line);
    if (!fact) return fault(damageAt(bytes, start, lf));
    facts.push(fact);
    lastLine = line.toString("latin1", 0, 8);
    start = lf + 1;
  }
  return ok({ facts, torn: NOTHING, mended: NOTHING, end: start, lastLine });
}

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
 * its line feed was ever confirmed. A tail that is a whole line but for that last byte is kept and its line feed mended.
 */
function withTail(tail: Buffer, content: Omit<JournalContent, "torn" | "mended">): JournalContent {
  for (const line of [tail, tail.subarray(0, -1)]) {
    const fact = readFact(line);
    if (fact) {
      const facts = [...content.facts, fact];
      return {
        facts,
        torn: tail,
        mended: Buffer.concat([line, LINE_FEED]),
        end: content.end,
        lastLine: content.lastLine,
      };
    }
  }
  return { ...content, torn: tail, mended: NOTHING };
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

type Waiting = { facts: readonly Fact[]; done: () => void; failed: (trouble: DiskTrouble) => void };

/** Facts that are put into words in one go, some milliseconds; an import has more than anybody else should wait for. */
const LINES_AT_ONCE = 500;

/**
 * The append-only file of facts. `append` resolves when the lines are flushed to the disk; calls that come while a
 * flush runs share the next one. After a failed write or flush nothing more is taken (what the disk holds then is
 * unknown until the file is read again), so that no later success covers an earlier loss.
 */
export class Journal {
  readonly #handle: FileHandle;
  readonly #file: string;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #broken: DiskTrouble | null = null;
  #end: number;
  #lastLine: string;

  constructor(handle: FileHandle, file: string, { end, lastLine }: { end: number; lastLine: string }) {
    this.#handle = handle;
    this.#file = file;
    this.#end = end;
    this.#lastLine = lastLine;
  }

  /** Where the journal ends after the last flush: bytes, and the last line's checksum. */
  get mark(): { bytes: number; lastLine: string } {
    return { bytes: this.#end, lastLine: this.#lastLine };
  }

  get trouble(): DiskTrouble | null {
    return this.#broken;
  }

  /** Appends and flushes. Facts of one call stand together. */
  append(facts: readonly Fact[]): Promise<Result<null, DiskTrouble>> {
    if (this.#broken) return Promise.resolve(fault(this.#broken));
    if (facts.length === 0) return Promise.resolve(ok(null));
    return new Promise((resolve) => {
      this.#waiting.push({ facts, done: () => resolve(ok(null)), failed: (trouble) => resolve(fault(trouble)) });
      this.#running ??= this.#flushAll();
    });
  }

  async close(): Promise<void> {
    await this.#running;
    await this.#handle.close();
  }

  async #flushAll(): Promise<void> {
    while (this.#waiting.length && !this.#broken) await this.#flush(this.#waiting.splice(0));
    for (const waiting of this.#waiting.splice(0)) waiting.failed(this.#broken ?? "disk-error");
    this.#running = null;
  }

  async #flush(group: Waiting[]): Promise<void> {
    const facts = group.flatMap((waiting) => waiting.facts);
    let size = 0;
    let lastLine = "";
    try {
      for (let at = 0; at < facts.length; at += LINES_AT_ONCE) {
        const lines = facts.slice(at, at + LINES_AT_ONCE).map(writeLine);
        const bytes = Buffer.concat(lines);
        await writeAll(this.#handle, bytes);
        size += bytes.length;
        lastLine = lines.at(-1)?.toString("latin1", 0, 8) ?? lastLine;
      }
      await this.#handle.datasync();
      await this.#isStillThere();
    } catch (error) {
      this.#broken = diskTrouble(error);
      await this.#cutBack();
      for (const waiting of group) waiting.failed(this.#broken);
      return;
    }
    this.#end += size;
    this.#lastLine = lastLine;
    for (const waiting of group) waiting.done();
  }

  /** An open file takes writes after its folder was deleted or moved away, where no later start would find them. */
  async #isStillThere(): Promise<void> {
    const [ours, named] = await Promise.all([this.#handle.stat(), stat(this.#file)]);
    if (ours.ino !== named.ino || ours.dev !== named.dev)
      throw Object.assign(new Error("journal replaced"), { code: "ENOENT" });
  }

  /** What was not confirmed must not come back at the next start: cut to the last confirmed byte, if the disk still lets us. */
  async #cutBack(): Promise<void> {
    try {
      await this.#handle.truncate(this.#end);
      await this.#handle.datasync();
    } catch {
      // The disk is gone or read-only: opening again reads what is there and cuts a torn line.
    }
  }
}

/**
 * Opens (or makes) the journal at `file` for appending after `content` was read from it: sets a torn tail aside in a
 * file beside it and cuts it off, flushes the folder when the file is new. Throws Node's fs errors.
 */
export async function openForAppend(file: string, content: Omit<JournalContent, "facts">): Promise<Journal> {
  if (content.torn.length && !content.mended.length) await writeWhole(`${file}.cut-at-${content.end}`, content.torn);
  const handle = await open(file, "a", 0o600);
  if (content.torn.length) await handle.truncate(content.end);
  await writeAll(handle, content.mended);
  await handle.sync();
  await syncFolder(dirname(file));
  const lastLine = content.mended.toString("latin1", 0, 8) || content.lastLine;
  return new Journal(handle, file, { end: content.end + content.mended.length, lastLine });
}

import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Fact } from "../../shared/facts/fact.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type LineCodec, PLAIN_LINES } from "./codec.ts";
import { type DiskTrouble, diskTrouble, syncFolder, tryFolder, writeAll, writeWhole } from "./durable.ts";
import { lastChecksum, writeTexts } from "./line.ts";
import type { JournalContent } from "./readJournal.ts";

/** What came of going on after the disk was full, see `Journal.reopen`. */
type Reopened = "open" | "not-yet" | "never";

type Waiting = { facts: readonly (Fact | string)[]; done: () => void; failed: (trouble: DiskTrouble) => void };

/** Facts that are put into words in one go, some milliseconds; an import has more than anybody else should wait for. */
const LINES_AT_ONCE = 500;

/** Bytes that so many lines hardly ever exceed. */
const ROOM = 1024 * 1024;

/** A disk that was full has room again when it takes so many bytes more. */
const ROOM_AGAIN = 256 * 1024;

/**
 * The append-only file of facts. `append` resolves when the lines are flushed to the disk; calls that come while a
 * flush runs share the next one. After a failed write or flush nothing more is taken (what the disk holds then is
 * unknown until the file is read again), so that no later success covers an earlier loss; see `reopen`.
 */
export class Journal {
  #handle: FileHandle;
  readonly #file: string;
  readonly #codec: LineCodec;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #reopening: Promise<Reopened> | null = null;
  #broken: DiskTrouble | null = null;
  #end: number;
  #lastLine: string;
  #last: Pick<Fact, "station" | "seq"> | null = null;
  /** Hears of every flush how many facts it brought. */
  onFlushed: (facts: number) => void = () => undefined;

  constructor(
    handle: FileHandle,
    file: string,
    { end, lastLine }: { end: number; lastLine: string },
    codec: LineCodec = PLAIN_LINES,
  ) {
    this.#handle = handle;
    this.#file = file;
    this.#codec = codec;
    this.#end = end;
    this.#lastLine = lastLine;
  }

  /** Where the journal ends after the last flush: bytes, and the last line's checksum. */
  get mark(): { bytes: number; lastLine: string } {
    return { bytes: this.#end, lastLine: this.#lastLine };
  }

  /** The fact that was flushed last since the opening; null: none. */
  get last(): Pick<Fact, "station" | "seq"> | null {
    return this.#last;
  }

  get trouble(): DiskTrouble | null {
    return this.#broken;
  }

  /** Appends and flushes. Facts of one call stand together. */
  append(facts: readonly Fact[]): Promise<Result<null, DiskTrouble>> {
    return this.#append(facts);
  }

  /** The same of facts that are JSON already, as another desk wrote them. */
  appendLines(lines: readonly string[]): Promise<Result<null, DiskTrouble>> {
    return this.#append(lines);
  }

  #append(facts: Waiting["facts"]): Promise<Result<null, DiskTrouble>> {
    if (this.#broken) return Promise.resolve(fault(this.#broken));
    if (facts.length === 0) return Promise.resolve(ok(null));
    return new Promise((resolve) => {
      this.#waiting.push({ facts, done: () => resolve(ok(null)), failed: (trouble) => resolve(fault(trouble)) });
      this.#running ??= this.#flushAll();
    });
  }

  /**
   * Takes facts again after the disk was full: once it has room, what nobody was told of is cut off, and the whole file is read
   * anew. `isConfirmed` says of its bytes whether they are all that was confirmed and nothing else; only then it goes on. `never`:
   * they are not, it is another file, or something else than a full disk was in the way: staff open the event again.
   */
  reopen(isConfirmed: (bytes: Buffer) => Promise<boolean>): Promise<Reopened> {
    this.#reopening ??= this.#reopenNow(isConfirmed).finally(() => {
      this.#reopening = null;
    });
    return this.#reopening;
  }

  async close(): Promise<void> {
    await this.#running;
    await this.#reopening;
    await this.#handle.close();
  }

  async #reopenNow(isConfirmed: (bytes: Buffer) => Promise<boolean>): Promise<Reopened> {
    if (this.#broken === null) return "open";
    if (this.#broken !== "disk-full") return "never";
    if (this.#running || (await tryFolder(dirname(this.#file), ROOM_AGAIN)) !== null) return "not-yet";
    let fresh: FileHandle | null = null;
    try {
      fresh = await open(this.#file, constants.O_RDWR | constants.O_APPEND);
      const [ours, found] = [await this.#handle.stat(), await fresh.stat()];
      if (ours.ino !== found.ino || ours.dev !== found.dev || found.size < this.#end) return "never";
      await fresh.truncate(this.#end);
      await fresh.sync();
      const bytes = await fresh.readFile();
      if (bytes.length !== this.#end || !(await isConfirmed(bytes))) return "never";
      [this.#handle, fresh] = [fresh, this.#handle];
      this.#broken = null;
      return "open";
    } catch {
      return "not-yet";
    } finally {
      await fresh?.close().catch(() => undefined);
    }
  }

  async #flushAll(): Promise<void> {
    while (this.#waiting.length && !this.#broken) await this.#flush(this.#waiting.splice(0));
    for (const waiting of this.#waiting.splice(0)) waiting.failed(this.#broken ?? "disk-error");
    this.#running = null;
  }

  async #flush(group: Waiting[]): Promise<void> {
    const [first, ...others] = group;
    const facts = others.length === 0 && first ? first.facts : group.flatMap((waiting) => waiting.facts);
    // Written over again and again: the lines of an import are tens of megabytes, and nobody would collect them soon.
    let room: Buffer | undefined;
    let size = 0;
    let lastLine = "";
    try {
      for (let at = 0; at < facts.length; at += LINES_AT_ONCE) {
        const some = facts.slice(at, at + LINES_AT_ONCE);
        if (facts.length > LINES_AT_ONCE) room ??= Buffer.alloc(ROOM);
        const texts = some.map((fact) => this.#codec.write(typeof fact === "string" ? fact : JSON.stringify(fact)));
        const bytes = writeTexts(texts, room);
        await writeAll(this.#handle, bytes);
        size += bytes.length;
        lastLine = lastChecksum(bytes);
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
    const last = facts.at(-1);
    this.#last = typeof last === "string" ? (JSON.parse(last) as Fact) : (last ?? null);
    for (const waiting of group) waiting.done();
    this.onFlushed(facts.length);
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
export async function openForAppend(
  file: string,
  content: Omit<JournalContent, "facts">,
  codec: LineCodec = PLAIN_LINES,
): Promise<Journal> {
  if (content.torn.length && !content.mended.length) await writeWhole(`${file}.cut-at-${content.end}`, content.torn);
  const handle = await open(file, "a", 0o600);
  try {
    if (content.torn.length) await handle.truncate(content.end);
    await writeAll(handle, content.mended);
    await handle.sync();
    await syncFolder(dirname(file));
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
  const lastLine = content.mended.toString("latin1", 0, 8) || content.lastLine;
  return new Journal(handle, file, { end: content.end + content.mended.length, lastLine }, codec);
}

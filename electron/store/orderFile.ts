import { type FileHandle, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { OrderLine } from "../../shared/stations/order.ts";
import type { KeptOrder } from "./commonOrder.ts";
import { syncFolder } from "./durable.ts";
import { readLine, writeLines } from "./line.ts";

/** The order beside the journal, and the one that is being read anew and not whole yet. */
export const ORDER = "order.ndjson";
const NEXT = "order.next.ndjson";

/**
 * The order as it was kept; null: there is none, or nobody can say of which record. A torn or damaged end is left out: whatever is
 * missing here is read from the engine again. It holds ids and numbers, nobody's name, so it is never sealed.
 */
export const readOrder = (folder: string): Promise<KeptOrder | null> => readFrom(join(folder, ORDER));

/** The same of one that was being read anew when the program ended: it says what counted in that record, as far as it goes. */
export const readUnfinished = (folder: string): Promise<KeptOrder | null> => readFrom(join(folder, NEXT));

async function readFrom(file: string): Promise<KeptOrder | null> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return null;
  const read: unknown[] = [];
  for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
    const line = readLine(bytes.subarray(start, end));
    if (!line) break;
    read.push(line.value);
  }
  const [head, ...lines] = read as [{ epoch?: unknown } | undefined, ...OrderLine[]];
  return typeof head?.epoch === "string" ? { epoch: head.epoch, lines } : null;
}

/**
 * Keeps the order while the event is open. Nothing waits for it and nothing is flushed but a change of the record: lines that are lost
 * in a crash are read again. A disk that takes no line ends the keeping: then everything is read again at the next start.
 */
export class OrderFile {
  readonly #folder: string;
  #handle: Promise<FileHandle | null>;
  #isNext = false;
  #work: Promise<unknown> = Promise.resolve();

  /** `kept`: what was read of it; the file is cut to that. */
  constructor(folder: string, kept: KeptOrder | null) {
    this.#folder = folder;
    this.#handle = Promise.resolve(null);
    if (kept) this.#begin(ORDER, kept);
    else this.#queue(() => rm(join(folder, ORDER), { force: true }));
    this.#queue(() => rm(join(folder, NEXT), { force: true }));
  }

  append(lines: readonly OrderLine[]): void {
    if (lines.length > 0) this.#queue(async () => (await this.#handle)?.write(writeLines(lines)));
  }

  /** Another record begins; the order so far stays until `takeNext`. */
  beginNext(epoch: string): void {
    this.#isNext = true;
    this.#begin(NEXT, { epoch, lines: [] });
  }

  takeNext(): void {
    if (!this.#isNext) return;
    this.#isNext = false;
    this.#queue(async () => {
      await (await this.#handle)?.datasync();
      await rename(join(this.#folder, NEXT), join(this.#folder, ORDER));
      await syncFolder(this.#folder);
    });
  }

  async close(): Promise<void> {
    await this.#work;
    await (await this.#handle)?.close().catch(() => undefined);
  }

  #begin(name: string, { epoch, lines }: KeptOrder): void {
    const before = this.#handle;
    const opened = this.#work.then(async () => {
      await (await before)?.close();
      const handle = await open(join(this.#folder, name), "w", 0o600);
      await handle.write(writeLines([{ epoch }, ...lines]));
      return handle;
    });
    this.#handle = opened.catch(() => null);
    this.#work = this.#handle;
  }

  #queue(work: () => Promise<unknown>): void {
    this.#work = this.#work.then(work).catch(() => undefined);
  }
}

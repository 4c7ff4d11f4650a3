import { appendFile, type FileHandle, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { OrderLine } from "../../shared/stations/order.ts";
import type { KeptOrder } from "./commonOrder.ts";
import { syncFolder } from "./durable.ts";
import { readLine, writeLines } from "./line.ts";

/** The order beside the journal, the one that is being read anew and not whole yet, and those of records that are lost. */
export const ORDER = "order.ndjson";
const NEXT = "order.next.ndjson";
const LOST = "order.lost.ndjson";
/** Of so many lost records it is remembered who counted. */
const REMEMBERED = 16;
const LINE_END = 10;
const OWN_AND_FLUSHED = { mode: 0o600, flush: true };

/**
 * The order as it was kept; null: there is none, or nobody can say of which record. A torn or damaged end is left out: whatever is
 * missing here is read from the engine again. It holds ids and numbers, nobody's name, so it is never sealed.
 */
export const readOrder = async (folder: string): Promise<KeptOrder | null> =>
  (await ordersIn(join(folder, ORDER)))[0] ?? null;

/**
 * The same of records that were lost, and of one that was being read anew when the program ended, oldest first: who counted in them may not have
 * been looked for yet.
 */
export async function readLost(folder: string): Promise<KeptOrder[]> {
  const found = [...(await ordersIn(join(folder, LOST))), ...(await ordersIn(join(folder, NEXT)))];
  return found.filter(({ lines }) => lines.length > 0).slice(-REMEMBERED);
}

/** The orders of a file, one behind the other, each up to its first damaged line. */
async function ordersIn(file: string): Promise<KeptOrder[]> {
  const bytes = await readFile(file).catch(() => null);
  const orders: KeptOrder[] = [];
  if (!bytes) return orders;
  let current: KeptOrder | null = null;
  for (let start = 0, end = bytes.indexOf(LINE_END); end >= 0; start = end + 1, end = bytes.indexOf(LINE_END, start)) {
    const value = readLine(bytes.subarray(start, end))?.value as { epoch?: unknown } | undefined;
    if (typeof value?.epoch === "string") {
      current = { epoch: value.epoch, lines: [] };
      orders.push(current);
    } else if (value) current?.lines.push(value as OrderLine);
    else current = null;
  }
  return orders;
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
  }

  append(lines: readonly OrderLine[]): void {
    // The file of this moment: by the time of the writing another one may have been begun, which waits for this.
    const file = this.#handle;
    if (lines.length > 0) this.#queue(async () => (await file)?.write(writeLines(lines)));
  }

  /** Another record begins; the order so far stays until `takeNext`. */
  beginNext(epoch: string): void {
    this.#isNext = true;
    this.#begin(NEXT, { epoch, lines: [] }, () => this.#putBy(NEXT));
  }

  /** The next one takes its place; the one before is of a lost record. */
  takeNext(): void {
    if (!this.#isNext) return;
    this.#isNext = false;
    const next = this.#handle;
    this.#queue(async () => {
      const handle = await next;
      if (!handle) return;
      await this.#putBy(ORDER);
      await handle.datasync();
      await rename(join(this.#folder, NEXT), join(this.#folder, ORDER));
      await syncFolder(this.#folder);
    });
  }

  /** Everybody who counted in lost records counts: they need not be remembered any more. */
  dropLost(): void {
    if (this.#isNext) return;
    for (const name of [LOST, NEXT]) this.#queue(() => rm(join(this.#folder, name), { force: true }));
  }

  async close(): Promise<void> {
    await this.#work;
    await (await this.#handle)?.close().catch(() => undefined);
  }

  #begin(name: string, { epoch, lines }: KeptOrder, first: () => Promise<void> = async () => undefined): void {
    const before = this.#handle;
    const opened = this.#work.then(async () => {
      await (await before)?.close();
      await first();
      const handle = await open(join(this.#folder, name), "w", 0o600);
      await handle.write(writeLines([{ epoch }, ...lines]));
      return handle;
    });
    this.#handle = opened.catch(() => null);
    this.#work = this.#handle;
  }

  /** What a file says is remembered among the lost ones. Throws where the disk does not take it. */
  async #putBy(name: string): Promise<void> {
    const bytes = await readFile(join(this.#folder, name)).catch(() => null);
    // A torn line must not take the next one with it.
    const end = bytes && bytes.at(-1) !== LINE_END ? "\n" : "";
    if (bytes) await appendFile(join(this.#folder, LOST), Buffer.concat([bytes, Buffer.from(end)]), OWN_AND_FLUSHED);
  }

  #queue(work: () => Promise<unknown>): void {
    this.#work = this.#work.then(work).catch(() => undefined);
  }
}

import type { BackupReply } from "../../shared/contract/backupShapes.ts";
import type { BackupStanding, CopyTrouble } from "../../shared/contract/backupStanding.ts";
import type { DiskTrouble, Settings, SettingsChange } from "../../shared/contract/shapes.ts";
import type { Result } from "../../shared/words/result.ts";
import { type Clock, isoWithOffset } from "../../shared/words/time.ts";
import type { Desk } from "./desk.ts";
import type { Tell } from "./ports.ts";
import { breathe } from "./slices.ts";
import { homeOf } from "./status.ts";

/** What the second copy needs of the disk and the system. */
export type CopyPort = {
  /** Brings an event's copy up to date. `until`: bytes of its records that are flushed; null: all whole lines. */
  bring(
    order: { from: string; place: string; mark: string; until: number | null },
    onStep: (done: number, of: number) => Promise<void>,
  ): Promise<Result<{ beside: string[]; bytes: number }, { code: CopyTrouble }>>;
  /** Makes a folder the second place. */
  mark(
    folder: string,
  ): Promise<Result<{ folder: string; mark: string; isSameDisk: boolean }, { code: "inside" | DiskTrouble }>>;
  /** Has staff choose a folder in the system's own dialog; null: they did not. */
  choose(): Promise<string | null>;
};

export type BackupParts = {
  port: CopyPort;
  desk(): Desk | null;
  settings(): Settings;
  changeSettings(changes: SettingsChange): Promise<{ kept: boolean }>;
  clock: Clock;
  tell: Tell;
};

/** Milliseconds: between two passes while things happen; until it is tried again; when a disk counts as not answering. */
const EVERY = 3_000;
const AGAIN = 5_000;
const SLOW = 15_000;
/** The end of the program, or of an event, waits no longer than this for the last pass. */
const LAST = 4_000;
const TOLD_EVERY = 250;

type Copied = { home: string; place: string; bytes: number; at: string };

/** The event to be copied; `end`: bytes of its records that are flushed, null while a copy of it is practised on. */
type Original = { home: string; end: number | null };

/**
 * The second copy of the open event: brought up to date by itself, some seconds behind, in a queue of its own that nobody
 * waits for. One pass at a time, also where a disk does not answer; whatever comes of it, the event goes on.
 */
export class Backup {
  readonly #parts: BackupParts;
  #pass: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #copied: Copied | null = null;
  /** The event that was closed last, as it was then. */
  #left: Original | null = null;
  #trouble: CopyTrouble | null = null;
  #beside: string[] = [];
  #progress: BackupStanding["progress"] = null;
  /** Rises with every sign of life that a pass gives. */
  #steps = 0;
  #toldAt = 0;
  #isOver = false;
  #isPaused = false;

  constructor(parts: BackupParts) {
    this.#parts = parts;
  }

  /** How the copy stands; null: there is no second place. */
  standing(): BackupStanding | null {
    const { backup } = this.#parts.settings();
    if (!backup) return null;
    const original = this.#original();
    return {
      name: nameOf(backup.folder),
      folder: backup.folder,
      isSameDisk: backup.isSameDisk,
      copiedAt: original && this.#isCopyOf(original, backup.folder) ? (this.#copied?.at ?? null) : null,
      isBehind: original !== null && this.#isBehind(original, backup.folder),
      progress: this.#progress,
      trouble: this.#trouble,
      beside: this.#beside,
      isIdle: original === null,
    };
  }

  /** Staff choose the second place; the first copy begins at once. */
  async choose(): Promise<BackupReply> {
    const { port, changeSettings } = this.#parts;
    const folder = await port.choose();
    if (folder === null) return { what: "cancelled" };
    const place = await port.mark(folder);
    if (!place.ok) return { what: "refused", reason: place.fault.code };
    const { kept } = await changeSettings({ backup: place.value });
    this.#forget();
    this.#later(0);
    return kept ? { what: "done" } : { what: "not-kept" };
  }

  /** No second copy any more; what was copied stays where it is. */
  async stop(): Promise<BackupReply> {
    if (!this.#parts.settings().backup) return { what: "nothing-to-do" };
    const { kept } = await this.#parts.changeSettings({ backup: null });
    this.#forget();
    this.#tell();
    return kept ? { what: "done" } : { what: "not-kept" };
  }

  /** A pass at once; answered when it is over, or does not answer. */
  async now(): Promise<BackupReply> {
    if (!this.#parts.settings().backup || !this.#original()) return { what: "nothing-to-do" };
    await this.#run();
    return { what: "done" };
  }

  /** Something was recorded, or an event was opened: heard of every change of the desk's numbers. */
  hear(): void {
    const { backup } = this.#parts.settings();
    const original = this.#original();
    if (!backup || !original || this.#timer || this.#pass || this.#trouble) return;
    if (this.#isBehind(original, backup.folder)) this.#later(this.#isCopyOf(original, backup.folder) ? EVERY : 0);
  }

  /** An event was closed, all of it written: what is not copied yet is copied now; nobody waits for it. */
  leave(desk: Desk): void {
    this.#left = originalOf(desk);
    const { backup } = this.#parts.settings();
    if (backup && this.#trouble === null && this.#isBehind(this.#left, backup.folder)) void this.#run();
  }

  /**
   * The program ends: waits a moment for what is not copied yet. True: a disk that does not answer holds a pass still, and
   * would hold the program's end.
   */
  async end(): Promise<boolean> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const { backup } = this.#parts.settings();
    const isWanted = () => backup && this.#left && this.#isBehind(this.#left, backup.folder);
    if (this.#pass) await within(this.#pass, LAST);
    if (!this.#pass && this.#trouble === null && isWanted()) await within(this.#run(), LAST);
    this.#isOver = true;
    return this.#pass !== null;
  }

  /** No pass until `goOn`: people are being taken out of an event. False: a pass is on its way that a disk holds up. */
  async pause(): Promise<boolean> {
    this.#isPaused = true;
    if (!this.#pass || (await within(this.#pass, LAST))) return true;
    this.#isPaused = false;
    return false;
  }

  goOn(): void {
    this.#isPaused = false;
    this.#left = null;
    this.#forget();
    this.hear();
  }

  #forget(): void {
    this.#copied = null;
    this.#trouble = null;
    this.#beside = [];
  }

  #original(): Original | null {
    const desk = this.#parts.desk();
    return desk ? originalOf(desk) : this.#left;
  }

  #isCopyOf({ home }: Original, place: string): boolean {
    return this.#copied?.home === home && this.#copied.place === place;
  }

  #isBehind(original: Original, place: string): boolean {
    if (!this.#isCopyOf(original, place)) return true;
    return original.end !== null && this.#copied?.bytes !== original.end;
  }

  #later(ms: number): void {
    if (this.#isOver || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#run();
    }, ms);
    this.#timer.unref();
  }

  /** Begins a pass unless one is on its way, and waits for it as long as it gives signs of life. */
  async #run(): Promise<void> {
    this.#pass ??= this.#bring().finally(() => {
      this.#pass = null;
      this.#progress = null;
      this.#tell();
      if (this.#trouble) this.#later(AGAIN);
      else this.hear();
    });
    const pass = this.#pass;
    for (let seen = -1; seen !== this.#steps; ) {
      seen = this.#steps;
      if (await within(pass, SLOW)) return;
    }
    this.#trouble = "slow";
    this.#tell();
  }

  async #bring(): Promise<void> {
    const { port, settings, clock } = this.#parts;
    const original = this.#original();
    const { backup } = settings();
    if (!original || !backup || this.#isOver || this.#isPaused) return;
    const { home, end } = original;
    const order = { from: home, place: backup.folder, mark: backup.mark, until: end };
    const brought = await port.bring(order, (done, of) => this.#step(done, of)).catch(() => null);
    if (settings().backup?.folder !== backup.folder) return;
    this.#trouble = brought === null ? "disk-error" : brought.ok ? null : brought.fault.code;
    if (!brought?.ok) return;
    const at = isoWithOffset(clock.now());
    this.#copied = { home, place: backup.folder, bytes: brought.value.bytes, at };
    this.#beside = brought.value.beside;
  }

  async #step(done: number, of: number): Promise<void> {
    this.#steps++;
    this.#progress = { done, of };
    const now = this.#parts.clock.now();
    if (Math.abs(now - this.#toldAt) >= TOLD_EVERY) this.#tell();
    await breathe();
  }

  #tell(): void {
    this.#toldAt = this.#parts.clock.now();
    this.#parts.tell("backup", this.standing());
  }
}

/** What is practised is not copied; the event that it is a copy of is. */
const originalOf = (desk: Desk): Original => ({
  home: homeOf(desk),
  end: desk.parts.rehearsal ? null : desk.parts.store.end(),
});

/** The last part of a path, of any system. */
const nameOf = (folder: string): string => folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder;

/** Whether something ends in so many ms; it may go on all the same. */
async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let stop: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    stop = setTimeout(resolve, ms, false);
  });
  const isDone = await Promise.race([work.then(() => true as const), late]);
  clearTimeout(stop);
  return isDone;
}

import { lstat, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { ok, type Result } from "../../shared/words/result.ts";
import { bringFile, type CopyTrouble, copyTrouble, filesBeside } from "./backupFiles.ts";
import { copyJournal, type JournalMark, standingOf } from "./backupJournal.ts";
import { isOurPlace } from "./backupPlace.ts";
import { errorCode } from "./durable.ts";
import { JOURNAL } from "./eventFolder.ts";

/**
 * Which event's folder goes where. `place`: the folder that staff chose, `mark`: what it was marked with then (see
 * backupPlace.ts). `until`: bytes of the journal that are flushed; null: as many as whole lines are there.
 */
export type CopyOrder = { from: string; place: string; mark: string; until: number | null };

/** `folder`: the copy. `beside`: names of other copies there that are no beginning of this event's records: left as they are. */
export type CopyMade = { folder: string; beside: string[]; bytes: number };

/** No more copies of one event than this are looked at in one place. */
const MOST_COPIES = 50;

/**
 * Keeps a second copy of an event's folder up to date in another place: only what is new is written. A copy is an event
 * folder like any other; what is in it already and is no beginning of ours is never overwritten.
 */
export class FolderCopy {
  /** What the last pass left there; while nobody touches it, it need not be compared again. */
  #known: JournalMark | null = null;

  /**
   * Brings the copy up to date and verifies what was written. `onStep`: bytes of the records that are there, of how many;
   * may wait, so that a first copy gives way to other work. Gives the trouble that the place is in.
   */
  async bring(
    { from, place, mark, until }: CopyOrder,
    onStep: (done: number, of: number) => Promise<void>,
  ): Promise<Result<CopyMade, { code: CopyTrouble }>> {
    try {
      const isOurs = await isOurPlace(place, mark);
      if (!isOurs) return gone();
      const { folder, beside } = await this.#folderFor(from, place, until);
      // Only this folder is made, never the one above: a place that is gone must not come back empty.
      await mkdir(folder, { mode: 0o700 }).catch(unlessThere);
      for (const file of await filesBeside(from)) await bringFile(from, folder, file);
      const made = await copyJournal(
        { from: join(from, JOURNAL), to: join(folder, JOURNAL), until },
        this.#known,
        onStep,
      );
      this.#known = made;
      return ok({ folder, beside, bytes: made.bytes });
    } catch (error) {
      this.#known = null;
      // A stick that is pulled in the middle may say anything: what counts is whether the place is still there.
      if (!(await isOurPlace(place, mark).catch(() => false))) return gone();
      return { ok: false, fault: { code: copyTrouble(error) } };
    }
  }

  /** The first folder of the event's name there whose records are a beginning of ours, or that has none. */
  async #folderFor(from: string, place: string, until: number | null): Promise<{ folder: string; beside: string[] }> {
    const beside: string[] = [];
    for (let number = 1; number <= MOST_COPIES; number++) {
      const name = number === 1 ? basename(from) : `${basename(from)}-${number}`;
      const folder = join(place, name);
      const standing = await this.#standing(from, folder, until);
      if (standing !== "another") return { folder, beside };
      beside.push(name);
    }
    throw Object.assign(new Error("too many copies"), { code: "EEXIST" });
  }

  async #standing(from: string, folder: string, until: number | null): Promise<"ours" | "another"> {
    const there = await lstat(folder).catch(() => null);
    if (!there) return "ours";
    if (!there.isDirectory()) return "another";
    return standingOf({ from: join(from, JOURNAL), to: join(folder, JOURNAL), until }, this.#known);
  }
}

const unlessThere = (error: unknown): undefined => {
  if (errorCode(error) !== "EEXIST") throw error;
};

const gone = (): Result<never, { code: CopyTrouble }> => ({ ok: false, fault: { code: "gone" } });

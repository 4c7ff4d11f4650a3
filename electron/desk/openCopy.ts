import type { ArchiveCopyReply, ArchiveTrouble } from "../../shared/contract/archiveShapes.ts";
import type { OpenFolderReply } from "../../shared/contract/backupShapes.ts";
import type { DiskTrouble } from "../../shared/contract/shapes.ts";
import type { Event } from "../../shared/event/event.ts";
import type { Result } from "../../shared/words/result.ts";
import { nextAfter } from "./changeEvent.ts";
import type { Chance } from "./ports.ts";
import type { Venue } from "./venue.ts";

/** An event in a folder that staff chose; `known`: where it lies here already, and what each has that the other lacks. */
export type FoundCopy = {
  from: string;
  name: string;
  known: { folder: string; compared: { here: number; there: number } } | null;
};

type FindFault =
  | { code: "no-event" }
  | { code: "own"; folder: string }
  | { code: "several"; names: string[] }
  | { code: "bad-archive"; why: ArchiveTrouble };

export type OpenCopyParts = {
  venue: Venue;
  chance: Chance;
  /** Has staff choose a folder, or an archive, in the system's own dialog; null: they did not. */
  choose(): Promise<string | null>;
  chooseArchive(): Promise<string | null>;
  find(chosen: string): Promise<Result<FoundCopy, FindFault>>;
  /** The same in an archive: looked through, then unpacked beside the events, where it waits to be taken. */
  findIn(archive: string): Promise<Result<FoundCopy, FindFault>>;
  /** The event of what was found; null: it is locked. */
  peek(found: FoundCopy): Promise<Event | null>;
  /** Removes what was unpacked and nobody took. */
  clear(): Promise<void>;
  /** Copies it among the program's own events; the folder it takes the place of is kept aside. */
  take(found: FoundCopy): Promise<Result<string, { code: DiskTrouble | "in-use" }>>;
};

/**
 * Opening an event from a folder or an archive: a second copy, another laptop's event. It is copied first; nobody works on a
 * stick. One at a time.
 */
export class OpenCopy {
  readonly #parts: OpenCopyParts;
  #found: { draft: string; copy: FoundCopy } | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: OpenCopyParts) {
    this.#parts = parts;
  }

  /** Has a folder chosen and opens its event; one that is here already is asked about first. */
  choose(): Promise<OpenFolderReply> {
    const { choose, find } = this.#parts;
    return this.#inTurn(() => this.#open(choose, find));
  }

  /** The same with an archive. */
  chooseArchive(): Promise<OpenFolderReply> {
    const { chooseArchive, findIn } = this.#parts;
    return this.#inTurn(() => this.#open(chooseArchive, findIn));
  }

  /** The same with an archive that somebody named otherwise; null: it is wanted no more. */
  openArchive(archive: string | null): Promise<OpenFolderReply> {
    return this.#inTurn(() => this.#open(async () => archive, this.#parts.findIn));
  }

  /** The copy takes the place of the event that is here, which is kept aside. */
  takeCopy(draft: string): Promise<OpenFolderReply> {
    return this.#inTurn(async () => {
      const found = this.#found;
      this.#found = null;
      return found?.draft === draft ? this.#take(found.copy) : { what: "cancelled" };
    });
  }

  /** Has an archive chosen and reads its event for the next one; nothing of it is kept. */
  nextAfterArchive(): Promise<ArchiveCopyReply> {
    const { chooseArchive, findIn, peek, clear } = this.#parts;
    return this.#inTurn(async () => {
      const chosen = await chooseArchive();
      if (chosen === null) return { what: "cancelled" };
      const found = await findIn(chosen);
      const event = found.ok ? await peek(found.value) : null;
      await clear();
      if (!found.ok)
        return { what: "bad-archive", why: found.fault.code === "bad-archive" ? found.fault.why : "not-one" };
      return event ? { what: "copy", copy: nextAfter(event) } : { what: "locked" };
    });
  }

  /** What was found is not wanted. */
  leave(): Promise<boolean> {
    return this.#inTurn(async () => {
      const wasThere = this.#found !== null;
      this.#found = null;
      await this.#parts.clear();
      return wasThere;
    });
  }

  async #open(choose: () => Promise<string | null>, find: OpenCopyParts["find"]): Promise<OpenFolderReply> {
    const { venue, chance, clear } = this.#parts;
    this.#found = null;
    const chosen = await choose();
    if (chosen === null) return { what: "cancelled" };
    const found = await find(chosen);
    if (!found.ok) return found.fault.code === "own" ? venue.open(found.fault.folder, false) : replyTo(found.fault);
    const { known, name } = found.value;
    if (!known) return this.#take(found.value);
    const { here, there } = known.compared;
    if (there > 0) this.#found = { draft: chance.id(), copy: found.value };
    else await clear();
    return { what: "known", name, folder: known.folder, here, there, draft: this.#found?.draft ?? null };
  }

  async #take(copy: FoundCopy): Promise<OpenFolderReply> {
    const { venue, take, clear } = this.#parts;
    let failed: DiskTrouble | "in-use" | null = null;
    const reply = await venue.replace(copy.known?.folder ?? null, async () => {
      const taken = await take(copy);
      if (taken.ok) return taken.value;
      failed = taken.fault.code;
      return null;
    });
    await clear();
    if (failed !== null) return { what: "not-taken", trouble: failed };
    return reply ?? { what: "no-copy" };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

function replyTo(found: Exclude<FindFault, { code: "own" }>): OpenFolderReply {
  switch (found.code) {
    case "several":
      return { what: "several", names: found.names };
    case "bad-archive":
      return { what: "bad-archive", why: found.why };
    case "no-event":
      return { what: "no-copy" };
  }
}

import type { ArchiveCopyReply, ArchiveTrouble } from "../../shared/contract/archiveShapes.ts";
import type { CopyLock, OpenFolderReply } from "../../shared/contract/backupShapes.ts";
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
  known: { folder: string; compared: { here: number; there: number; lock: CopyLock } } | null;
};

type Known = NonNullable<FoundCopy["known"]>;

type FindFault =
  | { code: "no-event" }
  | { code: "own"; folder: string }
  | { code: "several"; names: string[] }
  | { code: "not-read"; trouble: DiskTrouble }
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

  /** The copy takes the place of the event that is here, which is kept aside; asks anew where that one has grown meanwhile. */
  takeCopy(draft: string): Promise<OpenFolderReply> {
    return this.#inTurn(async () => {
      const found = this.#found;
      this.#found = null;
      if (found?.draft !== draft) return { what: "open-again" };
      const again = await this.#parts.find(found.copy.from);
      if (!again.ok) {
        await this.#parts.clear();
        return again.fault.code === "not-read" ? replyTo(again.fault) : { what: "open-again" };
      }
      const { known } = again.value;
      return known && hasGrown(found.copy.known, known) ? this.#ask(again.value, known) : this.#take(again.value);
    });
  }

  /** Has an archive chosen and reads its event for the next one; nothing of it is kept. */
  nextAfterArchive(): Promise<ArchiveCopyReply> {
    const { chooseArchive, findIn, peek, clear } = this.#parts;
    return this.#inTurn(async () => {
      const chosen = await chooseArchive();
      if (chosen === null) return { what: "cancelled" };
      // It is unpacked where the other lies.
      this.#found = null;
      const found = await findIn(chosen);
      const event = found.ok ? await peek(found.value) : null;
      await clear();
      if (!found.ok) return { what: "bad-archive", why: whyNot(found.fault) };
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
    this.#found = null;
    const chosen = await choose();
    if (chosen === null) return { what: "cancelled" };
    const found = await find(chosen);
    if (!found.ok)
      return found.fault.code === "own" ? this.#parts.venue.open(found.fault.folder, false) : replyTo(found.fault);
    const { known } = found.value;
    return known ? this.#ask(found.value, known) : this.#take(found.value);
  }

  async #ask(copy: FoundCopy, { folder, compared }: Known): Promise<OpenFolderReply> {
    const draft = compared.there > 0 ? this.#parts.chance.id() : null;
    if (draft === null) await this.#parts.clear();
    else this.#found = { draft, copy };
    return { what: "known", name: copy.name, folder, ...compared, draft };
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

/** Whether staff were asked about less than would be put aside now. */
const hasGrown = (asked: Known | null, now: Known): boolean =>
  asked?.folder !== now.folder || now.compared.here > asked.compared.here || now.compared.lock !== asked.compared.lock;

function whyNot(found: FindFault): ArchiveTrouble {
  if (found.code === "bad-archive") return found.why;
  return found.code === "not-read" ? found.trouble : "not-one";
}

function replyTo(found: Exclude<FindFault, { code: "own" }>): OpenFolderReply {
  switch (found.code) {
    case "several":
      return { what: "several", names: found.names };
    case "bad-archive":
      return { what: "bad-archive", why: found.why };
    case "not-read":
      return { what: "not-read", trouble: found.trouble };
    case "no-event":
      return { what: "no-copy" };
  }
}

import type { OpenFolderReply } from "../../shared/contract/backupShapes.ts";
import type { DiskTrouble } from "../../shared/contract/shapes.ts";
import type { Result } from "../../shared/words/result.ts";
import type { Chance } from "./ports.ts";
import type { Venue } from "./venue.ts";

/** An event in a folder that staff chose; `known`: where it lies here already, and what each has that the other lacks. */
export type FoundCopy = {
  from: string;
  name: string;
  known: { folder: string; compared: { here: number; there: number } } | null;
};

export type OpenCopyParts = {
  venue: Venue;
  chance: Chance;
  /** Has staff choose a folder in the system's own dialog; null: they did not. */
  choose(): Promise<string | null>;
  find(
    chosen: string,
  ): Promise<
    Result<FoundCopy, { code: "no-event" } | { code: "own"; folder: string } | { code: "several"; names: string[] }>
  >;
  /** Copies it among the program's own events; the folder it takes the place of is kept aside. */
  take(found: FoundCopy): Promise<Result<string, { code: DiskTrouble | "in-use" }>>;
};

/** Opening an event from a folder: a second copy, a folder of another laptop's. It is copied first; nobody works on a stick. */
export class OpenCopy {
  readonly #parts: OpenCopyParts;
  #found: { draft: string; copy: FoundCopy } | null = null;

  constructor(parts: OpenCopyParts) {
    this.#parts = parts;
  }

  /** Has a folder chosen and opens its event; one that is here already is asked about first. */
  async choose(): Promise<OpenFolderReply> {
    const { choose, find, venue, chance } = this.#parts;
    this.#found = null;
    const chosen = await choose();
    if (chosen === null) return { what: "cancelled" };
    const found = await find(chosen);
    if (!found.ok) {
      if (found.fault.code === "own") return venue.open(found.fault.folder, false);
      return found.fault.code === "several" ? { what: "several", names: found.fault.names } : { what: "no-copy" };
    }
    const { known, name } = found.value;
    if (!known) return this.#take(found.value);
    const { here, there } = known.compared;
    if (there > 0) this.#found = { draft: chance.id(), copy: found.value };
    return { what: "known", name, folder: known.folder, here, there, draft: this.#found?.draft ?? null };
  }

  /** The copy takes the place of the event that is here, which is kept aside. */
  async takeCopy(draft: string): Promise<OpenFolderReply> {
    const found = this.#found;
    this.#found = null;
    return found?.draft === draft ? this.#take(found.copy) : { what: "cancelled" };
  }

  async #take(copy: FoundCopy): Promise<OpenFolderReply> {
    const { venue, take } = this.#parts;
    let failed: DiskTrouble | "in-use" | null = null;
    const reply = await venue.replace(copy.known?.folder ?? null, async () => {
      const taken = await take(copy);
      if (taken.ok) return taken.value;
      failed = taken.fault.code;
      return null;
    });
    if (failed !== null) return { what: "not-taken", trouble: failed };
    return reply ?? { what: "no-copy" };
  }
}

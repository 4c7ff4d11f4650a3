import type { ArchiveNow, ArchiveReply } from "../../shared/contract/archiveShapes.ts";
import type { Desk } from "./desk.ts";
import { fileStamp } from "./fileStamp.ts";
import { type Hands, LongWork } from "./longWork.ts";
import { homeOf, openSummary } from "./status.ts";
import type { Library } from "./venue.ts";

export type ArchiveParts = {
  library: Pick<Library, "archive">;
  /** Has staff say in the system's own dialog where the file goes; null: they did not. `name`: what it might be called. */
  chooseFile(name: string): Promise<string | null>;
  /** The program's version. */
  program: string;
};

/** The open event as one file, whole or not at all: one at a time, in nobody's way at the door. */
export class EventArchive {
  readonly #parts: ArchiveParts;
  readonly #work: LongWork<ArchiveReply>;

  /** `open`: whose event is open now. */
  constructor(open: () => Desk | null, parts: ArchiveParts) {
    this.#parts = parts;
    this.#work = new LongWork("archive", open);
  }

  now(desk: Desk): ArchiveNow {
    return this.#work.now(desk);
  }

  cancel(): boolean {
    return this.#work.cancel();
  }

  /** What staff practise is not in it; the event that it is a copy of is. */
  run(desk: Desk): Promise<ArchiveReply> {
    return this.#work.run(desk, async (hands) => {
      const folder = homeOf(desk);
      const file = await this.#parts.chooseFile(`${nameOf(folder)}-${fileStamp(desk)}.lanyard`);
      return file === null ? { what: "cancelled" } : this.#write(desk, file, hands);
    });
  }

  async #write(desk: Desk, file: string, hands: Hands): Promise<ArchiveReply> {
    const { library, program } = this.#parts;
    const until = desk.parts.rehearsal ? null : desk.parts.store.end();
    const order = { from: homeOf(desk), file, until, event: desk.event, program };
    const made = await library.archive(order, { onStep: hands.stepped, isUnwanted: hands.isUnwanted });
    if (made.ok) {
      const { records, ...rest } = made.value;
      return { what: "written", file, ...rest, ...records, isLocked: openSummary(desk).isLocked === true };
    }
    const { code } = made.fault;
    return code === "cancelled" ? { what: "cancelled" } : { what: "refused", why: code, folder: folderOf(file) };
  }
}

const nameOf = (folder: string): string => folder.split(/[\\/]/).filter(Boolean).at(-1) ?? "event";

const folderOf = (file: string): string => file.replace(/[\\/][^\\/]*$/, "");

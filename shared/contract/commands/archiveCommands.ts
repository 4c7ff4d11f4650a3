import { z } from "zod";
import { ArchiveCopyReply, ArchiveNow, ArchiveReply } from "../archiveShapes.ts";
import { OpenFolderReply } from "../backupShapes.ts";
import { ChangeReply } from "../shapes.ts";
import { command, nothing } from "./command.ts";

/** An event as one file, out and in. Where files lie, staff say in the system's dialogs alone. */
export const archiveCommands = {
  /** Answered when the file is whole and was read back. */
  "archive.save": command(nothing, ArchiveReply),
  "archive.now": command(nothing, ArchiveNow),
  "archive.cancel": command(nothing, ChangeReply),
  /** Has an archive chosen and opens its event, as `events.openFolder` does. */
  "archive.open": command(nothing, OpenFolderReply),
  /** The same with the one that was dropped on the window, opened by double click or named at the start. */
  "archive.openOffered": command(nothing, OpenFolderReply),
  /** Leaves what was offered first, or what was unpacked and is not taken. */
  "archive.leave": command(z.object({ what: z.enum(["offered", "found"]) }), ChangeReply),
  /** The next event after the one in an archive; nothing is made of it yet. */
  "archive.copy": command(nothing, ArchiveCopyReply),
};

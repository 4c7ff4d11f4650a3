import { z } from "zod";
import { ENCODINGS } from "../../roster/sheet.ts";
import { ImportEntry, UndoCounts, UndoReply } from "../importShapes.ts";
import { RosterAccepted, RosterReply, RosterReportReply } from "../rosterShapes.ts";
import { command, File, nothing } from "./command.ts";

/** Rosters taken in, and taken back. */
export const rosterCommands = {
  "roster.read": command(
    File.extend({ encoding: z.enum(ENCODINGS).nullable(), sheet: z.number().int().nullable() }),
    RosterReply,
  ),
  /** Plans anew: with columns as staff corrected them ("guess": as the program takes them), null = as they stand. */
  "roster.plan": command(
    z.object({
      draft: z.string(),
      columns: z.array(z.string().nullable()).max(5_000).or(z.literal("guess")).nullable(),
      /** What the file says counts more than what was corrected by hand. */
      fileWins: z.boolean(),
    }),
    RosterReply,
  ),
  "roster.report": command(z.object({ draft: z.string() }), RosterReportReply),
  "roster.accept": command(z.object({ draft: z.string(), withdrawGone: z.boolean() }), RosterAccepted),
  /** Ends reading and planning, and forgets what was read. What is being written already goes on. */
  "roster.cancel": command(nothing, z.object({ what: z.enum(["done", "nothing-to-do"]) })),

  "imports.list": command(nothing, z.array(ImportEntry)),
  /** What taking the import back would do; null when it is not the last that stands. */
  "imports.planUndo": command(z.object({ importId: z.string() }), UndoCounts.nullable()),
  "imports.undo": command(z.object({ importId: z.string() }), UndoReply),
};

import { z } from "zod";
import { BackupReply } from "../backupShapes.ts";
import { BackupStanding } from "../backupStanding.ts";
import { Hello, StationSettings } from "../shapes.ts";
import { SupportReply } from "../supportShapes.ts";
import { command, nothing, SettingsReply } from "./command.ts";

/** The program itself, its settings and its second copy. */
export const programCommands = {
  "app.hello": command(nothing, Hello),
  "app.reveal": command(z.object({ file: z.string() }), z.object({ shown: z.boolean() })),

  /** One file for whoever helps, without people; where it goes, staff say in the system's dialog. */
  "support.save": command(nothing, SupportReply),

  /** Whether the program begins with the computer, as the system has it. */
  "autostart.now": command(nothing, z.object({ isOn: z.boolean() })),
  "autostart.set": command(z.object({ isOn: z.boolean() }), z.object({ isOn: z.boolean() })),

  /** A folder is chosen in the system's dialog alone, see `backup.choose`. */
  "settings.change": command(StationSettings.omit({ backup: true }).partial(), SettingsReply),

  /** The second place: staff choose it in the system's dialog, have the copy brought up to date at once, or end it. */
  "backup.choose": command(nothing, BackupReply),
  "backup.now": command(nothing, BackupReply),
  "backup.stop": command(nothing, BackupReply),
  "backup.standing": command(nothing, BackupStanding.nullable()),
};

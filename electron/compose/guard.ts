import type { DeskStatus } from "../../shared/contract/shapes.ts";
import { RESET_FILES } from "../../shared/words/pin.ts";
import type { Clock } from "../../shared/words/time.ts";
import type { GuardParts } from "../desk/guard.ts";
import type { Tell } from "../desk/ports.ts";
import { homeOf } from "../desk/status.ts";
import type { Venue } from "../desk/venue.ts";
import { takeAway } from "../store/eventFiles.ts";
import { hashPin, pinMatches } from "../store/pinHash.ts";
import type { SettingsFile } from "../store/settings.ts";

type Parts = { settingsFile: SettingsFile; venue: Venue; clock: Clock; tell: Tell; idle(): DeskStatus };

/** What the PIN's guard works with: the settings' file, and the folder of the event that is open (or would not open). */
export const guardParts = ({ settingsFile, venue, clock, tell, idle }: Parts): GuardParts => ({
  file: { read: () => settingsFile.guard, keep: (guard) => settingsFile.keepGuard(guard) },
  hash: { make: hashPin, matches: pinMatches },
  clock,
  ticks: () => performance.now(),
  takeResetFile: async () => {
    const folder = venue.desk ? homeOf(venue.desk) : venue.trouble?.folder;
    return folder ? takeAway(folder, RESET_FILES) : false;
  },
  note: async (what) => {
    const { desk } = venue;
    await desk?.doorTurn(() => desk.record([{ kind: "pin-changed", what }]));
  },
  changed: () => {
    if (venue.desk) venue.desk.tellStatus();
    else tell("status", idle());
  },
});

import type { Clock } from "../../../shared/words/time.ts";
import type { QrMaker, Station, Tell } from "../../desk/ports.ts";
import type { Venue } from "../../desk/venue.ts";

/** What sharing events takes of the program. */
export type SharingParts = {
  /** The program's own folder: memberships and hubs lie in it. */
  data: string;
  eventsFolder: string;
  venue(): Venue;
  station: Station;
  /** Gives this laptop another station id from the next start on. Throws Node's fs errors. */
  renewStation(): Promise<void>;
  clock: Clock;
  tell: Tell;
  qr: QrMaker;
  version: string;
  /** The system's dialog for the file of a joining code; null: staff left it. */
  chooseFile(): Promise<string | null>;
  /** Where a hub listens; its port null: the usual one. Tests keep to this machine. */
  listen: { address: string; port: number | null };
  warn(text: string): void;
};

export const NOTHING = { what: "nothing-to-do" } as const;
export const DONE = { what: "done" } as const;
export type Done = typeof NOTHING | typeof DONE;

/** Where the hub on this laptop is for this laptop's own desk. */
export const OWN_ADDRESS = "127.0.0.1";

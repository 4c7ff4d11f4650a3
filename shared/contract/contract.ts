import { z } from "zod";
import { BadgeJob } from "../badge/job.ts";
import { BackupStanding } from "./backupStanding.ts";
import { BadgeWork } from "./batchShapes.ts";
import { afterCommands } from "./commands/afterCommands.ts";
import { archiveCommands } from "./commands/archiveCommands.ts";
import { badgeCommands } from "./commands/badgeCommands.ts";
import { doorCommands } from "./commands/doorCommands.ts";
import { eventCommands } from "./commands/eventCommands.ts";
import { guardCommands } from "./commands/guardCommands.ts";
import { paperworkCommands } from "./commands/paperworkCommands.ts";
import { peopleCommands } from "./commands/peopleCommands.ts";
import { printCommands } from "./commands/printCommands.ts";
import { programCommands } from "./commands/programCommands.ts";
import { rosterCommands } from "./commands/rosterCommands.ts";
import { stationCommands } from "./commands/stationCommands.ts";
import { ticketCommands } from "./commands/ticketCommands.ts";
import { KioskView } from "./kioskShapes.ts";
import type { PinReason } from "./pinShapes.ts";
import { ImportProgress } from "./rosterShapes.ts";
import { DeskStatus, Outcome, StationSettings, Updates } from "./shapes.ts";
import { Sharing } from "./stationShapes.ts";
import { TicketProgress } from "./ticketShapes.ts";

/**
 * THE list of what a screen can ask of the desk. Handlers and client derive from it; the door (shell/serve.ts) checks
 * both sides of every call against it.
 */
export const COMMANDS = {
  ...programCommands,
  ...eventCommands,
  ...rosterCommands,
  ...doorCommands,
  ...peopleCommands,
  ...ticketCommands,
  ...badgeCommands,
  ...printCommands,
  ...afterCommands,
  ...archiveCommands,
  ...paperworkCommands,
  ...guardCommands,
  ...stationCommands,
};

/** What the desk tells every window without being asked. */
export const NEWS = {
  status: DeskStatus,
  outcome: Outcome,
  job: BadgeJob,
  settings: StationSettings,
  /** Arrivals, people or the event changed: lists that are shown are asked again. */
  peopleChanged: z.null(),
  importProgress: ImportProgress,
  ticketProgress: TicketProgress,
  badgeWork: BadgeWork,
  /** The second copy; null: there is none. */
  backup: BackupStanding.nullable(),
  updates: Updates.nullable(),
  /** The name of an archive that somebody wants opened; null: nobody does any more. */
  offered: z.string().nullable(),
  /** False while the window is minimised or hidden: a camera does not run unseen. */
  isInSight: z.boolean(),
  /** What the kiosk's screen shows, while there is one. */
  kiosk: KioskView,
  /** How this desk shares its event, whenever anything of that changes. */
  sharing: Sharing,
};

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<N extends CommandName> = z.infer<(typeof COMMANDS)[N]["input"]>;
export type CommandOutput<N extends CommandName> = z.infer<(typeof COMMANDS)[N]["output"]>;
export type NewsName = keyof typeof NEWS;
export type News<N extends NewsName> = z.infer<(typeof NEWS)[N]>;

/**
 * What travels back for every call: a value, or a fault with a reference that stands in the log. `kiosk`: not while it is
 * on. `pin`: nothing has happened yet, the supervisor's PIN is needed first.
 */
export type Reply<N extends CommandName> =
  | { ok: true; value: CommandOutput<N> }
  | { ok: false; fault: "pin"; reason: PinReason; reference: string }
  | { ok: false; fault: "stranger" | "unknown-command" | "kiosk" | "bad-input" | "failed"; reference: string };

/** The only two things the preload puts into a window, as `window.lanyard`. */
export type Bridge = {
  call(name: string, input: unknown): Promise<unknown>;
  /** Returns what ends the listening. */
  listen(hear: (name: string, news: unknown) => void): () => void;
};

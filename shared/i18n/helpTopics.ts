import type { JobTrouble } from "../badge/job.ts";
import type { PressFault } from "../badge/press.ts";
import type { CopyTrouble } from "../contract/backupStanding.ts";
import type { DiskTrouble, OpenTrouble } from "../contract/shapes.ts";
import type { HostRefusal, JoinRefusal, LinkTrouble } from "../contract/stationShapes.ts";
import type { FileHelpTopic } from "./fileHelp.ts";

/** What there is a longer answer to; the steps are in the catalogues (`help`). */
export type HelpTopic =
  | FileHelpTopic
  | "disk-full"
  | "disk-locked"
  | "disk-gone"
  | "disk-bad"
  | "closed"
  | "not-written"
  | "in-use"
  | "no-event"
  | "no-key"
  | "passphrase"
  | "lock-damaged"
  | "damaged"
  | "import"
  | "page"
  | "printer"
  | "print-service"
  | "print-size"
  | "drawing"
  | "reprint"
  | "camera"
  | "copy"
  | "settings"
  | "hub-start"
  | "hub-port"
  | "hub-gone"
  | "hub-full"
  | "join-code"
  | "join-reach"
  | "join-let-in"
  | "shut-out"
  | "begin"
  | "fault";

/** Check-ins that the disk does not take. */
export const DISK_HELP: Record<DiskTrouble, HelpTopic> = {
  "disk-full": "disk-full",
  "read-only": "disk-locked",
  "no-permission": "disk-locked",
  "folder-gone": "disk-gone",
  "disk-error": "disk-bad",
  closed: "closed",
};

/** An event that does not open. */
export const OPEN_HELP: Record<OpenTrouble["code"], HelpTopic> = {
  ...DISK_HELP,
  "in-use": "in-use",
  "no-event": "no-event",
  "no-key": "no-key",
  locked: "passphrase",
  "wrong-passphrase": "passphrase",
  "lock-damaged": "lock-damaged",
  "damaged-line": "damaged",
  "journal-cut": "damaged",
};

/** A badge that does not come out. */
export const JOB_HELP: Record<JobTrouble, HelpTopic> = {
  "no-spooler": "print-service",
  "no-pdf-program": "print-service",
  "printer-gone": "print-service",
  "printer-stopped": "print-service",
  "printer-rejects": "print-service",
  "size-not-supported": "print-size",
  "media-empty": "printer",
  "media-jam": "printer",
  "printer-offline": "printer",
  "cover-open": "printer",
  "ribbon-empty": "printer",
  "paused-at-printer": "printer",
  "ink-low": "printer",
  aborted: "printer",
  "cannot-draw": "drawing",
  "missing-glyphs": "drawing",
  "cannot-save": "not-written",
  "disk-full": "not-written",
  cancelled: "reprint",
  other: "printer",
};

/** Very many badges or pages that are not drawn. */
export const PRESS_HELP: Record<PressFault["code"], HelpTopic> = {
  cancelled: "not-written",
  "no-fonts": "drawing",
  "qr-too-long": "drawing",
  "bad-image": "drawing",
  "cannot-draw": "drawing",
  "cannot-save": "not-written",
  "thread-died": "fault",
  closed: "begin",
};

/** A second copy that is behind. */
export const COPY_HELP: Record<CopyTrouble, HelpTopic> = {
  gone: "copy",
  full: "copy",
  "read-only": "copy",
  "no-permission": "copy",
  "disk-error": "copy",
  "not-as-written": "copy",
  slow: "copy",
};

/** A hub that does not start. */
export const HOST_HELP: Record<HostRefusal, HelpTopic> = {
  "no-event": "begin",
  rehearsal: "hub-start",
  closed: "closed",
  "not-installed": "hub-start",
  "too-old": "hub-start",
  "port-taken": "hub-port",
  "server-failed": "hub-start",
  "disk-full": "not-written",
  "disk-error": "not-written",
  "nothing-to-do": "hub-start",
};

/** A desk that does not get to its hub. */
export const LINK_HELP: Record<LinkTrouble, HelpTopic> = {
  unreachable: "hub-gone",
  "not-ours": "join-reach",
  refused: "join-let-in",
  revoked: "shut-out",
  "other-event": "join-code",
  "no-record": "hub-gone",
  "too-old": "hub-start",
  full: "hub-full",
  "not-trusted": "join-code",
  twice: "join-let-in",
};

/** A laptop that does not join. */
export const JOIN_HELP: Record<JoinRefusal, HelpTopic> = {
  "no-code": "join-code",
  unreachable: "join-reach",
  "not-ours": "join-reach",
  refused: "join-let-in",
  "not-known-there": "join-reach",
  "other-event": "join-code",
  "no-record": "join-reach",
  "too-old": "hub-start",
  "not-trusted": "join-code",
  "door-closed": "join-let-in",
  rehearsal: "join-code",
  "own-hub": "join-code",
  copied: "join-let-in",
  "not-opened": "no-event",
  "disk-full": "not-written",
  "disk-error": "not-written",
  cancelled: "join-code",
};

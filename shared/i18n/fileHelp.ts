import type { ArchiveReply, ArchiveTrouble } from "../contract/archiveShapes.ts";
import type { OpenFolderReply } from "../contract/backupShapes.ts";
import type { KeysTrouble, TicketFileReply } from "../contract/ticketShapes.ts";
import type { LockTrouble } from "../contract/vaultShapes.ts";

/** What there is a longer answer to where files go in and out: archives, folders of events, keys, tickets, locks, seals. */
export type FileHelpTopic =
  | "another-file"
  | "newer-program"
  | "archive-locked"
  | "archive-room"
  | "archive-place"
  | "which-folder"
  | "same-event"
  | "key-file"
  | "key-passphrase"
  | "another-key"
  | "no-ticket"
  | "ticket-file"
  | "tickets-busy"
  | "lock-passphrase"
  | "lock-later"
  | "recovery-page"
  | "seal"
  | "compare";

/** What a disk that takes nothing is to a file that was to be written; each has a sentence of its own. */
const NOT_WRITTEN = {
  "disk-full": "not-written",
  "read-only": "not-written",
  "no-permission": "not-written",
  "folder-gone": "not-written",
  "disk-error": "not-written",
  closed: "not-written",
} as const;

/** An archive that is not opened. */
export const ARCHIVE_HELP: Record<ArchiveTrouble, FileHelpTopic> = {
  "not-one": "another-file",
  damaged: "another-file",
  newer: "newer-program",
  unsafe: "another-file",
  "disk-full": "archive-room",
  "read-only": "archive-room",
  "no-permission": "archive-room",
  "folder-gone": "archive-room",
  "disk-error": "archive-room",
  closed: "archive-room",
};

/** An archive that is not written. */
export const ARCHIVING_HELP: Record<NotArchived, FileHelpTopic | "damaged" | "not-written"> = {
  inside: "archive-place",
  unreadable: "damaged",
  "not-as-written": "archive-place",
  ...NOT_WRITTEN,
};

type NotArchived = Extract<ArchiveReply, { what: "refused" }>["why"];

/** A folder from which no event is opened. */
export const FOLDER_HELP: Record<NotOpened, FileHelpTopic> = {
  "no-copy": "which-folder",
  several: "which-folder",
  "not-read": "archive-room",
  "open-again": "archive-room",
  "not-taken": "same-event",
};

type NotOpened = Exclude<OpenFolderReply["what"], "opened" | "not-opened" | "cancelled" | "bad-archive" | "known">;

/** A file of keys that is not taken. */
export const KEYS_HELP: Record<KeysTrouble["code"], FileHelpTopic | "not-written"> = {
  "not-a-key-file": "key-file",
  "newer-version": "newer-program",
  damaged: "key-file",
  "wrong-passphrase": "key-passphrase",
  "another-key": "another-key",
  "other-event": "key-file",
  ...NOT_WRITTEN,
};

/** Tickets that are not written. */
export const TICKET_FILE_HELP: Record<NoTicketFile, FileHelpTopic> = {
  "no-ticket": "no-ticket",
  "cannot-draw": "ticket-file",
  busy: "tickets-busy",
};

type NoTicketFile = Extract<TicketFileReply["what"], "no-ticket" | "cannot-draw" | "busy">;

/** A lock that stays as it was. */
export const LOCK_HELP: Record<LockTrouble, FileHelpTopic | "damaged" | "not-written"> = {
  "wrong-passphrase": "lock-passphrase",
  damaged: "damaged",
  "in-use": "lock-later",
  busy: "lock-later",
  ...NOT_WRITTEN,
};

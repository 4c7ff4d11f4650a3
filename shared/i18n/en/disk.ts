import type * as zh from "../zh/disk.ts";

/** What the disk refused, in a few words. */
export const disk: typeof zh.disk = {
  "disk-full": "The disk is full",
  "read-only": "The disk is read-only",
  "no-permission": "No permission to write",
  "folder-gone": "The event's folder is gone",
  "disk-error": "The disk reports an error",
  closed: "the event is closed",
};

/** What to do about it. */
export const diskAdvice: typeof zh.diskAdvice = {
  "disk-full": "Free some disk space: check-ins are recorded again by themselves within seconds.",
  "read-only":
    "Remove the write protection, then start the program again; until then go on with the paper sign-in sheet.",
  "no-permission": "Let this user write to the event's folder, then start the program again.",
  "folder-gone":
    "Put the event's folder back (check the external disk or network drive), then start the program again.",
  "disk-error":
    "Go on with the paper sign-in sheet, then open the second copy or an archive of the event on another computer.",
  closed: "Open it again on the Event screen first.",
};

/** What to do about a file that was not written; the check-ins are not touched by it. */
export const fileAdvice: typeof zh.fileAdvice = {
  "disk-full": "Free some disk space and try again.",
  "read-only": "Remove the disk's write protection and try again.",
  "no-permission": "Let this user write to the event's folder and try again.",
  "folder-gone": "Put the event's folder back and try again.",
  "disk-error": "Try again; if that fails, use another disk.",
  closed: "Open it again on the Event screen first.",
};

/** Why an event did not open, and what to do. */
export const open: typeof zh.open = {
  title: "The event did not open",
  inUse: ({ host, pid, file }, since) =>
    `Another program is using this event (computer ${host}, process ${pid}, since ${since}). Close it first. If you are sure that it no longer runs, delete the file ${file} and try again.`,
  noEvent: ({ folder }) =>
    `There is no event in this folder: ${folder}. Check that it is the right one and that its disk is connected.`,
  noKey: ({ file }) =>
    `The event's key file is missing: ${file}. Without it no ticket can be checked. Copy it back from a backup or from another desk's computer, or import a key file below.`,
  damagedLine: ({ file, line, before, after }) =>
    `Line ${line} of the check-in records is damaged; ${before} records before it and ${after} after it can be read. File: ${file}. Restore it from a backup, or go on with what can be read; the original is kept.`,
  journalCut: ({ file, missingBytes }) =>
    `The check-in records are ${missingBytes} bytes shorter than they were: cut off, or replaced by an older copy. File: ${file}. Restore it from a backup, or go on with what can be read.`,
  disk: (trouble, advice, folder) => `${trouble}: ${folder}. ${advice}`,
  rescue: "Go on with what can be read",
  again: "Try again",
};

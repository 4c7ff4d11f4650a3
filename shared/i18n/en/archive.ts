import type * as zh from "../zh/archive.ts";

/** An event as one file, out and in. */
export const archive: typeof zh.archive = {
  title: "Archive",
  kind: "Event archive",
  about:
    "The whole event in one file: records, the keys of its tickets, pictures on badges, imported rosters. To keep it, or to go on with it on another computer.",
  leftOut: "Exported lists and finished badges are not in it, since they can be made again; nor are rehearsals.",
  keys: "The keys are in it: whoever has the file can read the guests' data and make valid tickets. Guard it as you guard the computer.",
  keysLocked:
    "This event is locked, and so is the archive: it opens with the passphrase or the recovery code. Without either of them nobody can open it.",
  save: "Save as one file…",
  dialogSave: "Save the archive of the event",
  dialogOpen: "Choose the archive to open",
  preparing: "Getting ready…",
  running: (done, total) => `Writing the archive: ${done} of ${total}`,
  checking: "Written; reading it back to check it…",
  stop: "Stop",
  stopped: "Stopped; no file was left.",
  busy: "An archive is being written already.",
  written: (size, files) => `Written and read back: ${size}, ${files === 1 ? "1 file" : `${files} files`}.`,
  digest: (facts) => `Fingerprint of ${facts === 1 ? "1 record" : `${facts} records`}:`,
  notWritten: "No archive was written",
  refused: {
    inside: "An archive cannot be put among the program's own data. Choose another place, a USB stick for instance.",
    unreadable:
      "Some of the event's records cannot be read, so no archive was made. Open the event again and follow what the screen says.",
    "not-as-written": "What was read back is not what was written; no archive was left. Use another stick or folder.",
  },
  open: {
    button: "Open an archive…",
    copy: "The next event after an archive…",
    hint: "A file that ends in .lanyard; it can also be dropped on this window, or opened with a double click. It is checked, then copied to this computer; you go on with it here.",
    notOpened: "The archive was not opened",
    bad: {
      "not-one": "This is no archive of an event. Choose a file that ends in .lanyard.",
      damaged: "This archive is incomplete or damaged, and was not opened. Copy it once more, or use another copy.",
      newer: "A newer version of the program wrote this archive. Update this one, then open it.",
      unsafe:
        "This archive holds things that belong to no event; somebody may have tampered with it. It was not opened; ask whoever gave it to you for another one.",
    },
    disk: (why) =>
      `It cannot be read, or there is no room for it: ${why}. Nothing was left here; use another disk or free some space, then try again.`,
    locked:
      "This archive is locked. Open it with its passphrase or recovery code first, then make the next event from it.",
  },
  offered: {
    title: (name) => `Open the archive ${name}?`,
    text: "The event that is open now is closed first; it can be opened again at any time.",
    open: "Open it",
    leave: "Do not open it",
  },
  next: "Make the next event after this one",
};

import type * as zh from "../zh/backup.ts";

const more = (records: number): string => (records === 1 ? "1 more record" : `${records} more records`);

/** The second copy, and opening an event from one. */
export const backup: typeof zh.backup = {
  title: "Second copy",
  about:
    "The event is copied by itself to another place while you work, a USB stick for instance. If this computer breaks, put the stick into another one and go on.",
  dialog: "Which folder is the second copy to go to",
  dialogOpen: "Which event folder is to be opened",
  choose: "Choose a folder…",
  another: "Choose another folder…",
  now: "Copy now",
  stop: "Stop copying",
  stopped: "Nothing is copied any more. What was copied is still there.",
  place: (folder) => `Copied to: ${folder}`,
  trouble: {
    gone: "the stick is gone",
    full: "the stick is full",
    "read-only": "the stick is write-protected",
    "no-permission": "no permission to write",
    "disk-error": "the stick reports an error",
    "not-as-written": "what was read back is not what was written",
    slow: "the stick does not answer",
  },
  advice: {
    gone: "Plug it in again and copying goes on by itself; or choose another folder. Check-ins are not touched.",
    full: "Free some space on it and copying goes on by itself; or choose another folder. Check-ins are not touched.",
    "read-only": "Slide off its write protection, or choose another folder. Check-ins are not touched.",
    "no-permission": "Choose a folder that can be written. Check-ins are not touched.",
    "disk-error": "Use another stick and choose a folder on it. Check-ins are not touched.",
    "not-as-written":
      "This stick cannot be trusted: use another one and choose a folder on it. Check-ins are not touched.",
    slow: "Pull it out and plug it in again, or choose another folder. Check-ins are not touched.",
  },
  line: {
    current: (name) => `Second copy: everything is on ${name}`,
    behind: (name, age) => `Second copy: ${age} old, on ${name}`,
    first: (name) => `Copying to ${name}`,
    firstOf: (name, percent) => `Copying to ${name}: ${percent}%`,
    trouble: (trouble, at) =>
      at === null ? `Second copy: ${trouble}, nothing copied yet` : `Second copy: ${trouble}, last copy ${at}`,
    idle: (name) => `Copied to ${name} once an event is open`,
  },
  age: (seconds) =>
    seconds < 60
      ? `${seconds} s`
      : seconds < 3_600
        ? `${Math.floor(seconds / 60)} min`
        : `${Math.floor(seconds / 3_600)} h`,
  sameDisk:
    "This folder lies on the same disk as the events: if the disk breaks, both are gone. A USB stick or another disk is better.",
  beside: (names) =>
    `Other records of this event were there that do not match the ones here; they were left as they are: ${names}.`,
  inside:
    "This folder is among the program's own data, so a copy there is no second one. Choose another, on a USB stick for instance.",
  refused: (why) => `Nothing can be copied to this folder: ${why}.`,
  open: {
    button: "Open an event from a folder…",
    hint: "A second copy on a USB stick, or the event's folder of another computer. It is copied to this computer before it is opened: the stick may be pulled out.",
    noCopy: "There is no event in this folder. Choose an event's own folder, or a stick with one event on it.",
    several: (names) => `There are several events here: ${names}. Choose the folder of one of them.`,
    known: (name) => `This event is on this computer already: ${name}`,
    same: "Both are just the same.",
    older: (here) => `The one here is newer: it has ${more(here)} than the copy.`,
    newer: (there) => `The copy is newer: it has ${more(there)} than the one here.`,
    apart: (here, there) =>
      `Each has what the other lacks (records: ${here} only here, ${there} only in the copy). They are not merged.`,
    lock: {
      "only-here":
        "The one here is locked and the copy is not, so they cannot be compared record by record. If the copy takes its place, the lock is lost: lock the event again afterwards if it is to stay secret.",
      "only-there":
        "The copy is locked and the one here is not, so they cannot be compared record by record. If the copy takes its place, the event opens with the copy's passphrase only.",
      another:
        "Both are locked, yet not one record is the same: they were locked apart, or people were erased from one. They cannot be compared. If the copy takes its place, the event opens with the copy's passphrase only.",
    },
    openHere: "Open the one here",
    take: "Take the copy instead",
    takeHint: "The one here is not deleted; it is kept in another folder of the program's data.",
    notTaken: (why) => `Not taken: ${why}. The one here was not touched.`,
    notRead: (why) =>
      `It cannot be read, and was not opened: ${why}. Nothing was changed; use another disk, or try again.`,
    again: "Open it once more: the copy is no longer where it was, or another one was looked at meanwhile.",
    inUse: "another program is using this event",
  },
};

import type * as zh from "../zh/lock.ts";
import { disk, fileAdvice } from "./disk.ts";

const onDisk = (code: keyof typeof disk) =>
  `The disk says: ${disk[code]}. ${fileAdvice[code]} The event is as it was; nothing has changed.`;

/** The folder of an event, locked with a passphrase. */
export const lock: typeof zh.lock = {
  title: "Lock this event with a passphrase",
  about:
    "Locked, nobody reads this event's people without the passphrase, not even whoever takes the laptop. It is asked once after every start, when the event is opened.",
  isOff: "Not locked: whoever has the files of this laptop can read everybody on the list.",
  isOn: "Locked: people, records, keys and imported files in the folder are encrypted.",
  begin: "Lock the event…",
  change: "Change the passphrase…",
  remove: "Unlock for good…",
  lost: "If you forget the passphrase, this event is lost. Nobody can bring it back, by any means. Write it down in a safe place now.",
  staysOpen:
    "Exported files and saved badges (folders exports and badges) are made to be given away and are not encrypted.",
  old: "The old files are deleted, but a disk (an SSD above all) and earlier backups may still hold what was in them. Against that, turn on the system's disk encryption.",
  passphrase: "Passphrase",
  fresh: "New passphrase",
  current: "Passphrase as it is now",
  repeat: "New passphrase again",
  rule: (least) => `At least ${least} characters. Several words that have nothing to do with each other are best.`,
  tooShort: (least) => `Too short: at least ${least} characters`,
  differs: "The two passphrases are not the same",
  simple: "Too easy to guess: please choose another one",
  show: "Show the passphrase",
  hide: "Hide the passphrase",
  showShort: "Show",
  hideShort: "Hide",
  capsLock: "Caps Lock is on",
  withRecovery: "Make a recovery code as well (for a forgotten passphrase)",
  recoveryHint: "It is shown only once. Write it on paper and keep it apart from the laptop.",
  lockIt: "Lock",
  changeIt: "Change the passphrase",
  unlockIt: "Unlock for good",
  working: "Working on the folder; scans wait meanwhile …",
  recoveryTitle: "Recovery code: write it down now, it is never shown again",
  recoveryWritten: "I have written it down",
  recoveryPage: "Save it as a page to print…",
  recoveryPageHint:
    "Choose a stick or a folder of your own, print the page, then delete the file: whoever has it opens the event.",
  recoverySaved: (file) => `The page lies here: ${file}. Print it, then delete the file.`,
  recoveryNotSaved: "The page was not made",
  recoveryWhy: {
    "wrong-code": "This code does not open the event that is open now.",
    "beside-the-event":
      "That folder is the program's own: the code must not lie beside what it opens. Choose another place.",
    "no-event": "No event is open.",
  },
  page: {
    title: "Recovery code",
    fileName: "recovery-code",
    dialog: "Where the page with the recovery code goes",
    kind: "PDF page",
    how: [
      "For when the passphrase of this event is forgotten: open the event in Lanyard, and type this code where the passphrase is asked for. Dashes, blanks and small letters make no difference.",
      "Keep this page apart from the laptop and from every copy of the event. Whoever has both reads everybody on the list.",
      "When the event was erased, or unlocked for good, the code is of no use any more: destroy this page. Another passphrase leaves it as it is.",
    ],
    made: (moment) => `Printed with Lanyard, ${moment}`,
  },
  locked: "The event is locked.",
  changed: "The passphrase was changed. The old one still opens old backups of this folder: delete those as well.",
  unlocked: "The event is unlocked; nothing in its folder is encrypted any more.",
  isLeft: "Some of the old files could not be deleted; the next start tries again.",
  given: (files) =>
    files === 1
      ? "1 file in the folder is not encrypted (an exported list or a saved badge)."
      : `${files} files in the folder are not encrypted (exported lists, saved badges).`,
  removeGiven: "Delete these files",
  removeGivenSure: "Delete them? What was given to others stays with them.",
  removed: "Deleted.",
  plainExport:
    "This event is locked, but exported files are not encrypted: whoever gets one can read it. Delete it when it is no longer needed.",
  notDecided:
    "The event is locked: that scan was not decided and nobody is checked in. Type the passphrase on the Event screen first.",
  askTitle: (theme) => `“${theme}” is locked`,
  askTitleUnnamed: "This event is locked",
  askText: "Type the passphrase to open it. Until then scans are not decided and nobody is checked in.",
  askLabel: "Passphrase or recovery code",
  open: "Open",
  opening: "Opening …",
  wrong: "The passphrase is wrong. Check capitals and the input method, then try again.",
  isLocked: "Locked",
  trouble: {
    "wrong-passphrase": "The passphrase is wrong. Check capitals and the input method, then try again.",
    damaged: "The event's records cannot be read as a whole, so nothing was changed. Restore them from a backup first.",
    "in-use": "Another program has this event's folder, so nothing was changed.",
    busy: "An import, an export or a batch of badges is still running. Try again when it is done.",
    "disk-full": onDisk("disk-full"),
    "read-only": onDisk("read-only"),
    "no-permission": onDisk("no-permission"),
    "folder-gone": onDisk("folder-gone"),
    "disk-error": onDisk("disk-error"),
    closed: onDisk("closed"),
  },
  damagedLock: ({ folder }) =>
    `This event is locked, and the files of its lock (vault.json and vault-copy.json) are both damaged or gone: ${folder}. Copy one of them back from a backup; without it the passphrase opens nothing.`,
};

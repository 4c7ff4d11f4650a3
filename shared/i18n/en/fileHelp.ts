import type * as zh from "../zh/fileHelp.ts";

export const fileHelp: typeof zh.fileHelp = {
  "another-file": [
    "On the computer it comes from, save it once more with “Save as one file…” on the “Event” screen, and let the system eject the stick before you pull it out.",
    "Do not send it by chat or mail, which may change it: copy it with a USB stick and open it from there.",
    "If it cannot be saved again, plug the stick with the “Second copy” into this computer and use “Open an event from a folder…”.",
  ],
  "newer-program": [
    "Go on meanwhile on the computer that made this file, and do not change the file.",
    "Ask whoever looks after this program for the new version and install it here; the events on this computer stay.",
    "Then choose the file once more.",
  ],
  "archive-locked": [
    "Choose the same file with “Open an archive…” and type its passphrase or recovery code.",
    "Once it is open, choose “Make the next event after this one” on the “Event” screen.",
    "Without either nobody can open it: “Make an event by hand”.",
  ],
  "archive-room": [
    "Plug the stick or disk in again, wait until the system shows it, and open it once more.",
    "Empty the system's bin and remove large files: the whole event has to fit on this computer.",
    "If that does not help, copy the file to this computer's desktop and open it there, or use another stick.",
  ],
  "archive-place": [
    "Choose “Save as one file…” again, and another stick or folder.",
    "With a stick, wait until the screen says that it was written and read back before you pull it out.",
    "The event was not touched; check-ins go on.",
  ],
  "which-folder": [
    "Look at the stick with the system's file manager: the name of an event's folder begins with its date and theme.",
    "Choose “Open an event from a folder…” again, and that folder itself, not one around it or inside it.",
    "A file that ends in .lanyard is an archive: use “Open an archive…”.",
  ],
  "same-event": [
    "See whether another window of this program is open on this computer, close it, and open the copy once more.",
    "If people are waiting, choose “Open the one here”: it was not touched.",
    "If the disk is full or takes nothing, empty the system's bin, remove large files, and try again.",
  ],
  "key-file": [
    "On another desk of this event choose “Export keys…” on the “Event” screen and save to a stick.",
    "Here choose that file, whose name ends in .lanyardkey, and type the passphrase it was given.",
    "If there is none: the keys are in a “Second copy” and in an archive too, with “Open an event from a folder…” and “Open an archive…”.",
  ],
  "key-passphrase": [
    "Check caps lock and the input method, and type it once more, slowly. It is the one this file was exported with, not the one the event is locked with.",
    "If it was forgotten, use “Export keys…” on the desk it comes from once more, with a new passphrase.",
  ],
  "another-key": [
    "See whether both desks have the same event open: two that were made apart may have the same name and day.",
    "If they were made apart, choose one desk to go by: “Save as one file…” there, “Open an archive…” on the others.",
    "Meanwhile find guests by name; nobody is lost.",
  ],
  "no-ticket": [
    "Find the person on the “People” screen: was the ticket given back, or revoked?",
    "If they may come, choose “Issue a new ticket”, say why, and save it again.",
  ],
  "ticket-file": [
    "Press the same button again; nothing half written is left behind.",
    "If that does not help, “Export tickets (CSV)”: its table has everybody's code, for a mail merge.",
    "Nobody has to wait at the door: guests without a code are found by name.",
  ],
  "tickets-busy": [
    "Wait for the progress to end; check-ins go on meanwhile.",
    "If this one cannot wait, choose “Stop” under “Tickets” on the “Event” screen, then save it again.",
  ],
  "lock-passphrase": [
    "Check caps lock and the input method, and type it once more, slowly. The recovery code does as well.",
    "If both are forgotten: the event is open now, and only until the program is closed. Save what you need first, with “Export attendance” on the “Report” screen and “Export tickets (CSV)” on the “Event” screen.",
    "Then make a new event: without passphrase and code nobody opens this one again.",
  ],
  "lock-later": [
    "Nothing has changed, and check-ins go on.",
    "Close other windows of this program on this computer; wait until the progress of an import, an export or a batch of badges has ended.",
    "Then press the same button again.",
  ],
  "recovery-page": [
    "Write the code down by hand now, while it is on the screen: that is enough.",
    "For a page, press the button again and choose a USB stick or a folder of your own, not the event's.",
    "If the code is no longer on the screen, “Unlock for good…” and “Lock the event…” again: that makes a new one.",
  ],
  seal: [
    "Change nothing in the event, and do not open it again.",
    "Open its archive or the “Second copy” on another computer, and choose “Check the fingerprint” there.",
    "If it fits there, go by that one. If it fits nowhere, compare with the fingerprint that was noted at closing, and tell whoever is responsible for the event.",
  ],
  compare: [
    "The report of the open event is not touched: choose “No comparison” to see it alone.",
    "Open the other event on the “Event” screen: it says there what is wrong, and what can be done.",
    "Then open this event again, and compare once more.",
  ],
};

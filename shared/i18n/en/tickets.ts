import type * as zh from "../zh/tickets.ts";

export const tickets: typeof zh.tickets = {
  one: "Ticket",
  show: "Show QR code",
  hide: "Hide QR code",
  title: (name) => `${name}'s ticket`,
  hint: "Scan it from the screen, or let the guest take a picture of it.",
  digits: "In digits",
  number: "Ticket number",
  reissue: "Issue a new ticket",
  reissueWhy: "Why a new one? The old code and the one on a printed badge will no longer be valid.",
  reissueReasons: ["Lost phone", "Passed on to somebody else", "Sent to the wrong person"],
  confirmReissue: "Issue",
  reissued:
    "A new ticket was issued; the old one no longer counts. The badge's code changed too: print the badge again.",
  revoke: "Revoke",
  revokeWhy: "Why revoke it? They will have no ticket that counts; you can issue another at any time.",
  revokeReasons: ["Refunded", "Stolen", "Sent to the wrong person"],
  confirmRevoke: "Revoke",
  revoked: "This ticket was revoked and no other issued. A scan says so; they can be checked in by name.",
  wasReplaced: "New ticket issued",
  wasRevoked: "Ticket revoked",
  export: "Export tickets (CSV)",
  exportHint: "One code per person, to send out by mail merge. Codes the roster brought along work as well.",
  fileName: "tickets",
  columns: ["Name", "Nickname", "E-mail", "Phone", "Ticket code"],
  card: "Tickets",
  packHint:
    "To send everybody their code: the zip holds a table for a mail merge and a file for each person. Those who cancelled, left the list or whose ticket was revoked are not in it.",
  as: "Each person's file",
  kinds: {
    png: "QR code as a picture (PNG)",
    pdf: "One PDF page with the event's facts and agenda",
    "one-pdf": "No files of their own: all pages in one PDF, to print",
  },
  paper: "Paper of the PDF",
  paperHint: "Also for a single PDF saved on the people screen",
  papers: { a6: "A6 (105 × 148 mm)", a5: "A5 (148 × 210 mm)", a4: "A4 (210 × 297 mm)" },
  pack: "Export all tickets (ZIP)",
  packPages: "Export all tickets (PDF)",
  packing: (done, total) => (total === 0 ? "Getting ready…" : `Writing ${done} of ${total}`),
  cancelPack: "Stop",
  packed: (rows) => (rows === 1 ? "1 ticket exported" : `${rows} tickets exported`),
  packChanged: (changed) =>
    `${changed === 1 ? "1 ticket" : `${changed} tickets`} changed during the export; the file shows them as they were when it began. Export again before you send anything.`,
  packCancelled: "Stopped. No file was left behind.",
  save: { png: "Save as a picture", pdf: "Save as PDF" },
  saved: "Saved",
  fileTrouble: {
    "no-ticket": "This person has no ticket that counts.",
    "cannot-draw":
      "The ticket could not be made. Try again; if it fails again, look for unusual characters in the name.",
    busy: "All tickets are being exported. Wait until that is done, or stop it.",
  },
  form: "Form of the code",
  forms: { short: "Short: 48 digits", signed: "Signed: 179 digits" },
  formHint:
    "The short code scans fastest and suits most events. The signed one is longer; a desk without the key can check it too. Tickets that are out stay valid when you change this.",
  cannotSign:
    "This desk does not have the signing key, so it shows and exports short codes. Import the key file below.",
  keyElsewhere: "The signing key is on another desk. Export the key file there, then import it here.",
  notInRehearsal: "Keys cannot be changed during a rehearsal. End it first.",
  keyFileName: (theme) => `ticket-keys-${theme}`,
  folder: "images",
  packColumns: ["Name", "Nickname", "Company", "E-mail", "Phone", "Ticket number", "Ticket code", "File"],
};

export const ticketPage: typeof zh.ticketPage = {
  advice: "Please show this code at the sign-in desk. It is yours alone: do not pass it on.",
  number: "Ticket no.",
  agenda: "Agenda",
  more: (rows) => `and ${rows} more`,
};

export const keys: typeof zh.keys = {
  title: "The event's keys",
  about:
    "Tickets are checked and made with the event's keys. Save them as a file locked with a passphrase, as a backup or for another desk of this event.",
  export: "Export keys…",
  import: "Import keys…",
  passphrase: "Passphrase",
  rule: (shortest) =>
    `At least ${shortest} characters. Tell it to the other desk by itself, not together with the file; without it the file cannot be opened.`,
  tooShort: (shortest) => `Type at least ${shortest} characters`,
  repeat: "Passphrase again",
  differs: "The two passphrases are not the same",
  lock: "Export the key file",
  written: "The key file was saved. It opens with the passphrase only.",
  file: "Key file",
  fileHint: "Its name ends in .lanyardkey",
  choose: "Choose a file",
  unreadable: "This file cannot be read. Check that it is still there, or choose another.",
  take: "Import",
  restore: "Import the keys and open the event",
  taken: "The keys were imported. This desk can now make signed tickets too.",
  "had-it": "This desk has these keys already. Nothing was changed.",
  otherEvent: (theme) => `These are the keys of another event: ${theme}. Choose this event's key file.`,
  trouble: {
    "not-a-key-file": "This is not a key file. Choose one that Lanyard exported; its name ends in .lanyardkey.",
    "newer-version": "This key file was made by a newer Lanyard. Update the program on this computer first.",
    damaged: "The key file is damaged. Export it again, or copy it again.",
    "wrong-passphrase": "The passphrase is wrong. Check capitals and the input method, then try again.",
    "another-key":
      "The keys in this file differ from this desk's; nothing was changed. Make sure the file comes from a desk that runs this event.",
  },
};

import type { Doubt } from "../../roster/importDoubts.ts";
import type { RosterFault } from "../../roster/inspectRoster.ts";
import type { SkippedRow } from "../../roster/rowsToPeople.ts";
import type { SheetWarning } from "../../roster/sheet.ts";
import { knownOr } from "../known.ts";
import type * as zh from "../zh/roster.ts";

const refused = {
  "too-large": "This table is too large. Export only the list of registrations, or split it.",
  empty: "The file is empty. Choose a registration list with something in it.",
  "not-a-table": "This file is no table. Export the registration list (CSV or Excel) and import that.",
  "old-excel":
    "This is an Excel file in an old or binary format (.xls, .xlsb). Open it, save it as .xlsx and import that.",
  encrypted: "The file is protected by a password. Remove the password and import it again.",
  pdf: "This is a PDF. Export the registration list (CSV or Excel) and import that.",
  picture: "This is a picture. Export the registration list (CSV or Excel) and import that.",
  document:
    "This kind of document cannot be imported as it is. Save the table as Excel (.xlsx) or CSV and import that.",
  archive: "This is an archive. Unpack it, then choose the registration list inside.",
  binary: "This kind of file is not known. Export the registration list (CSV or Excel) and import that.",
  damaged: "The file is damaged and cannot be read completely. Export the registration list again.",
  "no-people": "No people were found in this table. Check that it has a column with names, or choose another sheet.",
  "no-such-sheet": "The file has no such sheet. Choose again.",
} satisfies Record<RosterFault["code"], string>;

const unreadable =
  "The file cannot be read: it may be a folder, it was moved or renamed, or the USB stick is no longer there. Choose it again.";
const draftGone = "This preview is no longer valid; choose the file again.";

const warning = {
  "encoding-uncertain": "The text encoding is not certain; see whether the preview looks right",
  "undecodable-characters": "Some characters cannot be read in this encoding; try another one",
  "quote-never-closed": "A quotation mark is never closed; rows after it may have run together",
  "other-sheets": "The file has other sheets too",
  "hidden-sheets": "The file has hidden sheets",
  "cells-past-the-end": "Some rows have more cells than the header",
} satisfies Record<SheetWarning, string>;

/** By whose address or number it is. */
const ofAnother = {
  "email-of-another": (whose: string) => `Same e-mail as ${whose}, another name: taken as a new person`,
  "phone-of-another": (whose: string) => `Same phone as ${whose}, another name: taken as a new person`,
};

const doubt = {
  "missing-name": "No name",
  "unusable-phone": "Incomplete phone number; the spreadsheet may have turned it into a number",
  "unusable-code": "Incomplete ticket code; the spreadsheet may have turned it into a number",
  "unknown-status": "The registration status is not understood",
  "same-email": "Several rows have this e-mail address",
  "same-phone": "Several rows have this phone number",
  "same-name": "Several rows have this name",
  "same-code": "Several rows have this ticket code",
  "several-matches": "Several people on the list could be this row; it comes in as somebody new",
  "withdrawn-here": "Staff took this person off the list; still off",
} satisfies Record<Exclude<Doubt["kind"], keyof typeof ofAnother>, string>;

const skipped = {
  totals: "A row of totals",
  "repeated-header": "The header again",
  remark: "A remark",
  nobody: "Names nobody",
  duplicate: "Repeats an earlier row",
  merged: "The same person as another row; the two were merged here",
} satisfies Record<SkippedRow["reason"], string>;

/** Importing a roster. */
export const roster: typeof zh.roster = {
  title: "Import a roster",
  drop: "Drop the registration list here",
  dropHint: "Excel, CSV, or a numbered sign-up list",
  choose: "Choose a file",
  paste: "Paste a list",
  pasteHint: "A group chat's sign-up list, cells of a spreadsheet, or one name a line",
  pasteKeys: "Ctrl+V anywhere on this screen does the same.",
  pasteLabel: "The list",
  pasteRead: "Read what was pasted",
  pastedName: "pasted list",
  refusedTitle: "The roster was not imported",
  refused: (code) =>
    knownOr(
      { ...refused, unreadable, "draft-gone": draftGone },
      code,
      "No roster can be read from this file. Export the registration list (CSV or Excel) and import that.",
    ),
  tooLarge: {
    file: (limit) => `The file is too large; the most is ${limit}. Export only the list of registrations.`,
    unpacked: (limit) => `The unpacked file is too large; the most is ${limit}. Export only the list of registrations.`,
    rows: (limit) => `Too many rows; the most is ${limit}. Split the file.`,
    columns: (limit) => `Too many columns; the most is ${limit}. Delete those that are not needed.`,
  },
  progress: {
    read: "Reading the file",
    plan: "Comparing with the people on the list",
    take: "Importing; please do not close the program",
  },
  cancel: "Cancel the import",
  file: "File",
  encoding: "Text encoding",
  encodings: {
    "utf-8": "UTF-8",
    gb18030: "Simplified Chinese (GB18030)",
    big5: "Traditional Chinese (Big5)",
    shift_jis: "Japanese (Shift_JIS)",
    "euc-kr": "Korean (EUC-KR)",
    "euc-jp": "Japanese (EUC-JP)",
    "windows-1251": "Cyrillic (Windows-1251)",
    "windows-1252": "Western European (Windows-1252)",
    "utf-16le": "UTF-16 (little-endian)",
    "utf-16be": "UTF-16 (big-endian)",
  },
  sheet: "Sheet",
  unnamedSheet: (number) => `Sheet ${number}`,
  hiddenSheet: (name) => `${name} (hidden)`,
  columns: "What the columns are",
  reviewHint: "Nothing is written yet. Check what will change and what the columns mean, then import.",
  columnsHint: "Check what each column means and correct it where it is wrong.",
  columnsRemembered: "These headers came before; the columns are as they were corrected then.",
  guessAnew: "Guess anew",
  meaningOf: (column) => `The column ${column} is`,
  unnamedColumn: (number) => `Column ${number}`,
  field: {
    name: "Name",
    givenName: "Given name",
    familyName: "Family name",
    nickname: "Nickname",
    email: "E-mail",
    phone: "Phone",
    company: "Company",
    jobTitle: "Title",
    role: "Role",
    ticketType: "Ticket type",
    ticketCode: "Ticket code",
    orderId: "Order number",
    status: "Registration status",
    checkedIn: "Already checked in",
    guests: "Guests",
    note: "Note",
  },
  extra: "Other (kept)",
  plan: "What will change",
  rows: (count) => (count === 1 ? "1 row read" : `${count} rows read`),
  count: {
    added: "New",
    changed: "Changed",
    restored: "Back",
    unchanged: "Unchanged",
    gone: "No longer listed",
    skipped: "Skipped",
    doubts: "To check",
  },
  goneQuestion: (count) =>
    count === 1
      ? "1 person of the event is not in this file. Take this person off the list?"
      : `${count} people of the event are not in this file. Take them off the list?`,
  goneKeep: "Keep",
  goneWithdraw: "Take off (check-ins stay on record)",
  warnings: "Please note",
  warning: (code) =>
    knownOr(warning, code, "Something about this file is unusual; see whether the preview looks right"),
  lists: {
    added: "New people",
    changed: "People who change",
    restored: "Back on the list: an earlier import took them off, and they are in the file again",
    gone: "On the list, not in the file",
    doubts: "Imported, but please check",
    skipped: "Skipped rows",
  },
  column: {
    row: "Row",
    name: "Name",
    about: "Nickname, company",
    field: "Field",
    from: "Now",
    to: "In the file",
    why: "Why",
  },
  emptyValue: "(empty)",
  keptMark: "Corrected by hand; stays",
  overruledMark: "Corrected by hand; the file wins",
  byHandQuestion: (count) =>
    count === 1
      ? "1 person was corrected by hand, and the file says otherwise:"
      : `${count} people were corrected by hand, and the file says otherwise:`,
  byHandWhich: (name, fields) => `${name} (${fields})`,
  byHandKeep: "Keep the corrections",
  byHandFile: "The file wins",
  doubt: (code, whose) =>
    code === "email-of-another" || code === "phone-of-another"
      ? ofAnother[code](whose)
      : knownOr(doubt, code, "Incomplete or not clear"),
  skippedReason: (code) => knownOr(skipped, code, "Not a guest"),
  more: (count) => `${count} more; the report file has them all`,
  sample: "Preview",
  accept: (count) => (count === 1 ? "Import 1 person" : `Import ${count} people`),
  acceptWithdrawing: (count, gone) => {
    if (count === 0) return gone === 1 ? "Take off 1 person" : `Take off ${gone} people`;
    return `Import ${count === 1 ? "1 person" : `${count} people`}, take off ${gone}`;
  },
  acceptNothing: "Nothing changes, finish",
  refuse: "Discard",
  done: (added, changed) => `The roster was imported: ${added} new, ${changed} changed.`,
  doneRestored: (count) => `${count} back on the list.`,
  doneWithdrawn: (count) => `${count} taken off.`,
  doneSkipped: (count) => (count === 1 ? "1 row skipped." : `${count} rows skipped.`),
  draftGone,
  lookAgain:
    "The list changed meanwhile; nothing was imported yet. Look at the changes below again, then confirm once more.",
  allSkipped: (count) =>
    `${count === 1 ? "The only row" : `All ${count} rows`} of this file ${count === 1 ? "is" : "are"} skipped and nobody is left to import, so it cannot update the list. Check what the columns mean, or choose another file.`,
};

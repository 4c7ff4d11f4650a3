import { knownOr } from "../known.ts";
import type * as zh from "../zh/person.ts";

export const personField: typeof zh.personField = {
  name: "Name",
  givenName: "Given name",
  familyName: "Family name",
  nickname: "Nickname",
  company: "Company",
  jobTitle: "Title",
  phone: "Phone",
  email: "E-mail",
  role: "Role",
  ticketType: "Ticket type",
  orderId: "Order number",
  status: "Status",
  guests: "May bring",
  codes: "Codes of other systems",
  note: "Note",
  vip: "VIP",
  extra: "Other fields",
};

export const history: typeof zh.history = {
  added: {
    roster: "Put on the list",
    hand: "Put on the list by hand",
    "walk-in": "Registered as a walk-in",
    page: "Put on the list from the event page",
  },
  addedByImport: (file) => (file === "" ? "Came with a roster" : `Came with the roster ${file}`),
  changed: "Corrected",
  changedByImport: (file) => (file === "" ? "Changed by a roster" : `Changed by the roster ${file}`),
  changedBack: (file) =>
    file === "" ? "As before: an import was taken back" : `As before: the roster ${file} was taken back`,
  changedByMerge: "Taken from the other entry at the merge",
  importUndone: "This import was taken back later",
  withdrawn: "Taken off the list",
  restored: "Put back on the list",
  note: "Note",
  way: {
    scan: "Checked in by scan",
    hand: "Checked in by hand",
    "walk-in": "Registered and checked in",
    paper: "Checked in from the paper list",
  },
  overridden: (verdict, reason) => `The screen said “${verdict}”; let in all the same: ${reason}`,
  wasUndone: "Undone later",
  double: "A double; the earlier check-in counts",
  out: "Left",
  undone: { in: "Check-in undone", out: "Exit undone" },
  withGuests: (count) => (count === 1 ? "with 1 guest" : `with ${count} guests`),
  badge: {
    queued: "Badge queued",
    printed: "Badge printed",
    "handed-over": "Badge handed to the printer",
    saved: "Badge saved as a file",
    failed: "Badge did not come out",
    cancelled: "Badge called off",
  },
  merged: (name) => `Merged with another entry, ${name}`,
  ofEntry: (name) => `Entry of ${name}, before the merge`,
  by: (desk) => `by ${desk}`,
  change: (field, from, to) => `${field}: ${from} → ${to}`,
  empty: "empty",
  yes: "yes",
  no: "no",
};

const withdrawnBy = {
  "gone-from-roster": "No longer in the roster",
  "import-undone": "The import that brought this person was taken back",
};

const restoredBy = {
  "in-the-roster-again": "In the roster again",
  "is-here": "Came in while the import was being taken back",
  "import-undone": "The import that took this person off was taken back",
};

export const withdrawnReason: typeof zh.withdrawnReason = (reason) => knownOr<string>(withdrawnBy, reason, reason);

export const restoredReason: typeof zh.restoredReason = (reason) => knownOr<string>(restoredBy, reason, reason);

export const editing: typeof zh.editing = {
  open: "Correct",
  title: (name) => `Correct: ${name}`,
  save: "Save",
  saved: "Saved. Print the badge again if it needs it.",
  unchanged: "Nothing was changed",
  gone: "This person is no longer on the list; nothing can be saved. Look the guest up again.",
  nameNeeded: "Please enter the name",
  codesHint: "One a line; a scan of any of them finds this person",
  codeTaken: (code, names) =>
    `${names} has the code ${code} too; a scan will ask which of them it is. You may still save.`,
  changedMeanwhile: (value) => `Changed meanwhile to: ${value}`,
  more: "More fields",
  less: "Fewer fields",
  addExtra: "Add a field",
  extraName: "Name of the field",
  leaveQuestion: "There are unsaved changes",
  keepEditing: "Go on editing",
  discard: "Discard the changes",
  unfinished: (name) => `Not saved yet: correcting ${name}`,
  unfinishedMerge: (name) => `Not finished: merging ${name}`,
  unfinishedNew: (name) => (name === "" ? "Not saved yet: adding a person" : `Not saved yet: adding ${name}`),
  goOnHint: "Go on editing",
  withdraw: "Take off the list",
  withdrawWhy: "Why take this person off?",
  withdrawReasons: ["Listed twice", "Has withdrawn", "Listed by mistake"],
  restore: "Put back on the list",
  restoreWhy: "Why put this person back?",
  restoreReasons: ["Taken off by mistake", "Registered again"],
  addNote: "Add a note",
  noteHint: "Shown at check-in",
};

export const adding: typeof zh.adding = {
  open: "Add person",
  title: "Add a person",
  guessTitle: "Perhaps on the list already",
  guessHelp: "If it is the same person, open the entry instead of adding a second one",
  add: "Put on the list",
};

export const merging: typeof zh.merging = {
  open: "Merge…",
  title: (name) => `Merge: ${name}`,
  suggestions: "Perhaps the same person",
  noSuggestions: "Nobody has the same phone, e-mail or name; find the other entry below.",
  search: "Find the other entry",
  another: "Choose another",
  choose: "The entries differ; choose what to keep",
  same: "Both entries say the same",
  both: "Keep both",
  of: (field) => `${field} to keep`,
  first: "This entry",
  second: "The other entry",
  arrivals: "Check-ins",
  noArrival: "Not checked in",
  undoneArrival: (text) => `${text} (undone)`,
  arrival: (time, way, desk) => `${time}, ${way}, ${desk}`,
  bothArrived: "Both were checked in: the earlier one counts, the other stays in the history.",
  tickets: "Both tickets will work and lead to this one person; the history of both entries is kept.",
  ticketsAndCodes: (count) =>
    `Both tickets and ${count === 1 ? "1 other code" : `${count} other codes`} will work and lead to this one person; the history of both entries is kept.`,
  confirm: "Merge them",
  done: (name) => `Now one person: ${name}`,
  alreadyOne: (when, desk) => `These two entries were made one at ${when}, at ${desk}.`,
  gone: "One of the two entries is no longer there; they cannot be merged. Look the guest up again.",
};

import type { KNOWN_ROLES } from "../../roster/person.ts";
import { knownOr } from "../known.ts";
import type * as zh from "../zh/people.ts";

const role = {
  attendee: "Attendee",
  speaker: "Speaker",
  host: "Host",
  organiser: "Organiser",
  staff: "Staff",
  partner: "Partner",
  press: "Press",
  vip: "VIP",
} satisfies Record<(typeof KNOWN_ROLES)[number], string>;

/** A role as it is shown and printed; one that nobody foresaw keeps the roster's own word. */
export const roleLabel: typeof zh.roleLabel = (key) => knownOr(role, key, key);

export const status: typeof zh.status = {
  active: "Active",
  pending: "Not confirmed",
  waitlist: "Waiting list",
  cancelled: "Cancelled",
  blocked: "Do not admit",
};

export const way: typeof zh.way = { scan: "Scan", hand: "By hand", "walk-in": "Walk-in" };

/** What a person's history lists, by the kind of entry. */
const entry = {
  "in-scan": "Checked in by scan",
  "in-hand": "Checked in by hand",
  "in-walk-in": "Registered and checked in as a walk-in",
  out: "Left",
  undone: "Check-in undone",
  "badge-queued": "Badge queued",
  "badge-printed": "Badge printed",
  "badge-handed-over": "Badge handed to the printer",
  "badge-saved": "Badge saved as a file",
  "badge-failed": "Badge did not come out",
  note: "Note",
  withdrawn: "Taken off the list",
  changed: "Corrected",
  "changed-by-import": "Changed by a later import",
};

export const historyEntry: typeof zh.historyEntry = (kind) => knownOr(entry, kind, "Other entry");

/** The people screen and the panel that tells all about one person. */
export const people: typeof zh.people = {
  title: "People",
  search: "Find in the list",
  show: { all: "All", arrived: "Arrived", missing: "Missing" },
  total: (count) => (count === 1 ? "1 person" : `${count} people`),
  empty: "Nobody here yet",
  tail: (digits) => `Phone ends ${digits}`,
  knownAs: (nickname) => `known as ${nickname}`,
  checkInAgain: "Check in again",
  because: (reason) => ` (${reason})`,
  nicknamed: (nickname) => `(${nickname})`,
  withdrawn: "Taken off",
  walkIn: "Walk-in",
  arrivedAt: (time) => `In ${time}`,
  notArrived: "Not yet",
  column: {
    name: "Name",
    company: "Company and title",
    role: "Role",
    phone: "Phone",
    arrival: "Arrival",
    badge: "Badge",
  },
  badge: {
    none: "Not printed",
    queued: "Queued",
    printed: "Printed",
    "handed-over": "Handed to the printer",
    saved: "Saved as a file",
    failed: "Failed",
  },
  details: "Details",
  chooseHint: "Choose somebody to see the history, undo a check-in or print a badge.",
  detailsOf: (name) => `Details of ${name}`,
  history: "History",
  noHistory: "Nothing yet",
  checkIn: "Check in",
  reprint: "Print badge",
  reprintSent: "The badge is in the print queue",
  note: "Note",
};

export const editing: typeof zh.editing = {
  open: "Correct",
  title: (name) => `Correct: ${name}`,
  save: "Save",
  saved: "Saved. Print the badge again if it needs it.",
  unchanged: "Nothing was changed",
  name: "Name",
  nickname: "Nickname",
  company: "Company",
  jobTitle: "Title",
  role: "Role",
  phone: "Phone",
  email: "E-mail",
  status: "Status",
  note: "Note for staff",
  nameNeeded: "Please enter the name",
  withdraw: "Take off the list",
  withdrawWhy: "Why take this person off?",
  withdrawReasons: ["Listed twice", "Has withdrawn", "Listed by mistake"],
  restore: "Put back on the list",
  restoreWhy: "Why put this person back?",
  restoreReasons: ["Taken off by mistake", "Registered again"],
};

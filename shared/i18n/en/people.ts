import type { KNOWN_ROLES } from "../../roster/knownRoles.ts";
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

export const way: typeof zh.way = { scan: "Scan", hand: "By hand", "walk-in": "Walk-in", paper: "Paper list" };

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
    saved: "As a file",
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

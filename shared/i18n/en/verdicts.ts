import type * as zh from "../zh/verdicts.ts";

/** The word that fills the screen. */
export const verdict: typeof zh.verdict = {
  admitted: "Checked in",
  "already-in": "Already in",
  "unknown-code": "Not found",
  forged: "Not valid",
  "other-event": "Other event",
  cancelled: "Cancelled",
  pending: "Not confirmed",
  blocked: "Do not admit",
  revoked: "Old ticket",
  "not-this-session": "Wrong session",
  "too-early": "Too early",
  "too-late": "Too late",
  ambiguous: "Several people",
  "needs-answer": "Ask first",
  left: "Left",
};

/** Where the reason changes the word that fills the screen, and what to do. */
export const finer: typeof zh.finer = {
  misread: { word: "Misread", advice: "Scan once more; if that fails, find the person by name" },
  "badge-is-no-ticket": { word: "A badge", advice: "Ask for the ticket, or find the person by name" },
  "on-the-waitlist": { word: "Waiting list", advice: "Check whether there is room; then you may let this person in" },
  "no-re-entry": { word: "Has left", advice: "This event does not admit twice; you may let this person in" },
  "session-paused": { word: "Paused", advice: "Ask to wait, or let this person in all the same" },
  "session-full": { word: "Full", advice: "Ask the organiser; you may let this person in" },
  "ticket-revoked": {
    word: "Revoked",
    advice: "Do not let them in; check by name, and issue another on the people screen if need be",
  },
  "was-not-in": { word: "Not inside", advice: "Check that it is the right code; no exit was noted" },
};

/** Instead of the usual advice where the event does not leave it to the desk. */
export const askOrganiser: typeof zh.askOrganiser = "Ask the organiser";

/** Why, in one sentence to read out. */
export const reason: typeof zh.reason = {
  welcome: "Welcome, please come in",
  "welcome-back": "Welcome back",
  "by-override": "Let in by staff",
  "came-before": "Checked in before, not counted again",
  "no-re-entry": "This person has left",
  "session-paused": "Nobody is let in for the moment",
  "ticket-type-not-admitted": "This session is not open to this kind of ticket",
  "not-on-this-list": "Not signed up for this session",
  "not-on-the-list": "This code is not on the list",
  misread: "The code was not read completely",
  "badge-is-no-ticket": "This is a badge's code; it does not admit",
  "genuine-but-not-here": "A code of this event, but nobody on this computer's list has it",
  "wrong-seal": "This event did not issue this code",
  "of-another-event": "This code is for another event",
  "registration-cancelled": "This registration was cancelled",
  withdrawn: "This person was taken off the list",
  "import-taken-back": "The import that brought this person was taken back",
  "payment-or-approval-missing": "Payment or approval is missing",
  "on-the-waitlist": "Still on the waiting list",
  "blocked-by-organiser": "The organiser does not admit this person",
  "newer-ticket-exists": "A newer ticket replaces this one",
  "ticket-revoked": "This ticket was revoked, and no other was issued",
  "role-not-admitted": "This session is not open to this kind of guest",
  "session-full": "This session is full",
  "doors-not-open-yet": "Sign-in has not started",
  "doors-closed": "Sign-in is over",
  "several-people": "Several people have this code; choose the right one",
  "question-open": "There is a question to ask first",
  gone: "Noted as left",
  "was-not-in": "Had not come in before",
};

/** What staff can do next; empty where there is nothing to do. */
export const advice: typeof zh.advice = {
  admitted: "",
  "already-in": "Check that this is the same person. If it was a mistake, undo the check-in",
  "unknown-code": "Find the person by name, or register a walk-in",
  forged: "Do not admit; look the registration up by name",
  "other-event": "Ask for this event's ticket, or find the person by name",
  cancelled: "Ask the organiser, or register a walk-in",
  pending: "Check payment or approval; then you may let this person in",
  blocked: "Ask the organiser",
  revoked: "Ask for the newest confirmation, or find the person by name",
  "not-this-session": "Check the session; then you may let this person in",
  "too-early": "Ask to wait, or let this person in early",
  "too-late": "You may still check this person in by hand",
  ambiguous: "Ask for the company or the phone's last four digits",
  "needs-answer": "Ask the guest first",
  left: "",
};

/** Said beside the verdict so that nobody misses it. */
export const flag: typeof zh.flag = {
  speaker: "Speaker",
  host: "Host",
  vip: "VIP",
  note: "Note",
};

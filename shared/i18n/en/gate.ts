import type * as zh from "../zh/gate.ts";

/** Which session a desk is at, and whether it counts people in or out. */
export const gate: typeof zh.gate = {
  panel: "This desk",
  open: "This desk",
  openKey: "Shortcut: F9",
  label: "Scans are for",
  door: "Door",
  byItself: "By the clock",
  byItselfHint: (title) => `now ${title}`,
  choose: "Choose a session",
  chooseHint: (door) =>
    `Several rooms run side by side: choose the one this desk is at. Until then scans are for: ${door}.`,
  pinned: "Chosen by hand",
  session: "Session",
  direction: "In or out",
  in: "In",
  out: "Out",
  outBand: "Counting OUT",
  outBandHint: "A scan means the guest leaves",
  backToIn: "Back to in",
  directionKey: "Shortcut: F7",
  readyOut: "Scan to leave",
  readyOutHint: "Scan the guest's code on the way out, or find the guest by name",
  stillOut: "This desk still counts people out, as it was left the last time",
  movedShort: "The session changed by the clock",
  movedShortFrom: (from) => `The session changed by the clock (before: ${from})`,
  moved: (to) => `By the clock, scans are now for: ${to}`,
  movedFrom: (from, to) => `By the clock, scans are now for: ${to} (before: ${from})`,
  gone: "The session of this desk was deleted; please check which one scans are for",
  at: (title) => `Session: ${title}`,
  withDoor: (title) => `${title} · counted at the door too`,
  leftAll: "Left by the door, and every room with it",
  span: (start, end) => `${start}–${end}`,
  from: (start) => `from ${start}`,
  inside: (count) => `${count} inside`,
  insideOf: (count, capacity) => `${count} of ${capacity} inside`,
  withGuests: (count) => (count === 1 ? "1 guest among them" : `${count} guests among them`),
  full: "Full",
  running: "On now",
};

/** Nobody is let in for a while. */
export const pause: typeof zh.pause = {
  open: "Pause",
  openOf: (title) => `Pause: ${title}`,
  why: (title) => `Why pause ${title}?`,
  reasons: ["Too crowded, please wait", "Between two sessions", "Something is out of order"],
  resume: "Let in again",
  resumeOf: (title) => `Let in again: ${title}`,
  paused: "Paused",
  banner: (title) => `Nobody is let in: ${title}`,
  by: (desk, time) => `${desk}, since ${time}`,
};

/** Words for every desk, and kiosks that call for staff. */
export const notices: typeof zh.notices = {
  compose: "Message to all desks",
  text: "Message",
  hint: "For example: please bring speakers backstage",
  send: "Send",
  sent: "Sent to all desks",
  message: "Message",
  by: (desk, time) => `${desk}, ${time}`,
  end: "End message",
  endOf: (text) => `End message: ${text}`,
  more: (count) => `${count} more`,
  whole: "Show all",
  less: "Show less",
  call: {
    guest: (desk) => `A guest asks for help: ${desk}`,
    printer: (desk) => `Badges do not print: ${desk}`,
  },
  answer: "Seen to",
  answerOf: (desk) => `Seen to the call of ${desk}`,
};

/** The numbers in detail. */
export const figures: typeof zh.figures = {
  open: "More numbers",
  title: "Arrivals in detail",
  perMinute: (rate) => `${rate} a minute`,
  forecast: (time) => `at this pace all in by about ${time}`,
  and: " · ",
  of: (count, capacity) => `${count} / ${capacity}`,
  complete: "Everybody expected is in",
  byRole: "By role",
  byTicketType: "By ticket type",
  bySession: "By session",
  noTicketType: "No ticket type",
  group: "Group",
  lastHour: "Arrivals in the last hour",
  chart: (total, most, time) =>
    total === 0
      ? "Nobody came in the last hour"
      : `${total} in the last hour; the most in one minute: ${most}, at ${time}`,
  table: "As a table",
  minutes: "Time",
  loading: "Counting…",
};

/** Whether this station works, in the line under every screen. */
export const health: typeof zh.health = {
  scanner: "No scan from a scanner yet",
  camera: "Camera on",
  cameraTrouble: "Camera not working",
  disk: "Check-ins cannot be written",
};

/** One person's sessions. */
export const personSessions: typeof zh.personSessions = {
  title: "Sessions",
  listed: "On the list",
  notListed: "Not on the list",
  byHand: " (by hand)",
  everybody: "Open to everybody",
  came: (time) => `In at ${time}`,
  left: (time) => `Out at ${time}`,
  notCome: "Has not come",
  putOn: "Put on the list",
  putOnOf: (title) => `Put on the list of ${title}`,
  takeOff: "Take off the list",
  takeOffOf: (title) => `Take off the list of ${title}`,
};

/** What of a person's history has to do with sessions, guests and questions. */
export const happened: typeof zh.happened = {
  at: (what, room) => `${what}: ${room}`,
  guests: (count) => (count === 1 ? "Counted again: 1 guest along" : `Counted again: ${count} guests along`),
  listed: "Put on a session's list",
  unlisted: "Taken off a session's list",
  answered: "Answered a question",
  withPin: "With the desk's PIN",
};

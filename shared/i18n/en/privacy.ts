import type * as zh from "../zh/privacy.ts";

/** Personal data: reminders, erasing after the event, erasing one person. */
export const privacy: typeof zh.privacy = {
  title: "Personal data",
  hint: "When the event is over and the list is not needed any more, erase the guests' data; head counts, times and the report's figures stay.",
  overdue: (days) =>
    `Over for ${days} ${days === 1 ? "day" : "days"}, and the guests' personal data is still on this computer`,
  later: "Remind me in 30 days",
  open: "Erase personal data…",
  openFor: (theme) => `Erase the personal data of “${theme}”…`,
  laterFor: (theme) => `Remind me of “${theme}” in 30 days`,
  question: (theme) => `Erase everybody in “${theme}”?`,
  what: [
    "Names, phones, e-mails, companies, codes, notes, answers, reasons and scanned texts go for good.",
    "This event's copies of lists, exports, badge files, pictures and ticket keys are removed; old tickets open nothing any more.",
    "Head counts, times of arrival, sessions, roles, ticket types and the report's figures stay; nobody can be scanned any more.",
    "Copies in e-mails, on USB sticks, on other computers and in printers' queues are out of reach: remove them yourself.",
  ],
  keepFirst: "Export the attendance and any badge design you still need first.",
  typeName: (theme) => `To confirm, type the event's name: ${theme}`,
  confirm: "Erase for good",
  keep: "Do not erase",
  working: "Erasing…",
  erasedOn: (day) => `Personal data was erased on ${day}; only figures are left`,
  erasedScreen: "Nobody's data is in this event any more",
  erasedHint: "Scanning, finding people and printing badges are over. Head counts and times are in the report.",
  toReport: "See the report",
  done: "Erased.",
  doneOne: "This guest's data was erased; the head counts are as before.",
  left: (names) => `Files in the event's folder that are not this program's were left alone: ${names}`,
  elsewhere: (places) =>
    `Copies in these places were not erased; connect them and erase again, or remove them yourself: ${places}`,
  refused: {
    "wrong-name": "What was typed is not the event's name.",
    rehearsal: "A rehearsal is on. End it first.",
    busy: "Something is being printed, exported or imported. Erase when it has ended, or call it off.",
    "newer-facts": "The event has records of a newer version of this program. Erase it with that one.",
    shared:
      "Other desks have this event too and would bring the person back. Erase the whole event on each laptop when it is over.",
    "erased-already": "This event was erased already.",
    nobody: "That event, or that guest, was not found; perhaps the data were erased before. Look again.",
  },
  notDone: "Nothing was erased, nothing was changed.",
  openOne: "Erase this person's data…",
  questionOne: (name) => `Erase the data of ${name}?`,
  whatOne: [
    "Name, contacts, company, codes, notes and answers go for good; old tickets and codes open nothing any more.",
    "An arrival still counts; the list shows “—”.",
    "This event's copies of lists, exports and badge files are removed, since this person is in them; export again what you need.",
    "A list that has this person, imported again, adds them again.",
  ],
  retention: "Remind to erase personal data so many days after an event",
  retentionHint: "Looked at whenever the Event screen is shown, for events that are not open too.",
  days: "days",
  hidden: "Hidden: go into the field to see it",
  show: "Show phones, e-mails and codes",
};

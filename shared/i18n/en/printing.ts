import type * as zh from "../zh/printing.ts";

/** Before somebody gets another badge. */
export const reprint: typeof zh.reprint = {
  title: ({ isOnItsWay }, name) =>
    isOnItsWay ? `The badge of ${name} is being printed already` : `The badge of ${name} was printed before`,
  facts: ({ times }, when, where) =>
    times > 1 ? `${times} badges, the last one ${when}, ${where}` : `${when}, ${where}`,
  why: "Why print another one?",
  reasons: ["Badge lost", "Badly printed", "Jammed, did not come out", "Wrong text"],
  confirm: "Print another one",
};

/** The printers of a station. */
export const printers: typeof zh.printers = {
  title: "How the printers are",
  waiting: (count) => `${count} waiting`,
  paused: "Paused at this desk; badges wait in line",
  pause: "Pause",
  pauseOf: (name) => `Pause ${name}`,
  resume: "Go on",
  resumeOf: (name) => `Let ${name} go on`,
  isPaused: (name) => `${name} is paused`,
  sendRest: "Send the rest to…",
  sendRestOf: (name) => `Send the rest of ${name} elsewhere`,
  toFiles: "Files",
  moved: (count, to) => `${count} sent to ${to}`,
  left: (count) => `${count} already taken by the printer, may still come out there`,
  nothingToMove: "There was nothing to send",
  cancelAll: (count) => `Cancel all ${count} that wait`,
  testPage: "Test page",
  testPageOf: (name) => `Print a test page on ${name}`,
  testHow: "Millimetres along the edges; the thin box is what can be printed",
  more: "More printers",
  others: "Printers used side by side",
  othersHint: "A badge goes to the one with the shortest line; a printer in trouble is passed over.",
  noOthers: "There is no other printer",
  byRole: "By role",
  roleHint: "A role can have a printer of its own, and its own rule for printing by itself.",
  role: "Role",
  printerOf: (role) => `Printer for ${role}`,
  autoPrintOf: (role) => `Printing by itself for ${role}`,
  asUsual: "As everybody else",
};

/** Labels left on a roll. */
export const labels: typeof zh.labels = {
  left: (count) => (count === 1 ? "1 label left" : `${count} labels left`),
  low: (printer, count) => (count === 1 ? `${printer}: 1 label left` : `${printer}: ${count} labels left`),
  out: (printer) => `${printer} is out of labels`,
  set: "New roll",
  count: "Count labels",
  setOf: (printer) => `Labels in ${printer}`,
  now: "Labels there now",
  warnAt: "Warn from",
  save: "Save",
  stop: "Stop counting",
};

/** Label printers that are spoken to over the network. */
export const networkPrinter: typeof zh.networkPrinter = {
  title: "Label printers of the network (Zebra)",
  hint: "Printers that speak ZPL, printed on directly, without a driver.",
  name: "Name",
  host: "Address (IP)",
  port: "Port",
  dpi: "Resolution",
  dpis: { 203: "203 dpi (8 dots/mm)", 300: "300 dpi (12 dots/mm)", 600: "600 dpi (24 dots/mm)" },
  tryIt: "Try",
  tryOf: (name) => `Try ${name}`,
  add: "Add",
  remove: "Remove",
  removeOf: (name) => `Remove ${name}`,
  trying: "Connecting…",
  answers: "The printer answers and is well",
  unreachable: "Cannot be reached: check address, port, power and cable",
  silent: "Something is there, but it does not answer as a label printer does: check the port and its language (ZPL)",
  missing: "Please give a name and an address",
  taken: "There is a printer of this name already",
};

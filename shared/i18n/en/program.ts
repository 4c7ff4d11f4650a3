import type * as zh from "../zh/program.ts";

/** The frame around every screen: navigation, errors, what the program says of itself. */
export const program: typeof zh.program = {
  name: "Lanyard",
  windowTitle: (event) => (event === null ? "Lanyard" : `${event} · Lanyard`),
  navigation: "Main menu",
  language: "Language",
  close: "Close",
  back: "Back",
  cancel: "Cancel",
  showFile: "Show in folder",
  showFailed: "The folder could not be opened; please look at this place",
  desk: (name) => `Desk: ${name}`,
  none: "None",
  fault: (reference) =>
    `Something went wrong, please note the number ${reference} and tell whoever looks after this program.`,
  faultNoAnswer: (reference) => `The program does not answer, please note the number ${reference} and start it again.`,
  notRecorded: (trouble, folder, advice) => `Not recorded: ${trouble} (${folder}). ${advice}`,
  journalAgain:
    "The disk has room again: check-ins are recorded. Whoever was refused meanwhile is not in yet; scan them again.",
  journalTrouble: (trouble, advice) => `Check-ins cannot be recorded now: ${trouble}. ${advice}`,
  noEvent: "No event is open; open one on the Event screen first.",
  pair: (label, text) => `${label}: ${text}`,
  unsandboxed: "The program runs as administrator, without a sandbox. Please use a normal user.",
};

export const report: typeof zh.report = {
  title: "Report",
  written: (rows) => (rows === 1 ? "1 person exported" : `${rows} people exported`),
  file: "Where the file is",
  notWritten: "Not exported",
};

export const settings: typeof zh.settings = {
  title: "Settings",
  stationName: "Desk name",
  stationNameHint: "Shown when somebody is already in, and in the attendance",
  save: "Save",
  saved: "Saved",
  notKept: "The settings hold for now but could not be written to the disk; the next start has the old ones.",
  volume: "Sound volume",
  silent: "Silent",
  tryYes: "Listen: yes",
  tryCareful: "Listen: careful",
  tryNo: "Listen: no",
  language: "Language",
  about: "About",
  version: "Version",
  runtime: "Runtime",
  runtimeOf: (electron, chromium) => `Electron ${electron} · Chromium ${chromium}`,
  platform: "System",
  eventFolder: "Event folder",
};

/** The attendance file's header and the words in it; its columns are shared/report/attendance.ts. */
export const table: typeof zh.table = {
  fileName: "attendance",
  column: {
    number: "No.",
    name: "Name",
    nickname: "Nickname",
    company: "Company",
    jobTitle: "Title",
    role: "Role",
    ticketType: "Ticket type",
    status: "Status",
    phone: "Phone",
    email: "E-mail",
    arrived: "Checked in",
    arrival: "Time in",
    station: "Desk",
    way: "Way",
    remarks: "Remarks",
    guests: "Brought along",
    left: "Time out",
    hours: "Hours inside",
    orderId: "Order no.",
    recorded: "Written down at",
    conflict: "Let in twice",
  },
  fromRoster: (header) => `${header} (roster)`,
  yes: "Yes",
  no: "No",
  withdrawn: "Taken off the list",
  undone: (reason) => (reason === "" ? "Check-in undone once" : `Check-in undone once (${reason})`),
  override: (reason) => (reason === "" ? "Let in by staff" : `Let in by staff (${reason})`),
  separator: "; ",
  listSeparator: ", ",
  removedRoom: (n) => `Removed room ${n}`,
};

/** Words for the operating system's own boxes. */
export const dialog: typeof zh.dialog = {
  secondProgram: "Lanyard is running already.",
  cannotStart: "The program cannot start",
  dataFolder: (folder) =>
    `The data folder cannot be written: ${folder}. Check its permissions and the disk space, then start the program again.`,
  quit: "Quit",
  crashed: "The screen closed unexpectedly and is opening again. Every confirmed check-in is there.",
};

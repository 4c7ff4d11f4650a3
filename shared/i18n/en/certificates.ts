import type * as zh from "../zh/certificates.ts";

export const certificateText: typeof zh.certificateText = {
  title: "Certificate of Attendance",
  certifies: "This is to certify that",
  tookPart: "took part in",
  organiser: "Organiser",
  signature: "Signature and stamp",
};

export const attended: typeof zh.attended = {
  hours: (hours) => (hours === "1" ? "1 hour attended" : `${hours} hours attended`),
};

const many = (count: number): string => (count === 1 ? "1 certificate" : `${count} certificates`);

export const certificates: typeof zh.certificates = {
  title: "Certificates of attendance",
  hint: "Puts certificates of attendance into one PDF file, a page for each person: name, event, date, venue, hours attended and the sessions they were in. Check-in goes on meanwhile.",
  start: "Make certificates",
  who: "For whom",
  whos: {
    arrived: "Everybody who came",
    session: "Those who were in a session",
    hours: "Those who were there long enough",
  },
  session: "Which session",
  hours: "At least this many hours",
  design: "Design",
  builtIn: (page) => `Built in: ${page}`,
  unnamed: "Certificate without a name",
  language: "Language of the certificate",
  toEnd: "Whoever was not scanned out counts as staying until the planned end",
  toEndHint:
    "Without the tick, time without an exit is not counted; whoever has no exit at all gets a certificate without hours.",
  change: "Change design and texts",
  changeHint:
    "Opens in the badge designer: every text, size and colour can be changed and a logo added. Save it, then choose it under “Design”.",
  designName: (n) => `Certificate ${n}`,
  count: many,
  countWithout: (people) => (people === 1 ? "1 of them without hours" : `${people} of them without hours`),
  counting: "Counting",
  incomplete: "Please fill in the hours.",
  nobody: "Nobody fits this.",
  make: "Make the PDF",
  preparing: "Getting ready",
  running: (done, total) => `Drawing ${done} of ${total}`,
  stop: "Stop",
  stopped: "Stopped. No file was made.",
  busy: "Other certificates are being made.",
  written: (people) => `${many(people)} made.`,
  leftOut: (count) => `${many(count)} could not be drawn:`,
  notWritten: "No file was made",
  noDesign: "This design is no longer there. Please choose another one.",
  fileName: "certificates",
  leastHours: (hours) => `at least ${hours} h`,
  row: "certificate",
};

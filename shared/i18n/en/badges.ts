import { knownOr } from "../known.ts";
import type * as zh from "../zh/badges.ts";

export const jobState: typeof zh.jobState = {
  queued: "Queued",
  drawn: "Drawn, waiting for the printer",
  "handed-over": "Handed to the printer",
  printing: "Printing",
  printed: "Printed",
  saved: "Saved as a file",
  failed: "Did not come out",
  cancelled: "Cancelled",
  unknown: "End not known",
};

/** What is wrong and what to do. */
export const jobTrouble: typeof zh.jobTrouble = {
  "no-spooler": "This computer's print service is not running; start it and try again",
  "no-pdf-program": "This computer lacks the program that prints badges; install SumatraPDF and try again",
  "printer-gone": "This printer cannot be found; check the connection or use another one",
  "printer-stopped": "The printer is paused; resume it in the system's settings",
  "printer-rejects": "The printer takes no jobs; enable it in the system's settings",
  "size-not-supported": "The printer cannot print this badge size; choose another stock or printer",
  "media-empty": "The printer is out of paper; please refill",
  "media-jam": "Paper is jammed in the printer; please take it out",
  "printer-offline": "The printer is offline; check power and cable",
  "cover-open": "The printer's cover is open; please close it",
  "ribbon-empty": "The printer's ribbon is used up; please change it",
  "paused-at-printer": "The printer is paused at its own key; press that key again",
  "ink-low": "Ink or toner is running low; have a new one ready",
  aborted: "The system stopped the print job; try again",
  "cannot-draw": "The badge could not be drawn; try again",
  "missing-glyphs": "The fonts lack a character of this name; check the text on the badge",
  "cannot-save": "The badge could not be saved in the event's folder; check its permissions",
  "disk-full": "The disk is full; free some space and try again",
  cancelled: "Called off at the desk",
  other: "The printer reports a problem; look at its display",
};

const stock = {
  "card-90x54": "Card 90 × 54 mm",
  "card-id1": "ID card 85.6 × 54 mm",
  "card-4x3in": "Card 4 × 3 in (101.6 × 76.2 mm)",
  "card-4x6in": "Card 4 × 6 in (101.6 × 152.4 mm)",
  "card-a6": "Card A6 (105 × 148 mm)",
  "brother-dk-11202": "Brother DK-11202, 62 × 100 mm, across",
  "brother-dk-11202-upright": "Brother DK-11202, 62 × 100 mm, upright",
  "brother-dk-22205-90": "Brother DK-22205, 62 mm endless, cut at 90 mm",
  "dymo-30857": "Dymo 30857, 59 × 102 mm, across",
  "dymo-30857-upright": "Dymo 30857, 59 × 102 mm, upright",
  "dymo-99014": "Dymo 99014, 54 × 101 mm, across",
  "dymo-99014-upright": "Dymo 99014, 54 × 101 mm, upright",
  "avery-5392": "Avery 5392, 2 × 3 on Letter, 102 × 76 mm",
  "avery-5395": "Avery 5395, 2 × 4 on Letter, 86 × 59 mm",
  "avery-l4785": "Avery L4785, 2 × 5 on A4, 80 × 50 mm",
  "avery-l7418": "Avery L7418, 2 × 4 on A4, 86 × 55 mm",
  "page-a4-wide": "Certificate, A4 landscape",
  "page-a4": "Certificate, A4 upright",
  "page-letter-wide": "Certificate, Letter landscape",
  "page-letter": "Certificate, Letter upright",
};

/** A badge stock by its id; a stock of a newer version keeps its id. */
export const stockLabel: typeof zh.stockLabel = (id) => knownOr(stock, id, id);

/** The badge screen and the badge line. */
export const badges: typeof zh.badges = {
  title: "Badges",
  one: "Badge",
  printer: "Printer",
  noPrinter: "No printer, save as files",
  isDefault: (label) => `${label} (system default)`,
  printerState: { idle: "Ready", printing: "Printing", stopped: "Paused", unknown: "State not known" },
  notAccepting: "Takes no jobs",
  noneFound: "The system has no printer. Badges are saved as files and can be printed later.",
  askAgain: "Look for printers again",
  stock: "Badge stock",
  ownBadge: "This desk's badge",
  nextLabel: "Label for the next badge",
  labelOf: (label, labels) => `Label ${label} of ${labels}`,
  code: "Code on the badge",
  codes: {
    badge: "Its own (a photo admits nobody)",
    ticket: "The ticket's (checks in again)",
  },
  autoPrint: "Print by itself",
  autoPrints: { never: "Never", "first-arrival": "At the first check-in", always: "At every check-in" },
  jobs: "Print jobs",
  noJobs: "No print jobs yet",
  attempt: (n) => `Attempt ${n}`,
  retry: "Try again",
  retryAll: (count) => `Try all ${count} again`,
  retryOn: (printer) => `Use ${printer}`,
  retryElsewhere: "Try another printer",
  cancel: "Cancel",
  cancelOf: (name) => `Cancel the badge of ${name}`,
  retryOf: (name) => `Try the badge of ${name} again`,
  saved: "saved as a file, no printer is set up",
  savedAt: (file) => `saved as a file, no printer is set up: ${file}`,
  of: (name) => `Badge of ${name}`,
  line: {
    none: "No printer is set up; badges are saved as files",
    ready: (printer) => `Printer: ${printer}`,
    waiting: (count) => (count === 1 ? "1 badge waiting" : `${count} badges waiting`),
    stuck: (count) => (count === 1 ? "1 badge needs a hand" : `${count} badges need a hand`),
    fix: "See to it",
  },
};

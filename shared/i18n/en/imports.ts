import type * as zh from "../zh/imports.ts";

const people = (count: number): string => (count === 1 ? "1 person" : `${count} people`);

/** The rosters that were taken in, and taking the last one back. */
export const imports: typeof zh.imports = {
  title: "Imported rosters",
  counts: (added, changed) => `${added} new, ${changed} changed`,
  restored: (count) => `${count} back on the list`,
  withdrawn: (count) => `${count} taken off`,
  skipped: (count) => (count === 1 ? "1 row skipped" : `${count} rows skipped`),
  takenIn: (when, by) => `Imported ${when} by ${by}`,
  undone: (when, by) => `Taken back ${when} by ${by}`,
  undo: "Take it back…",
  undoOf: (file) => `Take back the import of ${file}`,
  asking: "Looking at what would change…",
  askTitle: (file) => `Take back the import of ${file}?`,
  willTakeBack: (count) =>
    count === 1
      ? "1 person it brought is no longer a guest; this ticket is refused at the door."
      : `${count} people it brought are no longer guests; their tickets are refused at the door.`,
  willTakeEdited: (count) =>
    count === 1
      ? "1 of them was corrected by hand and goes too; the corrections stay on record."
      : `${count} of them were corrected by hand and go too; the corrections stay on record.`,
  willStay: (count, names) =>
    count === 1
      ? `1 person checked in or was merged with somebody since, and stays on the list: ${names}`
      : `${count} people checked in or were merged with somebody since, and stay on the list: ${names}`,
  andOthers: (count) => `others (${count} in all)`,
  willChangeBack: (count) => `${people(count)} it changed: as before the import.`,
  willKeep: (count) => `${people(count)} corrected by hand since: the corrections stay.`,
  willRestore: (count) => `${people(count)} it took off: back on the list.`,
  willGoOff: (count) => `${people(count)} it put back: off the list again.`,
  willNothing: "Nobody on the list is touched by this.",
  rightFile: "Import the right file afterwards: the same people keep their tickets.",
  confirm: "Take the import back",
  working: "Taking it back; please do not close the program",
  keep: "Leave it",
  done: (file) => `The import of ${file} was taken back.`,
  doneStay: (count, names) =>
    count === 1
      ? `1 person checked in or was merged with somebody, and stays on the list: ${names}`
      : `${count} people checked in or were merged with somebody, and stay on the list: ${names}`,
  tooLate:
    "This import cannot be taken back: it was already, or another roster came in after it; take that one back first.",
};

/** The file that tells what an import does, line by line. */
export const importReport: typeof zh.importReport = {
  fileName: (file) => `import-report-${file}`,
  columns: ["What", "Row", "Name", "Field", "Before", "In the file", "Note"],
  what: {
    added: "New",
    changed: "Changed",
    restored: "Back on the list",
    gone: "No longer listed",
    doubt: "To check",
    skipped: "Skipped",
  },
  why: {
    kept: "Corrected by hand; stays",
    fileWins: "Corrected by hand; the file wins",
    restored: "An earlier import had taken this person off; in the file again",
    gone: { asked: "Not decided yet", kept: "Stays on the list", off: "Taken off the list" },
  },
  save: "Save a report file",
  written: (lines) => (lines === 1 ? "The report was saved: 1 line" : `The report was saved: ${lines} lines`),
  saveHint: "A line for every change, with row numbers and reasons; opens in Excel",
  keptBeside: (file) => `The report of this import was kept: ${file}`,
  draftGone: "This preview is no longer valid; no report was saved.",
};

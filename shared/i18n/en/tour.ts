import type * as zh from "../zh/tour.ts";

export const signs: typeof zh.signs = {
  yes: "Green circle: may come in",
  careful: "Yellow triangle: look first",
  no: "Red octagon: do not let in yet",
};

export const tour: typeof zh.tour = {
  title: "Three steps to begin with",
  step: (n, of, title) => `${n} of ${of}: ${title}`,
  back: "Back",
  next: "Next",
  skip: "Skip",
  skipKey: (key) => `${key} skips this; tickets can be scanned at any time.`,
  done: "Begin",
  again: "Show the three steps again",
  againHint: "The introduction of the first start",
  bring: {
    title: "An event and its guests",
    text: (event, page, roster) =>
      `On the ${event} screen: “${page}”, and once an event is open, “${roster}”. What was read is shown to you before it counts.`,
    trial: (sample) => `To try things out first: “${sample}”. Everybody in it is made up.`,
  },
  scan: {
    title: "Scan at any time",
    text: (title) =>
      `Whatever screen is shown, a ticket that is scanned counts, and “${title}” tells what came of it. Colour, shape, word and sound say the same:`,
    search: (key) => `No ticket? Press ${key}, type name, company or phone, then Enter.`,
  },
  trouble: {
    title: "When something goes wrong, the screen says what to do",
    text: (undo, fix) =>
      `“${undo}” takes a mistake back. The line at the bottom tells how printer and disk are; “${fix}” leads to what needs a hand. Every message says what to do.`,
    guide: (guide, event) => `A page for volunteers to print is on the ${event} screen: “${guide}”.`,
  },
};

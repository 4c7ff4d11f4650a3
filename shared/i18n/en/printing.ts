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
  testPage: "Test page",
  testHow: "Millimetres along the edges; the thin box is what can be printed",
};

import type * as zh from "../zh/rehearsal.ts";

/** Practising on a copy of the event. */
export const rehearsal: typeof zh.rehearsal = {
  badge: "REHEARSAL · not a badge",
  begin: "Rehearse",
  hint: "Practise with real codes and test badges, on a copy of the event: wiped at the end, the event is not touched.",
  bar: "Rehearsal: check-ins and badges do not count now",
  since: (time) => `since ${time}`,
  end: "End the rehearsal",
  question: "End the rehearsal?",
  answer: "Check-ins, walk-ins and changes made in it are wiped, and the event is as it was before.",
  wipe: "Wipe and end",
  keep: "These were real guests: keep everything",
  keepHint:
    "Choose this if guests came while the rehearsal was still on. Print again the badges that came out meanwhile.",
  stay: "Go on rehearsing",
};

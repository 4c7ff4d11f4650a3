import type { FactId, PersonId } from "../../shared/words/ids.ts";

/** A tick that was typed in just now. */
export type Typed = { personId: PersonId; arrival: FactId; name: string; time: string; isUndone: boolean };

/** Typing in the paper sheet: which printing, and the day and time that are carried over; a scan may come between. */
export type PaperEntry = { sheet: string | null; day: string; time: string; typed: Typed[] };

export const NO_PAPER: PaperEntry = { sheet: null, day: "", time: "", typed: [] };

/** So many of the last are shown. */
const SHOWN = 50;

/** With one more at the front. */
export const withTyped = (entry: PaperEntry, typed: Typed): PaperEntry => ({
  ...entry,
  typed: [typed, ...entry.typed].slice(0, SHOWN),
});

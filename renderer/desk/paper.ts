import type { StoreApi } from "zustand/vanilla";
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

/** What is typed in, with the printing and day that were chosen, or the usual ones. */
export type ChosenSheet = PaperEntry & { sheet: string };

/**
 * The printing whose lines are typed in just now, so that a scan names one of them. `texts`: readings of the last scan, likeliest
 * first; none: an input method took its keys; null: nothing was scanned yet.
 */
export type PaperScan = { sheet: string; texts: string[] | null };

/** A scan while a sheet is typed in is of its paper; false: no sheet is typed in. */
export function toPaper(store: StoreApi<{ paperScan: PaperScan | null }>, texts: string[]): boolean {
  const { paperScan } = store.getState();
  if (!paperScan) return false;
  store.setState({ paperScan: { ...paperScan, texts } });
  return true;
}

/** What a column holds: texts stay texts whatever they look like; moments are ISO 8601 with an offset. */
export type CellKind = "text" | "number" | "moment";

/** `id`: the same in every language and every file. */
export type SheetColumn = { id: string; title: string; kind: CellKind };

/** A value under its column's kind; null: nothing is stated. */
export type Cell = string | number | null;

/**
 * A table that goes out as a file, made as it is written: `rows` may be walked more than once. `count`: rows there will be
 * about, for columns as wide as their content and for the progress. `timezone`: whose wall clock moments are shown on.
 */
export type OutSheet = {
  title: string;
  columns: readonly SheetColumn[];
  rows: Iterable<readonly Cell[]>;
  count: number;
  timezone: string;
};

/** A fact about a file that stands in it: what it is called, and what it says. */
export type SheetFact = { label: string; value: string | number };

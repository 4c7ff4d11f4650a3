/** A table of texts as it goes into a file: every value as a person typed it, times as local wall time `2019-12-28 13:05`. */
export type Table = { columns: string[]; rows: string[][] };

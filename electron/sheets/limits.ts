/** The largest file that is opened at all, in bytes. 100,000 people are 5 to 30 MB. */
export const MAX_FILE_BYTES = 128 * 1024 * 1024;

/** The most bytes a workbook may declare to unpack to; 100,000 people are 40 to 80 MB. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/** Above this many unpacked bytes an archive may not be more than MAX_RATIO times its own size: real workbooks are 5 to 40 times. */
export const RATIO_MATTERS_FROM = 32 * 1024 * 1024;
export const MAX_RATIO = 200;

/** The most parts of an archive; a workbook of a hundred sheets has some four hundred. */
export const MAX_ZIP_PARTS = 10_000;

/** The most records of one table; the largest roster planned for is 100,000. */
export const MAX_ROWS = 250_000;

/** The most columns of one record; Excel itself stops at 16,384, no export comes near 500. */
export const MAX_COLUMNS = 1_000;

/** How many sheets of one workbook are looked into to find the people. */
export const MAX_SHEETS_TRIED = 20;

/** The largest file that is opened at all, in bytes. 100,000 people are 10 to 30 MB. */
export const MAX_FILE_BYTES = 128 * 1024 * 1024;

/** The most bytes a workbook may unpack to, over all its parts that are read. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/** The most records of one table; the largest roster planned for is 100,000. */
export const MAX_ROWS = 250_000;

/** The most columns of one record; Excel itself stops at 16,384, no export comes near 500. */
export const MAX_COLUMNS = 1_000;

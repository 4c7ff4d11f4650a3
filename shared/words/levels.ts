/** Levels of a document beyond which it was made to choke its reader: pages and workbooks have some thirty. */
const MOST_LEVELS = 10_000;

/**
 * Counts the levels of a document while it is parsed and calls `stop` when there are too many: the parser moves all the open
 * ones for each further one, so that a page of 40,000 tags that nobody closes would take minutes.
 */
export function countLevels(stop: () => void): { open(): void; close(): void } {
  let levels = 0;
  return {
    open: () => {
      if (++levels > MOST_LEVELS) stop();
    },
    close: () => {
      levels--;
    },
  };
}

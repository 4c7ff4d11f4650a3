import { resolve } from "node:path";

/** What can be said on the command line, beside Chromium's own switches (`--user-data-dir=`, `--lang=` …). */
export type Options = {
  /** Open the sample event at start, made through the usual import, on a station that has no event of the last time. */
  openSample: boolean;
  /** Write a picture of the first screen here once it is painted. */
  screenshot: string | null;
  /** Events' archives that are to be opened: what a double click on them, or staff, name. Absolute paths. */
  archives: string[];
};

/** `argv`: the process's own. */
export function readOptions(argv: readonly string[]): Options {
  const screenshot = argv.find((word) => word.startsWith("--screenshot="))?.slice("--screenshot=".length);
  const archives = argv.slice(1).filter((word) => !word.startsWith("--") && /\.lanyard$/i.test(word));
  return {
    openSample: argv.includes("--open-sample"),
    screenshot: screenshot ? resolve(screenshot) : null,
    archives: archives.map((file) => resolve(file)),
  };
}

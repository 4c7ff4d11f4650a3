import { resolve } from "node:path";

/** What can be said on the command line, beside Chromium's own switches (`--user-data-dir=`, `--lang=` …). */
export type Options = {
  /** Open the sample event at start, made through the usual import, on a station that has no event of the last time. */
  openSample: boolean;
  /** Write a picture of the first screen here once it is painted. */
  screenshot: string | null;
  /** An event's archive that is to be opened: what a double click on one, or staff, name. An absolute path. */
  archive: string | null;
};

/** `argv`: the process's own. */
export function readOptions(argv: readonly string[]): Options {
  const screenshot = argv.find((word) => word.startsWith("--screenshot="))?.slice("--screenshot=".length);
  const archive = argv.slice(1).findLast((word) => !word.startsWith("--") && /\.lanyard$/i.test(word));
  return {
    openSample: argv.includes("--open-sample"),
    screenshot: screenshot ? resolve(screenshot) : null,
    archive: archive ? resolve(archive) : null,
  };
}

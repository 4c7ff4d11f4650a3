import type { Readable } from "node:stream";
import type { Page } from "@playwright/test";

/** Chromium's, GTK's and the debugger's own lines, which say nothing about the program, and its log's plain notes. */
const NO_COMPLAINT = [
  /^\[\d+:\d+\/\d+\.\d+:(?:ERROR|WARNING|INFO|VERBOSE\d)\S*\]/,
  /^(?:Debugger|DevTools) (?:listening on|attached)|^Waiting for the debugger|^For help, see: https:\/\/nodejs\.org/,
  /^\s*$|^\(electron:\d+\): (?:Gtk|dconf|GLib|libnotify)|^(?:libva|MESA|libGL)\b/,
  /^Fontconfig (?:warning|error)/,
  /^\d{4}-\d\d-\d\dT\S+ info /,
];

/** What the program said on stderr and what its pages threw or logged as an error, as it came. */
export class Complaints {
  /** Lines of the main process: errors of its log, warnings of Node, what a library printed. */
  readonly main: string[] = [];
  /** Uncaught errors and console.error of the windows. */
  readonly pages: string[] = [];

  /** Collects the program's own lines of its stderr. */
  listenTo(stderr: Readable | null): void {
    let rest = "";
    stderr?.setEncoding("utf8").on("data", (text: string) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      this.main.push(...lines.filter((line) => !NO_COMPLAINT.some((known) => known.test(line))));
    });
  }

  /** Collects what goes wrong in a window. */
  watch(page: Page): void {
    page.on("pageerror", (error) => this.pages.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.pages.push(`${message.text()} (${message.location().url})`);
    });
  }
}

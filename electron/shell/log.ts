import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { thrownText } from "../../shared/words/thrown.ts";

export type Log = { info(text: string): void; warn(text: string): void; error(text: string): void };

type LogLimits = { mostBytes: number; older: number };

const USUAL: LogLimits = { mostBytes: 1_000_000, older: 3 };

/**
 * The program's log: lines with a time, on standard error and in `lanyard.log` under `folder`, begun anew at 1 MB with the
 * three newest older ones kept (`lanyard.log.1` is the newest). Names, codes and addresses of people never go in: what was
 * thrown is told by `thrownText`. A disk that takes no log stops nothing.
 */
export function openLog(folder: string, { mostBytes, older }: LogLimits = USUAL): Log {
  const file = join(folder, "lanyard.log");
  const write = (level: string, text: string) => {
    const line = `${new Date().toISOString()} ${level} ${text}\n`;
    process.stderr.write(line);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (sizeOf(file) > mostBytes) beginAnew(file, older);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // Standard error has it; a full disk is told to staff where it matters, at the check-in.
    }
  };
  // Earlier versions kept one older file, and wrote down messages of errors.
  rmSync(`${file}.old`, { force: true });
  return {
    info: (text) => write("info", text),
    warn: (text) => write("warning", text),
    error: (text) => write("error", text),
  };
}

/** The last lines of the log under a folder, the oldest first; those of the file before where the newest has just begun. */
export async function lastLines(folder: string, most: number): Promise<string[]> {
  const files = ["lanyard.log.1", "lanyard.log"].map((name) => readFile(join(folder, name), "utf8").catch(() => ""));
  return (await Promise.all(files)).join("").split("\n").filter(Boolean).slice(-most);
}

/**
 * What nobody caught goes into the log instead of Electron's own box and standard error, which quote the message; the
 * program goes on: at the door that is better than none, and what is not recorded is said by who asked for it.
 */
export function logUncaught(log: Log): void {
  process.on("uncaughtException", (error) => log.error(`nobody caught: ${thrownText(error)}`));
  process.on("unhandledRejection", (reason) => log.error(`nobody awaited: ${thrownText(reason)}`));
}

function beginAnew(file: string, older: number): void {
  for (let n = older; n >= 1; n--) {
    const from = n === 1 ? file : `${file}.${n - 1}`;
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${file}.${n}`);
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

export type Log = { info(text: string): void; warn(text: string): void; error(text: string): void };

const MOST_BYTES = 1_000_000;

/**
 * The program's log: lines with a time, on standard error and in `lanyard.log` under `folder`, begun anew at 1 MB with
 * one older file kept. Names, codes and addresses of people never go in. A disk that takes no log stops nothing.
 */
export function openLog(folder: string): Log {
  const file = join(folder, "lanyard.log");
  const write = (level: string, text: string) => {
    const line = `${new Date().toISOString()} ${level} ${text}\n`;
    process.stderr.write(line);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (sizeOf(file) > MOST_BYTES) renameSync(file, `${file}.old`);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // Standard error has it; a full disk is told to staff where it matters, at the check-in.
    }
  };
  return {
    info: (text) => write("info", text),
    warn: (text) => write("warning", text),
    error: (text) => write("error", text),
  };
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

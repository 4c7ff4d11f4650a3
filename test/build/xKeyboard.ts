import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** X's number of the key at each place of a keyboard, and of that key with Shift, by what a US keyboard prints there. */
const ROWS: readonly (readonly [first: number, plain: string, shifted: string])[] = [
  [10, "1234567890-=", "!@#$%^&*()_+"],
  [24, "qwertyuiop[]", "QWERTYUIOP{}"],
  [38, "asdfghjkl;'`", 'ASDFGHJKL:"~'],
  [51, "\\zxcvbnm,./", "|ZXCVBNM<>?"],
  [65, " ", " "],
];
const ENDS = { Enter: "36", Tab: "23" } as const;

export interface BurstOptions {
  /** Milliseconds a key, beside what X itself takes (about one). */
  readonly perKeyMs?: number;
  readonly suffix?: "Enter" | "Tab" | "none";
  /** Milliseconds between one scan and the next. */
  readonly pauseMs?: number;
  /** Keys by X's names that come right before the first scan, e.g. ["j", "i", "a"]. */
  readonly after?: readonly string[];
}

/**
 * Scans these codes one after the other as a scanner set to a US keyboard does: it presses places of the keyboard, and
 * what they type is up to the computer's layout. All is one command, so that pauses are as long as they say.
 */
export async function scanThroughX(codes: readonly string[], options: BurstOptions = {}): Promise<void> {
  const { perKeyMs = 2, suffix = "Enter", pauseMs = 0, after = [] } = options;
  const pause = pauseMs > 0 ? ["sleep", String(pauseMs / 1_000)] : [];
  const press = (keys: readonly string[]) => ["key", "--delay", String(perKeyMs), ...keys];
  const scans = codes.map((code) => press([...placesOf(code), ...(suffix === "none" ? [] : [ENDS[suffix]])]));
  const all = [...(after.length > 0 ? press(after) : []), ...scans.flatMap((scan) => [...scan, ...pause])];
  // A scanner does not wait for a busy computer: before all others, where that is allowed.
  await run("nice", ["-n", "-15", "xdotool", ...all]);
}

/** Presses keys by X's names (`Return`, `ctrl+a`), 12 ms apart. */
export async function pressThroughX(...keys: readonly string[]): Promise<void> {
  await run("xdotool", ["key", ...keys]);
}

/** Types as a quick person does, 100 ms a key. */
export async function typeThroughX(text: string): Promise<void> {
  await run("xdotool", ["type", "--delay", "100", "--", text]);
}

/** Gives the display another layout, e.g. "de". The display must have a window, or it forgets at once. */
export async function setLayout(layout: string): Promise<void> {
  await run("setxkbmap", [layout]);
}

function placesOf(text: string): string[] {
  return [...text].map((char) => {
    for (const [first, plain, shifted] of ROWS) {
      if (plain.includes(char)) return String(first + plain.indexOf(char));
      if (shifted.includes(char)) return `shift+${first + shifted.indexOf(char)}`;
    }
    throw new Error(`no key of a US keyboard types “${char}”`);
  });
}

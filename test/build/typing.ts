import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";

const run = promisify(execFile);
/** Characters a US keyboard types with Shift, beside the capitals. */
const SHIFTED = '~!@#$%^&*()_+{}|:"<>?';
/** The same code within this time is one scan that the scanner read twice (`electron/desk/checkIn.ts`). Milliseconds. */
const READ_TWICE = 1_100;
/** What each window was shown last, and when. */
const lastScans = new WeakMap<Page, { text: string; at: number }>();

export interface ScannerOptions {
  /** Milliseconds a key; USB scanners take 2 to 16. */
  readonly perKeyMs?: number;
  /** What the scanner sends after the text; "none" for one that is set to send nothing. */
  readonly suffix?: "Enter" | "Tab" | "none";
  /** The door the keys come in by: the window's own input ("window"), or the X server's like a real keyboard's ("x"). */
  readonly through?: "window" | "x";
}

/**
 * Types as a USB scanner set to a US keyboard does: fast and evenly, capitals with Shift, then the suffix. Through the
 * window a key takes 6 ms and more, whatever is asked; through X 2 ms. The code of the scan before is held out a second
 * later, or the program takes it for the same scan.
 */
export async function typeLikeScanner(window: Page, text: string, options: ScannerOptions = {}): Promise<void> {
  const { perKeyMs = 4, suffix = "Enter", through = "window" } = options;
  const last = lastScans.get(window);
  if (last?.text === text) await sleep(Math.max(0, last.at + READ_TWICE - Date.now()));
  await typeKeys(window, text, { perKeyMs, suffix, through });
  lastScans.set(window, { text, at: Date.now() });
}

async function typeKeys(window: Page, text: string, options: Required<ScannerOptions>) {
  const { perKeyMs, suffix, through } = options;
  if (through === "x") return typeThroughX(text, perKeyMs, suffix);
  let due = performance.now();
  for (const char of text) {
    const isShifted = (char >= "A" && char <= "Z") || SHIFTED.includes(char);
    if (isShifted) await window.keyboard.down("Shift");
    await window.keyboard.press(char);
    if (isShifted) await window.keyboard.up("Shift");
    due += perKeyMs;
    await sleep(Math.max(0, due - performance.now()));
  }
  if (suffix !== "none") await window.keyboard.press(suffix);
}

/** Types as a quick person does, 80 to 140 ms a key; what no key makes (hanzi) comes as an IME hands it over. */
export async function typeLikeAPerson(window: Page, text: string): Promise<void> {
  let at = 0;
  for (const char of text) {
    if (char >= " " && char <= "~") await window.keyboard.press(char === " " ? "Space" : char);
    else await window.keyboard.insertText(char);
    at += 1;
    await sleep(80 + ((at * 37) % 60));
  }
}

/**
 * Brings the keys of the X server to the window with this title. A display without a window manager gives them to
 * nobody; needed before typing with `through: "x"`.
 */
export async function focusThroughX(title: string): Promise<void> {
  await run("xdotool", ["search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync"]);
}

/** Presses keys and chords as xdotool names them (`ctrl+w`, `F5`), one after the other. */
export async function pressThroughX(chords: readonly string[]): Promise<void> {
  for (const chord of chords) await run("xdotool", ["key", chord]);
}

async function typeThroughX(text: string, perKeyMs: number, suffix: string): Promise<void> {
  await run("xdotool", ["type", "--delay", String(perKeyMs), "--", text]);
  if (suffix !== "none") await run("xdotool", ["key", suffix === "Enter" ? "Return" : suffix]);
}

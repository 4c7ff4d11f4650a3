import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { Wedge } from "../../shared/scan/wedge.ts";
import { pressAsScanner } from "./scannerKeys.ts";
import { noteNewest } from "./screen.ts";

const run = promisify(execFile);
/**
 * The same code within a second is one scan that the scanner read twice (`electron/desk/checkIn.ts`), counted from when a busy
 * computer takes it in. Milliseconds.
 */
const READ_TWICE = 1_500;
/** The window's clock and the test's are not quite the same. Milliseconds. */
const CLOCKS_APART = 200;
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
 * Types as a USB scanner set to a US keyboard does: fast and evenly, capitals with Shift, then the suffix. The code of the
 * scan before is held out a second later, or the program takes it for the same scan.
 */
export async function typeLikeScanner(window: Page, text: string, options: ScannerOptions = {}): Promise<void> {
  const { perKeyMs = 4, suffix = "Enter", through = "window" } = options;
  const last = lastScans.get(window);
  if (last?.text === text) await sleep(Math.max(0, last.at + READ_TWICE - Date.now()));
  await noteNewest(window);
  if (through === "x") await typeThroughX(text, perKeyMs, suffix);
  else await pressAsScanner(window, text, { perKeyMs, suffix });
  lastScans.set(window, { text, at: Date.now() });
}

/** Waits until an Enter is no longer taken for the end of the last scan. */
export async function scannerIsQuiet(window: Page): Promise<void> {
  const last = lastScans.get(window);
  if (last) await sleep(Math.max(0, last.at + Wedge.trailer + CLOCKS_APART - Date.now()));
}

/** Goes to the screen's search box with its key, held as long as a finger stays on one: a shorter tap may be a scanner's. */
export async function goToSearch(window: Page): Promise<void> {
  await window.keyboard.press("/", { delay: 60 });
  await window.locator("input[type=search]:focus").waitFor();
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

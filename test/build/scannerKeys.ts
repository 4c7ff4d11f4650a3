import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";

/** What a US keyboard prints at a place (KeyboardEvent.code), plain and shifted, and the number browsers give that key. */
const PLACES: readonly (readonly [code: string, plain: string, shifted: string, keyCode: number])[] = [
  ...[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map(
    (letter) => [`Key${letter}`, letter.toLowerCase(), letter, letter.charCodeAt(0)] as const,
  ),
  ...[...")!@#$%^&*("].map((sign, digit) => [`Digit${digit}`, String(digit), sign, 48 + digit] as const),
  ["Space", " ", " ", 32],
  ["Semicolon", ";", ":", 186],
  ["Equal", "=", "+", 187],
  ["Comma", ",", "<", 188],
  ["Minus", "-", "_", 189],
  ["Period", ".", ">", 190],
  ["Slash", "/", "?", 191],
  ["Backquote", "`", "~", 192],
  ["BracketLeft", "[", "{", 219],
  ["Backslash", "\\", "|", 220],
  ["BracketRight", "]", "}", 221],
  ["Quote", "'", '"', 222],
];
const SHIFT = { key: "Shift", code: "ShiftLeft", windowsVirtualKeyCode: 16 };
const ENDS = {
  Enter: { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" },
  Tab: { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 },
} as const;
const SHIFT_HELD = 8;

type Key = { key: string; code: string; windowsVirtualKeyCode: number; text?: string };

/** Each window's line to its browser. */
const lines = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Presses the keys of a text and of its suffix, `perKeyMs` apart by their own time stamps: a scanner does not wait for a
 * busy computer, which hears late of a key but knows when it was pressed. Resolves when the window has heard them all;
 * throws when it is gone before.
 */
export async function pressAsScanner(
  window: Page,
  text: string,
  { perKeyMs, suffix }: { perKeyMs: number; suffix: "Enter" | "Tab" | "none" },
): Promise<void> {
  if (!lines.has(window)) lines.set(window, window.context().newCDPSession(window));
  const line = await lines.get(window);
  const heard: Promise<Error | null>[] = [];
  const send = (type: "keyDown" | "rawKeyDown" | "keyUp", key: Key, at: number, modifiers = 0) => {
    // Whoever kills the program while it is scanned into hears of it once, at the end.
    const sent = line?.send("Input.dispatchKeyEvent", { type, ...key, modifiers, timestamp: at / 1_000 });
    heard.push(
      Promise.resolve(sent).then(
        () => null,
        (error: Error) => error,
      ),
    );
  };
  const press = (key: Key, at: number, modifiers = 0) => {
    send(key.text === undefined ? "rawKeyDown" : "keyDown", key, at, modifiers);
    const { text: _written, ...released } = key;
    send("keyUp", released, at + perKeyMs / 2, modifiers);
  };
  let due = Date.now();
  for (const { isShifted, key } of [...text].map(keyOf)) {
    await sleep(Math.max(0, due - Date.now()));
    if (isShifted) send("rawKeyDown", SHIFT, due, SHIFT_HELD);
    press(key, due, isShifted ? SHIFT_HELD : 0);
    if (isShifted) send("keyUp", SHIFT, due + perKeyMs / 2);
    due += perKeyMs;
  }
  if (suffix !== "none") press(ENDS[suffix], due);
  const unheard = (await Promise.all(heard)).find((error) => error !== null);
  if (unheard) throw unheard;
}

function keyOf(char: string): { isShifted: boolean; key: Key } {
  const place = PLACES.find(([, plain, shifted]) => plain === char || shifted === char);
  if (!place) throw new Error(`no key of a US keyboard types “${char}”`);
  const [code, plain, , windowsVirtualKeyCode] = place;
  return { isShifted: plain !== char, key: { key: char, code, windowsVirtualKeyCode, text: char } };
}

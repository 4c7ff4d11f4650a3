import { act } from "@testing-library/react";

export type Key = {
  key: string;
  code?: string;
  keyCode?: number;
  isComposing?: boolean;
  ctrlKey?: boolean;
  shiftKey?: boolean;
  /** What the key writes, where that is not `key`. */
  written?: string;
};

/** Who takes less from key to key is no person. Milliseconds. */
const FINGER = 50;

/**
 * Presses keys as a browser does: keydown at a time of the clock that is handed in, and, where nobody prevents it, what
 * the key does (a letter goes into the field at the caret, Enter submits or clicks).
 */
export class Keyboard {
  /** ms, as in `event.timeStamp`. */
  now = 1_000;

  /** A scanner: `gap` ms from key to key. */
  scan(text: string, { gap = 4, suffix = "Enter" as string | null } = {}): void {
    for (const letter of text) this.press({ key: letter }, gap);
    if (suffix) this.press({ key: suffix, code: suffix }, gap);
  }

  /** A person: 120 ms from key to key. */
  type(text: string): void {
    for (const letter of text) this.press({ key: letter }, 120);
  }

  press(pressed: Key, gap = 120): void {
    this.now += gap;
    const target = document.activeElement ?? document.body;
    const event = new KeyboardEvent("keydown", {
      code: codeOf(pressed.key),
      bubbles: true,
      cancelable: true,
      ...pressed,
    });
    Object.defineProperty(event, "timeStamp", { value: this.now });
    Object.defineProperty(event, "keyCode", { value: pressed.keyCode ?? 0 });
    const up = new KeyboardEvent("keyup", { code: codeOf(pressed.key), bubbles: true, cancelable: true, ...pressed });
    // A finger rests on the key, a scanner does not.
    Object.defineProperty(up, "timeStamp", { value: this.now + (gap < FINGER ? 1 : 45) });
    act(() => {
      target.dispatchEvent(event);
      if (!event.defaultPrevented) doWhatTheKeyDoes(pressed, this.now);
      document.activeElement?.dispatchEvent(up);
      if (pressed.key === " " && !up.defaultPrevented) clickWithBlank();
    });
  }
}

function doWhatTheKeyDoes({ key, keyCode, isComposing, written = key }: Key, at: number): void {
  const target = document.activeElement;
  if (keyCode === 229 || isComposing) return;
  if (key === "Enter" && target instanceof HTMLButtonElement) target.click();
  if (key === "Enter" && target instanceof HTMLInputElement) target.form?.requestSubmit();
  const isBox = target instanceof HTMLInputElement && ["checkbox", "radio"].includes(target.type);
  if (key.length !== 1 || isBox) return;
  if (target instanceof HTMLInputElement && target.type === "date") changeYear(target, key);
  else if (target instanceof HTMLInputElement && target.type !== "range") insert(target, written, at);
  if (target instanceof HTMLSelectElement) choose(target, key);
}

/** A letter goes to the next option that starts with it. */
function choose(list: HTMLSelectElement, letter: string): void {
  const found = [...list.options].find(({ text }) => text.toLowerCase().startsWith(letter.toLowerCase()));
  if (!found) return;
  list.value = found.value;
  list.dispatchEvent(new Event("change", { bubbles: true }));
}

function changeYear(date: HTMLInputElement, digit: string): void {
  if (!/[1-9]/.test(digit)) return;
  date.value = `000${digit}${date.value.slice(4)}`;
  date.dispatchEvent(new Event("input", { bubbles: true }));
}

function clickWithBlank(): void {
  const target = document.activeElement;
  const isBox = target instanceof HTMLInputElement && ["checkbox", "radio"].includes(target.type);
  if (target instanceof HTMLButtonElement || isBox) (target as HTMLElement).click();
}

/** Puts text into a field at its caret at that time, as far as it has room, past React's own setter, as the browser does. */
export function insert(field: HTMLInputElement, text: string, at = 0): void {
  const before = new InputEvent("beforeinput", { inputType: "insertText", data: text, bubbles: true });
  Object.defineProperty(before, "timeStamp", { value: at });
  field.dispatchEvent(before);
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  const room = field.maxLength >= 0 ? field.maxLength - field.value.length + end - start : text.length;
  const written = text.slice(0, Math.max(0, room));
  if (written === "") return;
  const value = field.value.slice(0, start) + written + field.value.slice(end);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, value);
  field.setSelectionRange(start + written.length, start + written.length);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const codeOf = (key: string): string =>
  /^\d$/.test(key) ? `Digit${key}` : /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : (CODES[key] ?? key);

const CODES: Record<string, string> = { "-": "Minus", " ": "Space", "/": "Slash" };

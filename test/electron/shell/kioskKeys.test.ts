import { describe, expect, it } from "vitest";
import { isKioskKey, type KeyPress } from "../../../electron/shell/kioskKeys.ts";

const press = (chord: string): KeyPress => {
  const parts = chord.split(" ");
  const has = (name: string) => parts.includes(name);
  return { key: parts.at(-1) ?? "", control: has("ctrl"), alt: has("alt"), meta: has("meta"), shift: has("shift") };
};

describe("a kiosk's keys", () => {
  it.each([
    ...["a", "7", "岛", "shift A", "Enter", "Tab", "shift Tab", "Backspace", "Delete", "Escape", "ArrowLeft", "Home"],
    ...["Shift", "Control", "Process", "Dead", "ctrl alt @", "ctrl shift L", "ctrl shift l", "AltGraph"],
  ])("lets %s through", (chord) => {
    expect(isKioskKey(press(chord))).toBe(true);
  });

  it.each([
    ...["ctrl w", "ctrl q", "ctrl r", "ctrl shift r", "F5", "ctrl F5", "F11", "F12", "ctrl shift i", "ctrl shift j"],
    ...["ctrl p", "ctrl n", "ctrl t", "ctrl o", "ctrl s", "ctrl u", "ctrl f", "ctrl h", "ctrl v", "ctrl c", "ctrl a"],
    ...["ctrl +", "ctrl -", "ctrl 0", "ctrl =", "alt F4", "alt ArrowLeft", "alt ArrowRight", "alt Home", "alt d", "F1"],
    ...["F3", "F6", "F7", "meta q", "meta w", "meta r", "meta ,", "meta alt i", "ContextMenu", "PrintScreen"],
    ...["BrowserBack", "BrowserRefresh", "BrowserHome", "LaunchMail", "PageUp", "ctrl Tab", "ctrl Escape", "alt Tab"],
  ])("keeps %s from the page", (chord) => {
    expect(isKioskKey(press(chord))).toBe(false);
  });
});

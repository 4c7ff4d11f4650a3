// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { Writings } from "../../../renderer/scanning/writings.ts";

/** A keydown at `at` ms; `keyCode` 229: an input method has it. */
function key(pressed: string, at: number, keyCode = 0): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key: pressed, code: pressed });
  Object.defineProperty(event, "timeStamp", { value: at });
  Object.defineProperty(event, "keyCode", { value: keyCode });
  return event;
}

/** A text that comes into a field in one go. */
function text(data: string, at: number, inputType = "insertText"): InputEvent {
  const event = new InputEvent("beforeinput", { data, inputType });
  Object.defineProperty(event, "timeStamp", { value: at });
  return event;
}

describe("a text that comes in one go", () => {
  let writings: Writings;

  beforeEach(() => {
    writings = new Writings();
  });

  it("is a scan that an input method took, when its first Shift was heard and the Enter came as fast as a scanner's", () => {
    writings.press(key("Shift", 1_000));
    writings.press(key("Enter", 1_090));
    expect(writings.hear(text("CODE-000042", 1_100))).toBe(1_000);
  });

  it("is one as well when the keys were heard as the input method's, and the Enter later", () => {
    writings.press(key("Process", 1_000, 229));
    expect(writings.hear(text("eb2048x", 1_060))).toBe(1_000);
  });

  it.each([
    ["after a shortcut", "s", 20],
    ["after an Enter that opened its field", "Enter", 20],
    ["after a letter that was typed", "a", 20],
  ])("is dictated or filled in %s", (_when, pressed, gap) => {
    writings.press(key(pressed, 1_000));
    expect(writings.hear(text("17:00", 1_000 + gap))).toBeNull();
  });

  it("is dictated when a Shift and Enter were pressed long before it", () => {
    writings.press(key("Shift", 1_000));
    writings.press(key("Enter", 1_090));
    expect(writings.hear(text("Ada Example", 1_600))).toBeNull();
  });

  it("is pasted when the browser says so", () => {
    writings.press(key("Shift", 1_000));
    expect(writings.hear(text("CODE-000042", 1_050, "insertFromPaste"))).toBeNull();
  });
});

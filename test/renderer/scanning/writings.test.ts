// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { Writings } from "../../../renderer/scanning/writings.ts";

/** A keydown at `at` ms; "Process": of a letter that an input method has. */
function key(pressed: string, at: number, code = pressed): KeyboardEvent {
  const event = new KeyboardEvent("keydown", {
    key: pressed,
    code: pressed === code && pressed === "Process" ? "KeyE" : code,
  });
  Object.defineProperty(event, "timeStamp", { value: at });
  Object.defineProperty(event, "keyCode", { value: pressed === "Process" ? 229 : 0 });
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

  /** `late`: how much after it was pressed the window hears of it. */
  const press = (event: KeyboardEvent, late = 0) => writings.press(event, event.timeStamp + late);

  it("is a scan that an input method took, when its first Shift was heard and the Enter came as fast as a scanner's", () => {
    press(key("Shift", 1_000));
    press(key("Enter", 1_090));
    expect(writings.hear(text("CODE-000042", 1_100))).toBe(1_000);
  });

  it("is one as well when the keys were heard as the input method's, and the Enter later", () => {
    press(key("Process", 1_000));
    expect(writings.hear(text("eb2048x", 1_060))).toBe(1_000);
  });

  it("is one of a slow scanner, though the input method dropped its digits", () => {
    press(key("Shift", 1_000));
    press(key("Process", 1_240, "Enter"));
    expect(writings.hear(text("CODE", 1_242))).toBe(1_000);
  });

  it("is one that a busy input method hands over a second late, with the Enter", () => {
    press(key("Shift", 1_000), 1_000);
    press(key("Process", 1_090, "Enter"), 1_000);
    expect(writings.hear(text("CODE", 2_100))).toBe(1_000);
  });

  it("is one that a busy input method hands over late and keeps the Enter of", () => {
    press(key("Shift", 1_000));
    expect(writings.hear(text("CODE", 1_378))).toBe(1_000);
  });

  it("is one soon after a Shift that changed the input method's language", () => {
    press(key("Shift", 1_000));
    press(key("Shift", 3_000));
    press(key("Enter", 3_090));
    expect(writings.hear(text("CODE", 3_100))).toBe(3_000);
  });

  it.each([
    ["a blank", "Space", "Adam"],
    ["a digit that chooses", "Digit2", "Adam"],
    ["a comma", "Comma", "Ada,"],
    ["Enter", "Enter", "Ada"],
  ])("is a word that a person spelled when it ends with %s", (_what, code, word) => {
    press(key("Shift", 1_000));
    press(key("Process", 1_242, code));
    expect(writings.hear(text(word, 1_249))).toBeNull();
  });

  it("is a word that a person spelled when each of its letters was heard", () => {
    for (const [n, letter] of [..."gaoxingle"].entries())
      press(key("Process", 1_000 + n * 80, `Key${letter.toUpperCase()}`));
    press(key("Process", 1_720, "Space"));
    expect(writings.hear(text("高兴了", 1_722))).toBeNull();
  });

  it("is what was chosen with the mouse", () => {
    press(key("Shift", 1_000));
    writings.drop();
    expect(writings.hear(text("Adam", 1_200))).toBeNull();
  });

  it.each([
    ["after a shortcut", "s", 20],
    ["after an Enter that opened its field", "Enter", 20],
    ["after a letter that was typed", "a", 20],
  ])("is dictated or filled in %s", (_when, pressed, gap) => {
    press(key(pressed, 1_000));
    expect(writings.hear(text("17:00", 1_000 + gap))).toBeNull();
  });

  it("is dictated when a Shift and Enter were pressed long before it", () => {
    press(key("Shift", 1_000));
    press(key("Enter", 1_090));
    expect(writings.hear(text("Ada Example", 1_600))).toBeNull();
  });

  it("is pasted when the browser says so", () => {
    press(key("Shift", 1_000));
    expect(writings.hear(text("CODE-000042", 1_050, "insertFromPaste"))).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { chooseCamera, troubleOf } from "../../../renderer/scanning/camera.ts";

const front = { id: "a1", label: "Integrated Camera" };
const desk = { id: "b2", label: "USB Camera" };

describe("the camera that was chosen", () => {
  test.each([
    ["by its id", desk, [front, desk], desk],
    ["by its name when the system gave it another id", desk, [front, { ...desk, id: "c3" }], { ...desk, id: "c3" }],
    ["not when it is gone", desk, [front], null],
    ["not among cameras whose names are not known yet", { id: "b2", label: "" }, [{ id: "x", label: "" }], null],
    ["any when none was chosen", null, [front, desk], null],
  ])("is found %s", (_how, wanted, found, chosen) => {
    expect(chooseCamera(found, wanted)).toEqual(chosen);
  });
});

describe("a camera that does not open", () => {
  test.each([
    ["NotAllowedError", "denied"],
    ["NotFoundError", "none"],
    ["OverconstrainedError", "none"],
    ["NotReadableError", "busy"],
    ["AbortError", "busy"],
  ])("%s is told as %s", (name, trouble) => {
    expect(troubleOf(new DOMException("", name))).toBe(trouble);
  });
});

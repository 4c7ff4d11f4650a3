import { expect, it } from "vitest";
import { facePixels, type Pixels } from "../../../renderer/desk/designerFace.ts";
import type { BadgeTemplate, Stock } from "../../../shared/badge/template.ts";

/** One dot a millimetre. */
const DPI = 25.4;
const STOCK: Stock = {
  ...{ id: "own", width: 3, height: 2, turned: false, ink: "colour", sheet: null },
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
};
const OWN: BadgeTemplate["back"] = { what: "own", elements: [] };

/** A page whose dots are letters, row by row. */
const page = (...rows: string[]): Pixels => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  rgba: Uint8Array.from([...rows.join("")].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 255])),
});
const lettersOf = (pixels: Pixels | null): string[] =>
  pixels === null
    ? []
    : Array.from({ length: pixels.height }, (_, y) =>
        Array.from({ length: pixels.width }, (_, x) =>
          String.fromCharCode(pixels.rgba[(y * pixels.width + x) * 4] ?? 0),
        ).join(""),
      );

const FRONT = page("abc", "def");
const BACK = page("ghi", "jkl");

it.each([
  ["one side as it is", { stock: STOCK, back: { what: "none" }, fold: false }, "front", [FRONT], ["abc", "def"]],
  ["a back of its own", { stock: STOCK, back: OWN, fold: false }, "back", [FRONT, BACK], ["ghi", "jkl"]],
  [
    "the front of one that is folded, below",
    { stock: STOCK, back: OWN, fold: true },
    "front",
    [page("lkj", "ihg", "abc", "def")],
    ["abc", "def"],
  ],
  [
    "its back, on its head above",
    { stock: STOCK, back: OWN, fold: true },
    "back",
    [page("lkj", "ihg", "abc", "def")],
    ["ghi", "jkl"],
  ],
  [
    "a label that leaves the roll on its side",
    { stock: { ...STOCK, turned: true }, back: { what: "none" }, fold: false },
    "front",
    [page("da", "eb", "fc")],
    ["abc", "def"],
  ],
  [
    "the first label of a sheet",
    {
      stock: {
        ...STOCK,
        sheet: { paper: { width: 8, height: 4 }, columns: 2, rows: 1, left: 1, top: 1, pitchX: 3, pitchY: 2 },
      },
      back: { what: "none" },
      fold: false,
    },
    "front",
    [page("........", ".abc....", ".def....", "........")],
    ["abc", "def"],
  ],
] as [string, Pick<BadgeTemplate, "stock" | "back" | "fold">, "front" | "back", Pixels[], string[]][])(
  "is cut out of the printed page: %s",
  (_, template, face, sides, expected) => {
    expect(lettersOf(facePixels(template, face, sides, DPI))).toEqual(expected);
  },
);

it("is none while that side is not printed", () => {
  expect(facePixels({ stock: STOCK, back: OWN, fold: false }, "back", [FRONT], DPI)).toBeNull();
});

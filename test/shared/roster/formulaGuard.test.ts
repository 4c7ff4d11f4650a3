import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defuse, defuseTextCell, unguard } from "../../../shared/roster/formulaGuard.ts";

const STARTS = [
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  "＝",
  "＋",
  "－",
  "＠",
  " =",
  "\u3000=",
  "\0=",
  "=\0",
  "\0\0@",
  "\x01=",
  "\u200b=",
  "\ufeff+",
  " \x7f@",
];

describe("a cell that a spreadsheet would run", () => {
  it.each(STARTS)("%j gets an apostrophe", (start) => {
    expect(defuse(`${start}cmd|' /C calc'!A0`)).toMatch(/^'[^\0]*$/);
    expect(defuseTextCell(`${start}cmd|' /C calc'!A0`)).toMatch(/^'[^\0]*$/);
  });

  it.each(["茅小舟", "Anne-Marie", "z@example.com", "3-4", "'t Hart", "‘=1’", "", "1+1"])("%j stays", (text) =>
    expect(defuse(text)).toBe(text),
  );

  it.each(["+86 136 0000 0001", "+8613600000001", "+44 (0)7700 900123", "+1-202-555-0143"])(
    "the telephone %s stays in a cell of text, and in no other",
    (phone) => {
      expect(defuseTextCell(phone)).toBe(phone);
      expect(defuse(phone)).toBe(`'${phone}`);
    },
  );

  it.each(["+1+cmd|' /C calc'!A0", "+86 1\t=1", "+1", "+1,=2"])("%j is no telephone", (text) =>
    expect(defuseTextCell(text)).toBe(`'${text}`),
  );
});

describe("the guard and its opposite", () => {
  const piece = fc.constantFrom(...STARTS, "'", "`", '"', "1", "0", "舟", "か", " ", "a", "：", '="01"', "'=", "＇");
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece).map((pieces) => pieces.join("")),
  );

  it.each([
    ["of CSV", defuse],
    ["of text cells", defuseTextCell],
  ])("%s give the text back, whatever it is", (_, guard) =>
    fc.assert(
      fc.property(text, (any) => {
        const plain = any.replaceAll("\0", "").trim();
        expect(unguard(guard(plain))).toBe(plain);
      }),
      { numRuns: 5_000 },
    ),
  );

  it("let nothing through that begins like a formula", () =>
    fc.assert(
      fc.property(text, (any) => {
        expect(defuse(any)).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 5_000 },
    ));
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { fileNameOf } from "../../../shared/ticket/fileNames.ts";

it("gives every name a file's that people read and no system trips over", () => {
  const names: [string, string][] = [
    ["张三", "0042-张三"],
    ["Ada  Lovelace", "0042-Ada-Lovelace"],
    ["O'Brien, Jr.", "0042-O-Brien-Jr"],
    ["アンナ・マリア", "0042-アンナ-マリア"],
    ["阿凡提·买买提", "0042-阿凡提·买买提"],
    ["عمر", "0042-عمر"],
    ['../..\\x:y*?"<>|', "0042-x-y"],
    ["\u202etxt.exe\u0000", "0042-txt-exe"],
    ["...", "0042"],
    ["NUL", "0042-NUL"],
  ];
  for (const [name, file] of names) expect(fileNameOf(name, 42, 100)).toBe(file);
  expect(fileNameOf("x", 42, 1_234_567)).toBe("0000042-x");
});

it("never gives one that is too long, or that two people share", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 300 }), { maxLength: 20 }), (names) => {
      const files = names.map((name, at) => fileNameOf(name, at + 1, names.length).toLowerCase());
      expect(new Set(files).size).toBe(files.length);
      for (const file of files) {
        expect(new TextEncoder().encode(file).length).toBeLessThan(200);
        expect(file).not.toMatch(/[\p{Cc}<>:"/\\|?*]|[. ]$/u);
      }
    }),
  );
});

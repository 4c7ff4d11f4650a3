import fc from "fast-check";
import { expect, it } from "vitest";
import { type Keys, sharingKeys } from "../../../shared/roster/sharedKeys.ts";

it("finds just the rows that have a key in common with another row", () => {
  const key = fc.oneof(fc.constantFrom("a", "b", "ab", "", "张三", "p1@example.com"), fc.string({ maxLength: 3 }));
  const keys: fc.Arbitrary<Keys> = fc.oneof(key, fc.array(key, { maxLength: 3 }), fc.constant(null));
  const rowsWith = (key: string, rows: { keys: Keys }[]) =>
    rows.filter(({ keys }) => (typeof keys === "string" ? keys === key : keys?.includes(key))).length;
  fc.assert(
    fc.property(fc.array(fc.record({ keys }), { maxLength: 30 }), (rows) => {
      const expected = rows.filter((row) => [row.keys ?? []].flat().some((key) => rowsWith(key, rows) > 1));
      expect(sharingKeys(rows, (row) => row.keys)).toEqual(expected);
    }),
  );
});

it("misses none and takes hardly any for another's among a hundred thousand", () => {
  const codes = Array.from({ length: 100_000 }, (_, i) => `CODE-${String(i % 99_990).padStart(6, "0")}`);
  const found = sharingKeys(codes, (code) => code);
  expect(new Set(found).size - 10).toBeLessThan(10);
  expect(found.filter((code) => Number(code.slice(5)) < 10)).toHaveLength(20);
});

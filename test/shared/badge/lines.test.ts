import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedLines, pieces } from "../../../shared/badge/lines.ts";

const byLetters = (text: string) => Array.from(text).length;

describe("where a line may end", () => {
  it("ends after blanks and hyphens, before brackets, not inside a date", () => {
    expect(pieces("von Hohenstein-Wittelsbach", "blanks")).toEqual(["von ", "Hohenstein-", "Wittelsbach"]);
    expect(pieces("云栖（杭州）有限公司", "blanks")).toEqual(["云栖", "（杭州）有限公司"]);
    expect(pieces("2019-12-28", "blanks")).toEqual(["2019-12-28"]);
  });

  it("ends between words of scripts without blanks", () => {
    expect(pieces("บริษัทเครือข่าย", "blanks").length).toBeGreaterThan(1);
    expect(pieces("科技有限公司", "words").length).toBeGreaterThan(1);
    expect(pieces("科技有限公司", "blanks")).toEqual(["科技有限公司"]);
  });

  it("ends between hanzi but leaves Latin words whole and closing marks with what they close", () => {
    expect(pieces("蚂蚁Mesh组", "hanzi")).toEqual(["蚂", "蚁", "Mesh", "组"]);
    expect(pieces("「贾岛」", "hanzi")).toEqual(["「贾", "岛」"]);
  });

  it("never parts a letter from its marks, a flag, or a family of emoji", () => {
    expect(pieces("é👩‍👩‍👧🇨🇳ศรี", "anywhere").join("|")).toBe("é|👩‍👩‍👧|🇨🇳|ศ|รี");
  });

  it("gives the text back when joined, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.constantFrom("blanks", "words", "hanzi", "anywhere"),
        (text, breaks) => {
          expect(pieces(text, breaks).join("")).toBe(text);
        },
      ),
    );
  });
});

describe("lines that come out alike", () => {
  it("makes the widest line as narrow as it can be", () => {
    const parts = ["Maximiliane-", "Alexandra ", "von ", "Hohenstein-", "Wittelsbach"];
    expect(balancedLines(parts, 2, byLetters)).toEqual(["Maximiliane-Alexandra von", "Hohenstein-Wittelsbach"]);
    expect(balancedLines(parts, 4, byLetters)).toEqual(["Maximiliane-", "Alexandra von", "Hohenstein-", "Wittelsbach"]);
    expect(balancedLines(["贾", "岛"], 3, byLetters)).toBeNull();
  });

  it("finds the best of all cuts", () => {
    const words = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(words, (lengths) => {
        const parts = lengths.map((length) => "x".repeat(length));
        const lines = balancedLines(parts, 2, byLetters) ?? [];
        const cuts = parts.slice(1).map((_, i) => {
          const first = lengths.slice(0, i + 1).reduce((sum, one) => sum + one, 0);
          return Math.max(first, lengths.reduce((sum, one) => sum + one, 0) - first);
        });
        expect(Math.max(...lines.map(byLetters))).toBe(Math.min(...cuts));
      }),
    );
  });
});

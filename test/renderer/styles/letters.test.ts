import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const css = (name: string) => readFileSync(join(import.meta.dirname, "../../../renderer/styles", name), "utf8");
const PACKAGES: Record<string, string> = {
  NotoSans: "noto-sans",
  NotoSansSC: "noto-sans-sc",
  NotoSansJP: "noto-sans-jp",
  NotoSansKR: "noto-sans-kr",
  NotoSansThai: "noto-sans-thai",
  NotoSansArabic: "noto-sans-arabic",
  NotoSansHebrew: "noto-sans-hebrew",
};

it("our own letters name files that are there, for given scripts only, and every family is among the window's", () => {
  const faces = css("letters.css").match(/@font-face \{[^}]*\}/g) ?? [];
  const families = new Set<string>();
  for (const face of faces) {
    const [, family = "", weight = ""] = /fonts\/(\w+)_(\w+)\.ttf/.exec(face) ?? [];
    const folder = `node_modules/@expo-google-fonts/${PACKAGES[family]}/${weight}`;
    expect([face, existsSync(join(import.meta.dirname, "../../..", folder, `${family}_${weight}.ttf`))]).toEqual([
      face,
      true,
    ]);
    expect(face).toMatch(/unicode-range:\s+U\+/);
    families.add(/font-family: ("[^"]+")/.exec(face)?.[1] ?? "");
  }
  expect(families.size).toBe(8);
  for (const family of families) expect(css("tokens.css")).toContain(family);
});

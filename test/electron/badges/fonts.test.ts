import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Fonts, loadFonts } from "../../../electron/badges/fonts.ts";
import { fontFolder } from "../../build/badges.ts";
import { freshFolder } from "../../build/leftovers.ts";

function fontsOf(folder: string): Fonts {
  const loaded = loadFonts(folder);
  if (!loaded.ok) throw new Error(loaded.fault.detail);
  return loaded.value;
}

const fonts = fontsOf(fontFolder());
const familyOf = (text: string) =>
  fonts.runs(text, "bold").map((run) => run.file.font.familyName.replace("Noto Sans ", ""));

describe("which font draws a letter", () => {
  it.each([
    ["Ada", ["Noto Sans"]],
    ["贾岛", ["SC"]],
    ["Ångström Nguyễn Łódź", ["Noto Sans"]],
    ["𠮷田", ["JP", "SC"]],
    ["김민준", ["KR"]],
    ["ณัฐวุฒิ", ["Thai"]],
    ["יעל", ["Hebrew"]],
    ["🦄", ["Noto Emoji"]],
    ["贾Ada岛", ["SC", "Noto Sans", "SC"]],
  ])("%s", (text, families) => {
    expect(familyOf(text)).toEqual(families);
  });

  it("keeps what people see as one letter in one font: families of emoji, letters with marks", () => {
    expect(fonts.runs("👩‍👩‍👧é", "bold").map((run) => run.text)).toEqual(["👩‍👩‍👧", "é"]);
  });

  it("knows all rare name characters of GBK and its extensions that people have", () => {
    const rare = "䶮㛃㵘𬱖𬍛𬘯𫖮𫍯㧑堃喆昇祎翀頔赟骉犇猋燚垚淼";
    expect(fonts.measure(rare, "bold").missing).toEqual([]);
  });

  it("names the letters nobody has", () => {
    expect(fonts.measure("贾\u{12000}\u{12001}岛", "bold").missing).toEqual(["\u{12000}", "\u{12001}"]);
  });
});

describe("measuring", () => {
  it("gives the width that is drawn: the runs' own advances", () => {
    for (const text of ["贾岛 Ada", "AVATAR To", "محمد علي 2026", "ณัฐวุฒิ"]) {
      const drawn = fonts.runs(text, "bold").reduce((sum, { file, text: part }) => {
        return sum + file.layout(part).advanceWidth / file.font.unitsPerEm;
      }, 0);
      expect(fonts.measure(text, "bold").width).toBeCloseTo(drawn, 10);
    }
  });

  it("kerns Latin like the font's own rules do", () => {
    const file = fonts.runs("A", "bold")[0]?.file;
    const own = file?.font.layout("AVATAR").advanceWidth;
    expect(file?.layout("AVATAR").advanceWidth).toBe(own);
    expect(file?.layout("AVATAR").advanceWidth).toBeLessThan(
      Array.from("AVATAR").reduce((sum, letter) => sum + (file?.layout(letter).advanceWidth ?? 0), 0),
    );
  });

  it("sees marks above and below as ink", () => {
    expect(fonts.measure("ฎุ", "bold").descent).toBeGreaterThan(fonts.measure("ก", "bold").descent);
    expect(fonts.measure("Ấ", "bold").ascent).toBeGreaterThan(fonts.measure("A", "bold").ascent);
  });
});

describe("font files that are not right", () => {
  it("are missing altogether: a fault", () => {
    expect(loadFonts(freshFolder("fonts"))).toMatchObject({ ok: false, fault: { code: "no-fonts" } });
    expect(loadFonts("/no/such/folder")).toMatchObject({ ok: false, fault: { code: "no-fonts" } });
  });

  it("are torn or no fonts: left out and named, the others go on", () => {
    const folder = freshFolder("fonts");
    mkdirSync(folder, { recursive: true });
    for (const name of ["NotoSansSC_700Bold.ttf", "NotoSansSC_400Regular.ttf", "NotoSansJP_700Bold.ttf"])
      copyFileSync(join(fontFolder(), name), join(folder, name));
    writeFileSync(join(folder, "NotoSans_700Bold.ttf"), "this is no font");
    truncateSync(
      join(folder, "NotoSansJP_700Bold.ttf"),
      readFileSync(join(fontFolder(), "NotoSansJP_700Bold.ttf")).length / 2,
    );
    const some = fontsOf(folder);
    expect(some.measure("贾岛 Ada", "bold").missing).toEqual([]);
    expect(some.measure("𠮷", "bold").missing).toEqual(["𠮷"]);
    expect(
      some
        .damaged()
        .map((path) => path.slice(folder.length + 1))
        .sort(),
    ).toEqual(["NotoSansJP_700Bold.ttf", "NotoSans_700Bold.ttf"]);
  });

  it("lend the weight they have, also where the other one is damaged", () => {
    expect(fonts.runs("김", "regular")[0]?.file.font.postscriptName).toBe("NotoSansKR-Bold");
    const folder = freshFolder("fonts");
    mkdirSync(folder, { recursive: true });
    for (const name of ["NotoSansSC_400Regular.ttf", "NotoSansJP_700Bold.ttf"])
      copyFileSync(join(fontFolder(), name), join(folder, name));
    writeFileSync(join(folder, "NotoSansSC_700Bold.ttf"), "");
    const some = fontsOf(folder);
    expect(some.runs("贾", "bold")[0]?.file.font.postscriptName).toBe("NotoSansSC-Regular");
    expect(some.damaged()).toEqual([join(folder, "NotoSansSC_700Bold.ttf")]);
  });
});

describe("the size of a glyph", () => {
  it("is the one its outline has, and a blank's is nothing", () => {
    for (const [text, weight] of [
      ["贾𠮷Åg한ก", "bold"],
      ["岛가ญ", "regular"],
    ] as const)
      for (const { file, text: part } of fonts.runs(text, weight))
        for (const letter of part) {
          const laid = file.layout(letter);
          const box = file.font.glyphForCodePoint(letter.codePointAt(0) ?? 0).bbox;
          expect(file.ink(laid)).toEqual({ above: box.maxY, below: Math.max(0, -box.minY), left: box.minX });
        }
    const blank = fonts.runs(" ", "bold")[0]?.file;
    expect(blank?.ink(blank.layout(" "))).toEqual({ above: 0, below: 0, left: 0 });
  });
});

import { describe, expect, it } from "vitest";
import { compareKeys, nameKey, textKey, valueKey } from "../../../shared/roster/collation.ts";

const sorted = (texts: string[], keyOf: (text: string) => ReturnType<typeof valueKey>, down = false): string[] =>
  [...texts].sort((a, b) => compareKeys(keyOf(a), keyOf(b), down));

describe("names in one order", () => {
  it("puts hanzi where their pinyin stands among Latin names, without case and accents", () => {
    expect(sorted(["Zoë Adler", "王芳", "émile Zola", "白居易", "Łukasz", "Eva", "李白", "dana"], nameKey)).toEqual([
      "白居易",
      "dana",
      "émile Zola",
      "Eva",
      "李白",
      "Łukasz",
      "王芳",
      "Zoë Adler",
    ]);
  });

  it("reads a surname as a surname, and the same hanzi further in as usual", () => {
    expect(sorted(["曾一鸣", "成龙", "单于明", "单雄信", "重耳", "解缙"], nameKey)).toEqual([
      "单于明",
      "成龙",
      "重耳",
      "单雄信",
      "解缙",
      "曾一鸣",
    ]);
    expect(nameKey("王重阳").startsWith(nameKey("王种"))).toBe(false);
  });

  it("keeps people of one surname together, in whatever form it is written, before whoever is spelled like it", () => {
    expect(sorted(["Li Na", "黎明", "李娜", "Lian Chu", "張三", "李白", "张一", "章子", "张伟"], nameKey)).toEqual([
      "李白",
      "李娜",
      "黎明",
      "Li Na",
      "Lian Chu",
      "張三",
      "张伟",
      "张一",
      "章子",
    ]);
  });

  it("has a place for every script, and for names without a letter at the very end", () => {
    expect(sorted(["🎉", "佐藤さくら", "Ольга", "김민수", "Ada", "7号"], nameKey)).toEqual([
      "7号",
      "Ada",
      "佐藤さくら",
      "Ольга",
      "김민수",
      "🎉",
    ]);
  });
});

describe("other cells in order", () => {
  it("reads hanzi as no surname is read", () => {
    expect(sorted(["乐视", "月光", "会展中心", "桂林"], textKey)).toEqual(["桂林", "会展中心", "乐视", "月光"]);
  });

  it("counts digits in a text by their number", () => {
    expect(sorted(["ORD-10", "ORD-9", "ord-009", "ORD-100"], textKey)).toEqual([
      "ORD-9",
      "ord-009",
      "ORD-10",
      "ORD-100",
    ]);
  });

  it("puts numbers by size before texts, and nothing last whichever way", () => {
    const cells = ["", "12", "about 5", "3.5", "-2", "1,200", "１０"];
    expect(sorted(cells, valueKey)).toEqual(["-2", "3.5", "１０", "12", "1,200", "about 5", ""]);
    expect(sorted(cells, valueKey, true)).toEqual(["about 5", "1,200", "12", "１０", "3.5", "-2", ""]);
  });

  it("compares digits too long for a number as digits", () => {
    const long = ["20240101000000000002", "20240101000000000001", "9"];
    expect(sorted(long, valueKey)).toEqual(["9", "20240101000000000001", "20240101000000000002"]);
  });
});

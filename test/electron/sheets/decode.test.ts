import { describe, expect, it } from "vitest";
import { decodeText } from "../../../electron/sheets/decode.ts";
import { decodeAs } from "../../../electron/sheets/decodeAs.ts";
import type { Encoding } from "../../../shared/roster/sheet.ts";
import { encodeAs } from "./encodeAs.ts";

const NAMES: [Encoding, string[]][] = [
  ["gb18030", ["张三", "靳文祥", "涵畅", "付铖", "欧阳娜娜", "戚梓涵", "翁翊翔"]],
  ["big5", ["陳怡君", "林志明", "張家豪", "歐陽雅婷", "劉俊傑"]],
  ["shift_jis", ["佐藤 さくら", "渡辺 大輔", "鈴木 ケンタ", "高橋 陽菜"]],
  ["euc-kr", ["김민수", "이서연", "박지훈", "최은지"]],
  ["euc-jp", ["佐藤 さくら", "山田 太郎、渡辺 ケンタ"]],
  ["windows-1251", ["Иван Петров", "Анна Каренина", "Ёлкина Мария"]],
  ["windows-1252", ["Jürgen Müller", "Zoë Dupré", "José Ángel Núñez", "Søren Åberg"]],
];

describe("decodeText", () => {
  it.each(NAMES.flatMap(([encoding, names]) => names.map((name): [string, Encoding] => [name, encoding])))(
    "a list of one person, %s, under an English header is %s",
    (name, encoding) => {
      const decoded = decodeText(encodeAs(`name,email\r\n${name},x@example.com\r\n`, encoding));
      expect(decoded.encoding).toBe(encoding);
      expect(decoded.text).toContain(name);
      expect(decoded.encodings[0]).toBe(encoding);
    },
  );

  it("keeps to UTF-8 when a few bytes of it are broken, and says so", () => {
    const bytes = new TextEncoder().encode(`姓名,公司\n${"贾岛,某某科技\n".repeat(40)}`);
    bytes[20] = 0xff;
    expect(decodeText(bytes)).toMatchObject({ encoding: "utf-8", undecodable: true });
  });

  it("reads UTF-16 without a mark in either order", () => {
    const le = Uint8Array.from(
      [..."姓名,手机\n贾岛,138\n"].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]),
    );
    const be = Uint8Array.from(
      [..."姓名,手机\n贾岛,138\n"].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 0xff]),
    );
    expect(decodeText(le)).toMatchObject({ encoding: "utf-16le", text: "姓名,手机\n贾岛,138\n" });
    expect(decodeText(be)).toMatchObject({ encoding: "utf-16be", text: "姓名,手机\n贾岛,138\n" });
  });

  it("leaves out stray NULs, which do not make a text UTF-16", () => {
    const bytes = new TextEncoder().encode("Name,Email\nAda\0 Lovelace,ada@example.com\n\0");
    expect(decodeText(bytes)).toMatchObject({ encoding: "utf-8", text: "Name,Email\nAda Lovelace,ada@example.com\n" });
  });

  it("says when nothing stands out", () => {
    expect(decodeText(Uint8Array.from([0x61, 0x2c, 0xf0, 0xa1, 0x0a])).uncertain).toBe(true);
  });
});

describe("decodeAs", () => {
  it("knows the quotes and dashes of windows-1252, whatever the runtime's decoder does", () => {
    expect(decodeAs(Uint8Array.from([0x80, 0x93, 0x96, 0x94, 0x9f, 0xe9]), "windows-1252")).toBe("€“–”Ÿé");
  });

  it("reads four-byte characters of GB18030", () => {
    expect(decodeAs(Uint8Array.from([0x95, 0x32, 0x90, 0x31, 0x82, 0x35, 0x87, 0x38]), "gb18030")).toHaveLength(3);
  });
});

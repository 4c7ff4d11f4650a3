import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPasted, readSheet } from "../../../electron/sheets/read.ts";
import type { SheetRead } from "../../../shared/roster/sheet.ts";

const file = (name: string) => readFileSync(new URL(`./files/${name}`, import.meta.url));

async function readFile(name: string): Promise<SheetRead> {
  const read = await readSheet(file(name));
  if (!read.ok) throw new Error(`${name}: ${read.fault.code}`);
  return read.value;
}

const cellsOf = (read: SheetRead) => read.rows.map((row) => row.cells);

describe("encodings", () => {
  it.each([
    ["roster-gb18030.csv", "gb18030", 3, 1, "𠮷田䶮"],
    ["roster-utf8-bom.csv", "utf-8", 3, 1, "𠮷田䶮"],
    ["roster-utf16le-bom.txt", "utf-16le", 3, 1, "𠮷田䶮"],
    ["roster-utf16be.csv", "utf-16be", 3, 1, "𠮷田䶮"],
    ["roster-big5.csv", "big5", 1, 1, "陳怡君"],
    ["roster-shift-jis.csv", "shift_jis", 1, 1, "佐藤 さくら"],
    ["roster-euc-kr.csv", "euc-kr", 1, 0, "김민수"],
    ["roster-windows-1252.csv", "windows-1252", 1, 3, "Käse GmbH – „Süd“"],
    ["one-row-gb18030.csv", "gb18030", 1, 0, "张三"],
  ])("%s is read as %s", async (name, encoding, row, column, text) => {
    const read = await readFile(name);
    expect(read.encoding).toBe(encoding);
    expect(read.rows[row]?.cells[column]).toBe(text);
    expect(read.rows[0]?.cells[0]?.charCodeAt(0)).not.toBe(0xfeff);
    expect(read.warnings).toEqual([]);
  });

  it("takes the encoding a person chose", async () => {
    const read = await readSheet(file("roster-big5.csv"), { encoding: "gb18030" });
    expect(read.ok && read.value.encoding).toBe("gb18030");
    expect(read.ok && read.value.rows[1]?.cells[1]).not.toBe("陳怡君");
  });

  it("offers the other encodings where the file does not settle it", async () => {
    expect((await readFile("roster-gb18030.csv")).encodings).toContain("big5");
    expect((await readFile("roster-utf8-bom.csv")).encodings).toEqual([]);
  });
});

describe("what is no table", () => {
  const bytes = (text: string) => Buffer.from(text, "latin1");
  it.each([
    ["nothing", bytes(""), "empty"],
    ["blanks", bytes("\r\n  \r\n"), "empty"],
    ["a PDF", bytes("%PDF-1.7\n%\xe2\xe3\n"), "pdf"],
    ["a PNG", bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "picture"],
    ["a JPEG", bytes("\xff\xd8\xff\xe0\0\x10JFIF"), "picture"],
    [
      "a BIFF workbook",
      bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".padEnd(600, "\0") + [..."Workbook"].join("\0")),
      "old-excel",
    ],
    [
      "an encrypted workbook",
      bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".padEnd(600, "\0") + [..."EncryptedPackage"].join("\0")),
      "encrypted",
    ],
    ["a RAR", bytes("Rar!\x1a\x07\x01\0"), "archive"],
    ["JSON", bytes('[{"name": "Ada"}, {"name": "Bob"}]'), "not-a-table"],
    [
      "an event page",
      bytes('---\ntitle: "Meetup"\ndate: 2019-12-20\n---\n\nWelcome, all, to the meetup.\n'),
      "not-a-table",
    ],
    [
      "prose",
      bytes("This is a letter to the organisers about the meetup.\nIt has no people in it; it only has sentences.\n"),
      "not-a-table",
    ],
    ["noise", bytes("\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f".repeat(20)), "binary"],
  ])("%s", async (_what, content, code) => {
    const read = await readSheet(content);
    expect(read.ok ? "a table" : read.fault.code).toBe(code);
  });

  it("bounds rows and columns", async () => {
    const columns = await readSheet(bytes(`${"a,".repeat(2000)}\n`));
    expect(columns.ok || columns.fault).toEqual({ code: "too-large", what: "columns", limit: 1000 });
    const rows = await readSheet(bytes("a,b\n".repeat(250_001)));
    expect(rows.ok || rows.fault).toEqual({ code: "too-large", what: "rows", limit: 250_000 });
  });

  it("answers to any bytes with a value", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (content) => {
        const read = await readSheet(content);
        expect(read.ok ? read.value.rows : read.fault.code).toBeTruthy();
      }),
    );
  });
});

describe("pasted text", () => {
  it("reads a sign-up list of a group chat", async () => {
    const read = await readPasted(
      "#接龙\nService Mesh 沙龙\n例 姓名 公司\n\n1. 贾岛 13800000000\n2. 李雷（小雷） 蚂蚁 +1\n3、Ada Lovelace, ada@example.com",
    );
    expect(read.ok && read.value.kind).toBe("list");
    expect(read.ok && cellsOf(read.value).slice(1)).toEqual([
      ["贾岛", "13800000000", "", "", "", "", ""],
      ["李雷（小雷）", "", "", "蚂蚁", "", "1", ""],
      ["Ada Lovelace", "", "ada@example.com", "", "", "", ""],
    ]);
    expect(read.ok && read.value.rows[1]?.row).toBe(5);
  });

  it("reads names, one a line", async () => {
    const read = await readPasted("张三\n李四\n王五\n");
    expect(read.ok && cellsOf(read.value)).toEqual([["张三"], ["李四"], ["王五"]]);
  });

  it("reads cells copied from a spreadsheet", async () => {
    const read = await readPasted("姓名\t手机\n张三\t13800000000\n");
    expect(read.ok && read.value.delimiter).toBe("\t");
  });
});

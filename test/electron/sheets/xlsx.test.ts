import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSheet } from "../../../electron/sheets/read.ts";
import { guessTable } from "../../../shared/roster/columns.ts";
import { rowsToPeople } from "../../../shared/roster/rowsToPeople.ts";
import type { SheetRead } from "../../../shared/roster/sheet.ts";
import { workbookFile, zipFile } from "./zipFile.ts";

const file = (name: string) => readFileSync(new URL(`./files/${name}`, import.meta.url));

async function readFile(name: string, sheet: number | null = null): Promise<SheetRead> {
  const read = await readSheet(file(name), { sheet });
  if (!read.ok) throw new Error(`${name}: ${read.fault.code}`);
  return read.value;
}

async function faultOf(bytes: Uint8Array) {
  const read = await readSheet(bytes);
  return read.ok ? "a table" : read.fault;
}

describe("a workbook with a cover sheet, a title, group headers, totals and a hidden sheet", () => {
  it("opens the sheet with the people and lists the others", async () => {
    const read = await readFile("several-sheets.xlsx");
    expect(read.sheets).toEqual([
      { name: "说明", hidden: false },
      { name: "名单", hidden: false },
      { name: "旧名单", hidden: true },
    ]);
    expect(read.sheet).toBe(1);
    expect(read.warnings).toEqual(["other-sheets", "hidden-sheets"]);
  });

  it("gives phones as digits, dates by their format, padded numbers, and texts of merged cells", async () => {
    const read = await readFile("several-sheets.xlsx");
    expect(read.rows.find(({ row }) => row === 4)?.cells).toEqual([
      "1",
      "贾岛",
      "13800000001",
      "jd@example.com",
      "某某科技",
      "2019-12-01 10:30",
      "000042",
    ]);
    expect(read.rows.find(({ row }) => row === 5)?.cells).toEqual([
      "2",
      "韩愈",
      "'13800000002",
      "hy@example.com",
      "某某科技",
      "2019-12-02",
      "000007",
      "0.1",
    ]);
  });

  it("becomes people, with sheet row numbers", async () => {
    const { rows } = await readFile("several-sheets.xlsx");
    const { drafts, skipped } = rowsToPeople(rows, guessTable(rows));
    expect(drafts.map(({ row, details: { name, phone, company } }) => [row, name, phone, company])).toEqual([
      [4, "贾岛", "13800000001", "某某科技"],
      [5, "韩愈", "13800000002", "某某科技"],
      [6, "李白", "+86 13800000003", "另一公司"],
    ]);
    expect(skipped).toEqual([{ row: 7, reason: "totals" }]);
  });

  it("opens the sheet that was asked for, and says when there is none", async () => {
    expect((await readFile("several-sheets.xlsx", 2)).rows[1]?.cells).toEqual(["某某", "13900000000"]);
    const none = await readSheet(file("several-sheets.xlsx"), { sheet: 9 });
    expect(none.ok || none.fault).toEqual({ code: "no-such-sheet" });
  });
});

describe("other writers' workbooks", () => {
  it("reads prefixed names, rich text without its phonetics, formulas' values, cells without references", async () => {
    const strings =
      "<x:sst><x:si><x:t>姓名</x:t></x:si>" +
      '<x:si><x:r><x:t>佐</x:t></x:r><x:r><x:t>藤</x:t></x:r><x:rPh sb="0" eb="2"><x:t>サトウ</x:t></x:rPh></x:si>' +
      "<x:si><x:t>two_x000D__x000A_lines</x:t></x:si></x:sst>";
    const sheet =
      "<x:worksheet><x:sheetData>" +
      '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>手机</x:t></x:is></x:c></x:row>' +
      '<x:row r="3"><x:c r="A3" t="s"><x:v>1</x:v></x:c><x:c r="B3" t="s"><x:v>2</x:v></x:c><x:c r="C3"><x:v>1.3800000001E10</x:v></x:c>' +
      '<x:c t="str"><x:f>A3&amp;"!"</x:f><x:v>佐藤!</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row>' +
      '<x:row/><x:row><x:c t="d"><x:v>2019-12-28T13:00:00Z</x:v></x:c></x:row>' +
      "</x:sheetData></x:worksheet>";
    const read = await readSheet(workbookFile(sheet, strings));
    expect(read.ok && read.value.rows).toEqual([
      { row: 1, cells: ["姓名", "", "手机"] },
      { row: 3, cells: ["佐藤", "two\r\nlines", "13800000001", "佐藤!", "", "TRUE"] },
      { row: 5, cells: ["2019-12-28 13:00"] },
    ]);
  });

  it("keeps hanzi whole wherever the stream is cut", async () => {
    const row = (i: number) => `<row><c t="inlineStr"><is><t>${"靳文祥𠮷䶮".repeat(3)}${i}</t></is></c></row>`;
    const sheet = `<worksheet><sheetData>${Array.from({ length: 20_000 }, (_, i) => row(i)).join("")}</sheetData></worksheet>`;
    const read = await readSheet(workbookFile(sheet));
    const odd = read.ok ? read.value.rows.filter(({ cells }) => !/^(?:靳文祥𠮷䶮){3}\d+$/u.test(cells[0] ?? "")) : null;
    expect(odd).toEqual([]);
  });

  it("reads past a million empty rows", async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const empty = Array.from({ length: 1_048_574 }, (_, i) => `<row r="${i + 3}"/>`).join("");
    const rows = `<row r="1">${cell("姓名")}</row><row r="2">${cell("贾岛")}</row>${empty}`;
    const read = await readSheet(workbookFile(`<worksheet><sheetData>${rows}</sheetData></worksheet>`));
    expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual([["姓名"], ["贾岛"]]);
  });
});

describe("workbooks that are none, or too much", () => {
  const bomb = `<worksheet>${" ".repeat(150_000_000)}</worksheet>`;

  it("refuses a bomb by what its directory declares", async () => {
    const bytes = workbookFile(bomb);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await faultOf(bytes)).toMatchObject({ code: "too-large", what: "unpacked" });
  });

  it("stops at the declared size when the directory lies", async () => {
    expect(await faultOf(workbookFile(bomb, "<sst/>", { "xl/worksheets/sheet1.xml": 1000 }))).toEqual({
      code: "damaged",
    });
  });

  it("does not expand entities", async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "lollol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const sheet = `${doctype}<worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    expect(await faultOf(workbookFile(sheet))).toEqual({ code: "damaged" });
  });

  it.each([
    ["an archive of photos", { "photo.jpg": "x" }, "archive"],
    ["a letter that lost its relations", { "word/document.xml": "<x/>" }, "document"],
    ["slides that lost theirs", { "ppt/presentation.xml": "<x/>" }, "document"],
    [
      "an OpenDocument sheet",
      { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" },
      "document",
    ],
    ["a binary workbook", { "xl/workbook.bin": "x" }, "old-excel"],
    ["half a workbook", { "xl/workbook.xml": "<workbook/>" }, "damaged"],
  ])("calls %s by its name", async (_what, parts, code) => {
    expect(await faultOf(zipFile(parts))).toEqual({ code });
  });

  it.each(["letter.docx", "letter.odt"])("calls a whole %s a document, whatever its name says", async (name) => {
    expect(await faultOf(file(name))).toEqual({ code: "document" });
  });

  it("answers with a value to a workbook cut or changed anywhere", async () => {
    const whole = file("several-sheets.xlsx");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = cut ? whole.subarray(0, at) : Uint8Array.from(whole, (old, i) => (i === at ? byte : old));
        const read = await readSheet(bytes);
        expect(read.ok ? read.value.rows.length : read.fault.code).toBeTruthy();
      }),
      { numRuns: 150 },
    );
  });
});

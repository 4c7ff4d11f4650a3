import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeExport } from "../../../electron/sheets/exportFile.ts";
import { readSheet } from "../../../electron/sheets/read.ts";
import { columnLetters, serialOf, sheetName, widthOf } from "../../../electron/sheets/xlsxCell.ts";
import type { ExportFile } from "../../../shared/report/exportFile.ts";
import type { Cell, SheetColumn } from "../../../shared/report/sheet.ts";
import { freshFolder } from "../../build/leftovers.ts";

const COLUMNS: SheetColumn[] = [
  { id: "number", title: "序号", kind: "number" },
  { id: "name", title: "姓名", kind: "text" },
  { id: "phone", title: "手机", kind: "text" },
  { id: "arrival", title: "签到时间", kind: "moment" },
];
const AT = "2026-11-22T05:05:09.000+00:00";

/** The whole file, and what it came to. */
async function written(changes: Partial<ExportFile> & { rows: Cell[][] }) {
  const { rows, ...more } = changes;
  const sheet = { title: "签到表", columns: COLUMNS, rows, count: rows.length, timezone: "Asia/Shanghai" };
  const file: ExportFile = {
    ...{ format: "xlsx", encoding: "utf-8", separator: "comma", sheet, aboutName: "说明" },
    facts: ({ rows: count }) => [
      { label: "活动", value: "测试聚会" },
      { label: "行数", value: count },
    ],
    about: { form: 1, event: { theme: "测试聚会" } },
    ...more,
  };
  const tally = { rows: 0, cut: 0, unmapped: 0 };
  const pieces: Uint8Array[] = [];
  for await (const piece of writeExport(file, tally)) pieces.push(piece);
  return { bytes: new Uint8Array(Buffer.concat(pieces)), tally };
}

async function readBack(bytes: Uint8Array): Promise<string[][]> {
  const read = await readSheet(bytes);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value.rows.map(({ cells }) => [...cells]);
}

/** What Python's openpyxl finds: the cells with their types, and how the sheet is set up. */
function openpyxl(bytes: Uint8Array) {
  const file = join(freshFolder("xlsx"), "out.xlsx");
  writeFileSync(file, bytes);
  const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
cell = lambda c: None if c.value is None else [type(c.value).__name__, str(c.value), c.number_format]
print(json.dumps({"names": book.sheetnames, "freeze": sheet.freeze_panes, "filter": sheet.auto_filter.ref,
  "widths": [sheet.column_dimensions[l].width for l in "ABCD"], "bold": sheet["A1"].font.b,
  "rows": [[cell(c) for c in row] for row in sheet.iter_rows()],
  "about": [[c.value for c in row] for row in book.worksheets[1].iter_rows()]}))`;
  return JSON.parse(execFileSync(PYTHON, ["-c", script, file], { encoding: "utf8", maxBuffer: 1e8 }));
}

/** Debian's own Python, as the benches use it. */
const PYTHON = "/usr/bin/python3";
const hasPython = (() => {
  try {
    execFileSync(PYTHON, ["-c", "import openpyxl"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasPython)("an export as a workbook", () => {
  it("has real types, a frozen header with filters, wide columns and a second sheet with the facts", async () => {
    const { bytes, tally } = await written({
      rows: [
        [1, "贾岛", "013900000001", AT],
        [2, "Ada Lovelace with a long name", "+8613900000002", null],
      ],
    });
    const seen = openpyxl(bytes);
    expect(seen.names).toEqual(["签到表", "说明"]);
    expect(seen).toMatchObject({ freeze: "A2", filter: "A1:D3", bold: true });
    expect(seen.rows[1]).toEqual([
      ["int", "1", "General"],
      ["str", "贾岛", "@"],
      ["str", "013900000001", "@"],
      ["datetime", "2026-11-22 13:05:09", "yyyy\\-mm\\-dd\\ hh:mm"],
    ]);
    expect(seen.rows[2][2][1]).toBe("+8613900000002");
    expect(seen.rows[2][3]).toBeNull();
    expect(seen.widths[1]).toBeGreaterThan(28);
    expect(seen.widths[3]).toBeGreaterThanOrEqual(16);
    expect(seen.about).toEqual([
      ["活动", "测试聚会"],
      ["行数", 2],
    ]);
    expect(tally).toEqual({ rows: 2, cut: 0, unmapped: 0 });
    expect((await readBack(bytes)).slice(0, 2)).toEqual([
      ["序号", "姓名", "手机", "签到时间"],
      ["1", "贾岛", "013900000001", expect.stringContaining("2026-11-22 13:05")],
    ]);
  });

  it("keeps every character that a cell can hold, runs no formula and cuts what is too long, and says so", async () => {
    const hard = [
      "=1+1",
      "a<b>&\"c'",
      "🎉𠮷👨‍👩‍👧",
      "第一行\n第二行",
      " 两边有空 ",
      "_x0041_",
      "\u0001坏\ud800字",
      "x".repeat(40_000),
    ];
    const { bytes, tally } = await written({ rows: hard.map((text, i) => [i, text, null, null]) });
    const names: string[] = openpyxl(bytes)
      .rows.slice(1)
      .map((row: [string, string][]) => row[1]?.[1]);
    expect(names.slice(0, 5)).toEqual(["'=1+1", "a<b>&\"c'", "🎉𠮷👨‍👩‍👧", "第一行\n第二行", " 两边有空 "]);
    expect(names[6]).toBe("坏\ufffd字");
    expect(names[7]).toHaveLength(32_767);
    expect(names[7]?.endsWith("…")).toBe(true);
    expect(tally.cut).toBe(1);
  });

  it("writes a moment that spreadsheets cannot count as text", async () => {
    const { bytes } = await written({ rows: [[1, "古人", null, "1899-06-01T00:00:00+08:00"]] });
    expect(openpyxl(bytes).rows[1][3]).toEqual(["str", "1899-06-01T00:00:00+08:00", "@"]);
  });

  it("breaks off with the error of what it writes", async () => {
    const rows = {
      *[Symbol.iterator]() {
        for (let n = 0; n < 5_000; n++) yield [n, "人", null, null];
        throw new Error("not wanted");
      },
    };
    await expect(written({ rows: rows as unknown as Cell[][] })).rejects.toThrow("not wanted");
  });
});

describe("an export as CSV", () => {
  it("has moments of the venue, guards digits and formulas, and reads back", async () => {
    const { bytes } = await written({ format: "csv", rows: [[1, "=cmd", "013900000001", AT]] });
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    expect(text).toBe('\ufeff序号,姓名,手机,签到时间\r\n1,\'=cmd,"013900000001\t",2026-11-22 13:05\r\n');
  });

  it("in GB18030 holds every character, also those of four bytes, and counts what it lacks", async () => {
    const names = ["贾岛", "𠮷野家", "䶮", "€ß", "🎉", "ﷺ", "한글"];
    const { bytes, tally } = await written({
      ...{ format: "csv", encoding: "gb18030", separator: "tab" },
      rows: [...names, "半\ud800个"].map((name, i) => [i, name, null, null]),
    });
    const lines = new TextDecoder("gb18030", { fatal: true }).decode(bytes).split("\r\n");
    expect(lines.slice(1, -2).map((line) => line.split("\t")[1])).toEqual(names);
    expect(lines.at(-2)).toContain("半?个");
    expect(tally.unmapped).toBe(1);
  });
});

it("an export as JSON says what it is, then a row an object, moments with their offset", async () => {
  const { bytes } = await written({
    format: "json",
    rows: [
      [1, "贾岛", null, AT],
      [2, "付铖", "1", null],
    ],
  });
  expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({
    ...{ form: 1, event: { theme: "测试聚会" }, columns: COLUMNS },
    rows: [
      { number: 1, name: "贾岛", arrival: "2026-11-22T13:05:09+08:00" },
      { number: 2, name: "付铖", phone: "1" },
    ],
  });
});

it("an export of nobody is a file all the same, in every format", async () => {
  for (const format of ["xlsx", "csv", "json"] as const) {
    const { bytes } = await written({ format, rows: [] });
    if (format === "json") expect(JSON.parse(new TextDecoder().decode(bytes)).rows).toEqual([]);
    else expect(await readBack(bytes)).toEqual([["序号", "姓名", "手机", "签到时间"]]);
  }
});

describe("the parts of a workbook", () => {
  it.each([
    ["签到表", "签到表"],
    ["a/b:c*d?[e]\\f", "a b c d e f"],
    ["'quoted'", "quoted"],
    ["History", "History 2"],
    ["", "Sheet"],
  ])("call a sheet %j %j", (text, name) => {
    expect(sheetName(text)).toBe(name);
  });

  it("never call two sheets the same, nor anything too long", () => {
    expect(sheetName("About", ["ABOUT"])).toBe("About 2");
    expect(sheetName("很".repeat(60)).length).toBeLessThanOrEqual(31);
    expect(sheetName("😀".repeat(60)).length).toBeLessThanOrEqual(31);
  });

  it("count days and columns as spreadsheets do", () => {
    expect(serialOf(Date.UTC(2019, 11, 28, 5), 8 * 3_600_000)).toBeCloseTo(43_827 + 13 / 24, 8);
    expect(serialOf(Date.UTC(1900, 1, 28), 0)).toBeNull();
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect([widthOf("abc"), widthOf("贾岛"), widthOf("a\n贾岛")]).toEqual([3, 4, 4]);
  });
});

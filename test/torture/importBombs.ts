import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { chunk } from "../build/pictures.ts";
import { workbookFile, zipFile } from "../electron/sheets/zipFile.ts";

const MB = 2 ** 20;
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const cell = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const PEOPLE = `<row>${cell("姓名")}${cell("手机")}</row><row>${cell("贾岛")}${cell("13800000001")}</row>`;
const book = (sheetText: string, declared = {}): Uint8Array => workbookFile(sheetText, "<sst/>", declared);
const SHEET = "xl/worksheets/sheet1.xml";

/** Files made to exhaust whoever reads them, each by the kind of reader (see importCases.ts) and what it is. */
export const BOMBS: { kind: string; what: string; make(): Uint8Array }[] = [
  {
    kind: "book",
    what: "a sheet of 600 MB in 600 kB",
    make: () => book(sheet(`<row>${cell("x".repeat(500 * MB))}</row>`)),
  },
  {
    kind: "book",
    what: "300 MB that say they are 1 kB",
    make: () => book(sheet(`${PEOPLE}<row>${cell("x".repeat(300 * MB))}</row>`), { [SHEET]: 1_000 }),
  },
  { kind: "book", what: "4 GB declared", make: () => book(sheet(PEOPLE), { [SHEET]: 0xfffffffe }) },
  {
    kind: "book",
    what: "10,001 parts",
    make: () => zipFile(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`p${i}`, ""]))),
  },
  {
    kind: "book",
    what: "9,900 parts",
    make: () =>
      zipFile(
        Object.fromEntries(Array.from({ length: 9_900 }, (_, i) => [`xl/worksheets/sheet${i}.xml`, sheet(PEOPLE)])),
      ),
  },
  { kind: "book", what: "parts that overlap", make: overlapping },
  {
    kind: "book",
    what: "a zip in a zip in a zip",
    make: () =>
      [1, 2, 3].reduce(
        (inner) => zipFile({ "xl/workbook.xml": Buffer.from(inner).toString("latin1") }),
        book(sheet(PEOPLE)),
      ),
  },
  {
    kind: "book",
    what: "billion laughs",
    make: () =>
      book(
        `<!DOCTYPE l [<!ENTITY a "ha">${entities()}]><worksheet><sheetData><row>${cell("&i;")}</row></sheetData></worksheet>`,
      ),
  },
  {
    kind: "book",
    what: "an entity from outside",
    make: () => book(`<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sheet(`<row>${cell("&a;")}</row>`)}`),
  },
  {
    kind: "book",
    what: "a million attributes",
    make: () => book(sheet(`<row ${attributes(1_000_000)}>${cell("姓名")}</row>`)),
  },
  { kind: "book", what: "a million levels", make: () => book(sheet(`${"<row>".repeat(1_000_000)}`)) },
  {
    kind: "book",
    what: "a cell in column XFD of row 1,048,576",
    make: () => book(sheet(`${PEOPLE}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)),
  },
  {
    kind: "book",
    what: "cells in columns that do not exist",
    make: () => book(sheet(`${PEOPLE}<row r="99999999999"><c r="ZZZZZZZZ9"><v>1</v></c></row>`)),
  },
  {
    kind: "book",
    what: "one merge over the whole sheet",
    make: () =>
      book(
        `<worksheet><sheetData>${PEOPLE}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
      ),
  },
  {
    kind: "book",
    what: "100,000 merges",
    make: () =>
      book(
        `<worksheet><sheetData>${PEOPLE.repeat(100)}</sheetData><mergeCells>${'<mergeCell ref="A1:A1000000"/>'.repeat(100_000)}</mergeCells></worksheet>`,
      ),
  },
  {
    kind: "book",
    what: "a shared text used a million times",
    make: () =>
      workbookFile(
        sheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(900)}</row>`.repeat(1_100)),
        `<sst><si><t>${"x".repeat(30_000)}</t></si></sst>`,
      ),
  },
  {
    kind: "book",
    what: "rows repeated a thousand million times",
    make: () =>
      ods(
        '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell><text:p>贾岛</text:p></table:table-cell></table:table-row>',
      ),
  },
  {
    kind: "book",
    what: "columns repeated a thousand million times",
    make: () =>
      ods(
        '<table:table-row><table:table-cell table:number-columns-repeated="1000000000"><text:p>贾岛</text:p></table:table-cell></table:table-row>',
      ),
  },
  {
    kind: "book",
    what: "blanks repeated a thousand million times",
    make: () =>
      ods(
        '<table:table-row><table:table-cell><text:p>贾<text:s text:c="1000000000"/>岛</text:p></table:table-cell></table:table-row>',
      ),
  },
  { kind: "csv", what: "one line of 100 MB", make: () => text(`姓名,手机\n${"x".repeat(100 * MB)}`) },
  { kind: "csv", what: "a quote that never closes, 100 MB", make: () => text(`姓名,手机\n"${"x,\n".repeat(33 * MB)}`) },
  { kind: "csv", what: "16,384 columns, 200 rows", make: () => text(`${"a,".repeat(16_383)}b\n`.repeat(200)) },
  { kind: "csv", what: "two million rows", make: () => text(`姓名,手机\n${"贾岛,13800000001\n".repeat(2_000_000)}`) },
  { kind: "csv", what: "40 million empty lines", make: () => text("\n".repeat(40_000_000)) },
  { kind: "csv", what: "60 million commas", make: () => text(`姓名,手机\n${",".repeat(60_000_000)}`) },
  {
    kind: "csv",
    what: "200,000 people of one name and phone",
    make: () => text(`姓名,手机\n${"贾岛,13800000001\n".repeat(200_000)}`),
  },
  { kind: "csv", what: "200,000 rows of NUL", make: () => text("\0,\0\n".repeat(200_000)) },
  { kind: "csv", what: "30 MB of zeros", make: () => new Uint8Array(30 * MB) },
  {
    kind: "html",
    what: "a cell over 65,535 rows and columns",
    make: () => text("<table><tr><td rowspan=65535 colspan=65535>贾岛</td></tr><tr><td>x</td></tr></table>"),
  },
  {
    kind: "html",
    what: "200,000 spans of 1,000",
    make: () => text(`<table>${"<tr><td rowspan=1000 colspan=1000>x</td></tr>".repeat(200_000)}</table>`),
  },
  {
    kind: "html",
    what: "tables in tables, 100,000 deep",
    make: () => text(`<table><tr><td>姓名${"<table><tr><td>".repeat(100_000)}`),
  },
  {
    kind: "html",
    what: "a million attributes",
    make: () => text(`<table><tr><td ${attributes(1_000_000)}>姓名</td></tr></table>`),
  },
  {
    kind: "html",
    what: "a comment that never ends, 50 MB",
    make: () => text(`<table><tr><td>姓名</td></tr></table><!--${"-".repeat(50 * MB)}`),
  },
  {
    kind: "mhtml",
    what: "20 MB of boundaries",
    make: () =>
      text(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n${"--b\n\n".repeat(3_500_000)}`),
  },
  {
    kind: "spreadsheetml",
    what: "a row and a cell far away",
    make: () =>
      text(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row ss:Index="999999999"><Cell ss:Index="999999999" ss:MergeDown="999999999" ss:MergeAcross="999999999"><Data>姓名</Data></Cell></Row></Table></Worksheet></Workbook>',
      ),
  },
  {
    kind: "spreadsheetml",
    what: "billion laughs",
    make: () =>
      text(
        `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${entities()}]><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>&i;</Data></Cell></Row></Table></Worksheet></Workbook>`,
      ),
  },
  {
    kind: "page",
    what: "aliases of aliases in the front matter",
    make: () =>
      text(
        `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghi"].map((name, i) => `${name}: &${name} [${`*${"abcdefgh"[i]},`.repeat(9)}]`).join("\n")}\n---\n# 聚会\n`,
      ),
  },
  { kind: "page", what: "100,000 quotes deep", make: () => text(`# 聚会\n${">".repeat(100_000)} 日期：2026-11-22`) },
  {
    kind: "page",
    what: "lists 20,000 deep",
    make: () => text(Array.from({ length: 1_300 }, (_, i) => `${" ".repeat(i)}- 讲师：贾岛`).join("\n")),
  },
  { kind: "page", what: "450,000 brackets", make: () => text(`# 聚会\n${"[".repeat(450_000)}`) },
  { kind: "page", what: "150,000 links that do not end", make: () => text(`# 聚会\n${"[a](<b".repeat(150_000)}`) },
  { kind: "page", what: "300,000 stars", make: () => text(`# 聚会\n${"a**b_".repeat(150_000)}`) },
  {
    kind: "page",
    what: "200,000 backticks",
    make: () => text(`# 聚会\n${Array.from({ length: 1_200 }, (_, i) => `x${"`".repeat(i)}`).join("")}`),
  },
  {
    kind: "page",
    what: "a table of 300,000 bars",
    make: () => text(`# 聚会\n| a | b |\n|---|---|\n${"|".repeat(300_000)}\n${"| x | y |\n".repeat(50_000)}`),
  },
  { kind: "page", what: "tags 150,000 deep", make: () => text(`# 聚会\n\n${"<div>".repeat(150_000)}`) },
  { kind: "page", what: "900,000 blanks", make: () => text(`# 聚会\n日期：${" ".repeat(900_000)}2026-11-22`) },
  {
    kind: "page",
    what: "front matter 100,000 deep",
    make: () => text(`---\na: ${"[".repeat(100_000)}\n---\n# 聚会\n`),
  },
  { kind: "page", what: "100 MB", make: () => text("日期：2026-11-22\n".repeat(5 * MB)) },
  {
    kind: "template",
    what: "a million levels",
    make: () => text(`{"lanyard":"badge","form":1,"template":${"[".repeat(1_000_000)}`),
  },
  {
    kind: "template",
    what: "a million keys",
    make: () =>
      text(
        `{"lanyard":"badge","form":1,"images":{${Array.from({ length: 1_000_000 }, (_, i) => `"${i}":""`).join(",")}}}`,
      ),
  },
  { kind: "keys", what: "100 MB", make: () => text(`{"lanyard":"keys",${'"a":1,'.repeat(15 * MB)}"b":2}`) },
  { kind: "picture", what: "a PNG of 49,000,000 dots in 50 kB", make: () => png(7_000, 7_000, 7_000 * 7_001) },
  { kind: "picture", what: "a PNG of 65,535 × 65,535", make: () => png(65_535, 65_535, 1_000) },
  { kind: "picture", what: "a PNG of 1 × 1 with 400 MB in it", make: () => png(1, 1, 400 * MB) },
  { kind: "picture", what: "a PNG of two thousand million rows", make: () => png(1, 0x7fffffff, 1_000) },
];

const attributes = (count: number): string => Array.from({ length: count }, (_, i) => `a${i}="b"`).join(" ");

const entities = (): string =>
  [..."bcdefghi"].map((name, i) => `<!ENTITY ${name} "${`&${"abcdefgh"[i]};`.repeat(10)}">`).join("");

const ods = (rows: string): Uint8Array =>
  zipFile({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content><office:body><office:spreadsheet><table:table table:name="a"><table:table-row><table:table-cell><text:p>姓名</text:p></table:table-cell></table:table-row>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });

function png(width: number, height: number, bytes: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.alloc(bytes))), chunk("IEND", Buffer.alloc(0))],
  ]);
}

/** Two thousand names in the directory for one and the same ten megabytes. */
function overlapping(): Uint8Array {
  const data = Buffer.alloc(10 * MB, 0x20);
  const packed = deflateRawSync(data);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  const lines = Array.from({ length: 2_000 }, (_, i) => {
    const name = Buffer.from(`xl/worksheets/sheet${i}.xml`);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(8, 10);
    for (const [at, value] of [
      [16, crc32(data)],
      [20, packed.length],
      [24, data.length],
    ] as const)
      line.writeUInt32LE(value, at);
    line.writeUInt16LE(name.length, 28);
    return Buffer.concat([line, name]);
  });
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  for (const at of [8, 10]) end.writeUInt16LE(lines.length, at);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, directory, end]);
}

import { describe, expect, it } from "vitest";
import { readSheet } from "../../../electron/sheets/read.ts";
import { workbookFile, zipFile } from "./zipFile.ts";

const encode = (text: string) => new TextEncoder().encode(text);

/** The table of a file, its cells only, or why there is none. */
async function cellsOf(bytes: Uint8Array) {
  const read = await readSheet(bytes);
  return read.ok ? read.value.rows.map(({ cells }) => cells) : read.fault.code;
}

const TABLE = [
  ["姓名", "手机"],
  ["张三", "13800000001"],
];

const OFFICE =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';

const cell = (text: string, attributes = "") =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;

const content = (sheets: string) =>
  `<office:document-content ${OFFICE}><office:automatic-styles><style:style style:name="off"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`;

describe("an OpenDocument spreadsheet", () => {
  const people = [
    row(cell("姓名"), cell("手机"), cell("票号"), cell("签到时间"), cell("备注")),
    '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    row(
      `<table:table-cell table:number-rows-spanned="1"><office:annotation><text:p>认识</text:p></office:annotation><text:p>张<text:s/>三</text:p></table:table-cell>`,
      cell("1.38E+10", 'office:value-type="float" office:value="13800000001"'),
      cell("0007", 'office:value-type="float" office:value="7"'),
      cell("28.12.19", 'office:value-type="date" office:date-value="2019-12-28T13:05:00"'),
      cell("是", 'office:value-type="boolean" office:boolean-value="true"'),
    ),
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
  ].join("");
  const sheets = `<table:table table:name="旧" table:style-name="off">${row(cell("姓名"), cell("手机"), cell("邮箱"))}</table:table><table:table table:name="名单">${people}</table:table>`;

  it("gives digits, padded numbers, dates and row numbers; empty rows and columns cost nothing", async () => {
    const read = await readSheet(
      zipFile({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content(sheets) }),
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        kind: "open-document",
        sheet: 1,
        sheets: [
          { name: "旧", hidden: true },
          { name: "名单", hidden: false },
        ],
        warnings: ["hidden-sheets"],
        rows: [
          { row: 1, cells: ["姓名", "手机", "票号", "签到时间", "备注"] },
          { row: 5, cells: ["张 三", "13800000001", "0007", "2019-12-28 13:05", "TRUE"] },
        ],
      },
    });
  });

  it("is read from one flat file too, and a text document is none", async () => {
    const flat = content(
      `<table:table>${row(cell("姓名"), cell("手机"))}${row(cell("张三"), cell("13800000001"))}</table:table>`,
    );
    expect(await cellsOf(encode(`<?xml version="1.0"?>${flat}`))).toEqual(TABLE);
    const text = `<office:document-content ${OFFICE}><office:body><office:text><text:p>Dear all</text:p></office:text></office:body></office:document-content>`;
    expect(await cellsOf(zipFile({ "content.xml": text }))).toBe("document");
  });
});

describe("a single file web page named .xls", () => {
  it.each([
    [
      "quoted-printable",
      "<table><tr><td>=E5=A7=93=\r\n=E5=90=8D</td><td>=E6=89=8B=E6=9C=BA</td></tr><tr><td>=E5=BC=A0=E4=B8=89</td><td x:str=3D''>13800000001</td></tr></table>",
    ],
    [
      "base64",
      Buffer.from(
        "<table><tr><td>姓名</td><td>手机</td></tr><tr><td>张三</td><td>13800000001</td></tr></table>",
      ).toString("base64"),
    ],
  ])("is unpacked from %s", async (transfer, body) => {
    const file = `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="----=_Part"\r\n\r\nThis document is a Single File Web Page.\r\n\r\n------=_Part\r\nContent-Location: file:///C:/list.htm\r\nContent-Transfer-Encoding: ${transfer}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${body}\r\n\r\n------=_Part--\r\n`;
    expect(await cellsOf(encode(file))).toEqual(TABLE);
  });
});

describe("what careless programs do to files", () => {
  const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const workbook = workbookFile(
    `<worksheet><sheetData>${TABLE.map((cells) => `<row>${cells.map(inline).join("")}</row>`).join("")}</sheetData></worksheet>`,
  );

  it("reads a workbook with blank lines before it or behind it", async () => {
    expect(await cellsOf(Buffer.concat([Buffer.from("\r\n"), workbook]))).toEqual(TABLE);
    expect(await cellsOf(Buffer.concat([Buffer.from("\ufeff"), workbook, Buffer.from("\n\n")]))).toEqual(TABLE);
  });

  it.each([
    ["the end mark of DOS", "姓名,手机\r\n张三,13800000001\r\n\u001a"],
    ["line ends of mainframes", "姓名,手机\u0085张三,13800000001\u0085"],
    ["Unicode's own line ends", "姓名,手机\u2028张三,13800000001"],
    ["remarks above the header", "# exported by a tool\n# 2019-12-20\n姓名,手机\n张三,13800000001\n"],
  ])("reads a text with %s", async (_what, text) => {
    const table = await cellsOf(encode(text));
    expect(
      Array.isArray(table) ? table.filter(([first = ""]) => !first.startsWith("#") && first !== "\u001a") : table,
    ).toEqual(TABLE);
  });

  it("takes uneven records under a header for a table, and a letter for none", async () => {
    const uneven =
      "Name,Email,Company,Job title\nAda Lovelace,ada@example.com\nBob Roe,bob@example.com,Example Company With A Long Name,Vice President of Everything,x,,\nCy Doe\n";
    expect(await cellsOf(encode(uneven))).toHaveLength(4);
    expect(await cellsOf(encode("From: Ada <ada@example.com>\r\nTo: Bob\r\nSubject: List\r\n\r\nHello,\r\n"))).toBe(
      "not-a-table",
    );
  });

  it("does not make up the last digits of a number that a workbook rounded", async () => {
    const number = (value: string) => `<c><v>${value}</v></c>`;
    const cells = `<row>${number("8.1484731112613696E+17")}${number("814847311126137001")}${number("880012345678")}</row>`;
    expect(await cellsOf(workbookFile(`<worksheet><sheetData>${cells}</sheetData></worksheet>`))).toEqual([
      ["8.14847311126137E+17", "814847311126137001", "880012345678"],
    ]);
  });

  it.each([
    ["brackets", "(含".repeat(50_000)],
    ["an entry", `#接龙\n1. ${"a.".repeat(50_000)}\n2. 李四`],
    ["fields of a mail", `MIME-Version: 1.0\r\n${"a:\r\n".repeat(20_000)}`],
    ["a cell", `Name,Phone\nAda,${"a".repeat(60_000)} @\n`],
  ])(
    "is not held up by a text made to hold it up: %s",
    async (_what, text) => {
      expect(await cellsOf(encode(text))).toBeDefined();
    },
    5_000,
  );

  it("tells films from pictures", async () => {
    const film = (brand: string) => Uint8Array.from([0, 0, 0, 24, ...Buffer.from(`ftyp${brand}`), 0, 0, 0, 0]);
    expect(await cellsOf(film("heic"))).toBe("picture");
    expect(await cellsOf(film("isom"))).toBe("binary");
  });
});

describe("one long text in very many cells", () => {
  it("is more than a file may hold", async () => {
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(900)}</row>`.repeat(40);
    expect(
      await cellsOf(
        workbookFile(
          `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
          `<sst><si><t>${"x".repeat(30_000)}</t></si></sst>`,
        ),
      ),
    ).toBe("too-large");
  });
});

describe("levels without end", () => {
  it("make no table, and no wait", async () => {
    const deep = (tag: string) => `<${tag}>`.repeat(200_000);
    expect(await cellsOf(encode(`<html><body><table><tr><td>姓名${deep("b")}`))).toBeTypeOf("string");
    expect(await cellsOf(workbookFile(`<worksheet><sheetData>${deep("row")}`))).toBe("damaged");
    const old = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`;
    expect(await cellsOf(encode(`${old}<Worksheet><Table>${deep("Row")}`))).toBeTypeOf("string");
  });
});

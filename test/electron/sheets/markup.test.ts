import { describe, expect, it } from "vitest";
import { readSheet } from "../../../electron/sheets/read.ts";

async function read(content: string | Uint8Array, sheet: number | null = null) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const answer = await readSheet(bytes, { sheet });
  if (!answer.ok) throw new Error(answer.fault.code);
  return answer.value;
}

const cellsOf = ({ rows }: { rows: { cells: string[] }[] }) => rows.map(({ cells }) => cells);

describe("a page saved under a name ending in .xls", () => {
  it("gives its table: line breaks, entities, spans, kept numbers", async () => {
    const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td { color: red }</style></head><body>
      <table><tr><td>导出于 2019</td></tr></table>
      <table border=1>
        <tr><th colspan="3">报名表</th></tr>
        <tr><th>姓名<th>手机<br>号码<th>公司
        <tr><td>Ada &amp; Bob</td><td x:num="13800000001">1.38E+10</td><td rowspan=2>某公司</td></tr>
        <tr><td>贾岛</td><td>138&nbsp;0000 0002</td></tr>
      </table></body></html>`;
    const answer = await read(page);
    expect(answer.kind).toBe("html");
    expect(answer.sheet).toBe(1);
    expect(answer.warnings).toEqual(["other-sheets"]);
    expect(cellsOf(answer)).toEqual([
      ["报名表"],
      ["姓名", "手机 号码", "公司"],
      ["Ada & Bob", "13800000001", "某公司"],
      ["贾岛", "138 0000 0002", "某公司"],
    ]);
  });

  it("believes the encoding that the page states", async () => {
    const page = (hanzi: number[]) =>
      Uint8Array.from([
        ...new TextEncoder().encode('<meta charset="gb2312"><table><tr><td>x</td><td>'),
        ...hanzi,
        ...new TextEncoder().encode("</td></tr></table>"),
      ]);
    const answer = await read(page([0xd5, 0xc5, 0xc8, 0xfd]));
    expect(answer.encoding).toBe("gb18030");
    expect(cellsOf(answer)).toEqual([["x", "张三"]]);
  });

  it("is refused when there is no table in it", async () => {
    const answer = await readSheet(
      new TextEncoder().encode("<!doctype html><html><body><p>Please log in</p></body></html>"),
    );
    expect(answer.ok || answer.fault).toEqual({ code: "not-a-table" });
  });
});

describe("an XML Spreadsheet 2003", () => {
  const file = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="旧"><Table><Row><Cell><Data ss:Type="String">姓名</Data></Cell></Row></Table>
      <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
    <Worksheet ss:Name="名单"><Table>
      <Row><Cell><Data ss:Type="String">姓名</Data><Comment><ss:Data>note</ss:Data></Comment></Cell><Cell ss:Index="3"><Data ss:Type="String">手机</Data></Cell><Cell><Data ss:Type="String">时间</Data></Cell></Row>
      <Row ss:Index="4"><Cell><Data ss:Type="String">贾<B>岛</B></Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">13800000001</Data></Cell><Cell><Data ss:Type="DateTime">2019-12-28T13:00:00.000</Data></Cell></Row>
    </Table></Worksheet></Workbook>`;

  it("gives the visible sheet with its row numbers", async () => {
    const answer = await read(file);
    expect(answer).toMatchObject({
      kind: "xml-spreadsheet",
      sheet: 1,
      sheets: [
        { name: "旧", hidden: true },
        { name: "名单", hidden: false },
      ],
      warnings: ["hidden-sheets"],
    });
    expect(answer.rows).toEqual([
      { row: 1, cells: ["姓名", "", "手机", "时间"] },
      { row: 4, cells: ["贾岛", "", "13800000001", "2019-12-28 13:00"] },
    ]);
    expect(cellsOf(await read(file, 0))).toEqual([["姓名"]]);
  });

  it("never expands entities", async () => {
    const bomb = file
      .replace("<Workbook", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Workbook')
      .replace("贾", "&b;");
    expect(cellsOf(await read(bomb))[1]?.[0]).toBe("&b;岛");
  });
});

import { describe, expect, it } from "vitest";
import { inspectRoster } from "../../../shared/roster/inspectRoster.ts";
import { RosterFile } from "../../../shared/roster/rosterFile.ts";
import type { SheetRead } from "../../../shared/roster/sheet.ts";
import { stackedTables } from "../../../shared/roster/sideBySide.ts";

const rows = (...lines: string[][]) => lines.map((cells, i) => ({ row: i + 1, cells }));

const sheetOf = (...lines: string[][]): SheetRead => ({
  kind: "xlsx",
  encoding: null,
  encodings: [],
  delimiter: null,
  sheets: [{ name: "", hidden: false }],
  sheet: 0,
  rows: rows(...lines),
  warnings: [],
});

const peopleIn = (...lines: string[][]) =>
  inspectRoster({ ok: true, value: sheetOf(...lines) }, ({ code }) => code).attendees.map(
    ({ row, name, phone, company, extra }) => [row, name, phone, company, extra],
  );

describe("tables side by side", () => {
  it("reads the people of each, left ones first, under the sheet's row numbers", () => {
    const found = peopleIn(
      ["船闸沙龙签到表", "", "", "", "", "", "", "", ""],
      ["序号", "姓名", "单位", "签名", "", "序号", "姓名", "单位", "签名"],
      ["1", "茅小舟", "石桥软件", "", "", "3", "白帆", "河湾数据", "到"],
      ["2", "柳汀", "石桥软件", "", "", "4", "", "", ""],
    );
    expect(found).toEqual([
      [3, "茅小舟", null, "石桥软件", { 序号: "1" }],
      [4, "柳汀", null, "石桥软件", { 序号: "2" }],
      [3, "白帆", null, "河湾数据", { 序号: "3", 签名: "到" }],
    ]);
  });

  it("needs no blank column between them and takes three", () => {
    const header = ["姓名", "电话", "姓名", "电话", "姓名", "电话"];
    const line = ["茅小舟", "13600000001", "白帆", "13600000002", "柳汀", "13600000003"];
    expect(peopleIn(header, line).map(([row, name, phone]) => [row, name, phone])).toEqual([
      [2, "茅小舟", "13600000001"],
      [2, "白帆", "13600000002"],
      [2, "柳汀", "13600000003"],
    ]);
    const file = new RosterFile(sheetOf(header, line));
    expect(file.about()).toMatchObject({ header: ["姓名", "电话"], columns: ["name", "phone"], rows: 3 });
    expect(file.plan()).toMatchObject({ added: 3, skippedCount: 0 });
  });

  it("drops one of two that are the same, not whoever stands in that row beside", () => {
    const header = ["Name", "Company", "Name", "Company"];
    const people = peopleIn(
      header,
      ["Ada Reed", "Saltworks", "Ada Reed", "Saltworks"],
      ["Tom Hale", "", "Mia Voss", ""],
    );
    expect(people.map(([row, name]) => [row, name])).toEqual([
      [2, "Ada Reed"],
      [3, "Tom Hale"],
      [3, "Mia Voss"],
    ]);
  });

  it("keeps what stands between and behind the tables with the one on its left", () => {
    const people = peopleIn(["姓名", "", "姓名"], ["茅小舟", "迟到", "白帆", "素食"]);
    expect(people.map(([, name, , , extra]) => [name, extra])).toEqual([
      ["茅小舟", { "#2": "迟到" }],
      ["白帆", { "#2": "素食" }],
    ]);
  });

  it("takes groups that only count for tables of the same kind", () => {
    const below = [
      ["姓名", "公司", "姓名", "公司"],
      ["茅小舟", "石桥软件", "白帆", "河湾数据"],
    ];
    expect(peopleIn(["第一组", "", "第二组", ""], ...below).map(([, name]) => name)).toEqual(["茅小舟", "白帆"]);
    expect(peopleIn(["购票人", "", "参会人", ""], ...below).map(([, name]) => name)).toEqual(["白帆"]);
  });

  it.each([
    ["another word", ["姓名", "手机", "同伴姓名", "同伴手机"]],
    ["a word more", ["姓名", "手机", "姓名", "手机", "备注"]],
    ["no name", ["手机", "公司", "手机", "公司"]],
    ["one table", ["姓名", "手机", "公司"]],
  ])("leaves other tables alone: %s", (_what, header) => {
    const table = rows(header, ["茅小舟", "13600000001", "白帆", "13600000002"]);
    expect(stackedTables(table)).toBe(table);
  });
});

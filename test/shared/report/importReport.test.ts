import { describe, expect, it } from "vitest";
import { words } from "../../../shared/i18n/say.ts";
import { importReport } from "../../../shared/report/importReport.ts";
import type { KnownPerson } from "../../../shared/roster/importMatch.ts";
import { RosterFile } from "../../../shared/roster/rosterFile.ts";
import type { SheetRead } from "../../../shared/roster/sheet.ts";
import { aPerson } from "../../build/people.ts";

const sheet = (...lines: string[][]): SheetRead => ({
  ...{ kind: "csv", encoding: "utf-8", encodings: [], delimiter: ",", sheets: [{ name: "", hidden: false }], sheet: 0 },
  rows: lines.map((cells, i) => ({ row: i + 1, cells })),
  warnings: [],
});

const HEADER = ["姓名", "手机", "公司", "挂靠处"];
const known = (n: number, now: Partial<KnownPerson["person"]> = {}): KnownPerson => {
  const person = aPerson(n, { email: null, jobTitle: null, extra: { 挂靠处: "甲" } });
  const { id: _id, ticket: _ticket, source: _source, ...lastImported } = person;
  return { person: { ...person, ...now }, lastImported };
};
const row = (n: number, company = "示例公司", place = "甲"): string[] => [
  `测试${n}`,
  `1990000${String(n).padStart(4, "0")}`,
  company,
  place,
];

describe("the report of an import", () => {
  it("is in the language of staff, a line for everything that happens", () => {
    const file = new RosterFile(sheet(HEADER, row(1, "新公司"), row(2, "文件公司"), row(9), row(4, "又一家"), ["合计", "3", "", ""]));
    file.know([known(1), known(2, { company: "手改公司" }), known(3), { ...known(4), off: "by-import" }]);
    file.plan();
    const whole = file.whole();
    if (!whole) throw new Error("no plan");
    const { columns, rows } = importReport({ ...whole, fate: "off", words: words("zh") });
    const { what, why, columns: expected } = words("zh").importReport;
    expect(columns).toEqual(expected);
    expect(rows).toEqual([
      [what.added, "4", "测试9", "", "", "", ""],
      [what.changed, "2", "测试1", "公司", "示例公司", "新公司", ""],
      [what.changed, "3", "测试2", "公司", "手改公司", "文件公司", why.kept],
      [what.restored, "5", "测试4", "", "", "", why.restored],
      [what.changed, "5", "测试4", "公司", "示例公司", "又一家", ""],
      [what.gone, "", "测试3", "", "", "", why.gone.off],
      [what.skipped, "6", "", "", "", "", words("zh").roster.skippedReason("totals")],
    ]);
  });
});

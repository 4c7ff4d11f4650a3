import { describe, expect, it } from "vitest";
import { words } from "../../../shared/i18n/say.ts";
import { importReport } from "../../../shared/report/importReport.ts";
import { RosterFile } from "../../../shared/roster/rosterFile.ts";
import { HEADER, known, row, sheet } from "../../build/planning.ts";

describe("the report of an import", () => {
  it("is in the language of staff, a line for everything that happens", () => {
    const file = new RosterFile(
      sheet(HEADER, row(1, "新公司"), row(2, "文件公司"), row(9), row(4, "又一家"), ["合计", "3", "", ""]),
    );
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

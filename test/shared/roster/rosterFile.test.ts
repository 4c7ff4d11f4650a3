import { describe, expect, it } from "vitest";
import { type ColumnsLearned, RosterFile } from "../../../shared/roster/rosterFile.ts";
import { HEADER, known, row, sheet } from "../../build/planning.ts";

describe("a roster file that lies open", () => {
  it("lists whom the plan is about, field by field, what was corrected by hand apart", () => {
    const file = new RosterFile(sheet(HEADER, row(1, "新公司", "乙"), row(2, "文件公司"), row(9)));
    file.know([known(1), known(2, { company: "手改公司" }), known(3)]);
    const { lists, ...counts } = file.plan();
    expect(counts).toMatchObject({ added: 1, changed: 2, gone: 1, byHand: 1, restored: 0 });
    expect(lists.added).toEqual([{ row: 4, name: "测试9", about: "示例公司" }]);
    expect(lists.gone).toMatchObject([{ row: null, name: "测试3" }]);
    expect(lists.changed[0]?.fields).toEqual([
      { field: "company", header: null, from: "示例公司", to: "新公司", byHand: false, kept: false },
      { field: "extra", header: "挂靠处", from: "甲", to: "乙", byHand: false, kept: false },
    ]);
    expect(lists.byHand).toMatchObject([{ name: "测试2", fields: [{ from: "手改公司", byHand: true, kept: true }] }]);
    file.know([known(1), known(2, { company: "手改公司" }), known(3)]);
    const second = file.plan({ fileWins: true });
    expect(second).toMatchObject({ byHand: 1 });
    expect(second.lists.byHand).toMatchObject([{ fields: [{ byHand: true, kept: false }] }]);
  });

  it("cuts its lists at 200 and counts on", () => {
    const file = new RosterFile(sheet(HEADER, ...Array.from({ length: 250 }, (_, i) => row(i))));
    const plan = file.plan();
    expect([plan.added, plan.lists.added.length]).toEqual([250, 200]);
    expect(file.whole()?.plan.added).toHaveLength(250);
  });
});

describe("columns that were corrected", () => {
  const corrected = ["name", "phone", "company", "jobTitle"];
  const remembered = ({ key, mapping }: ColumnsLearned) => new Map(key === null ? [] : [[key, mapping] as const]);

  it("are taken for the same again under the same headers, told as remembered, until somebody asks for a guess", () => {
    const first = new RosterFile(sheet(HEADER, row(1)));
    expect(first.about()).toMatchObject({ columnsBy: "guess", columns: ["name", "phone", "company", null] });
    expect(first.map(corrected)).toMatchObject({ columnsBy: "staff", columns: corrected });
    const second = new RosterFile(sheet(["姓名 ", "手机", "公司", "挂靠处"], row(2)), remembered(first.learned()));
    expect(second.about()).toMatchObject({ columnsBy: "memory", columns: corrected });
    expect(second.map("guess")).toMatchObject({ columnsBy: "guess", columns: ["name", "phone", "company", null] });
    expect(second.learned()).toMatchObject({ by: "guess", key: first.learned().key });
  });

  it("are not taken for other headers, nor remembered where there are none", () => {
    const first = new RosterFile(sheet(HEADER, row(1)));
    first.map(corrected);
    const other = new RosterFile(sheet([...HEADER, "桌号"], [...row(2), "A1"]), remembered(first.learned()));
    expect(other.about().columnsBy).toBe("guess");
    expect(new RosterFile(sheet(row(1), row(2))).learned().key).toBeNull();
  });
});

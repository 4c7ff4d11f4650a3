import { describe, expect, it } from "vitest";
import { apply } from "../../../shared/facts/fold.ts";
import { emptyState } from "../../../shared/facts/state.ts";
import { words } from "../../../shared/i18n/say.ts";
import { attendanceTable } from "../../../shared/report/table.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { added, anEvent, aPerson, arrived, eventSet, factsOf } from "../../build/people.ts";

describe("the attendance", () => {
  it("has one row for two entries that became one, with both notes, and says who is a VIP", () => {
    const state = emptyState();
    const facts = factsOf([
      eventSet(),
      added(aPerson(1, { note: "素食", vip: true })),
      added(aPerson(2)),
      arrived(2),
      { kind: "note-added", personId: PersonId.parse("p2"), text: "要发票" },
      { kind: "person-merged", personId: PersonId.parse("p1"), other: PersonId.parse("p2"), changes: {} },
    ]);
    for (const fact of facts) apply(state, fact);
    const { columns, rows } = attendanceTable(state, anEvent(), words("zh"), () => "一号台");
    expect(rows).toHaveLength(1);
    const row = Object.fromEntries(columns.map((column, i) => [column, rows[0]?.[i]]));
    expect(row).toMatchObject({ 姓名: "测试1", 备注: "贵宾；素食；要发票" });
    expect(rows[0]).toContain(words("zh").table.yes);
  });
});

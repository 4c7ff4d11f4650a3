import { describe, expect, it } from "vitest";
import { guessTable } from "../../../shared/roster/columns.ts";
import { extraValue } from "../../../shared/roster/extra.ts";
import { planImport } from "../../../shared/roster/importPlan.ts";
import { Person } from "../../../shared/roster/person.ts";
import { rowsToPeople } from "../../../shared/roster/rowsToPeople.ts";

const OWN = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"];

describe("a column called like a property of every object", () => {
  it("states nothing until somebody wrote something in it", () => {
    for (const header of OWN) expect(extraValue({}, header)).toBeUndefined();
    expect(extraValue({ constructor: "x" }, "constructor")).toBe("x");
  });

  it("is imported into people who have none of it, as what it says, and not as a correction by hand", () => {
    const people = (...lines: string[][]) => {
      const rows = lines.map((cells, i) => ({ row: i + 1, cells }));
      return rowsToPeople(rows, guessTable(rows));
    };
    const [added] = planImport(people(["姓名", "手机"], ["云山", "19955500001"]), []).added;
    const person = Person.parse({ ...added?.details, id: "p1", ticket: "100000000000", source: "roster" });
    const plan = planImport(
      people(["姓名", "手机", ...OWN.slice(0, 4)], ["云山", "19955500001", "甲", "乙", "丙", "丁"]),
      [{ person, lastImported: added?.details ?? null }],
    );
    expect(plan.changed[0]?.details.extra).toEqual({
      ...{ constructor: "甲", toString: "乙", valueOf: "丙", hasOwnProperty: "丁" },
    });
    expect(plan.changed[0]?.changes.map(({ from, byHand }) => [Object.values(from ?? {}), byHand])).toEqual(
      OWN.slice(0, 4).map(() => [[""], false]),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessTable } from "../../../shared/roster/columns.ts";
import { type ImportPlan, planImport } from "../../../shared/roster/importPlan.ts";
import type { KnownPerson } from "../../../shared/roster/knownPerson.ts";
import { Person } from "../../../shared/roster/person.ts";
import { rowsToPeople } from "../../../shared/roster/rowsToPeople.ts";

const HEADER = ["姓名", "手机", "邮箱", "公司", "状态", "饮食"];

function read(lines: string[][]) {
  const rows = lines.map((cells, i) => ({ row: i + 1, cells }));
  return rowsToPeople(rows, guessTable(rows));
}

/** The people that importing a table into an empty event gives. */
function imported(...lines: string[][]): KnownPerson[] {
  return planImport(read([HEADER, ...lines]), []).added.map(({ details }, i) => ({
    person: Person.parse({ ...details, id: `p${i + 1}`, ticket: String(100_000_000_000 + i), source: "roster" }),
    lastImported: details,
  }));
}

const again = (known: KnownPerson[], lines: string[][], options = {}): ImportPlan =>
  planImport(read(lines), known, options);

const ZHANG = ["张三", "13800000001", "zhang@example.com", "甲公司", "已付款", "素"];
const LI = ["李四", "13800000002", "li@example.com", "乙公司", "待付款", ""];

describe("planImport", () => {
  it("adds everybody to an empty event", () => {
    const plan = again([], [HEADER, ZHANG, LI]);
    expect(plan.added.map(({ row, details }) => [row, details.name])).toEqual([
      [2, "张三"],
      [3, "李四"],
    ]);
    expect([plan.changed, plan.gone, plan.doubtful, plan.skipped]).toEqual([[], [], [], []]);
  });

  it("changes nothing when the same file comes again, in any order", () => {
    const plan = again(imported(ZHANG, LI), [HEADER, LI, ZHANG]);
    expect(plan).toMatchObject({ added: [], changed: [], gone: [] });
    expect(plan.unchanged).toEqual([
      { row: 2, id: "p2" },
      { row: 3, id: "p1" },
    ]);
  });

  it("shows what changed, field by field", () => {
    const plan = again(imported(ZHANG), [
      HEADER,
      ["张三丰", "138 0000 0001", "zhang@example.com", "丙公司", "已付款", "荤"],
    ]);
    expect(plan.changed[0]?.changes.map(({ field, from, to }) => [field, from, to])).toEqual([
      ["name", "张三", "张三丰"],
      ["givenName", "三", "三丰"],
      ["company", "甲公司", "丙公司"],
      ["extra", { 饮食: "素" }, { 饮食: "荤" }],
    ]);
    expect(plan.changed[0]?.details).toMatchObject({ name: "张三丰", company: "丙公司", phone: "13800000001" });
  });

  it("keeps a correction made by hand unless told otherwise, and says so", () => {
    const known = imported(ZHANG).map(({ person, lastImported }) => ({
      person: { ...person, company: "手改公司" },
      lastImported,
    }));
    expect(again(known, [HEADER, ZHANG]).changed).toEqual([]);
    const news = [HEADER, ZHANG.with(3, "丙公司")];
    const kept = again(known, news).changed[0];
    expect(kept?.changes).toEqual([
      { field: "company", from: "手改公司", to: "丙公司", byHand: true, keptByHand: true },
    ]);
    expect(kept?.details.company).toBe("手改公司");
    expect(kept?.imported.company).toBe("丙公司");
    expect(again(known, news, { fileWins: true }).changed[0]?.details.company).toBe("丙公司");
  });

  it("brings back whom an import took off, under the same id; whom staff took off stays off and is a doubt", () => {
    const [zhang, li] = imported(ZHANG, LI);
    if (!zhang || !li) throw new Error("two people");
    const known: KnownPerson[] = [
      { ...zhang, off: "by-import" },
      { ...li, off: "by-hand" },
    ];
    const plan = again(known, [HEADER, ZHANG.with(3, "丙公司"), LI.with(3, "丁公司")]);
    expect(plan).toMatchObject({ added: [], changed: [], gone: [] });
    expect(plan.restored).toMatchObject([{ row: 2, id: "p1", changes: [{ field: "company", to: "丙公司" }] }]);
    expect(plan.doubtful).toEqual([{ kind: "withdrawn-here", rows: [3], text: "李四", people: ["p2"] }]);
    // Who is off the list is not gone from the file.
    expect(again(known, [HEADER, ["王五", "13800000009", "", "", "", ""]]).gone).toEqual([]);
  });

  it("takes who is on the list before who is off it, where both go by the same key", () => {
    const [zhang] = imported(ZHANG);
    if (!zhang) throw new Error("one person");
    const twin = { ...zhang, person: Person.parse({ ...zhang.person, id: "p9", ticket: "900000000009" }) };
    const plan = again([{ ...twin, off: "by-import" }, zhang], [HEADER, ZHANG]);
    expect(plan).toMatchObject({ added: [], restored: [], unchanged: [{ id: "p1" }] });
  });

  it("never misses who was added here: by hand, at the door, from the page", () => {
    const known = (["hand", "walk-in", "page"] as const).map(
      (source, i): KnownPerson => ({
        person: Person.parse({
          ...imported(ZHANG)[0]?.person,
          id: `p${i}`,
          ticket: `10000000000${i}`,
          name: source,
          source,
        }),
        lastImported: null,
      }),
    );
    expect(again(known, [HEADER, ["王五", "13800000009", "", "", "", ""]]).gone).toEqual([]);
  });

  it("knows somebody by the entries that were merged into them: a second row is skipped, not added again", () => {
    const [zhang, other] = imported(ZHANG, ["张三", "13900000005", "z3@work.example", "甲公司", "已付款", ""]);
    if (!zhang || !other) throw new Error("two entries");
    const known: KnownPerson[] = [{ ...zhang, merged: [other] }];
    const second = ["张三", "13900000005", "z3@work.example", "甲公司", "已付款", ""];
    for (const lines of [
      [ZHANG, second],
      [second, ZHANG],
    ]) {
      const plan = again(known, [HEADER, ...lines]);
      expect(plan).toMatchObject({ added: [], changed: [], gone: [], unchanged: [{ id: "p1" }] });
      expect(plan.skipped).toEqual([{ row: lines.indexOf(second) + 2, reason: "merged" }]);
    }
    // The other row alone is this person too, and nothing of what it states is news.
    expect(again(known, [HEADER, second])).toMatchObject({
      added: [],
      changed: [],
      gone: [],
      unchanged: [{ id: "p1" }],
    });
  });

  it("leaves alone what the file has no column for", () => {
    const plan = again(imported(ZHANG), [
      ["姓名", "手机"],
      ["张三", "13800000001"],
    ]);
    expect(plan.changed).toEqual([]);
    expect(plan.unchanged).toHaveLength(1);
  });

  it("empties a field that the file now leaves blank", () => {
    const plan = again(imported(ZHANG), [HEADER, ZHANG.with(3, "")]);
    expect(plan.changed[0]?.changes).toEqual([
      { field: "company", from: "甲公司", to: null, byHand: false, keptByHand: false },
    ]);
  });

  it("lists who is gone from the file, walk-ins not among them", () => {
    const known = imported(ZHANG, LI, ["王五", "13800000003", "", "", "", ""]);
    const walkIn = known.map(
      (one, i): KnownPerson => (i === 2 ? { person: { ...one.person, source: "walk-in" }, lastImported: null } : one),
    );
    expect(again(walkIn, [HEADER, ZHANG]).gone).toEqual(["p2"]);
  });

  it("takes a walk-in who turns up in the file for the same person and fills what was left open", () => {
    const [one] = imported(["张三", "13800000001", "", "", "", ""]);
    if (!one) throw new Error("nobody");
    const plan = again([{ person: { ...one.person, source: "walk-in" }, lastImported: null }], [HEADER, ZHANG]);
    expect(plan.added).toEqual([]);
    expect(plan.changed[0]?.details).toMatchObject({ email: "zhang@example.com", company: "甲公司" });
  });

  it("matches by our own ticket and by codes of other systems", () => {
    const header = ["name", "ticket code"];
    const known = imported(ZHANG, LI);
    const codes = known.map(
      (one): KnownPerson => ({ ...one, person: { ...one.person, codes: [`c-${one.person.id}`] } }),
    );
    const plan = again(codes, [header, ["Zhang San", "c-p1"], ["Li Si", "100000000001"]]);
    expect(plan.added).toEqual([]);
    expect(plan.changed.map(({ id }) => id)).toEqual(["p1", "p2"]);
  });

  it("never takes two people with one address for each other", () => {
    const known = imported(["张三", "", "home@example.com", "", "", ""], ["李四", "", "home@example.com", "", "", ""]);
    const plan = again(known, [
      HEADER,
      ["李四", "", "home@example.com", "丁公司", "", ""],
      ["张三", "", "home@example.com", "", "", ""],
    ]);
    expect(plan.changed.map(({ id }) => id)).toEqual(["p2"]);
    expect(plan.unchanged.map(({ id }) => id)).toEqual(["p1"]);
    expect(plan.doubtful).toEqual([{ kind: "same-email", rows: [2, 3], text: "home@example.com", people: [] }]);
  });

  it("asks when a row could be one of two people of the same name", () => {
    const known = imported(["张伟", "13800000001", "", "", "", ""], ["张伟", "13800000002", "", "", "", ""]);
    const plan = again(known, [["姓名"], ["张伟"]]);
    expect(plan.doubtful).toEqual([{ kind: "several-matches", rows: [2], text: "张伟", people: ["p1", "p2"] }]);
    expect(plan.added).toHaveLength(1);
  });

  it.each([
    ["phone-of-another", ["白鹭", "13800000001", "", "甲公司", "已付款", "素"]],
    ["email-of-another", ["Ann Lee", "", "zhang@example.com", "甲公司", "已付款", "素"]],
  ])("takes quite another name with a known %s for somebody new, and says so", (kind, row) => {
    const known = imported(ZHANG, LI);
    const plan = again(known, [HEADER, row, LI]);
    expect(plan.added.map(({ details }) => details.name)).toEqual([row[0]]);
    expect(plan).toMatchObject({ changed: [], gone: ["p1"] });
    expect(plan.doubtful).toEqual([{ kind, rows: [2], text: row[0], people: ["p1"], whose: "张三" }]);
  });

  it.each(["张叁", "张三老师", "Zhang San", "张三（三哥）"])(
    "keeps id and ticket under a corrected name: %s",
    (name) => {
      const plan = again(imported(ZHANG, LI), [HEADER, [name, ...ZHANG.slice(1)], LI]);
      expect(plan.changed.map(({ id }) => id)).toEqual(["p1"]);
      expect(plan).toMatchObject({ added: [], gone: [], doubtful: [] });
    },
  );

  it("knows namesakes again by what they stated, and the one who changed by being the only one left", () => {
    const known = imported(
      ["张伟", "", "", "甲", "", ""],
      ["张伟", "", "", "乙", "", ""],
      ["张伟", "", "", "丙", "", ""],
    );
    const plan = again(known, [
      HEADER,
      ["张伟", "", "", "丁", "", ""],
      ["张伟", "", "", "丙", "", ""],
      ["张伟", "", "", "甲", "", ""],
    ]);
    expect(plan.unchanged).toEqual([
      { row: 3, id: "p3" },
      { row: 4, id: "p1" },
    ]);
    expect(plan.changed.map(({ id }) => id)).toEqual(["p2"]);
    expect(plan.gone).toEqual([]);
  });

  it("knows a person again whose name and phone were corrected by hand", () => {
    const known = imported(["张叁", "13800000009", "", "", "", ""]).map(({ person, lastImported }) => ({
      person: { ...person, name: "张三", phone: "13800000001" },
      lastImported,
    }));
    const plan = again(known, [HEADER, ["张叁", "13800000009", "", "", "", ""]]);
    expect(plan).toMatchObject({ added: [], changed: [], gone: [], unchanged: [{ row: 2, id: "p1" }] });
  });

  it("does not take somebody else with the family's phone for the same person", () => {
    const known = imported(["张三", "13800000001", "zhang@example.com", "", "", ""]);
    const plan = again(known, [HEADER, ["李四", "13800000001", "li@example.com", "", "", ""]]);
    expect(plan.added).toHaveLength(1);
    expect(plan.gone).toEqual(["p1"]);
  });

  it("changes nothing when any file comes twice", () => {
    const cell = fc.constantFrom(
      "",
      "张伟",
      "李四",
      "13800000001",
      "a@example.com",
      "甲",
      "13900000002",
      "b@example.com",
    );
    const line = fc.array(cell, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const known = imported(...lines);
        const plan = again(known, [HEADER, ...lines]);
        expect([plan.added, plan.changed, plan.gone]).toEqual([[], [], []]);
        expect(plan.unchanged).toHaveLength(known.length);
        for (const { person } of known) Person.parse(person);
      }),
    );
  });

  it("does not take a namesake with another phone for the same person", () => {
    const plan = again(imported(["张伟", "13800000001", "", "", "", ""]), [
      HEADER,
      ["张伟", "13900000009", "", "", "", ""],
    ]);
    expect(plan.added).toHaveLength(1);
    expect(plan.gone).toEqual(["p1"]);
  });

  it("lists doubts and skips a row that repeats another", () => {
    const plan = again(
      [],
      [
        HEADER,
        ZHANG,
        ZHANG,
        ["张三", "13800000001", "", "", "", ""],
        ["", "", "who@example.com", "", "", ""],
        ["赵六", "1.38E+10", "", "", "", ""],
      ],
    );
    expect(plan.skipped).toEqual([{ row: 3, reason: "duplicate" }]);
    expect(plan.doubtful.map(({ kind, rows }) => [kind, rows])).toEqual([
      ["missing-name", [5]],
      ["unusable-phone", [6]],
      ["same-phone", [2, 4]],
      ["same-name", [2, 4]],
    ]);
  });

  it("stays linear with 20,000 people of one name and one address", () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => [
      "张伟",
      `1380${String(i).padStart(7, "0")}`,
      "all@example.com",
      "",
      "",
      "",
    ]);
    const known = imported(...lines);
    expect(again(known, [HEADER, ...lines]).unchanged).toHaveLength(20_000);
  });
});

import { describe, expect, it } from "vitest";
import { historyOf } from "../../../electron/desk/history.ts";
import { blankSession } from "../../../shared/event/draftEvent.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { PersonId, QuestionId, SessionId } from "../../../shared/words/ids.ts";
import { aDesk } from "../../build/desk.ts";
import { added, anEvent, aPerson, arrived, DOOR } from "../../build/people.ts";

const personId = PersonId.parse("p1");
const { id: _id, ticket: _ticket, source: _source, ...DETAILS } = aPerson(1);
const imported = (importId: string, file: string): FactBody => ({
  ...{ kind: "roster-imported", importId, file, added: 1, changed: 0, withdrawn: 0, restored: 0, skipped: 0 },
});

describe("a person's history", () => {
  it("tells everything, newest first: which file brought or changed them, what was taken back, on and off the list", async () => {
    const changed = (importId: string | null, company: string): FactBody => ({
      ...{ kind: "person-changed", personId, changes: { company }, importId },
      imported: importId ? { ...DETAILS, company } : null,
    });
    const withdrawn = { kind: "person-withdrawn", personId, reason: "gone-from-roster", importId: "import-2" } as const;
    const test = await aDesk();
    const steps: FactBody[] = [
      imported("import-1", "first.csv"),
      added(aPerson(1), "import-1"),
      imported("import-2", "second.xlsx"),
      changed("import-2", "新公司"),
      withdrawn,
      { kind: "import-undone", importId: "import-2" },
      changed("import-2", "示例公司"),
      { kind: "person-restored", personId, reason: "import-undone", importId: "import-2" },
      arrived(1),
      { kind: "note-added", personId, text: "要发票" },
    ];
    for (const step of steps) {
      test.clock.ms += 1_000;
      await test.desk.record([step]);
    }
    const { desk } = await test.again();
    const told = historyOf(desk, { personId }).map(({ what, import: from }) => [what.kind, from?.file, from?.isUndone]);
    expect(told).toEqual([
      ["note", undefined, undefined],
      ["in", undefined, undefined],
      ["restored", "second.xlsx", true],
      ["changed", "second.xlsx", true],
      ["withdrawn", "second.xlsx", true],
      ["changed", "second.xlsx", true],
      ["added", "first.csv", false],
    ]);
    const undo = historyOf(desk, { personId })[3]?.what;
    expect(undo).toMatchObject({ because: "undo", changes: [{ field: "company", from: "新公司", to: "示例公司" }] });
  });

  it("of an arrival says that it was undone, by whom and why, and which desk overruled what", async () => {
    const test = await aDesk([
      added(aPerson(1, { status: "pending" })),
      {
        ...{ kind: "arrived", personId, session: DOOR, way: "hand" },
        override: { verdict: "pending", reason: "已付款", pin: false },
        guests: 0,
      },
    ]);
    const fact = test.desk.person(personId)?.passages[0]?.fact;
    if (!fact) throw new Error("no arrival");
    test.clock.ms += 1_000;
    await test.desk.record([{ kind: "arrival-undone", personId, arrival: fact, reason: "认错人" }]);
    const [undone, came] = historyOf(test.desk, { personId });
    expect(undone).toMatchObject({ by: "一号台", what: { kind: "undone", reason: "认错人" } });
    expect(came?.what).toMatchObject({
      kind: "in",
      isUndone: true,
      override: { verdict: "pending", reason: "已付款" },
    });
  });

  it("names the room, tells guests counted again, lists, exits and answers, also after the program was started again", async () => {
    const room = SessionId.parse("room-a");
    const meal = QuestionId.parse("meal");
    const event = anEvent({
      sessions: [
        { ...blankSession(DOOR), title: "签到" },
        { ...blankSession(room), title: "工作坊" },
      ],
      questions: [{ id: meal, text: "用餐吗？", kind: "yes-no", choices: [], required: false, roles: [] }],
    });
    const test = await aDesk([added(aPerson(1))], event);
    const override = { verdict: "not-this-session", reason: "组织者同意", pin: true };
    const steps: FactBody[] = [
      { kind: "listed", personId, session: room, on: true },
      { kind: "answered", personId, question: meal, answer: "yes" },
      { kind: "arrived", personId, session: room, way: "scan", override, guests: 0 },
      { kind: "left", personId, session: room },
    ];
    for (const step of steps) {
      test.clock.ms += 1_000;
      await test.desk.record([step]);
    }
    const arrival = test.desk.person(personId)?.passages[0]?.fact;
    if (!arrival) throw new Error("no arrival");
    test.clock.ms += 1_000;
    await test.desk.record([{ kind: "guests-counted", personId, arrival, guests: 2 }]);
    const { desk } = await test.again();
    expect(historyOf(desk, { personId }).map(({ what }) => what)).toMatchObject([
      { kind: "guests", guests: 2 },
      { kind: "out", session: "工作坊" },
      { kind: "in", session: "工作坊", guests: 2, override: { pin: true } },
      { kind: "answered", question: "用餐吗？", answer: "yes" },
      { kind: "listed", session: "工作坊", on: true },
      { kind: "added" },
    ]);
  });

  it("where tickets admit once a day, the next day's arrival is no double", async () => {
    const rules = { ...anEvent().rules, perDay: true };
    const test = await aDesk([added(aPerson(1)), arrived(1)], anEvent({ rules }));
    test.clock.ms += 24 * 3_600_000;
    await test.desk.record([arrived(1)]);
    test.clock.ms += 60_000;
    await test.desk.record([arrived(1)]);
    const doubles = historyOf(test.desk, { personId }).map(({ what }) => what.kind === "in" && what.isDouble);
    expect(doubles).toEqual([true, false, false, false]);
  });

  it("of nobody is empty", async () => {
    const test = await aDesk();
    expect(historyOf(test.desk, { personId })).toEqual([]);
  });
});

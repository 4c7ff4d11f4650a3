import { describe, expect, it } from "vitest";
import type { Event, Question } from "../../../shared/event/event.ts";
import { blankSession } from "../../../shared/event/sessionPlan.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { emptyState } from "../../../shared/facts/state.ts";
import { words } from "../../../shared/i18n/say.ts";
import { attendanceTable } from "../../../shared/report/table.ts";
import { FactId, PersonId, QuestionId, SessionId } from "../../../shared/words/ids.ts";
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

describe("the attendance of an event with rooms and questions", () => {
  const HALL = SessionId.parse("hall");
  const LAB = SessionId.parse("lab");
  const question = (id: string, kind: Question["kind"], text: string): Question => ({
    ...{ id: QuestionId.parse(id), text, kind, choices: [], required: false, roles: [] },
  });
  const rooms = (...titles: string[]) =>
    [HALL, LAB].slice(0, titles.length).map((id, i) => ({ ...blankSession(id), title: titles[i] ?? "" }));
  const event = (...titles: string[]) =>
    anEvent({
      sessions: [...anEvent().sessions, ...rooms(...titles)],
      questions: [question("meal", "text", "用餐"), question("bus", "yes-no", "坐大巴")],
    });
  const came = (n: number, session: SessionId, guests = 0) =>
    ({ ...arrived(n), session, guests }) as ReturnType<typeof arrived>;
  const answered = (n: number, id: string, answer: string) =>
    ({ kind: "answered", personId: PersonId.parse(`p${n}`), question: id, answer }) as const;

  const tableOf = (asked: Event, ...bodies: FactBody[]) => {
    const state = emptyState();
    for (const fact of factsOf([eventSet(asked), ...bodies])) apply(state, fact);
    return attendanceTable(state, asked, words("zh"), () => "一号台");
  };

  it("has a column a room, a question, and the people brought along, behind all that stood there before", () => {
    const { columns, rows } = tableOf(
      event("主会场", "晚宴"),
      added(aPerson(1, { extra: { 晚宴: "是" } })),
      added(aPerson(2)),
      came(1, anEvent().sessions[0]?.id ?? HALL, 2),
      came(1, HALL),
      answered(1, "meal", "素"),
      answered(1, "bus", "yes"),
      answered(2, "bus", "也许"),
    );
    const before = [...words("zh").table.columns, "晚宴"];
    expect(columns).toEqual([...before, "携伴人数", "主会场", "晚宴 (2)", "用餐", "坐大巴"]);
    expect(rows.map((row) => row.slice(before.length))).toEqual([
      ["2", "2026-11-22 13:00", "", "素", "是"],
      ["", "", "", "", "也许"],
    ]);
  });

  it("still tells of rooms that are gone from the event, and of no guests where nobody brought any", () => {
    const { columns, rows } = tableOf(event(), added(aPerson(1)), came(1, HALL), {
      ...{ kind: "arrival-undone", personId: PersonId.parse("p1"), arrival: FactId.parse("desk-a-4"), reason: "" },
    });
    expect(columns.slice(words("zh").table.columns.length)).toEqual(["已删除的场次 1", "用餐", "坐大巴"]);
    expect(rows[0]?.at(-3)).toBe("2026-11-22 13:00");
  });
});

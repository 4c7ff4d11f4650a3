import { describe, expect, it } from "vitest";
import type { Event, Question } from "../../../shared/event/event.ts";
import { blankSession } from "../../../shared/event/sessionPlan.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { doorOf, emptyState, type PersonRecord } from "../../../shared/facts/state.ts";
import { words } from "../../../shared/i18n/say.ts";
import { type ExportChoice, USUAL_EXPORT } from "../../../shared/people/exportChoice.ts";
import { attendanceSheet, isWanted } from "../../../shared/report/attendanceSheet.ts";
import { FactId, PersonId, QuestionId, SessionId } from "../../../shared/words/ids.ts";
import { added, anEvent, aPerson, arrived, eventSet, factsOf } from "../../build/people.ts";

/** What a choice gives of what happened: the titles, and the rows. `rooms`: as the desk knows them. */
function sheetOf(choice: Partial<ExportChoice>, event: Event, bodies: FactBody[], seconds: number[] = []) {
  const state = emptyState();
  const facts = factsOf([eventSet(event), ...bodies]);
  for (const [i, fact] of facts.entries()) {
    const after = seconds[i - 1];
    apply(
      state,
      after === undefined ? fact : { ...fact, at: new Date(Date.UTC(2026, 10, 22, 5, 0, after)).toISOString() },
    );
  }
  const records = [...state.people.values()];
  const gone = records.flatMap(({ passages }) =>
    passages.filter(({ undone }) => !undone).map(({ session }) => session),
  );
  const known = new Set(event.sessions.map(({ id }) => id));
  const rooms = [
    ...event.sessions.slice(1),
    ...[...new Set(gone)]
      .filter((id) => !known.has(id))
      .map((id, i) => ({ id, title: words("zh").table.removedRoom(i + 1) })),
  ];
  const door = SessionId.parse(choice.session ?? doorOf(state) ?? "");
  const hasGuests = records.some(({ passages }) => passages.some(({ guests }) => guests > 0));
  const extras = [...new Set(records.flatMap(({ person }) => Object.keys(person.extra)))];
  const context = {
    event,
    words: words("zh"),
    door,
    extras,
    hasGuests,
    hasConflicts: false,
    rooms,
    stationOf: () => "一号台",
  };
  const whole = { ...USUAL_EXPORT, ...choice };
  const wanted = isWanted(whole, context);
  const people = records.flatMap((record: PersonRecord, i) => (wanted(record) ? [{ record, number: i + 1 }] : []));
  const { sheet, every } = attendanceSheet(whole, context, people);
  return { columns: sheet.columns.map(({ title }) => title), rows: [...sheet.rows], kinds: sheet.columns, every };
}

const OWN = Object.values(words("zh").table.column).slice(0, 15);

describe("the attendance", () => {
  it("has one row for two entries that became one, with both notes, and says who is a VIP", () => {
    const { columns, rows } = sheetOf({}, anEvent(), [
      added(aPerson(1, { note: "素食", vip: true })),
      added(aPerson(2)),
      arrived(2),
      { kind: "note-added", personId: PersonId.parse("p2"), text: "要发票" },
      { kind: "person-merged", personId: PersonId.parse("p1"), other: PersonId.parse("p2"), changes: {} },
    ]);
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

  const tableOf = (asked: Event, ...bodies: FactBody[]) => sheetOf({}, asked, bodies);

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
    const before = [...OWN, "晚宴"];
    expect(columns).toEqual([...before, "携伴人数", "主会场", "晚宴 (2)", "用餐", "坐大巴"]);
    expect(rows.map((row) => row.slice(before.length))).toEqual([
      [2, "2026-11-22T05:00:05.000+00:00", null, "素", "是"],
      [null, null, null, null, "也许"],
    ]);
  });

  it("still tells of rooms that are gone from the event, and of no guests where nobody brought any", () => {
    const { columns, rows } = tableOf(event(), added(aPerson(1)), came(1, HALL), {
      ...{ kind: "arrival-undone", personId: PersonId.parse("p1"), arrival: FactId.parse("desk-a-4"), reason: "" },
    });
    expect(columns.slice(OWN.length)).toEqual(["已删除的场次 1", "用餐", "坐大巴"]);
    expect(rows[0]?.at(-3)).toBe("2026-11-22T05:00:03.000+00:00");
  });
});

describe("who is in an export", () => {
  const PEOPLE: FactBody[] = [
    added(aPerson(1)),
    added(aPerson(2, { role: "speaker", ticketType: "早鸟" })),
    added(aPerson(3, { source: "walk-in" }), null),
    added(aPerson(4)),
    added(aPerson(5, { status: "cancelled" })),
    { kind: "person-withdrawn", personId: PersonId.parse("p4"), reason: "", importId: null },
    arrived(1),
    arrived(3),
  ];
  const namesOf = (choice: Partial<ExportChoice>) => sheetOf(choice, anEvent(), PEOPLE).rows.map((row) => row[1]);

  it.each([
    [{}, ["测试1", "测试2", "测试3", "测试4", "测试5"]],
    [{ who: ["arrived"] }, ["测试1"]],
    [{ who: ["no-show"] }, ["测试2"]],
    [{ who: ["walk-in"] }, ["测试3"]],
    [{ who: ["not-expected"] }, ["测试4", "测试5"]],
    [{ who: ["arrived", "walk-in"] }, ["测试1", "测试3"]],
    [{ roles: ["speaker"] }, ["测试2"]],
    [{ ticketTypes: ["早鸟"] }, ["测试2"]],
    [{ ticketTypes: [""], who: ["arrived"] }, ["测试1"]],
    [{ since: "2026-11-22T13:00" }, ["测试1", "测试3"]],
    [{ since: "2026-11-22T13:01" }, []],
  ] as [Partial<ExportChoice>, string[]][])("%j", (choice, names) => {
    expect(namesOf(choice)).toEqual(names);
  });

  it("has the columns that were chosen, in their order, and none that the event does not know", () => {
    const { columns, every } = sheetOf({ columns: ["company", "name", "extra:没有", "arrival"] }, anEvent(), PEOPLE);
    expect(columns).toEqual(["公司", "姓名", "签到时间"]);
    expect(every.map(({ id }) => id)).toContain("orderId");
  });
});

describe("stays", () => {
  const HALL = SessionId.parse("hall");
  const event = anEvent({ sessions: [...anEvent().sessions, { ...blankSession(HALL), title: "主会场" }] });
  const p1 = PersonId.parse("p1");
  const door = event.sessions[0]?.id ?? HALL;
  const went = (session: SessionId): FactBody => ({ kind: "left", personId: p1, session });
  const came = (session: SessionId): FactBody => ({
    ...(arrived(1) as Extract<FactBody, { kind: "arrived" }>),
    session,
  });
  // Seconds after 13:00 at the venue, fact by fact.
  const HAPPENED: FactBody[] = [
    ...[added(aPerson(1)), added(aPerson(2)), came(door), came(HALL), went(HALL), came(HALL), came(HALL), went(door)],
  ];
  const WHEN = [0, 0, 0, 60, 1_860, 3_600, 3_700, 7_200];

  it("are a row each, with the hours, and an exit that is missing is told", () => {
    const { columns, rows } = sheetOf({ list: "visits" }, event, HAPPENED, WHEN);
    const short = rows.map((row) => Object.fromEntries(columns.map((title, i) => [title, row[i]])));
    expect(short).toMatchObject([
      { 姓名: "测试1", 场次: "签到", 小时数: 2, 说明: null },
      { 场次: "主会场", 进场时间: "2026-11-22T05:01:00.000Z", 离场时间: "2026-11-22T05:31:00.000Z", 小时数: 0.5 },
      { 场次: "主会场", 进场时间: "2026-11-22T06:00:00.000Z", 离场时间: null, 小时数: null, 说明: "没有记录离场" },
    ]);
    expect(rows).toHaveLength(3);
  });

  it("are added up for everybody who came, and for a session alone", () => {
    const whole = sheetOf({ list: "hours" }, event, HAPPENED, WHEN);
    const at = (title: string) => whole.rows[0]?.[whole.columns.indexOf(title)];
    expect(whole.rows).toHaveLength(1);
    expect([at("签到（小时）"), at("主会场（小时）"), at("进场次数"), at("没有离场记录的次数")]).toEqual([
      2, 0.5, 3, 1,
    ]);
    expect(at("说明")).toBe("没有记录离场，未计入小时数：主会场");
    const hall = sheetOf({ list: "hours", session: HALL }, event, HAPPENED, WHEN);
    expect(hall.columns).not.toContain("签到（小时）");
    expect(hall.rows[0]?.[hall.columns.indexOf("首次进场")]).toBe("2026-11-22T05:01:00.000Z");
  });

  it("of a day that somebody never left do not run into the next one", () => {
    const DAY = 86_400;
    const { rows } = sheetOf(
      { list: "visits" },
      event,
      [added(aPerson(1)), came(door), came(door), went(door)],
      [0, 0, DAY, DAY + 3_600],
    );
    expect(rows.map((row) => row.at(-4))).toEqual([null, 1]);
  });

  it("of a night go on after four: a second scan in it is no second stay, and gives no hours back", () => {
    const page = { ...event.page, date: "2026-11-22", start: "20:00", end: "06:00" };
    const HOUR = 3_600;
    // In at 21:00, scanned again at 04:30, out at 05:00.
    const happened = [added(aPerson(1)), came(door), came(door), went(door)];
    const seconds = [0, 8 * HOUR, 15.5 * HOUR, 16 * HOUR];
    const visits = sheetOf({ list: "visits" }, { ...event, page }, happened, seconds);
    expect(visits.rows.map((row) => row.at(-4))).toEqual([8]);
    const people = sheetOf({ columns: ["hours"] }, { ...event, page }, happened, seconds);
    expect(people.rows).toEqual([[8]]);
  });
});

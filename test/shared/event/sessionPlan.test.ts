import { describe, expect, it } from "vitest";
import type { Question, Session } from "../../../shared/event/event.ts";
import {
  blankSession,
  checkPlan,
  eventAfter,
  MOST_OF,
  type SessionPlan,
  tidyPlan,
  withPlan,
} from "../../../shared/event/sessionPlan.ts";
import { QuestionId, SessionId } from "../../../shared/words/ids.ts";
import { anEvent, DOOR } from "../../build/people.ts";

const { rules } = anEvent();
const HALL = SessionId.parse("hall");
const hall = (given: Partial<Session> = {}): Session => ({ ...blankSession(HALL), title: "主会场", ...given });
const door: Session = { ...blankSession(DOOR), title: "签到" };
const meal = (given: Partial<Question> = {}): Question => ({
  ...{ id: QuestionId.parse("meal"), text: "吃什么", kind: "text", choices: [], required: false, roles: [] },
  ...given,
});
const plan = (sessions: Session[], questions: Question[] = []): SessionPlan => ({ sessions, rules, questions });
const tidied = (given: Partial<Session>) => tidyPlan(plan([door, hall(given)])).sessions[1];

describe("a plan as it is stored", () => {
  it("has texts without blanks around them and nothing twice", () => {
    expect(
      tidied({
        title: "  主　会场 ",
        roles: ["speaker", " speaker", ""],
        ticketTypes: ["VIP ", "VIP"],
        list: { column: "场次", values: ["A", " A ", "", "B"] },
      }),
    ).toMatchObject({
      ...{ title: "主 会场", roles: ["speaker"], ticketTypes: ["VIP"] },
      list: { column: "场次", values: ["A", "B"] },
    });
  });

  it.each([
    ["2026-11-22T9:05", "2026-11-22T09:05"],
    ["2026-11-22T0905", "2026-11-22T09:05"],
    ["2026-11-22T９：05", "2026-11-22T09:05"],
    ["2026-11-22T24:00", "2026-11-23T00:00"],
    ["2026-11-22T1:00", "2026-11-23T01:00"],
    ["2026-11-23T01:00", "2026-11-23T01:00"],
    ["2026-11-22T", null],
    ["T", null],
    ["2026-11-22Tbald", "2026-11-22Tbald"],
  ])("writes the moment %s as %s", (written, stored) => {
    expect(tidied({ starts: written })?.starts).toBe(stored);
  });

  it("drops rooms and questions nobody wrote into, never the door, and the choices of what is no choice", () => {
    const blank = blankSession(SessionId.parse("blank"));
    const limited = { ...blank, id: SessionId.parse("limited"), capacity: 3 };
    const empty = meal({ id: QuestionId.parse("empty"), text: " " });
    const changed = meal({ kind: "yes-no", choices: ["荤", "素"] });
    const { sessions, questions } = tidyPlan(plan([blankSession(DOOR), blank, limited, hall()], [empty, changed]));
    expect(sessions.map(({ id }) => id)).toEqual([DOOR, "limited", HALL]);
    expect(questions).toEqual([meal({ kind: "yes-no" })]);
  });
});

describe("a plan that cannot be", () => {
  const hours = { starts: "2026-11-22T14:00", ends: "2026-11-22T14:00" };
  it.each<[string, Partial<Session>, string]>([
    ["title-missing", { title: "" }, "title"],
    ["moment-unknown", { starts: "2026-02-30T10:00" }, "starts"],
    ["moment-unknown", { opens: "T13:00" }, "opens"],
    ["moment-unknown", { closes: "2026-11-22T25:00" }, "closes"],
    ["ends-before-it-starts", hours, "ends"],
    ["closes-before-it-opens", { opens: "2026-11-22T14:00", closes: "2026-11-22T13:59" }, "closes"],
    ["capacity-unlikely", { capacity: 0 }, "capacity"],
    ["capacity-unlikely", { capacity: 10_000_001 }, "capacity"],
    ["list-without-values", { list: { column: "场次", values: [] } }, "list"],
  ])("says %s at its field", (code, given, field) => {
    expect(checkPlan(plan([door, hall(given)]))).toEqual([{ code, part: "sessions", row: 1, field }]);
  });

  it.each<[string, Partial<Question>, string]>([
    ["text-missing", { text: "" }, "text"],
    ["choices-missing", { kind: "choice", choices: ["素"] }, "choices"],
  ])("says %s at a question's field", (code, given, field) => {
    expect(checkPlan(plan([door], [meal(), meal(given)]))).toEqual([{ code, part: "questions", row: 1, field }]);
  });

  it("says of the first session and question too many that they are", () => {
    const sessions = [door, ...Array.from({ length: MOST_OF.sessions - 1 }, () => hall())];
    const questions = Array.from({ length: MOST_OF.questions }, () => meal());
    expect(checkPlan(plan(sessions, questions))).toEqual([]);
    expect(checkPlan(plan([...sessions, hall(), hall()], [...questions, meal()]))).toEqual([
      { code: "too-many-sessions", part: "sessions", row: MOST_OF.sessions, field: "title" },
      { code: "too-many-questions", part: "questions", row: MOST_OF.questions, field: "text" },
    ]);
  });

  it("is told from one that can", () => {
    const night = { opens: "2026-11-22T22:00", closes: "2026-11-23T01:00", capacity: 1 };
    expect(checkPlan(plan([door, hall(night)], [meal({ kind: "choice", choices: ["荤", "素"] })]))).toEqual([]);
    expect(checkPlan(plan([door, hall({ opens: "2026-11-22T14:00", closes: "2026-11-22T14:00" })]))).toEqual([]);
  });
});

describe("the next event after a pattern", () => {
  const old = withPlan(
    anEvent(),
    plan(
      [
        { ...door, title: anEvent().page.theme },
        hall({ starts: "2026-11-22T22:00", ends: "2026-11-23T01:00", capacity: 40, roles: ["speaker"] }),
      ],
      [meal()],
    ),
  );
  const pattern = { theme: old.page.theme, date: old.page.date, plan: plan(old.sessions, old.questions) };
  const next = (date: string | null) => anEvent({ page: { ...anEvent().page, theme: "下一场", date } });

  it("has its rooms, rules and questions, as many days later as it is itself, and a door of its own name", () => {
    const made = eventAfter(next("2027-03-28"), pattern);
    expect(made.sessions.map(({ title }) => title)).toEqual(["下一场", "主会场"]);
    expect(made.sessions[1]).toEqual(
      hall({ starts: "2027-03-28T22:00", ends: "2027-03-29T01:00", capacity: 40, roles: ["speaker"] }),
    );
    expect(made).toMatchObject({ rules: old.rules, questions: old.questions, page: { theme: "下一场" } });
  });

  it("waits for its times while either has no day", () => {
    expect(eventAfter(next(null), pattern).sessions[1]).toMatchObject({ starts: null, ends: null, capacity: 40 });
    expect(eventAfter(next("2027-01-01"), { ...pattern, date: null }).sessions[1]).toMatchObject({ starts: null });
  });

  it("keeps a door that was called otherwise", () => {
    const named = { ...pattern, plan: plan([{ ...door, title: "东门" }]) };
    expect(eventAfter(next("2027-01-01"), named).sessions).toMatchObject([{ title: "东门" }]);
  });
});

import { describe, expect, it } from "vitest";
import { byHand, scan } from "../../../electron/desk/checkIn.ts";
import {
  answerCall,
  changePlan,
  editablePlan,
  endMessage,
  listForSession,
  pauseSession,
  sendMessage,
} from "../../../electron/desk/sessions.ts";
import { statusOf } from "../../../electron/desk/status.ts";
import { SessionPlan } from "../../../shared/contract/doorShapes.ts";
import type { CheckInReply } from "../../../shared/contract/shapes.ts";
import type { Question, Session } from "../../../shared/event/event.ts";
import { blankSession } from "../../../shared/event/sessionPlan.ts";
import { KNOWN_ROLES } from "../../../shared/roster/knownRoles.ts";
import { EventId, FactId, PersonId, QuestionId, SessionId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { PICKED } from "../../build/gates.ts";
import { added, anEvent, aPerson, DOOR } from "../../build/people.ts";

const HALL = SessionId.parse("hall");
const MEAL = QuestionId.parse("meal");
const hall = (given: Partial<Session> = {}): Session => ({ ...blankSession(HALL), title: "工作坊A", ...given });
const meal: Question = { id: MEAL, text: "吃什么", kind: "choice", choices: ["荤", "素"], required: true, roles: [] };
const P1 = PersonId.parse("p1");
const [door] = anEvent().sessions;
if (!door) throw new Error("no door");

let nonces = 0;
const nonce = () => `session-nonce-${++nonces}`;
const planOf = (test: TestDesk, given: Partial<SessionPlan> = {}) => {
  const { event, sessions, rules, questions } = editablePlan(test.desk);
  return { event, sessions, rules, questions, ...given };
};
const picked = (test: TestDesk, given: object = {}) =>
  byHand(test.desk, { personId: P1, nonce: nonce(), ...PICKED, ...given });
const verdictIn = (reply: CheckInReply) => {
  if (reply.what !== "outcome") throw new Error(JSON.stringify(reply));
  return reply.outcome.verdict;
};

describe("an event's plan", () => {
  it("is offered with what the roster and the agenda have, most frequent first", async () => {
    const page = {
      ...anEvent().page,
      dateEnd: "2026-11-23",
      agenda: [
        { start: "13:00", end: null, kind: "checkin" as const, title: "签到", speakers: [] },
        { start: "14:00", end: "15:00", kind: "talk" as const, title: "分享", speakers: [] },
      ],
    };
    const guests = ["A；B", "B", "B；C", ""].map((cell, i) =>
      added(
        aPerson(i + 1, { extra: { 场次: cell }, ticketType: i === 0 ? "VIP" : "普通", role: i ? "志愿者" : "speaker" }),
      ),
    );
    const plan = editablePlan((await aDesk(guests, anEvent({ page }))).desk);
    expect(plan.days).toEqual(["2026-11-22", "2026-11-23"]);
    expect(plan.ticketTypes).toEqual(["普通", "VIP"]);
    expect(plan.roles.slice(0, 2)).toEqual(["志愿者", "speaker"]);
    expect(new Set(plan.roles)).toEqual(new Set(["志愿者", ...KNOWN_ROLES]));
    const [column] = plan.columns;
    expect(column?.header).toBe("场次");
    expect(column?.values[0]).toBe("B");
    expect(new Set(column?.values)).toEqual(new Set(["A", "B", "C", "A；B", "B；C"]));
    expect(plan.agenda).toMatchObject([{ title: "分享", starts: "2026-11-22T14:00", ends: "2026-11-22T15:00" }]);
    expect(SessionPlan.safeParse(plan).success).toBe(true);
  });

  it("is taken over, told to every screen, and there after a restart", async () => {
    const test = await aDesk([added(aPerson(1))]);
    const rules = { admitPendingByOverride: false, reEntry: true, perDay: true };
    const reply = await changePlan(
      test.desk,
      planOf(test, { sessions: [door, hall({ capacity: 40, title: " 工作坊A " })], rules, questions: [meal] }),
    );
    expect(reply).toEqual({ what: "done" });
    const told = test.news.findLast(({ name }) => name === "status")?.news;
    expect(told).toMatchObject({ sessions: [{ id: DOOR }, { id: HALL, title: "工作坊A", capacity: 40 }] });
    const { desk } = await test.again();
    expect(desk.event).toMatchObject({ sessions: [door, hall({ capacity: 40 })], rules, questions: [meal] });
    expect(desk.event.page).toEqual(anEvent().page);
  });

  it("that says the same is no fact; one that cannot be, or of another event, changes nothing", async () => {
    const test = await aDesk([]);
    expect(await changePlan(test.desk, planOf(test))).toEqual({ what: "nothing-to-do" });
    const other = EventId.parse("event-2");
    expect(await changePlan(test.desk, { ...planOf(test, { sessions: [door, hall()] }), event: other })).toEqual({
      what: "other-event",
    });
    const wrong = { sessions: [door, hall({ title: "", capacity: 3 })], questions: [{ ...meal, choices: [] }] };
    expect(await changePlan(test.desk, planOf(test, wrong))).toEqual({
      what: "refused",
      troubles: [
        { code: "title-missing", part: "sessions", row: 1, field: "title" },
        { code: "choices-missing", part: "questions", row: 0, field: "choices" },
      ],
    });
    expect(test.desk.event.sessions).toHaveLength(1);
    await test.folder.journal.close();
    expect(await changePlan(test.desk, planOf(test, { sessions: [door, hall()] }))).toMatchObject({
      what: "not-recorded",
    });
  });

  it("loses nobody's arrival with a room that is removed, nor with one that comes back", async () => {
    const test = await aDesk([added(aPerson(1))]);
    await changePlan(test.desk, planOf(test, { sessions: [door, hall()] }));
    await picked(test, { session: HALL });
    await changePlan(test.desk, planOf(test, { sessions: [door] }));
    const passed = test.desk.person(P1)?.passages.map(({ session }) => session);
    expect(passed).toEqual([DOOR, HALL]);
    expect(statusOf(test.desk).sessions.map(({ id }) => id)).toEqual([DOOR]);
    await changePlan(test.desk, planOf(test, { sessions: [door, hall()] }));
    expect(statusOf(test.desk).sessions[1]).toMatchObject({ id: HALL, arrived: 1, inside: 1 });
  });
});

describe("a session at the desk", () => {
  it("is passed with the door in one act, and told who is on its list by hand", async () => {
    const test = await aDesk([added(aPerson(1, { extra: { 场次: "工作坊B" } })), added(aPerson(2))]);
    const list = { column: "场次", values: ["工作坊A"] };
    await changePlan(test.desk, planOf(test, { sessions: [door, hall({ list })] }));
    expect(verdictIn(await picked(test, { session: HALL }))).toMatchObject({ reason: "not-on-this-list" });
    const on = { session: HALL, personId: P1, on: true };
    expect(await listForSession(test.desk, on)).toEqual({ what: "done" });
    expect(await listForSession(test.desk, on)).toEqual({ what: "nothing-to-do" });
    expect(verdictIn(await picked(test, { session: HALL }))).toMatchObject({ passes: [DOOR, HALL] });
    const again = await test.again();
    expect(again.desk.state.sessionCounts.get(HALL)).toEqual({ arrived: 1, inside: 1, guests: 0 });
    expect(again.orders).toHaveLength(0);
    expect(test.orders).toHaveLength(1);
  });

  it("lets nobody in while it is paused, by scan and by hand, and says why", async () => {
    const test = await aDesk([added(aPerson(1))]);
    const pause = { session: DOOR, isPaused: true, text: "消防演习" };
    expect(await pauseSession(test.desk, pause)).toEqual({ what: "done" });
    expect(await pauseSession(test.desk, pause)).toEqual({ what: "nothing-to-do" });
    const texts = [test.desk.parts.seals.code("ticket", aPerson(1).ticket)];
    const scanned = await scan(test.desk, { texts, nonce: nonce(), session: null, direction: "in" });
    expect(verdictIn(scanned)).toMatchObject({ reason: "session-paused", pausedFor: "消防演习" });
    const again = await test.again();
    expect(statusOf(again.desk).sessions[0]?.paused).toMatchObject({ text: "消防演习", by: "一号台" });
    await pauseSession(again.desk, { ...pause, isPaused: false });
    expect(verdictIn(await picked(again))).toMatchObject({ kind: "admitted" });
  });
});

describe("questions at the desk", () => {
  it("hold people back until they are answered, once, and answers outlive a restart", async () => {
    const test = await aDesk([added(aPerson(1))], anEvent({ questions: [meal] }));
    expect(verdictIn(await picked(test))).toMatchObject({ kind: "needs-answer", questions: [MEAL] });
    const unknown = QuestionId.parse("unknown");
    const answers = { [MEAL]: "素", [unknown]: "x" };
    expect(verdictIn(await picked(test, { answers }))).toMatchObject({ kind: "admitted" });
    expect(test.desk.person(P1)?.answers).toEqual({ [MEAL]: "素" });
    const again = await test.again();
    expect(again.desk.person(P1)?.answers).toEqual({ [MEAL]: "素" });
    expect(verdictIn(await picked(again))).toMatchObject({ kind: "already-in" });
  });

  it("are asked no longer when they are gone from the plan, and again when they come back unanswered", async () => {
    const test = await aDesk([added(aPerson(1)), added(aPerson(2))], anEvent({ questions: [meal] }));
    await changePlan(test.desk, planOf(test, { questions: [] }));
    expect(verdictIn(await picked(test))).toMatchObject({ kind: "admitted" });
    await changePlan(test.desk, planOf(test, { questions: [meal] }));
    const second = await byHand(test.desk, { personId: PersonId.parse("p2"), nonce: nonce(), ...PICKED });
    expect(verdictIn(second)).toMatchObject({ kind: "needs-answer" });
  });
});

describe("words for everybody", () => {
  it("are told to every screen until they are ended, here or after a restart", async () => {
    const test = await aDesk([{ kind: "help-asked", why: "printer" }]);
    await sendMessage(test.desk, { text: "午餐 12:30", nonce: nonce() });
    const again = await test.again();
    const { messages, calls } = statusOf(again.desk);
    expect(messages).toMatchObject([{ text: "午餐 12:30", by: "一号台" }]);
    const [message] = messages;
    const [call] = calls;
    if (!message || !call) throw new Error("nothing was told");
    expect(await endMessage(again.desk, { message: message.fact })).toEqual({ what: "done" });
    expect(await endMessage(again.desk, { message: message.fact })).toEqual({ what: "nothing-to-do" });
    expect(await answerCall(again.desk, { call: call.fact })).toEqual({ what: "done" });
    expect(await answerCall(again.desk, { call: FactId.parse("nobody-1") })).toEqual({ what: "nothing-to-do" });
    expect(statusOf(again.desk)).toMatchObject({ messages: [], calls: [] });
  });
});

import { describe, expect, it } from "vitest";
import { type Asked, type Circumstances, decide } from "../../../shared/checkin/decide.ts";
import { type Verdict, VerdictKind, VerdictReason } from "../../../shared/checkin/verdict.ts";
import type { Event, Session } from "../../../shared/event/event.ts";
import { blankSession } from "../../../shared/event/sessionPlan.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { emptyState } from "../../../shared/facts/state.ts";
import type { Person } from "../../../shared/roster/person.ts";
import type { CodeKind } from "../../../shared/ticket/ticket.ts";
import { FactId, PersonId, QuestionId, SessionId } from "../../../shared/words/ids.ts";
import { instantsOf } from "../../../shared/words/time.ts";
import { added, anEvent, aPerson, arrived, DOOR, eventSet, factsOf } from "../../build/people.ts";

const HALL = SessionId.parse("hall");
const LAB = SessionId.parse("lab");
const MEAL = QuestionId.parse("meal");
const P1 = PersonId.parse("p1");
const OLD_TICKET = aPerson(1).ticket;

const room = (id: SessionId, changes: Partial<Session> = {}): Session => ({
  ...blankSession(id),
  title: id,
  ...changes,
});
const meal = { id: MEAL, text: "吃什么", kind: "text" as const, choices: [], required: true, roles: [] as string[] };
const instant = (local: string): number => instantsOf(local, "Asia/Shanghai").first;

/** An event with two rooms beside its door. */
const eventWith = ({ door = {}, hall = {}, rules = {}, page = {}, questions = [] as Event["questions"] } = {}): Event =>
  anEvent({
    page: { ...anEvent().page, ...page },
    sessions: [room(DOOR, door), room(HALL, hall), room(LAB)],
    rules: { ...anEvent().rules, ...rules },
    questions,
  });

/** Two nights until six. */
const CLUB = { date: "2026-11-22", dateEnd: "2026-11-23", start: "20:00", end: "06:00" };

/** A fact of another moment than the rest; `moment` is local to the venue. */
const at = (moment: string, body: FactBody): FactBody =>
  Object.assign({}, body, { at: new Date(instant(moment)).toISOString().replace("Z", "+00:00") });

const cameTo = (session: SessionId, n = 1, guests = 0): FactBody => ({
  ...{ kind: "arrived", personId: PersonId.parse(`p${n}`), session, way: "scan", override: null },
  guests,
});
const leftFrom = (session: SessionId, n = 1): FactBody => ({
  kind: "left",
  personId: PersonId.parse(`p${n}`),
  session,
});
const withdrawn = (reason = "", importId: string | null = null): FactBody => ({
  kind: "person-withdrawn",
  personId: P1,
  reason,
  importId,
});
const revoked: FactBody = {
  kind: "ticket-revoked",
  personId: P1,
  ticket: OLD_TICKET,
  next: "900000000001",
  reason: "",
};
const paused = (session: SessionId, text = ""): FactBody => ({ kind: "session-paused", session, isPaused: true, text });
const listed = (session: SessionId, on: boolean): FactBody => ({ kind: "listed", personId: P1, session, on });

type Code = { kind?: CodeKind; tag?: string; sealHolds?: boolean; number?: string };
const code = ({ kind = "ticket", tag = "1234567", sealHolds = true, number = OLD_TICKET }: Code = {}): Asked => ({
  by: "own-code",
  code: { kind, tag, number, seal: "" },
  sealHolds,
});
const hand: Asked = { by: "people", people: [P1] };

type When = Partial<Omit<Circumstances, "now">> & { asked?: Asked; moment?: string };

function decideAfter(bodies: FactBody[], { asked = code(), moment = "2026-11-22T13:05", ...how }: When): Verdict {
  const state = emptyState();
  for (const fact of factsOf(bodies)) apply(state, fact);
  return decide(state, asked, { session: DOOR, direction: "in", override: false, ...how, now: instant(moment) });
}

type Case = [given: string, happened: FactBody[], when: When, then: Partial<Verdict>];

const one = (event = eventWith(), person: Partial<Person> = {}): FactBody[] => [
  eventSet(event),
  added(aPerson(1, person)),
];

const CASES: Case[] = [
  ["nobody read it right", one(), { asked: { by: "misread" } }, { kind: "unknown-code", reason: "misread" }],
  [
    "no code of ours",
    one(),
    { asked: { by: "people", people: [] } },
    { kind: "unknown-code", reason: "not-on-the-list" },
  ],
  [
    "our seal, nobody's number",
    one(),
    { asked: code({ number: "9".repeat(12) }) },
    { kind: "unknown-code", reason: "genuine-but-not-here" },
  ],
  [
    "another event's ticket",
    one(),
    { asked: code({ tag: "7654321" }) },
    { kind: "other-event", reason: "of-another-event", otherTag: "7654321" },
  ],
  [
    "a seal that does not hold",
    one(),
    { asked: code({ sealHolds: false }) },
    { kind: "forged", reason: "wrong-seal", personId: null },
  ],
  [
    "a ticket that was replaced",
    [...one(), revoked],
    {},
    { kind: "revoked", reason: "newer-ticket-exists", personId: P1 },
  ],
  [
    "a ticket that was revoked with no other in its place",
    [...one(), { ...revoked, next: null }],
    {},
    { kind: "revoked", reason: "ticket-revoked", personId: P1 },
  ],
  [
    "a code two people have",
    [...one(), added(aPerson(2))],
    { asked: { by: "people", people: [P1, PersonId.parse("p2")] } },
    { kind: "ambiguous", reason: "several-people" },
  ],
  [
    "an import that was taken back",
    [...one(), withdrawn("import-undone", "import-1")],
    {},
    { kind: "cancelled", reason: "import-taken-back" },
  ],
  ["taken off the list", [...one(), withdrawn()], { override: true }, { kind: "cancelled", reason: "withdrawn" }],
  [
    "a cancelled registration",
    one(eventWith(), { status: "cancelled" }),
    { override: true },
    { kind: "cancelled", reason: "registration-cancelled" },
  ],
  [
    "somebody blocked",
    one(eventWith(), { status: "blocked" }),
    { override: true },
    { kind: "blocked", reason: "blocked-by-organiser" },
  ],
  [
    "somebody here who goes",
    [...one(), arrived(1)],
    { direction: "out" },
    { kind: "left", reason: "gone", passes: [DOOR] },
  ],
  ["somebody who never came, going", one(), { direction: "out" }, { kind: "left", reason: "was-not-in", passes: [] }],
  [
    "who goes by the door leaves the rooms too",
    [...one(), arrived(1), cameTo(HALL), cameTo(LAB), leftFrom(LAB)],
    { direction: "out" },
    { kind: "left", passes: [HALL, DOOR] },
  ],
  [
    "who goes out of a room stays at the event",
    [...one(), arrived(1), cameTo(HALL)],
    { direction: "out", session: HALL },
    { kind: "left", passes: [HALL] },
  ],
  ["somebody who is in", [...one(), arrived(1)], {}, { kind: "already-in", reason: "came-before", mayOverride: true }],
  [
    "back, where nobody comes back",
    [...one(), arrived(1), leftFrom(DOOR)],
    {},
    { kind: "already-in", reason: "no-re-entry" },
  ],
  [
    "back, overruled",
    [...one(), arrived(1), leftFrom(DOOR)],
    { override: true },
    { kind: "admitted", reason: "by-override", passes: [DOOR] },
  ],
  [
    "back, where one may",
    [...one(eventWith({ rules: { reEntry: true } })), arrived(1), leftFrom(DOOR)],
    {},
    { kind: "admitted", reason: "welcome-back" },
  ],
  [
    "in, where one may come back but never went",
    [...one(eventWith({ rules: { reEntry: true } })), arrived(1)],
    {},
    { kind: "already-in", reason: "came-before" },
  ],
  ["a badge alone", one(), { asked: code({ kind: "badge" }) }, { kind: "unknown-code", reason: "badge-is-no-ticket" }],
  [
    "a badge of who came in at the door, at a room",
    [...one(), arrived(1)],
    { asked: code({ kind: "badge" }), session: HALL },
    { kind: "admitted", passes: [HALL] },
  ],
  [
    "not paid",
    one(eventWith(), { status: "pending" }),
    {},
    { kind: "pending", reason: "payment-or-approval-missing", mayOverride: true },
  ],
  ["on the waitlist", one(eventWith(), { status: "waitlist" }), {}, { kind: "pending", reason: "on-the-waitlist" }],
  [
    "not paid, overruled",
    one(eventWith(), { status: "pending" }),
    { override: true },
    { kind: "admitted", reason: "by-override" },
  ],
  [
    "not paid, and nobody may overrule it",
    one(eventWith({ rules: { admitPendingByOverride: false } }), { status: "pending" }),
    { override: true },
    { kind: "pending", mayOverride: false },
  ],
  [
    "a session that is paused",
    [...one(), paused(DOOR, "消防演习")],
    {},
    { kind: "too-early", reason: "session-paused", pausedFor: "消防演习", mayOverride: true },
  ],
  [
    "a session that is paused, overruled",
    [...one(), paused(DOOR)],
    { override: true },
    { kind: "admitted", reason: "by-override" },
  ],
  ["another session that is paused", [...one(), paused(HALL)], {}, { kind: "admitted", reason: "welcome" }],
  [
    "a role that is not meant",
    one(eventWith({ door: { roles: ["speaker"] } })),
    {},
    { kind: "not-this-session", reason: "role-not-admitted" },
  ],
  [
    "a ticket that is not meant",
    one(eventWith({ door: { ticketTypes: ["VIP 票"] } }), { ticketType: "普通票" }),
    {},
    { kind: "not-this-session", reason: "ticket-type-not-admitted" },
  ],
  [
    "no ticket type where one is wanted",
    one(eventWith({ door: { ticketTypes: ["VIP 票"] } })),
    {},
    { kind: "not-this-session", reason: "ticket-type-not-admitted" },
  ],
  [
    "not on a room's list",
    one(eventWith({ hall: { list: { column: "场次", values: ["工作坊A"] } } })),
    { session: HALL },
    { kind: "not-this-session", reason: "not-on-this-list", session: HALL },
  ],
  [
    "before the doors open",
    one(eventWith({ door: { opens: "2026-11-22T13:30" } })),
    {},
    { kind: "too-early", reason: "doors-not-open-yet", doors: "2026-11-22T13:30" },
  ],
  [
    "after the doors closed",
    one(eventWith({ door: { closes: "2026-11-22T13:00" } })),
    {},
    { kind: "too-late", reason: "doors-closed", doors: "2026-11-22T13:00" },
  ],
  [
    "a full room",
    [...one(eventWith({ hall: { capacity: 1 } })), added(aPerson(2)), cameTo(HALL, 2)],
    { session: HALL },
    { kind: "not-this-session", reason: "session-full", session: HALL },
  ],
  [
    "a room full of guests",
    [...one(eventWith({ hall: { capacity: 3 } })), added(aPerson(2)), cameTo(HALL, 2, 2)],
    { session: HALL },
    { reason: "session-full" },
  ],
  [
    "a room with one place left beside guests",
    [...one(eventWith({ hall: { capacity: 4 } })), added(aPerson(2)), cameTo(HALL, 2, 2)],
    { session: HALL },
    { kind: "admitted" },
  ],
  [
    "a room that somebody left",
    [...one(eventWith({ hall: { capacity: 1 } })), added(aPerson(2)), cameTo(HALL, 2), leftFrom(HALL, 2)],
    { session: HALL },
    { kind: "admitted" },
  ],
  [
    "a question that must be answered",
    one(eventWith({ questions: [meal] })),
    {},
    { kind: "needs-answer", reason: "question-open", questions: [MEAL], mayOverride: true },
  ],
  [
    "the same, overruled",
    one(eventWith({ questions: [meal] })),
    { override: true },
    { kind: "admitted", reason: "by-override" },
  ],
  [
    "the same, answered",
    [...one(eventWith({ questions: [meal] })), { kind: "answered", personId: P1, question: MEAL, answer: "素" }],
    {},
    { kind: "admitted", questions: [] },
  ],
  [
    "a question that may be answered",
    one(eventWith({ questions: [{ ...meal, required: false }] })),
    {},
    { kind: "admitted", questions: [MEAL] },
  ],
  [
    "a question for others",
    one(eventWith({ questions: [{ ...meal, roles: ["speaker"] }] })),
    {},
    { kind: "admitted", questions: [] },
  ],
  [
    "a question for this role",
    one(eventWith({ questions: [{ ...meal, roles: ["speaker"] }] }), { role: "speaker" }),
    {},
    { kind: "needs-answer", flags: ["speaker"] },
  ],
  [
    "a room before the door",
    one(),
    { session: HALL },
    { kind: "admitted", reason: "welcome", session: HALL, passes: [DOOR, HALL] },
  ],
  ["a room after the door", [...one(), arrived(1)], { session: HALL }, { kind: "admitted", passes: [HALL] }],
  [
    "a room that the door refuses",
    one(eventWith({ door: { roles: ["speaker"] } })),
    { session: HALL },
    { reason: "role-not-admitted", session: DOOR, passes: [] },
  ],
  [
    "a room while the door is paused, for who is in",
    [...one(), arrived(1), paused(DOOR)],
    { session: HALL },
    { kind: "admitted", passes: [HALL] },
  ],
  [
    "a room overruled before the door",
    one(eventWith({ door: { roles: ["speaker"] } })),
    { session: HALL, override: true },
    { kind: "admitted", passes: [DOOR, HALL] },
  ],
  [
    "a session that the event no longer has",
    one(),
    { session: SessionId.parse("gone") },
    { kind: "admitted", passes: [DOOR] },
  ],
  [
    "the next day, where tickets admit once a day",
    [...one(eventWith({ rules: { perDay: true } })), at("2026-11-22T10:00", arrived(1))],
    { moment: "2026-11-23T09:00" },
    { kind: "admitted", reason: "welcome-back", passes: [DOOR] },
  ],
  [
    "the same day again",
    [...one(eventWith({ rules: { perDay: true } })), at("2026-11-22T10:00", arrived(1))],
    { moment: "2026-11-22T21:00" },
    { kind: "already-in", reason: "came-before" },
  ],
  [
    "one in the morning is the evening before",
    [...one(eventWith({ rules: { perDay: true } })), at("2026-11-22T22:00", arrived(1))],
    { moment: "2026-11-23T01:00" },
    { kind: "already-in", reason: "came-before" },
  ],
  [
    "who came at one in the morning comes again after four",
    [...one(eventWith({ rules: { perDay: true } })), at("2026-11-23T01:00", arrived(1))],
    { moment: "2026-11-23T04:00" },
    { kind: "admitted" },
  ],
  [
    "a night that goes on after four is one day",
    [...one(eventWith({ rules: { perDay: true }, page: CLUB })), at("2026-11-22T21:00", arrived(1))],
    { moment: "2026-11-23T05:00" },
    { kind: "already-in", reason: "came-before" },
  ],
  [
    "… and the next night another",
    [...one(eventWith({ rules: { perDay: true }, page: CLUB })), at("2026-11-23T05:00", arrived(1))],
    { moment: "2026-11-23T20:30" },
    { kind: "admitted", reason: "welcome-back", passes: [DOOR] },
  ],
  [
    "a room the next day passes the door of that day too",
    [
      ...one(eventWith({ rules: { perDay: true } })),
      at("2026-11-22T10:00", arrived(1)),
      at("2026-11-22T10:05", cameTo(HALL)),
    ],
    { moment: "2026-11-23T09:00", session: HALL },
    { kind: "admitted", passes: [DOOR, HALL] },
  ],
  [
    "an arrival that was undone",
    [
      ...one(),
      arrived(1),
      { kind: "arrival-undone", personId: P1, arrival: FactId.parse("desk-a-3"), reason: "认错人" },
    ],
    {},
    { kind: "admitted", reason: "welcome" },
  ],
];

describe("a verdict", () => {
  it.each(CASES)("%s", (_given, happened, when, then) => {
    expect(decideAfter(happened, when)).toMatchObject(then);
  });

  it("of every kind and for every reason is among them", () => {
    const told = CASES.map(([, happened, when]) => decideAfter(happened, when));
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(VerdictKind.options));
    expect(new Set(told.map(({ reason }) => reason))).toEqual(new Set(VerdictReason.options));
  });
});

/** What makes one check speak, on its own or beside others. */
type Check = {
  reason: VerdictReason;
  /** Two that need the same thing to be two ways cannot speak at once. */
  needs?: string;
  code?: Code;
  direction?: "out";
  person?: Partial<Person>;
  door?: Partial<Session>;
  asks?: boolean;
  happened?: FactBody[];
};

const LIST = { column: "场次", values: ["工作坊A"] };

/** In the order that `decide` promises. */
const ORDER: Check[] = [
  { reason: "of-another-event", code: { tag: "7654321" } },
  { reason: "wrong-seal", code: { sealHolds: false } },
  { reason: "newer-ticket-exists", needs: "ticket", happened: [revoked] },
  { reason: "genuine-but-not-here", needs: "ticket", code: { number: "9".repeat(12) } },
  { reason: "withdrawn", happened: [withdrawn("duplicate")] },
  { reason: "registration-cancelled", needs: "status", person: { status: "cancelled" } },
  { reason: "blocked-by-organiser", needs: "status", person: { status: "blocked" } },
  { reason: "was-not-in", needs: "presence", direction: "out" },
  { reason: "came-before", needs: "presence", happened: [arrived(1)] },
  { reason: "badge-is-no-ticket", needs: "presence", code: { kind: "badge" } },
  { reason: "payment-or-approval-missing", needs: "status", person: { status: "pending" } },
  { reason: "session-paused", happened: [paused(DOOR)] },
  { reason: "role-not-admitted", door: { roles: ["speaker"] } },
  { reason: "ticket-type-not-admitted", door: { ticketTypes: ["VIP 票"] } },
  { reason: "not-on-this-list", door: { list: LIST } },
  { reason: "doors-not-open-yet", door: { opens: "2026-11-22T14:00" } },
  { reason: "doors-closed", door: { closes: "2026-11-22T12:00" } },
  { reason: "session-full", door: { capacity: 1 }, happened: [added(aPerson(2)), cameTo(DOOR, 2)] },
  { reason: "question-open", asks: true },
];

const PAIRS = ORDER.flatMap((earlier, i) =>
  ORDER.slice(i + 1).flatMap((later) =>
    earlier.needs !== undefined && earlier.needs === later.needs ? [] : [{ earlier, later }],
  ),
);

function decideBetween(checks: Check[]): Verdict {
  const merged = <T extends object>(pick: (check: Check) => T | undefined): Partial<T> =>
    Object.assign({}, ...checks.map((check) => pick(check) ?? {}));
  const event = eventWith({
    door: merged(({ door }) => door),
    questions: checks.some(({ asks }) => asks) ? [meal] : [],
  });
  const direction = checks.some((check) => check.direction) ? "out" : "in";
  const person = merged(({ person: changes }) => changes);
  return decideAfter([...one(event, person), ...checks.flatMap(({ happened }) => happened ?? [])], {
    asked: code(merged((check) => check.code)),
    direction,
  });
}

describe("the checks", () => {
  it.each(ORDER)("speak alone: $reason", (check) => {
    expect(decideBetween([check]).reason).toBe(check.reason);
  });

  it.each(PAIRS)("$earlier.reason speaks before $later.reason", ({ earlier, later }) => {
    expect(decideBetween([earlier, later]).reason).toBe(earlier.reason);
    expect(decideBetween([later, earlier]).reason).toBe(earlier.reason);
  });

  it("of the door speak before those of the room", () => {
    const event = eventWith({ door: { closes: "2026-11-22T12:00" }, hall: { roles: ["speaker"] } });
    expect(decideAfter(one(event), { session: HALL })).toMatchObject({ reason: "doors-closed", session: DOOR });
    expect(decideAfter([...one(event), arrived(1)], { session: HALL })).toMatchObject({
      reason: "role-not-admitted",
      session: HALL,
    });
  });
});

describe("a room's own list", () => {
  const event = eventWith({ hall: { list: { column: "场次", values: ["工作坊A", "Lab B"] } } });
  const withCell = (cell: string | null, ...more: FactBody[]) =>
    decideAfter([...one(event, { extra: cell === null ? {} : { 场次: cell } }), ...more], {
      asked: hand,
      session: HALL,
    });

  it.each([
    "工作坊A",
    " 工作坊A ",
    "工作坊C；工作坊A",
    "工作坊C;工作坊A",
    "主会场，工作坊A",
    "主会场、Lab B",
    "主会场, Lab B",
    "主会场|Lab B",
    "主会场\n工作坊A",
  ])("has who is named in the cell %j", (cell) => {
    expect(withCell(cell)).toMatchObject({ kind: "admitted" });
  });

  it.each([null, "", "工作坊", "工作坊AB", "工作坊 A"])("has nobody by the cell %j", (cell) => {
    expect(withCell(cell)).toMatchObject({ reason: "not-on-this-list" });
  });

  it("knows a cell that names several only in one, when that is the value", () => {
    const whole = eventWith({ hall: { list: { column: "场次", values: ["A，B"] } } });
    const told = decideAfter(one(whole, { extra: { 场次: "A，B" } }), { asked: hand, session: HALL });
    expect(told.kind).toBe("admitted");
  });

  it("gives way to what staff said by hand, both ways, the last word counting", () => {
    expect(withCell(null, listed(HALL, true)).kind).toBe("admitted");
    expect(withCell("工作坊A", listed(HALL, false)).reason).toBe("not-on-this-list");
    expect(withCell("工作坊A", listed(HALL, false), listed(HALL, true)).kind).toBe("admitted");
    expect(withCell(null, listed(LAB, true)).reason).toBe("not-on-this-list");
  });

  it("is kept off a room without a list for who was taken off it by hand", () => {
    expect(decideAfter([...one(), listed(LAB, false)], { session: LAB }).reason).toBe("not-on-this-list");
  });
});

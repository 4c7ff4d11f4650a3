import { blankPage } from "../../shared/event/blankPage.ts";
import { blankSession } from "../../shared/event/draftEvent.ts";
import type { Event, PageFacts } from "../../shared/event/event.ts";
import type { Fact, FactBody } from "../../shared/facts/fact.ts";
import type { Person } from "../../shared/roster/person.ts";
import { EventId, FactId, PersonId, SessionId, StationId } from "../../shared/words/ids.ts";

/** Makers of synthetic events, people and facts. What a test does not say is plain and the same every time. */
export const DOOR = SessionId.parse("door");
export const DESK_A = StationId.parse("desk-a");

const PAGE: PageFacts = {
  ...blankPage(),
  theme: "测试聚会 Test Meetup",
  date: "2026-11-22",
  start: "13:00",
  end: "17:30",
  venue: "杭州",
  agenda: [{ start: "13:00", end: "13:30", kind: "checkin", title: "签到", speakers: [] }],
};

export function anEvent(changes: Partial<Event> = {}): Event {
  return {
    id: EventId.parse("event-1"),
    tag: "1234567",
    timezone: "Asia/Shanghai",
    page: PAGE,
    sessions: [{ ...blankSession(DOOR), title: "签到" }],
    rules: { admitPendingByOverride: true, reEntry: false, perDay: false },
    questions: [],
    tickets: { form: "short", verifyKey: null },
    ...changes,
  };
}

export function aPerson(n: number, changes: Partial<Person> = {}): Person {
  return {
    id: PersonId.parse(`p${n}`),
    ticket: String(n).padStart(12, "0"),
    source: "roster",
    name: `测试${n}`,
    givenName: null,
    familyName: null,
    nickname: null,
    email: `p${n}@example.com`,
    phone: `1990000${String(n).padStart(4, "0")}`,
    company: "示例公司",
    jobTitle: "工程师",
    role: "attendee",
    ticketType: null,
    orderId: null,
    status: "active",
    guests: 0,
    codes: [],
    note: null,
    vip: false,
    extra: {},
    ...changes,
  };
}

/** Numbers bodies as the facts of one station, a second apart. */
export function factsOf(bodies: FactBody[], { station = DESK_A, from = 1 } = {}): Fact[] {
  return bodies.map((body, i) => ({
    v: 6,
    id: FactId.parse(`${station}-${from + i}`),
    station,
    seq: from + i,
    at: new Date(Date.UTC(2026, 10, 22, 5, 0, from + i)).toISOString().replace("Z", "+00:00"),
    by: station,
    ...body,
  }));
}

export const eventSet = (event = anEvent()): FactBody => ({
  kind: "event-set",
  event,
  read: event.page,
});
export const added = (person: Person, importId: string | null = "import-1"): FactBody => ({
  kind: "person-added",
  person,
  importId,
});
export const arrived = (n: number): FactBody => ({
  kind: "arrived",
  personId: PersonId.parse(`p${n}`),
  session: DOOR,
  way: "scan",
  override: null,
  guests: 0,
});

import { expect, it } from "vitest";
import { blankSession } from "../../../shared/event/draftEvent.ts";
import type { Event } from "../../../shared/event/event.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { attendedOf } from "../../../shared/report/attended.ts";
import { PersonId, SessionId } from "../../../shared/words/ids.ts";
import { aDesk } from "../../build/desk.ts";
import { added, anEvent, aPerson, DOOR } from "../../build/people.ts";

const ROOM = SessionId.parse("room");
const NIGHT = SessionId.parse("night");
const EVENT = anEvent({
  sessions: [
    { ...blankSession(DOOR), title: "签到" },
    { ...blankSession(ROOM), title: "主会场", starts: "2026-11-22T14:00", ends: "2026-11-22T16:30" },
    { ...blankSession(NIGHT), title: "晚宴" },
  ],
});
const personId = PersonId.parse("p1");

/** `in door 13:05`: what one person did that day, and the day after with a `+` before the time; `door+room`: in one act. */
async function personWho(did: string[]) {
  const test = await aDesk([added(aPerson(1))], EVENT);
  for (const line of did) {
    const [direction, where, time = ""] = line.split(" ");
    const places = (where ?? "")
      .split("+")
      .map((place) => (place === "room" ? ROOM : place === "night" ? NIGHT : DOOR));
    const day = time.startsWith("+") ? "2026-11-23" : "2026-11-22";
    test.clock.ms = Date.parse(`${day}T${time.replace("+", "")}:00+08:00`);
    const facts = places.map((session): FactBody => {
      const came = { kind: "arrived", personId, session, way: "scan", override: null, guests: 0 } as const;
      return direction === "in" ? came : { kind: "left", personId, session };
    });
    const recorded = await test.desk.record(facts);
    if (!recorded.ok) throw new Error(recorded.fault);
  }
  const record = test.desk.person(personId);
  if (!record) throw new Error("the person is there");
  return record;
}

it.each<[string, string[], boolean, number | null, string[]]>([
  ["nobody who never came has hours", [], true, null, []],
  ["from the door to the exit", ["in door 13:05", "out door 15:35"], false, 2.5, []],
  [
    "a room within the event counts once",
    ["in door 13:00", "in room 14:00", "out room 16:00", "out door 17:00"],
    false,
    4,
    ["主会场"],
  ],
  [
    "what overlaps counts once",
    ["in door 13:00", "in room 14:00", "out door 15:00", "out room 16:00"],
    false,
    3,
    ["主会场"],
  ],
  ["a pause does not count", ["in door 13:00", "out door 14:00", "in door 16:00", "out door 17:00"], false, 2, []],
  ["hours are cut to a tenth, never rounded up", ["in door 13:00", "out door 14:59"], false, 1.9, []],
  ["without an exit nothing is counted", ["in door 13:05"], false, null, []],
  ["… unless it is taken until the event's end", ["in door 13:00"], true, 4.5, []],
  ["… or until the session's own", ["in room 14:00"], true, 2.5, ["主会场"]],
  ["who came after the end has no hours", ["in door 18:00"], true, null, []],
  ["two days add up", ["in door 13:00", "out door 14:00", "in night +19:00", "out night +21:00"], false, 3, ["晚宴"]],
])("%s", async (_what, did, isToEnd, hours, sessions) => {
  const attended = attendedOf(await personWho(did), EVENT, isToEnd);
  expect([attended.hours, attended.sessions]).toEqual([hours, sessions]);
});

it("names the days, an hour past midnight as the evening before", async () => {
  const record = await personWho(["in door 13:00", "out door 14:00", "in night +01:30", "in night +19:00"]);
  expect(attendedOf(record, EVENT, false).days).toEqual(["2026-11-22", "2026-11-23"]);
  expect(attendedOf(await personWho(["in night +01:30"]), EVENT, false).days).toEqual(["2026-11-22"]);
});

/** A night of the door's, and a room of its own that goes on for as long as `hours` say. */
const CLUB = anEvent({
  page: { ...anEvent().page, date: "2026-11-22", dateEnd: "2026-11-23", start: "20:00", end: "06:00" },
  sessions: [{ ...blankSession(DOOR), title: "签到" }],
});
const HACKING = anEvent({
  page: { ...anEvent().page, date: "2026-11-22", dateEnd: "2026-11-23", start: "09:00", end: "17:00" },
  sessions: [
    { ...blankSession(DOOR), title: "签到" },
    { ...blankSession(ROOM), title: "通宵", starts: "2026-11-22T20:00", ends: "2026-11-23T06:00" },
    { ...blankSession(NIGHT), title: "夜宵", starts: "2026-11-23T02:00", ends: "2026-11-23T05:00" },
  ],
});
const BOTH = ["2026-11-22", "2026-11-23"];
const [FIRST = "", SECOND = ""] = BOTH;

it.each<[string, Event, string[], { days: string[]; hours: number | null; planned: number | null }]>([
  ["came in the evening", CLUB, ["in door 20:30"], { days: [FIRST], hours: null, planned: 9.5 }],
  ["came after four", CLUB, ["in door +04:30"], { days: [FIRST], hours: null, planned: 1.5 }],
  [
    "… and again in the next night",
    CLUB,
    ["in door +04:30", "in door +21:00"],
    { days: BOTH, hours: null, planned: 10.5 },
  ],
  [
    "was scanned again after four",
    CLUB,
    ["in door 20:30", "in door +04:30", "out door +05:30"],
    { days: [FIRST], hours: 9, planned: 9 },
  ],
  ["came hours before the first night", CLUB, ["in door 12:30"], { days: [FIRST], hours: null, planned: 17.5 }],
  ["came to a room's night", HACKING, ["in room 21:00"], { days: [FIRST], hours: null, planned: 9 }],
  ["came to it after four", HACKING, ["in room +05:00"], { days: [FIRST], hours: null, planned: 1 }],
  [
    "came to it after four, the door passed in the same act",
    HACKING,
    ["in door+room +05:00", "out room +05:30", "out door +05:30"],
    { days: [FIRST], hours: 0.5, planned: 0.5 },
  ],
  [
    "… stayed, and came to the next day of the fair",
    HACKING,
    ["in door+room +05:00", "out room +06:00", "out door +06:00", "in door +10:00", "out door +11:00"],
    { days: BOTH, hours: 2, planned: 2 },
  ],
  [
    "came to the fair before four hours were over",
    HACKING,
    ["in door +05:00"],
    { days: [SECOND], hours: null, planned: 12 },
  ],
  [
    "came after two to what ends after four",
    HACKING,
    ["in night +02:30"],
    { days: [FIRST], hours: null, planned: 2.5 },
  ],
  [
    "came after four to what began after two",
    HACKING,
    ["in night +04:30"],
    { days: [FIRST], hours: null, planned: 0.5 },
  ],
])("a night that goes on after four belongs to the day it began on: who %s", async (_what, event, did, told) => {
  const record = await personWho(did);
  const { days, hours } = attendedOf(record, event, false);
  expect({ days, hours, planned: attendedOf(record, event, true).hours }).toEqual(told);
});

/** The page's own lines on when the event is, and a room's; who came when, and which hours that gives until the planned end. */
type Planned = {
  page: { date: string | null; dateEnd: string | null; start: string | null; end: string | null };
  ends: string | null;
  starts?: string;
  timezone?: string;
  came: string;
  where?: SessionId;
  hours: number | null;
};
const GALA = { date: "2026-12-31", dateEnd: "2027-01-01", start: "19:00", end: "01:00" };
const RAVE = { date: "2026-12-31", dateEnd: null, start: "20:00", end: "06:00" };
const FAIR = { date: "2026-11-20", dateEnd: "2026-11-22", start: "09:00", end: "17:00" };
// On 25 October 2026 Berlin's clocks go back at 03:00, on 29 March 2026 they leap from 02:00 to 03:00.
const BACK = { date: "2026-10-24", dateEnd: null, start: "20:00", end: "03:30" };
const AHEAD = { date: "2026-03-28", dateEnd: null, start: "20:00", end: "03:30" };

it.each<[string, Planned]>([
  ["a gala until one at night", { page: GALA, ends: null, came: "2026-12-31T19:30:00+08:00", hours: 5.5 }],
  [
    "… of which only the first day is stated",
    { page: { ...GALA, dateEnd: null }, ends: null, came: "2026-12-31T19:00:00+08:00", hours: 6 },
  ],
  ["… who came after midnight", { page: GALA, ends: null, came: "2027-01-01T00:30:00+08:00", hours: 0.5 }],
  ["a night until six", { page: RAVE, ends: null, came: "2026-12-31T20:30:00+08:00", hours: 9.5 }],
  ["… who came after midnight", { page: RAVE, ends: null, came: "2027-01-01T01:00:00+08:00", hours: 5 }],
  ["… who came after four", { page: RAVE, ends: null, came: "2027-01-01T04:30:00+08:00", hours: 1.5 }],
  ["… who came after its end", { page: RAVE, ends: null, came: "2027-01-01T07:00:00+08:00", hours: null }],
  ["… who came before it began", { page: RAVE, ends: null, came: "2026-12-31T18:00:00+08:00", hours: 12 }],
  [
    "… of which the door states the end",
    { page: RAVE, ends: "2027-01-01T05:00", came: "2026-12-31T20:00:00+08:00", hours: 9 },
  ],
  [
    "a room's own night until five, in a fair by day",
    {
      ...{ page: FAIR, starts: "2026-11-21T21:00", ends: "2026-11-22T05:00", where: ROOM },
      ...{ came: "2026-11-21T22:00:00+08:00", hours: 7 },
    },
  ],
  [
    "… who came the evening after has no hours of it",
    {
      ...{ page: FAIR, starts: "2026-11-21T21:00", ends: "2026-11-22T05:00", where: ROOM },
      ...{ came: "2026-11-22T22:00:00+08:00", hours: null },
    },
  ],
  [
    "a day and a night of programming",
    {
      ...{ page: FAIR, starts: "2026-11-21T09:00", ends: "2026-11-22T09:00", where: ROOM },
      ...{ came: "2026-11-21T10:00:00+08:00", hours: 23 },
    },
  ],
  [
    "a room's own end at night",
    {
      page: { ...GALA, end: null },
      ends: "2027-01-01T01:00",
      where: ROOM,
      came: "2026-12-31T20:00:00+08:00",
      hours: 5,
    },
  ],
  [
    "the door's own end at night, before the page's",
    { page: { ...GALA, end: "02:00" }, ends: "2027-01-01T01:00", came: "2026-12-31T20:00:00+08:00", hours: 5 },
  ],
  [
    "a room that ends on another day has no end on this one",
    { page: FAIR, ends: "2026-11-22T12:00", where: ROOM, came: "2026-11-20T10:00:00+08:00", hours: null },
  ],
  [
    "… and its own on its own day",
    { page: FAIR, ends: "2026-11-22T12:00", where: ROOM, came: "2026-11-22T10:00:00+08:00", hours: 2 },
  ],
  ["the first of several days", { page: FAIR, ends: null, came: "2026-11-20T10:00:00+08:00", hours: 7 }],
  [
    "the last of several days, in a room without an end",
    { page: FAIR, ends: null, where: ROOM, came: "2026-11-22T13:00:00+08:00", hours: 4 },
  ],
  ["a day that is none of the event's", { page: FAIR, ends: null, came: "2026-11-23T10:00:00+08:00", hours: null }],
  [
    "an event without a date",
    { page: { ...FAIR, date: null, dateEnd: null }, ends: null, came: "2026-11-23T10:00:00+08:00", hours: 7 },
  ],
  [
    "a night in which an hour comes twice",
    { page: BACK, ends: null, timezone: "Europe/Berlin", came: "2026-10-24T20:00:00+02:00", hours: 8.5 },
  ],
  [
    "a night in which an hour is left out",
    { page: AHEAD, ends: null, timezone: "Europe/Berlin", came: "2026-03-28T20:00:00+01:00", hours: 6.5 },
  ],
])("until the planned end: %s", async (_what, { page, ends, starts, timezone, came, where, hours }) => {
  const own = { ends, starts: starts ?? null };
  const of = (id: SessionId) => ({ ...blankSession(id), ...(id === (where ?? DOOR) && own) });
  const plain = anEvent({ sessions: [of(DOOR), of(ROOM)], ...(timezone && { timezone }) });
  const event = { ...plain, page: { ...plain.page, ...page } };
  const test = await aDesk([added(aPerson(1))], event);
  test.clock.ms = Date.parse(came);
  await test.desk.record([
    { kind: "arrived", personId, session: where ?? DOOR, way: "scan", override: null, guests: 0 },
  ]);
  const record = test.desk.person(personId);
  if (!record) throw new Error("the person is there");
  expect(attendedOf(record, event, true).hours).toBe(hours);
  expect(attendedOf(record, event, false).hours).toBeNull();
});

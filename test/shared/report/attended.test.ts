import { expect, it } from "vitest";
import { blankSession } from "../../../shared/event/draftEvent.ts";
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

/** `in door 13:05`: what one person did that day, and the day after with a `+` before the time. */
async function personWho(did: string[]) {
  const test = await aDesk([added(aPerson(1))], EVENT);
  for (const line of did) {
    const [direction, where, time = ""] = line.split(" ");
    const session = where === "room" ? ROOM : where === "night" ? NIGHT : DOOR;
    const day = time.startsWith("+") ? "2026-11-23" : "2026-11-22";
    test.clock.ms = Date.parse(`${day}T${time.replace("+", "")}:00+08:00`);
    const came: FactBody = { kind: "arrived", personId, session, way: "scan", override: null, guests: 0 };
    const fact: FactBody = direction === "in" ? came : { kind: "left", personId, session };
    const recorded = await test.desk.record([fact]);
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

import { describe, expect, it } from "vitest";
import type { AgendaItem, Session } from "../../../shared/event/event.ts";
import { blankSession } from "../../../shared/event/sessionPlan.ts";
import { runningSession, sessionsOfAgenda } from "../../../shared/event/sessions.ts";
import { SessionId } from "../../../shared/words/ids.ts";
import { instantsOf } from "../../../shared/words/time.ts";
import { anEvent, DOOR } from "../../build/people.ts";

const HALL = SessionId.parse("hall");
const LAB = SessionId.parse("lab");
const on = (time: string | null): string | null => time && `2026-11-22T${time}`;
const room = (id: SessionId, starts: string | null, ends: string | null, opens: string | null = null): Session => ({
  ...blankSession(id),
  starts: on(starts),
  ends: on(ends),
  opens: on(opens),
});

const at = (rooms: Session[], time: string, timezone = "Asia/Shanghai") =>
  runningSession(
    anEvent({ timezone, sessions: [blankSession(DOOR), ...rooms] }),
    instantsOf(`2026-11-22T${time}`, timezone).first,
  );

type Case = [what: string, rooms: Session[], time: string, session: SessionId | null];
const TALKS = [room(HALL, "13:30", "14:15"), room(LAB, "14:15", "15:00")];

const CASES: Case[] = [
  ["no rooms", [], "13:00", DOOR],
  ["a room without a start", [room(HALL, null, "14:00")], "13:50", DOOR],
  ["long before", TALKS, "13:14", DOOR],
  ["a quarter of an hour before", TALKS, "13:15", HALL],
  ["at its start", TALKS, "13:30", HALL],
  ["in its last quarter, though the next one is near", TALKS, "14:14", HALL],
  ["when one ends and the next begins", TALKS, "14:15", LAB],
  ["between two, long before the second", [room(HALL, "13:30", "14:00"), room(LAB, "15:00", "16:00")], "14:30", DOOR],
  ["after the last", TALKS, "15:00", DOOR],
  ["doors that open early", [room(HALL, "13:30", "14:00", "12:00")], "12:05", HALL],
  ["doors that open late", [room(HALL, "13:30", "14:00", "13:28")], "13:20", DOOR],
  ["two side by side", [room(HALL, "13:30", "14:30"), room(LAB, "14:00", "15:00")], "14:10", null],
  ["two that are about to begin side by side", [room(HALL, "14:00", null), room(LAB, "14:00", null)], "13:50", null],
  [
    "one that runs beside one that is about to",
    [room(HALL, "13:30", "14:30"), room(LAB, "14:15", null)],
    "14:10",
    HALL,
  ],
  ["one without an end, in its second hour", [room(HALL, "13:30", null)], "15:29", HALL],
  ["one without an end, two hours later", [room(HALL, "13:30", null)], "15:30", DOOR],
];

describe("the session of the moment", () => {
  it.each(CASES)("%s", (_what, rooms, time, session) => {
    expect(at(rooms, time)).toBe(session);
    expect(at(rooms, time, "America/New_York")).toBe(session);
  });
});

describe("the agenda's sessions", () => {
  const item = (title: string, given: Partial<AgendaItem> = {}): AgendaItem => ({
    ...{ start: "14:00", end: "14:45", kind: "talk", title, speakers: [] },
    ...given,
  });
  const page = (date: string | null, ...agenda: AgendaItem[]) => ({ page: { ...anEvent().page, date, agenda } });
  let made = 0;
  const newId = () => `made-${++made}`;

  it("are its talks and round tables with their hours, not the sign-in, breaks, or rows without an hour", () => {
    const found = sessionsOfAgenda(
      page(
        "2026-11-22",
        item("签到", { kind: "checkin" }),
        item("分享"),
        item("茶歇", { kind: "break" }),
        item("圆桌", { kind: "roundtable", start: "23:00", end: "24:00" }),
        item("待定", { start: null }),
        item(""),
      ),
      newId,
    );
    expect(found.map(({ title, starts, ends }) => [title, starts, ends])).toEqual([
      ["分享", "2026-11-22T14:00", "2026-11-22T14:45"],
      ["圆桌", "2026-11-22T23:00", "2026-11-23T00:00"],
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });

  it("have no hours while the event has no day", () => {
    expect(sessionsOfAgenda(page(null, item("分享")), newId)).toMatchObject([
      { title: "分享", starts: null, ends: null },
    ]);
  });
});

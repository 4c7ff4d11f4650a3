import { describe, expect, it } from "vitest";
import { agendaItemsOf, agendaNews, withRoom } from "../../../shared/event/agendaSessions.ts";
import type { Session } from "../../../shared/event/event.ts";
import { blankSession } from "../../../shared/event/sessionPlan.ts";
import { SessionId } from "../../../shared/words/ids.ts";

let ids = 0;
const room = (
  title: string,
  starts: string | null = null,
  ends: string | null = null,
  day = "2026-11-22",
): Session => ({
  ...blankSession(SessionId.parse(`s${++ids}`)),
  title,
  starts: starts && `${day}T${starts}`,
  ends: ends && `${day}T${ends}`,
});

describe("rooms and the agenda", () => {
  it("find each other by title, those with the same start first, each once", () => {
    const agenda = [room("圆桌", "14:00"), room("分享", "15:00"), room("圆桌", "16:00")];
    expect(agendaItemsOf([room("圆桌", "16:00"), room("圆桌", "17:00"), room("圆桌"), room("晚宴")], agenda)).toEqual([
      2, 0, -1, -1,
    ]);
    expect(agendaItemsOf([room(" 分享 ", "09:00")], agenda)).toEqual([1]);
    expect(agendaItemsOf([room("")], [room("", "14:00")])).toEqual([-1]);
  });

  const DAY = ["2026-11-22"];
  it("agree, or the agenda's hours are told", () => {
    expect(agendaNews(room("A", "14:00", "15:00"), room("A", "14:00", "15:00"), DAY)).toBeNull();
    expect(agendaNews(room("A", "14:00", "15:00"), room("A", "14:00"), DAY)).toBeNull();
    expect(agendaNews(room("A", "14:00", "15:00"), room("A"), DAY)).toBeNull();
    expect(agendaNews(room("A"), room("A", "14:00"), DAY)).toEqual({ starts: "2026-11-22T14:00", ends: null });
    expect(agendaNews(room("A", "13:00", "13:30"), room("A", "14:00"), DAY)).toEqual({
      starts: "2026-11-22T14:00",
      ends: null,
    });
    expect(agendaNews(room("A", "13:00", "16:00"), room("A", "14:00", "15:00"), DAY)).toEqual({
      starts: "2026-11-22T14:00",
      ends: "2026-11-22T15:00",
    });
  });

  it("keep a room's own day of several; the event that moved takes it along", () => {
    const days = ["2026-11-22", "2026-11-23"];
    const second = room("A", "14:00", "15:00", "2026-11-23");
    expect(agendaNews(second, room("A", "14:00", "15:00"), days)).toBeNull();
    expect(agendaNews(second, room("A", "16:00", "17:00"), days)).toEqual({
      starts: "2026-11-23T16:00",
      ends: "2026-11-23T17:00",
    });
    const moved = room("A", "14:00", "15:00", "2026-12-05");
    expect(agendaNews(second, moved, ["2026-12-05", "2026-12-06"])).toEqual({ starts: moved.starts, ends: moved.ends });
    expect(agendaNews(second, moved, ["2026-12-05"])).toEqual({ starts: moved.starts, ends: moved.ends });
  });

  it("stand in the order of their hours when one is taken", () => {
    const [a, b, c, none] = [room("A", "13:00"), room("B", "14:00"), room("C", "15:00"), room("?")];
    expect(withRoom([a, none, c], b).map(({ title }) => title)).toEqual(["A", "?", "B", "C"]);
    expect(withRoom([a], c).map(({ title }) => title)).toEqual(["A", "C"]);
    expect(withRoom([a], none).map(({ title }) => title)).toEqual(["A", "?"]);
  });
});

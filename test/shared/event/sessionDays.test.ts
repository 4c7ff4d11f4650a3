import { describe, expect, it } from "vitest";
import { dayAndTime, daysOf, momentOfDay } from "../../../shared/event/sessionDays.ts";

describe("an event's days", () => {
  it.each<[string | null, string | null, string[]]>([
    [null, null, []],
    ["2026-11-22", null, ["2026-11-22"]],
    ["2026-02-27", "2026-03-01", ["2026-02-27", "2026-02-28", "2026-03-01"]],
    ["2026-11-22", "2026-11-21", ["2026-11-22"]],
  ])("from %s to %s are %j", (date, dateEnd, days) => {
    expect(daysOf({ date, dateEnd })).toEqual(days);
  });

  it("are never more than a year of them", () => {
    expect(daysOf({ date: "2026-01-01", dateEnd: "2126-01-01" })).toHaveLength(366);
  });
});

describe("a moment of an event's day", () => {
  it.each([
    ["2026-11-22", "13:00", "2026-11-22T13:00"],
    ["2026-11-22", "01:00", "2026-11-23T01:00"],
    ["2026-12-31", "00:00", "2027-01-01T00:00"],
    ["2026-11-22", "04:00", "2026-11-22T04:00"],
    ["2026-11-22", "1:0", "2026-11-22T1:0"],
    ["2026-11-22", "", "2026-11-22T"],
    ["", "13:00", "T13:00"],
  ])("%s at %s is %s, and back", (day, time, moment) => {
    expect(momentOfDay(day, time)).toBe(moment);
    expect(dayAndTime(moment)).toEqual({ day, time });
  });

  it("at twenty-four is the next day's first minute", () => {
    expect(momentOfDay("2026-11-22", "24:00")).toBe("2026-11-23T00:00");
  });
});

import { describe, expect, it } from "vitest";
import { blankSession } from "../../../shared/event/draftEvent.ts";
import { momentOf, wallMinuteOf } from "../../../shared/event/wallClock.ts";
import { boundsOf } from "../../../shared/report/dayBounds.ts";
import { anEvent, DOOR } from "../../build/people.ts";

/** Until when the door of an event is, for who was seen there at a moment. */
function endAt(hours: { start: string; end: string }, moment: string): string | null {
  const plain = anEvent();
  const page = { ...plain.page, ...hours, agenda: [], date: "2026-12-31", dateEnd: null };
  const { endOf } = boundsOf({ ...plain, page }, blankSession(DOOR));
  const end = endOf(wallMinuteOf(moment));
  return end === null ? null : momentOf(end);
}

describe("the end by which people leave early", () => {
  it.each([
    ["2026-12-31T23:00", "2027-01-01T06:00"],
    ["2027-01-01T05:30", "2027-01-01T06:00"],
    ["2027-01-01T06:20", "2027-01-01T06:00"],
    ["2027-01-01T20:00", null],
  ])(
    "of a night that ends after four is the morning after, and nobody who stayed past it left early: %s",
    (left, end) => {
      expect(endAt({ start: "20:00", end: "06:00" }, left)).toBe(end);
    },
  );

  it("of a day stays as it was", () => {
    expect(endAt({ start: "09:00", end: "17:00" }, "2026-12-31T16:00")).toBe("2026-12-31T17:00");
    expect(endAt({ start: "09:00", end: "17:00" }, "2027-01-01T05:00")).toBeNull();
  });
});

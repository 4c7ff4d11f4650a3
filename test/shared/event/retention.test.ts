import { describe, expect, it } from "vitest";
import { overdueDays, remindLater, SAMPLE_EVENT, usualRetention } from "../../../shared/event/retention.ts";
import { EventId } from "../../../shared/words/ids.ts";

const id = EventId.parse("event-1");
const event = { id, lastDay: "2026-11-22" };

describe("the reminder that people of an event are still here", () => {
  it("comes 30 days after the last day, not before, and says how long it is over", () => {
    expect(overdueDays(event, usualRetention(), "2026-11-22")).toBeNull();
    expect(overdueDays(event, usualRetention(), "2026-12-21")).toBeNull();
    expect(overdueDays(event, usualRetention(), "2026-12-22")).toBe(30);
    expect(overdueDays(event, { days: 7, later: [] }, "2026-11-29")).toBe(7);
  });

  it("does not come for an event that was erased, nor for one of which nobody knows when it was", () => {
    expect(overdueDays({ ...event, erased: "2026-12-01T10:00:00+08:00" }, usualRetention(), "2027-12-22")).toBeNull();
    expect(overdueDays({ id }, usualRetention(), "2027-12-22")).toBeNull();
    expect(overdueDays({ ...event, id: SAMPLE_EVENT }, usualRetention(), "2027-12-22")).toBeNull();
  });

  it("waits when staff wish so, for that event alone, and comes again", () => {
    const later = remindLater(usualRetention(), id, "2026-12-22", 30);
    expect(overdueDays(event, later, "2027-01-20")).toBeNull();
    expect(overdueDays({ ...event, id: EventId.parse("event-2") }, later, "2027-01-20")).toBe(59);
    expect(overdueDays(event, later, "2027-01-21")).toBe(60);
    expect(remindLater(later, EventId.parse("event-2"), "2027-02-01", 30).later).toEqual([
      { event: "event-2", until: "2027-03-03" },
    ]);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blankSession, draftEvent, signInWindow } from "../../../shared/event/draftEvent.ts";
import { Event, type PageFacts } from "../../../shared/event/event.ts";
import { readEventPage } from "../../../shared/event/eventPage.ts";
import { EventId, SessionId } from "../../../shared/words/ids.ts";

const ids = { eventId: EventId.parse("smm9"), tag: "1234567", timezone: "Asia/Shanghai" };

function page(path: string): PageFacts {
  const read = readEventPage(readFileSync(path, "utf8"));
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}

const sample = page("resources/sample-event/page.md");

describe("the event a page becomes", () => {
  const event = draftEvent(sample, ids);

  it("has the door as its one session, open to everybody at any time", () => {
    expect(Event.parse(event)).toEqual(event);
    expect(event.sessions).toEqual([{ ...blankSession(SessionId.parse("door")), title: sample.theme }]);
    expect(event.rules).toEqual({ admitPendingByOverride: true, reEntry: false, perDay: false });
  });

  it("takes the page's time zone before the station's", () => {
    expect(event.timezone).toBe("Asia/Shanghai");
    expect(draftEvent({ ...sample, timezone: "Europe/Berlin" }, ids).timezone).toBe("Europe/Berlin");
  });

  it("tells the sign-in window without enforcing it", () => {
    expect(signInWindow(sample)).toEqual({ start: "13:00", end: "13:30" });
    expect(signInWindow({ ...sample, agenda: [] })).toBeNull();
  });
});

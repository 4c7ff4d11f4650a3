import { afterEach, describe, expect, it } from "vitest";
import { objectionOf, severalIn } from "../../../shared/checkin/sessionRules.ts";
import type { Session } from "../../../shared/event/event.ts";
import { blankSession } from "../../../shared/event/sessionPlan.ts";
import { freshRecord } from "../../../shared/facts/fold.ts";
import { emptyState } from "../../../shared/facts/state.ts";
import { anEvent, aPerson, DOOR } from "../../build/people.ts";

const OWN = process.env.TZ;

afterEach(() => {
  if (OWN === undefined) delete process.env.TZ;
  else process.env.TZ = OWN;
});

const record = freshRecord(aPerson(1), { at: "", by: "", importId: null });

/** What a window says at an instant (UTC), to a laptop in some zone; null: come in. */
function told(hours: Partial<Session>, timezone: string, utc: string): string | null {
  const state = { ...emptyState(), event: anEvent({ timezone }) };
  return objectionOf(state, record, { ...blankSession(DOOR), ...hours }, Date.parse(`${utc}Z`))?.reason ?? null;
}

const EARLY = "doors-not-open-yet";
const LATE = "doors-closed";

const EVENING = { opens: "2026-11-22T22:00", closes: "2026-11-23T01:00" };
const SPRING = { opens: "2026-03-29T02:30", closes: "2026-03-29T03:45" };
const AUTUMN = { opens: "2026-10-25T02:00", closes: "2026-10-25T02:30" };

const CASES: [what: string, hours: Partial<Session>, zone: string, utc: string, says: string | null][] = [
  ["a minute before it opens", EVENING, "Asia/Shanghai", "2026-11-22T13:59:59.999", EARLY],
  ["when it opens", EVENING, "Asia/Shanghai", "2026-11-22T14:00:00", null],
  ["after midnight", EVENING, "Asia/Shanghai", "2026-11-22T16:30:00", null],
  ["in its closing minute", EVENING, "Asia/Shanghai", "2026-11-22T17:00:59.999", null],
  ["after its closing minute", EVENING, "Asia/Shanghai", "2026-11-22T17:01:00", LATE],
  ["before an hour that is leapt over", SPRING, "Europe/Berlin", "2026-03-29T01:29:00", EARLY],
  ["when that hour would have come", SPRING, "Europe/Berlin", "2026-03-29T01:30:00", null],
  ["until the clock shows its end", SPRING, "Europe/Berlin", "2026-03-29T01:45:30", null],
  ["after that", SPRING, "Europe/Berlin", "2026-03-29T01:46:00", LATE],
  ["the first time that the clock shows two", AUTUMN, "Europe/Berlin", "2026-10-25T00:00:00", null],
  ["between, when it shows the closing hour once", AUTUMN, "Europe/Berlin", "2026-10-25T00:45:00", null],
  ["the second time that it shows half past two", AUTUMN, "Europe/Berlin", "2026-10-25T01:30:00", null],
  ["after the second time", AUTUMN, "Europe/Berlin", "2026-10-25T01:31:00", LATE],
  ["with an opening only", { opens: "2026-11-01T01:30" }, "America/New_York", "2026-11-01T05:30:00", null],
  ["with a closing only", { closes: "2026-11-01T01:30" }, "America/New_York", "2026-11-01T06:30:59", null],
  ["without hours", {}, "America/New_York", "1999-01-01T00:00:00", null],
];

describe("a window", () => {
  it.each(CASES)("%s", (_what, hours, zone, utc, says) => {
    for (const laptop of ["UTC", "Pacific/Honolulu", "Europe/Berlin", "Asia/Tokyo"]) {
      process.env.TZ = laptop;
      expect(told(hours, zone, utc)).toBe(says);
    }
  });
});

describe("a cell that names several", () => {
  it.each<[string, string[]]>([
    ["工作坊A；工作坊B", ["工作坊A；工作坊B", "工作坊A", "工作坊B"]],
    [" Lab , Lab ,, Hall ", ["Lab , Lab ,, Hall", "Lab", "Hall"]],
    ["Hall", ["Hall"]],
    ["；", ["；"]],
    ["", []],
  ])("%j is %j", (cell, values) => {
    expect(severalIn(cell)).toEqual(values);
  });
});

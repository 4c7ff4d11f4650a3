import { afterEach, describe, expect, it, vi } from "vitest";
import { dayOfEvent, instantsOf, isoWithOffset, localMoment } from "../../../shared/words/time.ts";

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16);
const HOUR = 3_600_000;

/** Local moment, zone, its first instant and its last in UTC. */
const MOMENTS: [local: string, zone: string, first: string, last: string][] = [
  ["2026-11-22T13:00", "Asia/Shanghai", "2026-11-22T05:00", "2026-11-22T05:00"],
  ["2026-01-01T00:00", "Asia/Shanghai", "2025-12-31T16:00", "2025-12-31T16:00"],
  ["2026-03-29T01:59", "Europe/Berlin", "2026-03-29T00:59", "2026-03-29T00:59"],
  // Nobody's clock shows 02:30 on that night: as long after the leap as it is written after it.
  ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30", "2026-03-29T01:30"],
  ["2026-03-29T03:00", "Europe/Berlin", "2026-03-29T01:00", "2026-03-29T01:00"],
  // The hour that is shown twice.
  ["2026-10-25T01:59", "Europe/Berlin", "2026-10-24T23:59", "2026-10-24T23:59"],
  ["2026-10-25T02:00", "Europe/Berlin", "2026-10-25T00:00", "2026-10-25T01:00"],
  ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30", "2026-10-25T01:30"],
  ["2026-10-25T03:00", "Europe/Berlin", "2026-10-25T02:00", "2026-10-25T02:00"],
  ["2026-03-08T02:30", "America/New_York", "2026-03-08T07:30", "2026-03-08T07:30"],
  ["2026-11-01T01:30", "America/New_York", "2026-11-01T05:30", "2026-11-01T06:30"],
  ["2026-11-01T02:00", "America/New_York", "2026-11-01T07:00", "2026-11-01T07:00"],
  ["2026-07-01T12:00", "Pacific/Kiritimati", "2026-06-30T22:00", "2026-06-30T22:00"],
  ["2026-07-01T12:00", "Pacific/Pago_Pago", "2026-07-01T23:00", "2026-07-01T23:00"],
  ["2026-07-01T12:00", "Asia/Kathmandu", "2026-07-01T06:15", "2026-07-01T06:15"],
  ["2026-07-01T12:00", "Nowhere/At_All", "2026-07-01T12:00", "2026-07-01T12:00"],
];

const ZONES = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"];
const OWN = process.env.TZ;

afterEach(() => {
  if (OWN === undefined) delete process.env.TZ;
  else process.env.TZ = OWN;
});

describe("a moment at the venue", () => {
  it.each(MOMENTS)("%s in %s is the same instants on a laptop of any zone", async (local, zone, first, last) => {
    for (const laptop of ["UTC", "Pacific/Honolulu", "Asia/Tokyo", "America/New_York"]) {
      process.env.TZ = laptop;
      // A program that has not found this moment before.
      vi.resetModules();
      const fresh = await import("../../../shared/words/time.ts");
      const instants = fresh.instantsOf(local, zone);
      expect([iso(instants.first), iso(instants.last)]).toEqual([first, last]);
    }
  });

  it.each(ZONES)("is what the clock of %s shows then, every hour of a year", (zone) => {
    const start = Date.UTC(2026, 0, 1);
    for (let hour = 0; hour < 366 * 24; hour++) {
      const ms = start + hour * HOUR;
      const { first, last } = instantsOf(localMoment(ms, zone), zone);
      expect([first, last]).toContain(ms);
      expect(last - first).toBeLessThanOrEqual(HOUR);
    }
  });
});

it("asked for again, also after more moments than are remembered, is the same instants", () => {
  const first = instantsOf("2026-10-25T02:30", "Europe/Berlin");
  for (let minute = 0; minute < 5_000; minute++) instantsOf(iso(minute * 60_000), "Europe/Berlin");
  expect(instantsOf("2026-10-25T02:30", "Europe/Berlin")).toEqual(first);
  expect(instantsOf("2026-10-25T02:30", "UTC")).not.toEqual(first);
});

describe("the day of an event", () => {
  it.each([
    ["2026-11-22T23:59", "2026-11-22"],
    ["2026-11-23T00:00", "2026-11-22"],
    ["2026-11-23T03:59", "2026-11-22"],
    ["2026-11-23T04:00", "2026-11-23"],
    ["2027-01-01T01:00", "2026-12-31"],
    ["2028-03-01T02:00", "2028-02-29"],
  ])("of %s is %s", (local, day) => {
    expect(dayOfEvent(instantsOf(local, "Asia/Shanghai").first, "Asia/Shanghai")).toBe(day);
  });

  it("ends at four by the clock in the nights that are an hour longer or shorter", () => {
    const day = (utc: string) => dayOfEvent(Date.parse(`${utc}:00Z`), "Europe/Berlin");
    expect([day("2026-03-29T01:59"), day("2026-03-29T02:00")]).toEqual(["2026-03-28", "2026-03-29"]);
    expect([day("2026-10-25T02:59"), day("2026-10-25T03:00")]).toEqual(["2026-10-24", "2026-10-25"]);
  });
});

describe("a moment as it is written down", () => {
  it("is the laptop's own clock with its offset, and the same instant", () => {
    const ms = Date.UTC(2026, 10, 22, 5, 0, 1, 23);
    process.env.TZ = "Asia/Shanghai";
    expect(isoWithOffset(ms)).toBe("2026-11-22T13:00:01.023+08:00");
    process.env.TZ = "America/St_Johns";
    expect(isoWithOffset(ms)).toBe("2026-11-22T01:30:01.023-03:30");
    expect(Date.parse(isoWithOffset(ms))).toBe(ms);
  });
});

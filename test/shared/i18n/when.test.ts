import { expect, test } from "vitest";
import { clockOf, dayOf, daysOf, exactClockOf, listOf, momentOf, whenOf } from "../../../shared/i18n/when.ts";

const at = "2019-12-28T05:05:09.250Z";

test("a time is said on the venue's clock, whatever zone the laptop is set to", () => {
  expect(clockOf("zh", at, "Asia/Shanghai")).toBe("13:05");
  expect(clockOf("en", at, "Asia/Shanghai")).toBe("13:05");
  expect(clockOf("en", at, "America/New_York")).toBe("00:05");
  expect(exactClockOf("en", at, "Asia/Shanghai")).toBe("13:05:09");
});

test("midnight is 00, never 24", () => {
  expect(clockOf("zh", "2019-12-27T16:00:00Z", "Asia/Shanghai")).toBe("00:00");
});

test("the day is added when it is not today at the venue", () => {
  expect(whenOf("zh", at, "Asia/Shanghai", "2019-12-28T15:00:00Z")).toBe("13:05");
  expect(whenOf("zh", at, "Asia/Shanghai", "2019-12-28T16:30:00Z")).toBe("12月28日 13:05");
  expect(whenOf("en", at, "Asia/Shanghai", "2019-12-29T05:00:00Z")).toBe("28 Dec, 13:05");
});

test("days and wall-clock moments have no zone of their own", () => {
  expect(dayOf("zh", "2019-12-28")).toBe("2019年12月28日星期六");
  expect(dayOf("en", "2019-12-28")).toMatch(/^Saturday,? 28 December 2019$/);
  expect(momentOf("zh", "2019-12-28T13:00")).toBe("12月28日 13:00");
});

test.each([
  [["2026-11-22"], "2026年11月22日", "22 November 2026"],
  [["2026-11-22", "2026-11-23"], "2026年11月22日至23日", "22–23 November 2026"],
  [["2026-11-30", "2026-12-01"], "2026年11月30日至12月1日", "30 November – 1 December 2026"],
  [["2026-12-31", "2027-01-01"], "2026年12月31日至2027年1月1日", "31 December 2026 – 1 January 2027"],
  [["2028-02-27", "2028-02-28", "2028-02-29"], "2028年2月27日至29日", "27–29 February 2028"],
  [["2026-11-22", "2026-11-24"], "2026年11月22日和2026年11月24日", "22 November 2026 and 24 November 2026"],
  [[], "", ""],
])("days on paper: %j is %s, %s", (days, zh, en) => {
  expect(daysOf("zh", days)).toBe(zh);
  expect(daysOf("en", days)).toBe(en);
});

test("what is no date comes back as it is; an unknown zone counts as UTC", () => {
  expect(clockOf("en", "soon", "Asia/Shanghai")).toBe("soon");
  expect(clockOf("en", at, "Mars/Olympus")).toBe("05:05");
});

test("names are listed as one reads them out", () => {
  expect(listOf("zh", ["涵畅", "张超盟", "付铖"])).toBe("涵畅、张超盟和付铖");
  expect(listOf("en", ["Ada", "Grace"])).toBe("Ada and Grace");
  expect(listOf("en", [])).toBe("");
});

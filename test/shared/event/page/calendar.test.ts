import { describe, expect, it } from "vitest";
import { findDays, isoDay, weekdayOf } from "../../../../shared/event/page/calendar.ts";

const day = (text: string) => {
  const [first] = findDays(text);
  return first && [first.year, first.month, first.day, first.weekday];
};

describe("days in free text", () => {
  it.each([
    ["2019 年 12 月 28 日（周六）13:00-17:30", 2019, 12, 28, 6],
    ["2019-12-28", 2019, 12, 28, null],
    ["2025/4/26 15:00", 2025, 4, 26, null],
    ["2019.12.28", 2019, 12, 28, null],
    ["3 月 24 日周日下午 13 点", null, 3, 24, 0],
    ["11 月 03 日，周四晚 19 点", null, 11, 3, 4],
    ["12.28（周六）", null, 12, 28, 6],
    ["Saturday 25 of January 2020", 2020, 1, 25, 6],
    ["Sat, Dec 28, 2019 at 1:00 PM", 2019, 12, 28, 6],
    ["October 10th, 2025", 2025, 10, 10, null],
    ["27th October 2025", 2025, 10, 27, null],
    ["Thursday 5 March, 18:30", null, 3, 5, 4],
    ["12/28/2019", 2019, 12, 28, null],
    ["28.12.2019", 2019, 12, 28, null],
    ["２０２４年５月１８日（星期六）", 2024, 5, 18, 6],
  ])("%s", (text, ...expected) => expect(day(text)).toEqual(expected));

  it.each(["3/4/2019", "2月30日", "13:00-13:30", "1.2.3", "v12.28", "21 日", "2019 年"])("%s is no day", (text) => {
    expect(findDays(text)).toEqual([]);
  });

  it.each([
    ["July 25 and 26, 2022", 7, 26],
    ["17-19 June 2009", 6, 19],
    ["Mar 18 - 20, 2025", 3, 20],
    ["30 Sep - 2 Oct 2024", 10, 2],
    ["2023年5月20日-21日", 5, 21],
    ["2023年5月20-21日", 5, 21],
    ["5月30日至6月1日", 6, 1],
    ["2024年4月13日（周六）至14日（周日）", 4, 14],
  ])("%s ends on another day", (text, month, last) => {
    expect(findDays(text)).toHaveLength(1);
    expect(findDays(text)[0]?.last).toMatchObject({ month, day: last });
  });

  it("without a year it is the one nearest to the anchor, also across the new year", () => {
    const stated = (text: string, anchor: string | null) => {
      const [first] = findDays(text);
      return first && isoDay(first, anchor);
    };
    expect(stated("5 月 28 日", "2020-05-20")).toBe("2020-05-28");
    expect(stated("1 月 6 日", "2018-12-20")).toBe("2019-01-06");
    expect(stated("12 月 30 日", "2020-01-05")).toBe("2019-12-30");
    expect(stated("2 月 29 日", "2023-03-01")).toBe("2024-02-29");
    expect(stated("5 月 28 日", null)).toBeNull();
  });

  it("weekdays count from Sunday", () => expect(weekdayOf("2019-12-28")).toBe(6));
});

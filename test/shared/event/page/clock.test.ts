import { describe, expect, it } from "vitest";
import { findTimes, leadingTime } from "../../../../shared/event/page/clock.ts";

const spans = (text: string) => findTimes(text).map(({ start, end }) => [start, end]);

describe("times in free text", () => {
  it.each([
    ["13:00-17:30", "13:00", "17:30"],
    ["13：30—17：00", "13:30", "17:00"],
    ["１９：００～２０：００", "19:00", "20:00"],
    ["12:00--17:00", "12:00", "17:00"],
    ["14 :15 - 15:00", "14:15", "15:00"],
    ["14:00 到 17:00", "14:00", "17:00"],
    ["9点半至11点", "09:30", "11:00"],
    ["18:00 till 21:30", "18:00", "21:30"],
    ["6-9pm", "18:00", "21:00"],
    ["From 6 to 9 p.m.", "18:00", "21:00"],
    ["6:30pm – 9pm", "18:30", "21:00"],
    ["8:45 - 9:00am", "08:45", "09:00"],
    ["11:30 - 12:15pm", "11:30", "12:15"],
    ["下午 2:00-5:00", "14:00", "17:00"],
    ["上午9:00-12:00", "09:00", "12:00"],
    ["上午 9:30 至 下午 5:00", "09:30", "17:00"],
    ["晚上 19:00-21:00", "19:00", "21:00"],
    ["14:50-13:10", "14:50", "13:10"],
  ])("%s", (text, start, end) => expect(spans(text)).toEqual([[start, end]]));

  it.each([
    ["3 月 24 日周日下午 13 点", "13:00"],
    ["05 月 19 日周三晚 19 点", "19:00"],
    ["8 月 29 日周四晚 7 点", "19:00"],
    ["晚上七点", "19:00"],
    ["中午 12 点", "12:00"],
    ["中午 1 点", "13:00"],
    ["凌晨 12:30", "00:30"],
    ["12 am", "00:00"],
    ["12 noon", "12:00"],
    ["2 PM", "14:00"],
    ["18h30", "18:30"],
    ["19 点 30 分", "19:30"],
    ["#9 - 19:00", "19:00"],
  ])("%s, without an end", (text, start) => expect(spans(text)[0]).toEqual([start, null]));

  it.each(["2019-12-28", "16:9", "3 点建议", "25:00", "1.5 小时", "2h", "Lesson 5", "10 - 12"])(
    "%s is no time",
    (text) => {
      expect(spans(text)).toEqual([]);
    },
  );

  it("a line begins with its time behind marks, not behind words", () => {
    expect(leadingTime("- **13:00** 签到")?.start).toBe("13:00");
    expect(leadingTime("🕐 13:00-13:30 签到")).toMatchObject({ start: "13:00", end: "13:30" });
    expect(leadingTime("我们 13:00 见")).toBeNull();
  });
});

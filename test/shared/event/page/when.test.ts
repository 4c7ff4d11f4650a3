import { describe, expect, it } from "vitest";
import { readEventPage } from "../../../../shared/event/eventPage.ts";

/** Enough around the words under test that the page is an event. */
const REST = "\n\n地点：青岛市港湾路 3 号\n\n报名：https://example.org/in\n";

const read = (page: string) => {
  const facts = readEventPage(page + REST, { today: "2023-05-01" });
  return facts.ok ? [facts.value.date, facts.value.dateEnd, facts.value.start, facts.value.end] : null;
};

describe("day and hours", () => {
  it.each([
    [
      "原定于 2023 年 5 月 6 日的渔火夜话延期至 2023 年 5 月 20 日（周六）14:00-17:00。",
      ["2023-05-20", null, "14:00", "17:00"],
    ],
    ["比赛时间：2023 年 5 月 6 日—5 月 8 日", ["2023-05-06", "2023-05-08", null, null]],
    ["培训时间：2023 年 5 月 6 日 14:00-17:00", ["2023-05-06", null, "14:00", "17:00"]],
    ["活动时间：5 月 6 日改为 5 月 13 日 19:00", ["2023-05-13", null, "19:00", null]],
    [
      "**When:** postponed from Friday, 5 May 2023 to Friday, 12 May 2023, 18:00 – 20:00",
      ["2023-05-12", null, "18:00", "20:00"],
    ],
    ["时间：5 月 6 日 19:30 开始，预计 21:30 结束", ["2023-05-06", null, "19:30", "21:30"]],
    ["**Date:** 6 May 2023\n\n**Time:** 6pm, finishing by 8.30pm", ["2023-05-06", null, "18:00", "20:30"]],
    ["Date: Saturday 6 – Sunday 7 May 2023", ["2023-05-06", "2023-05-07", null, null]],
    ["Date: Sat 6 May - Sun 7 May 2023", ["2023-05-06", "2023-05-07", null, null]],
    ["Date: Saturday, May 6 to Sunday, May 7, 2023", ["2023-05-06", "2023-05-07", null, null]],
    ["Date: Sat, May 6 – Sun, May 7, 2023\nTime: Sat 9am – Sun 5pm", ["2023-05-06", "2023-05-07", "09:00", "17:00"]],
    ["Dates: 6. - 7. May 2023", ["2023-05-06", "2023-05-07", null, null]],
    ["Date: 2023-05-06 to 07", ["2023-05-06", "2023-05-07", null, null]],
    ["时间：5月6-7日（周六日），2023", ["2023-05-06", "2023-05-07", null, null]],
    ["时间：2023-05-06 14:00 ~ 2023-05-06 17:00", ["2023-05-06", null, "14:00", "17:00"]],
    ["时间：2023年5月6日 下午两点到五点", ["2023-05-06", null, "14:00", "17:00"]],
    ["Date: 6 May 2023\nTime: noon to 3pm", ["2023-05-06", null, "12:00", "15:00"]],
    ["Date: 6 May 2023\nTime: 10am - noon", ["2023-05-06", null, "10:00", "12:00"]],
    ["Date: 6 May 2023\nTime: 18.30-21.00", ["2023-05-06", null, "18:30", "21:00"]],
    ["Date: 6 May 2023\nTime: 1900-2100 hrs", ["2023-05-06", null, "19:00", "21:00"]],
    ["Date: 6 May 2023\nTime: 7 o'clock in the evening", ["2023-05-06", null, "19:00", null]],
    ["Date: 6 May 2023\nDoors: 18:30\nStart: 19:00\nEnd: 21:00", ["2023-05-06", null, "19:00", "21:00"]],
    ["时间：2023年5月6日 13:30开始签到，14:00-17:00", ["2023-05-06", null, "14:00", "17:00"]],
  ])("# 渔火夜话\n\n%s", (line, expected) => expect(read(`# 渔火夜话\n\n${line}`)).toEqual(expected));

  it.each([
    [
      "---\nlocation: 青岛市港湾路 3 号\neventDate: 2023-05-06\n---\n\n比赛时间：5 月 6 日—5 月 8 日\n\n- 18:00 - 19:00 签到\n- 19:00 - 20:00 开幕\n\n- 09:00 - 12:00 开发\n- 16:30 - 17:00 颁奖",
      ["2023-05-06", "2023-05-08", null, null],
    ],
    [
      "---\ndate: 2023-04-02T12:00:00-04:00\n---\n\nIt is on **Saturday, May 6** at the Net Loft.\n",
      ["2023-05-06", null, null, null],
    ],
    [
      "---\ndate: 2023-04-02T00:00:00-04:00\n---\n\nIt is on Saturday, May 6, 7pm at the Net Loft.\n",
      ["2023-05-06", null, "19:00", null],
    ],
  ])("%j", (page, expected) => expect(read(page)).toEqual(expected));

  it.each([
    ["started_at: 2023-05-06 18:30:00\nended_at: 2023-05-06 20:30:00", ["2023-05-06", null, "18:30", "20:30"]],
    ["starts: 2023-05-06 09:00\nends: 2023-05-07 17:00", ["2023-05-06", "2023-05-07", "09:00", "17:00"]],
    ['eventDate: 2023-05-06\neventTime: "13:00-17:00"', ["2023-05-06", null, "13:00", "17:00"]],
    ["date: 2023-04-01\nevent:\n  date: May 6, 2023\n  time: 7:00 PM", ["2023-05-06", null, "19:00", null]],
    ["dateTime: 2023-05-06 18:30\nduration: 120", ["2023-05-06", null, "18:30", "20:30"]],
    ["dateTime: 2023-05-06 18:30\nduration: 1.5 hours", ["2023-05-06", null, "18:30", "20:00"]],
    ["dateTime: 2023-05-06 23:30\nduration: 2h", ["2023-05-06", null, "23:30", null]],
  ])("%s", (matter, expected) => expect(read(`---\ntitle: Harbor Night\n${matter}\n---\n`)).toEqual(expected));
});

describe("what the title leaves out", () => {
  it("the hour stands in the first lines, the zone in a line of its own", () => {
    const page =
      "# Next meeting: May 12th 2023\n\nWe meet on Friday, May 12th at 7pm, at The Net Loft, Galway.\n\nAll times are in Eastern Time (ET).\n";
    expect(read(page)).toEqual(["2023-05-12", null, "19:00", null]);
    const facts = readEventPage(page + REST);
    expect(facts.ok && facts.value.timezone).toBe("America/New_York");
  });

  it("bold words that lead a line are a talk where a name stands behind", () => {
    const facts = readEventPage(
      `# Harbor Meetup, May 12th 2023\n\nWe have two talks:\n\n**Knots in production** - *Sibyl Wren*\nWhat held.\n\n**Sibyl Wren** - a sailor\n${REST}`,
    );
    expect(facts.ok && facts.value.talks.map(({ title, speakers }) => [title, speakers[0]?.name])).toEqual([
      ["Knots in production", "Sibyl Wren"],
    ]);
  });
});

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
    ["活动时间：5 月 6 日改为 5 月 13 日 19:00", ["2023-05-13", null, "19:00", null]],
    [
      "**When:** postponed from Friday, 5 May 2023 to Friday, 12 May 2023, 18:00 – 20:00",
      ["2023-05-12", null, "18:00", "20:00"],
    ],
    ["时间：5 月 6 日 19:30 开始，预计 21:30 结束", ["2023-05-06", null, "19:30", "21:30"]],
    ["**Date:** 6 May 2023\n\n**Time:** 6pm, finishing by 8.30pm", ["2023-05-06", null, "18:00", "20:30"]],
  ])("# 渔火夜话\n\n%s", (line, expected) => expect(read(`# 渔火夜话\n\n${line}`)).toEqual(expected));

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

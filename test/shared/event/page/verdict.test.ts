import { describe, expect, it } from "vitest";
import { readEventPage } from "../../../../shared/event/eventPage.ts";

/** Theme, day, start and end of a page that is an event. */
const read = (page: string) => {
  const facts = readEventPage(page, { today: "2030-01-01" });
  return facts.ok ? [facts.value.theme, facts.value.date, facts.value.start, facts.value.end] : facts.fault.code;
};

describe("pages that ask people to come, in few words", () => {
  it("labels in boxes, the year from the day of publication in the page", () => {
    const page =
      "# 渔火周末茶会\n\n- 【时间】3/8（周六）下午 2 点至 5 点\n- 【地点】青岛市港湾路 3 号\n\n发布于 2025-02-20\n";
    expect(read(page)).toEqual(["渔火周末茶会", "2025-03-08", "14:00", "17:00"]);
  });

  it("a talk on the air, with labels of talks", () => {
    const page =
      "# 第 8 期\n\n- 分享时间：2023 年 5 月 10 日（周三）晚 8 点到 9 点\n- 议题名称：缆绳的七种打法\n- 分享嘉宾：宋知秋（帆影云）\n- 直播间地址：<https://live.example.org/8>\n";
    expect(read(page)).toEqual(["第 8 期", "2023-05-10", "20:00", "21:00"]);
  });

  it("one paragraph", () => {
    const page =
      "---\ntitle: 五月线上共读\ndate: 2023-05-02\n---\n\n大家好，5 月 13 号（周六）上午 10 点，我们在 B 站 <https://live.example.org/9> 读一篇论文。不用报名，准时来就行～\n";
    expect(read(page)).toEqual(["五月线上共读", "2023-05-13", "10:00", null]);
  });

  it("an evening that was moved, hours and place under labels", () => {
    const page =
      "---\ntitle: Knots Deep Dive (POSTPONED)\ndate: 2023-05-02\n---\n\nThe evening planned for May 9, 2023 is postponed to **Tuesday, May 16, 2023**.\n\n- **Time:** 19:00 - 21:00\n- **Place:** The Net Loft, Galway\n- **Speaker:** Sibyl Wren, Boat Engineer at Saltworks\n";
    expect(read(page)).toEqual(["Knots Deep Dive (POSTPONED)", "2023-05-16", "19:00", "21:00"]);
  });

  it("a bold day below the heading for both, a bold place below it", () => {
    const page =
      "# Harbor Meetup\n\n## Where and When\n\n**March 20th, 2024 @ 6:30pm**\n\n**The Net Loft**\n4 Quay Street\nGalway\n\n## RSVP\n\n<https://example.org/r>\n";
    const facts = readEventPage(page);
    expect(facts.ok && [facts.value.date, facts.value.start, facts.value.venue]).toEqual([
      "2024-03-20",
      "18:30",
      "The Net Loft 4 Quay Street Galway",
    ]);
  });
});

describe("short pages that say day and place", () => {
  const placed = (body: string) => {
    const facts = readEventPage(`# 渔火一角\n\n${body}\n`);
    return facts.ok ? [facts.value.date, facts.value.start, facts.value.end, facts.value.venue] : facts.fault.code;
  };
  const SPRING = ["2025-03-29", "09:30", "11:30", "青岛市港湾路 3 号"];
  const HOURS = "2025年3月29日（星期六）上午9:30—11:30";

  it.each([
    `一、活动时间\n\n${HOURS}\n\n二、活动地点\n\n青岛市港湾路 3 号`,
    `一、活动时间\n${HOURS}\n二、活动地点\n青岛市港湾路 3 号\n四、报名方式\n填写表单：https://example.org/f`,
    `1. 活动时间\n\n${HOURS}\n\n2. 活动地点\n\n青岛市港湾路 3 号`,
    `【活动时间】\n${HOURS}\n【活动地点】\n青岛市港湾路 3 号`,
  ])("labels above their values: %s", (body) => expect(placed(body)).toEqual(SPRING));

  it.each([
    ["Date: 08/11/2025\nTime: 6.30pm-9pm\nLocation: Net Loft, Galway", [null, "18:30", "21:00", "Net Loft, Galway"]],
    ["Date: 8–9 November 2025\nLocation: Net Loft, Galway", ["2025-11-08", null, null, "Net Loft, Galway"]],
    ["Date: 8 November 2025\nTime: 1900-2100 hrs\nLocation: Galway", ["2025-11-08", "19:00", "21:00", "Galway"]],
    ["Dates: 1 June – 31 August 2025\nLocation: Galway", "not-an-event"],
    ["Date: 08/11/2025\nLocation: Galway", "not-an-event"],
  ])("%s", (body, expected) => expect(placed(body)).toEqual(expected));

  it.each([
    ["Thursday, 16 October 2025 · 18:00–20:30 · The Loom, 5 Weaver Sq, Galway", "The Loom, 5 Weaver Sq, Galway"],
    ["Thursday, 16 October 2025 | 18:00–20:30 | The Loom, Galway", "The Loom, Galway"],
    ["*Thursday, October 16th 2025, 18:00 to 20:30* @ The Loom, Galway", "The Loom, Galway"],
    ["Thursday, 16 October 2025 · 18:00–20:30 · Online (Zoom)", null],
  ])("%s", (line, venue) => {
    const facts = readEventPage(`# Harbor Meetup\n\n${line}\n`);
    expect(facts.ok && [facts.value.start, facts.value.end, facts.value.venue]).toEqual(["18:00", "20:30", venue]);
  });
});

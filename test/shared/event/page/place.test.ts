import { describe, expect, it } from "vitest";
import { readEventPage } from "../../../../shared/event/eventPage.ts";

const factsOf = (body: string) => {
  const facts = readEventPage(`# Harbor Meetup 渔火沙龙\n\n${body}\n\n报名：https://example.org/in\n\n讲师：宋知秋\n`, {
    today: "2023-05-01",
  });
  return facts.ok ? facts.value : null;
};

describe("where", () => {
  it.each([
    [
      "The harbor meetup takes place **12 May 2023** at **The Net Loft, Galway, Ireland**.",
      "The Net Loft, Galway, Ireland",
    ],
    ["Our next meetup is on Friday, May 12th at 7pm, at The Net Loft, 4 Quay Street.", "The Net Loft, 4 Quay Street"],
    ["Friday 12 May 2023, 1800hrs, The Net Loft, 4 Quay Street", "The Net Loft, 4 Quay Street"],
    ["## 时间 & 地点\n\n2023 年 5 月 12 日 14:00 开始\n\n青岛 · 栈桥书屋 二层", "青岛 · 栈桥书屋 二层"],
    ["时间：2023-05-12 14:00\n\n> 地点：青岛市港湾路 3 号\n> 票价：99 元", "青岛市港湾路 3 号"],
    ["WHEN: May 12, 2023, 7pm\nWHERE: The Net Loft, Galway\nWHAT: Knots, by Sibyl Wren", "The Net Loft, Galway"],
    ["- 📅 时间 2023-05-12 14:00\n- 🏠 地点 青岛市港湾路 3 号", "青岛市港湾路 3 号"],
    ["2023 年 5 月 6 日的沙龙延期至 5 月 12 日 14:00，地点不变：青岛市港湾路 3 号。", "青岛市港湾路 3 号"],
    ["时间：2023-05-12 14:00\n\n地点：腾讯会议 123 456 789", null],
    ["时间：2023-05-12 14:00\n\n线下地点：青岛市港湾路 3 号\n线上地点：视频号", "青岛市港湾路 3 号"],
    ["培训时间：2023-05-12 14:00\n培训地点：青岛市港湾路 3 号", "青岛市港湾路 3 号"],
    ["时间：2023-05-12 14:00\n集合点：栈桥地铁站 A 口", "栈桥地铁站 A 口"],
    ["时间：2023-05-12 14:00\n集合地点：栈桥地铁站 A 口\n地点：栈桥书屋", "栈桥书屋"],
    ["一、活动时间\n2023 年 5 月 12 日 14:00\n\n二、活动地点\n青岛市港湾路 3 号", "青岛市港湾路 3 号"],
    ["时间：2023-05-12 14:00\n会议室：港湾楼 405", "港湾楼 405"],
    ["时间：2023-05-12 14:00\n在哪：栈桥书屋 二层", "栈桥书屋 二层"],
    [
      "When: 12 May 2023, 18:00\nWhere: The Net Loft, 4 Quay Street\nSign-up: [Lu](https://lu.ma/x1)",
      "The Net Loft, 4 Quay Street",
    ],
    ["When: 12 May 2023, 18:00\n\nWhere: [The Net Loft](https://maps.example.org/1)", "The Net Loft"],
    ["When: 12 May 2023, 18:00\n\nWhere: [Book Nook](https://maps.example.org/1)", "Book Nook"],
    ["When: 12 May 2023, 18:00\n\nWhere: The Net Loft ([register here](https://lu.ma/x1))", "The Net Loft"],
    ["When: 12 May 2023, 18:00\n\nWhere: Zoom — [register here](https://zoom.us/webinar/register/x1)", null],
    ["On 12 May 2023 we met nobody, not at noon.", null],
  ])("%s", (body, venue) => expect(factsOf(body)).toMatchObject({ venue }));

  it.each([
    ["参与方式：线下 + 直播（https://live.example.org/x）", "线下 + 直播", true],
    ["参与方式：线下+线上同步", "线下+线上同步", true],
    ["参与方式：扫码进群", null, false],
  ])("%s: in the form %s", (line, form, online) =>
    expect(factsOf(`时间：2023-05-12 14:00\n\n地点：青岛市港湾路 3 号\n\n${line}`)).toMatchObject({ form, online }),
  );

  it("a place that is a meeting in the network is online", () =>
    expect(
      factsOf("When: 12 May 2023, 18:00\n\nWhere: Zoom — [register here](https://zoom.us/webinar/register/x1)"),
    ).toMatchObject({ venue: null, online: true }));

  it.each([
    ["观看方式：点击[腾讯会议](https://meeting.tencent.com/dm/x1)", "live", "https://meeting.tencent.com/dm/x1"],
    ["讲师 PPT：https://pan.example.com/s/x1 提取码 a2", "materials", "https://pan.example.com/s/x1"],
  ])("%s: a link of kind %s", (line, kind, url) =>
    expect(factsOf(`时间：2023-05-12 14:00\n\n${line}`)?.links).toContainEqual({ kind, url }),
  );

  it("how many came is no part of the place", () =>
    expect(factsOf("We met on 12 May 2023 at Quay Cowork, 60 people came.")).toMatchObject({ venue: "Quay Cowork" }));

  it("hosts and sponsors of one line", () =>
    expect(
      factsOf("Date: 12 May 2023\n\nHosted by Net Sisters Galway · Sponsored by Saltworks and Kettle Systems"),
    ).toMatchObject({ organisers: ["Net Sisters Galway"], partners: ["Saltworks", "Kettle Systems"] }));

  it.each([
    ["**Friday, 12 May 2023 · 10:00–16:30 · Online (Zoom)**", true],
    ["我们将于 5 月 12 日晚上 7:30 至 9:00 通过腾讯会议见面。", true],
    ["时间：2023-05-12 14:00\n\n地点：青岛市港湾路 3 号", false],
  ])("%s: online %s", (body, online) => expect(factsOf(body)).toMatchObject({ online }));
});

const WHEN = "时间：2023-05-12 14:00\n\n地点：青岛市港湾路 3 号\n\n";

describe("links, groups and parties", () => {
  it.each([
    ["直播回看：[戳这里](https://example.org/v)", "replay", "https://example.org/v"],
    ["Free tickets: <https://example.org/t>", "signup", "https://example.org/t"],
  ])("%s is a link for %s", (body, kind, url) => expect(factsOf(WHEN + body)?.links).toContainEqual({ kind, url }));

  it("labels of links in front matter say what they are for", () => {
    const page = `---\ntitle: 渔火沙龙\nstart: 2023-05-12 14:00\nlinks:\n  报名: https://example.org/f\n---\n地点：青岛\n`;
    const facts = readEventPage(page);
    expect(facts.ok && facts.value.links).toEqual([{ kind: "signup", url: "https://example.org/f" }]);
  });

  it("a chat beside the sign-up is no sign-up", () => {
    const body = "Sign up on [Tickets](https://example.org/s). Join our [Discord](https://discord.example.org/h).";
    expect(factsOf(WHEN + body)?.links.map(({ url }) => url)).not.toContain("https://discord.example.org/h");
  });

  it.each(["咨询请加 QQ 群 615 827 391。", "💬 QQ 群：615 827 391；Telegram：https://t.me/harbor"])("%s", (body) =>
    expect(factsOf(WHEN + body)?.chatGroups).toEqual([{ type: "qq", number: "615827391" }]),
  );

  it.each([
    ["本次沙龙由 帆影科技 赞助。", ["帆影科技"]],
    ["Sponsored by Saltworks and Tidewise Labs.", ["Saltworks", "Tidewise Labs"]],
    [
      "Thanks to our sponsors [Saltworks](https://a.example) and [Tide.io](https://b.example)!",
      ["Saltworks", "Tide.io"],
    ],
  ])("%s", (body, partners) => expect(factsOf(WHEN + body)).toMatchObject({ partners }));

  it("who leads the evening organises nothing, who founded a community neither", () => {
    const facts = factsOf(`${WHEN}Host: Sibyl Wren, VP Ferries, Saltworks\n\n晚照是社区联合发起人。\n`);
    expect(facts).toMatchObject({ organisers: [] });
    expect(facts?.people.map(({ name, role }) => [name, role])).toContainEqual(["Sibyl Wren", "VP Ferries"]);
  });

  it("hosted behind organised is no second organiser", () => {
    expect(factsOf(`${WHEN}Organized by Rope Works and hosted at the quay.`)?.organisers).toEqual(["Rope Works"]);
  });
});

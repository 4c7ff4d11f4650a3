import { describe, expect, it } from "vitest";
import { readEventPage } from "../../../../shared/event/eventPage.ts";

const page = (body: string) => {
  const read = readEventPage(`# 帆影沙龙\n\n时间：2024 年 5 月 18 日 13:00-17:00\n\n地点：青岛市\n\n${body}\n`);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
};
const rows = (body: string) =>
  page(body).agenda.map(({ start, end, kind, title, speakers }) => [
    start,
    end,
    kind,
    title,
    ...speakers.map(({ name, company, role }) => [name, company, role]),
  ]);

describe("columns of agenda tables", () => {
  it("where the other rows say who speaks, one that does not is no talk", () => {
    const body =
      "| Time | Session | Speaker |\n|-|-|-|\n| 14:00 | Rust in trams | Sam Oy |\n| 15:00 | Group photo | |\n| 15:10 | Sandwiches | |\n| 15:30 | Demo booths | |";
    expect(page(body).agenda.map(({ kind }) => kind)).toEqual(["talk", "other", "break", "other"]);
    expect(page(body).talks).toHaveLength(1);
  });

  it.each([
    ["开始", "结束"],
    ["时刻", "止"],
    ["Start", "End"],
  ])("%s and %s are two ends of one time", (start, end) => {
    expect(
      rows(`| ${start} | ${end} | 内容 | 讲师 |\n|-|-|-|-|\n| 13:00 | 13:50 | 潮汐表 | 陆望舒（碧湾咨询） |`),
    ).toEqual([["13:00", "13:50", "talk", "潮汐表", ["陆望舒", "碧湾咨询", null]]]);
  });

  it("two times below each other in a cell are one span", () => {
    const body = "| 时间 | 议题 | 讲师 |\n|-|-|-|\n| 14:00<br>14:40 | 潮汐表 | 陆望舒 |";
    expect(page(body).agenda.map(({ start, end }) => [start, end])).toEqual([["14:00", "14:40"]]);
  });

  it("what happens stands beside its name: where nobody is named it is the description", () => {
    const table =
      "| 时间 | 环节 | 内容 |\n|-|-|-|\n| 13:00-13:30 | 签到 | 领取帆布袋 |\n| 16:00-16:30 | 收尾 | 一起合影 |";
    expect(rows(table)).toEqual([
      ["13:00", "13:30", "checkin", "签到"],
      ["16:00", "16:30", "other", "收尾"],
    ]);
  });

  it("a break may stand in the column of speakers", () => {
    const table =
      "| 时间 | 报告人 | 单位 | 报告题目 |\n|-|-|-|-|\n| 13:00 | 陆望舒 | 碧湾大学 | 潮汐 |\n| 14:00 | 茶歇 | | |";
    expect(rows(table)).toEqual([
      ["13:00", null, "talk", "潮汐", ["陆望舒", "碧湾大学", null]],
      ["14:00", null, "break", "茶歇"],
    ]);
  });

  it("the 花名 and the employer have columns of their own", () => {
    const [talk] = page(
      "| 时间段 | 主题 | 分享人 | 花名 | 所在公司 | 职务 |\n|-|-|-|-|-|-|\n| 13:00-14:00 | 潮汐 | 陆望舒 | 海鸥 | 碧湾科技 | 研究员 |",
    ).talks;
    expect(talk?.speakers).toMatchObject([
      { name: "陆望舒", nickname: "海鸥", realName: "陆望舒", company: "碧湾科技", role: "研究员" },
    ]);
  });

  it("without a header the long column is the speakers' where its cells are people with positions", () => {
    const table =
      '<h2>日程</h2><table><tr><td colspan="3"><b>上午</b></td></tr><tr><td>09:00-09:10</td><td>致辞</td><td>陆望舒 碧湾科技 CEO</td></tr>' +
      '<tr><td>09:10-10:00</td><td>锚与缆</td><td>江雪晴 碧湾科技 平台部总监</td></tr><tr><td>10:00-10:15</td><td colspan="2">茶歇</td></tr></table>';
    expect(rows(table)).toEqual([
      ["09:00", "09:10", "opening", "致辞", ["陆望舒", "碧湾科技", "CEO"]],
      ["09:10", "10:00", "talk", "锚与缆", ["江雪晴", "碧湾科技", "平台部总监"]],
      ["10:00", "10:15", "break", "茶歇"],
    ]);
  });
});

describe("people of agenda tables", () => {
  const people = (body: string) => page(body).people.map(({ name, company, role }) => [name, company, role]);

  it("two in a cell share the firm beside them", () => {
    const table =
      "| Time | Talk | Presenter | Affiliation |\n|-|-|-|-|\n| 13:00 | Knots | Ines Calder and Tobias Renner | Bollard |";
    expect(people(table)).toEqual([
      ["Ines Calder", "Bollard", null],
      ["Tobias Renner", "Bollard", null],
    ]);
  });

  it("two lines of names go with two lines of firms and positions", () => {
    const table =
      "| 时间 | 主题 | 分享者 | 公司 | 职务 |\n|-|-|-|-|-|\n| 13:00 | 缆绳 | 顾清川<br>江雪晴 | 帆影科技<br>碧湾大学 | 架构师<br>副教授 |";
    expect(people(table)).toEqual([
      ["顾清川", "帆影科技", "架构师"],
      ["江雪晴", "碧湾大学", "副教授"],
    ]);
  });

  it("a header nobody knows heads the titles, where speakers and times have theirs", () => {
    const table = "| 时间 | 报告 | 报告人 |\n|-|-|-|\n| 13:00-14:00 | 缆绳的拉力 | 顾清川 教授（碧湾大学） |";
    expect(rows(table)).toEqual([["13:00", "14:00", "talk", "缆绳的拉力", ["顾清川", "碧湾大学", "教授"]]]);
  });
});

describe("tables of talks without times", () => {
  const table = (heading: string) =>
    page(
      `## ${heading}\n\n| # | Title | Speaker | Company |\n|-|-|-|-|\n| 1 | Knots for sailors | Ines Calder | Bollard |`,
    );

  it("tell talks, but no agenda", () => {
    expect(table("Lightning talks")).toMatchObject({
      agenda: [],
      talks: [{ title: "Knots for sailors", start: null, speakers: [{ name: "Ines Calder", company: "Bollard" }] }],
    });
  });

  it("below a heading about earlier events tell none", () => expect(table("往期回顾").talks).toEqual([]));

  it("whose titles are not people", () => {
    const { people, talks } = page(
      "## 分享嘉宾\n\n| 姓名 | 公司 | 职位 | 议题 |\n|-|-|-|-|\n| 陆望舒 | 碧湾云 | 工程师 | 冷链物流 100 天 |",
    );
    expect(people.map(({ name }) => name)).toEqual(["陆望舒"]);
    expect(talks).toMatchObject([{ title: "冷链物流 100 天", speakers: [{ name: "陆望舒" }] }]);
  });
});

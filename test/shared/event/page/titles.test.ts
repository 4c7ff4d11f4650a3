import { describe, expect, it } from "vitest";
import type { PagePerson } from "../../../../shared/event/event.ts";
import { readEventPage } from "../../../../shared/event/eventPage.ts";

const page = (body: string) => {
  const read = readEventPage(`# 帆影沙龙\n\n时间：2024 年 5 月 18 日 13:00-17:00\n\n地点：青岛市\n\n${body}\n`);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
};
const brief = ({ name, company, role }: PagePerson) => [name, company, role];

describe("a line of the agenda that names who speaks", () => {
  it.each([
    ["编译器里的时间旅行（沈江月）", "编译器里的时间旅行", ["沈江月", null, null]],
    ["Taming flaky tests (Ines Calder, Bollard)", "Taming flaky tests", ["Ines Calder", "Bollard", null]],
    ["江雪晴（碧湾大学副教授）：灯塔的节能", "灯塔的节能", ["江雪晴", "碧湾大学", "副教授"]],
    ["主讲人：陆望舒，帆影科技 CTO，题目：锚与缆", "锚与缆", ["陆望舒", "帆影科技", "CTO"]],
    ["锚与缆 / 江雪晴 @ 碧湾云", "锚与缆", ["江雪晴", "碧湾云", null]],
    ["Knots | Ines Calder (she/her), Staff Engineer @ Bollard", "Knots", ["Ines Calder", "Bollard", "Staff Engineer"]],
    ['"Hulls" with Wanda Brisk', "Hulls", ["Wanda Brisk", null, null]],
    ["*Sails*, by Tobias Renner, CTO of Keelhaul", "Sails", ["Tobias Renner", "Keelhaul", "CTO"]],
    ["【分享】灯塔 — 讲师：江雪晴", "灯塔", ["江雪晴", null, null]],
    ["灯塔的节能 江雪晴｜碧湾科技", "灯塔的节能", ["江雪晴", "碧湾科技", null]],
    ["灯塔的节能｜江如是｜碧湾科技", "灯塔的节能", ["江如是", "碧湾科技", null]],
    ["灯塔靠谱吗，江雪（花名“霜刃”，碧湾科技）", "灯塔靠谱吗", ["江雪", "碧湾科技", null]],
    ["海图工具链（讲者：Rey 江）", "海图工具链", ["Rey 江", null, null]],
    [
      "Keynote – *Hulls for people* – Wanda Brisk (Bollard)",
      "Keynote – Hulls for people",
      ["Wanda Brisk", "Bollard", null],
    ],
    ["Tide tables – Inês Calder (Harbour Board)", "Tide tables", ["Inês Calder", "Harbour Board", null]],
    ["分享一：灯塔的节能 - 江雪晴（碧湾大学 副教授）", "灯塔的节能", ["江雪晴", "碧湾大学", "副教授"]],
  ])("%s", (line, title, who) => {
    const { agenda, talks } = page(`## 议程\n\n- 13:00 签到\n- 13:30-14:10 ${line}\n`);
    expect(agenda[1]).toMatchObject({ kind: "talk", title });
    expect(talks.map((talk) => [talk.title, talk.speakers.map(brief)])).toEqual([[title, [who]]]);
  });

  it.each(["分布式追踪（上）", "写给新人的数据库（入门级）", "Caching (part two)", "圆桌：海图"])(
    "%s names nobody",
    (line) => expect(page(`## 议程\n\n- 13:00 签到\n- 13:30-14:10 ${line}\n`).people).toEqual([]),
  );
});

it("ideographic blanks part the cells of a row with a time", () => {
  const { agenda } = page(
    "## 议程\n\n13:00-13:10　开场致辞　海图社区召集人 江雪晴\n13:10-13:40　端上的灯塔　碧湾智能 CTO 欧阳远",
  );
  expect(agenda.map(({ title, speakers }) => [title, ...speakers.map(brief)])).toEqual([
    ["开场致辞", ["江雪晴", "海图社区", "召集人"]],
    ["端上的灯塔", ["欧阳远", "碧湾智能", "CTO"]],
  ]);
});

it("lines with numbers in circles are lines of an agenda", () => {
  const { agenda } = page("### 活动流程\n\n① 13:30 签到\n② 14:00 《缆绳》| 顾清川 | 帆影科技架构师\n");
  expect(agenda).toMatchObject([
    { start: "13:30", kind: "checkin" },
    { start: "14:00", title: "缆绳", speakers: [{ name: "顾清川" }] },
  ]);
});

it("who leads a talk of the agenda does not host the event", () => {
  const { organisers, roundTables } = page(
    "## Agenda\n\n- 20:00 Fireside chat with Ines Calder, hosted by Wanda Brisk\n",
  );
  expect(organisers).toEqual([]);
  expect(roundTables).toMatchObject([{ host: { name: "Wanda Brisk" }, guests: [{ name: "Ines Calder" }] }]);
});

it("a person alone above the title: what tells of a life below is theirs", () => {
  const body =
    "## 嘉宾 & 话题\n\n**沈江月** | 帆影科技 设计总监\n\n> 话题：灯塔的颜色\n\n十二年海图设计经验，曾主导两套色板。";
  expect(page(body).talks).toMatchObject([
    {
      title: "灯塔的颜色",
      abstract: null,
      speakers: [{ name: "沈江月", bio: "十二年海图设计经验，曾主导两套色板。" }],
    },
  ]);
});

describe("a round table", () => {
  it("has its host and guests in the line", () => {
    const line = "Panel: Is agile dead? Moderator: Ines Calder. Panelists: Tobias Renner (Keelhaul), Wanda Brisk.";
    expect(page(`## Agenda\n\n- 19:00 ${line}\n`).roundTables).toMatchObject([
      {
        title: "Is agile dead?",
        host: { name: "Ines Calder" },
        guests: [{ name: "Tobias Renner" }, { name: "Wanda Brisk" }],
      },
    ]);
  });

  it("has them below, under labels", () => {
    const body =
      "14:50-15:30 圆桌：海图\n　　主持：沈江月\n　　嘉宾：顾清川、江雪晴\n\n## 圆桌论坛：谁来付云的账\n\n主持人：沈江月\n\n与谈嘉宾：\n- 顾清川，碧湾云 架构师\n- 陆望舒（锚点资本 合伙人）";
    const tables = page(`## 议程\n\n${body}`).roundTables.map(({ title, host, guests }) => [
      title,
      host?.name,
      ...guests.map(({ name }) => name),
    ]);
    expect(tables).toEqual([
      ["海图", "沈江月", "顾清川", "江雪晴"],
      ["谁来付云的账", "沈江月", "顾清川", "陆望舒"],
    ]);
  });
});

it("dots part name, firm and position", () => {
  expect(page("| 时间 | 议题 | 嘉宾 |\n|-|-|-|\n| 14:30 | 锚 | 陆望舒·帆影科技·CTO |").people.map(brief)).toEqual([
    ["陆望舒", "帆影科技", "CTO"],
  ]);
});

describe("the labels of a seminar", () => {
  it.each(["\n", "\n\n"])("tell one talk, its hours and its place", (gap) => {
    const lines = [
      "报告题目：浮标记",
      "报告人：江雪晴（碧湾大学 副教授）",
      "报告时间：2025年10月29日 14:30—16:00",
      "报告地点：海图楼 B203",
      "报告内容：讨论浮标。",
      "报告人简介：江雪晴，研究潮汐。",
    ];
    const read = readEventPage(`# 学术沙龙\n\n${lines.join(gap)}\n`);
    if (!read.ok) throw new Error(read.fault.code);
    expect(read.value).toMatchObject({ date: "2025-10-29", start: "14:30", end: "16:00", venue: "海图楼 B203" });
    expect(read.value.talks).toMatchObject([
      { title: "浮标记", abstract: "讨论浮标。", speakers: [{ name: "江雪晴", bio: "江雪晴，研究潮汐。" }] },
    ]);
  });

  it.each([
    "Speaker: Ines Calder (Bollard)\nTitle: Proving your hull",
    "**Speaker:** Ines Calder (Bollard)\n\n**Title:** Proving your hull",
    "Title: Proving your hull\nSpeaker: Ines Calder (Bollard)",
    "Talk: Proving your hull\nSpeaker: Ines Calder (Bollard)",
  ])("%s", (head) =>
    expect(page(`${head}\n\nAbstract: We prove it.\n\nBio: Ines has sailed since 2004.`).talks).toMatchObject([
      {
        title: "Proving your hull",
        abstract: "We prove it.",
        speakers: [{ name: "Ines Calder", company: "Bollard", bio: "Ines has sailed since 2004." }],
      },
    ]),
  );
});

it("behind a firm in brackets a comma begins the next person", () => {
  const names = (line: string) => page(line).roundTables.map(({ guests }) => guests.map(({ name }) => name));
  expect(names("## Panel\n\nPanelists: Wanda Brisk (Norden Systems), Lidia Calder")).toEqual([
    ["Wanda Brisk", "Lidia Calder"],
  ]);
  expect(
    names("## Agenda\n\n- 15:00–16:00 Panel: On call, with Wanda Brisk (Norden), Lidia Calder and Sam Oy (Kettle)"),
  ).toEqual([["Wanda Brisk", "Lidia Calder", "Sam Oy"]]);
});

it("what ends like a firm is no nickname, and below a name it is where somebody works", () => {
  const table =
    "| 时间 | 议题 | 嘉宾 |\n|-|-|-|\n| 14:00 | 锚 | 陆望舒<br>碧湾科技 |\n| 14:30 | 缆 | 顾清川（港湾数科） |";
  expect(page(table).people.map(brief)).toEqual([
    ["陆望舒", "碧湾科技", null],
    ["顾清川", "港湾数科", null],
  ]);
});

it("mentors are people, and a sentence about somebody is a biography", () => {
  expect(page("## 导师\n\n- 江雪晴｜碧湾科技 数据工程师").people.map(brief)).toEqual([
    ["江雪晴", "碧湾科技", "数据工程师"],
  ]);
  expect(page("## Speakers\n\n### Wanda Brisk\n\nWanda is CTO at Bollard.").people).toMatchObject([
    { name: "Wanda Brisk", company: "Bollard", role: "CTO", bio: "Wanda is CTO at Bollard." },
  ]);
});

describe("names that lead a list of titles", () => {
  const given = ["Ines Calder: Knots in a weekend", "Wanda Brisk: My quay has an API", "Tobias Renner: Ropes are fine"];
  const told = given.map((text) => text.split(": ").reverse());

  it.each([
    ["a list", (text: string, i: number) => `- 1${3 + i}:00-1${3 + i}:10 ${text}`, ""],
    ["a table", (text: string, i: number) => `| 1${3 + i}:00 - 1${3 + i}:10 | ${text} |`, "| | |\n|---|---|\n"],
  ])("in %s", (_what, line, head) => {
    const { agenda } = page(`## Schedule\n\n${head}${given.map(line).join("\n")}`);
    expect(agenda.map(({ kind, title, speakers }) => [kind, title, ...speakers.map(({ name }) => name)])).toEqual(
      told.map(([title, name]) => ["talk", title, name]),
    );
  });
});

it("a mentor in a bracket", () => {
  const { agenda } = page("## 议程\n\n- 13:00 签到\n- 15:00-15:30 导师答疑（导师：江雪晴，碧湾云 技术顾问）");
  expect(agenda[1]).toMatchObject({
    title: "导师答疑",
    speakers: [{ name: "江雪晴", company: "碧湾云", role: "技术顾问" }],
  });
});

it("a round table told again below the agenda", () => {
  const { agenda, roundTables } = page(
    "## 议程\n\n13:00-13:30 开场\n13:30-14:30 圆桌讨论《灯塔会去哪儿》\n14:30-15:00 观众提问\n\n圆桌讨论《灯塔会去哪儿》\n\n- 主持人：冷秋 海图社区 召集人\n- 嘉宾：\n  - 江雪晴 碧湾智能 技术合伙人\n  - 欧阳远 帆影软件 研发总监\n",
  );
  expect(agenda.map(({ title, speakers }) => [title, speakers.length])).toEqual([
    ["开场", 0],
    ["灯塔会去哪儿", 0],
    ["观众提问", 0],
  ]);
  expect(roundTables).toMatchObject([{ host: { name: "冷秋" }, guests: [{ name: "江雪晴" }, { name: "欧阳远" }] }]);
});

it.each([
  ["**Title:** Knots\n\n**Speaker:** Ines Calder\n\n**Host:** Prof. Wanda Brisk\n\n**Abstract:** Ropes may slip."],
  ["题目：Knots\n\n主讲人：江雪晴\n\n主　办：海图社区\n\n讲座提要：Ropes may slip."],
])("an abstract behind who hosts: %s", (body) => {
  expect(page(body).talks).toMatchObject([{ title: "Knots", abstract: "Ropes may slip." }]);
});

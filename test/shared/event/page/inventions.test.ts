import { describe, expect, it } from "vitest";
import { readEventPage } from "../../../../shared/event/eventPage.ts";

const factsOf = (agenda: string) => {
  const page = `# 渔火沙龙\n\n时间：2023 年 5 月 20 日 13:30-18:00，报名截止 5 月 18 日\n\n地点：青岛市港湾路 3 号\n\n## 议程\n\n${agenda}\n`;
  const facts = readEventPage(page);
  return facts.ok ? facts.value : null;
};

describe("what looks like a name and is none", () => {
  it.each([
    "存储系统设计（高可用）",
    "浮标网络（下篇）",
    "数据治理（金融业）",
    "方案：从零到一",
    "高并发：一个老问题",
    "平台工程 —— 安全",
    "Event Sourcing: a primer (Advanced)",
    "Rapid Prototyping: lessons (Part Two)",
    "Building rafts (Hands-on Lab)",
  ])("%s", (title) => {
    const facts = factsOf(`- 13:30-14:00 签到\n- 14:00-14:30 ${title}\n- 14:30-15:00 茶歇`);
    expect(facts?.agenda.map((item) => item.title)).toEqual(["签到", title, "茶歇"]);
    expect(facts?.people).toEqual([]);
  });

  it("what a panel is about", () => {
    const facts = factsOf("- 13:30-14:00 签到\n- 14:00-15:00 Panel 圆桌: Tidal AI, hype or help?\n- 15:00-15:30 茶歇");
    expect(facts?.agenda[1]).toMatchObject({ kind: "roundtable", title: "Tidal AI, hype or help?", speakers: [] });
    expect(facts?.people).toEqual([]);
  });

  it("titles with subtitles that lead like names, however many", () => {
    const titles = ["Event Sourcing: a primer", "Rapid Prototyping: lessons", "Pair Programming: why at all"];
    const facts = factsOf(`- 13:30-14:00 签到\n${titles.map((title, i) => `- 1${4 + i}:00 ${title}`).join("\n")}`);
    expect(facts?.agenda.slice(1).map((item) => item.title)).toEqual(titles);
    expect(facts?.people).toEqual([]);
  });

  it("a sentence below a heading of people", () => {
    expect(factsOf("13:30 签到\n\n## 出品人\n\n以下是本次沙龙的分场和出品人：")?.people).toEqual([]);
  });

  it("bold words with a remark behind them", () => {
    expect(factsOf("13:30 签到\n14:00 茶歇\n\n**Dress code** - Smart Casual")?.people).toEqual([]);
  });

  it("a nickname that is a word stays one in the speakers' column", () => {
    const facts = factsOf("| 时间 | 议题 | 讲师 |\n|-|-|-|\n| 14:00 | 浮标 | 明日 |\n| 15:00 | 缆绳 | 石安平 |");
    expect(facts?.people.map(({ name }) => name)).toEqual(["明日", "石安平"]);
  });

  it("the day until which people sign up is not the last day", () => {
    expect(factsOf("13:30 签到")).toMatchObject({ date: "2023-05-20", dateEnd: null, warnings: [] });
  });
});

describe("who sits at a round table", () => {
  it("is named between 、, a handle too", () => {
    const facts = factsOf(
      "- 13:30 签到\n- 14:00 圆桌：浮标何去何从　主持：周舟　嘉宾：石安平、Lisa、何苗（帆影、架构师）",
    );
    expect(facts?.roundTables.map(({ host, guests }) => [host?.name, guests.map(({ name }) => name)])).toEqual([
      ["周舟", ["石安平", "Lisa", "何苗"]],
    ]);
  });
});

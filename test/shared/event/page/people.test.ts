import { describe, expect, it } from "vitest";
import type { PagePerson } from "../../../../shared/event/event.ts";
import { readEventPage } from "../../../../shared/event/eventPage.ts";
import { NO_LORE } from "../../../../shared/event/page/lore.ts";
import { learn, readPeople } from "../../../../shared/event/page/people.ts";

const brief = ({ name, nickname, company, role }: PagePerson) => [name, nickname, company, role];
const read = (text: string) => readPeople([text], NO_LORE).map(brief);

describe("one person line by line", () => {
  it.each([
    [["时小雨", "石桥科技", "前端架构师"], [["时小雨", null, "石桥科技", "前端架构师"]]],
    [["时小雨", "石头桥网络", "资深前端工程师"], [["时小雨", null, "石头桥网络", "资深前端工程师"]]],
    [["戚望舒", "钟山软件", "平台组负责人"], [["戚望舒", null, "钟山软件", "平台组负责人"]]],
    [["Ines Calder", "Bollard", "Staff Engineer"], [["Ines Calder", null, "Bollard", "Staff Engineer"]]],
    [
      ["时小雨", "石桥科技", "架构师", "戚望舒", "钟山软件", "CTO"],
      [
        ["时小雨", null, "石桥科技", "架构师"],
        ["戚望舒", null, "钟山软件", "CTO"],
      ],
    ],
    [
      ["时小雨", "戚望舒", "江雪晴"],
      [
        ["时小雨", null, null, null],
        ["戚望舒", null, null, null],
        ["江雪晴", null, null, null],
      ],
    ],
  ])("%j", (lines, people) => expect(readPeople(lines, NO_LORE).map(brief)).toEqual(people));
});

describe("who a cell names", () => {
  it.each([
    // name affiliation role
    ["林远 蓝海大学 高级技术专家", ["林远", null, "蓝海大学", "高级技术专家"]],
    ["林远 蓝海大学高级技术专家", ["林远", null, "蓝海大学", "高级技术专家"]],
    ["涵光 阿里云云原生落地负责人", ["涵光", null, "阿里云", "云原生落地负责人"]],
    ["Jane Doe, CTO at Acme", ["Jane Doe", null, "Acme", "CTO"]],
    ["Jane Doe, Acme, CTO", ["Jane Doe", null, "Acme", "CTO"]],
    ["Jane Doe | Acme", ["Jane Doe", null, "Acme", null]],
    // affiliation name
    ["星河科技技术总监 杨冰", ["杨冰", null, "星河科技", "技术总监"]],
    ["Seata Committer 绍辉", ["绍辉", null, null, "Seata Committer"]],
    ["星河科技 基础团队 余淮", ["余淮", null, "星河科技", "基础团队"]],
    // 姓名（花名），affiliation
    ["宋平（齐物），星河科技高级技术专家，Bolo 作者", ["宋平", "齐物", "星河科技", "高级技术专家"]],
    ["宋清（Tetra 布道师、社区创始人）", ["宋清", null, "Tetra", "布道师"]],
    ["李雷 (Leo) 腾讯 高级工程师", ["李雷", "Leo", "腾讯", "高级工程师"]],
    ["辛夷（@xinyi-dev）石桥云 工程师", ["辛夷", "@xinyi-dev", "石桥云", "工程师"]],
    ["江雪晴 副教授（碧湾大学计算机学院）", ["江雪晴", null, "碧湾大学计算机学院", "副教授"]],
    ["教授 江雪晴（碧湾大学海洋学院）", ["江雪晴", null, "碧湾大学海洋学院", "教授"]],
    // two names of one person, told from a firm by the firm behind them
    ["江雪晴 Sharon Jiang, 碧湾科技 Staff Engineer", ["江雪晴", "Sharon Jiang", "碧湾科技", "Staff Engineer"]],
    ["江雪晴 (Sharon Jiang), 碧湾科技 架构师", ["江雪晴", "Sharon Jiang", "碧湾科技", "架构师"]],
    ["江雪晴 (Sharon Jiang), Apache Harbor PMC Member", ["江雪晴", "Sharon Jiang", "Apache Harbor", "PMC Member"]],
    ["Sharon Jiang 江雪晴, Bollard", ["Sharon Jiang", "江雪晴", "Bollard", null]],
    ["江雪晴 (Rope Works) 架构师", ["江雪晴", null, "Rope Works", "架构师"]],
    ["江雪晴 Rope Works, 架构师", ["江雪晴", null, "Rope Works", "架构师"]],
    // what somebody is in charge of is no firm
    ["飞控负责人 江雪晴", ["江雪晴", null, null, "飞控负责人"]],
    ["HRBP 江雪晴", ["江雪晴", null, null, "HRBP"]],
    ["江雪晴，平台组负责人", ["江雪晴", null, null, "平台组负责人"]],
    ["Ines Calder, Recruiter, Harbour Devs", ["Ines Calder", null, "Harbour Devs", "Recruiter"]],
    ["Ines Calder, Knotter, Harbour Devs", ["Ines Calder", null, "Harbour Devs", "Knotter"]],
    ["宋知秋（独立教练）", ["宋知秋", null, null, "独立教练"]],
    ["卢小舟（燕北数据）", ["卢小舟", null, "燕北数据", null]],
    ["李雷（腾讯）", ["李雷", null, "腾讯", null]],
    // name@affiliation
    ["碧云@青禾开源负责人", ["碧云", null, "青禾", "开源负责人"]],
    ["Jane Doe @ Acme", ["Jane Doe", null, "Acme", null]],
    // affiliation+name
    ["星河集团技术专家李旭光", ["李旭光", null, "星河集团", "技术专家"]],
    ["李唯阿里云技术专家", ["李唯", null, "阿里云", "技术专家"]],
    // the four spellings of 花名
    ["靳小祥（花名贾岛）", ["靳小祥", "贾岛", null, null]],
    ["黄小琦（花名：嘉祁）", ["黄小琦", "嘉祁", null, null]],
    ["陈小凡 花名无钩，星河集团资深开发工程师", ["陈小凡", "无钩", "星河集团", "资深开发工程师"]],
    ["肖涵（涵光）", ["肖涵", "涵光", null, null]],
    ["星河科技 平台负责人 断云（本名：顾清川）", ["断云", "断云", "星河科技", "平台负责人"]],
    // what nobody would know for a name, with nothing but a position behind it
    ["听雨少年，独立开发者", ["听雨少年", null, null, "独立开发者"]],
    // sentences
    ["吕思源是思科的技术专家，热爱开源", ["吕思源", null, "思科", "技术专家"]],
    ["Jane Doe is a developer advocate at Acme. She likes Go.", ["Jane Doe", null, "Acme", "developer advocate"]],
    ["欧阳娜娜", ["欧阳娜娜", null, null, null]],
    ["Jan van der Berg", ["Jan van der Berg", null, null, null]],
    ["阿依古丽·买买提，蓝海大学教授", ["阿依古丽·买买提", null, "蓝海大学", "教授"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    ["鲁直、涵光、张小盟、王国云", ["鲁直", "涵光", "张小盟", "王国云"]],
    ["曾小凡（逐光），青禾技术专家；汪海萌（木石），青禾技术专家", ["曾小凡", "汪海萌"]],
    ["欧阳娜娜 / 司马相", ["欧阳娜娜", "司马相"]],
    ["Jane Doe & John Roe (Acme)", ["Jane Doe", "John Roe"]],
    ["Jane Doe and John Roe", ["Jane Doe", "John Roe"]],
    ["肖健和李宗南", ["肖健", "李宗南"]],
    ["张三丰，李小四，王五一", ["张三丰", "李小四", "王五一"]],
  ])("%s are several", (text, names) => expect(readPeople([text], NO_LORE).map(({ name }) => name)).toEqual(names));

  it.each([
    "王小云 网易高级技术专家、网易严选架构师",
    "杨定远，顺丰集团高级研发工程师、Bolo 用户",
    "张和平",
    "Jane Doe, Red Hat",
  ])("%s is one", (text) => expect(read(text)).toHaveLength(1));

  it.each(["", "待定", "全体", "everyone", "TBA", "星河科技 基础团队", "-", "茶歇"])("%j is nobody", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("keeps the words that were split", () => {
    const [person] = readPeople(["宋平（齐物），星河科技高级技术专家，Bolo 作者"], NO_LORE);
    expect(person?.affiliation).toBe("星河科技高级技术专家，Bolo 作者");
  });

  it("learns from sure cells what a doubtful one means", () => {
    const lore = learn(["付小铖 酷家 容器化负责人"], []);
    expect(readPeople(["酷家 墨白"], lore).map(brief)).toEqual([["墨白", null, "酷家", null]]);
    expect(readPeople(["酷家 墨白"], NO_LORE).map(({ name }) => name)).not.toEqual(["墨白"]);
  });
});

describe("what the page teaches", () => {
  it("a word that reads as name and as firm is told by its ending", () => {
    const lore = learn(["沈江月（花名：潮生），上官云 平台团队负责人", "上官云 技术专家"], []);
    expect(lore.names.has("上官云")).toBe(false);
    expect(readPeople(["顾清川（花名：断云）", "上官云 技术专家"], lore).map(brief)).toEqual([
      ["顾清川", "断云", "上官云", "技术专家"],
    ]);
    expect(learn(["上官云 技术专家"], []).names.has("上官云")).toBe(true);
  });

  it("a real name in brackets makes the name before it the 花名", () => {
    expect(readPeople(["断云（本名：顾清川）"], NO_LORE)).toMatchObject([{ nickname: "断云", realName: "顾清川" }]);
  });
});

describe("who leads a track", () => {
  it("is one of the page's people, with the 花名 the table uses", () => {
    const read = readEventPage(
      "# 帆影沙龙\n\n时间：2024 年 5 月 18 日 13:00\n\n**出品人**：沈江月（花名：潮生），上官云 平台团队负责人\n\n| 时间 | 议题 | 讲师 |\n|-|-|-|\n| 13:00-14:00 | 潮汐 | 潮生 |\n",
    );
    expect(read.ok && read.value.people.map(brief)).toEqual([["潮生", "潮生", "上官云", "平台团队负责人"]]);
  });
});

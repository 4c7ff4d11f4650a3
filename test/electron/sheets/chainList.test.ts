import { describe, expect, it } from "vitest";
import { readChainList } from "../../../electron/sheets/chainList.ts";

const entry = (line: string, example = "") => readChainList(`#接龙\n${example}\n\n1. ${line}`)?.[1]?.cells;

describe("readChainList", () => {
  it.each([
    ["张三", ["张三", "", "", "", "", "", ""]],
    ["张三 13800000001", ["张三", "13800000001", "", "", "", "", ""]],
    ["张三+蚂蚁科技+13800000001", ["张三", "13800000001", "", "蚂蚁科技", "", "", ""]],
    ["王五-腾讯", ["王五", "", "", "", "", "", "腾讯"]],
    ["小明（带1人）", ["小明", "", "", "", "", "1", ""]],
    ["赵六 +1", ["赵六", "", "", "", "", "1", ""]],
    ["靳文祥（贾岛） 素食", ["靳文祥（贾岛）", "", "", "", "", "", "素食"]],
    ["Ada Lovelace, ada@example.com", ["Ada Lovelace", "", "ada@example.com", "", "", "", ""]],
    ["Ada 13800000001", ["Ada", "13800000001", "", "", "", "", ""]],
    ["李四（取消）", ["李四", "", "", "", "", "", "", "取消"]],
    ["王五 不来了", ["王五", "", "", "", "", "", "", "取消"]],
    ["王五（如取消会告知）", ["王五（如取消会告知）", "", "", "", "", "", ""]],
    ["小明@蚂蚁", ["小明", "", "", "蚂蚁", "", "", ""]],
    ["🌸花花", ["🌸花花", "", "", "", "", "", ""]],
  ])("%s", (line, cells) => {
    expect(entry(line)).toEqual(cells);
  });

  it("follows the list's own example", () => {
    expect(entry("张三 阿里 工程师 晚到", "例 姓名 公司 职位")).toEqual(["张三", "", "", "阿里", "工程师", "", "晚到"]);
    expect(entry("李四+腾讯+13800000001", "格式：姓名+公司+电话")).toEqual([
      "李四",
      "13800000001",
      "",
      "腾讯",
      "",
      "",
      "",
    ]);
  });

  it.each([
    ["#接龙\n１．张三\n２．李四"],
    ["＃接龙\n① 张三\n② 李四"],
    ["群接龙\n【周六】\n（1）张三\n数量：1\n（2）李四"],
    ["接龙\n1张三\n2 李四\n12月28日 13:00"],
    ["接龍\n1️⃣ 张三\n2️⃣ 李四"],
    ["接龙\n一、张三\n二、李四"],
    ["1) 张三\n2) 李四\n"],
    ["⒈张三\n⒉李四"],
  ])("knows the ways of numbering: %j", (text) => {
    const names = readChainList(text)
      ?.slice(1)
      .map(({ cells }) => cells[0]);
    expect(names).toEqual(["张三", "李四"]);
  });

  it("takes a counted list without its title, and no other text", () => {
    expect(readChainList("1. 张三\n2. 李四\n3. 王五")?.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [0, "姓名"],
      [1, "张三"],
      [2, "李四"],
      [3, "王五"],
    ]);
    expect(readChainList("1. 张三\n1. 李四")).toBeNull();
    expect(readChainList("1,张三\n2,李四")).toBeNull();
    expect(readChainList("13:00 签到\n13:30 开场")).toBeNull();
    expect(readChainList("#接龙\n还没有人")).toBeNull();
  });
});

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

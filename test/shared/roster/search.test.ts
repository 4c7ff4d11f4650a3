import { describe, expect, it } from "vitest";
import { PeopleIndex } from "../../../shared/roster/search.ts";
import { aBarePerson, searching } from "../../build/searching.ts";

const find = searching([
  { name: "贾岛", company: "蚂蚁金服" },
  { name: "靳文祥", nickname: "贾岛" },
  { name: "贾岛明", company: "示例科技" },
  { name: "José Álvarez", company: "Acme GmbH" },
  { name: "Ada Lovelace", email: "ada@example.org", phone: "+86 199 0000 4321" },
  { name: "王小明", company: "贾氏集团", orderId: "ORD-77" },
  { name: "𠮷田", codes: ["X-123"] },
  { name: "赵四", jobTitle: "首席科学家", ticketType: "学生票", extra: { 饮食: "不吃香菜", T恤: "XL" } },
]);

describe("search", () => {
  it("finds hanzi from one character on, names before companies", () => {
    expect(find("贾")).toEqual(["贾岛", "靳文祥", "贾岛明", "王小明"]);
    expect(find("岛")).toEqual(["贾岛", "靳文祥", "贾岛明"]);
    expect(find("𠮷")).toEqual(["𠮷田"]);
  });

  it("puts whole names and 花名 first", () => {
    expect(find("贾岛")).toEqual(["贾岛", "靳文祥", "贾岛明"]);
    expect(find("jiadao")).toEqual(["贾岛", "靳文祥", "贾岛明"]);
  });

  it("finds Latin names without accents, in any order, width and case", () => {
    expect(find("jose")).toEqual(["José Álvarez"]);
    expect(find("alvarez jose")).toEqual(["José Álvarez"]);
    expect(find("ＬＯＶＥＬＡＣＥ")).toEqual(["Ada Lovelace"]);
    expect(find("adalov")).toEqual(["Ada Lovelace"]);
    expect(find("lovelaceada")).toEqual(["Ada Lovelace"]);
    expect(find("al")).toEqual(["Ada Lovelace", "José Álvarez"]);
    expect(find("velac")).toEqual(["Ada Lovelace"]);
  });

  it("finds by phone's last digits, with and without the country code", () => {
    expect(find("4321")).toEqual(["Ada Lovelace"]);
    expect(find("321")).toEqual(["Ada Lovelace"]);
    expect(find("+86 199 0000 4321")).toEqual(["Ada Lovelace"]);
    expect(find("199 0000 4321")).toEqual(["Ada Lovelace"]);
    expect(find("19900004321")).toEqual(["Ada Lovelace"]);
    expect(find("90000")).toEqual(["Ada Lovelace"]);
    expect(find("21")).toEqual([]);
  });

  it("finds by company in hanzi, pinyin and letters, by e-mail, order and code", () => {
    expect(find("acme")).toEqual(["José Álvarez"]);
    expect(find("金服")).toEqual(["贾岛"]);
    expect(find("mayi")).toEqual(["贾岛"]);
    expect(find("jinfu")).toEqual(["贾岛"]);
    expect(find("ada@ex")).toEqual(["Ada Lovelace"]);
    expect(find("example.org")).toEqual(["Ada Lovelace"]);
    expect(find("ord-77")).toEqual(["王小明"]);
    expect(find("ORD77")).toEqual(["王小明"]);
    expect(find("x-123")).toEqual(["𠮷田"]);
  });

  it("finds by job, ticket type and extra columns when nothing else fits", () => {
    expect(find("科学家")).toEqual(["赵四"]);
    expect(find("学生")).toEqual(["赵四"]);
    expect(find("香菜")).toEqual(["赵四"]);
    expect(find("赵 香菜")).toEqual(["赵四"]);
  });

  it("finds by the roster's note and by notes of the desk when nothing else fits", () => {
    const index = new PeopleIndex();
    const guest = aBarePerson(1, { name: "钱七", note: "坐轮椅，走东门\n带导盲犬" });
    index.put(guest, ["Lost the badge at the café", "等导游"]);
    index.put(aBarePerson(2, { name: "导明" }));
    for (const typed of ["轮椅", "导盲犬", "cafe", "lost the badge", "钱 东门", "导游"])
      expect(index.find(typed, 5).map(String), typed).toEqual(["p1"]);
    expect(index.find("导", 5).map(String)).toEqual(["p2"]);
    index.put(guest, []);
    expect(index.find("cafe", 5)).toEqual([]);
  });

  it("finds 贾岛 by jd, and two words in either order", () => {
    const people = searching([
      { name: "贾岛", company: "示例科技" },
      { name: "孟郊", company: "大唐诗社" },
      { name: "Zoë Álvarez Núñez", company: "Société Générale" },
    ]);
    for (const typed of ["jd", "JD", "贾d", "岛 贾", "dao jia", "示例 jd", "jd 示例", "shili jia"])
      expect(people(typed), typed).toEqual(["贾岛"]);
    for (const typed of ["nunez zoe", "alvarez nunez", "zoe societe", "generale alvarez", "NÚÑEZ", "zoealvareznunez"])
      expect(people(typed), typed).toEqual(["Zoë Álvarez Núñez"]);
  });

  it("wants every word, each where it fits best", () => {
    expect(find("贾岛 蚂蚁")).toEqual(["贾岛"]);
    expect(find("jd mayi")).toEqual(["贾岛"]);
    expect(find("acme jose")).toEqual(["José Álvarez"]);
    expect(find("贾岛 没有")).toEqual([]);
    expect(find("4321 lovelace")).toEqual(["Ada Lovelace"]);
  });

  it("finds nobody for nothing", () => {
    for (const nothing of ["", "  ", "　", "·", "-", "'", "\u200b"]) expect(find(nothing), nothing).toEqual([]);
    expect(find("贾", 0)).toEqual([]);
  });

  it("takes whatever is typed or pasted", () => {
    for (const odd of [
      "[",
      "\\",
      "a".repeat(500),
      "贾".repeat(500),
      "a b c d e f g h i j k l m n o p",
      "\ud83d\ude00",
      "\ud842",
    ])
      expect(find(odd), odd).toEqual([]);
    expect(find("贾岛\n")).toEqual(["贾岛", "靳文祥", "贾岛明"]);
  });

  it("gives no more than was asked for, the best of them", () => {
    expect(find("贾", 2)).toEqual(["贾岛", "靳文祥"]);
  });
});

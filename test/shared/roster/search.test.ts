import { describe, expect, it } from "vitest";
import type { Person } from "../../../shared/roster/person.ts";
import { PeopleIndex } from "../../../shared/roster/search.ts";
import { aPerson } from "../../build/people.ts";

const PEOPLE: Partial<Person>[] = [
  { name: "贾岛", nickname: null, company: "蚂蚁金服" },
  { name: "靳文祥", nickname: "贾岛" },
  { name: "贾岛明", company: "示例科技" },
  { name: "José Álvarez", company: "Acme GmbH" },
  { name: "Ada Lovelace", email: "ada@example.org", phone: "+86 199 0000 4321" },
  { name: "王小明", company: "贾氏集团", orderId: "ORD-77" },
  { name: "𠮷田", codes: ["X-123"] },
];

const index = new PeopleIndex();
PEOPLE.forEach((changes, n) => {
  index.put(aPerson(n, { company: null, jobTitle: null, email: null, phone: null, ...changes }));
});
const names = (query: string) => index.find(query, 10).map((id) => PEOPLE[Number(id.slice(1))]?.name);

describe("search", () => {
  it("finds hanzi from one character on, names before companies", () => {
    expect(names("贾")).toEqual(["贾岛", "靳文祥", "贾岛明", "王小明"]);
    expect(names("岛")).toEqual(["贾岛", "靳文祥", "贾岛明"]);
    expect(names("𠮷")).toEqual(["𠮷田"]);
  });

  it("puts whole names and 花名 first", () => {
    expect(names("贾岛")).toEqual(["贾岛", "靳文祥", "贾岛明"]);
  });

  it("finds Latin names without accents, in any order and width", () => {
    expect(names("jose")).toEqual(["José Álvarez"]);
    expect(names("alvarez jose")).toEqual(["José Álvarez"]);
    expect(names("ＬＯＶＥＬＡＣＥ")).toEqual(["Ada Lovelace"]);
  });

  it("finds by company, phone's last digits, e-mail, order and code; every word must be there", () => {
    expect(names("acme")).toEqual(["José Álvarez"]);
    expect(names("4321")).toEqual(["Ada Lovelace"]);
    expect(names("ada@ex")).toEqual(["Ada Lovelace"]);
    expect(names("ord-77")).toEqual(["王小明"]);
    expect(names("x-123")).toEqual(["𠮷田"]);
    expect(names("贾岛 蚂蚁")).toEqual(["贾岛"]);
    expect(names("贾岛 没有")).toEqual([]);
  });

  it("finds nobody for nothing, and nobody who is gone", () => {
    expect(names("  ")).toEqual([]);
    const own = new PeopleIndex();
    own.put(aPerson(1));
    own.remove(aPerson(1).id);
    expect(own.find("测试", 5)).toEqual([]);
  });
});

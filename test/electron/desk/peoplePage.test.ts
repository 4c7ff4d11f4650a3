import { beforeAll, describe, expect, it } from "vitest";
import { exportPeople } from "../../../electron/desk/exportPeople.ts";
import { PeopleLists } from "../../../electron/desk/peopleLists.ts";
import { facetOfPeople, pageOfPeople } from "../../../electron/desk/peoplePage.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { type Facet, type ListColumn, type ListQuery, WHOLE_LIST } from "../../../shared/people/query.ts";
import type { Table } from "../../../shared/report/table.ts";
import { JobId, PersonId } from "../../../shared/words/ids.ts";
import { crowd } from "../../build/crowd.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { added, aPerson, arrived, DOOR } from "../../build/people.ts";

const lists = new PeopleLists();
let test: TestDesk;

const imported = (importId: string, file: string): FactBody => ({
  ...{ kind: "roster-imported", importId, file, added: 1, changed: 0 },
  ...{ withdrawn: 0, restored: 0, skipped: 0 },
});
const off = (n: number, reason: string): FactBody => ({
  ...{ kind: "person-withdrawn", personId: PersonId.parse(`p${n}`), reason, importId: null },
});

const PEOPLE: FactBody[] = [
  imported("import-1", "早鸟.csv"),
  imported("import-2", "第二批.csv"),
  added(aPerson(1, { name: "曾一鸣", company: "青藤", role: "speaker", extra: { 桌号: "10", 城市: "杭州" } })),
  added(aPerson(2, { name: "Émile Zola", company: "Zola & Fils", extra: { 桌号: "9", 城市: "Paris" } })),
  added(
    aPerson(3, { name: "白居易", nickname: "乐天", company: "青藤", vip: true, extra: { 桌号: "1.5" } }),
    "import-2",
  ),
  added(aPerson(4, { name: "dana", company: null, status: "cancelled", ticketType: "学生票" })),
  added(aPerson(5, { name: "贾岛", source: "walk-in", orderId: "ORD-10", company: null }), null),
  added(aPerson(6, { name: "付铖", orderId: "ORD-9", note: "轮椅" })),
  added(aPerson(7, { name: "重复的人" }), "import-1"),
  added(aPerson(8, { name: "误导入的人" }), "import-1"),
  off(7, "Listed twice"),
  off(8, "import-undone"),
  arrived(6),
  arrived(1),
  { kind: "left", personId: PersonId.parse("p6"), session: DOOR },
  {
    ...{ kind: "badge-queued", job: JobId.parse("job-1"), personId: PersonId.parse("p1") },
    ...{ printer: "label", reason: null },
  } as FactBody,
];

beforeAll(async () => {
  test = await aDesk(PEOPLE);
});

type Wish = { by?: ListColumn; down?: boolean; text?: string; only?: [Facet, ...string[]][] };

const queryOf = ({ by = "number", down = false, text = "", only = [] }: Wish): ListQuery => ({
  sort: { by, down },
  text,
  filters: only.map(([facet, ...values]) => ({ facet, values })),
});

async function names(wish: Wish): Promise<string[]> {
  const ask = { query: queryOf(wish), offset: 0, limit: 100, extras: [] };
  const { people, total } = await pageOfPeople(lists, test.desk, ask);
  expect(total).toBe(people.length);
  return people.map(({ name }) => name);
}

const ALL = ["曾一鸣", "Émile Zola", "白居易", "dana", "贾岛", "付铖", "重复的人"];

describe("the people table's order", () => {
  it("is the roster's, both ways, without people of an import that was taken back", async () => {
    expect(await names({})).toEqual(ALL);
    expect(await names({ down: true })).toEqual([...ALL].reverse());
  });

  it("by name has one alphabet for all", async () => {
    const byName = ["白居易", "重复的人", "dana", "Émile Zola", "付铖", "贾岛", "曾一鸣"];
    expect(await names({ by: "name" })).toEqual(byName);
    expect(await names({ by: "name", down: true })).toEqual([...byName].reverse());
  });

  it("has whoever states nothing last both ways, equals as the roster has them", async () => {
    expect(await names({ by: "orderId" })).toEqual([
      ...["付铖", "贾岛"],
      ...["曾一鸣", "Émile Zola", "白居易", "dana", "重复的人"],
    ]);
    expect((await names({ by: "orderId", down: true })).slice(0, 3)).toEqual(["贾岛", "付铖", "曾一鸣"]);
    expect((await names({ by: "company" })).slice(0, 2)).toEqual(["曾一鸣", "白居易"]);
    expect((await names({ by: "company", down: true })).slice(-2)).toEqual(["dana", "贾岛"]);
  });

  it("by arrival has the first to come first, and by a column of the roster's own its numbers by size", async () => {
    expect((await names({ by: "arrival" })).slice(0, 2)).toEqual(["曾一鸣", "付铖"]);
    expect((await names({ by: "extra:桌号" })).slice(0, 3)).toEqual(["白居易", "Émile Zola", "曾一鸣"]);
    expect((await names({ by: "extra:桌号", down: true })).slice(0, 3)).toEqual(["曾一鸣", "Émile Zola", "白居易"]);
  });

  it("by a column called like a property of every object leaves all as they are, and shows it empty", async () => {
    expect(await names({ by: "extra:constructor", down: true })).toEqual(ALL);
    expect(await names({ only: [["extra:toString", ""]] })).toEqual(ALL);
    const ask = { query: queryOf({}), offset: 0, limit: 1, extras: ["constructor", "toString"] };
    const page = await pageOfPeople(lists, test.desk, ask);
    expect(page.people[0]?.extra).toEqual({ constructor: "", toString: "" });
  });

  it("by what has words follows their meaning: roles, states, badges", async () => {
    expect((await names({ by: "role", down: true }))[0]).toBe("曾一鸣");
    expect((await names({ by: "status" })).slice(-2)).toEqual(["dana", "重复的人"]);
    expect((await names({ by: "badge" })).at(-1)).toBe("曾一鸣");
    expect((await names({ by: "note" }))[0]).toBe("付铖");
    expect((await names({ by: "station" })).slice(0, 2)).toEqual(["曾一鸣", "付铖"]);
  });
});

describe("the people table's filters", () => {
  it("know who is here, inside, gone, awaited and not awaited", async () => {
    expect(await names({ only: [["presence", "arrived"]] })).toEqual(["曾一鸣", "付铖"]);
    expect(await names({ only: [["presence", "inside"]] })).toEqual(["曾一鸣"]);
    expect(await names({ only: [["presence", "left"]] })).toEqual(["付铖"]);
    expect(await names({ only: [["presence", "missing"]] })).toEqual(["Émile Zola", "白居易"]);
    expect(await names({ only: [["presence", "not-expected"]] })).toEqual(["dana", "贾岛", "重复的人"]);
    expect(test.desk.state.counts.missing).toBe(2);
  });

  it("take any one value of each, and all of them together", async () => {
    expect(await names({ only: [["status", "cancelled", "blocked"]] })).toEqual(["dana"]);
    expect(await names({ only: [["company", "青藤"]] })).toEqual(["曾一鸣", "白居易"]);
    expect(
      await names({
        only: [
          ["company", "青藤"],
          ["role", "speaker"],
        ],
      }),
    ).toEqual(["曾一鸣"]);
    expect(await names({ only: [["company", ""]] })).toEqual(["dana", "贾岛"]);
    expect(await names({ only: [["flag", "vip", "note"]] })).toEqual(["白居易", "付铖"]);
    expect(await names({ only: [["source", "walk-in"]] })).toEqual(["贾岛"]);
    expect(await names({ only: [["ticketType", "学生票"]] })).toEqual(["dana"]);
    expect(await names({ only: [["badge", "queued"]] })).toEqual(["曾一鸣"]);
    expect(await names({ only: [["station", "一号台"]] })).toEqual(["曾一鸣", "付铖"]);
    expect(await names({ only: [["import", "import-2"]] })).toEqual(["白居易"]);
    expect(await names({ only: [["extra:城市", "Paris", "杭州"]] })).toEqual(["曾一鸣", "Émile Zola"]);
  });

  it("list who was taken off, and who came by mistake only when asked for", async () => {
    expect(await names({ only: [["list", "off"]] })).toEqual(["重复的人"]);
    expect(await names({ only: [["list", "taken-back"]] })).toEqual(["误导入的人"]);
    expect(await names({ only: [["import", "import-1"]] })).not.toContain("误导入的人");
  });

  it("find a text as the search does: pinyin, 花名, accents, companies", async () => {
    expect(await names({ text: "letian" })).toEqual(["白居易"]);
    expect(await names({ text: "zeng" })).toEqual(["曾一鸣"]);
    expect(await names({ text: "emile" })).toEqual(["Émile Zola"]);
    expect(await names({ text: "青藤", by: "name" })).toEqual(["白居易", "曾一鸣"]);
    expect(await names({ text: "nobody at all" })).toEqual([]);
  });
});

describe("a facet", () => {
  const facet = (name: Facet, wish: Wish = {}, search = "") =>
    facetOfPeople(lists, test.desk, { query: queryOf(wish), facet: name, search });

  it("counts the values of whom the other filters leave, most first", async () => {
    const { values, more } = await facet("company", { only: [["company", "青藤"]] });
    expect(more).toBe(0);
    expect(values.map(({ value, count }) => [value, count])).toEqual([
      ["青藤", 2],
      ["", 2],
      ["示例公司", 2],
      ["Zola & Fils", 1],
    ]);
    const speakers = await facet("company", { only: [["role", "speaker"]] });
    expect(speakers.values.map(({ value }) => value)).toEqual(["青藤"]);
  });

  it("finds a value by any part, in either form of its hanzi", async () => {
    expect((await facet("company", {}, "zola")).values.map(({ value }) => value)).toEqual(["Zola & Fils"]);
    expect((await facet("ticketType", {}, "學生")).values.map(({ value }) => value)).toEqual(["学生票"]);
  });

  it("counts who was taken back where that is asked, and names imports by their file", async () => {
    const places = await facet("list");
    expect(places.values).toContainEqual({ value: "taken-back", count: 1, label: null, at: null });
    const { values } = await facet("import");
    expect(values.find(({ value }) => value === "import-2")).toMatchObject({ label: "第二批.csv", count: 1 });
  });
});

it("a page counts who is listed of all, and has the cells that were asked for", async () => {
  const query = queryOf({ text: "青藤" });
  const page = await pageOfPeople(lists, test.desk, { query, offset: 1, limit: 1, extras: ["桌号"] });
  expect(page).toMatchObject({ total: 2, all: 7, extras: ["桌号", "城市"] });
  expect(page.people).toHaveLength(1);
  expect(page.people[0]).toMatchObject({ name: "白居易", number: 3, extra: { 桌号: "1.5" } });
  expect(Object.keys(page.people[0]?.extra ?? {})).toEqual(["桌号"]);
});

it("the list that is shown goes into a file in its order, telephone and e-mail in full", async () => {
  const tables: Table[] = [];
  const written = await exportPeople(
    lists,
    test.desk,
    {
      query: queryOf({ by: "name", only: [["company", "青藤"]] }),
      columns: ["name", "phone", "arrival", "extra:桌号"],
    },
    (table) => {
      tables.push(table);
      return new Uint8Array();
    },
  );
  expect(written).toMatchObject({ what: "written", rows: 2 });
  expect(tables[0]?.columns).toEqual(["姓名", "尾号", "签到", "桌号"]);
  expect(tables[0]?.rows.map(([name, phone]) => [name, phone])).toEqual([
    ["白居易", "19900000003"],
    ["曾一鸣", "19900000001"],
  ]);
  expect(tables[0]?.rows[1]?.[2]).toMatch(/^2026-11-22 \d\d:\d\d$/);
});

describe("lists of very many", () => {
  it("are made between other things, follow every arrival, and wait for nothing that they do not show", async () => {
    const big = await aDesk([...crowd(5_000)].map((person) => added(person)));
    const many = new PeopleLists();
    const query = queryOf({ by: "company" });
    let turns = 0;
    const ticking = setInterval(() => turns++, 0);
    const [one, same] = await Promise.all([many.list(big.desk, query), many.list(big.desk, query)]);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(0);
    expect(same).toBe(one);
    expect(one.numbers).toHaveLength(5_000);
    await big.desk.record([arrived(77)]);
    expect(await many.list(big.desk, query)).toBe(one);
    const arrivals = await many.list(big.desk, queryOf({ by: "arrival" }));
    await big.desk.record([arrived(4_000)]);
    const later = await many.list(big.desk, queryOf({ by: "arrival" }));
    expect(later).not.toBe(arrivals);
    expect([...later.numbers.subarray(0, 3)].sort((a, b) => a - b)).toEqual([0, 77, 4_000]);
    await big.desk.record([added(aPerson(5_001, { company: "阿阿阿" }))]);
    expect((await many.list(big.desk, query)).numbers[0]).toBe(5_000);
  });

  it("are those of the desk that asks", async () => {
    const other = await aDesk([added(aPerson(1, { name: "另一场的人" }))]);
    const ask = { query: WHOLE_LIST, offset: 0, limit: 10, extras: [] };
    expect((await pageOfPeople(lists, other.desk, ask)).people.map(({ name }) => name)).toEqual(["另一场的人"]);
    expect((await pageOfPeople(lists, test.desk, ask)).total).toBe(7);
  });
});

import { PeopleLists } from "../../electron/desk/peopleLists.ts";
import { facetOfPeople, pageOfPeople } from "../../electron/desk/peoplePage.ts";
import { type ListColumn, type ListQuery, WHOLE_LIST } from "../../shared/people/query.ts";
import { crowd } from "../build/crowd.ts";
import { aDesk } from "../build/desk.ts";
import { added, arrived } from "../build/people.ts";
import { type Bench, type Figure, timed } from "./figure.ts";

const PEOPLE = 100_000;
const COLUMNS: ListColumn[] = ["name", "company", "arrival", "orderId", "extra:城市"];
const STRETCH = { offset: 50_000, limit: 300, extras: ["城市"] };

/** The table of 100,000 people: how long an order, a filter and a stretch take, and how long nothing else could run meanwhile. */
export const people: Bench = async (say) => {
  say(`people: ${PEOPLE} people come in`);
  const { desk } = await aDesk([...crowd(PEOPLE)].map((person) => added(person)));
  while (desk.index.settle());
  const lists = new PeopleLists();
  const page = (query: ListQuery) => pageOfPeople(lists, desk, { query, ...STRETCH });
  const figures: Figure[] = [];
  const measure = async (what: string, work: () => Promise<unknown>) => {
    const { ms, longest } = await watched(work);
    const figure = (name: string, value: number): Figure => ({
      ...{ bench: "people", case: `${PEOPLE} people, ${what}${name}`, value, unit: "ms" },
      ...{ limit: null, peers: {}, n: 1 },
    });
    figures.push(figure("", ms), figure(", longest pause of everything else", longest));
  };
  await measure("as the roster has them", () => page(WHOLE_LIST));
  for (const by of COLUMNS) await measure(`by ${by}`, () => page({ ...WHOLE_LIST, sort: { by, down: false } }));
  const byName: ListQuery = { ...WHOLE_LIST, sort: { by: "name", down: true } };
  await measure("by name downwards", () => page(byName));
  await measure("another stretch of it", () => page(byName));
  const vip: ListQuery = { ...byName, filters: [{ facet: "ticketType", values: ["VIP"] }] };
  await measure("narrowed to a ticket type", () => page(vip));
  await measure("narrowed to a text", () => page({ ...byName, text: "wang" }));
  await measure("companies counted", () => facetOfPeople(lists, desk, { query: byName, facet: "company", search: "" }));
  const byArrival: ListQuery = { ...WHOLE_LIST, sort: { by: "arrival", down: true } };
  await page(byArrival);
  await desk.record([arrived(77_777)]);
  await measure("by arrival, after one more", () => page(byArrival));
  return figures;
};

/** Milliseconds of `work`, and the longest time in which no timer of a millisecond came to its turn. */
async function watched(work: () => Promise<unknown>): Promise<{ ms: number; longest: number }> {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const ticking = setInterval(look, 1);
  const ms = await timed(work);
  look();
  clearInterval(ticking);
  return { ms, longest };
}

import { describe, expect, it } from "vitest";
import { Sorter, type SortingThread } from "../../../../shared/roster/search/aside.ts";
import { buffersOf } from "../../../../shared/roster/search/buffers.ts";
import type { SegmentData } from "../../../../shared/roster/search/segment.ts";
import { PeopleIndex } from "../../../../shared/roster/search.ts";
import { crowd } from "../../../build/crowd.ts";
import { aBarePerson } from "../../../build/searching.ts";

const PEOPLE = [...crowd(2_500)];
const QUERIES = ["w", "wang", "王", "zhangx", "lj", "smiht", "科技", "hang zhou", "j 北京", "vip", "7", "code-000777"];

/** Sorts in this thread, over copies as another thread would be given them; answers when it is told to. */
function sorting() {
  const sorter = new Sorter();
  let tell: (data: SegmentData | null) => void = () => undefined;
  const told = new Promise<SegmentData | null>((resolve) => {
    tell = resolve;
  });
  const thread: SortingThread = {
    add: (batch) => sorter.add(structuredClone(batch)),
    finish: () => told,
    end: () => tell(null),
  };
  const answer = () => {
    const parts: Partial<SegmentData> = {};
    sorter.finish((part) => Object.assign(parts, structuredClone(part, { transfer: buffersOf(part) })));
    const { names, companies, details } = parts;
    tell(names && companies && details ? { names, companies, details } : null);
  };
  return { thread, answer, fail: () => tell(null) };
}

/** Settles until the thread is waited for. */
function handOver(index: PeopleIndex): Promise<void> {
  for (let steps = 0; steps < 10_000; steps++) {
    expect(index.settle()).toBe(true);
    if (index.awaited) return index.awaited;
  }
  throw new Error("nobody was handed over");
}

const found = (index: PeopleIndex, query: string) => index.find(query, 50).map(String);

function filled(index: PeopleIndex): PeopleIndex {
  for (const [n, person] of PEOPLE.entries()) index.put(person, n === 7 ? ["需要轮椅通道"] : []);
  return index;
}

describe("people who are sorted by another thread", () => {
  const sliced = filled(new PeopleIndex());
  while (sliced.settle());

  it("are found as if they had been sorted here", async () => {
    const { thread, answer } = sorting();
    const index = filled(new PeopleIndex(() => thread));
    const awaited = handOver(index);
    answer();
    await awaited;
    while (index.settle());
    for (const query of [...QUERIES, "轮椅"]) expect(found(index, query), query).toEqual(found(sliced, query));
  });

  it("are found meanwhile, as they are now; who comes, changes or goes meanwhile is so afterwards", async () => {
    const { thread, answer } = sorting();
    const index = filled(new PeopleIndex(() => thread));
    const [first, second] = PEOPLE;
    if (!first || !second) throw new Error("no crowd");
    const newcomer = aBarePerson(9_001, { name: "尉迟小岛" });
    const asserted = () => {
      expect(found(index, "ycxd")).toEqual([newcomer.id]);
      expect(found(index, "juanbuyi")).toEqual([first.id]);
      expect(found(index, second.phone ?? "")).toEqual([]);
      expect(found(index, PEOPLE[99]?.phone ?? "")).toEqual([PEOPLE[99]?.id]);
    };
    const awaited = handOver(index);
    index.put(newcomer);
    index.put({ ...first, name: "隽不疑" });
    index.remove(second.id);
    asserted();
    answer();
    await awaited;
    asserted();
    while (index.settle());
    asserted();
    expect(found(index, first.name)).not.toContain(first.id);
  });

  it("are sorted here when there is no thread, or none that answers", async () => {
    const failing = sorting();
    for (const start of [() => null, () => failing.thread]) {
      const index = filled(new PeopleIndex(start));
      failing.fail();
      for (let more = true; more; more = index.settle()) await index.awaited;
      for (const query of QUERIES) expect(found(index, query), query).toEqual(found(sliced, query));
    }
  });

  it("are sorted here when they are few", () => {
    const index = new PeopleIndex(() => {
      throw new Error("a thread for a handful");
    });
    for (const person of PEOPLE.slice(0, 1_500)) index.put(person);
    while (index.settle());
    expect(found(index, PEOPLE[3]?.phone ?? "")).toEqual([PEOPLE[3]?.id]);
  });
});

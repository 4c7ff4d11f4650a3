import { describe, expect, it } from "vitest";
import { byHand, scan } from "../../../electron/desk/checkIn.ts";
import { changePerson, editablePerson, withdrawPerson } from "../../../electron/desk/editPerson.ts";
import { historyOf } from "../../../electron/desk/history.ts";
import { compareTwo, mergePeople, twinsOf } from "../../../electron/desk/mergePeople.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { AT_THE_DOOR, PICKED } from "../../build/gates.ts";
import { added, aPerson, arrived } from "../../build/people.ts";

const p = (n: number) => PersonId.parse(`p${n}`);
const two = { personId: p(1), other: p(2) };
const merge = (test: TestDesk, input = {}) => mergePeople(test.desk, { ...two, choices: [], ...input });
let nonces = 0;
const scanText = (test: TestDesk, text: string) =>
  scan(test.desk, { texts: [text], nonce: `nonce-${++nonces}-xx`, ...AT_THE_DOOR });
const ticketOf = (test: TestDesk, n: number) => test.desk.parts.seals.code("ticket", aPerson(n).ticket);

describe("who may be the same person", () => {
  it("is told: same phone, e-mail or code first, then the same name; not oneself, not those who are somebody else", async () => {
    const test = await aDesk([
      added(aPerson(1, { name: "王伟", codes: ["X"] })),
      added(aPerson(2, { name: "王伟" })),
      added(aPerson(3, { phone: "+86 199-0000-0001" })),
      added(aPerson(4, { email: "P1@example.com" })),
      added(aPerson(5, { codes: ["X"] })),
      added(aPerson(6, { phone: "+44 7700 900123" })),
      added(aPerson(7, { phone: "07700 900123" })),
      added(aPerson(8)),
    ]);
    expect(
      twinsOf(test.desk, p(1))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["p2", "p3", "p4", "p5"]);
    expect(twinsOf(test.desk, p(1)).at(-1)?.id).toBe("p2");
    expect(twinsOf(test.desk, p(7)).map(({ id }) => id)).toEqual(["p6"]);
    expect(twinsOf(test.desk, p(6)).map(({ id }) => id)).toEqual(["p7"]);
    expect(twinsOf(test.desk, p(8))).toEqual([]);
    expect(twinsOf(test.desk, PersonId.parse("nobody"))).toEqual([]);
  });
});

describe("two entries side by side", () => {
  it("show the fields that differ, each with the side that says more, and both's check-ins", async () => {
    const test = await aDesk([
      added(aPerson(1, { company: null, note: "素食", status: "cancelled", extra: { 尺码: "M" } })),
      added(aPerson(2, { name: "测试1", phone: null, note: "要发票", extra: { 饮料: "茶" }, codes: ["A"] })),
      arrived(2),
    ]);
    await changePerson(test.desk, { personId: p(1), changes: { jobTitle: "诗人" } });
    const compared = compareTwo(test.desk, two);
    if (compared.what !== "two") throw new Error(compared.what);
    const suggested = Object.fromEntries(compared.fields.map((f) => [f.key ?? f.field, f.suggested]));
    expect(suggested).toEqual({
      ...{ company: "second", phone: "first", email: "first", status: "second", note: "both", jobTitle: "first" },
      ...{ 尺码: "first", 饮料: "second" },
    });
    expect(compared.first.arrivals).toEqual([]);
    expect(compared.second).toMatchObject({ arrivals: [{ way: "scan", isUndone: false }], codes: 1 });
  });

  it("a correction by hand is kept rather than a longer text", async () => {
    const test = await aDesk([added(aPerson(1)), added(aPerson(2, { company: "一家名字很长的示例公司" }))]);
    await changePerson(test.desk, { personId: p(1), changes: { company: "短" } });
    const compared = compareTwo(test.desk, two);
    expect(compared).toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ field: "company", suggested: "first" })]),
    });
  });
});

describe("two entries that become one", () => {
  it("keep what was chosen; either ticket and every code find the one person, also after a restart", async () => {
    const test = await aDesk([
      added(aPerson(1, { name: "王伟", codes: ["EB-1"], note: "素食" })),
      added(aPerson(2, { name: "王 伟", codes: ["LUMA-2"], note: "要发票", nickname: "小王", guests: 1 })),
    ]);
    const choices = [{ field: "email" as const, key: null, from: "second" as const }];
    expect(await merge(test, { choices })).toMatchObject({ what: "merged", person: { id: "p1", nickname: "小王" } });
    const later = await test.again();
    expect(editablePerson(later.desk, p(2))).toMatchObject({
      ...{ email: "p2@example.com", note: "素食 · 要发票", codes: ["EB-1", "LUMA-2"], guests: 1 },
    });
    expect(later.desk.index.find("小王", 5)).toEqual(["p1"]);
    expect(later.desk.index.find("王", 5)).toEqual(["p1"]);
    expect(later.desk.state.counts).toMatchObject({ expected: 1, missing: 1 });
    expect(await scanText(later, ticketOf(later, 2))).toMatchObject({
      outcome: { verdict: { kind: "admitted", personId: "p1" } },
    });
    for (const text of [ticketOf(later, 1), "EB-1", "LUMA-2"])
      expect(await scanText(later, text)).toMatchObject({
        outcome: { verdict: { kind: "already-in", personId: "p1" } },
      });
    expect(later.desk.state.counts).toMatchObject({ expected: 1, missing: 0, arrived: 1 });
    expect(later.orders.map(({ personName }) => personName)).toHaveLength(1);
  });

  it("keep the history of both: what the other was, its changes, and a double arrival", async () => {
    const test = await aDesk([added(aPerson(1)), added(aPerson(2)), arrived(1)]);
    await changePerson(test.desk, { personId: p(2), changes: { company: "后来的公司" } });
    test.clock.ms += 60_000;
    await byHand(test.desk, { personId: p(2), nonce: "nonce-two", ...PICKED });
    test.clock.ms += 60_000;
    await merge(test);
    const { desk } = await test.again();
    const story = historyOf(desk, { personId: p(1) });
    expect(story[0]).toMatchObject({ by: "一号台", what: { kind: "merged", name: "测试2" } });
    const ofOther = story.filter(({ entry }) => entry === "测试2").map(({ what }) => what.kind);
    expect(ofOther).toEqual(["changed", "added"]);
    expect(story[1]?.what).toMatchObject({
      ...{ kind: "changed", because: "merge" },
      changes: [{ field: "company", from: "示例公司", to: "后来的公司" }],
    });
    const arrivals = story.flatMap(({ what }) => (what.kind === "in" ? [what.isDouble] : []));
    expect(arrivals).toEqual([true, false]);
    expect(desk.state.counts.arrived).toBe(1);
  });

  it("stay on the list and on the roster, whichever of them was opened", async () => {
    const test = await aDesk([
      added(aPerson(1, { source: "walk-in", name: "现场" }), null),
      added(aPerson(2)),
      added(aPerson(3)),
      arrived(1),
    ]);
    expect(await merge(test)).toMatchObject({ person: { id: "p2", walkIn: false, withdrawn: false } });
    expect(test.desk.state.counts).toEqual({ expected: 2, missing: 1, arrived: 1, inside: 1, walkIns: 0 });
    await withdrawPerson(test.desk, { personId: p(3), reason: "重复登记" });
    expect(await merge(test, { personId: p(3), other: p(2) })).toMatchObject({
      person: { id: "p2", withdrawn: false },
    });
    expect(test.desk.state.people.size).toBe(1);
  });

  it("are told when they are one already, when one is gone, and when the disk refuses", async () => {
    const test = await aDesk([added(aPerson(1)), added(aPerson(2)), added(aPerson(3))]);
    const [first, second] = await Promise.all([merge(test), merge(test)]);
    expect(first.what).toBe("merged");
    expect(second).toMatchObject({ what: "already-one", by: "一号台" });
    expect(compareTwo(test.desk, two)).toMatchObject({ what: "already-one" });
    await test.desk.record([{ kind: "erased", people: [p(3)], reason: "", keeps: false }]);
    expect(await merge(test, { other: p(3) })).toEqual({ what: "gone" });
    expect(await merge(test, { other: p(1) })).toMatchObject({ what: "gone" });
    const other = await aDesk([added(aPerson(1)), added(aPerson(2))]);
    await other.folder.journal.close();
    expect(await merge(other)).toMatchObject({ what: "not-recorded" });
    expect(other.desk.state.people.size).toBe(2);
  });
});

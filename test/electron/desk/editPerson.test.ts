import { describe, expect, it } from "vitest";
import {
  addNote,
  changePerson,
  editablePerson,
  holdersOf,
  restorePerson,
  withdrawPerson,
} from "../../../electron/desk/editPerson.ts";
import { historyOf } from "../../../electron/desk/history.ts";
import { searchPeople } from "../../../electron/desk/people.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk } from "../../build/desk.ts";
import { added, aPerson } from "../../build/people.ts";

const personId = PersonId.parse("p1");

describe("a correction by hand", () => {
  it("is written, findable, in the history and there after a restart", async () => {
    const test = await aDesk([added(aPerson(1, { name: "欧阳若蓝" }))]);
    const changes = { name: " 欧阳　若兰 ", company: "", nickname: "兰兰" };
    expect(await changePerson(test.desk, { personId, changes })).toEqual({ what: "done" });
    expect(test.desk.index.find("兰兰", 5)).toEqual(["p1"]);
    expect(test.desk.index.find("若蓝", 5)).toEqual([]);
    const later = await test.again();
    expect(editablePerson(later.desk, personId)).toMatchObject({ name: "欧阳 若兰", company: null, nickname: "兰兰" });
    const [entry] = historyOf(later.desk, { personId });
    expect(entry?.what).toMatchObject({
      kind: "changed",
      changes: [
        { field: "name", from: "欧阳若蓝", to: "欧阳 若兰" },
        { field: "nickname", from: null, to: "兰兰" },
        { field: "company", from: "示例公司", to: null },
      ],
    });
  });

  it("that changes nothing is no fact, and nobody loses their name", async () => {
    const test = await aDesk([added(aPerson(1))]);
    const same = editablePerson(test.desk, personId) ?? {};
    expect(await changePerson(test.desk, { personId, changes: same })).toEqual({ what: "nothing-to-do" });
    expect(await changePerson(test.desk, { personId, changes: { name: " \u200b" } })).toEqual({
      what: "nothing-to-do",
    });
    expect(await changePerson(test.desk, { personId: PersonId.parse("nobody"), changes: same })).toEqual({
      what: "nothing-to-do",
    });
    expect(test.desk.state.seen.get(test.desk.parts.station.id)?.upTo).toBe(2);
  });

  it("reaches every field: codes work at once, extra columns are found and emptied ones go", async () => {
    const test = await aDesk([added(aPerson(1, { extra: { 餐食: "素", 尺码: "M" }, codes: ["EB-1"] }))]);
    const changes = {
      codes: ["EB-1", " EB-2\u200b", "", "EB-2"],
      extra: { 餐食: "清真", 尺码: " ", " 饮料 ": "茶" },
      ...{ vip: true, guests: 2, orderId: "O-77", ticketType: "讲师票" },
    };
    expect(await changePerson(test.desk, { personId, changes })).toEqual({ what: "done" });
    expect(editablePerson(test.desk, personId)).toMatchObject({
      codes: ["EB-1", "EB-2"],
      extra: { 餐食: "清真", 饮料: "茶" },
      ...{ vip: true, guests: 2, orderId: "O-77", ticketType: "讲师票" },
    });
    expect(test.desk.state.peopleByCode.get("EB-2")).toEqual(["p1"]);
    const [entry] = historyOf(test.desk, { personId });
    expect(entry?.what.kind === "changed" && entry.what.changes.filter(({ field }) => field === "extra")).toEqual([
      { field: "extra", key: "餐食", from: "素", to: "清真" },
      { field: "extra", key: "尺码", from: "M", to: null },
      { field: "extra", key: "饮料", from: null, to: "茶" },
    ]);
    const same = editablePerson(test.desk, personId) ?? {};
    expect(await changePerson(test.desk, { personId, changes: same })).toEqual({ what: "nothing-to-do" });
  });

  it("keeps a name, a phone and a number as they were typed", async () => {
    const test = await aDesk([added(aPerson(1))]);
    const changes = { name: "d'Ångström-Ní 𠮷田", phone: "+86 (0)199 0000-0001 转 2", orderId: "00042" };
    await changePerson(test.desk, { personId, changes });
    expect(editablePerson(test.desk, personId)).toMatchObject(changes);
  });
});

describe("a code that somebody else has", () => {
  it("is told with who has it, and nobody is told of their own", async () => {
    const test = await aDesk([added(aPerson(1, { codes: ["A"] })), added(aPerson(2, { codes: ["B"] }))]);
    const held = holdersOf(test.desk, { codes: ["A", " B ", "C"], besides: personId });
    expect(held.map(({ code, people }) => [code, people.map(({ name }) => name)])).toEqual([["B", ["测试2"]]]);
  });
});

describe("a note", () => {
  it("stands on the card at once, with who and when in the history; nothing but blanks is none", async () => {
    const test = await aDesk([added(aPerson(1, { note: "要发票" }))]);
    expect(await addNote(test.desk, { personId, text: " 带轮椅 ", nonce: "n" })).toEqual({ what: "done" });
    expect(await addNote(test.desk, { personId, text: " \u200b", nonce: "m" })).toEqual({ what: "nothing-to-do" });
    const [card] = searchPeople(test.desk, { query: "测试1", limit: 1 });
    expect(card).toMatchObject({ note: "要发票 · 带轮椅", flags: ["note"] });
    expect(historyOf(test.desk, { personId })[0]).toMatchObject({
      by: "一号台",
      what: { kind: "note", text: "带轮椅" },
    });
  });
});

describe("the list", () => {
  it("is left and joined again with a reason, once each", async () => {
    const test = await aDesk([added(aPerson(1))]);
    expect(await restorePerson(test.desk, { personId, reason: "x" })).toEqual({ what: "nothing-to-do" });
    expect(await withdrawPerson(test.desk, { personId, reason: "重复登记" })).toEqual({ what: "done" });
    expect(await withdrawPerson(test.desk, { personId, reason: "重复登记" })).toEqual({ what: "nothing-to-do" });
    expect(test.desk.state.counts.expected).toBe(0);
    expect(await restorePerson(test.desk, { personId, reason: "移除有误" })).toEqual({ what: "done" });
    expect(test.desk.state.counts.expected).toBe(1);
  });

  it("says that it was not recorded when the disk refuses", async () => {
    const test = await aDesk([added(aPerson(1))]);
    await test.folder.journal.close();
    expect(await changePerson(test.desk, { personId, changes: { name: "别人" } })).toMatchObject({
      what: "not-recorded",
    });
    expect(editablePerson(test.desk, personId)?.name).toBe("测试1");
  });
});

import { describe, expect, it } from "vitest";
import { changePerson, editablePerson, restorePerson, withdrawPerson } from "../../../electron/desk/editPerson.ts";
import { historyOf } from "../../../electron/desk/people.ts";
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
    expect(entry).toMatchObject({ kind: "changed", text: expect.stringContaining("欧阳若蓝 → 欧阳 若兰") });
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

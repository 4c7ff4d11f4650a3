import { describe, expect, it } from "vitest";
import { addPerson } from "../../../electron/desk/addPerson.ts";
import { byHand, scan } from "../../../electron/desk/checkIn.ts";
import { historyOf } from "../../../electron/desk/history.ts";
import type { EditablePerson } from "../../../shared/contract/personShapes.ts";
import { aDesk } from "../../build/desk.ts";
import { AT_THE_DOOR, PICKED } from "../../build/gates.ts";
import { added, aPerson } from "../../build/people.ts";

const { id: _id, ticket: _ticket, source: _source, ...PLAIN } = aPerson(2);
const details = (changes: Partial<EditablePerson> = {}): EditablePerson => ({ ...PLAIN, ...changes });

describe("somebody added by hand", () => {
  it("is on the list and not in, expected, found, has a ticket and codes that work, and is there after a restart", async () => {
    const test = await aDesk([added(aPerson(1))]);
    const input = { details: details({ name: " 新\u200b人 ", codes: ["EB-9"], vip: true }), nonce: "nonce-01" };
    const reply = await addPerson(test.desk, input);
    if (reply.what !== "added") throw new Error(reply.what);
    expect(reply.person).toMatchObject({ name: "新人", arrival: null, vip: true, flags: ["vip"], walkIn: false });
    expect(test.desk.state.counts).toMatchObject({ expected: 2, missing: 2, arrived: 0, walkIns: 0 });
    const { desk } = await test.again();
    expect(desk.index.find("xinren", 5)).toEqual([reply.person.id]);
    const scanned = await scan(desk, { texts: ["EB-9"], nonce: "nonce-02", ...AT_THE_DOOR });
    expect(scanned).toMatchObject({ outcome: { verdict: { kind: "admitted", flags: ["vip"] } } });
    expect(historyOf(desk, { personId: reply.person.id }).at(-1)).toMatchObject({
      ...{ import: null, by: "一号台" },
      what: { kind: "added", source: "hand" },
    });
  });

  it("once, however often the button was pressed; without a name nobody", async () => {
    const test = await aDesk();
    const input = { details: details(), nonce: "nonce-01" };
    const press = () => test.desk.additions.ask(input.nonce, () => addPerson(test.desk, input));
    const [first, second] = await Promise.all([press(), press()]);
    expect(second).toEqual(first);
    expect(test.desk.state.people.size).toBe(1);
    const nobody = { details: details({ name: " \u200b" }), nonce: "nonce-02" };
    expect(await addPerson(test.desk, nobody)).toEqual({ what: "nothing-to-do" });
    expect(test.desk.state.people.size).toBe(1);
  });

  it("is not on the list when the disk refuses", async () => {
    const test = await aDesk();
    await test.folder.journal.close();
    expect(await addPerson(test.desk, { details: details(), nonce: "nonce-01" })).toMatchObject({
      what: "not-recorded",
    });
    expect(test.desk.state.people.size).toBe(0);
  });

  it("may be checked in by hand like anybody", async () => {
    const test = await aDesk();
    const reply = await addPerson(test.desk, { details: details(), nonce: "nonce-01" });
    if (reply.what !== "added") throw new Error(reply.what);
    const came = await byHand(test.desk, { personId: reply.person.id, nonce: "nonce-02", ...PICKED });
    expect(came).toMatchObject({ outcome: { verdict: { kind: "admitted" } } });
  });
});

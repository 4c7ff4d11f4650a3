import { describe, expect, it } from "vitest";
import { companionsOf } from "../../../electron/desk/companions.ts";
import { foresee, group } from "../../../electron/desk/groups.ts";
import { countGuests } from "../../../electron/desk/guests.ts";
import { undoArrival } from "../../../electron/desk/undo.ts";
import type { GroupReply } from "../../../shared/contract/shapes.ts";
import { blankSession } from "../../../shared/event/draftEvent.ts";
import type { Question } from "../../../shared/event/event.ts";
import { PersonId, QuestionId, SessionId } from "../../../shared/words/ids.ts";
import { aDesk } from "../../build/desk.ts";
import { AT_THE_DOOR } from "../../build/gates.ts";
import { added, anEvent, aPerson, arrived, DOOR } from "../../build/people.ts";

const ids = (...numbers: number[]) => numbers.map((n) => PersonId.parse(`p${n}`));
const family = [1, 2, 3].map((n) => added(aPerson(n, { orderId: "A-77" })));
const diet: Question = {
  id: QuestionId.parse("diet"),
  text: "饮食",
  kind: "yes-no",
  choices: [],
  required: true,
  roles: ["speaker"],
};
const outcomesOf = (reply: GroupReply) => {
  if (reply.what !== "outcomes") throw new Error(JSON.stringify(reply));
  return reply.outcomes.map(({ verdict: { kind }, person }) => [person?.id, kind]);
};

describe("several at once", () => {
  it("come in each by themselves, with their reasons, each with a badge, and are not told one by one", async () => {
    const test = await aDesk(
      [
        ...family,
        added(aPerson(4, { status: "pending" })),
        added(aPerson(5, { role: "speaker" })),
        added(aPerson(6, { status: "cancelled" })),
        arrived(3),
      ],
      anEvent({ questions: [diet] }),
    );
    const people = ids(1, 2, 3, 4, 5, 6, 1);
    expect(foresee(test.desk, { ...AT_THE_DOOR, people: ids(1, 3, 5) }).map(({ kind }) => kind)).toEqual([
      "admitted",
      "already-in",
      "needs-answer",
    ]);
    expect(test.desk.state.refusals).toEqual([]);
    const reply = await group(test.desk, { ...AT_THE_DOOR, people, nonce: "nonce-group-1" });
    expect(outcomesOf(reply)).toEqual([
      ["p1", "admitted"],
      ["p2", "admitted"],
      ["p3", "already-in"],
      ["p4", "pending"],
      ["p5", "needs-answer"],
      ["p6", "cancelled"],
    ]);
    expect(test.orders.map(({ personId }) => personId)).toEqual(["p1", "p2"]);
    expect(test.news.filter(({ name }) => name === "outcome")).toEqual([]);
    expect(test.desk.recent).toHaveLength(6);
    const later = await test.again();
    expect(later.desk.state.counts.arrived).toBe(3);
  });

  it("count once when the request is repeated", async () => {
    const test = await aDesk(family);
    const input = { ...AT_THE_DOOR, people: ids(1, 2, 3), nonce: "nonce-group-2" };
    const ask = () => test.desk.groups.ask(input.nonce, () => group(test.desk, input));
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(second).toBe(first);
    expect(outcomesOf(await ask()).map(([, kind]) => kind)).toEqual(["admitted", "admitted", "admitted"]);
    expect(test.desk.state.people.get(PersonId.parse("p1"))?.passages).toHaveLength(1);
    expect(test.orders).toHaveLength(3);
  });

  it("stop where the disk takes no more: who is in is in, nobody else", async () => {
    const test = await aDesk(family);
    const { journal } = test.folder;
    const append = test.desk.parts.store.append;
    let arrivals = 0;
    test.desk.parts.store.append = async (facts) => {
      if (facts.some(({ kind }) => kind === "arrived") && ++arrivals === 2) await journal.close();
      return append(facts);
    };
    const reply = await group(test.desk, { ...AT_THE_DOOR, people: ids(1, 2, 3), nonce: "nonce-group-3" });
    expect(reply).toMatchObject({ what: "not-recorded", outcomes: [{ person: { id: "p1" } }] });
    const later = await test.again();
    expect(ids(1, 2, 3).map((id) => later.desk.person(id)?.passages.length)).toEqual([1, 0, 0]);
  });
});

describe("who comes together", () => {
  it("are those of one order and of one company, this person first, who is here last, nobody barred", async () => {
    const test = await aDesk([
      ...family,
      added(aPerson(4, { company: "示例公司 " })),
      added(aPerson(5, { orderId: "a-77", company: "别处", status: "cancelled" })),
      added(aPerson(6, { company: null, orderId: "b" })),
      arrived(1),
    ]);
    const { order, company } = companionsOf(test.desk, PersonId.parse("p2"));
    expect(order).toMatchObject({ total: 3, people: [{ id: "p2" }, { id: "p3" }, { id: "p1" }] });
    expect(company.people.map(({ id }) => id)).toEqual(["p2", "p3", "p1"]);
    expect(companionsOf(test.desk, PersonId.parse("p6"))).toEqual({
      order: { total: 0, people: [] },
      company: { total: 0, people: [] },
    });
  });

  it("are named as far as 50 with their whole number", async () => {
    const test = await aDesk(Array.from({ length: 80 }, (_, n) => added(aPerson(n + 1))));
    const { company } = companionsOf(test.desk, PersonId.parse("p80"));
    expect([company.total, company.people.length, company.people[0]?.id]).toEqual([80, 50, "p80"]);
  });
});

describe("a scan at a room that passes the door too", () => {
  const room = SessionId.parse("room-b");
  const event = anEvent({ sessions: [...anEvent().sessions, { ...blankSession(room), title: "B" }] });

  it("counts the guests at both, and is taken back at both", async () => {
    const test = await aDesk([added(aPerson(1, { guests: 2 }))], event);
    const [personId] = ids(1);
    if (!personId) throw new Error();
    const reply = await group(test.desk, { session: room, direction: "in", people: [personId], nonce: "nonce-room-1" });
    if (reply.what !== "outcomes") throw new Error();
    const arrival = reply.outcomes[0]?.arrival;
    if (!arrival) throw new Error();
    expect(await countGuests(test.desk, { personId, arrival, guests: 2 })).toEqual({ what: "done" });
    expect(await countGuests(test.desk, { personId, arrival, guests: 2 })).toEqual({ what: "nothing-to-do" });
    expect([...test.desk.state.sessionCounts.values()].map(({ guests }) => guests)).toEqual([2, 2]);
    await undoArrival(test.desk, { personId, arrival, reason: "认错人" });
    const later = await test.again();
    expect(later.desk.state.counts.arrived).toBe(0);
    expect(later.desk.person(personId)?.passages.map(({ session, undone }) => [session, undone?.reason])).toEqual([
      [DOOR, "认错人"],
      [room, "认错人"],
    ]);
  });
});

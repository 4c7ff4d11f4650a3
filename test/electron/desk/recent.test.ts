import { describe, expect, it } from "vitest";
import { lastPassages, noteUnconfirmed } from "../../../electron/desk/recent.ts";
import { blankSession } from "../../../shared/event/draftEvent.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { PersonId, SessionId } from "../../../shared/words/ids.ts";
import { aDesk } from "../../build/desk.ts";
import { linkThatIs } from "../../build/link.ts";
import { added, anEvent, aPerson, arrived, DOOR } from "../../build/people.ts";

const room = SessionId.parse("room-a");
const event = anEvent({
  sessions: [
    { ...blankSession(DOOR), title: "签到" },
    { ...blankSession(room), title: "工作坊" },
  ],
});
const left = (session: SessionId): FactBody => ({ kind: "left", personId: PersonId.parse("p1"), session });

describe("the last passages before a start", () => {
  it("are a line each, however many sessions were passed at once, exits too; what was undone is not there", async () => {
    const test = await aDesk([added(aPerson(1)), added(aPerson(2))], event);
    await test.desk.record([arrived(1), { ...arrived(1), session: room } as FactBody]);
    test.clock.ms += 1_000;
    await test.desk.record([arrived(2)]);
    const fact = test.desk.person(PersonId.parse("p2"))?.passages[0]?.fact;
    if (!fact) throw new Error("no arrival");
    await test.desk.record([
      { kind: "arrival-undone", personId: PersonId.parse("p2"), arrival: fact, reason: "认错人" },
    ]);
    test.clock.ms += 1_000;
    await test.desk.record([left(room), left(DOOR)]);
    const told = lastPassages((await test.again()).desk);
    expect(told.map(({ verdict: { kind, session, passes } }) => ({ kind, session, passes }))).toEqual([
      { kind: "left", session: DOOR, passes: [room, DOOR] },
      { kind: "admitted", session: room, passes: [DOOR, room] },
    ]);
    expect(told[0]).toMatchObject({ arrival: null, exit: expect.any(String) });
    expect(told[1]).toMatchObject({ arrival: expect.any(String), exit: null });
  });

  it("say which admissions the other desks have not taken in yet", async () => {
    const test = await aDesk([added(aPerson(1)), added(aPerson(2))], event);
    await test.desk.record([arrived(1)]);
    test.clock.ms += 1_000;
    await test.desk.record([arrived(2)]);
    const { desk } = await test.again();
    desk.recent.push(...lastPassages(desk));
    const [last] = desk.recent;
    desk.link = linkThatIs("alone", desk, { isConfirmed: (fact) => fact !== last?.arrival });
    noteUnconfirmed(desk);
    expect(desk.recent.map(({ confirmed }) => confirmed)).toEqual([false, true]);
    desk.confirmed(null);
    expect(desk.recent.map(({ confirmed }) => confirmed)).toEqual([true, true]);
  });
});

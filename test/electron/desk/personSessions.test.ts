import { describe, expect, it } from "vitest";
import { sessionsOfPerson } from "../../../electron/desk/personSessions.ts";
import { listForSession } from "../../../electron/desk/sessions.ts";
import { blankSession } from "../../../shared/event/draftEvent.ts";
import { PersonId, SessionId } from "../../../shared/words/ids.ts";
import { aDesk } from "../../build/desk.ts";
import { added, anEvent, aPerson, arrived, DOOR } from "../../build/people.ts";

const personId = PersonId.parse("p1");
const room = SessionId.parse("room-a");
const event = anEvent({
  sessions: [
    { ...blankSession(DOOR), title: "签到" },
    { ...blankSession(room), title: "工作坊", list: { column: "场次", values: ["工作坊"] } },
  ],
});

describe("the sessions of a person", () => {
  it("say where they are listed, what staff said against the roster, and when they came and went", async () => {
    const test = await aDesk([added(aPerson(1, { extra: { 场次: "主会场；工作坊" } })), arrived(1)], event);
    const ofRoom = () => sessionsOfPerson(test.desk, personId)[1];
    expect(sessionsOfPerson(test.desk, personId)[0]).toMatchObject({ title: "签到", hasList: false, isListed: true });
    expect(sessionsOfPerson(test.desk, personId)[0]?.cameAt).not.toBeNull();
    expect(ofRoom()).toMatchObject({ hasList: true, isListed: true, byHand: null, cameAt: null, leftAt: null });
    await listForSession(test.desk, { session: room, personId, on: false });
    expect(ofRoom()).toMatchObject({ hasList: true, isListed: false, byHand: false });
    await test.desk.record([{ ...arrived(1), session: room } as ReturnType<typeof arrived>]);
    await test.desk.record([{ kind: "left", personId, session: room }]);
    expect(ofRoom()?.cameAt).not.toBeNull();
    expect(ofRoom()?.leftAt).not.toBeNull();
    await test.desk.record([{ ...arrived(1), session: room } as ReturnType<typeof arrived>]);
    expect(ofRoom()?.leftAt).toBeNull();
  });

  it("of nobody are none", async () => {
    const test = await aDesk([], event);
    expect(sessionsOfPerson(test.desk, personId)).toEqual([]);
  });
});

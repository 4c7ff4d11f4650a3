import { describe, expect, it } from "vitest";
import { openFront } from "../../../renderer/desk/openFront.ts";
import {
  fillPlan,
  leavePlan,
  loadPlan,
  planFormOf,
  savePlan,
  typeValue,
  unfinishedPlan,
} from "../../../renderer/desk/planForm.ts";
import { typingKey } from "../../../renderer/desk/planForms.ts";
import type { EditablePlan } from "../../../shared/contract/doorShapes.ts";
import type { Question, Session } from "../../../shared/event/event.ts";
import { blankSession, MOST_OF } from "../../../shared/event/sessionPlan.ts";
import { EventId, QuestionId, SessionId } from "../../../shared/words/ids.ts";
import { aStatus, farDesk } from "../made.ts";

const EVENT = EventId.parse("event-1");
const OTHER = EventId.parse("event-2");
const session = (name: string, given: Partial<Session> = {}): Session => ({
  ...blankSession(SessionId.parse(name)),
  title: name,
  ...given,
});
const meal: Question = {
  ...{ id: QuestionId.parse("meal"), text: "Meal?", kind: "text", choices: [], required: false, roles: [] },
};

const aPlan = (given: Partial<EditablePlan> = {}): EditablePlan => ({
  event: EVENT,
  sessions: [session("door"), session("hall")],
  rules: { admitPendingByOverride: true, reEntry: false, perDay: false },
  questions: [meal],
  ...{ days: ["2026-11-22"], roles: ["speaker"], ticketTypes: [], columns: [], agenda: [] },
  ...given,
});

async function aFront(answers: Parameters<typeof farDesk>[0] = {}) {
  let plan = aPlan();
  const far = farDesk({ "sessions.edit": () => plan, "sessions.change": () => ({ what: "done" }), ...answers });
  const front = openFront(far.bridge, () => undefined);
  front.store.setState({ status: aStatus(), screen: "sessions" });
  await loadPlan(front);
  const state = () => front.store.getState();
  return {
    ...{ far, front, state },
    form: () => {
      const form = planFormOf(state());
      if (!form) throw new Error("no form");
      return form;
    },
    deskSays: (given: Partial<EditablePlan>) => {
      plan = aPlan(given);
    },
    /** Writes into the hall. */
    write: (given: Partial<Session>) =>
      fillPlan(front, (now) => ({
        ...now,
        sessions: now.sessions.map((one) => (one.id === "hall" ? { ...one, ...given } : one)),
      })),
    open: (event: EventId) => {
      const { event: before } = aStatus();
      front.store.setState({ status: aStatus({ event: before && { ...before, id: event } }) });
    },
  };
}

describe("a plan in somebody's hands", () => {
  it("is saved with what stands half typed in its lists, tidy, and is no longer unsaved", async () => {
    const { far, front, form, state, write } = await aFront();
    expect(unfinishedPlan(state())).toBeNull();
    write({ title: " Hall ", starts: "2026-11-22T9:00", roles: ["speaker"] });
    typeValue(front, typingKey("hall", "roles"), "志愿者 ");
    typeValue(front, typingKey("hall", "ticketTypes"), "VIP");
    expect(unfinishedPlan(state())).not.toBeNull();
    expect(await savePlan(front)).toBe("saved");
    expect(far.calls.at(-1)).toMatchObject({
      name: "sessions.change",
      input: {
        event: EVENT,
        sessions: [
          { id: "door" },
          { title: "Hall", starts: "2026-11-22T09:00", roles: ["speaker", "staff"], ticketTypes: ["VIP"] },
        ],
      },
    });
    expect(form().typing).toEqual({});
    expect(unfinishedPlan(state())).toBeNull();
  });

  it("is not sent while something is wrong; the word goes with its row, and goes when its field is touched", async () => {
    const { far, front, form, write } = await aFront();
    write({ title: "", starts: "2026-11-22T14:00", ends: "2026-11-22T13:00", list: { column: "Track", values: [] } });
    expect(await savePlan(front)).toBeNull();
    const told = () => form().troubles.map(({ id, field }) => `${id} ${field}`);
    expect(told()).toEqual(["hall title", "hall ends", "hall list"]);
    expect(far.count("sessions.change")).toBe(0);
    fillPlan(front, (now) => ({ ...now, sessions: [...now.sessions, session("lab")].toReversed() }));
    expect(told()).toEqual(["hall title", "hall ends", "hall list"]);
    write({ starts: "2026-11-22T12:00" });
    expect(told()).toEqual(["hall title", "hall list"]);
    typeValue(front, typingKey("hall", "values"), "A");
    expect(told()).toEqual(["hall title"]);
    fillPlan(front, (now) => ({ ...now, sessions: now.sessions.filter(({ id }) => id !== "hall") }));
    expect(told()).toEqual([]);
  });

  it("with more rooms than there can be is not sent, and is told so until one is removed, whichever", async () => {
    const { front, form, far } = await aFront();
    const many = Array.from({ length: MOST_OF.sessions }, (_none, i) => session(`room-${i}`));
    fillPlan(front, (now) => ({ ...now, sessions: [...now.sessions.slice(0, 1), ...many] }));
    expect(await savePlan(front)).toBeNull();
    expect(far.count("sessions.change")).toBe(0);
    expect(form().troubles).toMatchObject([{ code: "too-many-sessions", id: `room-${MOST_OF.sessions - 1}` }]);
    fillPlan(front, (now) => ({ ...now, sessions: now.sessions.filter(({ id }) => id !== "room-7") }));
    expect(form().troubles).toEqual([]);
    expect(await savePlan(front)).toBe("saved");
  });

  it("waits with its event while another is open", async () => {
    const { front, state, write, form, open } = await aFront();
    write({ title: "Written" });
    open(OTHER);
    expect(unfinishedPlan(state())).toBeNull();
    open(EVENT);
    expect(form().now.sessions[1]?.title).toBe("Written");
    leavePlan(front);
    expect(planFormOf(state())).toBeNull();
  });

  it("is not saved over another event that was opened meanwhile, and stays", async () => {
    const { front, state, write } = await aFront({ "sessions.change": () => ({ what: "other-event" }) });
    write({ title: "Written" });
    expect(await savePlan(front)).toBe("other-event");
    expect(unfinishedPlan(state())).not.toBeNull();
  });

  it("stays when the disk does not take it, which is told", async () => {
    const refusal = { what: "not-recorded", trouble: "disk-full", folder: "/data" } as const;
    const { front, state, write } = await aFront({ "sessions.change": () => refusal });
    write({ title: "Written" });
    expect(await savePlan(front)).toBeNull();
    expect(unfinishedPlan(state())).not.toBeNull();
    expect(state().complaint).toMatchObject(refusal);
  });
});

describe("a plan that the desk has meanwhile otherwise", () => {
  it("follows it where nobody wrote, field by field, and keeps what was written", async () => {
    const { front, form, deskSays, write } = await aFront();
    write({ title: "Written" });
    const theirs = [session("door", { title: "New theme" }), session("hall", { capacity: 40 }), session("late")];
    deskSays({ sessions: theirs, questions: [], roles: ["speaker", "staff"] });
    await loadPlan(front);
    expect(form().now.sessions).toEqual([theirs[0], session("hall", { title: "Written", capacity: 40 }), theirs[2]]);
    expect(form().now.questions).toEqual([]);
    expect(form().offers.roles).toEqual(["speaker", "staff"]);
  });

  it("keeps rooms that were written into although they are gone there, and my own order", async () => {
    const { front, form, deskSays, write } = await aFront();
    fillPlan(front, (now) => ({ ...now, sessions: [...now.sessions, session("mine")] }));
    deskSays({ sessions: [session("door")] });
    await loadPlan(front);
    expect(form().now.sessions.map(({ id }) => id)).toEqual(["door", "mine"]);
    write({ title: "never" });
    expect(form().now.sessions.map(({ id }) => id)).toEqual(["door", "mine"]);
  });
});

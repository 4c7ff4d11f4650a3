// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { openFront } from "../../../renderer/desk/openFront.ts";
import { loadPlan, planFormOf, savePlan } from "../../../renderer/desk/planForm.ts";
import { SessionsScreen } from "../../../renderer/screens/SessionsScreen.tsx";
import type { EditablePlan, SessionStatus } from "../../../shared/contract/doorShapes.ts";
import type { Session } from "../../../shared/event/event.ts";
import { blankSession } from "../../../shared/event/sessionPlan.ts";
import { words } from "../../../shared/i18n/say.ts";
import { shortDayOf } from "../../../shared/i18n/when.ts";
import { EventId, SessionId } from "../../../shared/words/ids.ts";
import { aStatus, farDesk, someSettings } from "../made.ts";
import { show } from "../show.tsx";

const { sessions, eventForm } = words("en");

afterEach(cleanup);

const session = (id: string, given: Partial<Session> = {}): Session => ({
  ...blankSession(SessionId.parse(id)),
  title: id,
  ...given,
});
const TALK = { starts: "2026-11-22T14:00", ends: "2026-11-22T15:00" };

const counted = (id: string, arrived: number): SessionStatus => ({
  ...{ id: SessionId.parse(id), title: id, starts: null, ends: null, opens: null, closes: null, capacity: null },
  ...{ arrived, inside: arrived, guests: 0, paused: null },
});

async function open(given: Partial<EditablePlan>, status: SessionStatus[] = []) {
  const plan: EditablePlan = {
    event: EventId.parse("event-1"),
    sessions: [session("door")],
    rules: { admitPendingByOverride: true, reEntry: false, perDay: false },
    questions: [],
    days: ["2026-11-22"],
    roles: ["attendee", "speaker"],
    ...{ ticketTypes: [], columns: [], agenda: [] },
    ...given,
  };
  const far = farDesk({ "sessions.edit": () => plan, "sessions.change": () => ({ what: "done" }) });
  const front = openFront(far.bridge, () => undefined);
  front.store.setState({ status: aStatus({ sessions: status }), settings: someSettings() });
  await loadPlan(front);
  show(front, <SessionsScreen />);
  const now = () => planFormOf(front.store.getState())?.now;
  return { far, front, now, rooms: () => now()?.sessions.slice(1) ?? [] };
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const type = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } });
const room = (n: number) => within(screen.getByRole("group", { name: sessions.list.rooms.row(n) }));
const openLimits = (n: number) => fireEvent.click(room(n).getByRole("button", { name: new RegExp(sessions.who) }));

describe("the agenda's items", () => {
  it("become rooms once each, in the order of their hours, and go again while they are as they came", async () => {
    const late = session("late", { starts: "2026-11-22T16:00" });
    const { rooms } = await open({ agenda: [late, session("talk", TALK)] });
    const tick = (name: string) => screen.getByRole("checkbox", { name: new RegExp(name) }) as HTMLInputElement;
    fireEvent.click(tick("late"));
    fireEvent.click(tick("talk"));
    expect(rooms().map(({ title }) => title)).toEqual(["talk", "late"]);
    fireEvent.click(tick("late"));
    expect(rooms().map(({ title }) => title)).toEqual(["talk"]);
    type(room(1).getByLabelText(sessions.timeOf(sessions.starts)), "14:10");
    expect(tick("talk").checked && tick("talk").disabled).toBe(true);
    expect(room(1).getByTestId("agenda-news").textContent).toContain("14:00–15:00");
    press(sessions.agendaTakeOf("talk"));
    expect(rooms()).toMatchObject([TALK]);
    expect(tick("talk").disabled).toBe(false);
  });

  it("are not unticked once somebody was counted there", async () => {
    const talk = session("talk", TALK);
    await open({ sessions: [session("door"), talk], agenda: [talk] }, [counted("talk", 1)]);
    expect((screen.getByRole("checkbox", { name: /talk/ }) as HTMLInputElement).disabled).toBe(true);
  });
});

describe("a room", () => {
  it("where people were counted goes only after a yes; an empty one at once", async () => {
    const status = [counted("hall", 12), counted("lab", 0)];
    const { rooms } = await open({ sessions: [session("door"), session("hall"), session("lab")] }, status);
    press(eventForm.remove(sessions.list.rooms.row(2)));
    press(eventForm.remove(sessions.list.rooms.row(1)));
    const question = room(1).getByRole("alertdialog");
    expect(question.textContent).toContain("12 people");
    expect(document.activeElement).toBe(question);
    press(sessions.keepIt);
    expect(rooms()).toHaveLength(1);
    press(eventForm.remove(sessions.list.rooms.row(1)));
    press(sessions.removeIt);
    expect(rooms()).toEqual([]);
  });

  it("gets an id of its own that stays", async () => {
    const { rooms } = await open({});
    press(sessions.list.rooms.add);
    const [made] = rooms();
    type(room(1).getByRole("textbox", { name: sessions.roomTitle }), "Hall");
    press(sessions.list.rooms.add);
    expect(rooms()[0]).toMatchObject({ id: made?.id, title: "Hall" });
    expect(new Set(rooms().map(({ id }) => id)).size).toBe(2);
  });

  it("goes with its end to another day, and beyond midnight by itself", async () => {
    const { rooms } = await open({
      sessions: [session("door"), session("hall", TALK)],
      days: ["2026-11-22", "2026-11-23"],
    });
    type(room(1).getByLabelText(sessions.dayOf(sessions.starts)), "2026-11-23");
    expect(rooms()).toMatchObject([{ starts: "2026-11-23T14:00", ends: "2026-11-23T15:00" }]);
    type(room(1).getByLabelText(sessions.timeOf(sessions.ends)), "01:00");
    expect(rooms()).toMatchObject([{ ends: "2026-11-24T01:00" }]);
    expect(room(1).getByText(sessions.nextDay(shortDayOf("en", "2026-11-24")))).toBeTruthy();
  });

  it("takes roles by their names, typed or ticked, and what is half typed when it is saved", async () => {
    const { far, front, rooms } = await open({ sessions: [session("door"), session("hall")] });
    openLimits(1);
    fireEvent.click(room(1).getByRole("checkbox", { name: "Speaker" }));
    const field = room(1).getByLabelText(sessions.addTo(sessions.roles));
    type(field, "Attendee");
    fireEvent.keyDown(field, { key: "Enter" });
    expect(rooms()).toMatchObject([{ roles: ["speaker", "attendee"] }]);
    type(field, "media");
    await savePlan(front);
    expect(far.calls.at(-1)?.input).toMatchObject({
      sessions: [{}, { roles: ["speaker", "attendee", "press"] }],
    });
  });

  it("has a list by a roster column, with the value of its own name ticked", async () => {
    const { rooms } = await open({
      sessions: [session("door"), session("hall", { title: "Workshop A" })],
      columns: [{ header: "Track", values: ["Workshop B", "Workshop A"] }],
    });
    openLimits(1);
    type(room(1).getByLabelText(sessions.ownList), "Track");
    expect(rooms()[0]?.list).toEqual({ column: "Track", values: ["Workshop A"] });
    type(room(1).getByLabelText(sessions.ownList), "");
    expect(rooms()[0]?.list).toBeNull();
  });
});

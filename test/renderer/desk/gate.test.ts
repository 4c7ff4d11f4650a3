import { describe, expect, test } from "vitest";
import { changeGate, turnGate } from "../../../renderer/desk/changeGate.ts";
import { gateOf, gateViewOf } from "../../../renderer/desk/gate.ts";
import { greet, openFront } from "../../../renderer/desk/openFront.ts";
import type { Settings } from "../../../shared/contract/shapes.ts";
import type { EventId, SessionId } from "../../../shared/words/ids.ts";
import { aHello, aRoom, aStatus, farDesk, someSettings } from "../made.ts";

const DOOR = "door" as SessionId;
const A = "room-a" as SessionId;
const B = "room-b" as SessionId;
const EVENT = "event-1" as EventId;
const sessions = [
  aRoom({ id: DOOR, title: "Spring meetup" }),
  aRoom({ id: A, title: "A" }),
  aRoom({ id: B, title: "B" }),
];
const status = (running: SessionId | null) => aStatus({ sessions, running });

/** A window over a desk that keeps what is chosen; `running`: the session of the moment when it opens. */
async function front({ running = DOOR as SessionId | null, gate = undefined as Settings["gate"] } = {}) {
  let kept = someSettings({ gate });
  let isSlow = false;
  const held: (() => void)[] = [];
  const far = farDesk({
    "app.hello": () => aHello({ settings: kept, status: status(running) }),
    "badges.jobs": () => [],
    "settings.change": async (change) => {
      const settings = { ...kept, ...change } as Settings;
      if (isSlow) await new Promise<void>((done) => held.push(done));
      kept = settings;
      return { settings, kept: true };
    },
  });
  const joined = openFront(far.bridge, () => undefined);
  await greet(joined);
  return {
    ...joined,
    far,
    gate: () => gateOf(joined.store.getState()),
    view: () => gateViewOf(joined.store.getState()),
    news: () => joined.store.getState().gateNews,
    slow: () => {
      isSlow = true;
      return held;
    },
  };
}

describe("the gate", () => {
  test("goes by the clock, and by hand once somebody chose", async () => {
    const it = await front({ running: A });
    expect(it.gate()).toEqual({ session: A, direction: "in" });
    await changeGate(it, { session: B });
    expect(it.view()).toMatchObject({ session: { id: B }, isPinned: true });
    await changeGate(it, { session: null });
    expect(it.view()).toMatchObject({ session: { id: A }, isPinned: false });
  });

  test("is the door while several rooms run and nobody has said which", async () => {
    const it = await front({ running: null });
    expect(it.gate().session).toBe(DOOR);
    expect(it.view().mustChoose).toBe(true);
    await changeGate(it, { session: B });
    expect(it.view()).toMatchObject({ session: { id: B }, mustChoose: false });
  });

  test("turns at once, also while the settings are still being kept, and the last press counts", async () => {
    const it = await front();
    const held = it.slow();
    const first = turnGate(it);
    expect(it.gate().direction).toBe("out");
    const second = changeGate(it, { session: A });
    const third = turnGate(it);
    expect(it.gate()).toEqual({ session: A, direction: "in" });
    await expect.poll(() => held.length).toBe(3);
    held[0]?.();
    await first;
    expect(it.gate()).toEqual({ session: A, direction: "in" });
    for (const let_go of held) let_go();
    await Promise.all([second, third]);
    expect(it.gate()).toEqual({ session: A, direction: "in" });
  });

  test("another event is at its door, counting in", async () => {
    const it = await front({ gate: { event: "other" as EventId, session: A, direction: "out" } });
    expect(it.gate()).toEqual({ session: DOOR, direction: "in" });
    expect(it.news()).toBeNull();
  });

  test("a chosen session that was deleted is the one of the moment, and is told", async () => {
    const it = await front({ running: A, gate: { event: EVENT, session: B, direction: "in" } });
    it.far.tell("status", aStatus({ sessions: sessions.slice(0, 2), running: A }));
    expect(it.gate().session).toBe(A);
    expect(it.news()).toEqual({ what: "gone" });
  });

  test("a session of the moment that was deleted is told as deleted, not as over", async () => {
    const it = await front({ running: B });
    it.far.tell("status", aStatus({ sessions: sessions.slice(0, 2), running: null }));
    expect(it.gate().session).toBe(DOOR);
    expect(it.news()).toEqual({ what: "gone" });
  });
});

describe("what became of the gate by itself", () => {
  test("is told when the clock takes it on, until somebody chooses", async () => {
    const it = await front({ running: A });
    it.far.tell("status", status(B));
    expect(it.news()).toEqual({ what: "moved", from: A, to: B });
    it.far.tell("status", status(B));
    expect(it.news()).toEqual({ what: "moved", from: A, to: B });
    await changeGate(it, { session: A });
    expect(it.news()).toBeNull();
    it.far.tell("status", status(DOOR));
    expect(it.news()).toBeNull();
  });

  test("is told when it still counts out after a start", async () => {
    const it = await front({ gate: { event: EVENT, session: null, direction: "out" } });
    expect(it.news()).toEqual({ what: "still-out" });
    await turnGate(it);
    expect(it.news()).toBeNull();
  });
});

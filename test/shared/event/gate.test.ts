import { expect, it } from "vitest";
import { gateAt } from "../../../shared/event/gate.ts";
import { EventId, SessionId } from "../../../shared/words/ids.ts";

const [door, room, gone] = ["door", "room", "gone"].map((id) => SessionId.parse(id)) as [
  SessionId,
  SessionId,
  SessionId,
];
const event = EventId.parse("this");
const now = { event, sessions: [{ id: door }, { id: room }], running: door };

it("is what was chosen for this event, while that session is there", () => {
  expect(gateAt({ event, session: room, direction: "out" }, now)).toEqual({
    session: room,
    direction: "out",
    isPinned: true,
  });
});

it.each([
  ["nothing was chosen", undefined, "in"],
  ["it was chosen for another event", { event: EventId.parse("other"), session: room, direction: "out" }, "in"],
  ["only the direction was chosen", { event, session: null, direction: "out" }, "out"],
  ["the chosen session was deleted", { event, session: gone, direction: "out" }, "out"],
] as const)("goes by the clock when %s", (_when, gate, direction) => {
  expect(gateAt(gate, now)).toEqual({ session: door, direction, isPinned: false });
});

it("is nobody's while several rooms run and none was chosen, and nobody's without an event", () => {
  expect(gateAt(null, { ...now, running: null })).toEqual({ session: null, direction: "in", isPinned: false });
  const closed = { event: null, sessions: [], running: null };
  expect(gateAt({ event, session: room, direction: "out" }, closed)).toEqual({
    session: null,
    direction: "in",
    isPinned: false,
  });
});

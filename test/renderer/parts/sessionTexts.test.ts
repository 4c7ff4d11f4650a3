import { describe, expect, test } from "vitest";
import {
  fillText,
  liesOf,
  placeOf,
  roomOf,
  sessionFill,
  sessionTime,
  sessionTitle,
} from "../../../renderer/parts/sessionTexts.ts";
import { words } from "../../../shared/i18n/say.ts";
import type { SessionId } from "../../../shared/words/ids.ts";
import { aCard, anOutcome, aRoom, aStatus } from "../made.ts";

const en = words("en");
const DOOR = "door" as SessionId;
const A = "room-a" as SessionId;
const sessions = aStatus({ sessions: [aRoom({ id: DOOR }), aRoom({ id: A, title: "Workshop" })] });
const at = (session: SessionId, verdict: object = {}) =>
  anOutcome({ verdict: { session, passes: [session], ...verdict } });

describe("a session in words", () => {
  test("the door goes by that word, unless it has a name of its own", () => {
    expect(sessionTitle(en, sessions, DOOR)).toBe("Door");
    const named = aStatus({ sessions: [aRoom({ id: DOOR, title: "East gate" })] });
    expect(sessionTitle(en, named, DOOR)).toBe("East gate");
    expect(sessionTitle(en, sessions, "gone" as SessionId)).toBeNull();
  });

  test.each([
    [null, null, ""],
    ["2026-11-22T14:00", null, "from 14:00"],
    ["2026-11-22T14:00", "2026-11-22T15:30", "14:00–15:30"],
    ["2026-11-22T23:00", "2026-11-23T01:00", "23:00–23 Nov, 01:00"],
    ["2026-11-23T09:00", "2026-11-23T10:00", "23 Nov, 09:00–10:00"],
  ])("from %s to %s is said as %j on the 22nd", (starts, ends, said) => {
    expect(sessionTime(en, { starts, ends }, "2026-11-22")).toBe(said);
  });

  test("guests fill a room as well", () => {
    const room = aRoom({ inside: 8, guests: 2, capacity: 10 });
    expect(sessionFill(room)).toEqual({ inside: 10, isFull: true });
    expect(fillText(en, room)).toBe("10 of 10 inside");
    expect(sessionFill({ ...room, capacity: null }).isFull).toBe(false);
  });
});

describe("where a verdict was given", () => {
  test("is said of a room, with the door when that was passed too", () => {
    expect(placeOf(en, sessions, at(A), A)).toBe("Session: Workshop");
    expect(placeOf(en, sessions, at(A, { passes: [DOOR, A] }), A)).toBe("Workshop · counted at the door too");
  });

  test("is said of the door only at a desk that is elsewhere", () => {
    expect(placeOf(en, sessions, at(DOOR), DOOR)).toBeNull();
    expect(placeOf(en, sessions, at(DOOR, { kind: "too-early", passes: [] }), A)).toBe("Session: Door");
  });

  test("who leaves by the door has left the rooms too", () => {
    const left = at(DOOR, { kind: "left", reason: "gone", passes: [A, DOOR] });
    expect(placeOf(en, sessions, left, DOOR)).toBe("Left by the door, and every room with it");
  });

  test("is not said in an event with only a door", () => {
    const only = aStatus({ sessions: [aRoom({ id: DOOR })] });
    expect(placeOf(en, only, at(DOOR), DOOR)).toBeNull();
    expect(roomOf(en, only, at(DOOR))).toBeNull();
    expect(roomOf(en, sessions, at(A))).toBe("Workshop");
  });
});

describe("where a badge lies", () => {
  const person = aCard({ place: { box: 2, letter: "W", number: 17 } });
  const lies = (session: SessionId, verdict: object, of = person) =>
    liesOf(en, sessions, { ...at(session, verdict), person: of });

  test.each<[string, SessionId, object, string | null]>([
    ["is told when somebody comes in at the door", DOOR, {}, "box 2 · W · no. 17"],
    ["is told when they pass the door on their way to a room", A, { passes: [DOOR, A] }, "box 2 · W · no. 17"],
    ["is told again when they are in already", DOOR, { kind: "already-in", passes: [] }, "box 2 · W · no. 17"],
    ["is nothing to a room", A, {}, null],
    ["is nothing to a room they are in already", A, { kind: "already-in", passes: [] }, null],
    ["is not told of who may not come in", DOOR, { kind: "blocked", passes: [] }, null],
    ["is not told of who leaves", DOOR, { kind: "left" }, null],
  ])("%s", (_what, session, verdict, said) => expect(lies(session, verdict)).toBe(said));

  test("is not told where there is none", () => expect(lies(DOOR, {}, aCard())).toBeNull());
});

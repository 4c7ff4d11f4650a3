import { describe, expect, it } from "vitest";
import { type Asked, type Circumstances, decide } from "../../../shared/checkin/decide.ts";
import { blankSession } from "../../../shared/event/draftEvent.ts";
import type { Event } from "../../../shared/event/event.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { emptyState } from "../../../shared/facts/state.ts";
import type { CodeKind } from "../../../shared/ticket/ticket.ts";
import { FactId, PersonId, SessionId } from "../../../shared/words/ids.ts";
import { instantsOf } from "../../../shared/words/time.ts";
import { added, anEvent, aPerson, arrived, DOOR, eventSet, factsOf } from "../../build/people.ts";

/** A wall-clock moment at the test event's venue, in ms since the epoch. */
const venueTime = (local: string): number => instantsOf(local, "Asia/Shanghai").first;

const NOW: Circumstances = { session: DOOR, direction: "in", now: venueTime("2026-11-22T13:05"), override: false };
const door = (changes: object) => anEvent({ sessions: [{ ...anEvent().sessions[0], ...changes } as never] });

const stateAfter = (...bodies: FactBody[]) => {
  const state = emptyState();
  for (const fact of factsOf(bodies)) apply(state, fact);
  return state;
};

const code = (n: number, { kind = "ticket" as CodeKind, tag = "1234567", sealHolds = true } = {}): Asked => ({
  by: "own-code",
  code: { kind, tag, number: String(n).padStart(12, "0"), seal: "" },
  sealHolds,
});

describe("decide", () => {
  it("admits who is on the list and has not come", () => {
    const state = stateAfter(eventSet(), added(aPerson(1)));
    expect(decide(state, code(1), NOW)).toMatchObject({ kind: "admitted", reason: "welcome", personId: "p1" });
  });

  it("says since when and where somebody is in already", () => {
    const state = stateAfter(eventSet(), added(aPerson(1)), arrived(1));
    const verdict = decide(state, code(1), NOW);
    expect(verdict).toMatchObject({
      kind: "already-in",
      earlier: { station: "desk-a", way: "scan", fact: "desk-a-3" },
    });
  });

  it("finds the one person by the ticket, the revoked ticket and the entry of whom was merged into them", () => {
    const p = (n: number) => PersonId.parse(`p${n}`);
    const old = aPerson(2).ticket;
    const state = stateAfter(
      eventSet(),
      added(aPerson(1)),
      added(aPerson(2)),
      { kind: "ticket-revoked", personId: p(2), ticket: old, next: String(77).padStart(12, "0"), reason: "" },
      { kind: "person-merged", personId: p(1), other: p(2), changes: {} },
    );
    expect(decide(state, code(77), NOW)).toMatchObject({ kind: "admitted", personId: "p1" });
    expect(decide(state, code(2), NOW)).toMatchObject({ kind: "revoked", personId: "p1" });
    expect(decide(state, { by: "people", people: [p(2)] }, NOW)).toMatchObject({ kind: "admitted", personId: "p1" });
  });

  it("tells an unknown code, a forged one, another event's and an old ticket apart", () => {
    const state = stateAfter(eventSet(), added(aPerson(1)), {
      kind: "ticket-revoked",
      personId: PersonId.parse("p1"),
      ticket: "000000000001",
      next: "000000000009",
      reason: "手机丢了",
    });
    expect(decide(state, { by: "people", people: [] }, NOW)).toMatchObject({
      kind: "unknown-code",
      reason: "not-on-the-list",
    });
    expect(decide(state, { by: "misread" }, NOW)).toMatchObject({ kind: "unknown-code", reason: "misread" });
    expect(decide(state, code(7), NOW)).toMatchObject({ kind: "unknown-code", reason: "genuine-but-not-here" });
    expect(decide(state, code(9, { sealHolds: false }), NOW)).toMatchObject({ kind: "forged", personId: null });
    expect(decide(state, code(9, { tag: "7654321", sealHolds: false }), NOW)).toMatchObject({
      kind: "other-event",
      otherTag: "7654321",
    });
    expect(decide(state, code(1), NOW)).toMatchObject({ kind: "revoked", personId: "p1" });
    expect(decide(state, code(9), NOW)).toMatchObject({ kind: "admitted", personId: "p1" });
  });

  it("lets nobody in by a badge alone, but knows the wearer who is in", () => {
    const before = stateAfter(eventSet(), added(aPerson(1)));
    expect(decide(before, code(1, { kind: "badge" }), NOW)).toMatchObject({
      kind: "unknown-code",
      reason: "badge-is-no-ticket",
    });
    const after = stateAfter(eventSet(), added(aPerson(1)), arrived(1));
    expect(decide(after, code(1, { kind: "badge" }), NOW)).toMatchObject({ kind: "already-in", personId: "p1" });
  });

  it("asks which one when several people have the code", () => {
    const state = stateAfter(eventSet(), added(aPerson(1)), added(aPerson(2)));
    const people = [PersonId.parse("p1"), PersonId.parse("p2")];
    expect(decide(state, { by: "people", people }, NOW)).toMatchObject({ kind: "ambiguous", candidates: people });
  });

  it("refuses the cancelled, the withdrawn and the blocked, override or not", () => {
    const override = { ...NOW, override: true };
    for (const status of ["cancelled", "blocked"] as const) {
      const state = stateAfter(eventSet(), added(aPerson(1, { status })));
      expect(decide(state, code(1), NOW).kind).toBe(status);
      expect(decide(state, code(1), override).kind).toBe(status);
    }
    const gone = stateAfter(eventSet(), added(aPerson(1)), {
      kind: "person-withdrawn",
      personId: PersonId.parse("p1"),
      reason: "",
      importId: null,
    });
    expect(decide(gone, code(1), override)).toMatchObject({ kind: "cancelled", reason: "withdrawn" });
  });

  it("says that the import was taken back that brought somebody, unless somebody else has the code", () => {
    const codes = ["CODE-1"];
    const takenBack = { kind: "person-withdrawn", reason: "import-undone", importId: "import-1" } as const;
    const state = stateAfter(eventSet(), added(aPerson(1, { codes })), {
      ...takenBack,
      personId: PersonId.parse("p1"),
    });
    expect(decide(state, code(1), NOW)).toMatchObject({ kind: "cancelled", reason: "import-taken-back" });
    const both = stateAfter(eventSet(), added(aPerson(1, { codes })), added(aPerson(2, { codes })), {
      ...takenBack,
      personId: PersonId.parse("p1"),
    });
    const asked = { by: "people", people: [PersonId.parse("p1"), PersonId.parse("p2")] } as const;
    expect(decide(both, { ...asked, people: [...asked.people] }, NOW)).toMatchObject({
      kind: "admitted",
      personId: "p2",
    });
  });

  it("holds back who has not paid, and lets staff overrule it when the event allows", () => {
    const person = aPerson(1, { status: "pending" });
    const state = stateAfter(eventSet(), added(person));
    expect(decide(state, code(1), NOW)).toMatchObject({ kind: "pending", mayOverride: true });
    expect(decide(state, code(1), { ...NOW, override: true })).toMatchObject({
      kind: "admitted",
      reason: "by-override",
    });
    const strict = stateAfter(
      eventSet(anEvent({ rules: { admitPendingByOverride: false, reEntry: false, perDay: false } })),
      added(person),
    );
    expect(decide(strict, code(1), { ...NOW, override: true })).toMatchObject({ kind: "pending", mayOverride: false });
  });

  it("keeps to the session's roles, its room and its hours", () => {
    const roles = stateAfter(
      eventSet(door({ roles: ["speaker"] })),
      added(aPerson(1)),
      added(aPerson(2, { role: "speaker" })),
    );
    expect(decide(roles, code(1), NOW)).toMatchObject({ kind: "not-this-session", reason: "role-not-admitted" });
    expect(decide(roles, code(2), NOW)).toMatchObject({ kind: "admitted", flags: ["speaker"] });
    const full = stateAfter(eventSet(door({ capacity: 1 })), added(aPerson(1)), added(aPerson(2)), arrived(1));
    expect(decide(full, code(2), NOW)).toMatchObject({ kind: "not-this-session", reason: "session-full" });
    const hours = stateAfter(
      eventSet(door({ opens: "2026-11-22T13:00", closes: "2026-11-22T13:30" })),
      added(aPerson(1)),
    );
    const at = (time: string) => decide(hours, code(1), { ...NOW, now: venueTime(`2026-11-22T${time}`) }).kind;
    expect([at("12:59"), at("13:00"), at("13:30"), at("13:31")]).toEqual([
      "too-early",
      "admitted",
      "admitted",
      "too-late",
    ]);
    expect(decide(hours, code(1), { ...NOW, now: venueTime("2026-11-22T18:00"), override: true }).kind).toBe(
      "admitted",
    );
  });

  it("counts people out, and in again only where the event allows", () => {
    const out = { ...NOW, direction: "out" as const };
    const facts = [added(aPerson(1)), arrived(1)];
    expect(decide(stateAfter(eventSet(), ...facts), code(1), out)).toMatchObject({ kind: "left", reason: "gone" });
    expect(decide(stateAfter(eventSet(), added(aPerson(1))), code(1), out)).toMatchObject({
      kind: "left",
      reason: "was-not-in",
    });
    const left: FactBody = { kind: "left", personId: PersonId.parse("p1"), session: DOOR };
    expect(decide(stateAfter(eventSet(), ...facts, left), code(1), NOW).kind).toBe("already-in");
    const open = anEvent({ rules: { admitPendingByOverride: true, reEntry: true, perDay: false } });
    expect(decide(stateAfter(eventSet(open), ...facts, left), code(1), NOW)).toMatchObject({
      kind: "admitted",
      reason: "welcome-back",
    });
  });

  it("admits again after an arrival was undone", () => {
    const state = stateAfter(eventSet(), added(aPerson(1)), arrived(1), {
      kind: "arrival-undone",
      personId: PersonId.parse("p1"),
      arrival: FactId.parse("desk-a-3"),
      reason: "wrong person",
    });
    expect(decide(state, code(1), NOW).kind).toBe("admitted");
  });
});

describe("a room beside the door", () => {
  const ROOM = SessionId.parse("room");
  const atRoom: Circumstances = { ...NOW, session: ROOM };
  const p1 = PersonId.parse("p1");
  const rooms = (rules: Partial<Event["rules"]> = {}) => {
    const event = anEvent();
    const sessions = [...event.sessions, { ...blankSession(ROOM), title: "工作坊" }];
    return eventSet({ ...event, sessions, rules: { ...event.rules, ...rules } });
  };
  const came = (session: SessionId): FactBody => ({ ...arrived(1), session }) as FactBody;
  const left = (session: SessionId): FactBody => ({ kind: "left", personId: p1, session });
  const badge = code(1, { kind: "badge" });

  it("admits nobody who left by the door, ticket or badge, unless the event admits again: then at both", () => {
    const gone = [added(aPerson(1)), arrived(1), left(DOOR)];
    for (const asked of [code(1), badge])
      expect(decide(stateAfter(rooms(), ...gone), asked, atRoom)).toMatchObject({
        kind: "already-in",
        reason: "no-re-entry",
        session: DOOR,
        mayOverride: true,
      });
    expect(decide(stateAfter(rooms({ reEntry: true }), ...gone), code(1), atRoom)).toMatchObject({
      kind: "admitted",
      passes: [DOOR, ROOM],
    });
    expect(decide(stateAfter(rooms(), ...gone), code(1), { ...atRoom, override: true })).toMatchObject({
      kind: "admitted",
      reason: "by-override",
      passes: [DOOR, ROOM],
    });
  });

  it("is left by the door also by who is in the room alone, since the arrival at the door was undone", () => {
    const undone: FactBody = { kind: "arrival-undone", personId: p1, arrival: FactId.parse("desk-a-3"), reason: "" };
    const state = stateAfter(rooms(), added(aPerson(1)), arrived(1), came(ROOM), undone);
    expect(decide(state, code(1), { ...NOW, direction: "out" })).toMatchObject({ kind: "left", passes: [ROOM] });
    expect(decide(state, code(1), atRoom)).toMatchObject({ kind: "admitted", passes: [DOOR] });
  });

  it("lets somebody in twice when staff insist, there alone", () => {
    const state = stateAfter(rooms(), added(aPerson(1)), arrived(1), came(ROOM));
    expect(decide(state, code(1), atRoom)).toMatchObject({ kind: "already-in", session: ROOM });
    expect(decide(state, code(1), { ...atRoom, override: true })).toMatchObject({ kind: "admitted", passes: [ROOM] });
  });

  it("takes yesterday's badge for no ticket, where tickets admit once a day", () => {
    const state = stateAfter(rooms({ perDay: true }), added(aPerson(1)), arrived(1));
    const nextDay = { ...NOW, now: NOW.now + 86_400_000 };
    expect(decide(state, badge, NOW)).toMatchObject({ kind: "already-in" });
    for (const how of [nextDay, { ...nextDay, session: ROOM }]) {
      expect(decide(state, badge, how)).toMatchObject({ kind: "unknown-code", reason: "badge-is-no-ticket" });
      expect(decide(state, code(1), how)).toMatchObject({
        kind: "admitted",
        reason: how.session === ROOM ? "welcome" : "welcome-back",
      });
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankSession } from "../../../shared/event/sessionPlan.ts";
import type { Fact, FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import {
  arrivalOf,
  emptyState,
  lastPassage,
  recordOf,
  type SessionCounts,
  type State,
} from "../../../shared/facts/state.ts";
import { FactId, PersonId, SessionId, StationId } from "../../../shared/words/ids.ts";
import { added, anEvent, aPerson, DOOR, eventSet, factsOf } from "../../build/people.ts";

const ROOMS = [DOOR, SessionId.parse("hall"), SessionId.parse("lab")] as const;
const PEOPLE = [1, 2, 3, 4];
const p = (n: number) => PersonId.parse(`p${n}`);
const event = (rooms: number) =>
  anEvent({ sessions: ROOMS.slice(0, rooms).map((id) => ({ ...blankSession(id), title: id })) });

const person = fc.constantFrom(...PEOPLE).map(p);
const session = fc.constantFrom(...ROOMS);

/** What happens at one desk; `back`: so many of its own facts ago was the arrival that is meant. */
type Step = { body: FactBody; back: null } | { body: "undo" | "guests"; back: number; who: PersonId; guests: number };

const arriving: fc.Arbitrary<FactBody> = fc
  .record({ personId: person, session, guests: fc.nat(3) })
  .map((given) => ({ kind: "arrived", way: "scan", override: null, ...given }));
const leaving: fc.Arbitrary<FactBody> = fc
  .record({ personId: person, session })
  .map((given) => ({ kind: "left", ...given }));
const plain = (bodies: fc.Arbitrary<FactBody>): fc.Arbitrary<Step> => bodies.map((body) => ({ body, back: null }));
const about = (body: "undo" | "guests"): fc.Arbitrary<Step> =>
  fc.record({ body: fc.constant(body), back: fc.integer({ min: 1, max: 12 }), who: person, guests: fc.nat(5) });

const atTheDoor: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: plain(arriving) },
  { weight: 3, arbitrary: plain(leaving) },
  { weight: 2, arbitrary: about("undo") },
  { weight: 2, arbitrary: about("guests") },
);

const atTheList: fc.Arbitrary<Step> = plain(
  fc.oneof(
    fc
      .record({ personId: person, other: person })
      .filter(({ personId, other }) => personId !== other)
      .map((given): FactBody => ({ kind: "person-merged", changes: {}, ...given })),
    fc.record({ personId: person, session, on: fc.boolean() }).map((given): FactBody => ({ kind: "listed", ...given })),
    person.map((personId): FactBody => ({ kind: "person-withdrawn", personId, reason: "", importId: null })),
    person.map((personId): FactBody => ({ kind: "person-restored", personId, reason: "", importId: null })),
    person.map((one): FactBody => ({ kind: "erased", people: [one], reason: "", keeps: false })),
    fc.integer({ min: 1, max: 3 }).map((rooms): FactBody => eventSet(event(rooms))),
    fc
      .record({ session, isPaused: fc.boolean() })
      .map((given): FactBody => ({ kind: "session-paused", text: "", ...given })),
  ),
);

/** The steps of one desk as its facts; what is taken back or counted again is one of its own. */
function factsAt(station: string, steps: readonly Step[]): Fact[] {
  const bodies = steps.map((step, i): FactBody => {
    if (step.back === null) return step.body;
    const arrival = FactId.parse(`${station}-${Math.max(1, i + 1 - step.back)}`);
    const { who: personId, guests } = step;
    if (step.body === "guests") return { kind: "guests-counted", personId, arrival, guests };
    return { kind: "arrival-undone", personId, arrival, reason: "" };
  });
  return factsOf(bodies, { station: StationId.parse(station) });
}

const START = factsOf([eventSet(event(3)), ...PEOPLE.map((n) => added(aPerson(n)))], {
  station: StationId.parse("setup"),
});

function fold(facts: readonly Fact[]): State {
  const state = emptyState();
  for (const fact of [...START, ...facts]) apply(state, fact);
  return state;
}

/** The sessions' numbers counted anew from what is known of each person. */
function recount(state: State): Map<SessionId, SessionCounts> {
  const counts = new Map<SessionId, SessionCounts>();
  for (const record of state.people.values()) {
    for (const room of ROOMS) {
      if (!arrivalOf(record, room)) continue;
      const one = counts.get(room) ?? { arrived: 0, inside: 0, guests: 0 };
      counts.set(room, one);
      one.arrived++;
      const last = lastPassage(record, room);
      if (last?.direction !== "in") continue;
      one.inside++;
      one.guests += last.guests;
    }
  }
  return counts;
}

const byId = <K extends string, V>(map: ReadonlyMap<K, V>) => Object.fromEntries([...map].sort());
const counted = (counts: ReadonlyMap<SessionId, SessionCounts>) =>
  byId(new Map([...counts].filter(([, { arrived, inside, guests }]) => arrived + inside + guests !== 0)));

describe("the sessions' numbers", () => {
  it("are those of a recount after whatever happened", () => {
    const steps = fc.array(fc.oneof({ weight: 5, arbitrary: atTheDoor }, atTheList), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (given) => {
        const state = emptyState();
        for (const fact of [...START, ...factsAt("desk-a", given)]) {
          apply(state, fact);
          expect(counted(state.sessionCounts)).toEqual(counted(recount(state)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("say how many are at the door as the whole event's do", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(atTheDoor, atTheList), { maxLength: 40 }), (given) => {
        const { counts, sessionCounts } = fold(factsAt("desk-a", given));
        const { arrived, inside } = sessionCounts.get(DOOR) ?? { arrived: 0, inside: 0 };
        expect({ arrived: counts.arrived, inside: counts.inside }).toEqual({ arrived, inside });
      }),
    );
  });
});

/** All that arrivals and exits come to. */
const comings = (state: State) => ({
  counts: state.counts,
  sessions: counted(state.sessionCounts),
  passages: byId(new Map([...state.people].map(([id, { passages }]) => [id, passages]))),
});

describe("facts about sessions", () => {
  it("change nothing when they come again, in any order", () => {
    const steps = fc.array(fc.oneof(atTheDoor, atTheList), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(steps, fc.array(fc.nat(200), { maxLength: 20 }), (given, again) => {
        const facts = factsAt("desk-a", given);
        const state = fold(facts);
        const before = JSON.stringify([comings(state), byId(state.paused), [...state.people]]);
        for (const i of again) {
          const fact = facts[i % facts.length];
          if (fact) expect(apply(state, fact)).toBe(false);
        }
        expect(JSON.stringify([comings(state), byId(state.paused), [...state.people]])).toBe(before);
      }),
    );
  });

  it("of several desks come to the same however their facts are mixed", () => {
    const desk = fc.array(atTheDoor, { maxLength: 20 });
    const mixing = fc.array(fc.nat(2), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(desk, desk, desk, mixing, (a, b, c, order) => {
        const desks = [factsAt("desk-a", a), factsAt("desk-b", b), factsAt("desk-c", c)];
        const waiting = desks.map((facts) => [...facts]);
        const mixed = order.flatMap((at) => waiting[at]?.splice(0, 1) ?? []);
        const told = fold([...mixed, ...waiting.flat()]);
        expect(comings(told)).toEqual(comings(fold(desks.flat())));
      }),
      { numRuns: 300 },
    );
  });

  it("never move the first arrival, as long as nobody takes it back", () => {
    const steps = fc.array(
      fc
        .oneof(plain(arriving), plain(leaving), about("guests"), atTheList)
        .filter(({ body }) => typeof body === "string" || (body.kind !== "erased" && body.kind !== "person-merged")),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (given) => {
        const state = emptyState();
        const first = new Map<string, string>();
        for (const fact of [...START, ...factsAt("desk-a", given)]) {
          apply(state, fact);
          for (const n of PEOPLE) {
            const record = recordOf(state, p(n));
            for (const room of ROOMS) {
              const arrival = record && arrivalOf(record, room);
              const key = `${n} ${room}`;
              if (arrival) first.set(key, first.get(key) ?? arrival.fact);
              expect(arrival?.fact).toBe(first.get(key));
            }
          }
        }
      }),
    );
  });
});

describe("words for everybody and calls", () => {
  it("stand until they are ended, whoever ends them how often", () => {
    const state = fold(
      factsOf([
        { kind: "message-sent", text: "午餐 12:30" },
        { kind: "message-sent", text: "二楼排队" },
        { kind: "help-asked", why: "guest" },
        { kind: "message-ended", message: FactId.parse("desk-a-1") },
        { kind: "message-ended", message: FactId.parse("desk-a-1") },
        { kind: "help-asked", why: "printer" },
        { kind: "help-given", call: FactId.parse("desk-a-3") },
      ]),
    );
    expect(state.messages.map(({ text }) => text)).toEqual(["二楼排队"]);
    expect(state.calls).toMatchObject([{ why: "printer", station: "desk-a" }]);
  });
});

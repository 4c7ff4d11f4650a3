import { describe, expect, it } from "vitest";
import type { Fact, FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { emptyState, isInside } from "../../../shared/facts/state.ts";
import { PersonId, StationId } from "../../../shared/words/ids.ts";
import { added, aPerson, arrived, DOOR, eventSet, factsOf } from "../../build/people.ts";

const LEFT: FactBody = { kind: "left", personId: PersonId.parse("p1"), session: DOOR };

/** The event went on at a desk whose name comes first, which knew everything that had happened at the other. */
const onTwoDesks = (): Fact[] => {
  const before = factsOf([eventSet(), added(aPerson(1)), arrived(1)], { station: StationId.parse("zz-broke") });
  const [exit] = factsOf([LEFT], { station: StationId.parse("aa-went-on") });
  return exit ? [...before, { ...exit, ahead: 3 }] : before;
};

describe("the order of facts", () => {
  it("has an exit behind the arrival that its desk knew of, whatever the desks are called", () => {
    const state = emptyState();
    for (const fact of onTwoDesks()) apply(state, fact);
    const record = state.people.get(PersonId.parse("p1"));
    expect(record && isInside(record, DOOR)).toBe(false);
    expect(state.counts).toMatchObject({ arrived: 1, inside: 0 });
    expect(state.highest).toBe(4);
  });

  it("is the same when the exit is told first", () => {
    const [event, person, arrival, exit] = onTwoDesks();
    const state = emptyState();
    for (const fact of [event, person, exit, arrival]) if (fact) apply(state, fact);
    expect(state.counts).toMatchObject({ arrived: 1, inside: 0 });
  });
});

import type { CommandInput } from "../../../shared/contract/contract.ts";
import type { ChangeReply } from "../../../shared/contract/shapes.ts";
import type { Conflict, StationArrival } from "../../../shared/contract/stationShapes.ts";
import type { Passage } from "../../../shared/facts/state.ts";
import type { PersonId, StationId } from "../../../shared/words/ids.ts";
import { stationName } from "../card.ts";
import type { Desk } from "../desk.ts";
import { writeChange } from "../writeChange.ts";
import { doublesOf } from "./doubles.ts";

/** Double admissions, open ones first, then the newest. */
export function conflictsOf(desk: Desk): Conflict[] {
  const named = ({ at, station, by }: Passage) => ({ at, station: stationName(desk, station, by) });
  return doublesOf(desk.state)
    .map(({ record, second }): Conflict => {
      const first = record.passages.find(({ fact }) => fact === second.double?.first) ?? second;
      const { id: personId, name, company } = record.person;
      return {
        ...{ personId, name, company, session: second.session, arrival: second.fact },
        ...{ first: named(first), second: named(second), settled: second.double?.settled ?? null },
      };
    })
    .sort((a, b) => Number(a.settled !== null) - Number(b.settled !== null) || (a.second.at < b.second.at ? 1 : -1));
}

/** What staff say of one: the same person came by twice, or two people came on one ticket. Both arrivals stay in the history. */
export function settleConflict(desk: Desk, input: CommandInput<"conflicts.settle">): Promise<ChangeReply> {
  const { personId, arrival, how } = input;
  return desk.doorTurn(async () => {
    const isOpen = doublesOf(desk.state).some(
      ({ second }) => second.fact === arrival && second.double?.settled?.how !== how,
    );
    return writeChange(desk, isOpen ? [{ kind: "double-settled", personId, arrival, how }] : []);
  });
}

const MOST = 500;

/** Whom a station let in, newest first. */
export function arrivalsOf(desk: Desk, station: StationId): StationArrival[] {
  const found: StationArrival[] = [];
  for (const { person, passages } of desk.state.people.values())
    for (const { fact, direction, session, at, station: by, undone } of passages)
      if (by === station && direction === "in")
        found.push({
          ...{ personId: person.id, name: person.name, arrival: fact, session, at },
          undone: undone !== null,
        });
  return found.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, MOST);
}

/** Takes arrivals of one station back, in one act: what a laptop did that is not in the staff's hands any more. */
export function undoArrivalsOf(desk: Desk, input: CommandInput<"stations.undoArrivals">): Promise<ChangeReply> {
  const { station, reason } = input;
  const wanted = new Set(input.arrivals);
  return desk.turn(() => {
    const stands = ({ fact, station: by, direction, undone }: Passage) =>
      by === station && direction === "in" && !undone && wanted.has(fact);
    const bodies = [...desk.state.people.values()].flatMap(({ person, passages }) =>
      passages.filter(stands).map(({ fact }) => undone(person.id, fact, reason)),
    );
    return writeChange(desk, bodies);
  });
}

const undone = (personId: PersonId, arrival: Passage["fact"], reason: string) =>
  ({ kind: "arrival-undone", personId, arrival, reason }) as const;

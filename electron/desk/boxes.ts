import { boxesOf, nextBox, placesOf } from "../../shared/badge/boxes.ts";
import type { BadgePlace } from "../../shared/badge/place.ts";
import type { BatchChoice, BoxesNow } from "../../shared/contract/batchShapes.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { FactBody } from "../../shared/facts/fact.ts";
import { arrivalOf, doorOf, type PersonRecord } from "../../shared/facts/state.ts";
import { type Chosen, chooseBadges } from "./chooseBadges.ts";
import type { Desk } from "./desk.ts";
import type { PeopleLists } from "./peopleLists.ts";
import { notRecorded } from "./writeChange.ts";

/** A badge and where it is going to lie; null: in no box. */
export type Placed = Chosen & { place: BadgePlace | null };

/** The boxes on the desk, and how many of their badges nobody has come for yet. */
export function boxesNow(desk: Desk): BoxesNow {
  const placed = peopleWithPlace(desk);
  const door = doorOf(desk.state);
  const waiting = placed.filter(({ record }) => !(door && arrivalOf(record, door)));
  return { badges: placed.length, waiting: waiting.length, boxes: boxesOf(placed.map(({ place }) => place)) };
}

/**
 * Where the badges of a batch lie: in boxes of `boxSize`, behind those that hold the badges of others; without a size where
 * they lie already.
 */
export function placed(desk: Desk, chosen: readonly Chosen[], boxSize: number | null): Placed[] {
  if (boxSize === null) return chosen.map((one) => ({ ...one, place: one.record.place }));
  const own = new Set(chosen.map(({ record }) => record));
  const others = peopleWithPlace(desk).filter(({ record }) => !own.has(record));
  const places = placesOf(
    chosen.map(({ letter }) => letter),
    boxSize,
    nextBox(others.map(({ place }) => place)),
  );
  return chosen.map((one, i) => ({ ...one, place: places[i] ?? null }));
}

/** The fact that says where a badge lies, when that is new. */
export function placeFact({ record, place }: Placed): FactBody[] {
  const { box, letter, number } = record.place ?? {};
  const isThere = place?.box === box && place?.letter === letter && place?.number === number;
  return isThere ? [] : [{ kind: "badge-placed", personId: record.person.id, place }];
}

/** Writes down where the badges of a choice lie, for badges that were printed elsewhere; one act. */
export async function assignPlaces(desk: Desk, lists: PeopleLists, choice: BatchChoice): Promise<ChangeReply> {
  const chosen = await chooseBadges(desk, lists, choice);
  return writePlaces(desk, () => placed(desk, chosen, choice.boxSize).flatMap(placeFact));
}

/** The boxes are gone: every scan prints again, as far as the station's rule says so. */
export const clearPlaces = (desk: Desk): Promise<ChangeReply> =>
  writePlaces(desk, () =>
    peopleWithPlace(desk).map(({ record }) => ({ kind: "badge-placed", personId: record.person.id, place: null })),
  );

/** The door goes on while very many places are written down. */
function writePlaces(desk: Desk, bodiesNow: () => FactBody[]): Promise<ChangeReply> {
  return desk.longTurn(async () => {
    const bodies = bodiesNow();
    if (bodies.length === 0) return { what: "nothing-to-do" };
    const recorded = await desk.record(bodies);
    if (!recorded.ok) return notRecorded(desk, recorded.fault);
    desk.parts.tell("peopleChanged", null);
    return { what: "done" };
  });
}

function peopleWithPlace(desk: Desk): { record: PersonRecord; place: BadgePlace }[] {
  const found: { record: PersonRecord; place: BadgePlace }[] = [];
  for (const record of desk.state.people.values()) if (record.place) found.push({ record, place: record.place });
  return found;
}

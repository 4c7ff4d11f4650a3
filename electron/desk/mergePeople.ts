import type { CommandInput } from "../../shared/contract/contract.ts";
import type { Comparison, MergeChoice, MergeEntry, MergeReply } from "../../shared/contract/personShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import type { PersonRecord } from "../../shared/facts/state.ts";
import type { Person } from "../../shared/roster/person.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { cardOf, cardsOf, stationName } from "./card.ts";
import type { Desk } from "./desk.ts";
import { differingFields, mergedDetails } from "./mergeFields.ts";
import { likelySame } from "./sameAs.ts";
import { notRecorded } from "./writeChange.ts";

/** Other entries that may be this same person: the same phone, e-mail or code first, then the same name. */
export function twinsOf(desk: Desk, personId: PersonId): PersonCard[] {
  const record = desk.person(personId);
  return record ? cardsOf(desk, likelySame(desk, record.person, record.person.id)) : [];
}

/** Two entries side by side, before they become one. */
export function compareTwo(desk: Desk, { personId, other }: CommandInput<"people.compare">): Comparison {
  const two = theTwo(desk, personId, other);
  if (two.what !== "two") return two;
  const { first, second } = two;
  return {
    what: "two",
    first: entryOf(desk, first),
    second: entryOf(desk, second),
    fields: differingFields(first, second),
  };
}

/**
 * Makes two entries one: all that happened to either, both tickets and all codes are that one person's from now on.
 * `choices`: the side of each differing field; where none is made, the side that says more.
 */
export function mergePeople(desk: Desk, input: CommandInput<"people.merge">): Promise<MergeReply> {
  return desk.turn(async () => {
    const two = theTwo(desk, input.personId, input.other);
    if (two.what !== "two") return two;
    const [stays, goes, choices] = whoStays(two.first, two.second, input.choices);
    const recorded = await desk.record([
      {
        kind: "person-merged",
        personId: stays.person.id,
        other: goes.person.id,
        changes: mergedDetails(stays, goes, choices),
      },
    ]);
    if (!recorded.ok) return notRecorded(desk, recorded.fault);
    desk.parts.tell("peopleChanged", null);
    const one = desk.person(stays.person.id);
    return one ? { what: "merged", person: cardOf(desk, one) } : { what: "gone" };
  });
}

type Two = { what: "two"; first: PersonRecord; second: PersonRecord } | Exclude<Comparison, { what: "two" }>;

function theTwo(desk: Desk, personId: PersonId, other: PersonId): Two {
  const first = desk.person(personId);
  const second = desk.person(other);
  if (!first || !second) return { what: "gone" };
  if (first !== second) return { what: "two", first, second };
  const last = first.merged.findLast(({ person }) => person.id === personId || person.id === other);
  return last ? { what: "already-one", at: last.at, by: last.by } : { what: "gone" };
}

/** Who is on the list before who was taken off, the roster's entry before one made by hand: so the counts stay right. */
const RANK: Record<Person["source"], number> = { roster: 0, page: 1, hand: 2, "walk-in": 3 };

const rankOf = ({ withdrawn, person }: PersonRecord): number => (withdrawn ? 10 : 0) + RANK[person.source];

function whoStays(
  first: PersonRecord,
  second: PersonRecord,
  choices: readonly MergeChoice[],
): [PersonRecord, PersonRecord, readonly MergeChoice[]] {
  if (rankOf(first) <= rankOf(second)) return [first, second, choices];
  const OTHER = { first: "second", second: "first", both: "both" } as const;
  return [second, first, choices.map((choice) => ({ ...choice, from: OTHER[choice.from] }))];
}

function entryOf(desk: Desk, record: PersonRecord): MergeEntry {
  const arrivals = record.passages
    .filter(({ direction }) => direction === "in")
    .map(({ at, station, by, way, undone }) => ({
      ...{ at, way, station: stationName(desk, station, by) },
      isUndone: undone !== null,
    }));
  return { person: cardOf(desk, record), arrivals, codes: record.person.codes.length };
}

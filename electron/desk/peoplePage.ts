import type { CommandInput, CommandOutput } from "../../shared/contract/contract.ts";
import type { PersonRow } from "../../shared/contract/peopleShapes.ts";
import { isTakenBack, type PersonRecord } from "../../shared/facts/state.ts";
import { countValues, mostCommon } from "../../shared/people/facet.ts";
import { extraValue } from "../../shared/roster/extra.ts";
import { cardOf } from "./card.ts";
import type { Desk } from "./desk.ts";
import { contextOf, type PeopleLists, type Roll } from "./peopleLists.ts";
import { stepInSlices } from "./slices.ts";

const FACET_VALUES = 50;

/** A stretch of the list that staff asked for; it waits until the list is made. */
export async function pageOfPeople(
  lists: PeopleLists,
  desk: Desk,
  { query, offset, limit, extras }: CommandInput<"people.page">,
): Promise<CommandOutput<"people.page">> {
  const { roll, numbers } = await lists.list(desk, query);
  const people = [...numbers.subarray(offset, offset + limit)].flatMap((number) => {
    const record = roll.records[number];
    return record ? [rowOf(desk, record, number + 1, extras)] : [];
  });
  return { total: numbers.length, all: roll.listed, extras: roll.extras, people };
}

/** What the people of a query can be told apart by under a facet, whatever is chosen of that facet itself. */
export async function facetOfPeople(
  lists: PeopleLists,
  desk: Desk,
  { query, facet, search }: CommandInput<"people.facet">,
): Promise<CommandOutput<"people.facet">> {
  // Whom an import brought that was taken back is counted under the facet that lists them, and under no other.
  const others = query.filters.filter((filter) => filter.facet !== facet);
  const filters = facet === "list" ? [...others, ANY_PLACE] : others;
  const { roll, numbers } = await lists.list(desk, { ...query, filters });
  const counts = await stepInSlices(countValues(recordsOf(roll, numbers), facet, contextOf(desk)));
  const { values, more } = await stepInSlices(mostCommon(counts, search, FACET_VALUES));
  return { values: values.map((choice) => ({ ...choice, ...labelOf(desk, facet, choice.value) })), more };
}

function* recordsOf({ records }: Roll, numbers: Uint32Array): Generator<PersonRecord> {
  for (const number of numbers) {
    const record = records[number];
    if (record) yield record;
  }
}

const ANY_PLACE = { facet: "list" as const, values: ["on", "off", "taken-back"] };

/** A row of the table. `number`: the place on the roster, from 1; `extras`: whose cells are wanted. */
export function rowOf(desk: Desk, record: PersonRecord, number: number, extras: readonly string[]): PersonRow {
  const { person, added } = record;
  return {
    ...cardOf(desk, record),
    number,
    orderId: person.orderId,
    addedAt: added.at,
    takenBack: isTakenBack(record),
    extra: Object.fromEntries(extras.map((header) => [header, extraValue(person.extra, header) ?? ""])),
  };
}

/** An import goes by its file and when it came in. */
function labelOf(desk: Desk, facet: string, value: string): { label: string | null; at: string | null } {
  const found = facet === "import" ? desk.state.imports.find(({ importId }) => importId === value) : undefined;
  return { label: found?.file ?? null, at: found?.at ?? null };
}

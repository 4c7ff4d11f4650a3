import { isInLetters } from "../../shared/badge/batch.ts";
import type { BadgeSorting } from "../../shared/badge/batchChoice.ts";
import { compareSortKeys, letterOf, type Sortable, type SortKeys, sortKeysOf } from "../../shared/badge/sortBadges.ts";
import type { BatchChoice, BatchWho } from "../../shared/contract/batchShapes.ts";
import { arrivalOf, doorOf, isExpected, type PersonRecord } from "../../shared/facts/state.ts";
import { sortInPieces } from "../../shared/people/sortInPieces.ts";
import { badgeStateOf } from "../../shared/people/values.ts";
import { localMoment } from "../../shared/words/time.ts";
import type { Desk } from "./desk.ts";
import type { PeopleLists } from "./peopleLists.ts";
import { stepInSlices } from "./slices.ts";

/** Somebody whose badge is in a batch. `letter`: under which the name is sorted; `number`: the place on the roster, from 0. */
export type Chosen = Sortable & { record: PersonRecord; letter: string };

/** The people of a batch in the order of their badges, in slices: the door goes on meanwhile. */
export async function chooseBadges(desk: Desk, lists: PeopleLists, choice: BatchChoice): Promise<Chosen[]> {
  const { who } = choice;
  const list = who.what === "list" ? await lists.list(desk, who.query) : null;
  const roll = list?.roll ?? (await lists.roll(desk));
  const numbers = list?.numbers ?? roll.records.keys();
  const isWanted = wantedOf(desk, choice);
  return sortChosen({ records: roll.records, numbers, isWanted }, choice);
}

/** `numbers`: places among the records, of those asked about. */
type People = {
  records: readonly PersonRecord[];
  numbers: Iterable<number>;
  isWanted: (record: PersonRecord) => boolean;
};

/** Whoever is wanted of some people, in the order of their badges, in slices. */
export async function sortChosen(people: People, sorting: BadgeSorting): Promise<Chosen[]> {
  const chosen = await stepInSlices(narrowed(people));
  return stepInSlices(inOrder(chosen, sorting));
}

function* narrowed({ records, numbers, isWanted }: People): Generator<void, Chosen[]> {
  const chosen: Chosen[] = [];
  for (const number of numbers) {
    const record = records[number];
    if (record && isWanted(record)) {
      const { name, company, role } = record.person;
      chosen.push({ record, name, company, role, number, letter: letterOf(name) });
    }
    yield;
  }
  return chosen;
}

function* inOrder(chosen: readonly Chosen[], sorting: BadgeSorting): Generator<void, Chosen[]> {
  const keys: SortKeys[] = [];
  for (const one of chosen) {
    keys.push(sortKeysOf(one, sorting));
    yield;
  }
  const compare = (a: number, b: number) => compareSortKeys(keys[a] ?? [], keys[b] ?? []);
  const order = yield* sortInPieces(Uint32Array.from(chosen.keys()), compare);
  return [...order].flatMap((at) => chosen[at] ?? []);
}

function wantedOf(desk: Desk, { who, isUnprintedOnly }: BatchChoice): (record: PersonRecord) => boolean {
  const isOne = memberOf(desk, who);
  return (record) => isOne(record) && !(isUnprintedOnly && hasBadge(record));
}

/** Printed, saved, or on its way: another one would be a second. */
const hasBadge = (record: PersonRecord): boolean => !["none", "failed"].includes(badgeStateOf(record));

function memberOf(desk: Desk, who: BatchWho): (record: PersonRecord) => boolean {
  switch (who.what) {
    case "all":
      return isExpected;
    case "roles":
      return (record) => isExpected(record) && who.roles.includes(record.person.role);
    case "letters":
      return (record) => isExpected(record) && isInLetters(record.person.name, who);
    case "arrived": {
      const door = doorOf(desk.state);
      const since = lastTime(desk, who.since);
      const { timezone } = desk.event;
      const moment = (at: string) => localMoment(Date.parse(at), timezone);
      return (record) => {
        const arrival = door && arrivalOf(record, door);
        return arrival !== null && moment(arrival.at) >= since;
      };
    }
    case "list":
      return mayCome;
  }
}

/** Walk-ins too: whoever is not off the list, cancelled or blocked. */
const mayCome = ({ person, withdrawn }: PersonRecord): boolean =>
  !withdrawn && person.status !== "cancelled" && person.status !== "blocked";

/** When it was that time of day at the venue last: `2026-11-22T13:05`. */
function lastTime(desk: Desk, time: string): string {
  const now = desk.parts.clock.now();
  const { timezone } = desk.event;
  const today = `${localMoment(now, timezone).slice(0, 11)}${time}`;
  return today <= localMoment(now, timezone) ? today : `${localMoment(now - DAY, timezone).slice(0, 11)}${time}`;
}

const DAY = 86_400_000;

import { isTakenBack, type PersonRecord } from "../../shared/facts/state.ts";
import { type Aspect, aspectsOf, aspectsOfSort } from "../../shared/people/aspects.ts";
import { orderKey } from "../../shared/people/orderKey.ts";
import type { ListColumn, ListQuery } from "../../shared/people/query.ts";
import { sortInPieces } from "../../shared/people/sortInPieces.ts";
import { type ListContext, passes } from "../../shared/people/values.ts";
import { compareKeys, type OrderKey } from "../../shared/roster/collation.ts";
import { stationName } from "./card.ts";
import type { Desk } from "./desk.ts";
import { holderOf } from "./people.ts";
import { stepInSlices } from "./slices.ts";

/** Everybody as the roster has them, and the headers of the roster's own columns. `listed`: who is not taken back. */
export type Roll = { records: readonly PersonRecord[]; listed: number; extras: string[] };

/** People of a list, by their place on the roster from 0. */
export type PeopleList = { roll: Roll; numbers: Uint32Array };

/** So many orders and lists are kept: who goes back to the last one waits for nothing. */
const KEPT = 4;

/**
 * The lists that staff look at. Each is made once, in slices, and kept until something that it shows changes; scrolling
 * asks for stretches of it only. An order outlives a change of filters.
 */
export class PeopleLists {
  #desk: Desk | null = null;
  readonly #roll = new Kept<Roll>(1);
  readonly #keys = new Kept<OrderKey[]>(1);
  readonly #orders = new Kept<PeopleList>(KEPT);
  readonly #lists = new Kept<PeopleList>(KEPT);

  /** The people of a query in its order. */
  list(desk: Desk, query: ListQuery): Promise<PeopleList> {
    this.#serve(desk);
    const stamp = stampOf(desk, aspectsOf(query));
    return this.#lists.get(JSON.stringify(query), stamp, () => this.#narrow(desk, query));
  }

  /** Everybody, in the roster's order. */
  roll(desk: Desk): Promise<Roll> {
    this.#serve(desk);
    return this.#roll.get("", stampOf(desk, new Set(["people"])), () => stepInSlices(rollOf(desk)));
  }

  #serve(desk: Desk): void {
    if (this.#desk === desk) return;
    this.#desk = desk;
    for (const kept of [this.#roll, this.#keys, this.#orders, this.#lists]) kept.clear();
  }

  async #narrow(desk: Desk, { sort, filters, text }: ListQuery): Promise<PeopleList> {
    const { roll, numbers } = await this.#order(desk, sort);
    const found = text === "" ? null : await matching(desk, text);
    const context = contextOf(desk);
    const kept = new Uint32Array(numbers.length);
    let count = 0;
    await stepInSlices(
      each(numbers, (number) => {
        const record = roll.records[number];
        if (!record || (found && !found.has(record.person.id)) || !passes(record, filters, context)) return;
        kept[count++] = number;
      }),
    );
    return { roll, numbers: kept.slice(0, count) };
  }

  #order(desk: Desk, sort: ListQuery["sort"]): Promise<PeopleList> {
    const stamp = stampOf(desk, aspectsOfSort(sort));
    return this.#orders.get(JSON.stringify(sort), stamp, async (before) => {
      const other = this.#orders.peek(JSON.stringify({ ...sort, down: !sort.down }));
      const roll = await this.roll(desk);
      const keys = await this.#keys.get(sort.by, stamp, () => stepInSlices(keysOf(roll, sort.by, contextOf(desk))));
      const keyAt = (number: number): OrderKey => keys[number] ?? null;
      const start = await startOf(roll, before, other);
      const compare = (a: number, b: number) => compareKeys(keyAt(a), keyAt(b), sort.down) || a - b;
      return { roll, numbers: await stepInSlices(sortInPieces(start, compare)) };
    });
  }
}

type MaybeList = Promise<PeopleList> | null;

/** What is nearly in order: as it was before somebody arrived, or the other way round; else the roster's own order. */
async function startOf(roll: Roll, before: MaybeList, other: MaybeList): Promise<Uint32Array> {
  const old = await before?.catch(() => null);
  if (old?.roll === roll) return old.numbers;
  const turned = await other?.catch(() => null);
  return turned?.roll === roll ? turned.numbers.toReversed() : Uint32Array.from(roll.records.keys());
}

/** What a list must know beside the records. */
export const contextOf = (desk: Desk): ListContext => ({
  door: desk.event.sessions[0]?.id ?? null,
  stationOf: ({ station, by }) => stationName(desk, station, by),
});

function* keysOf({ records }: Roll, column: ListColumn, context: ListContext): Generator<void, OrderKey[]> {
  const keys: OrderKey[] = [];
  for (const [number, record] of records.entries()) {
    keys.push(orderKey(record, number, column, context));
    yield;
  }
  return keys;
}

function* rollOf(desk: Desk): Generator<void, Roll> {
  const records = [...desk.state.people.values()];
  const extras = new Set<string>();
  let listed = 0;
  for (const record of records) {
    for (const header in record.person.extra) extras.add(header);
    if (!isTakenBack(record)) listed++;
    yield;
  }
  return { records, listed, extras: [...extras] };
}

function* each(numbers: Uint32Array, work: (number: number) => void): Generator<void, void> {
  for (const number of numbers) {
    work(number);
    yield;
  }
}

/** Whom the search finds for a text, and whose ticket's number it is; first everybody is sorted into it, so that no search asks them one by one. */
async function matching(desk: Desk, text: string): Promise<ReadonlySet<string>> {
  await desk.sortIndex();
  const found: ReadonlySet<string> = await stepInSlices(desk.index.matching(text));
  const holder = holderOf(desk, text);
  return holder === null ? found : new Set([...found, holder]);
}

const stampOf = (desk: Desk, aspects: ReadonlySet<Aspect>): string =>
  [...aspects].map((aspect) => `${aspect} ${desk.versions[aspect]}`).join();

/** Things that take a while to make, by name: made anew when their stamp changes, the least asked for forgotten. */
class Kept<T> {
  readonly #most: number;
  readonly #entries = new Map<string, { stamp: string; value: Promise<T> }>();

  constructor(most: number) {
    this.#most = most;
  }

  get(name: string, stamp: string, make: (before: Promise<T> | null) => Promise<T>): Promise<T> {
    const known = this.#entries.get(name);
    this.#entries.delete(name);
    const entry = known?.stamp === stamp ? known : { stamp, value: make(known?.value ?? null) };
    this.#entries.set(name, entry);
    // What could not be made is made anew when it is asked for again.
    entry.value.catch(() => this.#entries.get(name) === entry && this.#entries.delete(name));
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#most && oldest !== undefined) this.#entries.delete(oldest);
    return entry.value;
  }

  /** What is kept under a name, whether or not it still holds. */
  peek(name: string): Promise<T> | null {
    return this.#entries.get(name)?.value ?? null;
  }

  clear(): void {
    this.#entries.clear();
  }
}

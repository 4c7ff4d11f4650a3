import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PeoplePage, PersonRow } from "../../shared/contract/peopleShapes.ts";
import type { ListQuery } from "../../shared/people/query.ts";
import { type DeskClient, DeskFault } from "../desk/client.ts";
import { useDesk, useFront } from "../desk/useDesk.ts";
import { useLate } from "./useLate.ts";

/**
 * A list of any length, of which only the stretch that is looked at is held. `at` null: still on its way. `query`: what
 * the list that is shown was asked for; `isLate`: the desk is putting another one in order; `hasFailed`: it could not.
 */
export type PeopleList = Omit<PeoplePage, "people"> & {
  query: ListQuery | null;
  isLate: boolean;
  hasFailed: boolean;
  at(index: number): PersonRow | null;
  want(first: number, last: number): void;
};

/** People held at a time, and how many of them before the first one in sight. */
const HELD = 300;
const BEFORE = 100;

/** An order that takes longer than this is said to be in the making. Milliseconds. */
const LATE = 250;

/** One wish for a list: another one when the query changes, or whom it shows. */
type Wish = { query: ListQuery; extras: string[] };
type Held = PeoplePage & { offset: number; wish: Wish };

/** The people of a query around those in sight; asked anew when people or arrivals changed, shown as they were meanwhile. */
export function usePeople(query: ListQuery, extras: string[]): PeopleList {
  const { desk } = useFront();
  const wish = useWish(query, extras);
  const [held, setHeld] = useState<Held | null>(null);
  const [failed, setFailed] = useState<Wish | null>(null);
  const loader = useRef<Loader>(undefined);
  loader.current ??= new Loader(desk, setHeld, setFailed);
  const hasFailed = failed === wish;
  useEffect(() => loader.current?.wishFor(wish), [wish]);
  const want = useCallback((first: number, last: number) => loader.current?.want(first, last), []);
  return {
    total: held?.total ?? 0,
    all: held?.all ?? 0,
    extras: held?.extras ?? [],
    query: held?.wish.query ?? null,
    isLate: useLate(held?.wish !== wish && !hasFailed, LATE),
    hasFailed,
    at: (index) => held?.people[index - held.offset] ?? null,
    want,
  };
}

function useWish(query: ListQuery, extras: string[]): Wish {
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const counts = useDesk((state) => state.status?.counts);
  const jobs = useDesk((state) => state.jobs);
  const headers = JSON.stringify(extras);
  // biome-ignore lint/correctness/useExhaustiveDependencies: versions and counts say when the list may have changed
  return useMemo(
    () => ({ query, extras: JSON.parse(headers) as string[] }),
    [query, headers, peopleVersion, counts?.arrived, counts?.inside, counts?.expected, jobs],
  );
}

/** Asks for one stretch at a time; a new wish does not wait for the answer to the last one. */
class Loader {
  readonly #desk: DeskClient;
  readonly #tell: (held: Held) => void;
  readonly #tellFailed: (wish: Wish) => void;
  #wish: Wish | null = null;
  #held: Held | null = null;
  #asking: Wish | null = null;
  #first = 0;
  #last = 0;

  constructor(desk: DeskClient, tell: (held: Held) => void, tellFailed: (wish: Wish) => void) {
    this.#desk = desk;
    this.#tell = tell;
    this.#tellFailed = tellFailed;
  }

  wishFor(wish: Wish): void {
    if (wish.query !== this.#wish?.query) {
      this.#first = 0;
      this.#last = 0;
    }
    this.#wish = wish;
    void this.#load(wish);
  }

  want(first: number, last: number): void {
    this.#first = first;
    this.#last = last;
    if (this.#wish) void this.#load(this.#wish);
  }

  async #load(wish: Wish): Promise<void> {
    if (this.#asking === wish) return;
    this.#asking = wish;
    try {
      for (let asked = -1; this.#wish === wish && !this.#holds(wish); ) {
        const offset = Math.max(0, this.#first - BEFORE);
        if (offset === asked) return;
        asked = offset;
        const page = await this.#desk.people.page({ ...wish, offset, limit: HELD });
        if (this.#wish !== wish) return;
        this.#held = { ...page, offset, wish };
        this.#tell(this.#held);
      }
    } catch (error) {
      // The bar above the screens has said which fault it was; here it only stands that there is no list.
      if (!(error instanceof DeskFault)) throw error;
      this.#tellFailed(wish);
    } finally {
      if (this.#asking === wish) this.#asking = null;
    }
  }

  #holds(wish: Wish): boolean {
    const held = this.#held;
    if (held?.wish !== wish) return false;
    const end = Math.min(this.#last, held.total - 1);
    return this.#first > end || (held.offset <= this.#first && held.offset + held.people.length > end);
  }
}

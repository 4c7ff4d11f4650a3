import type { PersonId } from "../words/ids.ts";
import type { Person } from "./person.ts";
import { SortingAside, type StartSorting } from "./search/aside.ts";
import { type Searched, searchedOf } from "./search/fields.ts";
import { Finds, Hits } from "./search/hits.ts";
import { EXACT_STAGES, LAST_STAGE, NO_FIT, STAGES, type Stage, TYPO_STAGE } from "./search/rank.ts";
import { allOf, bestOf } from "./search/ranking.ts";
import { buildSegment, type Segment } from "./search/segment.ts";
import { type Typed, typedQuery } from "./search/typed.ts";
import { fitter } from "./search/unsorted.ts";

/** So many people who came or changed lately are made searchable by the next `find` itself, in some milliseconds. */
const FEW = 300;

/** When nobody calls `settle`, searches get the sorting done by so many steps each; a small roster's all at once. */
const STEPS_A_SEARCH = 4;
const SMALL = 2_000;

/** People whose home is changed between two pauses. */
const MOVED_AT_ONCE = 4_000;

/** Where a person can be found: gone, in no segment yet, among most people, or among the few who came or changed since. */
const HOME = { gone: 0, waiting: 1, main: 2, recent: 3 } as const;

/** A word of a query and whom it found; `next`: the stage to be searched next, `among`: how many people it was searched among. */
type Asked = { typed: Typed; hits: Hits; next: number; among: number; isNew: boolean };

const asking = (typed: Typed, hits: Hits): Asked => ({ typed, hits, next: 0, among: 0, isNew: true });

/** A segment in the making. `changed`: who was put or removed meanwhile, and is not in it as they are now. */
type Work = {
  home: typeof HOME.main | typeof HOME.recent;
  changed: Set<number>;
  steps: Generator<void, void>;
};

/**
 * Finds people by what staff can type while a guest stands there: hanzi from one character, pinyin whole or begun,
 * initials (`jd`), both mixed (`jia岛`), the surname's own reading first; 花名 the same way; Latin names without accents,
 * in any order, with typos; company, the phone's last digits, e-mail, order number, codes, extra columns, notes. Several words
 * must all fit, each by its own best way. The order is the same every time: how well a person fits (see `RANK`), then
 * the order in which people came.
 *
 * People are found as soon as they are put. Putting costs next to nothing; making a large roster searchable is the work
 * of `settle`, which the caller runs piece by piece between other things, or of a thread where there is one. Until it is
 * done people are asked one by one.
 */
export class PeopleIndex {
  /** By number, in the order they came; null for who is gone. A person keeps the number. */
  readonly #people: (Person | null)[] = [];
  readonly #numbers = new Map<PersonId, number>();
  /** By number: what was noted beside the person's own note. Most have none. */
  readonly #notes = new Map<number, readonly string[]>();
  /** By number: a HOME. */
  #homes = new Uint8Array(64);
  /** By HOME: how many have it. */
  readonly #counts = [0, 0, 0, 0];
  #main: Segment | null = null;
  #recent: Segment | null = null;
  #work: Work | null = null;
  readonly #aside: SortingAside | null;
  readonly #hits: Hits[] = [];

  /** `start`: where a large roster is sorted; what cannot be sorted there is sorted by `settle`, as everything is without it. */
  constructor(start: StartSorting | null = null) {
    this.#aside = start && new SortingAside(start);
  }

  /** While a thread sorts: what is waited for. `settle` has nothing to do until then. Never rejects. */
  get awaited(): Promise<void> | null {
    return this.#aside?.awaited ?? null;
  }

  /** Ends a thread that sorts. */
  close(): void {
    this.#aside?.end();
  }

  /**
   * Adds a person, or takes the new state of one who is here; who is here keeps the place among equals. `notes`: what was
   * noted beside the person's own note.
   */
  put(person: Person, notes: readonly string[] = []): void {
    const known = this.#numbers.get(person.id);
    const number = known ?? this.#people.length;
    if (known === undefined) this.#numbers.set(person.id, number);
    this.#people[number] = person;
    if (notes.length > 0) this.#notes.set(number, notes);
    else this.#notes.delete(number);
    this.#setHome(number, HOME.waiting);
    this.#work?.changed.add(number);
  }

  remove(id: PersonId): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#numbers.delete(id);
    this.#people[number] = null;
    this.#notes.delete(number);
    this.#setHome(number, HOME.gone);
    this.#work?.changed.add(number);
  }

  /**
   * Does the next few milliseconds of sorting; true while there is more. To be called again and again, with pauses for
   * other work, after many people were put.
   */
  settle(): boolean {
    this.#work ??= this.#nextWork();
    if (!this.#work) return false;
    if (!this.#work.steps.next().done) return true;
    this.#work = null;
    return this.#count(HOME.waiting) > 0;
  }

  /** The best `limit` people for a query, best first. "" finds nobody. */
  find(query: string, limit: number): PersonId[] {
    const { words, phrase } = typedQuery(query);
    if (words.length === 0 || limit < 1) return [];
    this.#sortFew();
    const found = words.length === 1 ? this.#findOne(words[0], limit) : this.#findAll(words, phrase, limit);
    return found.flatMap((number) => this.#people[number]?.id ?? []);
  }

  /**
   * Everybody a query fits in any way but by typos, or by typos where nobody fits else: what a list is narrowed to. "" fits
   * nobody. Pauses after some milliseconds; the index may be searched and changed meanwhile.
   */
  *matching(query: string): Generator<void, Set<PersonId>> {
    const { words, phrase } = typedQuery(query);
    const hits = [...words, ...(phrase ? [phrase] : [])].map((typed) => ({ typed, hits: new Hits() }));
    for (const one of hits) one.hits.reset(this.#people.length);
    const found = new Set<PersonId>();
    for (const stages of words.length > 0 ? [EXACT_STAGES, [TYPO_STAGE]] : []) {
      for (const stage of stages)
        for (const one of hits) {
          this.#search(one.typed, stage, one.hits);
          yield;
        }
      const ofPhrase = phrase ? (hits.at(-1)?.hits ?? null) : null;
      for (const number of allOf(
        hits.slice(0, words.length).map((one) => one.hits),
        ofPhrase,
      )) {
        const person = this.#people[number];
        if (person) found.add(person.id);
        yield;
      }
      if (found.size > 0) break;
    }
    return found;
  }

  #findOne(typed: Typed | undefined, limit: number): readonly number[] {
    const hits = this.#emptyHits(0);
    let found: readonly number[] = [];
    for (const stage of STAGES) {
      if (!typed || (stage === LAST_STAGE && found.length > 0)) break;
      this.#search(typed, stage, hits);
      found = bestOf([hits], null, limit);
      if (found.length === limit) break;
    }
    return found;
  }

  /**
   * The rarest word is searched among everybody, the others only among those whom it found: again from the first stage
   * on when it found more. So words that fit tens of thousands cost little beside one that fits few.
   */
  #findAll(words: readonly Typed[], phrase: Typed | null, limit: number): readonly number[] {
    const [rarest, ...others] = this.#rarestFirst(words.map((typed, at) => asking(typed, this.#emptyHits(at))));
    const whole = phrase && asking(phrase, this.#emptyHits(words.length));
    let found: readonly number[] = [];
    for (const stage of STAGES) {
      if (!rarest || (stage === LAST_STAGE && found.length > 0)) break;
      const before = rarest.hits.count;
      this.#searchUpTo(rarest, stage);
      // What stands inside a text as a phrase stands there word by word; only numbers are put together first.
      const isNowhere = stage === LAST_STAGE && rarest.hits.count === 0 && rarest.typed.bare.length > 2;
      if (whole && !(isNowhere && whole.typed.digits === "")) this.#searchUpTo(whole, stage);
      if (rarest.hits.count > 0) this.#searchAmong(rarest.hits, before, others, stage);
      const hits = [rarest, ...others].map((one) => one.hits);
      found = bestOf(hits, whole?.hits ?? null, limit);
      if (found.length === limit) break;
    }
    this.#main?.widen(true);
    return found;
  }

  /** By how many names each fits; the longer of two first. */
  #rarestFirst(asked: readonly Asked[]): Asked[] {
    const counts = new Map(asked.map((one) => [one, this.#main?.count(one.typed) ?? 0]));
    const countOf = (one: Asked) => counts.get(one) ?? 0;
    return asked.toSorted((a, b) => countOf(a) - countOf(b) || b.typed.bare.length - a.typed.bare.length);
  }

  /** Searches for words among some people. While one of them finds nobody, those behind it are left for later. */
  #searchAmong(people: Hits, narrowed: number, asked: readonly Asked[], last: Stage): void {
    this.#main?.narrow(people.people.subarray(narrowed));
    for (const one of asked) {
      if (one.among !== people.count) one.next = 0;
      one.among = people.count;
      this.#searchUpTo(one, last);
      if (one.hits.count === 0) break;
    }
    this.#main?.widen(false);
  }

  #searchUpTo(one: Asked, last: Stage): void {
    for (const stage of STAGES.slice(one.next, last + 1)) this.#search(one.typed, stage, one.hits, one.isNew);
    one.isNew = false;
    one.next = last + 1;
  }

  /** `isNew`: people in no segment, who need be asked but once, were not asked yet. */
  #search(typed: Typed, stage: Stage, hits: Hits, isNew = true): void {
    this.#main?.search(typed, stage, new Finds(hits, this.#homes, HOME.main));
    this.#recent?.search(typed, stage, new Finds(hits, this.#homes, HOME.recent));
    if (stage !== 0 || !isNew || this.#count(HOME.waiting) === 0) return;
    const fitOf = fitter(typed);
    for (const number of this.#inHome(HOME.waiting)) {
      const person = this.#people[number];
      const fit = person ? fitOf(person) : NO_FIT;
      if (fit !== NO_FIT) hits.add(number, fit);
    }
  }

  #emptyHits(at: number): Hits {
    const hits = this.#hits[at] ?? new Hits();
    this.#hits[at] = hits;
    hits.reset(this.#people.length);
    return hits;
  }

  /** Few people are sorted at once, so that they are found in every way; many get on by some steps a search. */
  #sortFew(): void {
    if (this.#count(HOME.waiting) === 0) return;
    if (!this.#areFew()) {
      const most = this.#people.length > SMALL ? STEPS_A_SEARCH : Number.POSITIVE_INFINITY;
      for (let steps = 0; steps < most && this.settle(); steps++);
      return;
    }
    if (this.#work?.home === HOME.recent) this.#work = null;
    for (const _ of this.#sorting(HOME.recent, new Set()));
  }

  #areFew(): boolean {
    const waiting = this.#count(HOME.waiting);
    return waiting <= FEW && waiting + this.#count(HOME.recent) <= 2 * FEW;
  }

  #nextWork(): Work | null {
    if (this.#count(HOME.waiting) === 0) return null;
    const home = this.#areFew() ? HOME.recent : HOME.main;
    const changed = new Set<number>();
    return { home, changed, steps: this.#sorting(home, changed) };
  }

  /** Makes people searchable and moves them in; those who are `changed` meanwhile stay where they are. */
  *#sorting(home: Work["home"], changed: ReadonlySet<number>): Generator<void, void> {
    const isMain = home === HOME.main;
    const people = isMain
      ? this.#inHome(HOME.main, HOME.recent, HOME.waiting)
      : this.#inHome(HOME.recent, HOME.waiting);
    const isLarge = isMain && people.length > SMALL;
    const aside = isLarge && this.#aside ? yield* this.#aside.build(people, this.#searchedAt) : null;
    const segment = aside ?? (yield* buildSegment(people, this.#searchedAt));
    if (isMain) this.#main = segment;
    else this.#recent = segment;
    for (let at = 0; at < people.length; at++) {
      const number = people[at] ?? 0;
      if (!changed.has(number)) this.#setHome(number, home);
      if (isMain && at % MOVED_AT_ONCE === MOVED_AT_ONCE - 1) yield;
    }
    if (this.#count(HOME.recent) === 0) this.#recent = null;
  }

  readonly #searchedAt = (number: number): Searched | null => {
    const person = this.#people[number];
    return person ? searchedOf(person, this.#notes.get(number) ?? []) : null;
  };

  /** The numbers of everybody in one of these homes, in order. */
  #inHome(...homes: number[]): Uint32Array {
    const numbers = new Uint32Array(this.#people.length);
    let count = 0;
    for (let number = 0; number < this.#people.length; number++)
      if (homes.includes(this.#homes[number] ?? HOME.gone)) numbers[count++] = number;
    return numbers.slice(0, count);
  }

  #count(home: number): number {
    return this.#counts[home] ?? 0;
  }

  #setHome(number: number, home: number): void {
    if (number >= this.#homes.length) {
      const larger = new Uint8Array(number * 2);
      larger.set(this.#homes);
      this.#homes = larger;
    }
    const before = this.#homes[number] ?? HOME.gone;
    this.#counts[before] = this.#count(before) - 1;
    this.#counts[home] = this.#count(home) + 1;
    this.#homes[number] = home;
  }
}

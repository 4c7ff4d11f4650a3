import type { PersonId } from "../words/ids.ts";
import type { Person } from "./person.ts";
import { Finds, Hits } from "./search/hits.ts";
import { EXACT_STAGES, LAST_STAGE, NO_FIT, STAGES, type Stage, TYPO_STAGE } from "./search/rank.ts";
import { allOf, bestOf } from "./search/ranking.ts";
import { buildSegment, type Segment } from "./search/segment.ts";
import { type Typed, typedQuery } from "./search/typed.ts";
import { fitOfPerson } from "./search/unsorted.ts";

/** So many people who came or changed lately are made searchable by the next `find` itself, in some milliseconds. */
const FEW = 300;

/** When nobody calls `settle`, searches get the sorting done by so many steps each; a small roster's all at once. */
const STEPS_A_SEARCH = 4;
const SMALL = 2_000;

/** Where a person can be found: nowhere yet, among most people, or among the few who came or changed since. */
const HOME = { none: 0, main: 1, recent: 2 } as const;

/** A segment in the making. `changed`: who was put or removed meanwhile, and is not in it as they are now. */
type Work = {
  home: typeof HOME.main | typeof HOME.recent;
  people: Uint32Array;
  changed: Set<number>;
  steps: Generator<void, Segment>;
};

/**
 * Finds people by what staff can type while a guest stands there: hanzi from one character, pinyin whole or begun,
 * initials (`jd`), both mixed (`jia岛`), the surname's own reading first; 花名 the same way; Latin names without accents,
 * in any order, with typos; company, the phone's last digits, e-mail, order number, codes, extra columns. Several words
 * must all fit, each by its own best way. The order is the same every time: how well a person fits (see `RANK`), then
 * the order in which people came.
 *
 * People are found as soon as they are put. Putting costs next to nothing; making a large roster searchable is the work
 * of `settle`, which the caller runs piece by piece between other things. Until it is done people are asked one by one.
 */
export class PeopleIndex {
  /** By number, in the order they came; null for who is gone. A person keeps the number. */
  /** By number, in the order they came; null for who is gone. A person keeps the number. */
  readonly #people: (Person | null)[] = [];
  readonly #numbers = new Map<PersonId, number>();
  /** By number: a HOME. */
  #homes = new Uint8Array(64);
  #main: Segment | null = null;
  #recent: Segment | null = null;
  /** The numbers of people without a home. */
  readonly #waiting = new Set<number>();
  #work: Work | null = null;
  readonly #hits: Hits[] = [];

  /** Adds a person, or takes the new state of one who is here; who is here keeps the place among equals. */
  put(person: Person): void {
    const known = this.#numbers.get(person.id);
    const number = known ?? this.#people.length;
    if (known === undefined) this.#numbers.set(person.id, number);
    this.#people[number] = person;
    this.#leaveHome(number);
    this.#waiting.add(number);
  }

  remove(id: PersonId): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#numbers.delete(id);
    this.#people[number] = null;
    this.#leaveHome(number);
    this.#waiting.delete(number);
  }

  /**
   * Does the next few milliseconds of sorting; true while there is more. To be called again and again, with pauses for
   * other work, after many people were put.
   */
  settle(): boolean {
    this.#work ??= this.#nextWork();
    if (!this.#work) return false;
    const step = this.#work.steps.next();
    if (!step.done) return true;
    const { home, people, changed } = this.#work;
    this.#moveIn(
      home,
      people.filter((number) => !changed.has(number)),
      step.value,
    );
    this.#work = null;
    return this.#waiting.size > 0;
  }

  /** The best `limit` people for a query, best first. "" finds nobody. */
  find(query: string, limit: number): PersonId[] {
    const { words, phrase } = typedQuery(query);
    if (words.length === 0 || limit < 1) return [];
    this.#sortFew();
    const asked = phrase ? [...words, phrase] : words;
    const hits = asked.map((_, at) => this.#emptyHits(at));
    const ofPhrase = phrase ? (hits.pop() ?? null) : null;
    let found: readonly number[] = [];
    for (const stage of STAGES) {
      if (stage === LAST_STAGE && found.length > 0) break;
      for (const [at, typed] of words.entries()) this.#search(typed, stage, hits[at]);
      if (phrase) this.#search(phrase, stage, ofPhrase);
      found = bestOf(hits, ofPhrase, limit);
      if (found.length === limit) break;
    }
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

  #search(typed: Typed, stage: Stage, hits: Hits | null | undefined): void {
    if (!hits) return;
    this.#main?.search(typed, stage, new Finds(hits, this.#homes, HOME.main));
    this.#recent?.search(typed, stage, new Finds(hits, this.#homes, HOME.recent));
    if (stage !== 0) return;
    for (const number of this.#waiting) {
      const person = this.#people[number];
      const fit = person ? fitOfPerson(person, typed) : NO_FIT;
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
    if (this.#waiting.size === 0) return;
    const people = this.#waiting.size > FEW ? null : this.#recentPeople();
    if (!people || people.length > 2 * FEW) {
      const most = this.#people.length > SMALL ? STEPS_A_SEARCH : Number.POSITIVE_INFINITY;
      for (let steps = 0; steps < most && this.settle(); steps++);
      return;
    }
    if (this.#work?.home === HOME.recent) this.#work = null;
    this.#moveIn(HOME.recent, people, ended(this.#segmentOf(people)));
  }

  #nextWork(): Work | null {
    if (this.#waiting.size === 0) return null;
    const recent = this.#recentPeople();
    const few = recent.length <= 2 * FEW;
    const people = few ? recent : Uint32Array.from(this.#numbers.values());
    return { home: few ? HOME.recent : HOME.main, people, changed: new Set(), steps: this.#segmentOf(people) };
  }

  #segmentOf(people: Uint32Array): Generator<void, Segment> {
    return buildSegment(people, (number) => this.#people[number] ?? null);
  }

  /** Those who wait and those among the recent ones, in order. */
  #recentPeople(): Uint32Array {
    const people = [...(this.#recent?.people ?? [])].filter((number) => this.#homes[number] === HOME.recent);
    return Uint32Array.from([...people, ...this.#waiting]).sort();
  }

  #moveIn(home: Work["home"], people: Uint32Array, segment: Segment): void {
    for (const number of people) {
      if (!this.#people[number]) continue;
      this.#homes[number] = home;
      this.#waiting.delete(number);
    }
    if (home === HOME.main) this.#main = segment;
    else this.#recent = segment;
  }

  #leaveHome(number: number): void {
    if (number >= this.#homes.length) {
      const larger = new Uint8Array(number * 2);
      larger.set(this.#homes);
      this.#homes = larger;
    }
    this.#homes[number] = HOME.none;
    this.#work?.changed.add(number);
  }
}

function ended<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

import { CompanyPart, CompanyPartBuilder, type CompanyPartData } from "./companyPart.ts";
import { DetailPart, DetailPartBuilder, type DetailPartData } from "./detailPart.ts";
import { companyOf, namesOf, type Searched } from "./fields.ts";
import { readHanzi } from "./hanzi.ts";
import type { Finds } from "./hits.ts";
import { NamePart, NamePartBuilder, type NamePartData } from "./namePart.ts";
import type { Stage } from "./rank.ts";
import type { Typed } from "./typed.ts";

/** People that are read between two pauses: a millisecond, the first ones more, while the program is not warm yet. */
const READ_AT_ONCE = 50;

/** A segment as plain data that any thread can hand to another. */
export type SegmentData = { names: NamePartData; companies: CompanyPartData; details: DetailPartData };

/** What is searched of a person as they are now, by number; null for who is gone. */
export type SearchedAt = (number: number) => Searched | null;

/** Some people made searchable once and for all; who changes afterwards goes into another segment. */
export class Segment {
  readonly #names: NamePart;
  readonly #companies: CompanyPart;
  readonly #details: DetailPart;

  constructor({ names, companies, details }: SegmentData) {
    this.#names = new NamePart(names);
    this.#companies = new CompanyPart(companies);
    this.#details = new DetailPart(details);
  }

  /** Everybody who fits a word, with the fits of this stage. */
  search(typed: Typed, stage: Stage, finds: Finds): void {
    this.#names.search(typed, stage, finds);
    this.#companies.search(typed, stage, finds);
    this.#details.search(typed, stage, finds);
  }

  /** Adds people to those whom searches are narrowed to, and narrows them; a small segment takes no notice. */
  narrow(people: Uint32Array): void {
    this.#names.pool.narrow(people);
    this.#companies.pool.narrow(people);
  }

  /** Everybody again. `forget`: nobody is in the next narrowing who is not added to it. */
  widen(forget: boolean): void {
    this.#names.pool.widen(forget);
    this.#companies.pool.widen(forget);
  }

  /** How many names a word may fit, about; without looking at any. */
  count(typed: Typed): number {
    return this.#names.count(typed);
  }
}

/** Fewer people are searched so quickly that it need not be narrowed. */
const NARROWED_FROM = 2_000;

/** Gathers people, as much of them as is searched. */
export class SegmentBuilder {
  readonly #names = new NamePartBuilder();
  readonly #companies = new CompanyPartBuilder();
  readonly #details = new DetailPartBuilder();

  #count = 0;
  #end = 0;

  add(person: Searched, number: number): void {
    this.#count++;
    this.#end = Math.max(this.#end, number + 1);
    for (const name of namesOf(person)) this.#names.add(name, number);
    const company = companyOf(person);
    if (company) this.#companies.add(company, number);
    this.#details.add(person, number);
  }

  /** Sorts everybody, with a pause every millisecond or two. Tells each part as soon as it is made. */
  *finish(tell: (part: Partial<SegmentData>) => void = () => undefined): Generator<void, SegmentData> {
    const people = this.#count < NARROWED_FROM ? 0 : this.#end;
    const names = yield* this.#names.finish(people);
    tell({ names });
    const companies = yield* this.#companies.finish(people);
    tell({ companies });
    const details = yield* this.#details.finish();
    tell({ details });
    return { names, companies, details };
  }
}

/** Builds a segment with a pause every few milliseconds. `searchedAt`: asked as its turn comes, null for who is gone. */
export function* buildSegment(people: Uint32Array, searchedAt: SearchedAt): Generator<void, Segment> {
  yield* readHanzi();
  const builder = new SegmentBuilder();
  for (let read = 0; read < people.length; read++) {
    const number = people[read] ?? 0;
    const person = searchedAt(number);
    if (person) builder.add(person, number);
    if (read % READ_AT_ONCE === READ_AT_ONCE - 1) yield;
  }
  return new Segment(yield* builder.finish());
}

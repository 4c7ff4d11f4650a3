import type { Person } from "../person.ts";
import { type CompanyPart, CompanyPartBuilder } from "./companyPart.ts";
import { type DetailPart, DetailPartBuilder } from "./detailPart.ts";
import { companyOf, namesOf } from "./fields.ts";
import { readHanzi } from "./hanzi.ts";
import type { Finds } from "./hits.ts";
import { type NamePart, NamePartBuilder } from "./namePart.ts";
import type { Stage } from "./rank.ts";
import type { Typed } from "./typed.ts";

/** People that are read between two pauses: a millisecond, the first ones more, while the program is not warm yet. */
const READ_AT_ONCE = 50;

/** Some people made searchable once and for all; who changes afterwards goes into another segment. */
export class Segment {
  /** The numbers of the people in it. */
  readonly people: Uint32Array;
  readonly #names: NamePart;
  readonly #companies: CompanyPart;
  readonly #details: DetailPart;

  constructor(people: Uint32Array, names: NamePart, companies: CompanyPart, details: DetailPart) {
    this.people = people;
    this.#names = names;
    this.#companies = companies;
    this.#details = details;
  }

  /** Everybody who fits a word, with the fits of this stage. */
  search(typed: Typed, stage: Stage, finds: Finds): void {
    this.#names.search(typed, stage, finds);
    this.#companies.search(typed, stage, finds);
    this.#details.search(typed, stage, finds);
  }
}

/** Builds a segment with a pause every few milliseconds. `at`: asked as its turn comes, null for who is gone. */
export function* buildSegment(
  people: Uint32Array,
  at: { person: (number: number) => Person | null; notes: (number: number) => readonly string[] },
): Generator<void, Segment> {
  yield* readHanzi();
  const names = new NamePartBuilder();
  const companies = new CompanyPartBuilder();
  const details = new DetailPartBuilder();
  for (let read = 0; read < people.length; read++) {
    const number = people[read] ?? 0;
    const person = at.person(number);
    if (person) {
      for (const name of namesOf(person)) names.add(name, number);
      const company = companyOf(person);
      if (company) companies.add(company, number);
      details.add(person, at.notes(number), number);
    }
    if (read % READ_AT_ONCE === READ_AT_ONCE - 1) yield;
  }
  return new Segment(people, yield* names.finish(), yield* companies.finish(), yield* details.finish());
}

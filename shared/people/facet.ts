import type { PersonRecord } from "../facts/state.ts";
import { Best } from "../roster/search/best.ts";
import { simpleText } from "../roster/search/fold.ts";
import type { Facet } from "./query.ts";
import { type ListContext, valuesOf } from "./values.ts";

/** A value and how many of the people have it. */
export type FacetValue = { value: string; count: number };

/** Counts the values of a facet, with a pause after each person. */
export function* countValues(
  records: Iterable<PersonRecord>,
  facet: Facet,
  context: ListContext,
): Generator<void, Map<string, number>> {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const value of valuesOf(record, facet, context)) counts.set(value, (counts.get(value) ?? 0) + 1);
    yield;
  }
  return counts;
}

/** The values that most people have, most first; `search`: only those with this text in them. `more`: those left out. */
export function* mostCommon(
  counts: ReadonlyMap<string, number>,
  search: string,
  limit: number,
): Generator<void, { values: FacetValue[]; more: number }> {
  const wanted = simpleText(search);
  const fitting: FacetValue[] = [];
  const best = new Best(limit);
  for (const [value, count] of counts) {
    if (wanted === "" || simpleText(value).includes(wanted)) best.offer(fitting.push({ value, count }) - 1, -count);
    yield;
  }
  const values = best.numbers.flatMap((number) => fitting[number] ?? []);
  return { values, more: fitting.length - values.length };
}

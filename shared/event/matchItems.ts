import { foldText } from "../words/text.ts";

/** What tells an item from others of its list, most telling first; null where it has nothing of that sort. */
export type KeysOf<T> = (item: T) => readonly (string | null)[];

/**
 * Which item of `b` each item of `a` is: its index, or -1. Equal items find each other first, then those with an equal
 * key, from the most telling on; so a row that got another title is still found by its time. Each is taken once.
 */
export function matchItems<T>(a: readonly T[], b: readonly T[], keysOf: KeysOf<T>): number[] {
  const found: number[] = a.map(() => -1);
  pair(a, b, found, same);
  const passes = Math.max(0, ...[...a, ...b].map((item) => keysOf(item).length));
  for (let pass = 0; pass < passes; pass++) {
    pair(a, b, found, (item) => {
      const key = keysOf(item)[pass] ?? null;
      return key === null || foldText(key) === "" ? null : foldText(key);
    });
  }
  return found;
}

/** A value's text that is the same for equal values, whatever the order of their fields. */
export const same = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

function pair<T>(a: readonly T[], b: readonly T[], found: number[], keyOf: (item: T) => string | null): void {
  const taken = new Set(found);
  const waiting = new Map<string, number[]>();
  for (const [at, item] of b.entries()) {
    const key = taken.has(at) ? null : keyOf(item);
    if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), at]);
  }
  for (const [at, item] of a.entries()) {
    if (found[at] !== -1) continue;
    const key = keyOf(item);
    const other = key === null ? undefined : waiting.get(key)?.shift();
    if (other !== undefined) found[at] = other;
  }
}

import type { State } from "../../shared/facts/state.ts";
import { DOOR } from "../build/people.ts";

/**
 * What a state holds, as a tally by name: `p12` and `w34` how often a roster's person or a walk-in is in, `n56` how often
 * a note is there, `i78` how many of an import's people are.
 */
export type Tally = Record<string, number>;

/** People of one import; they are one act. */
export const IMPORTED = 8;

/** Counts what the desk of a test did, see `Tally`. */
export function tallyOf(state: State): Tally {
  const tally: Tally = {};
  const add = (name: string, n: number) => {
    tally[name] = (tally[name] ?? 0) + n;
  };
  for (const [id, { person, passages, notes }] of state.people) {
    const times = passages.filter(({ session, undone }) => session === DOOR && undone === null).length;
    const [imported] = /^i\d+/.exec(person.name) ?? [];
    if (imported) add(imported, 1);
    else if (person.source === "walk-in") add(person.name, times);
    else if (times > 0) add(id, times);
    for (const { text } of notes) add(text, 1);
  }
  return tally;
}

/**
 * What is wrong with a tally after a crash, in words: something confirmed that is missing, something that is there twice,
 * an act of which only a part is there. `unconfirmed`: whether something may be there that nobody was told of.
 */
export function wrongIn(
  tally: Tally,
  confirmed: ReadonlySet<string>,
  unconfirmed: "may" | "must not" = "may",
): string[] {
  const wrong: string[] = [];
  for (const name of confirmed) if (!(name in tally)) wrong.push(`${name} was confirmed and is missing`);
  for (const [name, times] of Object.entries(tally)) {
    const once = name.startsWith("i") ? IMPORTED : 1;
    if (times !== once) wrong.push(`${name} is there ${times} times instead of ${once}`);
    if (unconfirmed === "must not" && !confirmed.has(name)) wrong.push(`${name} was refused and is there`);
  }
  return wrong;
}

import { isDeepStrictEqual } from "node:util";
import type { State } from "../../shared/facts/state.ts";
import type { Steps } from "../../shared/words/slices.ts";

/** Whether two folded states are the same, cut after every person. */
export function* comparing({ people, ...rest }: State, { people: others, ...otherRest }: State): Steps<boolean> {
  if (people.size !== others.size || !isDeepStrictEqual(rest, otherRest)) return false;
  for (const [id, record] of people) {
    if (!isDeepStrictEqual(record, others.get(id))) return false;
    yield;
  }
  return true;
}

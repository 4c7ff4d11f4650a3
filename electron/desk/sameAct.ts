import type { Passage, PersonRecord } from "../../shared/facts/state.ts";
import type { FactId } from "../../shared/words/ids.ts";

/**
 * The passages that one scan or hand recorded together, as far as they stand: who comes to a room past the door comes in
 * at both, who leaves by the door leaves the rooms too. [] when `fact` is none of this person's, or was taken back.
 */
export function sameAct(record: PersonRecord | null, fact: FactId): Passage[] {
  const stand = record?.passages.filter(({ undone }) => !undone) ?? [];
  const one = stand.find((passage) => passage.fact === fact);
  if (!one) return [];
  // What is recorded in one go carries one moment.
  return stand.filter(
    ({ direction, station, at }) => direction === one.direction && station === one.station && at === one.at,
  );
}

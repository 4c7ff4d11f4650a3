import { type Passage, type PersonRecord, recordOf, type State } from "../../../shared/facts/state.ts";

/** Who was let in twice by desks that knew nothing of each other; an arrival that was taken back is none any more. */
export function doublesOf(state: State): { record: PersonRecord; second: Passage }[] {
  return state.doubles.flatMap(({ personId, arrival }) => {
    const record = recordOf(state, personId);
    const second = record?.passages.find(({ fact }) => fact === arrival);
    const first = record?.passages.find(({ fact }) => fact === second?.double?.first);
    return record && second?.double && !second.undone && !first?.undone ? [{ record, second }] : [];
  });
}

/** How many of them nobody has settled. */
export const openDoubles = (state: State): number =>
  state.doubles.length === 0 ? 0 : doublesOf(state).filter(({ second }) => !second.double?.settled).length;

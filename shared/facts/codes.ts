import type { Person } from "../roster/person.ts";
import type { State } from "./state.ts";

/** Makes a person findable by the codes of other systems. */
export function indexCodes(state: State, person: Person): void {
  for (const code of person.codes) {
    const others = state.peopleByCode.get(code);
    // A list that is spread has room for sixteen more: a hundred bytes for nearly every code.
    state.peopleByCode.set(code, others ? [...others, person.id] : [person.id]);
  }
}

/** Takes that back, before the codes change or the person goes. */
export function unindexCodes(state: State, person: Person): void {
  for (const code of person.codes) {
    const left = (state.peopleByCode.get(code) ?? []).filter((id) => id !== person.id);
    if (left.length) state.peopleByCode.set(code, left);
    else state.peopleByCode.delete(code);
  }
}

import type { Person } from "../roster/person.ts";
import type { State } from "./state.ts";

/** Makes a person findable by the codes of other systems. */
export function indexCodes(state: State, person: Person): void {
  for (const code of person.codes) state.peopleByCode.set(code, [...(state.peopleByCode.get(code) ?? []), person.id]);
}

/** Takes that back, before the codes change or the person goes. */
export function unindexCodes(state: State, person: Person): void {
  for (const code of person.codes) {
    const left = (state.peopleByCode.get(code) ?? []).filter((id) => id !== person.id);
    if (left.length) state.peopleByCode.set(code, left);
    else state.peopleByCode.delete(code);
  }
}

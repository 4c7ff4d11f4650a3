import type { Person } from "../../shared/roster/person.ts";
import { PeopleIndex } from "../../shared/roster/search.ts";
import { aPerson } from "./people.ts";

/** A person of whom nothing is known but what is said here, so that nothing else can be found. */
export const aBarePerson = (n: number, changes: Partial<Person>): Person =>
  aPerson(n, { name: "", company: null, jobTitle: null, email: null, phone: null, ...changes });

/** An index of these people; what it gives answers the names found by a query, best first. */
export function searching(people: readonly Partial<Person>[]): (query: string, limit?: number) => string[] {
  const index = new PeopleIndex();
  const names = new Map<string, string>();
  for (const [n, changes] of people.entries()) {
    const person = aBarePerson(n, changes);
    names.set(person.id, person.name);
    index.put(person);
  }
  return (query, limit = 20) => index.find(query, limit).map((id) => names.get(id) ?? "?");
}

/** The same for people who have only a name. */
export const searchingNames = (...names: string[]) => searching(names.map((name) => ({ name })));

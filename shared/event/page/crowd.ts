import type { PagePerson } from "../event.ts";

/** Two mentions are one person when they share a name, 花名 or real name. */
export class Crowd {
  private readonly people: PagePerson[] = [];

  /** The person with everything said so far; the first statement of a thing stays, affiliations that add something are kept side by side. */
  add(mention: PagePerson): void {
    const at = this.people.findIndex((known) => isSame(known, mention));
    const known = this.people[at];
    if (known === undefined) this.people.push({ ...mention });
    else this.people[at] = merge(known, mention);
  }

  list(): PagePerson[] {
    return this.people;
  }

  /** A mention with the names the whole page knows for this person. */
  named(mention: PagePerson): PagePerson {
    const known = this.people.find((one) => isSame(one, mention));
    return known ? { ...mention, nickname: known.nickname, realName: known.realName } : mention;
  }
}

const namesOf = ({ name, nickname, realName }: PagePerson): string[] =>
  [name, nickname, realName]
    .filter((one) => one !== null)
    .map((one) => one.toLowerCase().replace(/^(?:dr|prof)\.?\s|\s/g, ""));

function isSame(a: PagePerson, b: PagePerson): boolean {
  const names = namesOf(a);
  return namesOf(b).some((name) => names.includes(name));
}

function merge(a: PagePerson, b: PagePerson): PagePerson {
  return {
    name: a.name,
    nickname: a.nickname ?? b.nickname,
    realName: a.realName ?? b.realName,
    company: a.company ?? b.company,
    role: a.role ?? b.role,
    affiliation: both(a.affiliation, b.affiliation),
    bio: a.bio ?? b.bio,
  };
}

function both(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  const [left, right] = [a, b].map((text) => text.replace(/\s/g, "").toLowerCase());
  if (left?.includes(right ?? "")) return a;
  return right?.includes(left ?? "") ? b : `${a}；${b}`;
}

import type { KnownPerson } from "./knownPerson.ts";
import { draftKeys, IDENTICAL, knownKeys, type Unsure, WAYS, type Way } from "./matchWays.ts";
import type { PersonDraft } from "./personDraft.ts";

/** Rows and people by their places in the lists that were compared. */
export type Paired = {
  /** By the place of each row: the place of the one it is paired with, or NOBODY. */
  readonly knownAt: Int32Array;
  /** By the place of each who is known: 1 when paired. */
  readonly isPaired: Uint8Array;
  /** The rows that were paired, surest first. */
  readonly inOrder: readonly number[];
  readonly ambiguous: Map<PersonDraft, Unsure>;
};

export const NOBODY = -1;

/**
 * Pairs rows with people already known, in rounds. A key pairs only when it is unique on both sides among those still
 * open, so that two people with one family e-mail address are never taken for each other; whoever is left alone by a
 * later round is tried once more.
 */
export function pairUp(drafts: readonly PersonDraft[], known: readonly KnownPerson[]): Paired {
  const pairs = new Pairs(drafts, known);
  for (const way of [...WAYS, IDENTICAL, ...WAYS] as const) pairs.round(way);
  return pairs;
}

/** Goes by places, since sets and maps of 100,000 on each side would be most of what a plan holds. */
class Pairs implements Paired {
  readonly knownAt: Int32Array;
  readonly isPaired: Uint8Array;
  readonly inOrder: number[] = [];
  readonly ambiguous = new Map<PersonDraft, Unsure>();
  private readonly drafts: readonly PersonDraft[];
  private readonly known: readonly KnownPerson[];

  constructor(drafts: readonly PersonDraft[], known: readonly KnownPerson[]) {
    this.drafts = drafts;
    this.known = known;
    this.knownAt = new Int32Array(drafts.length).fill(NOBODY);
    this.isPaired = new Uint8Array(known.length);
  }

  round(way: Way | typeof IDENTICAL): void {
    if (this.inOrder.length === Math.min(this.drafts.length, this.known.length)) return;
    const { rows, people } = this.byKey(way);
    for (const [i, together] of rows.entries()) {
      const openRows = placesOf(together).filter((place) => this.knownAt[place] === NOBODY);
      const openPeople = this.listedFirst(placesOf(people[i]).filter((place) => !this.isPaired[place]));
      if (openRows.length === 0 || openPeople.length === 0) continue;
      if (openRows.length === 1 && openPeople.length === 1) this.pairUnless(way, openRows, openPeople);
      else this.noteUnsure(openRows, "several-matches", openPeople);
    }
  }

  /** Who goes by each key that a row has, keys in the order of the rows; rows and people beside each other. */
  private byKey(way: Way | typeof IDENTICAL): { rows: Together[]; people: (Together | undefined)[] } {
    const numberByKey = new Map<string, number>();
    const rows: Together[] = [];
    for (const [place, draft] of this.drafts.entries()) {
      if (this.knownAt[place] !== NOBODY) continue;
      for (const key of once(draftKeys(way, draft))) {
        const number = numberByKey.get(key);
        if (number === undefined) numberByKey.set(key, rows.push(place) - 1);
        else rows[number] = withOne(rows[number], place);
      }
    }
    const people = new Array<Together | undefined>(rows.length).fill(undefined);
    for (const [place, one] of this.known.entries()) {
      if (this.isPaired[place] || numberByKey.size === 0) continue;
      for (const key of once(knownKeys(way, one))) {
        const number = numberByKey.get(key);
        if (number !== undefined) people[number] = withOne(people[number], place);
      }
    }
    return { rows, people };
  }

  private pairUnless(way: Way | typeof IDENTICAL, rows: readonly number[], people: readonly number[]): void {
    const [place = NOBODY] = rows;
    const [at = NOBODY] = people;
    const [row, one] = [this.drafts[place], this.known[at]];
    if (!row || !one) return;
    if (way !== IDENTICAL && way.unless?.(row, one)) {
      if (way.doubt) this.noteUnsure(rows, way.doubt, people);
      return;
    }
    this.knownAt[place] = at;
    this.isPaired[at] = 1;
    this.inOrder.push(place);
    this.ambiguous.delete(row);
  }

  private noteUnsure(rows: readonly number[], kind: Unsure["kind"], places: readonly number[]): void {
    const people = places.flatMap((place) => this.known[place] ?? []);
    for (const row of rows.flatMap((place) => this.drafts[place] ?? [])) this.ambiguous.set(row, { kind, people });
  }

  /** Who is off the list counts only where nobody on it goes by the same key. */
  private listedFirst(places: number[]): number[] {
    if (places.length < 2) return places;
    const listed = places.filter((place) => !this.known[place]?.off);
    return listed.length > 0 ? listed : places;
  }
}

/** Most keys have one: a list is only made for the second. */
type Together = number | number[];

function withOne(together: Together | undefined, place: number): Together {
  if (together === undefined) return place;
  if (typeof together === "number") return [together, place];
  together.push(place);
  return together;
}

function placesOf(together: Together | undefined): number[] {
  if (together === undefined) return [];
  return typeof together === "number" ? [together] : together;
}

const once = (keys: readonly string[]): Iterable<string> => (keys.length > 1 ? new Set(keys) : keys);

import { type KeysOf, matchItems, same } from "./matchItems.ts";

/** A list as the event has it, as its page had it when last read, as the page has it now. */
export type ListSides<T> = { mine: readonly T[]; base: readonly T[]; theirs: readonly T[] };

export type ListChange<T> = {
  about: { id: string; keptByHand: boolean; isNews: boolean };
  what: "added" | "changed" | "gone" | "order";
  from: T | null;
  to: T | null;
  /** Where it stands in `mine` and in `theirs`; -1: not there. */
  at: { mine: number; theirs: number };
};

/** Item by item, what a list of the page says differently; an item that staff added by hand is not asked about. */
export function listChanges<T>(sides: ListSides<T>, keysOf: KeysOf<T>): ListChange<T>[] {
  const { mine, base, theirs } = sides;
  const links = linksOf(sides, keysOf);
  const changes: ListChange<T>[] = [];
  for (const [at, to] of theirs.entries()) {
    const here = links.mineOfTheirs[at] ?? -1;
    const from = mine[here] ?? null;
    if (from !== null && same(from) === same(to)) continue;
    const was = base[links.baseOfTheirs[at] ?? -1] ?? null;
    const hadHere = from === null ? was : (base[links.baseOfMine[here] ?? -1] ?? null);
    const keptByHand = from === null ? was !== null : hadHere === null || same(hadHere) !== same(from);
    const about = { keptByHand, isNews: was === null || same(was) !== same(to) };
    const what = from === null ? "added" : "changed";
    changes.push({ about: { id: `${what} ${same(to)}`, ...about }, what, from, to, at: { mine: here, theirs: at } });
  }
  for (const [here, from] of mine.entries()) {
    const was = base[links.baseOfMine[here] ?? -1] ?? null;
    if (was === null || links.mineOfTheirs.includes(here)) continue;
    const about = { id: `gone ${same(from)}`, keptByHand: same(was) !== same(from), isNews: true };
    changes.push({ about, what: "gone", from, to: null, at: { mine: here, theirs: -1 } });
  }
  return [...apart(changes), ...orderChange<T>(links)];
}

/** The event's list with the chosen changes; what is added comes behind the item it follows on the page. */
export function applyListChanges<T>(sides: ListSides<T>, keysOf: KeysOf<T>, isChosen: (id: string) => boolean): T[] {
  const chosen = listChanges(sides, keysOf).filter(({ about }) => isChosen(about.id));
  const { mineOfTheirs } = linksOf(sides, keysOf);
  const changed = new Map(chosen.flatMap(({ what, at, to }) => (what === "changed" ? [[at.mine, to] as const] : [])));
  const gone = new Set(chosen.flatMap(({ what, at }) => (what === "gone" ? [at.mine] : [])));
  const items: Placed<T>[] = sides.mine.flatMap((item, here) =>
    gone.has(here) ? [] : [{ item: changed.get(here) ?? item, theirs: mineOfTheirs.indexOf(here) }],
  );
  const ordered = chosen.some(({ what }) => what === "order") ? inTheirOrder(items) : items;
  for (const { what, to, at } of chosen)
    if (what === "added" && to !== null)
      ordered.splice(placeFor(ordered, at.theirs), 0, { item: to, theirs: at.theirs });
  return ordered.map(({ item }) => item);
}

/** An item of the list to be, and where the page has it (-1: nowhere). */
type Placed<T> = { item: T; theirs: number };

/** Who is who in the three lists: by way of what both sides come from, then by likeness. */
type Links = { mineOfTheirs: number[]; baseOfTheirs: number[]; baseOfMine: number[] };

function linksOf<T>({ mine, base, theirs }: ListSides<T>, keysOf: KeysOf<T>): Links {
  const baseOfTheirs = matchItems(theirs, base, keysOf);
  const baseOfMine = matchItems(mine, base, keysOf);
  const mineOfTheirs = baseOfTheirs.map((was) => (was === -1 ? -1 : baseOfMine.indexOf(was)));
  const freeTheirs = indexes(theirs).filter((at) => mineOfTheirs[at] === -1);
  const freeMine = indexes(mine).filter((here) => !mineOfTheirs.includes(here));
  const rest = matchItems(pick(theirs, freeTheirs), pick(mine, freeMine), keysOf);
  for (const [i, j] of rest.entries()) {
    const [at, here] = [freeTheirs[i], freeMine[j]];
    if (at !== undefined && here !== undefined) mineOfTheirs[at] = here;
  }
  return { mineOfTheirs, baseOfTheirs, baseOfMine };
}

/** The items both have stand in another order. */
function orderChange<T>({ mineOfTheirs, baseOfTheirs, baseOfMine }: Links): ListChange<T>[] {
  if (isRising(mineOfTheirs)) return [];
  const about = { id: `order ${mineOfTheirs}`, keptByHand: !isRising(baseOfMine), isNews: !isRising(baseOfTheirs) };
  return [{ about, what: "order", from: null, to: null, at: { mine: -1, theirs: -1 } }];
}

const isRising = (places: readonly number[]): boolean => {
  const common = places.filter((place) => place !== -1);
  return common.every((place, i) => i === 0 || place > (common[i - 1] ?? -1));
};

/** What the page does not have keeps its place behind the item it followed. */
function inTheirOrder<T>(items: readonly Placed<T>[]): Placed<T>[] {
  let leader = -1;
  const ranked = items.map((placed) => {
    if (placed.theirs !== -1) leader = placed.theirs;
    return { placed, rank: leader };
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ placed }) => placed);
}

function placeFor<T>(items: readonly Placed<T>[], theirs: number): number {
  const before = Math.max(-1, ...items.map((placed) => (placed.theirs < theirs ? placed.theirs : -1)));
  return before === -1 ? 0 : items.findIndex((placed) => placed.theirs === before) + 1;
}

/** Two changes that read the same are told apart by a number. */
function apart<T>(changes: ListChange<T>[]): ListChange<T>[] {
  const times = new Map<string, number>();
  return changes.map((change) => {
    const count = (times.get(change.about.id) ?? 0) + 1;
    times.set(change.about.id, count);
    return count === 1 ? change : { ...change, about: { ...change.about, id: `${change.about.id} ${count}` } };
  });
}

const indexes = (list: readonly unknown[]): number[] => list.map((_item, at) => at);
const pick = <T>(list: readonly T[], at: readonly number[]): T[] => list.filter((_item, i) => at.includes(i));

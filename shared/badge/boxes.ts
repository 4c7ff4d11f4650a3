import type { BadgePlace } from "./place.ts";

/** One box as it stands on the desk: how many badges, and from which letter to which. */
export type Box = { box: number; count: number; from: string; to: string };

/** Where each badge lies, by its letter, when they are put into boxes of `size` in this order, the first being number `first`. */
export const placesOf = (letters: readonly string[], size: number, first: number): BadgePlace[] =>
  letters.map((letter, i) => ({ box: first + Math.floor(i / size), letter, number: (i % size) + 1 }));

/** The boxes that badges lie in, by number. */
export function boxesOf(places: Iterable<BadgePlace>): Box[] {
  const boxes = new Map<number, Box & { first: number; last: number }>();
  for (const { box, letter, number } of places) {
    const known = boxes.get(box);
    if (!known) boxes.set(box, { box, count: 1, from: letter, to: letter, first: number, last: number });
    else {
      known.count++;
      if (number < known.first) Object.assign(known, { first: number, from: letter });
      if (number > known.last) Object.assign(known, { last: number, to: letter });
    }
  }
  return [...boxes.values()]
    .sort((a, b) => a.box - b.box)
    .map(({ box, count, from, to }) => ({ box, count, from, to }));
}

/** The number of the next box beside those that hold something. */
export function nextBox(places: Iterable<BadgePlace>): number {
  let last = 0;
  for (const { box } of places) last = Math.max(last, box);
  return last + 1;
}

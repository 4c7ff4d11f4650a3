import { LETTERS, NO_LETTER, type Separators } from "./batchChoice.ts";
import type { BadgePlace } from "./place.ts";
import type { BatchEntry } from "./press.ts";
import { letterOf } from "./sortBadges.ts";
import type { BadgeContent } from "./template.ts";

/** One badge of a batch, before its texts are made. `letter`: under which its name is sorted; `place`: where it is going to lie. */
export type BatchBadge = { letter: string; role: string; place: BadgePlace | null };

/** What a page before the next letter, role or box says. */
export type SeparatorWords = {
  roleLabel(role: string): string;
  /** From which letter to which, where that is known. */
  box(box: number): string;
};

/** What comes next in a batch: somebody's badge, or a page that says what follows. */
export type BatchPage<B> = { what: "badge"; badge: B } | { what: "separator"; text: string };

/** Badges in their order, with a page before each letter, role or box. */
export function batchPages<B extends BatchBadge>(
  badges: readonly B[],
  separators: Separators,
  say: SeparatorWords,
): BatchPage<B>[] {
  const pages: BatchPage<B>[] = [];
  let before: string | null = null;
  for (const badge of badges) {
    const group = groupOf(badge, separators, say);
    if (group !== null && group !== before) pages.push({ what: "separator", text: group });
    before = group;
    pages.push({ what: "badge", badge });
  }
  return pages;
}

/** The same as the press takes it; a badge's texts are made when they are asked for: ten thousand are never there at once. */
export function* batchEntries<B>(
  pages: Iterable<BatchPage<B>>,
  contentOf: (badge: B) => BadgeContent,
): Generator<BatchEntry> {
  for (const page of pages) yield page.what === "badge" ? { what: "badge", content: contentOf(page.badge) } : page;
}

/** How many pages that only say what comes next there will be. */
export function countSeparators(badges: Iterable<BatchBadge>, separators: Separators): number {
  let count = 0;
  let before: string | null = null;
  for (const badge of badges) {
    const group = groupOf(badge, separators, PLAIN);
    if (group !== null && group !== before) count++;
    before = group;
  }
  return count;
}

const PLAIN: SeparatorWords = { roleLabel: (role) => role, box: String };

function groupOf({ letter, role, place }: BatchBadge, separators: Separators, say: SeparatorWords) {
  switch (separators) {
    case "none":
      return null;
    case "letter":
      return letter;
    case "role":
      return say.roleLabel(role);
    case "box":
      return place && say.box(place.box);
  }
}

/** Whether a name is sorted under one of the letters `from` … `to`, either way round; `#` comes after Z. */
export function isInLetters(name: string, { from, to }: { from: string; to: string }): boolean {
  const [first, last] = [placeOf(from), placeOf(to)].sort((a, b) => a - b);
  const letter = placeOf(letterOf(name));
  return letter >= (first ?? 0) && letter <= (last ?? 0);
}

const placeOf = (letter: string): number => {
  const place = LETTERS.indexOf(letter.toUpperCase());
  return place < 0 ? LETTERS.indexOf(NO_LETTER) : place;
};

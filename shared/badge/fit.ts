import { type Breaks, balancedLines, pieces } from "./lines.ts";
import type { TextStyle, Weight } from "./template.ts";

/**
 * What a line of text takes at a size of 1: all in em, above and below the baseline as far as its ink goes (at least
 * as far as the script usually goes). `left`: the blank strip before the first letter's ink, which is half a letter
 * wide in 「. `missing`: letters no font has.
 */
export type Measured = {
  width: number;
  left: number;
  ascent: number;
  descent: number;
  missing: readonly string[];
};
export type Measure = (text: string, weight: Weight) => Measured;

/** A text with its style; the ways to put it on lines are looked for when they are needed. */
export type Block = { text: string; style: TextStyle; whole: Way; otherWays: readonly WaysOf[] };

/** One way to break a text; `width` is its widest line in em. */
type Way = { breaks: Breaks | "none"; lines: readonly Line[]; width: number };
/** A text parted at places of one kind, on `count` lines; null: it cannot be. */
type WaysOf = { breaks: Breaks; most: () => number; on: (count: number) => Way | null };
export type Line = { text: string } & Measured;

/** A text at its size; `height` in points from the top of the first line to the bottom of the last. */
export type Fitted = { sizePt: number; lines: readonly Line[]; breaks: Way["breaks"]; height: number };

/** Between the bottom of a line and the top of the next, em. */
const LEADING = 0.12;
const MOST_LINES = 12;
/** A text of a novel's length is not weighed letter by letter. */
const MOST_PIECES = 300;
/** Rather a little under the floor at a natural break than a word torn at the floor. */
const UNDER_FLOOR = 0.6;
/** Points; what is smaller than this cannot give way any more. */
const SMALL = 12;

/** Prepares a text for `fitBlocks`, which measures no more ways than could be chosen. */
export function blockOf(text: string, style: TextStyle, measure: Measure): Block {
  const widthOf = (part: string) => measure(part, style.weight).width;
  const asWay = (breaks: Way["breaks"], texts: readonly string[]): Way => {
    const lines = texts.map((line) => ({ text: line, ...measure(line, style.weight) }));
    return { breaks, lines, width: Math.max(...lines.map((line) => line.width), 0.01) };
  };
  const parted = once(() => partings(text));
  const otherWays = KINDS.map((breaks): WaysOf => {
    const parts = () => parted().get(breaks) ?? [];
    const found: (Way | null)[] = [];
    const on = (count: number): Way | null => {
      const before = found[count];
      if (before !== undefined) return before;
      const texts = balancedLines(parts(), count, widthOf);
      const way = texts && asWay(breaks, texts);
      found[count] = way;
      return way;
    };
    return { breaks, most: () => Math.min(MOST_LINES, parts().length), on };
  });
  return { text, style, whole: asWay("none", [text]), otherWays };
}

/** From the most to the least liked. */
const KINDS = ["blanks", "words", "hanzi", "anywhere"] as const;

/** The kinds of places that part a text further than the ones before. */
function partings(text: string): Map<Breaks, readonly string[]> {
  const found = new Map<Breaks, readonly string[]>();
  let fewerPieces = 1;
  for (const breaks of KINDS) {
    const parts = coarse(pieces(text, breaks));
    if (parts.length <= fewerPieces) continue;
    fewerPieces = parts.length;
    found.set(breaks, parts);
  }
  return found;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** No more than MOST_PIECES: neighbours joined, nothing left out. */
function coarse(parts: readonly string[]): readonly string[] {
  const join = Math.ceil(parts.length / MOST_PIECES);
  if (join === 1) return parts;
  return Array.from({ length: Math.ceil(parts.length / join) }, (_, i) =>
    parts.slice(i * join, (i + 1) * join).join(""),
  );
}

/**
 * Sizes and lines for texts that stand under each other in a box of `width` × `height` points, `gap` points apart.
 * Each is as large as it goes; when the box is too low all shrink together, each to its floor, and under the floors
 * only when nothing else helps. Always fits: nothing is cut.
 */
export function fitBlocks(blocks: readonly Block[], width: number, height: number, gap: number): Fitted[] {
  const room = height - Math.min(gap * Math.max(0, blocks.length - 1), height * 0.2);
  let fitted: Fitted[] = [];
  for (const capOf of tighter()) {
    fitted = blocks.map((block) => fitWidth(block, width, capOf(block.style)));
    if (heightOfAll(fitted) <= room) return grown(fitted, blocks, width, room);
  }
  return fitted;
}

const heightOfAll = (fitted: readonly Fitted[]): number => fitted.reduce((sum, part) => sum + part.height, 0);

/**
 * A name that has gone from two lines to one leaves room: each text in turn, the first first, grows into it, but not over
 * the one above it, so that they stay in their order.
 */
function grown(fitted: readonly Fitted[], blocks: readonly Block[], width: number, room: number): Fitted[] {
  const now = [...fitted];
  for (const [i, block] of blocks.entries()) {
    for (let share = 1; share > 0.4; share -= 0.1) {
      const larger = fitWidth(block, width, Math.min(block.style.maxPt * share, now[i - 1]?.sizePt ?? Infinity));
      const was = now[i];
      if (!was || larger.sizePt <= was.sizePt) break;
      if (heightOfAll(now) - was.height + larger.height > room) continue;
      now[i] = larger;
      break;
    }
  }
  return now;
}

/**
 * Largest sizes allowed, tighter and tighter: all texts towards their floors; then the large ones under their floors,
 * since half a name's size is still read while half of 8 pt is not; then all.
 */
function* tighter(): Generator<(style: TextStyle) => number> {
  for (let share = 1; share > 0.1; share *= 0.97) yield ({ maxPt, minPt }) => Math.max(minPt, maxPt * share);
  for (let share = 0.97; share > 0.4; share *= 0.97)
    yield ({ minPt }) => Math.max(minPt * share, Math.min(minPt, SMALL));
  for (let share = 0.97; share > 0.01; share *= 0.97) yield ({ minPt }) => Math.min(minPt, SMALL) * share;
}

function fitWidth(block: Block, width: number, cap: number): Fitted {
  const floor = Math.min(block.style.minPt, cap);
  const liked = (breaks: Way["breaks"], lines: number) => liking(breaks, lines, block.style);
  const alike = () => 1;
  const choice =
    best(block, { width, cap, least: floor, torn: false }, liked) ??
    best(block, { width, cap, least: floor * UNDER_FLOOR, torn: false }, alike) ??
    best(block, { width, cap, least: floor, torn: true }, liked) ??
    best(block, { width, cap, least: 0, torn: true }, alike);
  const { way, size } = choice ?? { way: block.whole, size: floor };
  return { sizePt: size, lines: way.lines, breaks: way.breaks, height: heightOf(way.lines) * size };
}

type Wanted = { width: number; cap: number; least: number; torn: boolean };
type Liking = (breaks: Way["breaks"], lines: number) => number;

/**
 * The way whose size is worth most, none smaller than `least`. A way is worth the cap at best, and less the more lines
 * and the worse places it has: what cannot be worth more than what was found is not even measured.
 */
function best(block: Block, { width, cap, least, torn }: Wanted, liked: Liking): { way: Way; size: number } | null {
  let found: { way: Way; size: number } | null = null;
  let worth = 0;
  const weigh = (way: Way, liking: number) => {
    const size = Math.min(cap, step(width / way.width));
    if (size < least || size * liking <= worth) return;
    found = { way, size };
    worth = size * liking;
  };
  weigh(block.whole, liked("none", 1));
  for (const { breaks, most, on } of block.otherWays) {
    if (cap * liked(breaks, 2) <= worth) break;
    if (breaks === "anywhere" && !torn) continue;
    for (let count = 2; count <= most(); count++) {
      const liking = liked(breaks, count);
      if (cap * liking <= worth) break;
      const way = on(count);
      if (way) weigh(way, liking);
    }
  }
  return found;
}

const NAMES: ReadonlySet<TextStyle["field"]> = new Set(["name", "givenName", "callName", "nickname"]);

/** How much smaller on one line people would rather have it than broken this way. A name of hanzi stays on its line. */
function liking(breaks: Way["breaks"], lines: number, style: TextStyle): number {
  const isName = NAMES.has(style.field);
  return (isName ? LIKING.ofNames : LIKING.ofOthers)[breaks] * (isName ? 0.78 : 0.68) ** (lines - 1);
}

const LIKING: Record<"ofNames" | "ofOthers", Record<Way["breaks"], number>> = {
  ofNames: { none: 1, blanks: 1, words: 0.55, hanzi: 0.5, anywhere: 0.3 },
  ofOthers: { none: 1, blanks: 1, words: 0.95, hanzi: 0.85, anywhere: 0.3 },
};

/** From the top of the first line to the bottom of the last, em. */
const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + line.ascent + line.descent, 0) + LEADING * Math.max(0, lines.length - 1);

/** Baselines of the lines below the top of their text, em. */
export function baselines(lines: readonly Line[]): number[] {
  let top = 0;
  return lines.map((line) => {
    const baseline = top + line.ascent;
    top = baseline + line.descent + LEADING;
    return baseline;
  });
}

/** Down to the next size in use: whole points from 24 on, halves from 12 on, quarters below. */
function step(pt: number): number {
  const grain = pt >= 24 ? 1 : pt >= 12 ? 0.5 : 0.25;
  return Math.max(grain, Math.floor(pt / grain) * grain);
}

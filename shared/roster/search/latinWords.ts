import { bareText, isIdeographic } from "./fold.ts";

/**
 * The words of a folded text in scripts that part words: `jean-pierre o'neil` → jean, pierre, jeanpierre, o, neil, oneil.
 * Hanzi, kana and Hangul are left to `symbolsOf`.
 */
export function latinWordsOf(text: string): string[] {
  if (!LETTERS.test(text)) return [];
  const words: string[] = [];
  for (const chunk of withoutIdeographs(text).split(" ")) {
    const parts = chunk.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
    words.push(...parts);
    if (parts.length > 1) words.push(parts.join(""));
  }
  return words;
}

/** Letters or digits of no ideographic script. */
const LETTERS = /[^\u3005-\u9fff\uac00-\ud7af\ud840-\udfff\s\p{P}]/u;

function withoutIdeographs(text: string): string {
  let kept = "";
  for (const char of text) kept += isIdeographic(char.codePointAt(0) ?? 0) ? " " : char;
  return kept;
}

/** A name written in words only, as one: `adalovelace`, and turned round, `lovelaceada`; [] for one word or hanzi. */
export function joinedWordsOf(text: string): string[] {
  const words = text.split(" ").map(bareText).filter(Boolean);
  const [first, ...others] = words;
  if (first === undefined || others.length === 0) return [];
  const joined = words.join("");
  const turned = [...others, first].join("");
  return joined === turned ? [joined] : [joined, turned];
}

/** `ada king lovelace` → `akl`, "" for one word. */
export function initialsOf(text: string): string {
  const words = text.split(/[\s-]+/).filter(Boolean);
  return words.length < 2 ? "" : words.map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0)).join("");
}

import type { PersonDetails } from "./person.ts";
import { bareText, searchText, simplify } from "./search/fold.ts";
import { hanzi } from "./search/hanzi.ts";

type Named = Pick<PersonDetails, "name" | "nickname" | "email" | "phone">;

/**
 * Whether two entries with one telephone or e-mail address may be the same person under a corrected, changed or fuller
 * name: a slip of one character, a title, a married name, a nickname that became the name, pinyin for hanzi, another
 * order. False only where the names can be compared and have neither a given name nor enough letters in common.
 */
export function areAlike(a: Named, b: Named): boolean {
  if (!isName(a) || !isName(b)) return true;
  const ofB = namesOf(b);
  return namesOf(a).some((one) => ofB.some((other) => isAlike(one, other)));
}

/** Whoever gave no name is called by something else that is known of them. */
const isName = ({ name, email, phone }: Named): boolean =>
  name !== email && name !== phone && !name.includes("@") && /\p{L}/u.test(name);

const namesOf = ({ name, nickname }: Named): Name[] => (nickname ? [name, nickname] : [name]).map(partsOf);

/** A name's hanzi, without titles and in simplified forms, and its other words, folded. */
type Name = { han: string; titled: boolean; words: string[] };

function partsOf(text: string): Name {
  const folded = simplify(searchText(text));
  const hanzi = (folded.match(/\p{Script=Han}+/gu) ?? []).join("");
  const han = hanzi.replace(HAN_TITLE, "");
  const words = folded.split(/[\p{Script=Han}\s.,·・]+/u).map(bareText);
  const plain = words.filter((word) => word !== "" && !TITLES.has(word));
  return { han, titled: han !== hanzi, words: plain };
}

const HAN_TITLE = /(?<=.)(?:先生|女士|小姐|太太|老师|同学|教授|副教授|博士|硕士|院士|医生|经理|总监|主任|总裁|总)$/;

const TITLES = new Set("mr mrs ms miss dr prof professor sir madam herr frau mme phd md mba jr sr".split(" "));

function isAlike(a: Name, b: Name): boolean {
  const compared = [
    a.han && b.han ? isAlikeHan(a, b) : null,
    a.words.length > 0 && b.words.length > 0 ? areAlikeWords(a.words, b.words) : null,
    a.han && b.words.length > 0 ? isRead(a.han, b.words) : null,
    b.han && a.words.length > 0 ? isRead(b.han, a.words) : null,
  ].filter((one) => one !== null);
  return compared.length === 0 || compared.some(Boolean);
}

function isAlikeHan(a: Name, b: Name): boolean {
  const [short, long] = a.han.length <= b.han.length ? [a, b] : [b, a];
  if (short.han.length > 1 ? long.han.includes(short.han) : short.titled && long.han.startsWith(short.han)) return true;
  const [one, other] = [splitHan(short.han), splitHan(long.han)];
  if (one.given.length > 1 && one.given === other.given) return true;
  return isReadAlike(one.family, other.family) && sharesGiven(one.given, other.given);
}

/** One hanzi of a given name of two, or the sound of one alone: 张小明 and 张晓明, 张珊 and 张姗. */
function sharesGiven(one: string, other: string): boolean {
  if (one.length !== other.length) return isReadAlike(one, other);
  return [...one].some((char, at) => isReadAlike(char, other.charAt(at)));
}

/** Names of four hanzi have surnames of two, as in Japan: 山田花子, 欧阳明月. */
function splitHan(name: string): { family: string; given: string } {
  const length = name.length > 3 || COMPOUND.test(name) ? 2 : 1;
  return { family: name.slice(0, length), given: name.slice(length) };
}

const COMPOUND = /^(?:欧阳|司马|上官|诸葛|司徒|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|端木|南宫).$/;

function isReadAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === "" || a.length !== b.length) return false;
  return [...a].every((char, at) => {
    const other = new Set(readingsOf(b.charAt(at)));
    return char === b.charAt(at) || readingsOf(char).some((syllable) => other.has(syllable));
  });
}

function readingsOf(char: string): string[] {
  const table = hanzi();
  const readings = table.readingsOf(char.codePointAt(0) ?? 0);
  return readings ? [readings.first, ...readings.others].map((one) => table.syllables[one] ?? "") : [];
}

/**
 * Pinyin of the whole or of one part: 张伟 as `Zhang Wei`, `Wei Zhang`, `Jack Zhang`. Other scripts, and the long names that
 * are written in hanzi by their sound, cannot be compared.
 */
function isRead(han: string, words: string[]): boolean {
  if (han.length > 4 || !words.every(isLatin)) return true;
  const { family, given } = splitHan(han);
  const typed = new Set([...words, words.join("")]);
  return [family, given, han].some((part) => spellings(part).some((spelled) => typed.has(spelled)));
}

const isLatin = (word: string): boolean => /^[\p{Script=Latin}\p{N}]+$/u.test(word);

/** Every way to write hanzi in pinyin, each in all its readings; for the few of a name. */
const spellings = (text: string): string[] =>
  [...text].reduce<string[]>(
    (before, char) => before.flatMap((start) => readingsOf(char).map((syllable) => start + syllable)),
    text === "" ? [] : [""],
  );

function areAlikeWords(a: string[], b: string[]): boolean {
  const latin = a.every(isLatin);
  if (latin !== b.every(isLatin)) return true;
  if (a.join("") === b.join("")) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (hasAllOf(long, short)) return true;
  // A married name: who is called the same; of pinyin the first word may be the family's.
  return short.length > 1 && a[0] === b[0] && (a[0]?.length ?? 0) > 2 && ![...a, ...b].every(isPinyin);
}

/** Whether each word is among the others, each of which serves once. */
function hasAllOf(others: readonly string[], words: readonly string[]): boolean {
  const left = [...others];
  return words.every((word) => {
    const at = left.findIndex((other) => isSameWord(word, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** The same, its beginning (`Al`, `B.`), or within a slip or two. */
function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short) || distance(short, long) <= (short.length < 4 ? 0 : short.length < 8 ? 1 : 2);
}

/** Letters to be put in, taken out or changed until one is the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Whether a word falls into syllables of pinyin: `xiaoming`, `wei`; hardly any other name does. */
function isPinyin(word: string): boolean {
  const table = hanzi();
  const reached = [true];
  for (let from = 0; from < word.length; from++) {
    if (!reached[from]) continue;
    for (let to = from + 1; to <= Math.min(word.length, from + 6); to++)
      if (table.syllable(word.slice(from, to)) !== null) reached[to] = true;
  }
  return reached[word.length] === true;
}

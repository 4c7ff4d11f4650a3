import { pinyin } from "pinyin-pro";
import type { Person } from "../../shared/roster/person.ts";

/** One time staff look for somebody: the text in the box after each key, the whole of it last. `person` null: nobody fits. */
export type Asking = { kind: string; keys: string[]; person: Person | null };

/**
 * Staff looking for people, so many times each way there is to ask for somebody, every key of it: hanzi, pinyin, initials,
 * both mixed, 花名, Latin with a typo, two words, company, phone's tail, e-mail, order number, and somebody who is not there.
 * The same every time for the same people.
 */
export function askings(people: readonly Person[], each: number): Asking[] {
  return Object.entries(WAYS).flatMap(([kind, way], nth) => {
    const askings: Asking[] = [];
    for (let n = 0; askings.length < each && n < people.length; n++) {
      const person = people[(nth * 31_337 + n * 7_919) % people.length];
      const text = person ? way(person, n) : null;
      if (!person || !text) continue;
      askings.push({ kind, keys: beginnings(text), person: kind === "nobody fits" ? null : person });
    }
    return askings;
  });
}

/** What is typed for a person, null for whom nobody asks this way. */
type Way = (person: Person, n: number) => string | null;

const WAYS: Record<string, Way> = {
  hanzi: ({ name }) => (isHan(name) ? name : null),
  pinyin: ({ name }) => (isHan(name) ? spelled(name).join("") : null),
  initials: ({ name }) => (isHan(name) ? initials(name) : null),
  mixed: ({ name }, n) =>
    isHan(name) ? (n % 2 === 0 ? name.slice(0, 1) : spelled(name)[0]) + initials(name).slice(1) : null,
  花名: ({ nickname }, n) => (nickname ? (n % 2 === 0 ? nickname : spelled(nickname).join("")) : null),
  "Latin with a typo": ({ name }) => (isLatin(name) ? mistyped(name.toLowerCase().split(" ")[1] ?? "") : null),
  "two words": ({ name, company }, n) => {
    if (isLatin(name)) return name.toLowerCase().split(" ").reverse().join(" ");
    if (!isHan(name)) return null;
    return n % 2 === 0 ? spelled(name).join(" ") : `${spelled(name).join("")} ${company?.slice(0, 4)}`;
  },
  company: ({ company }) => company,
  "phone's tail": ({ phone }) => phone?.slice(-4) ?? null,
  "e-mail": ({ email }) => email,
  "order number": ({ orderId }) => orderId?.toLowerCase() ?? null,
  "nobody fits": ({ name }, n) =>
    n % 2 === 0 ? `${spelled(name).join("").replaceAll(" ", "").toLowerCase()}qqx` : "xyzzy plugh",
};

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);
const isLatin = (text: string): boolean => /^[a-z]+ [a-z]{5,}$/i.test(text);

/** `贾岛` → jia, dao; a surname by its own reading. */
export const spelled = (name: string): string[] =>
  pinyin(name, { toneType: "none", type: "array", v: true, surname: "head" });

export const initials = (name: string): string =>
  spelled(name)
    .map((syllable) => syllable.charAt(0))
    .join("");

const beginnings = (text: string): string[] => {
  const chars = [...text];
  return chars.map((_, at) => chars.slice(0, at + 1).join("")).filter((typed) => typed === typed.trim());
};

const mistyped = (word: string): string => `${word.slice(0, 2)}${word.charAt(3)}${word.charAt(2)}${word.slice(4)}`;

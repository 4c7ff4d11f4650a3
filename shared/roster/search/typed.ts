import { bareText, isIdeographic, pinyinText, searchText, simplify } from "./fold.ts";
import { type Spelling, spellingOf } from "./spelling.ts";

/** One typed word in every form that something is compared in. */
export type Typed = {
  /** Folded, marks kept: for e-mails and free text. */
  text: string;
  /** Letters and digits only. */
  bare: string;
  /** As `text`, hanzi simplified. */
  simple: string;
  spelling: Spelling | null;
  /** The spelling with simplified hanzi, where the typed ones are not. */
  simpleSpelling: Spelling | null;
  /** The digits of a telephone number or of its end, "" when it is none. */
  digits: string;
  /** Letters of an alphabet only: what may be mistyped. Digits and hanzi are meant as they stand. */
  alphabetic: boolean;
};

/**
 * A query as its words, and as one phrase where there are several: `jia dao` is also one name with a blank, `138 0013`
 * one number. Words beyond the twelfth are left out.
 */
export function typedQuery(query: string): { words: Typed[]; phrase: Typed | null } {
  const whole = searchText(query.slice(0, LONGEST_QUERY));
  const texts = whole.split(" ").filter((word) => bareText(word) !== "");
  const pinyin = pinyinText(query.slice(0, LONGEST_QUERY))
    .split(" ")
    .filter((word) => bareText(word) !== "");
  const words = texts.slice(0, MOST_WORDS).map((text, at) => typedOf(text, pinyin[at] ?? text));
  return { words, phrase: texts.length > 1 ? typedOf(texts.join(" "), pinyin.join(" ")) : null };
}

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

function typedOf(text: string, pinyin: string): Typed {
  const simple = simplify(text);
  const bare = bareText(text);
  return {
    text,
    bare,
    simple,
    spelling: spellingOf(pinyin),
    simpleSpelling: simple === text ? null : spellingOf(simplify(pinyin)),
    digits: digitsOf(text),
    alphabetic: /^\p{L}+$/u.test(bare) && ![...bare].some((char) => isIdeographic(char.codePointAt(0) ?? 0)),
  };
}

/** `+86 138-0013-8000` → `13800138000`: numbers are stored with and without their country code. */
function digitsOf(text: string): string {
  if (!/^\+?[\d\s().-]*\d[\d\s().-]*$/.test(text)) return "";
  const digits = text.replace(/\D/g, "").replace(/^00/, "");
  return digits.length === 13 && digits.startsWith("86") ? digits.slice(2) : digits;
}

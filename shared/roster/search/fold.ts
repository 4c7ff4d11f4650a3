import { foldText, plainText } from "../../words/text.ts";
import { hanzi } from "./hanzi.ts";

/** Letters that NFD does not take apart, as they are typed on a plain keyboard. */
const PLAIN_LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
};

/** What names and queries are compared in: plainText, Latin letters without strokes, katakana for hiragana, 々 written out. */
export function searchText(text: string): string {
  if (PLAIN_HAN.test(text)) return text;
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  return plainText(text)
    .replace(STROKED, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(REPEATED, "$1$1");
}

/** Hanzi alone, or words of ASCII with single blanks between: nothing to clean. */
const PLAIN_HAN = /^[\u4e00-\u9fff]+$/;
const PLAIN_ASCII = /^[!-~]+(?: [!-~]+)*$/;
const STROKED = /[ßæœøłđðþıħ]/g;
const HIRAGANA = /[\u3041-\u3096]/g;
const REPEATED = /(.)々/gu;

/** `searchText` with every hanzi in its simplified form, for texts that are searched without pinyin. */
export const simpleText = (text: string): string => simplify(searchText(text));

/** Every hanzi of a folded text in the form it is compared in. */
export function simplify(text: string): string {
  if (!IDEOGRAPH.test(text)) return text;
  const table = hanzi();
  let simple = "";
  for (const char of text) simple += String.fromCodePoint(table.simplified(char.codePointAt(0) ?? 0));
  return simple;
}

const IDEOGRAPH = /[\u3400-\u9fff\ud840-\ud8ff]/;

/** A query as pinyin is typed: `lǚ`, `lü` and `lu:` are `lv`, tones go, `'` and a blank part syllables. */
export const pinyinText = (text: string): string =>
  searchText(
    foldText(text)
      .normalize("NFD")
      .replace(/([ln])u(?:\u0304|\u0301|\u030c|\u0300)?\u0308(?:\u0304|\u0301|\u030c|\u0300)?/g, "$1v")
      .replace(/([ln])u:/g, "$1v"),
  );

/** Letters, digits and hanzi only: how `O'Neil`, `Jean-Pierre` and `ORD 77` are compared when typed without their marks. */
export const bareText = (text: string): string => text.replace(MARKS, "");

const MARKS = /[^\p{L}\p{N}\p{M}]+/gu;

/** Scripts written without blanks, in which every character can begin a search. */
export const isIdeographic = (code: number): boolean =>
  (code >= 0x3005 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0x20000 && code <= 0x3ffff);

import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";

// `node scripts/hanziTable.mjs`: writes shared/roster/search/hanziTable.ts anew from the two libraries, which the program
// itself does not carry (loading pinyin-pro and asking it for the first reading takes 140 ms, reading this table 10).
// `node scripts/hanziTable.mjs --check` only says whether the file is what they give.
/** Every hanzi with a known reading → its readings without tones, the commonest first, ü written v. */
function readings() {
  const found = new Map();
  for (const char of hanzi()) {
    const told = pinyin(char, { multiple: true, toneType: "none", type: "array" });
    const plain = told.map((reading) => reading.replaceAll("ü", "v")).filter(isSyllable);
    if (plain.length) found.set(char, [...new Set(plain)]);
  }
  // The library knows these two only as interjections without a vowel.
  found.set("嗯", ["en", "ng"]);
  found.set("呣", ["mu"]);
  return found;
}

const isSyllable = (reading) => /^[a-z]+$/.test(reading) && /[aeiouv]/.test(reading);

/**
 * Traditional hanzi, and Japanese ones that no simplified text uses, → the simplified form. Only for comparing: several
 * traditional hanzi fall together.
 */
function simplified() {
  const converters = ["t", "tw", "hk"].map((from) => Converter({ from, to: "cn" }));
  const japanese = Converter({ from: "jp", to: "cn" });
  const everyday = gb2312();
  const found = new Map();
  for (const char of hanzi()) {
    const forms = converters.map((convert) => convert(char));
    if (!everyday.has(char)) forms.push(japanese(char));
    const other = forms.find((form) => form !== char && [...form].length === 1);
    if (other) found.set(char, other);
  }
  for (const char of "么著") found.delete(char);
  for (const [char, other] of UNTYPABLE) found.set(char, other);
  return found;
}

/** Forms in names that hardly any input method offers → the one people type instead. */
const UNTYPABLE = [
  "𠮷吉",
  "髙高",
  "﨑崎",
  "嵜崎",
  "濵滨",
  "邉边",
  "栁柳",
  "淸清",
  "靑青",
  "槗桥",
  "𣘺桥",
  "桒桑",
  "冨富",
  "峯峰",
  "喆哲",
].map((pair) => [...pair]);

function gb2312() {
  const decoder = new TextDecoder("gbk");
  const chars = new Set();
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) chars.add(decoder.decode(Uint8Array.of(row, cell)));
  return chars;
}

function* hanzi() {
  for (const [from, to] of [
    [0x3007, 0x3007],
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
    [0x20000, 0x323af],
  ])
    for (let code = from; code <= to; code++) {
      const char = String.fromCodePoint(code);
      // Compatibility forms never reach the index: texts are NFC.
      if (char.normalize("NFC") === char) yield char;
    }
}

function table(readingsByChar, simplifiedByChar) {
  return `// Made by scripts/hanziTable.mjs from pinyin-pro (MIT) and the dictionaries of OpenCC (Apache-2.0); not edited by hand.

/** \`syllable\` + the hanzi whose commonest reading it is, by syllable. */
export const FIRST_READINGS =
  "${bySyllable(readingsByChar, (all) => all.slice(0, 1))}";

/** \`syllable\` + the hanzi that can be read so, though more often otherwise. */
export const OTHER_READINGS =
  "${bySyllable(readingsByChar, (all) => all.slice(1))}";

/** A simplified hanzi + the forms that are compared as if they were it, one blank between groups. */
export const SAME_AS =
  "${groups(simplifiedByChar)}";
`;
}

function bySyllable(readingsByChar, pick) {
  const chars = new Map();
  for (const [char, all] of readingsByChar)
    for (const syllable of pick(all)) chars.set(syllable, (chars.get(syllable) ?? "") + char);
  return [...chars]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join(""))
    .join(" ");
}

function groups(simplifiedByChar) {
  const forms = new Map();
  for (const [char, other] of simplifiedByChar) forms.set(other, (forms.get(other) ?? "") + char);
  return [...forms].map((pair) => pair.join("")).join(" ");
}

const file = resolve(import.meta.dirname, "../shared/roster/search/hanziTable.ts");
const text = table(readings(), simplified());
if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== text) throw new Error(`${file} is not what the libraries give`);
} else writeFileSync(file, text);

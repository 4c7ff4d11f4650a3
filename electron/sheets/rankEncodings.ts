import type { Encoding } from "../../shared/roster/sheet.ts";
import { commonCharacters } from "./commonCharacters.ts";
import { decodeAs } from "./decodeAs.ts";

const SAMPLE_BYTES = 64 * 1024;

const CANDIDATES: Encoding[] = [
  ...(["gb18030", "windows-1252", "big5", "shift_jis", "euc-kr", "windows-1251", "euc-jp", "utf-8"] as const),
];

/** What seldom occurs has to be a little more convincing. */
const RARE: ReadonlySet<Encoding> = new Set(["windows-1251", "euc-jp"]);
const RARITY = 1;

/** Likeliest first; `uncertain` when no candidate stands out. */
export type Ranking = { encodings: Encoding[]; uncertain: boolean };

/**
 * Orders the encodings that have no mark of their own by how much like a list of people the text reads in each: the
 * mean over its non-ASCII characters. Two bytes decide a one-name file, so what counts is how common a character is.
 */
export function rankLegacyEncodings(bytes: Uint8Array): Ranking {
  const sample = wholeLines(bytes);
  const scored = CANDIDATES.map((encoding) => ({
    encoding,
    score: score(decodeAs(sample, encoding), encoding) - (RARE.has(encoding) ? RARITY : 0),
  }));
  scored.sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  const uncertain = !best || best.score < 1 || (next !== undefined && best.score - next.score < 0.4);
  return { encodings: scored.map((one) => one.encoding), uncertain };
}

/** The start of the file up to a line end, so that no character is cut; LF is never a trail byte in these encodings. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  const end = bytes.lastIndexOf(10, SAMPLE_BYTES);
  return bytes.subarray(0, end > 0 ? end : SAMPLE_BYTES);
}

function score(text: string, encoding: Encoding): number {
  const rate = RATE.get(encoding) ?? (() => VALID_UTF8);
  // A list has the same few hundred characters over and over; in western text and Cyrillic the neighbours count too.
  const rated = NEIGHBOURS_COUNT.has(encoding) ? null : new Map<number, number>();
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    const code = text.codePointAt(i) ?? 0;
    const last = code > 0xffff ? i + 1 : i;
    let rating = never(code) ?? rated?.get(code);
    if (rating === undefined) {
      rating = rate(String.fromCodePoint(code), text[i - 1] ?? "", text[last + 1] ?? "");
      rated?.set(code, rating);
    }
    sum += rating;
    count++;
    i = last;
  }
  return count === 0 ? 0 : sum / count;
}

const NEIGHBOURS_COUNT: ReadonlySet<Encoding> = new Set(["windows-1251", "windows-1252"]);

/** Characters nobody types into a list: they mean that the bytes were read wrongly. */
function never(code: number): number | undefined {
  if (code === 0xfffd) return -10;
  if (code >= 0x80 && code <= 0x9f) return -5;
  return code >= 0xe000 && code <= 0xf8ff ? -3 : undefined;
}

/** Valid multi-byte UTF-8 hardly ever happens by chance; it only comes here when a few bytes of the file are broken. */
const VALID_UTF8 = 2.5;

const LETTER = /[A-Za-z]/;

/** In western text an accented letter stands among plain ones. */
function rateWestern(c: string, before: string, after: string): number {
  const neighbours = Number(LETTER.test(before)) + Number(LETTER.test(after));
  if (/[À-ÖØ-öø-ÿŒœŠšŽžŸ]/.test(c)) return neighbours === 0 ? -1 : 1 + neighbours;
  if (/[€‚„…†‘’“”•–—™«»°·®©§¡¿´\xa0]/.test(c)) return 0.5;
  return -2;
}

/** Cyrillic words are small letters after at most one capital; other bytes read so are a medley of both. */
function rateCyrillic(c: string, before: string, after: string): number {
  if (/[А-ЯЁ]/.test(c)) return /[А-Яа-яЁё]/.test(before) ? -2 : 1;
  if (/[а-яё]/.test(c)) return /[А-Яа-яЁё]/.test(before) ? 2.5 : Number(/[а-яё]/.test(after)) - 1;
  return /[«»№–—“”]/.test(c) ? 0.5 : -2;
}

/** In East Asian text the common characters count most, those of the standard's first level little, the rest against it. */
function rateEastAsian(encoding: Encoding, scripts: RegExp) {
  const common = commonCharacters(encoding);
  const firstLevel = firstLevelOf(encoding);
  return (c: string): number => {
    if (common.has(c)) return 3;
    if (/[\u3000-\u3002\u3008-\u3011\uff01-\uff5e·“”‘’—…]/.test(c)) return 2;
    if (scripts.test(c)) return 2.5;
    if (firstLevel.has(c)) return 1;
    if (/[\u4e00-\u9fff]/.test(c)) return -1;
    if (/[\u3400-\u4dbf\u{20000}-\u{3ffff}\u{1f000}-\u{1faff}]/u.test(c)) return 0.5;
    return -1.5;
  };
}

/** First and last byte pairs of the level that holds the everyday characters of each national standard. */
const FIRST_LEVEL: Record<string, { leads: [number, number]; trails: [number, number] }> = {
  gb18030: { leads: [0xb0, 0xd7], trails: [0xa1, 0xfe] },
  big5: { leads: [0xa4, 0xc6], trails: [0x40, 0xfe] },
  shift_jis: { leads: [0x88, 0x97], trails: [0x40, 0xfc] },
  "euc-kr": { leads: [0xb0, 0xc8], trails: [0xa1, 0xfe] },
  "euc-jp": { leads: [0xb0, 0xcf], trails: [0xa1, 0xfe] },
};

function firstLevelOf(encoding: Encoding): ReadonlySet<string> {
  const level = FIRST_LEVEL[encoding];
  if (!level) return new Set();
  const bytes: number[] = [];
  for (let lead = level.leads[0]; lead <= level.leads[1]; lead++)
    for (let trail = level.trails[0]; trail <= level.trails[1]; trail++)
      if (trail < 0x7f || trail > 0xa0 || encoding === "shift_jis") bytes.push(lead, trail, 0x0a);
  return new Set(decodeAs(Uint8Array.from(bytes), encoding).match(/[\u4e00-\u9fff\uac00-\ud7a3]/g));
}

const NOTHING_ELSE = /(?!)/;

const RATE = new Map<Encoding, (c: string, before: string, after: string) => number>([
  ["gb18030", rateEastAsian("gb18030", NOTHING_ELSE)],
  ["big5", rateEastAsian("big5", NOTHING_ELSE)],
  ["shift_jis", rateEastAsian("shift_jis", /[\u3041-\u3096\u30a1-\u30fc]/)],
  ["euc-kr", rateEastAsian("euc-kr", NOTHING_ELSE)],
  ["euc-jp", rateEastAsian("euc-jp", /[\u3041-\u3096\u30a1-\u30fc]/)],
  ["windows-1251", rateCyrillic],
  ["windows-1252", rateWestern],
]);

import type { Chance } from "../build/dice.ts";

const below = (chance: Chance, end: number): number => Math.floor(chance() * end);
const pick = <T>(chance: Chance, list: readonly T[]): T => list[below(chance, list.length)] as T;

/** What files of people, pages and templates are made of, and what has broken readers of such files before. */
const TOKENS = [
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", "valueOf", "length"],
  ...[",", ";", "\t", "|", '"', '""', "'", "\r", "\n", "\r\n", "\0", "\ufeff", "\u2028", "\ud800", "\u202e", "\u200b"],
  ...[
    "=1+1",
    "+86 138",
    "@SUM(A1)",
    "-1",
    "'=1",
    '="1"',
    "1.38E+10",
    "1e999",
    "NaN",
    "99999999999999999999",
    "２０２６",
  ],
  ...[
    "<table>",
    "</table>",
    "<tr>",
    "<td rowspan=65535 colspan=65535>",
    "<td>",
    "<script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
  ],
  ...[
    "<!DOCTYPE a [<!ENTITY b 'c'>",
    "<!ENTITY % d SYSTEM 'file:///etc/passwd'>",
    "&b;",
    "&#0;",
    "&#x110000;",
    "&amp;",
    "<a ",
    "/>",
  ],
  ...["../../../etc/passwd", "..\\..\\x", "/etc/passwd", "file:///etc/passwd", "https://example.com/x", "C:\\x"],
  ...[
    "---\n",
    "- ",
    "# ",
    "## ",
    "* ",
    "> ",
    "| - | - |\n",
    "```\n",
    "~~~",
    "![",
    "](",
    "[",
    "]",
    "**",
    "__",
    "~",
    "`",
    "\\",
  ],
  ...["&anchor ", "*anchor", "!!js/function ", "!!binary ", "<<: *anchor\n", "? ", ": ", "%TAG ! x\n", "{a: ", "}"],
  ...[
    "2026-11-22",
    "13:00-17:30",
    "13:00 – ",
    "周六",
    "日期：",
    "时间：",
    "讲师：",
    "Speaker: ",
    "Sat, 22 Nov",
    "（",
    "）",
    "、",
    "／",
  ],
  ...["MIME-Version: 1.0\n", "Content-Transfer-Encoding: base64\n\n", "boundary=", "=3D", "=\n", "#接龙", "1. "],
  ...['"', "{", "[", "null", "true", "-0", "1e308", '"__proto__":{"polluted":1},', '"kind":"image"', '"images":{}'],
];

const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff];

/** A text broken in a few places: pieces put in, taken out, doubled, swapped, made very long. */
export function brokenText(text: string, chance: Chance): string {
  let made = text;
  for (let times = 1 + below(chance, 6); times > 0; times--) {
    const at = below(chance, made.length + 1);
    const length = below(chance, pick(chance, [2, 20, 200, 2_000]));
    const piece = made.slice(at, at + length);
    const way = below(chance, 8);
    if (way <= 2) made = made.slice(0, at) + pick(chance, TOKENS) + made.slice(at);
    else if (way === 3) made = made.slice(0, at) + made.slice(at + length);
    else if (way === 4) made = made.slice(0, at) + piece.repeat(1 + below(chance, 4)) + made.slice(at);
    else if (way === 5) made = made.slice(0, at) + pick(chance, TOKENS).repeat(below(chance, 400)) + made.slice(at);
    else if (way === 6) made = piece + made.slice(0, at) + made.slice(at + length);
    else made = made.slice(0, at) + pick(chance, TOKENS) + made.slice(at + length);
    if (made.length > 400_000) made = made.slice(0, 400_000);
  }
  return made;
}

/** Bytes broken in a few places: bits flipped, numbers of four bytes put in, stretches cut, doubled or filled. */
export function brokenBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let made = Buffer.from(bytes);
  for (let times = 1 + below(chance, 12); times > 0 && made.length > 4; times--) {
    const at = below(chance, made.length - 4);
    const end = Math.min(made.length, at + below(chance, pick(chance, [4, 64, 1_024])));
    const way = below(chance, 7);
    if (way <= 1) made[at] = (made[at] ?? 0) ^ (1 << below(chance, 8));
    else if (way === 2) made.writeUInt32LE(pick(chance, NUMBERS), at);
    else if (way === 3) made.writeUInt32BE(pick(chance, NUMBERS), at);
    else if (way === 4) made = Buffer.concat([made.subarray(0, at), made.subarray(end)]);
    else if (way === 5) made = Buffer.concat([made.subarray(0, end), made.subarray(at)]);
    else made.fill(pick(chance, [0, 0xff, 0x20]), at, end);
  }
  return chance() < 0.1 ? made.subarray(0, below(chance, made.length)) : made;
}

/** One to three pieces, over and over, `length` characters of them, and something behind that matches nothing. */
export function repeated(chance: Chance): (length: number) => string {
  const pieces = Array.from({ length: 1 + below(chance, 3) }, () => pick(chance, chance() < 0.7 ? TOKENS : PLAIN));
  const piece = pieces.join("");
  const [before, behind] = [chance() < 0.5 ? pick(chance, TOKENS) : "", pick(chance, ["", "!", "x", "\n", "\0"])];
  return (length) => before + piece.repeat(Math.ceil(length / piece.length)) + behind;
}

const PLAIN = [
  "a",
  "贾",
  " ",
  "  ",
  "1",
  "0",
  ".",
  "-",
  "_",
  "/",
  ":",
  "：",
  "a,",
  "a ",
  "a\n",
  "\n\n",
  "é",
  "(",
  ")",
  "<",
  ">",
  "&",
  "@",
  "a@",
  "a.b",
  "+",
];

/** Characters of a name, as readers count them; with the number before it and the ending it stays under 255 bytes. */
const LONGEST = 50;
const LONGEST_BYTES = 150;

/**
 * A name for a file of somebody's that every system takes and people can read: `0042-张三`. `number` makes it another one than
 * everybody else's, also where upper and lower case are the same; `of`: how many there are, for the zeros before it.
 */
export function fileNameOf(name: string, number: number, of: number): string {
  const digits = String(number).padStart(Math.max(4, String(of).length), "0");
  return [digits, safeName(name)].filter((part) => part !== "").join("-");
}

/** A text without what Windows, macOS or a shell would trip over: nothing but letters, digits, marks, `-`, `_` and `·`. */
export function safeName(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}·_]+/gu, "-")
    .replace(/^[-·]+|[-·]+$/g, "");
  let safe = "";
  let bytes = 0;
  for (const { segment } of SEGMENTS.segment(plain)) {
    bytes += utf8Length(segment);
    if (bytes > LONGEST_BYTES || [...safe].length >= LONGEST) break;
    safe += segment;
  }
  return safe;
}

const SEGMENTS = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

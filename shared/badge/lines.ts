/**
 * Where a line may end, from the most to the least natural: after blanks, hyphens and marks; between the words of a
 * script written without blanks; between any two hanzi; as the last resort between any two letters as people see them.
 */
export type Breaks = "blanks" | "words" | "hanzi" | "anywhere";

/** Thai, Lao, Khmer and Burmese have words but no blanks between them. */
const BLANKLESS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HAN_LIKE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const CLOSING = /^[\p{Pe}\p{Pf}、。，．,.:;：；！？!?%％・·ー々]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;
/** A line may end after these; a hyphen between digits (2019-12-28) does not part them. */
const AFTER_MARKS = /(?<=[\s\p{Pd}/／·・，、；。&@_|](?!\d))(?=\S)|(?<=\S)(?=[（(【「])/u;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
const words = new Intl.Segmenter("zh", { granularity: "word" });

/** The text in the parts between which a line may end; joined they are the text again. */
export function pieces(text: string, breaks: Breaks): string[] {
  const parts = text.split(AFTER_MARKS).filter((part) => part !== "");
  if (breaks === "anywhere") return parts.flatMap((part) => keepMarks(segments(graphemes, part)));
  return parts.flatMap((part) => {
    if (breaks === "hanzi" && HAN_LIKE.test(part)) return keepMarks(betweenHanzi(part));
    const byWord = BLANKLESS.test(part) || (breaks === "words" && HAN_LIKE.test(part));
    return byWord ? keepMarks(segments(words, part)) : [part];
  });
}

/**
 * The pieces on `count` lines whose widest is as narrow as it can be, so that lines come out alike; null when there
 * are fewer pieces than lines. Blanks at the ends of lines are dropped. `widthOf` may be any unit.
 */
export function balancedLines(
  parts: readonly string[],
  count: number,
  widthOf: (text: string) => number,
): string[] | null {
  if (parts.length < count) return null;
  const ends = widthsUpTo(parts, widthOf);
  // widest[i] = the widest line when parts[0..i) stand on the lines so far; cuts[line][i] = where its last line began.
  let widest = ends.through.map((width, i) => width - (ends.blankBefore[i] ?? 0));
  const cuts: number[][] = [];
  for (let line = 2; line <= count; line++) {
    const next: number[] = new Array(parts.length + 1).fill(Number.POSITIVE_INFINITY);
    const cut: number[] = new Array(parts.length + 1).fill(0);
    for (let end = line; end <= parts.length; end++) {
      for (let start = end - 1; start >= line - 1; start--) {
        const last = (ends.through[end] ?? 0) - (ends.blankBefore[end] ?? 0) - (ends.through[start] ?? 0);
        if (last >= (next[end] ?? 0)) break;
        const worst = Math.max(last, widest[start] ?? 0);
        if (worst < (next[end] ?? 0)) {
          next[end] = worst;
          cut[end] = start;
        }
      }
    }
    widest = next;
    cuts.push(cut);
  }
  return cutAt(parts, cuts);
}

function cutAt(parts: readonly string[], cuts: readonly number[][]): string[] {
  const lines: string[] = [];
  let end = parts.length;
  for (const cut of cuts.toReversed()) {
    const start = cut[end] ?? 0;
    lines.unshift(parts.slice(start, end).join("").trim());
    end = start;
  }
  lines.unshift(parts.slice(0, end).join("").trim());
  return lines;
}

/** through[i]: width of the first i parts; blankBefore[i]: what of it is the blank that a line ending there would drop. */
function widthsUpTo(parts: readonly string[], widthOf: (text: string) => number) {
  const through = [0];
  const blankBefore = [0];
  for (const part of parts) {
    const whole = widthOf(part);
    through.push((through.at(-1) ?? 0) + whole);
    blankBefore.push(part.trimEnd() === part ? 0 : whole - widthOf(part.trimEnd()));
  }
  return { through, blankBefore };
}

const segments = (segmenter: Intl.Segmenter, text: string): string[] =>
  Array.from(segmenter.segment(text), (part) => part.segment);

/** Latin words inside hanzi stay whole: `蚂蚁金服Mesh` parts before M, not inside Mesh. */
function betweenHanzi(text: string): string[] {
  const parts: string[] = [];
  for (const letter of segments(graphemes, text)) {
    const before = parts.at(-1);
    if (before === undefined || HAN_LIKE.test(letter) || HAN_LIKE.test(before)) parts.push(letter);
    else parts[parts.length - 1] = before + letter;
  }
  return parts;
}

/** Closing marks never begin a line, opening ones never end it (JIS X 4051, GB/T 15834). Blanks stay with what they follow. */
function keepMarks(parts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const part of parts) {
    const before = kept.at(-1);
    if (before !== undefined && (CLOSING.test(part) || OPENING.test(before) || part.trim() === ""))
      kept[kept.length - 1] = before + part;
    else kept.push(part);
  }
  return kept;
}

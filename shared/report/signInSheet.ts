import { PAPER_SIZES, type SheetChoice } from "../badge/paperSheet.ts";
import type { ComposedPage } from "../badge/press.ts";
import type { Piece } from "./pieces.ts";
import { headingPiece, headPiece, linePiece, type SheetHead, type SheetLine, tablePiece } from "./signInLine.ts";

/** mm. What holds codes is higher, so that a scanner meets one at a time. */
const MARGIN = 10;
const HEAD = 21;
const TABLE_HEAD = 6;
const ROW = { withCode: 12.5, plain: 9 };
const HEADING = 7;

/**
 * The classic sign-in sheet as pages, made one after the other: ten thousand people take no more memory than one page. A
 * heading never stands alone at a page's end, and is repeated at the top of the next. All lengths are mm.
 */
export function* signInPages(
  lines: readonly SheetLine[],
  head: SheetHead,
  choice: SheetChoice,
): Generator<ComposedPage, void> {
  const pages = [...pagesOf(lines, choice)];
  for (const [at, page] of pages.entries()) yield pageOf(page, { ...head, at: at + 1, of: pages.length }, choice);
}

/** How many pages it will be. */
export const countPages = (lines: readonly SheetLine[], choice: SheetChoice): number =>
  [...pagesOf(lines, choice)].length;

/** From one line to the one before another; `heading`: what the page begins with, where it goes on with a group. */
type Stretch = { lines: readonly SheetLine[]; heading: string | null };

function* pagesOf(lines: readonly SheetLine[], choice: SheetChoice): Generator<Stretch> {
  const room = sizeOf(choice).height - 2 * MARGIN - HEAD - TABLE_HEAD;
  const row = rowOf(choice);
  let start = 0;
  let used = 0;
  let group: string | null = null;
  let heading: string | null = null;
  for (const [at, line] of lines.entries()) {
    // A heading needs room for somebody under it.
    const needs = line.what === "heading" ? HEADING + row : row;
    if (used + needs > room && at > start) {
      yield { lines: lines.slice(start, at), heading };
      start = at;
      heading = line.what === "heading" ? null : group;
      used = heading === null ? 0 : HEADING;
    }
    if (line.what === "heading") group = line.text;
    used += line.what === "heading" ? HEADING : row;
  }
  if (start < lines.length) yield { lines: lines.slice(start), heading };
}

const rowOf = ({ hasCodes }: SheetChoice): number => (hasCodes ? ROW.withCode : ROW.plain);

function sizeOf({ paper, isLandscape }: SheetChoice): { width: number; height: number } {
  const { width, height } = PAPER_SIZES[paper];
  return isLandscape ? { width: height, height: width } : { width, height };
}

function pageOf(
  { lines, heading }: Stretch,
  head: SheetHead & { at: number; of: number },
  choice: SheetChoice,
): ComposedPage {
  const { width, height } = sizeOf(choice);
  const inner = width - 2 * MARGIN;
  const shape = { width: inner, hasCodes: choice.hasCodes };
  const pieces: ComposedPage["pieces"][number][] = [];
  let y = MARGIN;
  const put = (piece: Piece, high: number) => {
    pieces.push({ ...piece, x: MARGIN, y });
    y += high;
  };
  put(headPiece(head, { width: inner, height: HEAD }), HEAD);
  put(tablePiece(head.words, { ...shape, height: TABLE_HEAD }), TABLE_HEAD);
  const shown: SheetLine[] =
    heading === null ? [...lines] : [{ what: "heading", text: head.words.goesOn(heading) }, ...lines];
  for (const line of shown) {
    if (line.what === "heading") put(headingPiece(line.text, { width: inner, height: HEADING }), HEADING);
    else put(linePiece(line, { ...shape, height: rowOf(choice) }), rowOf(choice));
  }
  return { width, height, pieces };
}

import type { ComposedPage } from "../badge/press.ts";
import type { BadgeElement } from "../badge/template.ts";
import type { Words } from "../i18n/say.ts";
import { frame, INK, piece, QUIET, rule, text } from "./pieces.ts";

/** A4 upright, mm. */
const PAGE = { width: 210, height: 297 };
const MARGIN = 22;
const INNER = PAGE.width - 2 * MARGIN;
/** Groups of the code in a line: who types it from paper looks for the place again at every line. */
const GROUPS = 4;

/** Of which event the code is, in a line; `made`: when, for people to read. */
export type RecoveryHead = { code: string; theme: string; event: string; made: string };

/**
 * A page to be put away: the recovery code of a locked event, large, with which event it opens, how, and what becomes of an event whose
 * code and passphrase are both gone. Whoever finds the page opens the event, and the page says that too.
 */
export function recoveryPage({ lock }: Words, { code, theme, event, made }: RecoveryHead): ComposedPage {
  const say = lock.page;
  const lines = inLines(code);
  const row = 16;
  const box = { x: MARGIN, y: MARGIN + 44, w: INNER, h: lines.length * row + 12 };
  const below = box.y + box.h + 10;
  const elements: BadgeElement[] = [
    ...text("title", { x: MARGIN, y: MARGIN, w: INNER, h: 12 }, say.title, { maxPt: 24, minPt: 14, weight: "bold" }),
    ...text("theme", { x: MARGIN, y: MARGIN + 16, w: INNER, h: 10 }, theme, { maxPt: 16, minPt: 8, weight: "bold" }),
    ...text("event", { x: MARGIN, y: MARGIN + 27, w: INNER, h: 7 }, event, { maxPt: 12, minPt: 7, colour: QUIET }),
    rule("line", { x: MARGIN, y: MARGIN + 37, w: INNER, h: 0.5 }, INK),
    frame("box", box),
    ...lines.flatMap((line, at) =>
      text(`code-${at}`, { x: box.x + 6, y: box.y + 6 + at * row, w: box.w - 12, h: row }, line, {
        ...{ maxPt: 30, minPt: 18, weight: "bold", align: "center" },
      }),
    ),
    ...say.how.flatMap((sentence, at) =>
      text(`how-${at}`, { x: MARGIN, y: below + at * 17, w: INNER, h: 15 }, sentence, { maxPt: 12, minPt: 12 }),
    ),
    ...text("made", { x: MARGIN, y: PAGE.height - MARGIN, w: INNER, h: 6 }, say.made(made), {
      ...{ maxPt: 9, minPt: 7, colour: QUIET },
    }),
  ];
  return { ...PAGE, pieces: [{ ...piece(PAGE, elements), x: 0, y: 0 }] };
}

function inLines(code: string): string[] {
  const groups = code.split("-");
  const lines: string[] = [];
  for (let at = 0; at < groups.length; at += GROUPS) lines.push(groups.slice(at, at + GROUPS).join(" - "));
  return lines;
}

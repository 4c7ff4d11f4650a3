import type { BadgeElement, BadgeTemplate, Box, Stock, TextStyle } from "../badge/template.ts";

export const PAPERS = ["a6", "a5", "a4"] as const;
export type Paper = (typeof PAPERS)[number];

/** Everything that stands on a ticket's page beside the name, in the words of its reader; "" and [] take no room. */
export type TicketTexts = {
  theme: string;
  /** When and where, a line each. */
  facts: string[];
  /** Beside the name: company and title, the kind of ticket. */
  about: string[];
  /** The ticket's digits, to be read out. */
  number: string;
  /** What to do with the code, once in every language of the page. */
  advice: string[];
  agendaTitle: string;
  agenda: { time: string; title: string }[];
  /** Instead of the rows that have no room. */
  more: (rows: number) => string;
};

type Size = { width: number; height: number; margin: number; qr: number; row: number; scale: number };

/** mm. `qr`: the symbol's box with its quiet zone; the smallest symbol of ours, 25 of 33 modules, is 35 mm wide in it. */
const SIZES: Record<Paper, Size> = {
  a6: { width: 105, height: 148, margin: 7, qr: 46.5, row: 5.2, scale: 0.8 },
  a5: { width: 148, height: 210, margin: 11, qr: 58, row: 6.4, scale: 1 },
  a4: { width: 210, height: 297, margin: 17, qr: 72, row: 8, scale: 1.3 },
};

const INK = "#14171a";
const QUIET = "#4d565e";
const LINE = "#c3c9ce";
/** With the texts above it, all that a template may hold. */
const MOST_ROWS = 40;

/**
 * The page of one person's ticket, for the same drawer as badges: theme, when and where, the name beside the code, what to do
 * with it, and the agenda as far as there is room. The code is the content's `ticketCode`.
 */
export function ticketTemplate(texts: TicketTexts, paper: Paper): BadgeTemplate {
  const size = SIZES[paper];
  const { width, height, margin, scale } = size;
  const stock: Stock = {
    ...{ id: `ticket-${paper}`, width, height, turned: false, ink: "colour", sheet: null },
    margin: { top: margin, right: margin, bottom: margin, left: margin },
  };
  const inner = width - 2 * margin;
  const head = { x: margin, y: margin, w: inner, h: 34 * scale };
  const middle = { x: margin, y: head.y + head.h + 4 * scale, w: inner, h: size.qr };
  const advice = {
    x: margin,
    y: middle.y + middle.h + 3 * scale,
    w: inner,
    h: 6 * scale * Math.max(1, texts.advice.length),
  };
  const agenda = { x: margin, y: advice.y + advice.h + 4 * scale, w: inner, h: 0 };
  agenda.h = height - margin - agenda.y;
  const elements: BadgeElement[] = [
    ...headOf(texts, head, scale),
    rule("rule-head", { ...head, y: head.y + head.h + 1 * scale }),
    ...personOf(texts, middle, size),
    ...adviceOf(texts, advice, scale),
    ...agendaOf(texts, agenda, size),
  ];
  return { form: 1, id: stock.id, name: "", stock, elements, back: { what: "none" }, fold: false };
}

function headOf({ theme, facts }: TicketTexts, box: Box, scale: number): BadgeElement[] {
  const high = facts.length === 0 ? box.h : box.h * 0.55;
  return [
    ...text("theme", { ...box, h: high }, fixed(theme, { maxPt: 26 * scale, minPt: 8, weight: "bold" })),
    ...stack("facts", { ...box, y: box.y + high, h: box.h - high }, facts, { maxPt: 12 * scale, gap: 0.8 * scale }),
  ];
}

/** The name at the left, the code at the right, the ticket's digits under the name. */
function personOf({ about, number }: TicketTexts, box: Box, { qr, scale }: Size): BadgeElement[] {
  const column = { x: box.x, y: box.y, w: box.w - qr - 2 * scale, h: box.h };
  const low = 7 * scale;
  const name: TextStyle = { field: "name", weight: "bold", maxPt: 34 * scale, minPt: 9, colour: INK };
  const nickname: TextStyle = { field: "nickname", weight: "regular", maxPt: 18 * scale, minPt: 7, colour: INK };
  const rest = about.flatMap((line) => fixed(line, { maxPt: 12 * scale, minPt: 6, colour: QUIET }));
  return [
    {
      ...{ kind: "stack", id: "who", roles: [], align: "left", gap: 1.2 * scale },
      box: { ...column, h: column.h - low },
      texts: [name, nickname, ...rest],
    },
    ...text(
      "number",
      { ...column, y: box.y + box.h - low, h: low },
      fixed(number, { maxPt: 10 * scale, minPt: 5, colour: QUIET }),
    ),
    {
      ...{ kind: "qr", id: "code", roles: [], of: "ticket", consent: "" },
      box: { x: box.x + box.w - qr, y: box.y, w: qr, h: qr },
    },
  ];
}

const adviceOf = ({ advice }: TicketTexts, box: Box, scale: number): BadgeElement[] =>
  stack("advice", box, advice, { maxPt: 11 * scale, gap: 0.6 * scale });

/** A row a line, no lower than four fifths of what reads well; what has no room is counted in the last one. */
function agendaOf({ agendaTitle, agenda, more }: TicketTexts, box: Box, { row, scale }: Size): BadgeElement[] {
  const head = row * 1.5;
  const room = Math.min(MOST_ROWS, Math.floor((box.h - head) / (row * 0.8)));
  if (agenda.length === 0 || room < 2) return [];
  const shown = agenda.length > room ? agenda.slice(0, room - 1) : agenda;
  const rows =
    shown.length < agenda.length ? [...shown, { time: "", title: more(agenda.length - shown.length) }] : shown;
  const high = Math.min(row, (box.h - head) / rows.length);
  const times = agenda.some(({ time }) => time !== "") ? 26 * scale : 0;
  const elements = rows.flatMap(({ time, title }, at): BadgeElement[] => {
    const line = { y: box.y + head + at * high, h: high };
    return [
      ...text(
        `time-${at}`,
        { x: box.x, w: times || 1, ...line },
        fixed(time, { maxPt: 10 * scale, minPt: 5, colour: QUIET }),
      ),
      ...text(
        `title-${at}`,
        { x: box.x + times, w: box.w - times, ...line },
        fixed(title, { maxPt: 10.5 * scale, minPt: 4 }),
      ),
    ];
  });
  const title = text(
    "agenda",
    { ...box, h: head },
    fixed(agendaTitle, { maxPt: 13 * scale, minPt: 7, weight: "bold" }),
  );
  return [rule("rule-agenda", box), ...title, ...elements];
}

const rule = (id: string, { x, y, w }: Box): BadgeElement => ({
  ...{ kind: "rect", id, roles: [], fill: LINE, stroke: null, strokeMm: 0, radius: 0 },
  box: { x, y, w, h: 0.3 },
});

const text = (id: string, box: Box, styles: TextStyle[]): BadgeElement[] =>
  styles.map((style) => ({ kind: "text", id, roles: [], box, align: "left", ...style }));

function stack(id: string, box: Box, lines: string[], { maxPt, gap }: { maxPt: number; gap: number }): BadgeElement[] {
  const texts = lines.flatMap((line) => fixed(line, { maxPt, minPt: 5 }));
  return texts.length === 0 ? [] : [{ kind: "stack", id, roles: [], box, align: "left", gap, texts }];
}

type Style = Pick<TextStyle, "maxPt" | "minPt"> & Partial<TextStyle>;

/** Words that are the same whoever reads them; none for "". */
const fixed = (line: string, style: Style): TextStyle[] =>
  line === "" ? [] : [{ weight: "regular", colour: INK, ...style, field: { fixed: line } }];

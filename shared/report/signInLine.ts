import type { BadgeElement, Box } from "../badge/template.ts";
import { BAND, frame, INK, type Piece, piece, QUIET, RULE, rule, type Shape, text } from "./pieces.ts";

/** What the sheet says of itself, in the station's language. */
export type SheetWords = {
  columns: {
    number: string;
    tick: string;
    name: string;
    company: string;
    tail: string;
    code: string;
    time: string;
    signature: string;
  };
  /** A group that goes on from the page before. */
  goesOn: (group: string) => string;
  page: (at: number, of: number) => string;
  sheet: (code: string) => string;
  how: string;
};

/** A line of the sheet. `time`: when somebody has come already, `13:05`; `code`: the text of their ticket. */
export type SheetLine =
  | { what: "heading"; text: string }
  | {
      what: "person";
      number: number;
      name: string;
      nickname: string | null;
      company: string | null;
      tail: string | null;
      code: string;
      time: string | null;
    }
  | { what: "blank"; number: number };

/** What stands above and below every page. `facts`: when and where, in lines; `made`: when and by which desk it was printed. */
export type SheetHead = { title: string; facts: string[]; sheet: string; made: string; words: SheetWords };

type RowShape = Shape & { hasCodes: boolean };

/** The event, when and where, which printing this is, and the page. */
export function headPiece(
  { title, facts, sheet, made, words, at, of }: SheetHead & { at: number; of: number },
  shape: Shape,
): Piece {
  const { width, height } = shape;
  const right = 62;
  const left = width - right - 3;
  return piece(shape, [
    text("title", { x: 0, y: 0, w: left, h: 8 }, title, { maxPt: 15, minPt: 7, weight: "bold" }),
    text("facts", { x: 0, y: 8, w: left, h: 5 }, facts.join("  ·  "), { maxPt: 9, minPt: 5 }),
    text("how", { x: 0, y: 13.2, w: left, h: 4.8 }, words.how, { maxPt: 8, minPt: 5, colour: QUIET }),
    text("sheet", { x: width - right, y: 0, w: right, h: 8 }, words.sheet(sheet), {
      maxPt: 15,
      minPt: 8,
      weight: "bold",
      align: "right",
    }),
    text("page", { x: width - right, y: 8, w: right, h: 5 }, words.page(at, of), {
      maxPt: 9,
      minPt: 6,
      align: "right",
    }),
    text("made", { x: width - right, y: 13.2, w: right, h: 4.8 }, made, {
      maxPt: 8,
      minPt: 5,
      align: "right",
      colour: QUIET,
    }),
    rule("rule", { x: 0, y: height - 2.5, w: width, h: 0.3 }, INK),
  ]);
}

/** What the columns are. */
export function tablePiece({ columns }: SheetWords, shape: RowShape): Piece {
  const { height } = shape;
  const places = placesOf(shape);
  const names = Object.entries(columns).filter(([name]) => name !== "code" || shape.hasCodes);
  return piece(shape, [
    ...names.flatMap(([name, said]) => {
      const place = places[name as keyof typeof places];
      const box = { x: place.x, y: 0, w: place.w - GAP, h: height - 1 };
      return text(name, box, said, { maxPt: 8, minPt: 4, colour: QUIET });
    }),
    rule("rule", { x: 0, y: height - 0.3, w: shape.width, h: 0.3 }, INK),
  ]);
}

/** A letter or a role before its people. */
export function headingPiece(said: string, shape: Shape): Piece {
  const { width, height } = shape;
  const band: BadgeElement = {
    ...{ kind: "rect", id: "band", roles: [], fill: BAND, stroke: null, strokeMm: 0, radius: 0 },
    box: { x: 0, y: 0.6, w: width, h: height - 1.2 },
  };
  return piece(shape, [
    band,
    text("heading", { x: 2, y: 0.6, w: width - 4, h: height - 1.2 }, said, { maxPt: 12, minPt: 6, weight: "bold" }),
  ]);
}

/** Somebody, or an empty line to write on: number, box to tick, name, company, phone's end, code, time, signature. */
export function linePiece(line: Exclude<SheetLine, { what: "heading" }>, shape: RowShape): Piece {
  const { width, height } = shape;
  const { number, tick, name, company, tail, code, time, signature } = placesOf(shape);
  const box = ({ x, w }: Place, gap = GAP): Box => ({ x, y: 0.6, w: w - gap, h: height - 1.2 });
  const side = 4.6;
  const tickBox = { x: tick.x, y: (height - side) / 2, w: side, h: side };
  const isHere = line.what === "person" && line.time !== null;
  const elements: (BadgeElement | BadgeElement[])[] = [
    text("number", box(number), String(line.number), { maxPt: 10, minPt: 5, align: "right" }),
    frame("tick", tickBox),
    frame("time", { x: time.x, y: (height - 6.4) / 2, w: time.w - GAP, h: 6.4 }),
    rule("sign", { x: signature.x, y: height - 1.6, w: signature.w, h: 0.2 }, RULE),
    rule("row", { x: 0, y: height - 0.1, w: width, h: 0.1 }, RULE),
  ];
  if (isHere) {
    const ticked = { x: tickBox.x + 1, y: tickBox.y + 1, w: side - 2, h: side - 2 };
    elements.push({ ...rule("ticked", ticked, INK) });
    elements.push(
      text("came", { x: time.x + 1, y: 0.6, w: time.w - GAP - 2, h: height - 1.2 }, line.time, {
        maxPt: 11,
        minPt: 6,
        align: "center",
      }),
    );
  }
  if (line.what === "blank") {
    elements.push(rule("name", { x: name.x, y: height - 1.6, w: name.w - GAP, h: 0.2 }, RULE));
    elements.push(rule("company", { x: company.x, y: height - 1.6, w: company.w - GAP, h: 0.2 }, RULE));
    elements.push(rule("tail", { x: tail.x, y: height - 1.6, w: tail.w - GAP, h: 0.2 }, RULE));
    return piece(shape, elements.flat());
  }
  elements.push({
    ...{ kind: "stack", id: "who", roles: [], align: "left", gap: 0.4, box: box(name) },
    texts: [
      { field: "name", weight: "bold", maxPt: 12, minPt: 6, colour: INK },
      { field: "nickname", weight: "regular", maxPt: 9, minPt: 5, colour: QUIET },
    ],
  });
  elements.push(text("company", box(company), line.company, { maxPt: 9, minPt: 5 }));
  elements.push(text("tail", box(tail), line.tail, { maxPt: 10, minPt: 6 }));
  if (shape.hasCodes) {
    const most = Math.min(code.w - GAP, height - 0.4);
    elements.push({
      kind: "qr",
      id: "code",
      roles: [],
      of: "ticket",
      consent: "",
      box: { x: code.x, y: 0.2, w: most, h: most },
    });
  }
  return piece(shape, elements.flat(), { name: line.name, nickname: line.nickname, ticketCode: line.code });
}

type Place = { x: number; w: number };

/** mm between a column's content and the next. */
const GAP = 2;

/** Columns side by side; what is left over after those that need no more goes to name, company and signature. */
function placesOf({ width, hasCodes }: RowShape) {
  const fixed = { number: 13, tick: 8, tail: 13, code: hasCodes ? 14.5 : 0, time: 21 };
  const free = width - Object.values(fixed).reduce((sum, one) => sum + one, 0);
  const wide = { name: free * 0.37, company: free * 0.31, signature: free * 0.32 };
  const order = ["number", "tick", "name", "company", "tail", "code", "time", "signature"] as const;
  const widths = { ...fixed, ...wide };
  let x = 0;
  const places = order.map((name) => {
    const place: Place = { x, w: widths[name] };
    x += widths[name];
    return [name, place] as const;
  });
  return Object.fromEntries(places) as Record<(typeof order)[number], Place>;
}

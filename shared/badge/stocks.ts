import type { LabelSheet, Stock } from "./template.ts";

const even = (mm: number) => ({ top: mm, right: mm, bottom: mm, left: mm });

/** Card printers and cut card reach almost to the edge; office printers keep 4.23 mm (one sixth of an inch) free. */
const CARD = even(2);
const OFFICE = even(4.23);

const card = (id: string, width: number, height: number, margin = CARD): Stock => ({
  id,
  width,
  height,
  margin,
  turned: false,
  ink: "colour",
  sheet: null,
});

type Roll = { wide: number; long: number; margin: { first: number; last: number; left: number; right: number } };

/** A roll label read across the feed: what comes out of the printer first is the badge's left edge. */
function label(id: string, { wide, long, margin }: Roll): Stock {
  return {
    id,
    width: long,
    height: wide,
    margin: { left: margin.first, right: margin.last, top: margin.right, bottom: margin.left },
    turned: true,
    ink: "black",
    sheet: null,
  };
}

/** The same label read along the feed, for a lanyard pouch that hangs upright. */
function uprightLabel(id: string, { wide, long, margin }: Roll): Stock {
  return {
    id,
    width: wide,
    height: long,
    margin: { left: margin.left, right: margin.right, top: margin.first, bottom: margin.last },
    turned: false,
    ink: "black",
    sheet: null,
  };
}

/** 62 × 100 mm of which 58.9 × 93.9 print (Brother QL). */
const DK_11202: Roll = { wide: 62, long: 100, margin: { first: 3.05, last: 3.05, left: 1.55, right: 1.55 } };
/** 62 mm endless, cut at 90 mm; the cutter keeps 3 mm at each end. */
const DK_22205: Roll = { wide: 62, long: 90, margin: { first: 3, last: 3, left: 1.55, right: 1.55 } };
/** 58.8 × 101.6 mm of which 56.3 × 94.1 print; LabelWriters skip 6 mm at the leading edge, 1.5 mm at the other. */
const DYMO_30857: Roll = { wide: 58.8, long: 101.6, margin: { first: 6, last: 1.5, left: 1.5, right: 1 } };
/** 54.0 × 100.8 mm of which 51.5 × 93.9 print. */
const DYMO_99014: Roll = { wide: 54, long: 100.8, margin: { first: 5.4, last: 1.5, left: 1.5, right: 1 } };

/** Labels on a sheet for office printers, cut out beforehand: what stands 2 mm from an edge survives a slanted sheet. */
const onSheet = (id: string, width: number, height: number, sheet: LabelSheet): Stock => ({
  ...card(id, width, height),
  sheet,
});

const A4 = { width: 210, height: 297 };
const LETTER = { width: 215.9, height: 279.4 };

/** Badge stock that is really used: cards, labels from a roll, labels on sheets (places from the makers' own templates). */
export const STOCKS: readonly Stock[] = [
  card("card-90x54", 90, 54),
  card("card-id1", 85.6, 53.98),
  card("card-4x3in", 101.6, 76.2, OFFICE),
  card("card-4x6in", 101.6, 152.4, OFFICE),
  card("card-a6", 105, 148, OFFICE),
  label("brother-dk-11202", DK_11202),
  uprightLabel("brother-dk-11202-upright", DK_11202),
  label("brother-dk-22205-90", DK_22205),
  label("dymo-30857", DYMO_30857),
  uprightLabel("dymo-30857-upright", DYMO_30857),
  label("dymo-99014", DYMO_99014),
  uprightLabel("dymo-99014-upright", DYMO_99014),
  onSheet("avery-5392", 101.6, 76.2, {
    ...{ paper: LETTER, columns: 2, rows: 3, left: 6.35, top: 25.4 },
    ...{ pitchX: 101.6, pitchY: 76.2 },
  }),
  onSheet("avery-5395", 85.73, 59.26, {
    ...{ paper: LETTER, columns: 2, rows: 4, left: 17.46, top: 14.82 },
    ...{ pitchX: 95.25, pitchY: 63.5 },
  }),
  onSheet("avery-l4785", 80, 50, {
    ...{ paper: A4, columns: 2, rows: 5, left: 18, top: 13 },
    ...{ pitchX: 95, pitchY: 55 },
  }),
  onSheet("avery-l7418", 86, 55, {
    ...{ paper: A4, columns: 2, rows: 4, left: 19, top: 38.5 },
    ...{ pitchX: 86, pitchY: 55 },
  }),
];

/** Sheets of office paper that certificates are printed on; no badge is. */
export const PAGES: readonly Stock[] = [
  card("page-a4-wide", A4.height, A4.width, OFFICE),
  card("page-a4", A4.width, A4.height, OFFICE),
  card("page-letter-wide", LETTER.height, LETTER.width, OFFICE),
  card("page-letter", LETTER.width, LETTER.height, OFFICE),
];

/** mm: no badge's shorter side is this long. */
const PAGE_SIDE = 200;

/** Whether something is as large as a page, so that it is a certificate and hangs around nobody's neck. Both in mm. */
export const isPage = ({ width, height }: Pick<Stock, "width" | "height">): boolean =>
  Math.min(width, height) >= PAGE_SIDE;

/** The stock or page with this id, or null when there is none (a template of a newer version). */
export const stockById = (id: string): Stock | null => [...STOCKS, ...PAGES].find((stock) => stock.id === id) ?? null;

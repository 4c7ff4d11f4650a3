import type { BadgeElement, BadgeTemplate, Box, Stock } from "./template.ts";

/** What is wrong with a template, and with which of its elements. */
export type TemplateFlaw = {
  code: "outside-the-stock" | "same-id-twice" | "floor-above-size" | "margins-too-wide" | "labels-off-the-sheet";
  element: string | null;
};

/** mm; what the designer's rounding may leave over an edge. */
const TOLERANCE = 0.05;
/** mm; less than this is left to print on. */
const LEAST_ROOM = 5;

/** Everything that keeps a template from being used; [] = it is fit to print. What its texts come to, preflight says. */
export function flawsOf({ stock, elements, back }: BadgeTemplate): TemplateFlaw[] {
  const faces = back.what === "own" ? [elements, back.elements] : [elements];
  return [...stockFlaws(stock), ...faces.flatMap((face) => faceFlaws(face, stock))];
}

function stockFlaws({ width, height, margin, sheet }: Stock): TemplateFlaw[] {
  const flaws: TemplateFlaw[] = [];
  const room = Math.min(width - margin.left - margin.right, height - margin.top - margin.bottom);
  if (room < LEAST_ROOM) flaws.push({ code: "margins-too-wide", element: null });
  if (!sheet) return flaws;
  const { paper, columns, rows, left, top, pitchX, pitchY } = sheet;
  const right = left + (columns - 1) * pitchX + width;
  const bottom = top + (rows - 1) * pitchY + height;
  const overlap = (columns > 1 && pitchX < width - TOLERANCE) || (rows > 1 && pitchY < height - TOLERANCE);
  if (right > paper.width + TOLERANCE || bottom > paper.height + TOLERANCE || overlap)
    flaws.push({ code: "labels-off-the-sheet", element: null });
  return flaws;
}

function faceFlaws(elements: readonly BadgeElement[], stock: Stock): TemplateFlaw[] {
  const flaws: TemplateFlaw[] = [];
  const ids = new Set<string>();
  for (const element of elements) {
    if (ids.has(element.id)) flaws.push({ code: "same-id-twice", element: element.id });
    ids.add(element.id);
    if (!isInside(element.box, stock)) flaws.push({ code: "outside-the-stock", element: element.id });
    if (stylesOf(element).some(({ minPt, maxPt }) => minPt > maxPt))
      flaws.push({ code: "floor-above-size", element: element.id });
  }
  return flaws;
}

const isInside = ({ x, y, w, h }: Box, { width, height }: Stock): boolean =>
  x >= -TOLERANCE && y >= -TOLERANCE && x + w <= width + TOLERANCE && y + h <= height + TOLERANCE;

function stylesOf(element: BadgeElement): readonly { minPt: number; maxPt: number }[] {
  if (element.kind === "stack") return element.texts;
  return element.kind === "text" ? [element] : [];
}

/** The pictures a template needs, each once. */
export const imagesOf = ({ elements, back }: BadgeTemplate): string[] => [
  ...new Set(
    [...elements, ...(back.what === "own" ? back.elements : [])].flatMap((one) =>
      one.kind === "image" ? [one.image] : [],
    ),
  ),
];

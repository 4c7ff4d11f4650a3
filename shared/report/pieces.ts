import { blankContent } from "../badge/blankContent.ts";
import type { BadgeContent, BadgeElement, BadgeTemplate, Box, Stock } from "../badge/template.ts";

/** A strip of a page with its own words, as the press draws it. */
export type Piece = { template: BadgeTemplate; content: BadgeContent };
export type Shape = { width: number; height: number };

export const INK = "#000000";
export const QUIET = "#4d565e";
export const RULE = "#8a949c";
export const BAND = "#e8ecef";

type Style = {
  maxPt: number;
  minPt: number;
  weight?: "regular" | "bold";
  align?: "left" | "center" | "right";
  colour?: string;
};

/** Words in a box, which shrink before they are broken; no words, no box. */
export function text(id: string, box: Box, said: string | null, style: Style): BadgeElement[] {
  if (!said) return [];
  const { maxPt, minPt, weight = "regular", align = "left", colour = INK } = style;
  return [{ kind: "text", id, roles: [], box, align, field: { fixed: said }, weight, maxPt, minPt, colour }];
}

/** A filled box, or a line when it is thin. */
export const rule = (id: string, box: Box, colour: string): BadgeElement => ({
  ...{ kind: "rect", id, roles: [], box, fill: colour, stroke: null, strokeMm: 0, radius: 0 },
});

/** An empty box with a line about it. */
export const frame = (id: string, box: Box): BadgeElement => ({
  ...{ kind: "rect", id, roles: [], box, fill: null, stroke: INK, strokeMm: 0.3, radius: 0.6 },
});

/** Elements at their places in mm, the later on top of the earlier. */
export function piece(
  { width, height }: Shape,
  elements: (BadgeElement | BadgeElement[])[],
  said: Partial<BadgeContent> = {},
): Piece {
  const stock: Stock = {
    ...{ id: "page-piece", width, height, turned: false, ink: "colour", sheet: null },
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
  };
  const template: BadgeTemplate = {
    ...{
      form: 1,
      id: "page-piece",
      name: "",
      stock,
      elements: elements.flat(),
      back: { what: "none" },
      fold: false,
    },
  };
  return { template, content: blankContent(said) };
}

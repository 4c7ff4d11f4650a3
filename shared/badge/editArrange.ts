import { chosenOf, type Edit, elementsOf, freeId, withElements } from "./edit.ts";
import { boundsOf, fitting, limited, moved, printableBox } from "./editBoxes.ts";
import type { BadgeElement, Box } from "./template.ts";

export type AlignTo = "left" | "center" | "right" | "top" | "middle" | "bottom";
export const ALIGNS: readonly AlignTo[] = ["left", "center", "right", "top", "middle", "bottom"];

/** Lines the chosen elements up with each other; one alone with what prints of the stock, its middle with the stock's. */
export function align(edit: Edit, to: AlignTo): Edit {
  const chosen = chosenOf(edit);
  if (chosen.length === 0) return edit;
  const { stock } = edit.template;
  const middles = { x: 0, y: 0, w: stock.width, h: stock.height };
  const frame = chosen.length > 1 ? boundsOf(chosen.map(({ box }) => box)) : printableBox(stock);
  const within = chosen.length === 1 && (to === "center" || to === "middle") ? middles : frame;
  return placed(edit, new Map(chosen.map(({ id, box }) => [id, aligned(box, within, to)])));
}

function aligned(box: Box, within: Box, to: AlignTo): Box {
  switch (to) {
    case "left":
      return { ...box, x: within.x };
    case "center":
      return { ...box, x: within.x + (within.w - box.w) / 2 };
    case "right":
      return { ...box, x: within.x + within.w - box.w };
    case "top":
      return { ...box, y: within.y };
    case "middle":
      return { ...box, y: within.y + (within.h - box.h) / 2 };
    case "bottom":
      return { ...box, y: within.y + within.h - box.h };
  }
}

/** Leaves the same gap between the chosen elements (three or more); the outermost stay. `along`: side by side or one under the other. */
export function distribute(edit: Edit, along: "x" | "y"): Edit {
  const chosen = chosenOf(edit);
  if (chosen.length < 3) return edit;
  const length = along === "x" ? "w" : "h";
  const sorted = chosen.toSorted((a, b) => a.box[along] + a.box[length] / 2 - b.box[along] - b.box[length] / 2);
  const bounds = boundsOf(chosen.map(({ box }) => box));
  const gap = (bounds[length] - chosen.reduce((sum, { box }) => sum + box[length], 0)) / (chosen.length - 1);
  let at = bounds[along];
  const boxes = new Map<string, Box>();
  for (const { id, box } of sorted) {
    boxes.set(id, { ...box, [along]: at });
    at += box[length] + gap;
  }
  return placed(edit, boxes);
}

/** Brings the chosen elements one step (`far`: all the way) to the front (`by` 1) or to the back (-1), in their order. */
export function restack(edit: Edit, by: 1 | -1, far = false): Edit {
  const elements = [...elementsOf(edit)];
  const isChosen = ({ id }: BadgeElement) => edit.selected.includes(id);
  if (far) {
    const [chosen, others] = [elements.filter(isChosen), elements.filter((one) => !isChosen(one))];
    return withElements(edit, by > 0 ? [...others, ...chosen] : [...chosen, ...others]);
  }
  if (by > 0) elements.reverse();
  for (let at = 1; at < elements.length; at++) {
    const [below, here] = [elements[at - 1], elements[at]];
    if (below && here && isChosen(here) && !isChosen(below)) elements.splice(at - 1, 2, here, below);
  }
  if (by > 0) elements.reverse();
  return withElements(edit, elements);
}

/** mm */
const BESIDE = 3;

/** The chosen elements once more, a little aside and chosen in their stead. */
export function duplicate(edit: Edit): Edit {
  const elements = [...elementsOf(edit)];
  const copies: string[] = [];
  for (const element of chosenOf(edit)) {
    const id = freeId(elements, element.kind);
    const down = limited(element.box, { dx: BESIDE, dy: BESIDE }, edit.template.stock);
    const way = down.dx + down.dy > 0 ? down : { dx: -BESIDE, dy: -BESIDE };
    elements.push({ ...element, id, box: moved(element.box, limited(element.box, way, edit.template.stock)) });
    copies.push(id);
  }
  return elements.length > MOST_ELEMENTS ? edit : withElements(edit, elements, { selected: copies });
}

/** Takes the chosen elements away. */
export const removeChosen = (edit: Edit): Edit =>
  withElements(
    edit,
    elementsOf(edit).filter(({ id }) => !edit.selected.includes(id)),
  );

/** What a face can hold (template.ts). */
export const MOST_ELEMENTS = 100;

const placed = (edit: Edit, boxes: ReadonlyMap<string, Box>): Edit =>
  withElements(
    edit,
    elementsOf(edit).map((element) => {
      const box = boxes.get(element.id);
      return box ? { ...element, box: fitting(element, box, edit.template.stock) } : element;
    }),
  );

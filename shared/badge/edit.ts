import type { BadgeElement, BadgeTemplate, TextStyle } from "./template.ts";

export type Face = "front" | "back";

/** A template in somebody's hands, and what of it is looked at: which face, which elements are chosen (ids, in the order they were). */
export type Moment = { template: BadgeTemplate; face: Face; selected: readonly string[] };

/**
 * A template that is being designed, with every step that can be taken back (`past`, oldest first) or taken again
 * (`future`, next first). `going`: what the last step was part of, a drag or a number being typed; more of the same is no step of
 * its own. null: it is over.
 */
export type Edit = Moment & { past: readonly Moment[]; future: readonly Moment[]; going: string | null };

/** Steps that can be taken back: a long evening's work. */
const KEPT_STEPS = 500;

/** A template that nobody has touched yet. */
export const newEdit = (template: BadgeTemplate): Edit => ({
  ...{ template, face: "front", selected: [], past: [], future: [], going: null },
});

/**
 * Another template as one step. What comes under the same name `going` belongs to the step before, so that a drag or a
 * held arrow key is taken back at once.
 */
export function stepTo(edit: Edit, next: Partial<Moment>, going: string | null = null): Edit {
  const moment = { ...momentOf(edit), ...next };
  if (same(moment.template, edit.template)) return { ...edit, ...moment, template: edit.template };
  const joins = going !== null && going === edit.going;
  const past = joins ? edit.past : [...edit.past, momentOf(edit)].slice(-KEPT_STEPS);
  return { ...moment, past, future: [], going };
}

/** As it was before the last step, exactly; as it is when there was none. */
export function undo(edit: Edit): Edit {
  const before = edit.past.at(-1);
  if (!before) return edit;
  return { ...before, past: edit.past.slice(0, -1), future: [momentOf(edit), ...edit.future], going: null };
}

/** The step that was taken back last, taken again. */
export function redo(edit: Edit): Edit {
  const [next, ...future] = edit.future;
  if (!next) return edit;
  return { ...next, past: [...edit.past, momentOf(edit)], future, going: null };
}

/** What is on the face that is looked at, from the bottom to the top. The back of a badge that is the same on both sides is its front. */
export const elementsOf = ({ template, face }: Moment): readonly BadgeElement[] =>
  face === "back" && template.back.what === "own" ? template.back.elements : template.elements;

/** The chosen elements, from the bottom to the top. */
export const chosenOf = (edit: Moment): readonly BadgeElement[] =>
  elementsOf(edit).filter(({ id }) => edit.selected.includes(id));

/** Another list of elements on the face that is looked at. */
export function withElements(edit: Edit, elements: readonly BadgeElement[], more: StepMore = {}): Edit {
  const { template, face } = edit;
  const isBack = face === "back" && template.back.what === "own";
  const next: BadgeTemplate = isBack
    ? { ...template, back: { what: "own", elements: [...elements] } }
    : { ...template, elements: [...elements] };
  const ids = new Set(elements.map(({ id }) => id));
  const selected = (more.selected ?? edit.selected).filter((id) => ids.has(id));
  return stepTo(edit, { template: next, selected }, more.going ?? null);
}

type StepMore = { selected?: readonly string[]; going?: string | null };

/** Some elements otherwise; `going` as for `stepTo`. */
export const changeElements = (
  edit: Edit,
  ids: readonly string[],
  change: (element: BadgeElement) => BadgeElement,
  going: string | null = null,
): Edit =>
  withElements(
    edit,
    elementsOf(edit).map((element) => (ids.includes(element.id) ? change(element) : element)),
    { going },
  );

/** Chooses elements; `more`: besides those that are chosen, and one that is chosen already no longer. */
export function choose(edit: Edit, ids: readonly string[], more = false): Edit {
  const known = new Set(elementsOf(edit).map(({ id }) => id));
  const wanted = ids.filter((id) => known.has(id));
  const kept = edit.selected.filter((id) => !wanted.includes(id));
  const added = wanted.filter((id) => !more || !edit.selected.includes(id));
  return { ...edit, selected: more ? [...kept, ...added] : added, going: null };
}

/** Chooses the element after the chosen one (by -1: before it), from the bottom to the top; null past the last. */
export function chooseNext(edit: Edit, by: 1 | -1): Edit | null {
  const elements = elementsOf(edit);
  const last = edit.selected.at(-1);
  const at = last === undefined ? -1 : elements.findIndex(({ id }) => id === last);
  const next = at < 0 ? (by > 0 ? 0 : elements.length - 1) : at + by;
  const element = elements[next];
  return element ? choose(edit, [element.id]) : null;
}

/** Looks at the other face; nothing is chosen there yet. */
export const showFace = (edit: Edit, face: Face): Edit =>
  edit.face === face ? edit : { ...edit, face, selected: [], going: null };

/** What is done next is a step of its own. */
export const endStep = (edit: Edit): Edit => (edit.going === null ? edit : { ...edit, going: null });

/** A text's size, in points: the smallest never stands above the largest, whichever was changed. */
export function withSize<T extends Pick<TextStyle, "maxPt" | "minPt">>(
  style: T,
  change: { maxPt: number } | { minPt: number },
): T {
  if ("maxPt" in change) return { ...style, maxPt: change.maxPt, minPt: Math.min(style.minPt, change.maxPt) };
  return { ...style, minPt: change.minPt, maxPt: Math.max(style.maxPt, change.minPt) };
}

/** An id no element of the face has: `text-1`, `text-2` … */
export function freeId(elements: readonly BadgeElement[], kind: string): string {
  for (let n = 1; ; n++) {
    const id = `${kind}-${n}`;
    if (!elements.some((element) => element.id === id)) return id;
  }
}

const momentOf = ({ template, face, selected }: Edit): Moment => ({ template, face, selected });

const same = (a: BadgeTemplate, b: BadgeTemplate): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

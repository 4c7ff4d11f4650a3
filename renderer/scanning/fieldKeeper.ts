import { doesDate } from "./keyEffects.ts";

/** What a field held, and where its caret stood. */
type FieldState = { value: string; start: number | null; end: number | null };

/** The focused element before a key reached it; `field` null: not one that text goes into. */
export type Snapshot = { element: Element | null; field: FieldState | null; typed: string };

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What fields are to hold, by field. */
export type FieldStates = ReadonlyMap<Element, FieldState>;

/** Notes what has the focus and what it holds, before a key with the text `typed` (one character or "") reaches it. */
export function snapshot(typed: string): Snapshot {
  const element = document.activeElement;
  return { element, field: isField(element) ? stateOf(element) : null, typed };
}

/**
 * Takes out of every field what a scanner typed into it, and gives the focus back to where it was. `snapshots`: one a
 * key, oldest first. What a person had typed before, or what the screen put there meanwhile, stays.
 */
export function restoreFields(snapshots: readonly Snapshot[]): void {
  const firstByField = new Map<Field, FieldState>();
  const typedByField = new Map<Field, string>();
  for (const { element, field, typed } of snapshots) {
    if (!isField(element) || !field) continue;
    if (!firstByField.has(element)) firstByField.set(element, field);
    typedByField.set(element, (typedByField.get(element) ?? "") + typed);
  }
  for (const [field, before] of firstByField) restoreField(field, before, typedByField.get(field) ?? "");
  const [first] = snapshots;
  if (first && first.element !== document.activeElement) giveFocus(first.element);
}

/** Puts fields back as they were at the first snapshot, whatever an input method left in them, and leaves them; gives what they held. */
export function leaveFields(snapshots: readonly Snapshot[]): FieldStates {
  const fields = new Map<Field, FieldState>();
  for (const { element, field } of snapshots)
    if (isField(element) && field && !fields.has(element)) fields.set(element, field);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const putBack = () => {
    for (const [field, before] of fields) setValue(field, before);
  };
  putBack();
  // An input method may still commit its text after the field was left.
  setTimeout(putBack, 0);
  return fields;
}

function restoreField(field: Field, before: FieldState, typed: string): void {
  if (field.value !== before.value) setValue(field, stateWithoutScan(field, before, typed));
  // Parts of a date that were typed and make no date yet are no value; setting it takes them away.
  else if (doesDate(field)) field.value = before.value;
}

/** As it was before, unless something else changed the field meanwhile: then only the scanner's letters go. */
function stateWithoutScan(field: Field, before: FieldState, typed: string): FieldState {
  if (field instanceof HTMLSelectElement || before.start === null || before.end === null) return before;
  const [head, tail] = [before.value.slice(0, before.start), before.value.slice(before.end)];
  // Less of it than was typed: the field was full.
  const taken = Math.max(0, field.value.length - head.length - tail.length);
  if (field.value === head + typed.slice(0, taken) + tail) return before;
  const caret = field.selectionStart ?? field.value.length;
  const isFull = field.maxLength >= 0 && field.value.length >= field.maxLength;
  const kept = withoutPiece(field.value.slice(0, caret), typed, isFull);
  if (kept === null) return before;
  return { value: kept + field.value.slice(caret), start: kept.length, end: kept.length };
}

/**
 * `text` without the longest end of `typed` it ends with, or piece of it where the field was full before `typed` was
 * over (`isCut`); null when it ends with none.
 */
function withoutPiece(text: string, typed: string, isCut: boolean): string | null {
  for (let length = Math.min(text.length, typed.length); length > 0; length--) {
    const piece = text.slice(-length);
    if (isCut ? typed.includes(piece) : typed.endsWith(piece)) return text.slice(0, -length);
  }
  return null;
}

/** Past React's own setter, which would otherwise take the change for its own, and with the event that React listens to. */
function setValue(field: Field, { value, start, end }: FieldState): void {
  if (field.value !== value) {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  }
  if (start !== null && !(field instanceof HTMLSelectElement)) field.setSelectionRange(start, end);
}

function giveFocus(element: Element | null): void {
  if (element instanceof HTMLElement && element !== document.body) element.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

const stateOf = (field: Field): FieldState =>
  field instanceof HTMLSelectElement
    ? { value: field.value, start: null, end: null }
    : { value: field.value, start: field.selectionStart, end: field.selectionEnd };

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

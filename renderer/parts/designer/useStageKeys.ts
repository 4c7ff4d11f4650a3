import { type KeyboardEvent, useEffect, useRef } from "react";
import { choose, chooseNext, type Edit, elementsOf, redo, undo } from "../../../shared/badge/edit.ts";
import { duplicate, removeChosen, restack } from "../../../shared/badge/editArrange.ts";
import { moveChosen, resizeChosen } from "../../../shared/badge/editBoxes.ts";
import { doesText } from "../../scanning/keyEffects.ts";
import type { Change, Designing } from "./useDesign.ts";

/** mm a press; with Shift */
const STEP = 0.5;
const FAR = 5;

const WAYS: Record<string, { dx: number; dy: number }> = {
  ArrowLeft: { dx: -1, dy: 0 },
  ArrowRight: { dx: 1, dy: 0 },
  ArrowUp: { dx: 0, dy: -1 },
  ArrowDown: { dx: 0, dy: 1 },
};

/** What the keys do while the badge has the focus; each that does something is kept from the browser. */
export const stageKeys =
  ({ edit, change }: Designing) =>
  (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = stepOf(edit, event);
    if (!step) return;
    event.preventDefault();
    change(step);
  };

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/** Null: the key is not for the badge; Tab past the last element leaves it. */
function stepOf(edit: Edit, pressed: Pressed): ((edit: Edit) => Edit) | null {
  const { key, shiftKey, altKey } = pressed;
  const isChord = pressed.ctrlKey || pressed.metaKey;
  if (isChord) return chordOf(key.toLowerCase());
  const way = WAYS[key];
  if (way && edit.selected.length > 0) return arrowStep(way, { isFar: shiftKey, isPull: altKey });
  if (altKey) return null;
  if (key === "Tab") {
    const next = chooseNext(edit, shiftKey ? -1 : 1);
    return next && (() => next);
  }
  if (edit.selected.length === 0) return null;
  if (key === "Delete" || key === "Backspace") return removeChosen;
  return key === "Escape" ? (now) => choose(now, []) : null;
}

function arrowStep({ dx, dy }: { dx: number; dy: number }, { isFar, isPull }: { isFar: boolean; isPull: boolean }) {
  const mm = isFar ? FAR : STEP;
  const by = { dx: dx * mm, dy: dy * mm };
  if (!isPull) return (edit: Edit) => moveChosen(edit, by, "arrows");
  return (edit: Edit) => resizeChosen(edit, dx === 0 ? "s" : "e", by, "arrows");
}

function chordOf(key: string): ((edit: Edit) => Edit) | null {
  switch (key) {
    case "a":
      return (edit) =>
        choose(
          edit,
          elementsOf(edit).map(({ id }) => id),
        );
    case "d":
      return duplicate;
    case "]":
      return (edit) => restack(edit, 1);
    case "[":
      return (edit) => restack(edit, -1);
    default:
      return null;
  }
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) anywhere on the screen but in a text field, which has its own. */
export function useUndoKeys(change: Change): void {
  const latest = useRef(change);
  latest.current = change;
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.isComposing;
      const key = event.key.toLowerCase();
      if (!isChord || (key !== "z" && key !== "y") || doesText(document.activeElement)) return;
      event.preventDefault();
      latest.current(key === "y" || event.shiftKey ? redo : undo);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}

import { useEffect, useRef } from "react";
import { isModifier, type KeyStroke } from "../../shared/scan/keptKeys.ts";
import { Wedge, type WedgeAnswer } from "../../shared/scan/wedge.ts";
import { restoreFields, type Snapshot, snapshot } from "./fieldKeeper.ts";
import { doesText } from "./keyEffects.ts";
import { KeyGuard } from "./keyGuard.ts";
import { LateLetters } from "./lateLetters.ts";
import { Writings } from "./writings.ts";

/** What the scanner's keys come to: `onScan` with the readings of one scan, `onBlocked` when an input method took them. */
export type WedgeEars = { onScan: (texts: string[]) => void; onBlocked: () => void };

const KEPT_SNAPSHOTS = 2_000;

/**
 * Listens for a keyboard scanner in the whole window, before anything else hears a key. Scans work whatever has the
 * focus; what a scanner typed into a field is taken out again, its Enter or Tab never reaches a button or a form, and none of
 * its characters presses, chooses or opens anything.
 */
export function useWedge(ears: WedgeEars): void {
  const latest = useRef(ears);
  latest.current = ears;
  useEffect(
    () =>
      listenForScans(window, {
        onScan: (texts) => latest.current.onScan(texts),
        onBlocked: () => latest.current.onBlocked(),
      }),
    [],
  );
}

/** The same without React; returns what ends the listening. */
export function listenForScans(target: Window, ears: WedgeEars): () => void {
  const wedge = new Wedge();
  const guard = new KeyGuard();
  const writings = new Writings();
  const late = new LateLetters();
  let snapshots: Snapshot[] = [];
  let silence: ReturnType<typeof setTimeout> | undefined;
  /** Keys that were heard going down. */
  const down = new Set<string>();
  /** When the scan began that is written into a field just now. */
  let written: number | null = null;

  const leave = (from: number) => {
    late.begin(writings.since(from), performance.now());
    writings.drop();
  };
  const block = (from: number) => {
    leave(from);
    ears.onBlocked();
  };

  const aboutToWrite = (event: InputEvent) => {
    written = writings.hear(event);
    // With CapsLock a French à is written as À; a dead key comes with the next one.
    const last = snapshots.at(-1);
    if (last && event.data !== null && last.element === document.activeElement) last.typed = event.data;
  };

  const wrote = (event: Event) => {
    const from = written;
    written = null;
    if (late.hear(event) || from === null) return;
    wedge.drop(event.timeStamp);
    block(from);
  };

  const obey = (answer: WedgeAnswer, event: KeyboardEvent | null) => {
    if (answer.what === "typing") return;
    if (answer.what === "trailer" || answer.what === "ending") return swallow(event);
    if (answer.swallow) swallow(event);
    const touched = answer.keys > 0 ? snapshots.slice(-answer.keys) : [];
    snapshots = [];
    if (answer.what === "blocked") block(answer.from);
    else {
      if (answer.composed) leave(answer.from);
      else restoreFields(touched);
      ears.onScan(answer.texts);
    }
  };

  const rest = (again?: number) => {
    obey(wedge.rest(performance.now(), again === undefined), null);
    if (again !== undefined) silence = setTimeout(rest, again);
  };

  /** `isHidden`: an input method kept the key for itself, and only its release is heard. */
  const take = (event: KeyboardEvent, isHidden: boolean) => {
    clearTimeout(silence);
    const stroke = strokeOf(event, isHidden);
    const answer = wedge.press(stroke);
    obey(answer, isHidden ? null : event);
    if (!isHidden && event.defaultPrevented) guard.taken(event);
    else {
      const typed = [...event.key].length === 1 && !isHidden ? event.key : "";
      if (!isModifier(stroke.key)) snapshots = [...snapshots.slice(-KEPT_SNAPSHOTS), snapshot(typed)];
      if (!isHidden) guard.press(event);
    }
    silence = setTimeout(rest, answer.what === "ending" ? Wedge.settling : Wedge.silence, Wedge.stall);
  };

  const hear = (event: KeyboardEvent) => {
    if (guard.isPressing) return;
    down.add(idOf(event));
    writings.press(event, performance.now());
    late.press(event, doesText(document.activeElement));
    take(event, false);
  };

  const release = (event: KeyboardEvent) => {
    if (!down.delete(idOf(event)) && doesText(document.activeElement)) take(event, true);
    guard.release(event);
  };

  const point = () => {
    writings.drop();
    late.drop();
  };

  target.addEventListener("keydown", hear, { capture: true });
  target.addEventListener("keyup", release, { capture: true });
  target.addEventListener("pointerdown", point, { capture: true });
  target.addEventListener("input", wrote, { capture: true });
  target.addEventListener("beforeinput", aboutToWrite, { capture: true });
  return () => {
    clearTimeout(silence);
    guard.drop();
    target.removeEventListener("pointerdown", point, { capture: true });
    target.removeEventListener("input", wrote, { capture: true });
    target.removeEventListener("beforeinput", aboutToWrite, { capture: true });
    target.removeEventListener("keyup", release, { capture: true });
    target.removeEventListener("keydown", hear, { capture: true });
  };
}

const idOf = ({ code, key }: KeyboardEvent): string => code || key;

function strokeOf(event: KeyboardEvent, isHidden: boolean): KeyStroke {
  return {
    key: event.key,
    code: event.code,
    shift: event.shiftKey,
    chord: event.ctrlKey || event.altKey || event.metaKey,
    altGraph: event.getModifierState("AltGraph"),
    repeat: event.repeat,
    // 229: the input method has the key, also before it says that it is composing.
    composing: event.isComposing || event.keyCode === 229,
    released: isHidden,
    inField: doesText(document.activeElement),
    at: event.timeStamp,
  };
}

/** Nobody else hears of the key that ended a scan. */
function swallow(event: KeyboardEvent | null): void {
  event?.preventDefault();
  event?.stopImmediatePropagation();
}

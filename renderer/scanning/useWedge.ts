import { useEffect, useRef } from "react";
import { isModifier, type KeyStroke, Wedge, type WedgeAnswer } from "../../shared/scan/wedge.ts";
import { leaveFields, restoreFields, type Snapshot, snapshot } from "./fieldKeeper.ts";
import { KeyGuard } from "./keyGuard.ts";

/** What the scanner's keys come to: `onScan` with the readings of one scan, `onBlocked` when an input method took them. */
export type WedgeEars = { onScan: (texts: string[]) => void; onBlocked: () => void };

const KEPT_SNAPSHOTS = 600;

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
  let snapshots: Snapshot[] = [];
  let silence: ReturnType<typeof setTimeout> | undefined;

  const obey = (answer: WedgeAnswer, event: KeyboardEvent | null) => {
    if (answer.what === "typing") return;
    if (answer.what === "trailer") return swallow(event);
    if (answer.swallow) swallow(event);
    const touched = answer.keys > 0 ? snapshots.slice(-answer.keys) : [];
    snapshots = [];
    if (answer.what === "blocked") {
      leaveFields(touched);
      ears.onBlocked();
    } else {
      restoreFields(touched);
      ears.onScan(answer.texts);
    }
  };

  const rest = (again?: number) => {
    obey(wedge.rest(performance.now()), null);
    if (again !== undefined) silence = setTimeout(rest, again);
  };

  const hear = (event: KeyboardEvent) => {
    if (guard.isPressing) return;
    clearTimeout(silence);
    const stroke = strokeOf(event);
    const before = isModifier(stroke.key) ? null : snapshot([...event.key].length === 1 ? event.key : "");
    obey(wedge.press(stroke), event);
    if (event.defaultPrevented) guard.taken(event);
    else {
      if (before) snapshots = [...snapshots.slice(-KEPT_SNAPSHOTS), before];
      guard.press(event);
    }
    silence = setTimeout(rest, Wedge.silence, Wedge.stall);
  };

  const release = (event: KeyboardEvent) => guard.release(event);

  target.addEventListener("keydown", hear, { capture: true });
  target.addEventListener("keyup", release, { capture: true });
  return () => {
    clearTimeout(silence);
    guard.drop();
    target.removeEventListener("keyup", release, { capture: true });
    target.removeEventListener("keydown", hear, { capture: true });
  };
}

function strokeOf(event: KeyboardEvent): KeyStroke {
  return {
    key: event.key,
    code: event.code,
    shift: event.shiftKey,
    chord: event.ctrlKey || event.altKey || event.metaKey,
    altGraph: event.getModifierState("AltGraph"),
    repeat: event.repeat,
    // 229: the input method has the key, also before it says that it is composing.
    composing: event.isComposing || event.keyCode === 229,
    at: event.timeStamp,
  };
}

/** Nobody else hears of the key that ended a scan. */
function swallow(event: KeyboardEvent | null): void {
  event?.preventDefault();
  event?.stopImmediatePropagation();
}

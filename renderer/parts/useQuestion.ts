import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

/**
 * A question that stands in a screen, spread onto its box. The box has the focus, none of the answers: an Enter that is
 * held down or comes from elsewhere answers nothing. Escape is `onEscape`; null while it is being dealt with.
 */
export function useQuestion<Box extends HTMLElement>(
  onEscape: (() => void) | null,
): { ref: RefObject<Box | null>; tabIndex: -1; onKeyDown: (event: KeyboardEvent) => void } {
  const ref = useRef<Box>(null);
  useEffect(() => ref.current?.focus(), []);
  return { ref, tabIndex: -1, onKeyDown: hearEscape(onEscape) };
}

/** Escape is for the innermost that hears it, and an input method's own while it composes. */
export const hearEscape =
  (close: (() => void) | null) =>
  (event: KeyboardEvent): void => {
    if (close === null || event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    close();
  };

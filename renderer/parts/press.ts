import { type MouseEvent, useRef } from "react";

/**
 * The second click of a double click presses nothing: what was under the mouse has often gone by then, and what came in
 * its place was never meant. Heard for the whole window, before any button hears it; keys (detail 0) are not clicks,
 * and a button with `data-every-click` stays where it is and means each of them.
 */
export function ignoreSecondClick(event: MouseEvent): void {
  if (event.detail < 2 || !(event.target instanceof Element) || !event.target.closest(PRESSED)) return;
  event.preventDefault();
  event.stopPropagation();
}

const PRESSED = "button:not([data-every-click]), [role=option]";

/** Starts what is asked for only when the last one has been answered: a second press meanwhile does nothing. */
export function useOnce(): (work: () => Promise<unknown>) => void {
  const isBusy = useRef(false);
  return (work) => {
    if (isBusy.current) return;
    isBusy.current = true;
    void work().finally(() => {
      isBusy.current = false;
    });
  };
}

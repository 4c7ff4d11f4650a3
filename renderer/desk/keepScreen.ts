import type { DeskStore, Screen } from "./store.ts";

const KEY = "screen";

/** Screens that need nothing but the desk's answer to stand again. */
const KEPT: readonly Screen[] = ["checkIn", "people", "badges", "designer", "report", "event", "settings"];

/**
 * A window that crashed comes back on the screen it was at: the browser keeps this for as long as the window is there, no
 * longer. A kiosk forgets it, so that the desk begins at the check-in when it is left.
 */
export function keepScreen(store: DeskStore): void {
  const { kiosk, status } = store.getState();
  if (kiosk) {
    sessionStorage.removeItem(KEY);
    return;
  }
  const before = KEPT.find((screen) => screen === sessionStorage.getItem(KEY));
  if (before && status?.event) store.setState({ screen: before });
  store.subscribe(({ screen }) => sessionStorage.setItem(KEY, screen));
}

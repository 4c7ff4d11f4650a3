import type { DeskStore } from "./store.ts";

const KEY = "scanner";

/**
 * A window that comes back does not wonder whether there is a scanner when one was heard before: the browser keeps that for
 * as long as the window is there, no longer.
 */
export function keepScanner(store: DeskStore): void {
  if (sessionStorage.getItem(KEY) !== null) store.setState({ isScannerHeard: true });
  store.subscribe(({ isScannerHeard }, before) => {
    if (isScannerHeard && !before.isScannerHeard) sessionStorage.setItem(KEY, "heard");
  });
}

import { DeskFault } from "./client.ts";
import type { DeskStore } from "./store.ts";

/** Whatever goes wrong in the window's own code reaches the bar above the screens; the console has the rest. */
export function reportUncaught(target: Window, store: DeskStore): void {
  target.addEventListener("unhandledrejection", (event) => {
    // The client has told its faults already.
    if (event.reason instanceof DeskFault) event.preventDefault();
    else complain(store);
  });
  target.addEventListener("error", () => complain(store));
}

/** Says that the window's own code failed, under a number that staff can pass on. */
export function complain(store: DeskStore): void {
  store.setState({ complaint: { what: "failed", reference: `W-${Date.now().toString(36).toUpperCase()}` } });
}

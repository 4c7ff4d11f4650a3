// @vitest-environment happy-dom
import { beforeEach, expect, it } from "vitest";
import { keepScanner } from "../../../renderer/desk/keepScanner.ts";
import { newDeskStore } from "../../../renderer/desk/store.ts";

beforeEach(() => sessionStorage.clear());

function aWindow() {
  const store = newDeskStore();
  keepScanner(store);
  return store;
}

it("knows after a reload that a scanner was heard, and not before one was", () => {
  expect(aWindow().getState().isScannerHeard).toBe(false);
  const store = aWindow();
  expect(store.getState().isScannerHeard).toBe(false);
  store.setState({ isScannerHeard: true });
  expect(aWindow().getState().isScannerHeard).toBe(true);
});

it("keeps nothing beyond the window", () => {
  aWindow().setState({ isScannerHeard: true });
  sessionStorage.clear();
  expect(aWindow().getState().isScannerHeard).toBe(false);
});

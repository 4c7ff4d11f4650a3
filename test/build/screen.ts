import type { Locator, Page } from "@playwright/test";
import { expect } from "vitest";
import type { VerdictKind } from "../../shared/checkin/verdict.ts";
import { ask } from "./drive.ts";

/** Which entry each window showed, or would have shown, before it was handed its last scan. */
const newestBefore = new WeakMap<Page, string | null>();

/** Remembers what the window tells now: only what it tells after this is a verdict on what comes next. */
export async function noteNewest(window: Page): Promise<void> {
  const shown = await window.evaluate(() => {
    const panel = document.querySelector<HTMLElement>("[data-testid=verdict]");
    return panel && { entry: panel.dataset.entry ?? null };
  });
  newestBefore.set(window, shown ? shown.entry : await newestOutcome(window));
}

/** The entry that the check-in screen would begin with; null: with none, or there is no such screen. */
async function newestOutcome(window: Page): Promise<string | null> {
  const newest = await ask(window, "app.hello", null).then(
    ({ recent }) => recent[0],
    () => undefined,
  );
  return newest ? `inbox-${newest.inbox}` : null;
}

/** Waits until this screen stands. */
export async function onScreen(window: Page, screen: string): Promise<void> {
  await window.locator(`[data-screen="${screen}"]`).waitFor();
}

/** Waits until one of the elements has the focus: what opens gives it away a moment later. */
export async function inFocus(element: Locator): Promise<void> {
  await expect.poll(() => element.evaluateAll((all) => all.some((one) => one === document.activeElement))).toBe(true);
}

/** Waits for the newest verdict to be of this kind, and to be none from before the last scan; what the panel shows of it. */
export async function verdictOf(
  window: Page,
  kind: VerdictKind | "not-recorded",
): Promise<{ tone: string; name: string; text: string }> {
  const before = newestBefore.get(window) ?? null;
  const isNew = before === null ? "" : `:not([data-entry="${before}"])`;
  const panel = window.locator(`[data-testid=verdict][data-verdict="${kind}"]${isNew}`);
  await panel.waitFor({ timeout: 10_000 }).catch(async () => {
    const shown = await window.getByTestId("verdict").getAttribute("data-verdict");
    throw new Error(`the screen says ${shown}, not ${kind}${before === null ? "" : `, or nothing since ${before}`}`);
  });
  const name = panel.getByTestId("verdict-name");
  return {
    tone: (await panel.getAttribute("data-tone")) ?? "",
    name: (await name.count()) ? await name.innerText() : "",
    text: await panel.innerText(),
  };
}

import type { Page } from "@playwright/test";
import type { VerdictKind } from "../../shared/checkin/verdict.ts";

/** Waits until this screen stands. */
export async function onScreen(window: Page, screen: string): Promise<void> {
  await window.locator(`[data-screen="${screen}"]`).waitFor();
}

/** Waits for the newest verdict to be of this kind; what the panel shows of it. */
export async function verdictOf(
  window: Page,
  kind: VerdictKind | "not-recorded",
): Promise<{ tone: string; name: string; text: string }> {
  const panel = window.locator(`[data-testid=verdict][data-verdict="${kind}"]`);
  await panel.waitFor({ timeout: 10_000 }).catch(async () => {
    const shown = await window.getByTestId("verdict").getAttribute("data-verdict");
    throw new Error(`the screen says ${shown}, not ${kind}`);
  });
  const name = panel.getByTestId("verdict-name");
  return {
    tone: (await panel.getAttribute("data-tone")) ?? "",
    name: (await name.count()) ? await name.innerText() : "",
    text: await panel.innerText(),
  };
}

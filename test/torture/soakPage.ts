import type { Page } from "@playwright/test";
import type { Bridge } from "../../shared/contract/contract.ts";

/** One thing at the window: a code that is scanned, one that goes out, a search, a badge that is saved as a file. */
export type SoakStep = { scan: string } | { out: string } | { search: string } | { badge: string };

/** `ms`: from the scanner's Enter (the call) to the verdict on the screen; null: none came. */
export type SoakSeen = { ms: number | null; verdict: string; name: string };

type Soak = { steps(steps: SoakStep[]): Promise<SoakSeen[]> };

/**
 * Prepares a window for `soakSteps`: keys of a scanner go to whatever has the focus, as the system's do, and the screen is
 * watched for the verdict on each.
 */
export async function prepareSoak(window: Page): Promise<void> {
  await window.evaluate(() => {
    const { lanyard } = globalThis as unknown as { lanyard: Bridge };
    const patience = 60_000;
    const panel = () => document.querySelector<HTMLElement>("[data-testid=verdict]");
    let changed: (() => void) | null = null;
    new MutationObserver(() => changed?.()).observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
    });

    const press = (key: string, code: string) => {
      const target = document.activeElement ?? document.body;
      for (const type of ["keydown", "keyup"])
        target.dispatchEvent(new KeyboardEvent(type, { key, code, bubbles: true, cancelable: true, composed: true }));
    };
    const scan = (text: string) => {
      for (const char of text) press(char, `Digit${char}`);
      press("Enter", "Enter");
    };
    const verdict = (before: string | undefined, began: number): Promise<SoakSeen> =>
      new Promise((resolve) => {
        const end = (ms: number | null) => {
          changed = null;
          clearTimeout(late);
          const name = panel()?.querySelector("[data-testid=verdict-name]")?.textContent ?? "";
          resolve({ ms, verdict: panel()?.dataset.verdict ?? "", name });
        };
        const late = setTimeout(() => end(null), patience);
        changed = () => {
          if (panel()?.dataset.entry !== before) end(performance.now() - began);
        };
        changed();
      });

    const step = async (one: SoakStep): Promise<SoakSeen | null> => {
      if ("search" in one) await lanyard.call("people.search", { query: one.search, limit: 20 });
      if ("badge" in one) await lanyard.call("badges.print", { personId: one.badge, reason: null });
      if (!("scan" in one || "out" in one)) return null;
      const before = panel()?.dataset.entry;
      const began = performance.now();
      const seen = verdict(before, began);
      if ("scan" in one) scan(one.scan);
      else {
        const nonce = `nonce-out-${Math.round(began * 1_000)}`;
        void lanyard.call("checkIn.scan", { session: null, direction: "out", texts: [one.out], nonce });
      }
      return seen;
    };
    const steps = async (all: SoakStep[]) => {
      const seen: SoakSeen[] = [];
      for (const one of all) {
        const came = await step(one);
        if (came) seen.push(came);
      }
      return seen;
    };
    Object.assign(globalThis, { soak: { steps } });
  });
}

/** Does these at the window, one after the other; what was seen of each scan. */
export const soakSteps = (window: Page, all: SoakStep[]): Promise<SoakSeen[]> =>
  window.evaluate((steps) => (globalThis as unknown as { soak: Soak }).soak.steps(steps), all);

import type { Page } from "@playwright/test";
import type { Bridge, Reply } from "../../shared/contract/contract.ts";
import type { Chance } from "../build/dice.ts";
import { ask } from "../build/drive.ts";
import { AT_THE_DOOR, PICKED, WALKS_IN } from "../build/gates.ts";
import { typeLikeScanner } from "../build/typing.ts";
import { type Guest, IMPORTED, rosterOf } from "./program.ts";

/** What a window told: who stands on the screen as admitted, who was answered as admitted, what was not done. */
type Told = { shown: string } | { answered: string } | { refused: string };

/** Work at a window until it is gone: who comes next, and what is known of it so far. */
export type Work = {
  guests: Guest[];
  /** By name: admitted on the screen, or in an answer. */
  confirmed: Set<string>;
  refused: string[];
  /** Names what is made, so that nothing is made twice. */
  round: number;
  chance: Chance;
};

/** Share of the rounds in which scans are typed; the others call what the screens call. */
const TYPED = 0.35;
const IMPORTS = 0.2;
/** People whom the window has in hand; more than are ever admitted before a kill. */
const IN_HAND = 60;

/**
 * Lets people come in at a real window, until it is gone: scans typed as by a scanner, or three calls at a time (scans,
 * people picked by hand, walk-ins); an import beside it now and then. `listen` comes first.
 */
export async function letWork(window: Page, work: Work): Promise<void> {
  const coming = work.guests.splice(0, IN_HAND);
  const all = [work.chance() < TYPED ? typing(window, coming) : calling(window, coming, work)];
  if (work.chance() < IMPORTS) all.push(importing(window, work));
  await Promise.all(all);
}

/** Puts into `work` what the window shows or answers from now on, and calls `heard` each time. */
export async function listen(window: Page, work: Work, heard: () => void): Promise<void> {
  await window.exposeFunction("tell", (told: Told) => {
    if ("refused" in told) work.refused.push(told.refused);
    else work.confirmed.add("shown" in told ? told.shown : told.answered);
    heard();
  });
  await window.evaluate(() => {
    const { tell } = globalThis as unknown as { tell(told: { shown: string }): void };
    const seen = new Set<string>();
    const look = () => {
      const panel = document.querySelector<HTMLElement>("[data-testid=verdict]");
      const { entry, verdict } = panel?.dataset ?? {};
      const name = panel?.querySelector("[data-testid=verdict-name]")?.textContent;
      if (!entry || !name || verdict !== "admitted" || seen.has(entry)) return;
      seen.add(entry);
      tell({ shown: name });
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
}

async function typing(window: Page, guests: Guest[]): Promise<void> {
  for (const { ticket } of guests) await typeLikeScanner(window, ticket, { perKeyMs: 2 });
}

async function calling(window: Page, guests: Guest[], work: Work): Promise<void> {
  const orders = guests.map(({ id, ticket }, at) => {
    const nonce = `nonce-of-${work.round}-${at}`;
    const walkIn = { nickname: null, company: null, jobTitle: null, phone: null, email: null, ...WALKS_IN };
    const what = work.chance();
    if (what < 0.2) return ["walkIn.register", { ...walkIn, name: `随到${work.round}号${at}`, nonce }] as const;
    if (what < 0.5) return ["checkIn.byHand", { ...PICKED, personId: id, nonce }] as const;
    return ["checkIn.scan", { ...AT_THE_DOOR, texts: [ticket], nonce }] as const;
  });
  await window.evaluate(async (waiting) => {
    const { lanyard, tell } = globalThis as unknown as { lanyard: Bridge; tell(told: Told): void };
    const lane = async () => {
      for (let order = waiting.shift(); order; order = waiting.shift()) {
        const [name, input] = order;
        const reply = (await lanyard.call(name, input)) as Reply<typeof name>;
        const value = reply.ok ? reply.value : null;
        if (value?.what !== "outcome") tell({ refused: JSON.stringify([name, input, reply]) });
        else if (value.outcome.verdict.kind === "admitted") tell({ answered: value.outcome.person?.name ?? "" });
      }
    };
    await Promise.all([lane(), lane(), lane()]);
  }, orders);
}

async function importing(window: Page, { round }: Work): Promise<void> {
  const bytes = rosterOf(IMPORTED, `导入${round}号`);
  const read = await ask(window, "roster.read", { name: "more.csv", bytes, encoding: null, sheet: null });
  if (read.what === "read") await ask(window, "roster.accept", { draft: read.draft, withdrawGone: false });
}

/** What an error says, without the log of what led to it. */
export const firstLines = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\nCall log")[0]?.slice(0, 400) ?? "";

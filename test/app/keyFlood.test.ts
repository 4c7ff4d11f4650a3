import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { WHOLE_LIST } from "../../shared/people/query.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { rosterCsv } from "../build/roster.ts";
import { onScreen } from "../build/screen.ts";
import { focusThroughX } from "../build/typing.ts";
import { scanThroughX } from "../build/xKeyboard.ts";

const GUESTS = 40;
/** So many times slower than it is the window takes longer for all of the keys than a window is waited for that hangs. */
const SLOWED = 4;

/* A busy window keeps its keys waiting, and everything it is asked behind them. It must not be taken for one that hangs. */
describe.runIf(process.platform === "linux")("keys that come faster than a slow window takes them", () => {
  let lanyard: Launched;
  let window: Page;
  let tickets: string[] = [];

  beforeAll(async () => {
    lanyard = await launchLanyard();
    window = lanyard.window;
    await makeEvent(window, rosterCsv(GUESTS));
    await window.getByRole("button", { name: words("en").checkIn.title, exact: true }).click();
    await onScreen(window, "checkIn");
    const { people } = await ask(window, "people.page", { offset: 0, limit: GUESTS, query: WHOLE_LIST, extras: [] });
    const shown = await Promise.all(people.map(({ id }) => ask(window, "tickets.show", { personId: id })));
    tickets = shown.map((ticket) => ticket?.code ?? "");
    await window.getByRole("combobox", { name: words("en").checkIn.search }).focus();
    await focusThroughX("Lanyard");
  });

  afterAll(() => lanyard.kill9());

  it(`are all read, ${GUESTS} tickets without a pause, and the window is the one it was`, async () => {
    const ended = await watchEnds();
    const slow = await window.context().newCDPSession(window);
    await slow.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await scanThroughX(tickets, { perKeyMs: 0 });
    await expect.poll(arrived, { timeout: 100_000, interval: 500 }).toBe(GUESTS);
    expect(await ended()).toEqual([]);
    await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await window.locator(`[data-testid=verdict][data-entry=inbox-${GUESTS}]`).waitFor();
    expect(await window.getByRole("combobox", { name: words("en").checkIn.search }).inputValue()).toBe("");
    expect(lanyard.complaints.pages).toEqual([]);
  });

  const arrived = async () => (await ask(window, "app.hello", null)).status.counts.arrived;
  /** Why a screen ended meanwhile, from now on. */
  const watchEnds = async () => {
    const notes = await lanyard.app.evaluateHandle(({ BrowserWindow }) => {
      const reasons: string[] = [];
      BrowserWindow.getAllWindows()[0]?.webContents.on("render-process-gone", (_event, { reason }) => {
        reasons.push(reason);
      });
      return reasons;
    });
    return () => notes.jsonValue();
  };
});

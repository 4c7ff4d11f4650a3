import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { words } from "../../shared/i18n/say.ts";
import type { Person } from "../../shared/roster/person.ts";
import { crowd } from "../build/crowd.ts";
import { makeEvent } from "../build/drive.ts";
import { launchLanyard } from "../build/launch.ts";
import { onScreen } from "../build/screen.ts";
import { type Bench, type Figure, quantile } from "./figure.ts";
import { askings } from "./searchStream.ts";

const PEOPLE = 100_000;
const EACH = 3;
/** A quick person types a key in a tenth of a second; the program's own pause after a key is a part of what is measured. */
const KEY_MS = 150;
/** By then a roster that was just taken in is sorted, also on a busy machine. */
const SORTED_MS = 12_000;
/** What the window must keep: results painted so long after the key. */
const LIMIT_MS = 50;

/**
 * From a key in the search box of the check-in screen to the frame that shows what was found, in the real window with
 * these people; keys come through the window's own input.
 */
export const searchInWindow: Bench = async (say) => {
  const people = [...crowd(PEOPLE)];
  say(`search-window: ${PEOPLE} people`);
  const lanyard = await launchLanyard();
  const { window } = lanyard;
  await makeEvent(window, csvOf(people));
  await window.getByRole("button", { name: words("en").checkIn.title, exact: true }).click();
  await onScreen(window, "checkIn");
  const box = window.getByRole("combobox");
  await box.focus();
  await watchResults(window);
  await window.keyboard.insertText("王伟");
  await window.waitForFunction(() => (window as unknown as Watched).paintTimes.length > 0);
  await box.fill("");
  await sleep(SORTED_MS);
  for (const { keys } of askings(people, EACH)) {
    let before = "";
    for (const text of keys) {
      await typeOn(window, text.slice(before.length));
      before = text;
      await sleep(KEY_MS);
    }
    await box.fill("");
    await sleep(KEY_MS);
  }
  const [first = Number.NaN, ...times] = await window.evaluate(() => (window as unknown as Watched).paintTimes);
  await lanyard.close();
  const figure = (what: string, value: number, n: number): Figure => ({
    bench: "search-window",
    case: `${PEOPLE} people, key to painted results, ${what}`,
    ...{ value, unit: "ms", limit: LIMIT_MS, peers: {}, n },
  });
  return [
    figure("while they are still being sorted", first, 1),
    figure("median", quantile(times, 0.5), times.length),
    figure("p95", quantile(times, 0.95), times.length),
  ];
};

async function typeOn(window: Page, text: string): Promise<void> {
  for (const char of text)
    if (char >= " " && char <= "~") await window.keyboard.press(char === " " ? "Space" : char);
    else await window.keyboard.insertText(char);
}

type Watched = { paintTimes: number[] };

/** Notes, for each change of the results, the time from the last input to the frame that shows it. */
async function watchResults(window: Page): Promise<void> {
  await window.evaluate(() => {
    const watched = globalThis as unknown as Watched;
    watched.paintTimes = [];
    let typed: number | null = null;
    addEventListener(
      "beforeinput",
      (event) => {
        typed = event.data === null ? null : event.timeStamp;
      },
      { capture: true },
    );
    const results = () =>
      [...document.querySelectorAll("[role=listbox]")].flatMap((list) => [list, list.previousElementSibling]);
    const isResult = ({ target }: MutationRecord) => results().some((part) => part?.contains(target));
    new MutationObserver((changes) => {
      if (typed === null || !changes.some(isResult)) return;
      const pressed = typed;
      typed = null;
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => watched.paintTimes.push(performance.now() - pressed);
        painted.port2.postMessage(null);
      });
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** These people as a roster file. */
function csvOf(people: readonly Person[]): Uint8Array {
  const lines = people.map(({ name, nickname, phone, email, company, jobTitle, ticketType, orderId, codes }) =>
    [name, nickname ?? "", phone, email, company, jobTitle, ticketType, orderId, codes[0]].join(","),
  );
  return new TextEncoder().encode(`姓名,花名,手机,邮箱,公司,职位,票种,订单号,票号\r\n${lines.join("\r\n")}\r\n`);
}

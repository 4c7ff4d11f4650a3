import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Words, words } from "../../shared/i18n/say.ts";
import { QuestionId } from "../../shared/words/ids.ts";
import { complaintsOfAxe } from "../build/axe.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { shot, zoomedShot } from "../build/picture.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { focusThroughX, typeLikeAPerson, typeLikeScanner } from "../build/typing.ts";
import { pressThroughX } from "../build/xKeyboard.ts";

type Stage = { window: Page; say: Words; tickets: string[] };
type View = (stage: Stage) => Promise<unknown>;

const PIN = "4711";
/** The first is let in at once, the second is asked something, the third may not come in, the fourth is for the desk. */
const ROSTER = Buffer.from(
  "Name,Phone,Role,Status\r\n欧阳长行,13900000001,,\r\nAda Example,13900000002,speaker,\r\nCao Example,13900000003,,cancelled\r\nDu Example,13900000004,,",
  "utf8",
);
const QUESTION = {
  ...{ id: QuestionId.parse("meal"), text: "午餐 · Lunch", kind: "choice" as const, required: true },
  ...{ roles: ["speaker"], choices: ["素食 · Vegetarian", "不限 · Anything"] },
};

const press = (window: Page, name: string) => window.getByRole("button", { name, exact: true }).first().click();
const pinQuestion = (window: Page) => window.getByTestId("pin-question");
const answered = (window: Page, answer: string) =>
  window.locator(`[data-testid=kiosk-answer][data-answer="${answer}"]`).waitFor();
const showTicket = (at: number, answer: string) => async (stage: Stage) => {
  await stage.window.waitForTimeout(1_200);
  await typeLikeScanner(stage.window, stage.tickets[at] ?? "");
  await answered(stage.window, answer);
};
async function typePin(window: Page, say: Words, pin: string) {
  await window.getByLabel(say.pin.question).focus();
  await typeLikeAPerson(window, pin);
  await window.waitForTimeout(600);
  await window.keyboard.press("Enter");
}

/** Everything that asks staff for the PIN at a desk, in an order in which each opens from the one before. */
const AT_THE_DESK: Record<string, View> = {
  "a PIN being set": ({ window, say }) => press(window, say.settings.title).then(() => press(window, say.pin.set)),
  "a PIN that is none": async ({ window, say }) => {
    await window.getByLabel(say.pin.fresh, { exact: true }).fill("1");
    await press(window, say.pin.save);
    await window.getByText(say.pin.notAPin).waitFor();
  },
  "a PIN that is set": async ({ window, say }) => {
    for (const label of [say.pin.fresh, say.pin.repeat]) await window.getByLabel(label, { exact: true }).fill(PIN);
    await press(window, say.pin.save);
    await window.getByText(say.pin.saved).waitFor();
  },
  "the PIN for another one": async ({ window, say }) => {
    await press(window, say.pin.change);
    for (const label of [say.pin.fresh, say.pin.repeat]) await window.getByLabel(label, { exact: true }).fill("4712");
    await press(window, say.pin.save);
    await pinQuestion(window).waitFor();
  },
  "the PIN, forgotten": ({ window, say }) => press(window, say.pin.forgotten),
  "the PIN for an override": async ({ window, say, tickets }) => {
    await ask(window, "pin.forOverrides", { current: PIN, isAsked: true });
    await press(window, say.checkIn.title);
    await typeLikeScanner(window, tickets[3] ?? "");
    await verdictOf(window, "admitted");
    // The same ticket at once is the scanner's own stutter.
    await window.waitForTimeout(1_500);
    await typeLikeScanner(window, tickets[3] ?? "");
    await verdictOf(window, "already-in");
    await window.waitForTimeout(600);
    await press(window, say.asking.letInAgain);
    await window.locator("fieldset button").first().click();
    await pinQuestion(window).waitFor();
  },
  "a wrong PIN for an override": async ({ window, say }) => {
    await typePin(window, say, "0000");
    await window.getByText(say.pin.wrong).waitFor();
  },
};

/** Everything guests meet, and the question for the PIN over it. */
const AT_THE_KIOSK: Record<string, View> = {
  waiting: async ({ window, say }) => {
    await ask(window, "kiosk.enter", null);
    await onScreen(window, "kiosk");
    await window.getByText(say.kiosk.hint).waitFor();
  },
  welcome: showTicket(0, "welcome"),
  "already in": showTicket(0, "already-in"),
  "to the desk": showTicket(2, "desk"),
  "a question": async ({ window, tickets }) => {
    await window.waitForTimeout(1_200);
    await typeLikeScanner(window, tickets[1] ?? "");
    await window.getByTestId("kiosk-question").waitFor();
  },
  "a question, and somebody else's code": async ({ window, say, tickets }) => {
    await window.waitForTimeout(1_200);
    await typeLikeScanner(window, tickets[0] ?? "");
    await window.getByText(say.kiosk.crowded).waitFor();
  },
  "no code": async ({ window, say }) => {
    await press(window, say.kiosk.back);
    await press(window, say.kiosk.search);
    await window.getByTestId("kiosk-search").waitFor();
  },
  "no code, filled in": async ({ window, say }) => {
    await window.getByLabel(say.kiosk.searchName).fill("欧阳长行");
    await window.getByLabel(say.kiosk.searchTail).fill("0001");
  },
  help: ({ window, say }) => press(window, say.kiosk.help).then(() => answered(window, "help")),
  "the PIN to leave": async ({ window }) => {
    await window.keyboard.press("Control+Shift+L");
    await pinQuestion(window).waitFor();
  },
  "the PIN to leave, forgotten": ({ window, say }) => press(window, say.pin.forgotten),
  "a wrong PIN to leave": async ({ window, say }) => {
    await typePin(window, say, "0000");
    await window.getByText(say.pin.wrong).waitFor();
  },
};

describe.each(["zh", "en"] as const)("axe finds nothing in %s", (language) => {
  const say = words(language);
  let lanyard: Launched;
  let tickets: string[] = [];

  beforeAll(async () => {
    lanyard = await launchLanyard({ language: language === "zh" ? "zh-CN" : "en-US" });
    const { window } = lanyard;
    await makeEvent(window, ROSTER);
    tickets = await Promise.all([1, 2, 3, 4].map((n) => `1390000000${n}`).map(ticketOf));
    const plan = await ask(window, "sessions.edit", null);
    if (!plan) throw new Error("no event");
    const { event, rules, sessions } = plan;
    await ask(window, "sessions.change", { event, rules, sessions, questions: [QUESTION] });
    const kiosk = { language, way: "scanner", hasSearch: true, seconds: 30 } as const;
    await ask(window, "settings.change", { kiosk });
    await window.reload();
    await window.getByRole("button", { name: say.settings.title, exact: true }).waitFor();
    await zoom(1);
  });

  afterAll(() => lanyard.kill9());

  const ticketOf = async (phone: string) => {
    const [person] = await ask(lanyard.window, "people.search", { query: phone, limit: 1 });
    return (person && (await ask(lanyard.window, "tickets.show", { personId: person.id }))?.code) ?? "";
  };
  const zoom = async (factor: number) => {
    await lanyard.app.evaluate(({ BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setKiosk(false);
      window?.setFullScreen(false);
      window?.setContentSize(1280, 800);
      window?.webContents.setZoomFactor(wanted);
    }, factor);
    await lanyard.window.waitForFunction((wide) => innerWidth === wide, 1280 / factor);
  };
  const examine = async (name: string, open: View) => {
    const { window } = lanyard;
    await open({ window, say, tickets });
    await zoom(1);
    const plain = await complaintsOfAxe(window);
    const picture = `axe-${name.replaceAll(/\W+/g, "-")}-${language}`;
    await shot(window, picture);
    await zoom(2);
    const zoomed = await complaintsOfAxe(window);
    await window.evaluate(inSight);
    await zoomedShot(lanyard.app, `${picture}-200`);
    await zoom(1);
    expect({ plain, zoomed }).toEqual({ plain: [], zoomed: [] });
  };

  it.each(Object.entries(AT_THE_DESK))("on %s, at 100 % and at 200 %", examine);
  it.each(Object.entries(AT_THE_KIOSK))("on the kiosk: %s, at 100 % and at 200 %", examine);

  it("at the kiosk Tab goes from the corner over the languages to the task, and to the way back and to help", async () => {
    const { window } = lanyard;
    await press(window, say.kiosk.back);
    await focusThroughX("Lanyard");
    const ends = [say.kiosk.search, say.kiosk.help];
    expect(await stops(window, say.kiosk.help)).toEqual([say.kiosk.staff, "中文", "English", ...ends]);
    await press(window, say.kiosk.search);
    await window.getByLabel(say.kiosk.searchName).fill("欧阳长行");
    await window.getByLabel(say.kiosk.searchTail).fill("0001");
    const task = [say.kiosk.searchName, say.kiosk.searchTail, say.kiosk.searchGo];
    const around = [say.kiosk.back, say.kiosk.help];
    expect(await stops(window, say.kiosk.help)).toEqual([say.kiosk.staff, "中文", "English", ...task, ...around]);
    expect(lanyard.complaints.pages).toEqual([]);
  });
});

/** Shows the question in the picture of a zoomed window. */
async function inSight(): Promise<void> {
  document.querySelector("[data-testid=pin-question]")?.scrollIntoView({ block: "center" });
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
}

/** More than the kiosk has; so that a trap ends the test. */
const MOST_STOPS = 20;

/** The names of what Tab comes to, from the corner to `last`. */
async function stops(window: Page, last: string): Promise<string[]> {
  await window.locator("header button").first().focus();
  const names: string[] = [];
  while (names.at(-1) !== last && names.length < MOST_STOPS) {
    names.push(await nameInFocus(window));
    const before = await window.evaluateHandle(() => document.activeElement);
    await pressThroughX("Tab");
    await expect.poll(() => before.evaluate((element) => element === document.activeElement)).toBe(false);
  }
  return names;
}

const nameInFocus = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const focused = document.activeElement;
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null;
    return focused?.getAttribute("aria-label") ?? label ?? focused?.textContent ?? "";
  });

import { join } from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Words, words } from "../../shared/i18n/say.ts";
import { printCode } from "../../shared/ticket/ticket.ts";
import { complaintsOfAxe } from "../build/axe.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { ROOT } from "../build/paths.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { focusThroughX, typeLikeScanner } from "../build/typing.ts";
import { pressThroughX } from "../build/xKeyboard.ts";

type View = (window: Page, say: Words) => Promise<unknown>;

const sample = (name: string) => join(ROOT, "resources", "sample-event", name);
const give = (window: Page, file: string) => window.locator("input[type=file]").first().setInputFiles(file);
const press = (window: Page, name: string) => window.getByRole("button", { name, exact: true }).first().click();
const OTHER_EVENT = {
  kind: "ticket",
  tag: "1234567",
  number: "000000000042",
  seal: "0123456789".repeat(3).slice(5),
} as const;

/** Everything that can stand in the window, in an order in which each opens from the one before. */
const VIEWS: Record<string, View> = {
  "no event": (window, say) => window.getByRole("heading", { name: say.start.welcome }).waitFor(),
  "page review": (window) => give(window, sample("page.md")).then(() => window.getByTestId("page-facts").waitFor()),
  "an event without people": (window, say) =>
    press(window, say.page.accept).then(() => window.getByText(say.start.emptyRoster).waitFor()),
  "roster preview": (window) => give(window, sample("roster.csv")).then(() => window.getByTestId("plan").waitFor()),
  "roster taken in": (window, say) =>
    window
      .getByRole("button", { name: say.roster.accept(125) })
      .click()
      .then(() => window.getByTestId("imported").waitFor()),
  event: (window, say) => press(window, say.start.title),
  "event form": (window, say) =>
    press(window, say.eventForm.correct).then(() => window.getByTestId("event-form").waitFor()),
  sessions: (window, say) => press(window, say.start.title).then(() => press(window, say.sessions.title)),
  people: (window, say) => press(window, say.people.title).then(() => window.getByRole("grid").waitFor()),
  person: (window) =>
    window
      .getByText("涵畅")
      .first()
      .click()
      .then(() => window.getByTestId("person").waitFor()),
  "person being edited": (window, say) =>
    press(window, say.editing.open).then(() => window.getByTestId("edit").waitFor()),
  badges: (window, say) => press(window, say.badges.title),
  "badge being designed": async (window, say) => {
    await press(window, say.designer.make);
    await window.locator("[data-testid=stage]:not([data-late])").waitFor();
  },
  "badge, a group of texts chosen": async (window, say) => {
    await window.getByRole("listbox", { name: say.designer.stage }).focus();
    for (let tabs = 0; tabs < 4; tabs++) await window.keyboard.press("Tab");
    await window.getByTestId("panel").locator("summary").first().click();
  },
  "badge on a sheet of labels, with a back": async (window, say) => {
    await press(window, say.designer.whole);
    await window.getByLabel(say.designer.stock, { exact: true }).and(window.locator("select")).selectOption("own");
    await window.getByLabel(say.designer.sheet, { exact: true }).check();
    await window.getByText(say.designer.backs.own, { exact: true }).click();
    await window.locator("[data-testid=stage]:not([data-late])").waitFor();
  },
  report: (window, say) => press(window, say.report.title),
  desks: (window, say) => press(window, say.stations.title).then(() => window.getByTestId("host").waitFor()),
  settings: (window, say) => press(window, say.settings.title),
  "check-in, ready": (window, say) => press(window, say.checkIn.title).then(() => onScreen(window, "checkIn")),
  "check-in, yes": async (window) => {
    await typeLikeScanner(window, await ticketOf(window));
    await verdictOf(window, "admitted");
  },
  "check-in, careful": async (window) => {
    // The same ticket at once is the scanner's own stutter.
    const again = async () => {
      await typeLikeScanner(window, await ticketOf(window));
      return window.getByTestId("verdict").getAttribute("data-verdict");
    };
    await expect.poll(again, { interval: 1_000, timeout: 30_000 }).toBe("already-in");
  },
  "check-in, no": async (window) => {
    await typeLikeScanner(window, printCode(OTHER_EVENT));
    await expect.poll(() => window.getByTestId("verdict").getAttribute("data-tone")).toBe("no");
  },
  "check-in, people found": async (window, say) => {
    await window.getByRole("combobox", { name: say.checkIn.search }).fill("li");
    await window.getByRole("option").first().waitFor();
  },
  "walk-in": async (window, say) => {
    await window.keyboard.press("Escape");
    await window.getByRole("combobox", { name: say.checkIn.search }).fill("");
    await press(window, say.walkIn.open);
  },
};

const ticketOf = async (window: Page): Promise<string> => {
  const [person] = await ask(window, "people.search", { query: "贾岛", limit: 1 });
  const shown = person && (await ask(window, "tickets.show", { personId: person.id }));
  return shown?.code ?? "";
};

describe.each(["zh", "en"] as const)("axe finds nothing in %s", (language) => {
  const say = words(language);
  let lanyard: Launched;

  beforeAll(async () => {
    lanyard = await launchLanyard({ language: language === "zh" ? "zh-CN" : "en-US" });
    await zoom(1);
  });

  afterAll(() => lanyard.close());

  const zoom = (factor: number) =>
    lanyard.app.evaluate(({ BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(1280, 800);
      window?.webContents.setZoomFactor(wanted);
    }, factor);

  it.each(Object.entries(VIEWS))("on %s, at 100 % and at 200 %", async (_, open) => {
    const { window } = lanyard;
    await open(window, say);
    const plain = await complaintsOfAxe(window);
    await zoom(2);
    await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBe(2);
    const zoomed = await complaintsOfAxe(window);
    await zoom(1);
    await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBe(1);
    expect({ plain, zoomed }).toEqual({ plain: [], zoomed: [] });
  });

  it("at the desk Tab goes from the menu over the bar to the verdict, to the search and to what is beside it", async () => {
    const { window } = lanyard;
    await press(window, say.checkIn.title);
    await window.locator("nav button").first().focus();
    await focusThroughX("Lanyard");
    const order: string[] = [];
    for (let tabs = 0; order.lastIndexOf("menu") < 1 && tabs < MOST_STOPS; tabs++) {
      const part = await partWithFocus(window);
      if (part !== order.at(-1)) order.push(part);
      const before = await window.evaluateHandle(() => document.activeElement);
      await pressThroughX("Tab");
      await expect.poll(() => before.evaluate((element) => element === document.activeElement)).toBe(false);
    }
    expect(order.slice(0, order.lastIndexOf("menu"))).toEqual(["menu", "bar", "verdict", "search", "beside"]);
    expect(lanyard.complaints.pages).toEqual([]);
  });
});

/** More than the desk has; so that a trap ends the test. */
const MOST_STOPS = 80;

const partWithFocus = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const focused = document.activeElement;
    const verdict = document.querySelector("[data-testid=verdict]")?.parentElement;
    if (focused?.closest("nav")) return "menu";
    if (verdict?.contains(focused)) return "verdict";
    if (focused?.getAttribute("role") === "combobox") return "search";
    return focused?.closest("aside") ? "beside" : "bar";
  });

import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { readPdf } from "../build/readPdf.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { goToSearch, scannerIsQuiet, typeLikeAPerson, typeLikeScanner } from "../build/typing.ts";

const say = words("en");
/** A letter of the private area is in no font. */
const ROSTER = [
  "姓名,公司,职务,身份",
  "曾一鸣,青藤数据,工程师,讲师",
  "Ada Lovelace,Engines & Co.,Programmer,",
  "贾\ue123,酷家乐,设计师,",
  "白居易,青藤数据,诗人,",
  "付铖,,,讲师",
].join("\r\n");

const ahead = (window: Page): Locator => window.getByTestId("before-the-doors");

/** Presses what has this name with the keys alone: Tab to it, then Enter. */
async function pressByKeys(window: Page, button: Locator): Promise<void> {
  await button.waitFor();
  await scannerIsQuiet(window);
  for (let tabs = 0; tabs < 120; tabs++) {
    if (await button.evaluate((one) => one === one.ownerDocument.activeElement)) {
      await window.keyboard.press("Enter");
      return;
    }
    await window.keyboard.press("Tab");
  }
  throw new Error("the keys do not get there");
}

async function openPart(window: Page, name: string): Promise<void> {
  await window.getByRole("button", { name: say.badges.title, exact: true }).click();
  await onScreen(window, "badges");
  const button = ahead(window).getByRole("button", { name, exact: true });
  if ((await button.getAttribute("aria-expanded")) !== "true") await pressByKeys(window, button);
  await expect.poll(() => button.getAttribute("aria-expanded")).toBe("true");
}

/** Scans somebody's ticket. Its check digits tell it from typing, however slow a busy computer makes the keys. */
async function scanTicketOf(window: Page, name: string): Promise<void> {
  const [person] = await ask(window, "people.search", { query: name, limit: 1 });
  const ticket = person && (await ask(window, "tickets.show", { personId: person.id }));
  if (!ticket) throw new Error(`nobody is called ${name}`);
  await typeLikeScanner(window, ticket.code);
}

/** What the last batch says of its file. */
async function fileOf(window: Page): Promise<Uint8Array> {
  const text = await window.getByTestId("batch-written").innerText();
  const file = /(?:\/|[A-Z]:\\)[^\n]*\.pdf/.exec(text)?.[0];
  if (!file) throw new Error(text);
  return new Uint8Array(readFileSync(file));
}

describe("badges before the doors open", () => {
  let lanyard: Launched;

  beforeAll(async () => {
    lanyard = await launchLanyard();
    await makeEvent(lanyard.window, new TextEncoder().encode(ROSTER));
    await lanyard.window.reload();
  });

  afterAll(() => lanyard.close());

  it("checks everybody's badge; a finding leads to the person by the keys alone, a scan comes between, and it is still there", async () => {
    const { window } = lanyard;
    await openPart(window, say.preflight.title);
    await pressByKeys(window, ahead(window).getByRole("button", { name: say.preflight.start }));
    const result = window.getByTestId("preflight");
    await result.waitFor();
    expect(await result.innerText()).toContain("5 badges checked");
    await pressByKeys(window, result.getByRole("button", { name: say.preflight.kind["missing-glyphs"] }));
    const person = window.getByTestId("preflight-people").getByRole("button");
    expect(await person.innerText()).toContain("酷家乐");

    await scanTicketOf(window, "白居易");
    await verdictOf(window, "admitted");
    await openPart(window, say.preflight.title);
    await pressByKeys(window, window.getByTestId("preflight-people").getByRole("button", { name: /酷家乐/ }));
    await onScreen(window, "people");
    const panel = window.getByTestId("person");
    await panel.waitFor();
    expect(await panel.innerText()).toContain("酷家乐");
  });

  it("says that the check is out of date once somebody is corrected", async () => {
    const { window } = lanyard;
    await window.getByTestId("person").getByRole("button", { name: say.editing.open }).click();
    await window.getByTestId("edit").getByLabel(say.personField.name, { exact: true }).fill("贾岛");
    await window.getByRole("button", { name: say.editing.save, exact: true }).click();
    await window.getByText(say.editing.saved).waitFor();
    await openPart(window, say.preflight.title);
    await window.getByText(say.preflight.outOfDate).waitFor();
    await ahead(window).getByRole("button", { name: say.preflight.again }).click();
    await expect.poll(() => window.getByTestId("preflight").innerText()).not.toContain(say.preflight.outOfDate);
    expect(await window.getByTestId("preflight").innerText()).not.toContain(say.preflight.kind["missing-glyphs"]);
  });

  it("prints speakers beforehand, and then everybody else, in the order of their names, into one file", async () => {
    const { window } = lanyard;
    await openPart(window, say.batch.title);
    await ahead(window).getByLabel(say.batch.who).selectOption("roles");
    await ahead(window).getByLabel(say.roleLabel("speaker")).check();
    const count = window.getByTestId("batch-count");
    await expect.poll(() => count.innerText()).toBe(say.batch.count(2));
    await ahead(window).getByRole("button", { name: say.batch.start }).click();
    await window.getByTestId("batch-written").waitFor();
    expect(namesIn(await fileOf(window))).toEqual(["付铖", "曾一鸣"]);

    await ahead(window).getByLabel(say.batch.who).selectOption("all");
    await ahead(window).getByLabel(say.batch.separators).selectOption("letter");
    // 白居易 came in meanwhile, so that a badge of theirs is there already.
    await expect.poll(() => count.innerText()).toContain(say.batch.count(2));
    await ahead(window).getByRole("button", { name: say.batch.start }).click();
    await expect.poll(() => window.getByTestId("batch-written").innerText()).toContain(say.batch.written(2, 4));
    expect(namesIn(await fileOf(window))).toEqual(["A", "Ada Lovelace", "J", "贾岛"]);
    await expect.poll(() => count.innerText()).toBe(say.batch.allPrinted);
  });

  it("sorts badges into boxes; a scan and the search tell where one lies, nothing is printed for it", async () => {
    const { window } = lanyard;
    await openPart(window, say.batch.title);
    await ahead(window).getByLabel(say.batch.unprinted).uncheck();
    await ahead(window).getByLabel(say.batch.separators).selectOption("none");
    await ahead(window).getByLabel(say.batch.boxes).check();
    await ahead(window).getByLabel(say.batch.boxSize).fill("2");
    await expect.poll(() => window.getByTestId("batch-count").innerText()).toContain(say.batch.countBoxes(3));
    await ahead(window).getByRole("button", { name: say.batch.placeOnly }).click();
    await window.getByText(say.batch.placed).waitFor();

    await scanTicketOf(window, "贾岛");
    await verdictOf(window, "admitted");
    const place = { box: 2, letter: "J", number: 2 };
    expect(await window.getByTestId("lies").innerText()).toContain(say.lies.place(place));
    await expect.poll(() => window.getByTestId("spoken").innerText()).toContain(say.lies.place(place));
    await goToSearch(window);
    await typeLikeAPerson(window, "zengyiming");
    const found = window.getByRole("option", { name: /曾一鸣/ });
    await found.waitFor();
    expect(await found.innerText()).toContain(say.lies.place({ box: 3, letter: "Z", number: 1 }));
    await window.keyboard.press("Escape");
  });

  it("clears the boxes after a question that Escape leaves, and then scans print again", async () => {
    const { window } = lanyard;
    await openPart(window, say.boxes.title);
    const boxes = window.getByTestId("boxes");
    await boxes.waitFor();
    expect(await boxes.locator("tbody tr").count()).toBe(3);
    await ahead(window).getByRole("button", { name: say.boxes.clear }).click();
    await window.getByRole("alertdialog").waitFor();
    await window.keyboard.press("Escape");
    await expect.poll(() => window.getByRole("alertdialog").count()).toBe(0);
    await window.waitForTimeout(600);
    await ahead(window).getByRole("button", { name: say.boxes.clear }).click();
    await window.getByRole("button", { name: say.boxes.clearYes, exact: true }).click();
    await window.getByText(say.boxes.none).waitFor();
    await scanTicketOf(window, "付铖");
    await verdictOf(window, "admitted");
    expect(await window.getByTestId("lies").count()).toBe(0);
  });
});

/** Whose badge each page is, or what it says of those that follow. */
function namesIn(pdf: Uint8Array): string[] {
  const names = ["Ada Lovelace", "白居易", "贾岛", "付铖", "曾一鸣"];
  return readPdf(pdf)
    .pageTexts()
    .map((text) => names.find((name) => text.includes(name)) ?? text);
}

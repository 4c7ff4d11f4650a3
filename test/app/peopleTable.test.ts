import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { rosterCsv } from "../build/roster.ts";
import { onScreen } from "../build/screen.ts";
import { goToSearch, typeLikeAPerson, typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const ROSTER = [
  "姓名,花名,手机,公司,票种,票号,桌号",
  "曾一鸣,,19900000001,青藤数据,普通票,CODE-1,10",
  "Émile Zola,,19900000002,Zola & Fils,普通票,CODE-2,9",
  "白居易,乐天,19900000003,青藤数据,学生票,CODE-3,1",
  "dana,,19900000004,,普通票,CODE-4,",
  "付铖,,19900000005,酷家乐,普通票,CODE-5,2",
].join("\r\n");

const grid = (window: Page): Locator => window.getByRole("grid", { name: say.people.title });
const rows = (window: Page): Locator => grid(window).locator("tbody tr[aria-rowindex]");
const names = async (window: Page): Promise<string[]> =>
  (await rows(window).locator("td:first-child").allInnerTexts()).map((text) => text.trim());
const header = (window: Page, name: string): Locator => grid(window).getByRole("columnheader", { name });
const count = (window: Page): Promise<string> => window.getByTestId("people-count").innerText();

async function toPeople(window: Page): Promise<void> {
  await window.getByRole("button", { name: say.people.title, exact: true }).click();
  await onScreen(window, "people");
  await rows(window).first().waitFor();
}

describe("the table of people", () => {
  let lanyard: Launched;

  beforeAll(async () => {
    lanyard = await launchLanyard();
    await makeEvent(lanyard.window, new TextEncoder().encode(ROSTER));
    await lanyard.window.reload();
    await toPeople(lanyard.window);
  });

  afterAll(() => lanyard.close());

  it("is ordered by a column at a press, the other way at the next, and then as the roster has it", async () => {
    const { window } = lanyard;
    const roster = ["曾一鸣", "Émile Zola", "白居易（乐天）", "dana", "付铖"];
    const inOrder = (wanted: string[]) =>
      expect.poll(() => names(window)).toEqual(wanted.map((name) => name.replace(/（(.*)）/, "($1)")));
    await inOrder(roster);
    expect(await header(window, say.peopleList.column.name).getAttribute("aria-sort")).toBe("none");
    const press = async () => {
      // The second click of a double click is none.
      await window.waitForTimeout(600);
      await header(window, say.peopleList.column.name).getByRole("button").click();
    };
    await press();
    await inOrder(["白居易（乐天）", "dana", "Émile Zola", "付铖", "曾一鸣"]);
    expect(await header(window, say.peopleList.column.name).getAttribute("aria-sort")).toBe("ascending");
    await press();
    await inOrder(["曾一鸣", "付铖", "Émile Zola", "dana", "白居易（乐天）"]);
    await press();
    await inOrder(roster);
  });

  it("is narrowed by several things at once, says to how many, and each is taken back by its own button", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.peopleList.filter }).click();
    const box = window.getByTestId("filter-box");
    await box.getByRole("combobox").selectOption({ label: say.peopleList.facet.company });
    await box.getByLabel("青藤数据").check();
    await expect.poll(() => names(window)).toEqual(["曾一鸣", "白居易(乐天)"]);
    await box.getByRole("combobox").selectOption({ label: "桌号" });
    await box.getByLabel("10").check();
    await expect.poll(() => names(window)).toEqual(["曾一鸣"]);
    expect(await count(window)).toBe(say.peopleList.count(1, 5));
    await window.keyboard.press("Escape");
    expect(await box.count()).toBe(0);
    await window.getByRole("button", { name: say.peopleList.remove("桌号: 10") }).click();
    await expect.poll(() => count(window)).toBe(say.peopleList.count(2, 5));
    await window.getByRole("button", { name: say.peopleList.clearAll }).click();
    await expect.poll(() => count(window)).toBe(say.peopleList.count(5, 5));
    expect(await window.getByTestId("filter-chip").count()).toBe(0);
  });

  it("is narrowed to what stands in the search box", async () => {
    const { window } = lanyard;
    await goToSearch(window);
    await typeLikeAPerson(window, "letian");
    await window.getByRole("button", { name: say.peopleList.onlyText("letian") }).click();
    await expect.poll(() => names(window)).toEqual(["白居易(乐天)"]);
    await window.getByRole("button", { name: say.peopleList.clearAll }).click();
  });

  it("shows the columns that staff want, and the next start shows them again", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.peopleList.columns }).click();
    const box = window.getByTestId("column-box");
    await box.getByLabel("桌号").check();
    await box.getByLabel(say.peopleList.column.phone).uncheck();
    await header(window, "桌号").waitFor();
    expect(await header(window, say.peopleList.column.phone).count()).toBe(0);
    await window.keyboard.press("Escape");
    await window.reload();
    await toPeople(window);
    await header(window, "桌号").getByRole("button").click();
    await expect.poll(async () => (await names(window))[0]).toBe("白居易(乐天)");
  });

  it("is gone through and opened with the keys alone, and a scan still counts", async () => {
    const { window } = lanyard;
    await grid(window).focus();
    const marked = async () => {
      const id = await grid(window).getAttribute("aria-activedescendant");
      return (await window.locator(`[id="${id}"] td`).first().innerText()).trim();
    };
    await window.keyboard.press("End");
    await expect.poll(marked).toBe("dana");
    await window.keyboard.press("ArrowUp");
    await expect.poll(marked).toBe("曾一鸣");
    await window.keyboard.press("Home");
    await window.keyboard.press("ArrowDown");
    await expect.poll(marked).toBe("付铖");
    await window.keyboard.press("Enter");
    await expect.poll(() => window.getByTestId("person").innerText()).toContain("付铖");
    await grid(window).focus();
    await typeLikeScanner(window, "CODE-3");
    await onScreen(window, "checkIn");
    await toPeople(window);
    expect(await header(window, "桌号").getAttribute("aria-sort")).toBe("ascending");
    await window.locator("label").filter({ hasText: say.peopleList.show.arrived }).click();
    await expect.poll(() => names(window)).toEqual(["白居易(乐天)"]);
  });

  it("goes into a file as it is shown", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.peopleList.export }).click();
    const text = await window.getByTestId("exported").innerText();
    const file = /\/.*\.csv/.exec(text)?.[0] ?? "";
    const lines = readFileSync(file, "utf8").trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("桌号");
    expect(lines[1]).toContain("白居易");
  });
});

describe("a table of very many", () => {
  it("goes to its end at a key, and comes in another order without losing the scan between", async () => {
    const people = 20_000;
    const lanyard = await launchLanyard();
    const { window } = lanyard;
    await makeEvent(window, rosterCsv(people));
    await window.reload();
    await toPeople(window);
    await expect.poll(() => count(window)).toBe(say.peopleList.count(people, people));
    expect(await rows(window).count()).toBeLessThan(100);
    await grid(window).focus();
    await window.keyboard.press("End");
    await grid(window)
      .locator(`tr[aria-rowindex="${people + 1}"] td:first-child:not(:empty)`)
      .waitFor();
    await header(window, say.peopleList.column.name).getByRole("button").click();
    await typeLikeScanner(window, "CODE-000001");
    await onScreen(window, "checkIn");
    await toPeople(window);
    expect(await header(window, say.peopleList.column.name).getAttribute("aria-sort")).toBe("ascending");
    await expect.poll(async () => (await names(window))[0]).toMatch(/^柏/);
    await lanyard.close();
  });
});

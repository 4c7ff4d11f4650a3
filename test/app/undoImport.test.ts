import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSheet } from "../../electron/sheets/read.ts";
import { words } from "../../shared/i18n/say.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";

const say = words("zh");
const HEADER = "姓名,手机,挂靠处";
const csv = (...lines: string[]) => Buffer.from([HEADER, ...lines].join("\r\n"), "utf8");

const FIRST = csv("云山,19900000001,青藤数据");
const WRONG = csv("云山,19900000001,错的公司", "白鹭,19900000002,去年的公司", "江枫,19900000003,去年的公司");
const RIGHT = csv("云山,19900000001,青藤数据", "白鹭,19900000002,白石科技", "方舟,19900000004,方圆软件");

/*
 * The wrong file on the day: taken in, somebody let in on it, taken back, the right one taken in. In the real window,
 * each step on the ones before.
 */
describe("an import that was wrong", () => {
  let lanyard: Launched;
  let ticket = "";

  beforeAll(async () => {
    lanyard = await launchLanyard({ language: "zh-CN" });
    await makeEvent(lanyard.window, FIRST);
    await ask(lanyard.window, "settings.change", { autoPrint: "never" });
    await toEventScreen();
  });

  afterAll(async () => {
    await lanyard.close();
  });

  const toEventScreen = async () => {
    await lanyard.window.reload();
    await lanyard.window.getByRole("button", { name: say.start.title, exact: true }).click();
    await lanyard.window.getByTestId("imports").waitFor();
  };
  const choose = (name: string, buffer: Buffer) =>
    lanyard.window.locator("input[type=file]").first().setInputFiles({ name, mimeType: "text/csv", buffer });
  const ticketOf = async (name: string) => {
    const [card] = await ask(lanyard.window, "people.search", { query: name, limit: 1 });
    if (!card) throw new Error(`nobody is called ${name}`);
    return (await ask(lanyard.window, "tickets.show", { personId: card.id }))?.code ?? "";
  };
  const count = (name: string) => lanyard.window.locator(`[data-testid=plan] [data-count=${name}]`).innerText();

  it("shows whom it adds and what it changes, field by field, and saves that as a report", async () => {
    const { window } = lanyard;
    await choose("去年.csv", WRONG);
    await window.getByTestId("plan").waitFor();
    expect(await count("added")).toContain("2");
    await window.locator("[data-count=added] button").click();
    expect(await window.getByTestId("list-added").innerText()).toMatch(/2\s*白鹭|3\s*白鹭/);
    await window.getByLabel(say.roster.meaningOf("挂靠处")).selectOption("company");
    await expect.poll(() => count("changed")).toContain("1");
    await window.locator("[data-count=changed] button").click();
    expect(await window.getByTestId("list-changed").innerText()).toContain("错的公司");
    await window.getByRole("button", { name: say.importReport.save }).click();
    await window.getByTestId("exported").waitFor();
    const lines = await rowsIn(join(await folderOf(window), "exports"));
    expect(lines[0]).toEqual(say.importReport.columns);
    const { what } = say.importReport;
    expect(lines.slice(1).map(([kind, row, name]) => [kind, row, name])).toEqual(
      expect.arrayContaining([
        [what.added, "3", "白鹭"],
        [what.added, "4", "江枫"],
        [what.changed, "2", "云山"],
      ]),
    );
  });

  it("is taken in, its report kept beside the file, and somebody is let in on it", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.roster.accept(3) }).click();
    await window.getByTestId("imported").waitFor();
    const kept = readdirSync(join(await folderOf(window), "imports"));
    expect(kept).toEqual(expect.arrayContaining(["去年.csv", `${say.importReport.fileName("去年")}.csv`]));
    ticket = await ticketOf("白鹭");
    await window.getByRole("button", { name: say.start.goOn }).click();
    await typeLikeScanner(window, await ticketOf("江枫"));
    await verdictOf(window, "admitted");
  });

  it("is taken back after a question that says who stays; its tickets say why they are refused", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.start.title, exact: true }).click();
    await window.getByRole("button", { name: say.imports.undoOf("去年.csv") }).click();
    const question = window.getByTestId("undo-question");
    await question.getByText(say.imports.willTakeBack(1)).waitFor();
    expect(await question.innerText()).toContain("江枫");
    expect(await question.innerText()).toContain(say.imports.willChangeBack(1));
    await question.getByRole("button", { name: say.imports.confirm }).click();
    await window.getByTestId("import-undone").waitFor();
    expect(await window.getByTestId("imports").innerText()).toContain("撤销");
    expect(await ask(window, "people.search", { query: "白鹭", limit: 5 })).toEqual([]);
    await window.getByRole("button", { name: say.checkIn.title, exact: true }).click();
    await typeLikeScanner(window, ticket);
    const { text } = await verdictOf(window, "cancelled");
    expect(text).toContain(say.reason["import-taken-back"]);
  });

  it("gives way to the right file after a restart: columns as corrected, tickets as before, who came stays in", async () => {
    const { dataFolder } = lanyard;
    await lanyard.close();
    lanyard = await launchLanyard({ dataFolder, language: "zh-CN" });
    await toEventScreen();
    const { window } = lanyard;
    await choose("今年.csv", RIGHT);
    await window.getByTestId("plan").waitFor();
    expect(await window.getByTestId("columns-by").getAttribute("data-by")).toBe("memory");
    expect(await window.getByLabel(say.roster.meaningOf("挂靠处")).inputValue()).toBe("company");
    expect(await count("restored")).toContain("1");
    await window.getByRole("button", { name: say.roster.accept(3) }).click();
    expect(await window.getByTestId("imported").innerText()).toContain(say.roster.doneRestored(1));
    expect(await ticketOf("白鹭")).toBe(ticket);
    await window.getByRole("button", { name: say.start.goOn }).click();
    await typeLikeScanner(window, ticket);
    await expect.poll(async () => (await verdictOf(window, "admitted")).name).toBe("白鹭");
    const [cloud] = await ask(window, "people.search", { query: "云山", limit: 1 });
    expect(cloud?.company).toBe("青藤数据");
    await expect.poll(() => window.locator("[data-count=arrived]").innerText()).toContain("2");
  });

  it("leaves the guess to who asks for it", async () => {
    const { window } = lanyard;
    await toEventScreen();
    await choose("今年.csv", RIGHT);
    await window.getByRole("button", { name: say.roster.guessAnew }).click();
    await expect.poll(() => window.getByTestId("columns-by").getAttribute("data-by")).toBe("guess");
    expect(await window.getByLabel(say.roster.meaningOf("挂靠处")).inputValue()).toBe("");
    await window.getByRole("button", { name: say.roster.refuse }).click();
    await onScreen(window, "event");
  });

  it("reads a list that is pasted, outside of a field and in it", async () => {
    const { app, window } = lanyard;
    await window.getByRole("button", { name: say.roster.paste }).click();
    await onScreen(window, "roster");
    await app.evaluate(({ clipboard }) => clipboard.writeText("#接龙\n周末沙龙\n\n1. 山岚 青藤数据\n2. 石舟\n"));
    await window.keyboard.press("Control+V");
    await window.getByTestId("plan").waitFor();
    expect(await count("added")).toContain("2");
    await window.getByRole("button", { name: say.roster.refuse }).click();
    await window.getByRole("button", { name: say.roster.paste }).click();
    const field = window.getByRole("textbox", { name: say.roster.pasteLabel });
    await field.focus();
    await app.evaluate(({ clipboard }) => clipboard.writeText("姓名\t公司\n山岚\t青藤数据\n石舟\t白石科技\n松月\t\n"));
    await window.keyboard.press("Control+V");
    expect(await field.inputValue()).toContain("山岚");
    await window.getByRole("button", { name: say.roster.pasteRead }).click();
    await window.getByTestId("plan").waitFor();
    expect(await count("added")).toContain("3");
    await window.getByRole("button", { name: say.roster.accept(3) }).click();
    await window.getByTestId("imported").waitFor();
    expect(await ask(window, "people.search", { query: "松月", limit: 5 })).toHaveLength(1);
  });

  it("complained about nothing meanwhile", () => {
    expect(lanyard.complaints.pages).toEqual([]);
  });
});

async function folderOf(window: Page): Promise<string> {
  const { status } = await ask(window, "app.hello", null);
  return status.event?.folder ?? "";
}

/** The rows of the only file in a folder, header included. */
async function rowsIn(folder: string): Promise<string[][]> {
  const [file, ...others] = readdirSync(folder);
  if (!file || others.length > 0) throw new Error(`${dirname(folder)} has not one export`);
  const read = await readSheet(new Uint8Array(readFileSync(join(folder, file))));
  if (!read.ok) throw new Error(read.fault.code);
  return read.value.rows.map(({ cells }) => cells.map((cell) => cell.trim()));
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSheet } from "../../electron/sheets/read.ts";
import { words } from "../../shared/i18n/say.ts";
import { type Cups, startCups } from "../build/cups.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { ROOT } from "../build/paths.ts";
import { shot } from "../build/picture.ts";
import { readPdf } from "../build/readPdf.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { goToSearch, typeLikeAPerson, typeLikeScanner } from "../build/typing.ts";

const say = words("zh");
const SAMPLE = join(ROOT, "resources", "sample-event");

/*
 * One morning at the desk, in the order it happens: each step stands on the ones before. The window is driven by keys and
 * clicks, the printer is a real CUPS queue.
 */
describe("the main job, in Chinese", () => {
  let cups: Cups;
  let lanyard: Launched;
  let ticket = "";

  beforeAll(async () => {
    cups = await startCups();
    lanyard = await launchLanyard({ language: "zh-CN", env: { CUPS_SERVER: cups.server } });
  });

  afterAll(async () => {
    await lanyard.close();
    await cups.close();
  });

  const idOf = async (query: string) => {
    const [card] = await ask(lanyard.window, "people.search", { query, limit: 1 });
    if (!card) throw new Error(`nobody is called ${query}`);
    return card;
  };
  const ticketOf = async (name: string) => {
    const shown = await ask(lanyard.window, "tickets.show", { personId: (await idOf(name)).id });
    return shown?.code ?? "";
  };

  it("starts in the system's language with nothing to do but open an event", async () => {
    await lanyard.window.getByRole("heading", { name: say.start.welcome }).waitFor();
    expect(await lanyard.window.title()).toContain("Lanyard");
  });

  it("shows what an event page says and makes the event after a yes", async () => {
    const { window } = lanyard;
    await window.locator("input[type=file]").first().setInputFiles(join(SAMPLE, "page.md"));
    const facts = window.getByTestId("page-facts");
    await facts.waitFor();
    for (const stated of [
      "Service Mesh Meetup#9",
      "西溪谷G座8楼",
      "23390449",
      "贾岛",
      "张超盟",
      "SOFAStack",
      "麦思博",
    ]) {
      expect(await facts.innerText()).toContain(stated);
    }
    await window.getByRole("button", { name: say.page.accept }).click();
    await window.getByText(say.start.emptyRoster).waitFor();
  });

  it("shows what a roster would do and takes it in after a yes", async () => {
    const { window } = lanyard;
    await window.locator("input[type=file]").first().setInputFiles(join(SAMPLE, "roster.csv"));
    await window.getByRole("heading", { name: say.roster.title }).waitFor();
    await window.getByRole("button", { name: say.roster.accept(125) }).click();
    await window.getByTestId("imported").waitFor();
    await window.getByRole("button", { name: say.start.goOn }).click();
    await onScreen(window, "checkIn");
    expect(await window.locator("[data-count=expected]").innerText()).toContain("122");
  });

  it("is told which printer to use", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.badges.title, exact: true }).click();
    const printers = window.getByLabel(say.badges.printer, { exact: true }).and(window.locator("select"));
    await expect.poll(async () => printers.locator("option").allInnerTexts()).toContainEqual("Desk PDF");
    await printers.selectOption(cups.queues.pdf);
    await window.getByRole("button", { name: say.checkIn.title, exact: true }).click();
    await onScreen(window, "checkIn");
  });

  it("admits by a scan; the arrival is in the journal when the screen says yes", async () => {
    const { window } = lanyard;
    ticket = await ticketOf("付铖");
    await typeLikeScanner(window, ticket);
    expect(await verdictOf(window, "admitted")).toMatchObject({ tone: "yes", name: "付铖" });
    const { status } = await ask(window, "app.hello", null);
    const journal = readFileSync(join(status.event?.folder ?? "", "journal.ndjson"), "utf8");
    expect(journal.split("\n").filter((line) => line.includes('"kind":"arrived"'))).toHaveLength(1);
    expect(await window.locator("[data-count=arrived]").innerText()).toContain("1");
  });

  it("prints the badge: right size, searchable name, a code that reads back, and says so truly", async () => {
    const { window } = lanyard;
    await expect.poll(() => cups.pages().length, { timeout: 20_000 }).toBe(1);
    const pdf = readPdf(cups.pages()[0] ?? new Uint8Array());
    expect(pdf.pages()).toBe(1);
    expect(pdf.size().width).toBeCloseTo(90, 0);
    expect(pdf.size().height).toBeCloseTo(54, 0);
    expect(pdf.text()).toContain("付铖");
    expect(pdf.text()).toContain("酷家乐");
    await expect
      .poll(() => window.getByTestId("badge-line").innerText(), { timeout: 20_000 })
      .toMatch(new RegExp(`${say.jobState.printed}|${say.jobState["handed-over"]}`));
    await typeLikeScanner(window, pdf.qr(300));
    expect(await verdictOf(window, "already-in")).toMatchObject({ name: "付铖" });
  });

  it("says already in, since when and where, at the second scan", async () => {
    const { window } = lanyard;
    await typeLikeScanner(window, ticket);
    const { text, tone } = await verdictOf(window, "already-in");
    expect(tone).toBe("careful");
    const { status } = await ask(window, "app.hello", null);
    expect(text).toContain(status.station.name);
    expect(text).toMatch(/\d\d:\d\d/);
  });

  it("tells an unknown code, a forged one and another event's apart", async () => {
    const { window } = lanyard;
    await typeLikeScanner(window, "6901234567892");
    expect(await verdictOf(window, "unknown-code")).toMatchObject({ tone: "no" });
    await typeLikeScanner(window, "710000001000000000001000000000000000000000000058");
    await verdictOf(window, "other-event");
    await typeLikeScanner(window, forged(ticket));
    await verdictOf(window, "forged");
    expect(await window.locator("[data-count=arrived]").innerText()).toContain("1");
  });

  it("finds a name from one hanzi and checks in by hand, with the keyboard alone", async () => {
    const { window } = lanyard;
    await goToSearch(window);
    await typeLikeAPerson(window, "贾");
    await window.getByRole("option").first().waitFor();
    expect(await window.getByRole("option").first().innerText()).toContain("贾岛");
    await window.keyboard.press("Enter");
    expect(await verdictOf(window, "admitted")).toMatchObject({ name: "贾岛" });
    expect(await window.getByRole("combobox", { name: say.checkIn.search }).inputValue()).toBe("");
  });

  it("takes a scan while somebody types, and leaves what was typed alone", async () => {
    const { window } = lanyard;
    const box = window.getByRole("combobox", { name: say.checkIn.search });
    await box.focus();
    await typeLikeAPerson(window, "wang");
    await window.waitForTimeout(400);
    await typeLikeScanner(window, await ticketOf("嘉祁"));
    // Whoever came before was admitted as well.
    await expect.poll(async () => (await verdictOf(window, "admitted")).name).toBe("嘉祁");
    expect(await box.inputValue()).toBe("wang");
    await box.press("Escape");
  });

  it("undoes with a reason; a badge that prints the ticket's code admits again", async () => {
    const { window } = lanyard;
    await ask(window, "settings.change", { badgeCode: "ticket", autoPrint: "always" });
    await window.getByRole("button", { name: say.checkIn.undo }).click();
    await window.getByRole("button", { name: say.checkIn.undoReasons[0] ?? "" }).click();
    await expect.poll(async () => (await idOf("嘉祁")).arrival).toBeNull();
    await window.waitForTimeout(1_100);
    const before = cups.pages().length;
    await typeLikeScanner(window, await ticketOf("嘉祁"));
    await verdictOf(window, "admitted");
    await expect.poll(() => cups.pages().length, { timeout: 20_000 }).toBe(before + 1);
    const badge = readPdf(cups.pages().at(-1) ?? new Uint8Array());
    const card = await idOf("嘉祁");
    if (card.arrival)
      await ask(window, "checkIn.undo", { personId: card.id, arrival: card.arrival.fact, reason: "测试" });
    await typeLikeScanner(window, badge.qr(300));
    expect(await verdictOf(window, "admitted")).toMatchObject({ name: "嘉祁" });
    await ask(window, "settings.change", { badgeCode: "badge", autoPrint: "first-arrival" });
  });

  it("exports the attendance so that it reads back in Chinese", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.report.title, exact: true }).click();
    await window.getByRole("button", { name: say.exports.title }).click();
    await window.getByText(say.exports.formats.csv, { exact: true }).click();
    await window.getByRole("button", { name: say.exports.start, exact: true }).click();
    await window.getByTestId("exported").waitFor();
    const { status } = await ask(window, "app.hello", null);
    const folder = join(status.event?.folder ?? "", "exports");
    const bytes = readFileSync(join(folder, readdirSync(folder)[0] ?? ""));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const read = await readSheet(new Uint8Array(bytes));
    if (!read.ok) throw new Error(read.fault.code);
    const [header, ...rows] = read.value.rows.map(({ cells }) => cells);
    const column = (name: string | undefined) => header?.indexOf(name ?? "") ?? -1;
    const arrivedAt = column(say.table.column.arrived);
    expect(rows).toHaveLength(125);
    expect(
      rows
        .filter((row) => row[arrivedAt] === say.table.yes)
        .map((row) => row[1])
        .sort(),
    ).toEqual(["付铖", "嘉祁", "贾岛"].sort());
  });

  it("switches to English at once, the whole screen, and back", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: "English" }).click();
    await window.getByRole("heading", { name: words("en").report.title }).waitFor();
    const text = await window.locator("body").innerText();
    for (const word of [say.exports.title, say.eventReport.figures.expected, say.people.title, say.settings.title])
      expect(text).not.toContain(word);
    await window.getByRole("button", { name: "中文" }).click();
    await window.getByRole("heading", { name: say.report.title }).waitFor();
  });

  it("is all there after a restart, and after a kill right behind a verdict", async () => {
    const { dataFolder } = lanyard;
    const next = await ticketOf("王国云");
    await lanyard.close();
    lanyard = await launchLanyard({ dataFolder, language: "zh-CN", env: { CUPS_SERVER: cups.server } });
    await onScreen(lanyard.window, "checkIn");
    expect(await lanyard.window.locator("[data-count=arrived]").innerText()).toContain("3");
    expect(await lanyard.window.getByTestId("notice").count()).toBe(0);
    await typeLikeScanner(lanyard.window, next);
    await verdictOf(lanyard.window, "admitted");
    await lanyard.kill9();
    lanyard = await launchLanyard({ dataFolder, language: "zh-CN", env: { CUPS_SERVER: cups.server } });
    await onScreen(lanyard.window, "checkIn");
    const notice = lanyard.window.getByTestId("notice");
    await notice.getByText(words("zh").start.endedBadly(4)).waitFor();
    await shot(lanyard.window, "ended-badly-zh");
    await typeLikeScanner(lanyard.window, next);
    expect(await verdictOf(lanyard.window, "already-in")).toMatchObject({ name: "王国云" });
    expect(await lanyard.window.locator("[data-count=arrived]").innerText()).toContain("4");
    await lanyard.window.reload();
    await onScreen(lanyard.window, "checkIn");
    expect(await notice.count()).toBe(0);
  });

  it("complained about nothing meanwhile", () => {
    expect(lanyard.complaints.pages).toEqual([]);
    expect(lanyard.complaints.main.filter((line) => !/ (info|warning) /.test(line))).toEqual([]);
  });
});

/** The same ticket with another seal and right check digits: what a forger would print. */
function forged(code: string): string {
  const body = `${code.slice(0, 21)}${"3".repeat(25)}`;
  let rest = 0;
  for (const digit of body) rest = (rest * 10 + Number(digit)) % 97;
  return body + String(98 - ((rest * 100) % 97)).padStart(2, "0");
}

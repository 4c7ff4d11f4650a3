import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { complaintsOfAxe } from "../build/axe.ts";
import { type Cups, QUEUES, startCups } from "../build/cups.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { shot } from "../build/picture.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { scannerIsQuiet, typeLikeScanner } from "../build/typing.ts";
import { startZebra, type Zebra } from "../build/zebra.ts";

/*
 * A desk with two printers of the system and a label printer of the network, set up and helped by keys alone, in the order
 * it happens. Each step stands on the ones before.
 */
describe.each(["zh", "en"] as const)("printers of a desk, in %s", (language) => {
  const say = words(language);
  const { printers, labels, networkPrinter } = say;
  const pdf = QUEUES.pdf.replaceAll("_", " ");
  const second = QUEUES.second.replaceAll("_", " ");
  let cups: Cups;
  let zebra: Zebra;
  let lanyard: Launched;

  beforeAll(async () => {
    cups = await startCups();
    zebra = await startZebra();
    const env = { CUPS_SERVER: cups.server };
    const args = ["--open-sample"];
    lanyard = await launchLanyard({ language: language === "zh" ? "zh-CN" : "en-US", args, env });
    await lanyard.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    await onScreen(lanyard.window, "checkIn");
  });

  afterAll(async () => {
    expect(zebra.nonsense()).toEqual([]);
    await lanyard.close();
    await zebra.close();
    await cups.close();
  });

  const button = (name: string) => lanyard.window.getByRole("button", { name, exact: true });
  const row = (title: string) => {
    const { window } = lanyard;
    const named = window.locator("strong", { hasText: new RegExp(`^${title}$`) });
    return window.getByTestId("printers").getByRole("listitem").filter({ has: named });
  };
  /** From the top: what is chosen in a row of choices is drawn by a layer that axe loses when it is scrolled away. */
  const complaints = async () => {
    await lanyard.window.getByRole("heading", { level: 1 }).first().scrollIntoViewIfNeeded();
    return complaintsOfAxe(lanyard.window);
  };
  const line = () => lanyard.window.getByTestId("badge-line").innerText();
  const look = (name: string) => shot(lanyard.window, `printers-${name}-${language}`);
  const ticketOf = async (name: string) => {
    const [person] = await ask(lanyard.window, "people.search", { query: name, limit: 1 });
    const shown = person && (await ask(lanyard.window, "tickets.show", { personId: person.id }));
    return shown?.code ?? "";
  };
  const allPrinted = () =>
    expect
      .poll(async () => (await ask(lanyard.window, "badges.jobs", null)).map(({ state }) => state), { timeout: 20_000 })
      .not.toEqual(expect.arrayContaining([expect.not.stringMatching("printed")]));
  const comesIn = async (name: string) => {
    await typeLikeScanner(lanyard.window, await ticketOf(name));
    await expect.poll(() => lanyard.window.getByTestId("verdict-name").innerText()).toContain(name);
    await verdictOf(lanyard.window, "admitted");
    await scannerIsQuiet(lanyard.window);
  };

  it("chooses the everyday printer first; the others are folded away", async () => {
    const { window } = lanyard;
    await button(say.badges.title).press("Enter");
    await window.getByRole("combobox", { name: say.badges.printer, exact: true }).selectOption(QUEUES.pdf);
    await expect.poll(() => row(pdf).innerText()).toContain(say.badges.printerState.idle);
    expect(await window.getByTestId("more-printers").count()).toBe(0);
    const stock = window.getByRole("combobox", { name: say.badges.stock, exact: true });
    const before = await stock.inputValue();
    await stock.selectOption("avery-5392");
    // A sheet of labels asks where on it the next badge goes, at once.
    await window.getByRole("combobox", { name: say.badges.nextLabel, exact: true }).waitFor();
    await look("labels");
    await stock.selectOption(before);
    await look("everyday");
    expect(await complaints()).toEqual([]);
  });

  it("enters a label printer by its address and tries it, well and not", async () => {
    const { window } = lanyard;
    await button(printers.more).press("Enter");
    const form = window.getByTestId("network-printers").locator("form");
    await form.getByLabel(networkPrinter.name, { exact: true }).fill("Zebra");
    await form.getByRole("button", { name: networkPrinter.add }).press("Enter");
    await form.getByText(networkPrinter.missing).waitFor();
    await form.getByLabel(networkPrinter.host).fill(zebra.host);
    await form.getByLabel(networkPrinter.port).fill("1");
    await form.getByRole("button", { name: networkPrinter.tryIt }).press("Enter");
    await form.getByText(networkPrinter.unreachable).waitFor();
    await form.getByLabel(networkPrinter.port).fill(String(zebra.port));
    zebra.feel({ headOpen: true });
    await form.getByRole("button", { name: networkPrinter.tryIt }).press("Enter");
    await form.getByText(say.jobTrouble["cover-open"]).waitFor();
    zebra.feel({ headOpen: false });
    await form.getByRole("button", { name: networkPrinter.tryIt }).press("Enter");
    await form.getByText(networkPrinter.answers).waitFor();
    await form.getByLabel(networkPrinter.port).press("Enter");
    await button(networkPrinter.removeOf("Zebra")).waitFor();
  });

  it("gives the speakers that printer, and uses a second one beside the everyday one", async () => {
    const { window } = lanyard;
    const other = window.getByRole("checkbox", { name: second });
    await other.press("Space");
    await expect.poll(() => other.isChecked()).toBe(true);
    await window.getByLabel(printers.printerOf(say.roleLabel("speaker"))).selectOption({ label: "Zebra" });
    await row("Zebra").waitFor();
    await look("more");
    expect(await complaints()).toEqual([]);
    await window.getByTestId("network-printers").scrollIntoViewIfNeeded();
    await look("network");
    expect(await complaints()).toEqual([]);
  });

  it("prints a test page and counts the labels down", async () => {
    const { window } = lanyard;
    await button(labels.setOf("Zebra")).press("Enter");
    await window.getByTestId("new-roll").getByLabel(labels.now).fill("22");
    await look("new-roll");
    await window.getByTestId("new-roll").getByLabel(labels.now).press("Enter");
    await row("Zebra").getByText(labels.left(22)).waitFor();
    await button(printers.testPageOf("Zebra")).press("Enter");
    await expect.poll(() => zebra.printed().length, { timeout: 20_000 }).toBe(1);
    await row("Zebra").getByText(labels.left(21)).waitFor();
  });

  it("sends each guest's badge where it belongs", async () => {
    const before = cups.pages().length + cups.secondPages().length;
    await button(say.checkIn.title).press("Enter");
    await comesIn("贾岛");
    await expect.poll(() => zebra.printed().length, { timeout: 20_000 }).toBe(2);
    await comesIn("涵畅");
    await allPrinted();
    expect(cups.pages().length + cups.secondPages().length + zebra.printed().length).toBe(before + 2 + 1);
    await expect.poll(line).toContain(labels.low("Zebra", 20).slice(0, 6));
  });

  it("asks why before somebody gets another badge", async () => {
    const { window } = lanyard;
    const jobs = async () => (await ask(window, "badges.jobs", null)).length;
    const before = await jobs();
    await button(say.asking.reprint).press("Enter");
    const question = window.getByTestId("reprint");
    await question.waitFor();
    await look("reprint");
    expect(await complaints()).toEqual([]);
    await window.keyboard.press("Escape");
    await expect.poll(() => question.count()).toBe(0);
    expect(await jobs()).toBe(before);
    await button(say.asking.reprint).press("Enter");
    await question.getByRole("button", { name: say.reprint.reasons[0] ?? "" }).press("Enter");
    await expect.poll(jobs).toBe(before + 1);
    await allPrinted();
  });

  it("says that the label printer is out of paper, while guests come in; the rest goes to another one", async () => {
    const { window } = lanyard;
    const out = zebra.printed().length;
    zebra.feel({ paperOut: true });
    await comesIn("张超盟");
    await expect.poll(line, { timeout: 15_000 }).toContain(say.jobTrouble["media-empty"]);
    await look("out-of-paper");
    await button(say.badges.title).press("Enter");
    await expect.poll(() => row("Zebra").innerText()).toContain(say.jobTrouble["media-empty"]);
    await look("trouble");
    await window.getByLabel(printers.sendRestOf("Zebra")).selectOption({ label: second });
    await row("Zebra").getByText(printers.moved(1, second)).waitFor();
    await allPrinted();
    zebra.feel({ paperOut: false });
    expect(zebra.printed().length).toBe(out);
  });

  it("pauses a printer: its badges wait and say so; they go on, or are called off together", async () => {
    const { window } = lanyard;
    for (const title of [pdf, second]) await button(printers.pauseOf(title)).press("Enter");
    await button(say.checkIn.title).press("Enter");
    for (const name of ["熊建", "叶子承"]) await comesIn(name);
    await expect.poll(line).toContain(printers.isPaused(QUEUES.pdf));
    await button(say.badges.title).press("Enter");
    await expect.poll(() => window.getByTestId("jobs").innerText()).toContain(printers.paused);
    await window.getByTestId("jobs").scrollIntoViewIfNeeded();
    await look("paused");
    expect(await complaints()).toEqual([]);
    await button(printers.cancelAll(2)).press("Enter");
    await expect.poll(() => window.getByTestId("jobs").innerText()).toContain(say.jobState.cancelled);
    for (const title of [pdf, second]) await button(printers.resumeOf(title)).press("Enter");
    await expect.poll(() => row(pdf).innerText()).toContain(say.badges.printerState.idle);
  });
});

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { complaintsOfAxe } from "../build/axe.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { readPdf } from "../build/readPdf.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";

const say = words("en");

describe("the first start on a laptop, by the keyboard, to the certificates at the day's end", () => {
  let lanyard: Launched;

  beforeAll(async () => {
    lanyard = await launchLanyard({ isFirstStart: true, args: ["--open-sample"] });
  });

  afterAll(() => lanyard.close());

  const tour = () => lanyard.window.getByTestId("tour");
  const step = async (name: string) =>
    tour()
      .and(lanyard.window.locator(`[data-step=${name}]`))
      .waitFor();

  it("begins with three steps that have the focus and tell everybody the same", async () => {
    const { window } = lanyard;
    await onScreen(window, "checkIn");
    await step("bring");
    await expect.poll(() => tour().evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await complaintsOfAxe(window)).toEqual([]);
    for (const name of ["scan", "trouble"]) {
      await window.getByRole("button", { name: say.tour.next, exact: true }).focus();
      await window.keyboard.press("Enter");
      await step(name);
    }
    await window.getByRole("region", { name: say.tour.trouble.title }).waitFor();
  });

  it("holds no scan up: it is decided, the tour is over, and is not there again", async () => {
    const { window } = lanyard;
    const [guest] = await ask(window, "people.search", { query: "张超盟", limit: 1 });
    if (!guest) throw new Error("a guest of the sample event");
    const ticket = await ask(window, "tickets.show", { personId: guest.id });
    await typeLikeScanner(window, ticket?.code ?? "");
    expect(await verdictOf(window, "admitted")).toMatchObject({ name: "张超盟" });
    await tour().waitFor({ state: "detached" });
    await expect.poll(async () => (await ask(window, "app.hello", null)).settings.tour).toBe("seen");
    await window.reload();
    await onScreen(window, "checkIn");
    await window.getByTestId("verdict").waitFor();
    expect(await tour().count()).toBe(0);
    await window.getByTestId("badge-line").waitFor();
    expect(await window.getByText(say.health.scanner).count()).toBe(0);
  });

  it("is shown again from the settings, and Escape skips it", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.settings.title, exact: true }).click();
    await window.getByRole("button", { name: say.tour.again, exact: true }).focus();
    await window.keyboard.press("Enter");
    await step("bring");
    await window.keyboard.press("Escape");
    await tour().waitFor({ state: "detached" });
  });

  it("prints the page for volunteers, in both languages", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.start.title, exact: true }).click();
    await window.getByRole("button", { name: say.guide.print, exact: true }).focus();
    await window.keyboard.press("Enter");
    const made = await window.getByTestId("guide-written").locator("p", { hasText: ".pdf" }).innerText();
    const pages = readPdf(new Uint8Array(readFileSync(made.slice(made.indexOf("/"))))).pageTexts();
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain(say.guidePage.title);
    expect(pages[1]).toContain(words("zh").guidePage.title);
  });

  it("ends with a certificate for who came", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.report.title, exact: true }).click();
    await window.getByRole("button", { name: say.certificates.start, exact: true }).focus();
    await window.keyboard.press("Enter");
    await window.getByTestId("certificates-count").getByText(say.certificates.count(1)).waitFor();
    await window.getByRole("button", { name: say.certificates.make, exact: true }).focus();
    await window.keyboard.press("Enter");
    await window.getByTestId("certificates-written").waitFor({ timeout: 60_000 });
    const { last } = await ask(window, "certificates.now", null);
    if (last?.what !== "written") throw new Error(JSON.stringify(last));
    const text = readPdf(new Uint8Array(readFileSync(last.file))).text();
    for (const said of ["Certificate of Attendance", "张超盟", "Service Mesh"]) expect(text).toContain(said);
    expect(lanyard.complaints.pages).toEqual([]);
    expect(lanyard.complaints.main.filter((line) => !/ (info|warning) /.test(line))).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { scannerIsQuiet, typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const ROSTER = Buffer.from("Name,Phone\r\nAda Example,13900000001\r\nBob Example,13900000002", "utf8");

/* Practice on a copy, through a restart, wiped with one button; each step on the ones before. */
describe("a rehearsal", () => {
  let lanyard: Launched;
  let ticket = "";

  beforeAll(async () => {
    lanyard = await launchLanyard();
    await makeEvent(lanyard.window, ROSTER);
    const [ada] = await ask(lanyard.window, "people.search", { query: "Ada", limit: 1 });
    if (!ada) throw new Error("nobody is called Ada");
    ticket = (await ask(lanyard.window, "tickets.show", { personId: ada.id }))?.code ?? "";
    await lanyard.window.reload();
  });

  afterAll(() => lanyard.close());

  const button = (name: string) => lanyard.window.getByRole("button", { name, exact: true });
  const arrived = async () => (await ask(lanyard.window, "app.hello", null)).status.counts.arrived;
  const bar = () => lanyard.window.getByTestId("rehearsal");
  const begin = async () => {
    await button(say.start.title).click();
    await button(say.rehearsal.begin).click();
    await bar().waitFor();
  };
  const scan = async () => {
    await lanyard.window.waitForTimeout(300);
    await typeLikeScanner(lanyard.window, ticket);
  };

  it("is marked on every screen and on the badge, and goes on after a restart", async () => {
    await begin();
    await scan();
    await verdictOf(lanyard.window, "admitted");
    expect(await arrived()).toBe(1);
    for (const screen of [say.people.title, say.badges.title, say.report.title, say.settings.title]) {
      await button(screen).click();
      expect(await bar().innerText()).toContain(say.rehearsal.bar);
    }
    await lanyard.close();
    lanyard = await launchLanyard({ dataFolder: lanyard.dataFolder });
    await onScreen(lanyard.window, "checkIn");
    await bar().waitFor();
    expect(await arrived()).toBe(1);
    await scan();
    await verdictOf(lanyard.window, "already-in");
  });

  it("is wiped with one answer, by keyboard; then the same ticket lets in", async () => {
    const { window } = lanyard;
    await scannerIsQuiet(window);
    await button(say.rehearsal.end).focus();
    await window.keyboard.press("Enter");
    await window.getByRole("alertdialog").waitFor();
    await window.keyboard.press("Tab");
    await expect.poll(() => window.evaluate(() => document.activeElement?.textContent)).toBe(say.rehearsal.wipe);
    await window.keyboard.press("Enter");
    await bar().waitFor({ state: "detached" });
    expect(await arrived()).toBe(0);
    await scan();
    await verdictOf(window, "admitted");
    expect(await arrived()).toBe(1);
  });

  it("sends nobody away while it begins and ends, whoever is scanned then", async () => {
    const { window } = lanyard;
    const roll = (calls: [string, unknown][]) =>
      window.evaluate((all) => {
        const { lanyard: bridge } = globalThis as unknown as {
          lanyard: { call(name: string, input: unknown): Promise<{ value?: { what: string } }> };
        };
        return Promise.all(all.map(([name, input]) => bridge.call(name, input).then(({ value }) => value?.what)));
      }, calls);
    const scanned = (nonce: string) => ({ texts: [ticket], nonce, session: null, direction: "in" });
    const meanwhile = (name: string, input: unknown, nonce: string) =>
      roll([
        [name, input],
        ["checkIn.scan", scanned(`${nonce}-1`)],
        ["checkIn.scan", scanned(`${nonce}-2`)],
      ]);
    expect(await meanwhile("rehearsal.begin", null, "while-it-begins")).toEqual(["opened", "outcome", "outcome"]);
    expect(await meanwhile("rehearsal.end", { keep: false }, "while-it-ends")).toEqual([
      "opened",
      "outcome",
      "outcome",
    ]);
    await window.reload();
    await onScreen(window, "checkIn");
    expect(await arrived()).toBe(1);
  });

  it("that real guests came to is kept when staff say so", async () => {
    const { window } = lanyard;
    const [bob] = await ask(window, "people.search", { query: "Bob", limit: 1 });
    const code = bob && (await ask(window, "tickets.show", { personId: bob.id }))?.code;
    await begin();
    await window.waitForTimeout(300);
    await typeLikeScanner(window, code ?? "");
    await expect.poll(arrived).toBe(2);
    await button(say.rehearsal.end).click();
    await button(say.rehearsal.keep).click();
    await bar().waitFor({ state: "detached" });
    expect(await arrived()).toBe(2);
    await lanyard.close();
    lanyard = await launchLanyard({ dataFolder: lanyard.dataFolder });
    await onScreen(lanyard.window, "checkIn");
    expect(await arrived()).toBe(2);
  });
});

import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const PASSPHRASE = "correct horse battery";

/* An event's tickets through the desk's hands, step by step; each stands on the ones before. */
describe("tickets", () => {
  let lanyard: Launched;
  let folder = "";
  let keyFile = "";
  const codes: string[] = [];

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"] });
    await onScreen(lanyard.window, "checkIn");
    folder = (await ask(lanyard.window, "app.hello", null)).status.event?.folder ?? "";
  });

  afterAll(() => lanyard.close());

  const press = async (name: string, key = "Space") => {
    await lanyard.window.getByRole("button", { name, exact: true }).focus();
    await lanyard.window.keyboard.press(key);
  };
  const show = async (title: string, screen: string) => {
    // Not by Enter: right after a scan that is the scanner's own.
    await lanyard.window.getByRole("button", { name: title, exact: true }).click();
    await onScreen(lanyard.window, screen);
  };
  const ticketOf = async (query: string) => {
    const [card] = await ask(lanyard.window, "people.search", { query, limit: 1 });
    const shown = card && (await ask(lanyard.window, "tickets.show", { personId: card.id }));
    if (!shown) throw new Error(`no ticket of ${query}`);
    return shown.code;
  };
  const exports = () => (existsSync(join(folder, "exports")) ? readdirSync(join(folder, "exports")) : []);
  const scan = async (code: string) => {
    await lanyard.window.waitForTimeout(300);
    await typeLikeScanner(lanyard.window, code);
  };

  /** The verdict before this one may have been a yes as well. */
  const isIn = (name: string) =>
    expect.poll(async () => (await verdictOf(lanyard.window, "admitted")).name, { timeout: 10_000 }).toBe(name);

  it("are saved from the person screen, as a picture and as a page", async () => {
    const { window } = lanyard;
    await show(say.people.title, "people");
    await window.getByText("涵畅").first().click();
    await window.getByTestId("ticket-part").getByText(say.tickets.show).waitFor();
    for (const as of ["png", "pdf"] as const) {
      await press(say.tickets.save[as]);
      await expect.poll(exports).toContain(`${say.tickets.one}-涵畅.${as}`);
    }
    await window.getByTestId("exported").getByText(say.tickets.saved).waitFor();
  });

  it("are issued anew with a reason: the old one says so, and whose it is", async () => {
    const { window } = lanyard;
    codes.push(await ticketOf("涵畅"));
    await press(say.tickets.reissue);
    await window.getByText(say.tickets.reissueWhy).waitFor();
    await press(say.tickets.reissueReasons[0] ?? "");
    await window.getByText(say.tickets.reissued).waitFor();
    await window.getByTestId("history").getByText(say.tickets.wasReplaced).waitFor();
    await scan(codes[0] ?? "");
    const told = await verdictOf(window, "revoked");
    expect(told.name).toBe("涵畅");
    expect(told.text).toContain(say.reason["newer-ticket-exists"]);
    const [found] = await ask(window, "people.search", { query: (codes[0] ?? "").slice(9, 21), limit: 1 });
    expect(found?.name).toBe("涵畅");
    await scan(await ticketOf("涵畅"));
    await isIn("涵畅");
  });

  it("may be signed ones: a scanner's 179 digits come in whole while somebody types, and short ones stay good", async () => {
    const { window } = lanyard;
    codes.push(await ticketOf("付铖"));
    await show(say.start.title, "event");
    await window.getByTestId("tickets").getByRole("radio", { name: say.tickets.forms.signed }).focus();
    await window.keyboard.press("Space");
    await expect.poll(async () => (await ticketOf("贾岛")).length).toBe(179);
    await show(say.checkIn.title, "checkIn");
    await window.getByRole("combobox").focus();
    await window.keyboard.type("jia", { delay: 90 });
    await scan(await ticketOf("贾岛"));
    await isIn("贾岛");
    expect(await window.getByRole("combobox").inputValue()).toBe("jia");
    await scan(codes[1] ?? "");
    await isIn("付铖");
  });

  it("of everybody are one file, with the progress told", async () => {
    await show(say.start.title, "event");
    await press(say.tickets.pack);
    await lanyard.window.getByTestId("tickets").getByTestId("exported").waitFor();
    expect(exports().filter((name) => name.endsWith(".zip"))).toHaveLength(1);
  });

  it("are checked with keys that are saved under a passphrase", async () => {
    const { window } = lanyard;
    await press(say.keys.export);
    await window.getByLabel(say.keys.passphrase, { exact: true }).fill("short");
    await window.keyboard.press("Enter");
    await window.getByText(say.keys.tooShort(8)).waitFor();
    await window.getByLabel(say.keys.passphrase, { exact: true }).fill(PASSPHRASE);
    await window.getByLabel(say.keys.repeat).fill(PASSPHRASE);
    await window.keyboard.press("Enter");
    await window.getByText(say.keys.written).waitFor({ timeout: 20_000 });
    keyFile = join(folder, "exports", exports().find((name) => name.endsWith(".lanyardkey")) ?? "");
    expect(existsSync(keyFile)).toBe(true);
  });

  it("of an event that lost its keys are good again when the file is imported", async () => {
    codes.push(await ticketOf("鲁直"));
    await lanyard.close();
    rmSync(join(folder, "keys.json"));
    lanyard = await launchLanyard({ dataFolder: lanyard.dataFolder });
    const { window } = lanyard;
    await onScreen(window, "event");
    await window.getByText(say.open.title).waitFor();
    const open = async (passphrase: string) => {
      await window.getByLabel(say.keys.passphrase, { exact: true }).fill(passphrase);
      await window.keyboard.press("Enter");
    };
    await window.locator('input[type="file"][accept=".lanyardkey"]').setInputFiles(keyFile);
    await window.getByText(keyFile.slice(dirname(keyFile).length + 1)).waitFor();
    await open("wrong horse battery");
    await window.getByText(say.keys.trouble["wrong-passphrase"]).waitFor({ timeout: 20_000 });
    await open(PASSPHRASE);
    await onScreen(window, "checkIn");
    await scan(codes[2] ?? "");
    await isIn("鲁直");
    expect(await ticketOf("鲁直")).toBe(codes[2]);
  });

  it("leave no complaint behind", () => {
    expect(lanyard.complaints.pages).toEqual([]);
  });
});

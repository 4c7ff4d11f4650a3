import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { freshFolder } from "../build/leftovers.ts";
import { shot } from "../build/picture.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { findTexts } from "../build/secrets.ts";
import { scannerIsQuiet, typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const PASSPHRASE = "海内存知己 天涯若比邻";
const SECRETS = ["Quetzalwyn", "Brandmeyer", "欧阳鑫犇", "19955512345", "19955567890", "EBQ-771234901", "隔壁王总"];
const ROSTER = [
  "Name,Phone,Barcode,Note",
  "Quetzalwyn Brandmeyer,19955512345,EBQ-771234901,隔壁王总",
  "欧阳鑫犇,19955567890,EBQ-771234902,",
].join("\r\n");

/** What is made to be given away. */
const isGiven = (found: string) => /[/\\](?:exports|badges)[/\\]/.test(`/${found}`);

/* One event, locked in the middle of its work and opened again after a restart; each step on the ones before. */
describe("an event whose folder is locked", () => {
  let lanyard: Launched;
  let folder = "";
  let ticket = "";
  let recovery = "";

  beforeAll(async () => {
    lanyard = await launchLanyard();
    await makeEvent(lanyard.window, Buffer.from(ROSTER, "utf8"));
    const [first] = await ask(lanyard.window, "people.search", { query: "Quetzalwyn", limit: 1 });
    if (!first) throw new Error("nobody is called Quetzalwyn");
    ticket = (await ask(lanyard.window, "tickets.show", { personId: first.id }))?.code ?? "";
    folder = (await ask(lanyard.window, "app.hello", null)).status.event?.folder ?? "";
    await lanyard.window.reload();
  });

  afterAll(() => lanyard.close());

  const button = (name: string) => lanyard.window.getByRole("button", { name, exact: true });
  const field = (id: string) => lanyard.window.getByTestId(id);
  const scan = async () => {
    await typeLikeScanner(lanyard.window, ticket);
  };

  it("is locked by keyboard, with everything that is to be known said before, and goes on", async () => {
    const { window } = lanyard;
    await scan();
    await verdictOf(window, "admitted");
    await button(say.start.title).click();
    await button(say.lock.begin).click();
    expect(await field("lock-form").innerText()).toContain(say.lock.lost);
    expect(await field("lock-form").innerText()).toContain(say.lock.staysOpen);
    await field("lock-fresh").fill("12345678");
    await scannerIsQuiet(window);
    await window.keyboard.press("Enter");
    await window.getByText(say.lock.simple).waitFor();
    await field("lock-fresh").fill(PASSPHRASE);
    await field("lock-repeat").fill(PASSPHRASE);
    await shot(window, "lock-form-en");
    await window.keyboard.press("Enter");
    recovery = await field("recovery-code").innerText({ timeout: 30_000 });
    const page = join(freshFolder("paper"), "page.pdf");
    await lanyard.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, page);
    await button(say.lock.recoveryPage).click();
    await field("recovery-page").waitFor({ timeout: 30_000 });
    await shot(window, "lock-recovery-en");
    expect(readFileSync(page).subarray(0, 5).toString()).toBe("%PDF-");
    await button(say.lock.recoveryWritten).click();
    await expect.poll(() => field("lock").getAttribute("data-locked")).toBe("true");
    const { status } = await ask(window, "app.hello", null);
    expect(status.event?.isLocked).toBe(true);
    expect(status.counts.arrived).toBe(1);
  });

  it("asks for the passphrase at the next start, and says that scans are not decided meanwhile", async () => {
    await lanyard.close();
    lanyard = await launchLanyard({ dataFolder: lanyard.dataFolder });
    const { window } = lanyard;
    await field("locked").waitFor();
    await scan();
    await window.getByText(say.lock.notDecided).waitFor();
    expect(await field("locked-passphrase").inputValue()).toBe("");
    await shot(window, "lock-asked-en");
    await scannerIsQuiet(window);
    await field("locked-passphrase").fill("not the passphrase");
    await window.keyboard.press("Enter");
    await window.getByText(say.lock.wrong).waitFor({ timeout: 30_000 });
    await field("locked-passphrase").fill(PASSPHRASE);
    await window.keyboard.press("Enter");
    await onScreen(window, "checkIn");
    await scan();
    await verdictOf(window, "already-in");
  });

  it("holds nobody in any byte after a whole session but in what is made to be given away, and says that", async () => {
    const { window } = lanyard;
    const [second] = await ask(window, "people.search", { query: "欧阳鑫犇", limit: 1 });
    if (!second) throw new Error("the second is gone");
    await ask(window, "people.note", { personId: second.id, text: "隔壁王总 again", nonce: "nonce-of-this-note" });
    await ask(window, "badges.print", { personId: second.id, reason: null });
    const more = {
      name: "more.csv",
      bytes: Buffer.from(`${ROSTER}\r\n欧阳鑫犇二,19955567891,,`),
      encoding: null,
      sheet: null,
    };
    const read = await ask(window, "roster.read", more);
    if (read.what !== "read") throw new Error(read.what);
    await ask(window, "roster.accept", { draft: read.draft, withdrawGone: false });
    await button(say.start.title).click();
    await window.getByRole("button", { name: say.tickets.export }).click();
    await window.getByTestId("plain-export").waitFor();
    await lanyard.close();
    const found = findTexts(folder, SECRETS);
    expect(found.filter((one) => !isGiven(one))).toEqual([]);
    expect(found.filter(isGiven)).not.toEqual([]);
    expect(findTexts(lanyard.dataFolder, [PASSPHRASE, recovery, recovery.replaceAll("-", "")])).toEqual([]);
  });

  it("opens with its recovery code, lets go of what lies unlocked, and is unlocked for good", async () => {
    lanyard = await launchLanyard({ dataFolder: lanyard.dataFolder, language: "zh-CN" });
    const { window } = lanyard;
    await field("locked").waitFor();
    await field("locked-passphrase").fill(recovery.toLowerCase());
    await window.keyboard.press("Enter");
    await onScreen(window, "checkIn");
    await button(say.start.title).click();
    await button(say.lock.change).click();
    await shot(window, "lock-change-zh");
    await button(say.program.cancel).click();
    await button(say.lock.removeGiven).click();
    await button(say.lock.removeGiven).click();
    await window.getByText(say.lock.removed).waitFor();
    await button(say.lock.remove).click();
    await field("lock-current").fill(PASSPHRASE);
    await window.keyboard.press("Enter");
    await window.getByText(say.lock.unlocked).waitFor({ timeout: 30_000 });
    expect((await ask(window, "app.hello", null)).status.event?.isLocked).toBeUndefined();
    expect(findTexts(folder, ["欧阳鑫犇"]).some((one) => one.startsWith("journal.ndjson"))).toBe(true);
  });
});

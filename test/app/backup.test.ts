import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { freshFolder } from "../build/leftovers.ts";
import { shot } from "../build/picture.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { scannerIsQuiet, typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const ROSTER = Buffer.from("Name,Phone\r\nAda Example,13900000001\r\nBob Example,13900000002", "utf8");

/* A stick in the first laptop, pulled out and put in again, then taken to a second one; each step on the ones before. */
describe("the second copy", () => {
  let lanyard: Launched;
  let other: Launched;
  let stick = "";
  let ticket = "";

  beforeAll(async () => {
    stick = join(freshFolder("stick"), "STICK");
    lanyard = await launchLanyard();
    await makeEvent(lanyard.window, ROSTER);
    const [ada] = await ask(lanyard.window, "people.search", { query: "Ada", limit: 1 });
    if (!ada) throw new Error("nobody is called Ada");
    ticket = (await ask(lanyard.window, "tickets.show", { personId: ada.id }))?.code ?? "";
    await lanyard.window.reload();
  });

  afterAll(async () => {
    await lanyard.close();
    await other?.close();
  });

  const journalOn = (folder: string) => {
    const [name = ""] = readdirSync(folder).filter((one) => existsSync(join(folder, one, "journal.ndjson")));
    return name === "" ? "" : readFileSync(join(folder, name, "journal.ndjson"), "utf8");
  };
  const ours = () => journalOn(join(lanyard.dataFolder, "events"));
  const line = (text: string) =>
    lanyard.window.getByTestId("backup-line").filter({ hasText: text }).waitFor({ timeout: 30_000 });

  it("goes to the folder that staff choose in the system's dialog, and follows what happens", async () => {
    const { window } = lanyard;
    mkdirSync(stick);
    await chooses(lanyard, stick);
    await window.getByRole("button", { name: say.settings.title, exact: true }).click();
    await window.getByRole("button", { name: say.backup.choose, exact: true }).click();
    await window
      .getByTestId("backup-standing")
      .filter({ hasText: say.backup.line.current("STICK") })
      .waitFor();
    await shot(window, "backup-settings");
    expect(journalOn(stick)).toBe(ours());
    await window.getByRole("button", { name: say.checkIn.title, exact: true }).click();
    await typeLikeScanner(window, ticket);
    await verdictOf(window, "admitted");
    await expect.poll(() => journalOn(stick), { timeout: 20_000 }).toBe(ours());
    await line(say.backup.line.current("STICK"));
    await shot(window, "backup-line");
  });

  it("tells that the stick is gone while check-ins go on, and catches up when it is back", async () => {
    const { window } = lanyard;
    renameSync(stick, `${stick}-away`);
    await window.waitForTimeout(1_500);
    await typeLikeScanner(window, ticket);
    await verdictOf(window, "already-in");
    await line(say.backup.trouble.gone);
    await shot(window, "backup-gone");
    await window.getByTestId("backup-line").getByRole("button").click();
    await onScreen(window, "settings");
    await window.getByText(say.backup.advice.gone).waitFor();
    renameSync(`${stick}-away`, stick);
    await line(say.backup.line.current("STICK"));
    await expect.poll(() => journalOn(stick), { timeout: 20_000 }).toBe(ours());
  });

  it("is complete when the program is closed right after a check-in, and opens on another laptop", async () => {
    await typeLikeScanner(lanyard.window, "nobody-at-all-1234");
    await verdictOf(lanyard.window, "unknown-code");
    await lanyard.close();
    expect(journalOn(stick)).toBe(ours());
    other = await launchLanyard();
    await chooses(other, stick);
    await other.window.getByRole("button", { name: say.backup.open.button, exact: true }).click();
    await onScreen(other.window, "checkIn");
    expect((await ask(other.window, "app.hello", null)).status.counts).toMatchObject({ arrived: 1, expected: 2 });
    await typeLikeScanner(other.window, ticket);
    await verdictOf(other.window, "already-in");
    expect(journalOn(join(other.dataFolder, "events")).length).toBeGreaterThan(journalOn(stick).length);
  });

  it("asks before a copy takes the place of an event that is there, and says which is newer", async () => {
    const { window } = other;
    await window.getByRole("button", { name: say.start.title, exact: true }).click();
    const open = window.getByRole("button", { name: say.backup.open.button, exact: true });
    await open.click();
    const known = window.getByTestId("known-copy");
    await known.getByText(say.backup.open.older(1)).waitFor();
    await shot(window, "backup-known");
    expect(await known.getByRole("button", { name: say.backup.open.take }).count()).toBe(0);
    // Somebody went on with the copy.
    const [name = ""] = readdirSync(stick).filter((one) => existsSync(join(stick, one, "journal.ndjson")));
    writeFileSync(join(stick, name, "journal.ndjson"), `${journalOn(stick)}00000000 {}\n`);
    await open.click();
    await known.getByText(say.backup.open.apart(1, 1)).waitFor();
    // The question is asked anew: its buttons are others a moment later.
    await window.waitForTimeout(700);
    await scannerIsQuiet(window);
    await known.getByRole("button", { name: say.backup.open.take }).press("Enter");
    // Its last line is damaged: that is named as at every opening, and the event that was here is kept aside.
    await window.getByTestId("trouble").waitFor();
    expect(readdirSync(join(other.dataFolder, "events-aside"))).toHaveLength(1);
  });
});

/** What the system's own dialog answers from now on. */
async function chooses({ app }: Launched, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
}

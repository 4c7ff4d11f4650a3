import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { ROOT } from "../build/paths.ts";
import { rosterCsv } from "../build/roster.ts";
import { onScreen } from "../build/screen.ts";

const say = words("en");
const PEOPLE = 100_000;

let lanyard: Launched;

beforeAll(async () => {
  lanyard = await launchLanyard();
  const { window } = lanyard;
  const page = join(ROOT, "resources", "sample-event", "page.md");
  await window.locator("input[type=file]").first().setInputFiles(page);
  await window.getByRole("button", { name: say.page.accept }).click();
  await window.getByText(say.start.emptyRoster).waitFor();
});

/** Enough rows that nobody's reading of them is over before it can be cancelled. */
const MOST = 240_000;

/** Chooses a big roster on the screen that stands. */
const choose = (people: number) =>
  lanyard.window
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "big.csv", mimeType: "text/csv", buffer: Buffer.from(rosterCsv(people)) });

describe("a roster of 100,000", () => {
  it("shows how far it is, and is gone when it is cancelled", async () => {
    const { window } = lanyard;
    await choose(MOST);
    await window.getByTestId("importing").locator("progress").waitFor();
    await window.getByRole("button", { name: say.roster.cancel }).press("Enter");
    await window.getByRole("button", { name: say.roster.choose }).waitFor();
    expect(await ask(window, "roster.cancel", null)).toEqual({ what: "nothing-to-do" });
    expect(await window.getByTestId("plan").count()).toBe(0);
    expect((await ask(window, "app.hello", null)).status.event?.people).toBe(0);
  });

  it("is taken in while the desk answers other questions", async () => {
    const { window } = lanyard;
    await choose(PEOPLE);
    await window.getByRole("button", { name: say.roster.accept(PEOPLE) }).click({ timeout: 60_000 });
    await window.getByTestId("importing").waitFor();
    expect(await window.getByRole("button", { name: say.roster.cancel }).count()).toBe(0);
    expect((await ask(window, "app.hello", null)).status.event?.people).toBeLessThan(PEOPLE);
    await window.getByTestId("imported").waitFor({ timeout: 60_000 });
    await window.getByRole("button", { name: say.start.goOn }).click();
    await onScreen(window, "checkIn");
    const { status } = await ask(window, "app.hello", null);
    expect(status.counts.expected).toBe(PEOPLE);
    const [last] = await ask(window, "people.search", { query: `p${PEOPLE}@example.com`, limit: 1 });
    expect(last).toBeDefined();
    const journal = readFileSync(join(status.event?.folder ?? "", "journal.ndjson"), "utf8");
    expect(journal.split("\n").filter((line) => line.includes('"kind":"person-added"'))).toHaveLength(PEOPLE);
  });
});

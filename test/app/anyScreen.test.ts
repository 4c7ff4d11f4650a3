import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { WHOLE_LIST } from "../../shared/people/query.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";

const say = words("en");

describe("a scan", () => {
  let lanyard: Launched;
  let tickets: string[] = [];

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"] });
    await onScreen(lanyard.window, "checkIn");
    const { people } = await ask(lanyard.window, "people.page", {
      offset: 0,
      limit: 60,
      query: WHOLE_LIST,
      extras: [],
    });
    const active = people.filter(({ status }) => status === "active");
    const shown = await Promise.all(active.map(({ id }) => ask(lanyard.window, "tickets.show", { personId: id })));
    tickets = shown.map((ticket) => ticket?.code ?? "");
  });

  afterAll(() => lanyard.close());

  for (const [name, title] of [
    ["People", say.people.title],
    ["Badges", say.badges.title],
    ["Report", say.report.title],
    ["Event", say.start.title],
    ["Settings", say.settings.title],
  ]) {
    it(`shows its verdict from the screen ${name}, with whatever has the focus there`, async () => {
      const { window } = lanyard;
      await window.getByRole("button", { name: title ?? "", exact: true }).click();
      await window.locator("main").getByRole("heading", { level: 1 }).waitFor();
      for (let i = 0; i < 3; i++) await window.keyboard.press("Tab");
      await typeLikeScanner(window, tickets.pop() ?? "");
      await onScreen(window, "checkIn");
      await verdictOf(window, "admitted");
    });
  }

  it("is never dropped when ten follow each other at once, and they are shown in order", async () => {
    const { window } = lanyard;
    const ten = tickets.splice(0, 10);
    for (const ticket of ten) await typeLikeScanner(window, ticket, { perKeyMs: 0 });
    await expect.poll(async () => (await ask(window, "app.hello", null)).recent.length).toBe(15);
    const { recent } = await ask(window, "app.hello", null);
    expect(recent.slice(0, 10).map(({ inbox }) => inbox)).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6]);
    expect(new Set(recent.map(({ person }) => person?.id)).size).toBe(15);
    await expect.poll(() => window.getByTestId("waiting").count()).toBe(0);
    const name = recent[0]?.person?.name ?? "";
    expect(await verdictOf(window, "admitted")).toMatchObject({ name });
  });

  it("typed into a form leaves what stood there", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.walkIn.open }).click();
    const field = window.getByLabel(say.walkIn.name, { exact: false }).first();
    await field.fill("Ada");
    await typeLikeScanner(window, tickets.pop() ?? "");
    await verdictOf(window, "admitted");
    expect(await field.inputValue()).toBe("Ada");
  });
});

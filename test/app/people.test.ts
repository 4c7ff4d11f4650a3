import type { Locator } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { inFocus, onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";

const say = words("en");

/* One person through the desk's hands, step by step; each stands on the ones before. */
describe("a person", () => {
  let lanyard: Launched;
  const tickets: string[] = [];

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"] });
    await onScreen(lanyard.window, "checkIn");
  });

  afterAll(() => lanyard.close());

  const button = (name: string, within: Locator = lanyard.window.locator("body")) =>
    within.getByRole("button", { name, exact: true });
  const toPeople = async () => {
    await button(say.people.title).click();
    await onScreen(lanyard.window, "people");
  };
  const field = (form: string, label: string) => lanyard.window.getByTestId(form).getByLabel(label, { exact: true });
  const history = () => lanyard.window.getByTestId("history").innerText();
  const ticketOf = async (query: string) => {
    const [card] = await ask(lanyard.window, "people.search", { query, limit: 1 });
    if (!card) throw new Error(`nobody is called ${query}`);
    return (await ask(lanyard.window, "tickets.show", { personId: card.id }))?.code ?? "";
  };
  const scan = async (code: string) => {
    await lanyard.window.waitForTimeout(300);
    await typeLikeScanner(lanyard.window, code);
  };

  it("is added by keyboard alone, once, and told of as perhaps there already", async () => {
    const { window } = lanyard;
    await toPeople();
    const before = (await ask(window, "app.hello", null)).status.counts.expected;
    await button(say.adding.open).focus();
    await window.keyboard.press("Enter");
    await inFocus(field("add", say.personField.name));
    await window.keyboard.insertText("涵畅");
    await window.getByTestId("guesses").getByText("涵畅").waitFor();
    await field("add", say.personField.name).fill("Grace Example");
    await window.getByTestId("guesses").waitFor({ state: "detached" });
    await field("add", say.personField.phone).fill("+44 7700 900123");
    await field("add", say.personField.company).fill("Example Ltd");
    await window.keyboard.press("Enter");
    await window.getByTestId("person").getByText("Grace Example").waitFor();
    await expect.poll(history).toContain(say.history.added.hand);
    expect((await ask(window, "app.hello", null)).status.counts.expected).toBe(before + 1);
    tickets.push(await ticketOf("Grace Example"));
  });

  it("gets a note and is marked as VIP without a mouse; nobody misses either at the check-in", async () => {
    const { window } = lanyard;
    const note = window.getByTestId("person").getByLabel(say.editing.addNote, { exact: true });
    await note.focus();
    await window.keyboard.insertText("Gives the toast");
    await window.keyboard.press("Enter");
    await window.getByTestId("history").getByText("Gives the toast").waitFor();
    await window.getByTestId("person").getByLabel(say.personField.vip, { exact: true }).focus();
    await window.keyboard.press("Space");
    await expect.poll(history).toContain(say.history.change(say.personField.vip, say.history.no, say.history.yes));
    await scan(tickets[0] ?? "");
    await verdictOf(window, "admitted");
    const flags = await window.getByTestId("flags").innerText();
    expect(flags).toContain(say.flag.vip);
    expect(flags).toContain("Gives the toast");
  });

  it("is being corrected when a scan comes: what was typed is there, and leaving it asks", async () => {
    const { window } = lanyard;
    await toPeople();
    await window.getByText("涵畅").first().click();
    await button(say.editing.open).click();
    await field("edit", say.personField.company).fill("Half a comp");
    await field("edit", say.personField.company).focus();
    await scan(tickets[0] ?? "");
    await verdictOf(window, "already-in");
    await window.getByTestId("unsaved").click();
    await onScreen(window, "people");
    expect(await field("edit", say.personField.company).inputValue()).toBe("Half a comp");
    await window.getByTestId("unsaved").waitFor({ state: "detached" });
    await window.keyboard.press("Escape");
    await field("edit", say.personField.company).press("Escape");
    await window.getByRole("alertdialog", { name: say.editing.leaveQuestion }).waitFor();
    await window.keyboard.press("Escape");
    await field("edit", say.personField.company).fill("A whole company");
    await window.keyboard.press("Enter");
    await window.getByText(say.editing.saved).waitFor();
    await button(say.program.back).click();
    await expect.poll(history).toContain("A whole company");
    await button(say.program.close).click();
  });

  it("who was registered twice becomes one; either ticket and the typed code find the one person", async () => {
    const { window } = lanyard;
    await button(say.adding.open).click();
    await field("add", say.personField.name).fill("G. Example");
    await field("add", say.personField.phone).fill("07700 900123");
    await window.getByTestId("more-fields").locator("summary").click();
    await field("add", say.personField.codes).fill("EB-700900123");
    await button(say.adding.add).click();
    await window.getByTestId("person").getByText("G. Example").waitFor();
    tickets.push(await ticketOf("G. Example"));
    await button(say.merging.open).click();
    await window.getByTestId("merge").getByText("Grace Example").click();
    await window.getByText(say.merging.choose).waitFor();
    const name = window.getByRole("group", { name: say.merging.of(say.personField.name) });
    expect(await name.getByRole("radio", { name: "Grace Example" }).isChecked()).toBe(true);
    await button(say.merging.confirm).focus();
    await window.keyboard.press("Enter");
    await window.getByText(say.merging.done("Grace Example")).waitFor();
    await expect.poll(history).toContain(say.history.merged(""));
    for (const code of [...tickets, "EB-700900123"]) {
      await scan(code);
      expect((await verdictOf(window, "already-in")).name).toBe("Grace Example");
      await toPeople();
    }
    const found = await ask(window, "people.search", { query: "Example", limit: 10 });
    expect(found.map(({ name: called }) => called)).toEqual(["Grace Example"]);
  });
});

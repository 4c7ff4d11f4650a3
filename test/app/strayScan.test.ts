import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { focusThroughX, typeLikeScanner } from "../build/typing.ts";
import { scanThroughX } from "../build/xKeyboard.ts";

const say = words("en");

/** Codes of other systems with blanks in them; one too short to be told from typing. */
const STRAY = ["ABC 12345", "MECARD:N:Ada Lovelace;TEL:123;;", "http://x.cn/a b", "A b", "n w"];

// Through the system's keyboard, as a scanner's keys come: the browser itself decides what each of them does.
describe.runIf(process.platform === "linux")("a stray code with a blank in it, whatever has the focus", () => {
  let lanyard: Launched;
  let window: Page;

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"] });
    window = lanyard.window;
    await onScreen(window, "checkIn");
    await focusThroughX("Lanyard");
  });

  afterAll(() => lanyard.close());

  const press = (name: string) => window.getByRole("button", { name, exact: true }).click();
  const openPerson = async () => {
    await press(say.start.title);
    await press(say.people.title);
    await window.getByText("涵畅").first().click();
    await window.getByTestId("person").waitFor();
    return window.getByTestId("person");
  };
  const openEdit = async () => {
    const beside = await openPerson();
    await beside.getByRole("button", { name: say.editing.open, exact: true }).click();
    await window.getByTestId("edit").waitFor();
  };
  const scan = async (code: string) => {
    await typeLikeScanner(window, code, { through: "x", perKeyMs: 2 });
    await window.waitForTimeout(400);
  };
  const person = async () => {
    const [one] = await ask(window, "people.search", { query: "涵畅", limit: 1 });
    if (!one) throw new Error("the sample event has lost its 涵畅");
    return one;
  };

  it.each(STRAY)("“%s” checks nobody in by the button and ticks no box", async (code) => {
    await (await openPerson()).getByRole("button", { name: say.people.checkIn, exact: true }).focus();
    await scan(code);
    await (await openPerson()).getByRole("checkbox", { name: say.personField.vip }).focus();
    await scan(code);
    const { arrival, vip } = await person();
    expect([arrival, vip]).toEqual([null, false]);
  });

  it("that stalls behind a blank it starts with presses no button", async () => {
    await (await openPerson()).getByRole("button", { name: say.people.checkIn, exact: true }).focus();
    await scanThroughX([" ", "ABC12345"], { suffix: "none", pauseMs: 200 });
    await verdictOf(window, "unknown-code");
    expect((await person()).arrival).toBeNull();
  });

  it.each(STRAY)("“%s” chooses nothing in a list and opens none", async (code) => {
    await openEdit();
    const status = window.getByTestId("edit").getByLabel(say.personField.status, { exact: true });
    const before = await status.inputValue();
    await status.focus();
    await scan(code);
    await openEdit();
    expect(await status.inputValue()).toBe(before);
  });

  it.each(STRAY)("“%s” leaves a date as it was", async (code) => {
    await press(say.start.title);
    const goOn = window.getByRole("button", { name: say.eventForm.goOn, exact: true });
    if (await goOn.isVisible()) throw new Error("the scan before left something in the form");
    await press(say.eventForm.correct);
    const date = window.getByTestId("event-form").getByLabel(say.eventForm.date, { exact: true });
    const before = await date.inputValue();
    await date.focus();
    await scan(code);
    await press(say.start.title);
    if (await goOn.isVisible()) await goOn.click();
    else await press(say.eventForm.correct);
    expect(await date.inputValue()).toBe(before);
    await press(say.program.back);
  });

  it("a blank that a person presses ticks the box and presses the button", async () => {
    const beside = await openPerson();
    const box = beside.getByRole("checkbox", { name: say.personField.vip });
    await box.focus();
    await typeLikeScanner(window, " ", { through: "x", suffix: "none" });
    await expect.poll(async () => (await person()).vip).toBe(true);
    await beside.getByRole("button", { name: say.people.checkIn, exact: true }).focus();
    await typeLikeScanner(window, " ", { through: "x", suffix: "none" });
    await expect.poll(async () => (await person()).arrival !== null).toBe(true);
    expect(lanyard.complaints.pages).toEqual([]);
  });
});

import { join } from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SettingsFile } from "../../electron/store/settings.ts";
import type { CommandName, Reply } from "../../shared/contract/contract.ts";
import { RIGHTS } from "../../shared/contract/rights.ts";
import { words } from "../../shared/i18n/say.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { shot } from "../build/picture.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeAPerson, typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const PIN = "4711";
const NAMES = Object.keys(RIGHTS) as CommandName[];

/** Inputs in the contract's shape, so that it is the PIN that stops them. */
const INPUTS: Partial<Record<CommandName, unknown>> = {
  "events.open": { folder: "/nowhere", rescue: false },
  "rehearsal.end": { keep: true },
  "page.read": { name: "page.md", bytes: [1] },
  "event.copy": { folder: "/nowhere" },
  "roster.accept": { draft: "x", withdrawGone: false },
  "roster.report": { draft: "x" },
  "imports.undo": { importId: "x" },
  "tickets.pack": { as: "pdf", paper: "a5" },
  "keys.export": { passphrase: "correct horse battery" },
  "keys.restore": { folder: "/nowhere", bytes: [1], passphrase: "x" },
  "templates.remove": { id: "x" },
  "templates.export": { id: "x" },
};

const question = (window: Page) => window.getByTestId("supervisor-question");
const line = (window: Page) => window.getByTestId("supervisor");

/** Asks as a page would that means no good: through the bridge, past every screen. */
const call = (window: Page, name: CommandName, input: unknown): Promise<Reply<CommandName>> =>
  window.evaluate(
    ([command, given]) => {
      const { lanyard } = globalThis as unknown as {
        lanyard: { call(name: string, input: unknown): Promise<unknown> };
      };
      const { bytes, ...rest } = (given ?? {}) as { bytes?: number[] };
      return lanyard.call(command, bytes ? { ...rest, bytes: Uint8Array.from(bytes) } : given);
    },
    [name, input] as const,
  ) as Promise<Reply<CommandName>>;

async function typePin(window: Page, pin: string): Promise<void> {
  await window.getByLabel(say.pin.question).focus();
  await typeLikeAPerson(window, pin);
  await window.keyboard.press("Enter");
}

/** As after more wrong tries, each of them waited for: the first wait may be over before a slow computer has started again. */
async function guessOn(dataFolder: string): Promise<void> {
  const file = await SettingsFile.open(join(dataFolder, "settings.json"), "en");
  const { pin, ...rules } = file.guard;
  expect(pin?.wrong).toBe(3);
  await file.keepGuard({ ...rules, pin: { hash: pin?.hash ?? "", wrong: 8 } });
}

const exportList = async (window: Page): Promise<void> => {
  await window.getByRole("button", { name: say.people.title, exact: true }).click();
  await window.getByRole("button", { name: say.peopleList.export, exact: true }).click();
};

describe("a volunteers' desk", () => {
  let lanyard: Launched;
  let ticket = "";

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"] });
    const { window } = lanyard;
    await onScreen(window, "checkIn");
    const [person] = await ask(window, "people.search", { query: "贾岛", limit: 1 });
    if (!person) throw new Error("no guest");
    ticket = (await ask(window, "tickets.show", { personId: person.id }))?.code ?? "";
  });

  afterAll(() => lanyard.close());

  it("asks a single organiser without a PIN for nothing", async () => {
    const { window } = lanyard;
    for (const name of NAMES.filter((one) => RIGHTS[one] !== "desk" && RIGHTS[one] !== "asks")) {
      const reply = await call(window, name, { nothing: "of its shape" });
      expect(reply, name).not.toMatchObject({ fault: "pin" });
    }
    expect(await line(window).count()).toBe(0);
  });

  it("is made in the settings, with the PIN", async () => {
    const { window } = lanyard;
    await ask(window, "pin.set", { current: null, pin: PIN });
    await window.getByRole("button", { name: say.settings.title, exact: true }).click();
    await window.getByText(say.supervisor.forDesk, { exact: true }).click();
    await typePin(window, PIN);
    await line(window).getByText(say.supervisor.locked).waitFor();
    await shot(window, "supervisor-settings-en");
  });

  it("does nothing of the supervisor's for a page that goes past the screens", async () => {
    const { window } = lanyard;
    let asked = 0;
    for (const name of NAMES.filter((one) => RIGHTS[one] !== "desk" && RIGHTS[one] !== "asks")) {
      const reply = await call(window, name, INPUTS[name] ?? null);
      const fault = reply.ok ? "done" : reply.fault;
      // What has no input here is out of shape, and stopped before.
      expect(name in INPUTS ? ["pin"] : ["pin", "bad-input"], name).toContain(fault);
      if (fault === "pin") asked += 1;
    }
    expect(asked).toBeGreaterThan(Object.keys(INPUTS).length);
    const settings = await call(window, "settings.change", { badgeCode: "ticket" });
    expect(settings).toMatchObject({ ok: false, fault: "pin", reason: "station" });
    expect(await call(window, "settings.change", { volume: 0 })).toMatchObject({ ok: true });
  });

  it("asks above the screen, lets scans go on meanwhile, and goes on where it was", async () => {
    const { window } = lanyard;
    await exportList(window);
    await question(window).waitFor();
    await shot(window, "supervisor-question-en");
    await typePin(window, "0000");
    await question(window).getByText(say.pin.wrong).waitFor();
    await typeLikeScanner(window, ticket);
    expect((await verdictOf(window, "admitted")).name).toContain("贾岛");
    await shot(window, "supervisor-question-scan-en");
    expect(await window.getByLabel(say.pin.question).inputValue()).toBe("");
    await typePin(window, PIN);
    await question(window).waitFor({ state: "detached" });
    await line(window)
      .getByText(/[45]:\d\d left/)
      .waitFor();
    await shot(window, "supervisor-open-en");
    await exportList(window);
    await window.getByText(/\.csv/).first().waitFor();
    expect(await question(window).count()).toBe(0);
  });

  it("is locked again at a press; closing the question does nothing and says nothing", async () => {
    const { window } = lanyard;
    await line(window).getByRole("button", { name: say.supervisor.lock }).click();
    await line(window).getByText(say.supervisor.locked).waitFor();
    await exportList(window);
    await question(window).waitFor();
    await window.getByLabel(say.pin.question).press("Escape");
    await question(window).waitFor({ state: "detached" });
    await window.waitForTimeout(300);
    expect(await window.getByTestId("complaint").count()).toBe(0);
    await exportList(window);
    await question(window).waitFor();
    await window.getByLabel(say.pin.question).press("Escape");
  });

  it("speaks Chinese where the desk does", async () => {
    const { window } = lanyard;
    await ask(window, "settings.change", { language: "zh" });
    await line(window).getByRole("button").click();
    await question(window).waitFor();
    await shot(window, "supervisor-question-zh");
    await typeLikeAPerson(window, PIN);
    await window.keyboard.press("Enter");
    await question(window).waitFor({ state: "detached" });
    await shot(window, "supervisor-open-zh");
    await lanyard.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(800, 600));
    await window.waitForTimeout(500);
    await shot(window, "supervisor-open-narrow-zh");
    await ask(window, "supervisor.lock", null);
    await line(window).getByRole("button").click();
    await question(window).waitFor();
    await shot(window, "supervisor-question-narrow-zh");
    await line(window).getByRole("button").click();
    await ask(window, "settings.change", { language: "en" });
  });

  it("is not guessed faster by many calls at once, by a restart, or with the screen's help", async () => {
    const { window } = lanyard;
    const guesses = Array.from({ length: 40 }, (_, n) => String(n).padStart(4, "0"));
    const replies = await Promise.all(guesses.map((pin) => ask(window, "supervisor.open", { pin })));
    expect(replies.filter((reply) => reply.what === "pin" && reply.why === "wrong")).toHaveLength(3);
    expect(replies.filter((reply) => reply.what === "pin" && reply.why === "wait")).toHaveLength(37);
    await lanyard.kill9();
    await guessOn(lanyard.dataFolder);
    lanyard = await launchLanyard({ dataFolder: lanyard.dataFolder });
    await onScreen(lanyard.window, "checkIn");
    expect(await ask(lanyard.window, "supervisor.open", { pin: PIN })).toMatchObject({ what: "pin", why: "wait" });
    expect(await call(lanyard.window, "attendance.export", null)).toMatchObject({ ok: false });
    expect(await call(lanyard.window, "templates.export", { id: "x" })).toMatchObject({ fault: "pin" });
    await line(lanyard.window).getByText(say.supervisor.locked).waitFor();
  });
});

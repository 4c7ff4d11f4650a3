import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS, type CommandName } from "../../shared/contract/contract.ts";
import { KIOSK_COMMANDS } from "../../shared/contract/kioskDoor.ts";
import { words } from "../../shared/i18n/say.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";
import { shot } from "../build/picture.ts";
import { onScreen } from "../build/screen.ts";
import { focusThroughX, pressThroughX, typeLikeAPerson, typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const PIN = "4711";

/** What the window's own shell says of it. */
const shellOf = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window, ...others] = BrowserWindow.getAllWindows();
    return {
      isKiosk: window?.isKiosk() ?? null,
      zoom: window?.webContents.getZoomFactor(),
      hasTools: window?.webContents.isDevToolsOpened(),
      url: window?.webContents.getURL(),
      windows: others.length + 1,
    };
  });

/** Runs in whatever page there is now: Playwright's own handle dies with a page that crashed. */
const inPage = <T>({ app }: Launched, script: string): Promise<T> =>
  app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  );

const shownOf = (lanyard: Launched) =>
  inPage<string | undefined>(lanyard, "document.querySelector('[data-screen]')?.dataset.screen");

const ticketOf = async (window: Page, name: string): Promise<string> => {
  const [person] = await ask(window, "people.search", { query: name, limit: 1 });
  if (!person) throw new Error(`the sample event has lost its ${name}`);
  return (await ask(window, "tickets.show", { personId: person.id }))?.code ?? "";
};

const answerOf = async (window: Page, kind: string): Promise<string> => {
  const answer = window.locator(`[data-testid=kiosk-answer][data-answer="${kind}"]`);
  await answer.waitFor({ timeout: 10_000 });
  return answer.innerText();
};

const pinQuestion = (window: Page) => window.getByTestId("pin-question");

async function enterKiosk(window: Page): Promise<void> {
  await window.getByRole("button", { name: say.settings.title, exact: true }).click();
  await window.getByRole("button", { name: say.pin.set, exact: true }).click();
  await window.getByLabel(say.pin.fresh, { exact: true }).fill(PIN);
  await window.getByLabel(say.pin.repeat, { exact: true }).fill(PIN);
  await window.getByRole("button", { name: say.pin.save, exact: true }).click();
  await window.getByText(say.pin.saved).waitFor();
  await window.getByRole("button", { name: say.kiosk.enter, exact: true }).click();
  await onScreen(window, "kiosk");
}

async function typePin(window: Page, pin: string): Promise<void> {
  await window.getByLabel(say.pin.question).focus();
  await typeLikeAPerson(window, pin);
  await window.waitForTimeout(200);
  await window.keyboard.press("Enter");
}

async function leave(window: Page, pin: string): Promise<void> {
  await window.keyboard.press("Control+Shift+L");
  await pinQuestion(window).waitFor();
  await typePin(window, pin);
}

describe("the self-service kiosk", () => {
  const config = freshFolder("config");
  let lanyard: Launched;
  let tickets: string[] = [];
  let folder = "";

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"], env: { XDG_CONFIG_HOME: config } });
    await onScreen(lanyard.window, "checkIn");
    tickets = await Promise.all(["贾岛", "付铖", "涵畅", "鲁直"].map((name) => ticketOf(lanyard.window, name)));
    folder = (await ask(lanyard.window, "app.hello", null)).status.event?.folder ?? "";
    await lanyard.window.getByRole("button", { name: say.settings.title, exact: true }).click();
    await lanyard.window.getByTestId("autostart").getByText(say.autostart.title).click();
    await enterKiosk(lanyard.window);
  });

  afterAll(() => lanyard.kill9());

  it("fills the screen and shows a prompt in both languages, without the desk's menu", async () => {
    expect(await shellOf(lanyard)).toMatchObject({ isKiosk: true, zoom: 1, windows: 1 });
    const prompt = await lanyard.window.getByTestId("kiosk-prompt").innerText();
    expect(prompt).toContain(say.kiosk.scanner);
    expect(prompt).toContain(words("zh").kiosk.scanner);
    expect(await lanyard.window.getByRole("navigation").count()).toBe(0);
    await shot(lanyard.window, "kiosk-prompt");
  });

  it("welcomes a guest by name in the guest's language, and is there for the next in the usual one", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: "中文" }).click();
    await typeLikeScanner(window, tickets[0] ?? "");
    const text = await answerOf(window, "welcome");
    expect(text).toContain("贾岛");
    expect(text).toContain(words("zh").kiosk.welcome);
    await shot(window, "kiosk-welcome-zh");
    const left = Number(await window.getByTestId("kiosk-left").getAttribute("data-seconds"));
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(8);
    await window.getByTestId("kiosk-prompt").waitFor({ timeout: 15_000 });
    expect(await window.getByTestId("kiosk-prompt").innerText()).toContain(say.kiosk.hint);
    await typeLikeScanner(window, tickets[0] ?? "");
    expect(await answerOf(window, "already-in")).toContain(say.kiosk.already);
    await shot(window, "kiosk-already");
  });

  it("answers no command but the seven of guests, whatever is put into it", async () => {
    const others = (Object.keys(COMMANDS) as CommandName[]).filter((name) => !KIOSK_COMMANDS.has(name));
    const inputs = ["null", "{}", '{ query: "贾", limit: 5 }', '{ personId: "p1" }', "{ language: 'zh' }", "[1]"];
    const replies = await inPage<{ name: string; fault: string | undefined }[]>(
      lanyard,
      `Promise.all(${JSON.stringify(others)}.flatMap((name) => [${inputs.join(",")}].map((input) =>
        lanyard.call(name, input).then(({ fault }) => ({ name, fault })))))`,
    );
    expect(replies.length).toBe(others.length * inputs.length);
    expect(replies.filter(({ fault }) => fault !== "kiosk")).toEqual([]);
    const odd = await inPage<string[]>(
      lanyard,
      `Promise.all(["KIOSK.scan", "kiosk", "__proto__", "constructor", "kiosk.enter "].map((name) =>
        lanyard.call(name, null).then(({ fault }) => fault)))`,
    );
    expect(new Set(odd)).toEqual(new Set(["unknown-command"]));
  });

  it("tells its window nothing of other desks: no outcome, count, job or setting", async () => {
    const { window } = lanyard;
    await inPage(lanyard, "globalThis.heard = []; lanyard.listen((name) => heard.push(name)); null");
    await typeLikeScanner(window, tickets[1] ?? "");
    expect(await answerOf(window, "welcome")).toContain("付铖");
    await window.getByRole("button", { name: say.kiosk.help }).click();
    await answerOf(window, "help");
    const heard = await inPage<string[]>(lanyard, "heard");
    expect(heard.filter((name) => name !== "kiosk" && name !== "isInSight")).toEqual([]);
  });

  it("is not closed, reloaded, zoomed, inspected, navigated or multiplied, by keys or by the page", async () => {
    const { window, app } = lanyard;
    await inPage(lanyard, "globalThis.isTheSame = true; null");
    const chords = ["F5", "F11", "F12", "Control+r", "Control+Shift+R", "Control+w", "Control+q", "Control+Shift+I"];
    const more = ["Control+Equal", "Control+Minus", "Control+p", "Control+n", "Control+o", "Alt+ArrowLeft", "Escape"];
    for (const chord of [...chords, ...more]) await window.keyboard.press(chord);
    await app.evaluate(({ BrowserWindow }) => {
      const [own] = BrowserWindow.getAllWindows();
      for (const keyCode of ["F5", "F11", "F12", "Escape"])
        own?.webContents.sendInputEvent({ type: "keyDown", keyCode });
      for (const keyCode of ["R", "W", "Q", "P", "="])
        own?.webContents.sendInputEvent({ type: "keyDown", keyCode, modifiers: ["control"] });
      own?.webContents.sendInputEvent({ type: "mouseWheel", x: 400, y: 400, deltaY: 120, modifiers: ["control"] });
      own?.webContents.openDevTools();
      own?.close();
      own?.minimize();
      own?.setFullScreen(false);
    });
    await inPage(lanyard, "window.open('https://example.com'); null");
    await window.waitForTimeout(1_000);
    expect(await shellOf(lanyard)).toMatchObject({ isKiosk: true, zoom: 1, windows: 1, hasTools: false });
    expect((await shellOf(lanyard)).url).toContain("app://lanyard/");
    expect(await inPage(lanyard, "globalThis.isTheSame === true && visualViewport.scale === 1")).toBe(true);
  });

  it.runIf(process.platform === "linux")(
    "takes the real keyboard's shortcuts for nothing, and its scans for scans",
    async () => {
      const { window } = lanyard;
      await focusThroughX("Lanyard");
      await pressThroughX([
        "ctrl+w",
        "ctrl+q",
        "ctrl+r",
        "F5",
        "F11",
        "F12",
        "ctrl+shift+i",
        "ctrl+plus",
        "ctrl+p",
        "alt+F4",
      ]);
      await window.waitForTimeout(500);
      expect(await shellOf(lanyard)).toMatchObject({ isKiosk: true, zoom: 1, hasTools: false });
      await typeLikeScanner(window, tickets[2] ?? "", { through: "x", perKeyMs: 2 });
      expect(await answerOf(window, "welcome")).toContain("涵畅");
    },
  );

  it("shows nothing of a dropped file, and no context menu", async () => {
    const prevented = await inPage<boolean[]>(
      lanyard,
      `(() => {
        const data = new DataTransfer();
        data.items.add(new File(["x"], "x.html", { type: "text/html" }));
        return ["dragover", "drop"].map((type) =>
          !document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })))
          .concat(!document.body.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true })));
      })()`,
    );
    expect(prevented).toEqual([true, true, true]);
  });

  it("asks staff for the PIN when the corner is held for three seconds, not when it is pressed", async () => {
    const { window } = lanyard;
    const logo = window.getByRole("button", { name: say.kiosk.staff });
    await logo.click();
    expect(await pinQuestion(window).count()).toBe(0);
    await logo.hover();
    await window.mouse.down();
    await pinQuestion(window).waitFor({ timeout: 10_000 });
    await window.mouse.up();
    await shot(window, "kiosk-pin");
    await window.getByRole("button", { name: say.kiosk.back, exact: true }).click();
  });

  // The last before the crash: Playwright's page waits for ever for a navigation that is refused.
  it("goes nowhere else", async () => {
    await inPage(lanyard, "location.href = 'https://example.com'; null");
    await sleep(500);
    expect((await shellOf(lanyard)).url).toContain("app://lanyard/");
    expect(await shownOf(lanyard)).toBe("kiosk");
  });

  it("comes back by itself after a crash in the middle of scans, and none of them is lost", async () => {
    const last = tickets[3] ?? "";
    await lanyard.app.evaluate(
      ({ BrowserWindow }, text) =>
        new Promise<void>((isBack) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once("render-process-gone", () => contents.once("did-finish-load", () => isBack()));
          void contents
            ?.executeJavaScript(
              `for (const n of [1, 2, 3, 4, 5]) void lanyard.call("kiosk.scan", { texts: [n === 5 ? "${text}" : "unknown-" + n], nonce: "crash-000" + n }); null`,
            )
            .then(() => contents.forcefullyCrashRenderer());
        }),
      last,
    );
    await expect.poll(() => shownOf(lanyard), { timeout: 10_000 }).toBe("kiosk");
    expect(await shellOf(lanyard)).toMatchObject({ isKiosk: true, windows: 1 });
    const again = `lanyard.call("kiosk.scan", { texts: ["${last}"], nonce: "crash-again" })`;
    expect(await inPage(lanyard, again)).toMatchObject({ ok: true, value: { name: "鲁直" } });
  });

  it("comes back by itself when its page hangs for good", async () => {
    const loaded = lanyard.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>((isBack) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once("render-process-gone", (_event, { reason }) =>
            contents.once("did-finish-load", () => isBack(reason)),
          );
        }),
    );
    void inPage(lanyard, `void lanyard.call("kiosk.help", null); for (;;);`).catch(() => undefined);
    expect(["crashed", "killed"]).toContain(await loaded);
    await expect.poll(() => shownOf(lanyard), { timeout: 10_000 }).toBe("kiosk");
  });

  it("comes back by itself from an empty page", async () => {
    await lanyard.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL("about:blank"));
    await expect.poll(() => shownOf(lanyard), { timeout: 10_000 }).toBe("kiosk");
  });

  it.runIf(process.platform === "linux")("begins with the computer, on the data it has", () => {
    const entry = readFileSync(join(config, "autostart", "lanyard.desktop"), "utf8");
    const words = [...(/^Exec=(.*)$/m.exec(entry)?.[1] ?? "").matchAll(/"([^"]*)"/g)].map(([, word]) => word);
    expect(words).toEqual([expect.stringContaining("electron"), ROOT, `--user-data-dir=${lanyard.dataFolder}`]);
  });

  it("is a kiosk still after a power cut, and lets staff with the PIN out; wrong ones wait", async () => {
    await lanyard.kill9();
    lanyard = await launchLanyard({ dataFolder: lanyard.dataFolder, env: { XDG_CONFIG_HOME: config } });
    const { window } = lanyard;
    await onScreen(window, "kiosk");
    expect(await shellOf(lanyard)).toMatchObject({ isKiosk: true });
    await leave(window, "0000");
    await window.getByText(say.pin.wrong).waitFor();
    for (const wrong of ["1111", "2222"]) {
      await typePin(window, wrong);
      await expect.poll(() => window.getByLabel(say.pin.question).inputValue(), { timeout: 10_000 }).toBe("");
    }
    await window.getByTestId("pin-wait").getByText(/\d/).waitFor();
    await window.getByLabel(say.pin.question).focus();
    await typeLikeAPerson(window, PIN);
    const go = window.getByRole("button", { name: say.pin.confirm, exact: true });
    expect(await go.isDisabled()).toBe(true);
    await shot(window, "kiosk-pin-wait");
    await expect.poll(() => go.isEnabled(), { timeout: 10_000 }).toBe(true);
    await go.click();
    await onScreen(window, "checkIn");
    expect(await shellOf(lanyard)).toMatchObject({ isKiosk: false });
    const { status } = await ask(window, "app.hello", null);
    expect(status.counts.arrived).toBe(4);
    expect(status.calls.map(({ why }) => why)).toContain("guest");
    expect(await ask(window, "autostart.now", null)).toEqual({ isOn: true });
    expect(await ask(window, "autostart.set", { isOn: false })).toEqual({ isOn: false });
    expect(existsSync(join(config, "autostart", "lanyard.desktop"))).toBe(false);
  });

  it("is left without the PIN by whoever may write the event's folder, and nothing is wiped", async () => {
    const { window } = lanyard;
    await ask(window, "kiosk.enter", null);
    await onScreen(window, "kiosk");
    writeFileSync(join(folder, "reset-pin"), "the organiser was here");
    await window.keyboard.press("Control+Shift+L");
    await window.getByText(say.pin.reset).waitFor();
    await shot(window, "kiosk-reset");
    await window.getByRole("button", { name: say.pin.goOn, exact: true }).click();
    await onScreen(window, "checkIn");
    expect(readdirSync(folder)).not.toContain("reset-pin");
    const { status } = await ask(window, "app.hello", null);
    expect(status.station.pin).toEqual({ isSet: false, isForOverrides: false, isForDesk: false, supervisor: 0 });
    expect(status.counts.arrived).toBe(4);
  });

  it("closes as a window does once it is a desk again", async () => {
    await lanyard.close();
  });
});

describe("a desk that asks for its PIN before an override", () => {
  let lanyard: Launched;

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"] });
    await onScreen(lanyard.window, "checkIn");
    await ask(lanyard.window, "pin.set", { current: null, pin: PIN });
    await ask(lanyard.window, "pin.forOverrides", { current: PIN, isAsked: true });
  });

  afterAll(() => lanyard.close());

  it("lets in with the PIN only, and scans go on while it is asked", async () => {
    const { window } = lanyard;
    const [first] = await ask(window, "people.search", { query: "贾岛", limit: 1 });
    if (!first) throw new Error("no guest");
    const ticket = await ticketOf(window, "贾岛");
    await typeLikeScanner(window, ticket);
    await window.waitForTimeout(1_500);
    await typeLikeScanner(window, ticket);
    await window.locator('[data-testid=verdict][data-verdict="already-in"]').waitFor();
    await window
      .getByRole("button", { name: say.checkIn.override })
      .or(window.getByRole("button", { name: say.asking.letInAgain }))
      .first()
      .click();
    await window.locator("fieldset button").first().click();
    await pinQuestion(window).waitFor();
    await shot(window, "override-pin");
    await typePin(window, "0000");
    await window.getByText(say.pin.wrong).waitFor();
    await typePin(window, PIN);
    await window.locator('[data-testid=verdict][data-verdict="admitted"]').waitFor();
    expect(await pinQuestion(window).count()).toBe(0);
    const history = await ask(window, "people.history", { personId: first.id });
    expect(JSON.stringify(history)).toContain('"pin":true');
  });

  it("comes back after a crash on the screen it was at", async () => {
    const { window, app } = lanyard;
    await window.getByRole("button", { name: say.people.title, exact: true }).click();
    await onScreen(window, "people");
    await app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((isBack) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once("render-process-gone", () => contents.once("did-finish-load", () => isBack()));
          contents?.forcefullyCrashRenderer();
        }),
    );
    await expect.poll(() => shownOf(lanyard), { timeout: 10_000 }).toBe("people");
  });
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS, type Reply } from "../../shared/contract/contract.ts";
import { words } from "../../shared/i18n/say.ts";
import { ask } from "../build/drive.ts";
import { environment, type Launched, launchLanyard, switches } from "../build/launch.ts";
import { electronExecutable, ROOT } from "../build/paths.ts";

type AnyReply = Reply<"app.hello">;

let lanyard: Launched;

beforeAll(async () => {
  lanyard = await launchLanyard({ args: ["--open-sample"] });
  await ask(lanyard.window, "app.hello", null);
});

afterAll(() => lanyard.close());

/** Calls through the window's bridge with an input made inside the page, which may be anything. */
const call = (name: unknown, makeInput: string): Promise<AnyReply | string> =>
  lanyard.window.evaluate(
    async ([command, source]) => {
      const input = new Function(`return (${source})`)();
      const { lanyard: bridge } = globalThis as unknown as {
        lanyard: { call(name: unknown, input: unknown): Promise<AnyReply> };
      };
      return bridge.call(command, input).catch((error: unknown) => `not sent: ${String(error)}`);
    },
    [name, makeInput] as const,
  );

/** Changes of some settings: an object that names none of them changes none. */
const STATES_NOTHING: ReadonlySet<string> = new Set(["settings.change", "printers.change"]);

describe("the window", () => {
  it("is sandboxed, isolated and without Node", async () => {
    const preferences = await lanyard.app.evaluate(({ BrowserWindow }) => {
      const contents: unknown = BrowserWindow.getAllWindows()[0]?.webContents;
      return (contents as { getLastWebPreferences(): object }).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    const globals = await lanyard.window.evaluate(() =>
      ["require", "process", "module", "Buffer"].filter((name) => name in globalThis),
    );
    expect(globals).toEqual([]);
    expect(
      await lanyard.window.evaluate(() => Object.keys((globalThis as unknown as { lanyard: object }).lanyard)),
    ).toEqual(["call", "listen"]);
  });

  it("is served with a strict policy from our own protocol", async () => {
    const { url, policy, other } = await lanyard.window.evaluate(async () => {
      const page = await fetch(location.href);
      const statusOf = (path: string) =>
        fetch(path).then(
          ({ status }) => status,
          () => "refused",
        );
      return {
        url: location.href,
        policy: page.headers.get("content-security-policy") ?? "",
        other: await Promise.all([
          statusOf("/../package.json"),
          statusOf("/%2e%2e/%2e%2e/package.json"),
          statusOf("/fonts/../../package.json"),
          statusOf("app://other/index.html"),
          statusOf("/"),
        ]),
      };
    });
    expect(url).toBe("app://lanyard/index.html");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
    expect(other).toEqual([404, 404, 404, "refused", 404]);
  });

  it("goes nowhere, opens nothing and reads no file", async () => {
    const secret = join(mkdtempSync(join(tmpdir(), "lanyard-door-")), "secret.html");
    writeFileSync(secret, "<title>secret</title>");
    const tried = await lanyard.window.evaluate(async (file) => {
      location.href = `file://${file}`;
      location.assign("https://example.org/");
      const opened = window.open("https://example.org/") === null && window.open(`file://${file}`) === null;
      const fetched = await fetch(`file://${file}`).then(
        () => "read",
        () => "refused",
      );
      const remote = await fetch("https://example.org/").then(
        () => "read",
        () => "refused",
      );
      return { opened, fetched, remote };
    }, secret);
    expect(tried).toEqual({ opened: true, fetched: "refused", remote: "refused" });
    await lanyard.window.waitForTimeout(300);
    expect(lanyard.window.url()).toBe("app://lanyard/index.html");
    expect(lanyard.app.windows()).toHaveLength(1);
  });

  it("may ask for the camera and for nothing else", async () => {
    const states = await lanyard.window.evaluate(async () => {
      const audio = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => "granted",
        (error: DOMException) => error.name,
      );
      const place = await new Promise((answer) =>
        navigator.geolocation.getCurrentPosition(
          () => answer("granted"),
          ({ code }) => answer(code),
        ),
      );
      const notify = await Notification.requestPermission();
      return { audio, place, notify };
    });
    expect(states.audio).toMatch(/NotAllowedError|NotFoundError/);
    expect(states.place).toBe(1);
    expect(states.notify).toBe("denied");
  });
});

describe("the door", () => {
  it("refuses what is no command of the contract", async () => {
    for (const name of [
      "",
      "app",
      "app.hello ",
      "constructor",
      "__proto__",
      "toString",
      "checkIn.scan.x",
      "app.quit",
      null,
      7,
      {},
      [],
    ]) {
      expect(await call(name, "null")).toMatchObject({
        ok: false,
        fault: "unknown-command",
        reference: expect.stringMatching(/^[0-9a-f]{8}$/),
      });
    }
  });

  it("refuses payloads out of shape, for every command, and changes nothing", async () => {
    const before = await ask(lanyard.window, "app.hello", null);
    const payloads = [
      "7",
      "'x'",
      "[]",
      "{ constructor: 1 }",
      'JSON.parse(\'{"__proto__":{"a":1}}\')',
      "(() => { const a = {}; a.a = a; return a })()",
      "new Map([[1, 2]])",
      "new Date(NaN)",
      "'x'.repeat(3e6)",
      "123n",
      // Without words: with some it has a message, which is just what ends one.
      "new Error()",
      "undefined",
    ];
    for (const name of Object.keys(COMMANDS)) {
      for (const payload of payloads) {
        const reply = await call(name, payload);
        const isHarmless = STATES_NOTHING.has(name) && typeof reply === "object" && reply.ok;
        if (!isHarmless)
          expect(typeof reply === "string" || (!reply.ok && reply.fault === "bad-input"), `${name} ${payload}`).toBe(
            true,
          );
      }
    }
    const { recent, ...after } = await ask(lanyard.window, "app.hello", null);
    expect({ ...after, recent }).toEqual(before);
  });

  it("shows no file outside the program's own folder", async () => {
    expect(await ask(lanyard.window, "app.reveal", { file: "/etc/passwd" })).toEqual({ shown: false });
    expect(await ask(lanyard.window, "app.reveal", { file: `${lanyard.dataFolder}/../../etc/passwd` })).toEqual({
      shown: false,
    });
  });

  it("opens no folder that is no event", async () => {
    const reply = await ask(lanyard.window, "events.open", { folder: "/etc", rescue: true });
    expect(reply).toMatchObject({ what: "not-opened", trouble: { code: "no-event" } });
  });
});

describe("the program", () => {
  it("starts once for a data folder: the second start says so and leaves", async () => {
    const { status, stderr } = spawnSync(electronExecutable(), [...switches(lanyard.dataFolder), ROOT], {
      encoding: "utf8",
      env: environment({}),
      timeout: 30_000,
    });
    expect(status).toBe(0);
    expect(stderr).toContain(words("en").dialog.secondProgram);
    expect((await ask(lanyard.window, "app.hello", null)).status.event).not.toBeNull();
  });

  it("brings a crashed screen back with everything it said before", async () => {
    const before = await ask(lanyard.window, "app.hello", null);
    await lanyard.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((isBack) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once("render-process-gone", () => contents.once("did-finish-load", () => isBack()));
          contents?.forcefullyCrashRenderer();
        }),
    );
    const shown = () =>
      lanyard.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelector('[data-screen]')?.dataset.screen",
        ),
      );
    await expect.poll(shown).toBe("checkIn");
    expect(before.status.event).not.toBeNull();
  });
});

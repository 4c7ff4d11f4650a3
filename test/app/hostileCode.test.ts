import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { focusThroughX, typeLikeScanner } from "../build/typing.ts";

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/** What scanners that are set to it make of control characters, and what keyboards of codes send: chords and named keys. */
const CHORDS = [
  ...LETTERS.flatMap((letter) => [`ctrl+${letter}`, `alt+${letter}`, `ctrl+shift+${letter}`]),
  ...[..."0123456789"].map((digit) => `ctrl+${digit}`),
  // F7 to F9 alone are the desk's own: docs/security.md.
  ...Array.from({ length: 12 }, (_, n) => [`F${n + 1}`, `ctrl+F${n + 1}`, `alt+F${n + 1}`])
    .flat()
    .filter((key) => !/^(ctrl\+|alt\+)?F[789]$/.test(key)),
  ...["ctrl+plus", "ctrl+minus", "alt+Left", "alt+Right", "BackSpace", "Escape", "Insert", "Delete", "Home", "End"],
  ...["Prior", "Next", "Menu", "alt+space", "ctrl+Tab", "ctrl+shift+Tab", "ctrl+bracketleft", "ctrl+backslash"],
];

// A scanner is a keyboard, and a guest brings the code: what can a made-up one do at the desk?
describe.runIf(process.platform === "linux")("a code that somebody made up to press keys", () => {
  let lanyard: Launched;

  const facts = async () => {
    const { status } = await ask(lanyard.window, "app.hello", null);
    const [person] = await ask(lanyard.window, "people.search", { query: "贾岛", limit: 1 });
    const history = person ? await ask(lanyard.window, "people.history", { personId: person.id }) : [];
    const { settings } = await ask(lanyard.window, "app.hello", null);
    return {
      counts: status.counts,
      history: history.map(({ what }) => what),
      messages: status.messages.length,
      settings,
    };
  };
  const shell = () =>
    lanyard.app.evaluate(({ BrowserWindow }) => {
      const [window, ...others] = BrowserWindow.getAllWindows();
      return {
        others: others.length,
        url: window?.webContents.getURL(),
        zoom: window?.webContents.getZoomFactor(),
        hasTools: window?.webContents.isDevToolsOpened(),
        isFull: window?.isFullScreen(),
      };
    });

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"] });
    const { window } = lanyard;
    await onScreen(window, "checkIn");
    await focusThroughX("Service Mesh");
    const [person] = await ask(window, "people.search", { query: "贾岛", limit: 1 });
    const ticket = person && (await ask(window, "tickets.show", { personId: person.id }))?.code;
    await typeLikeScanner(window, ticket ?? "");
    await verdictOf(window, "admitted");
    await window.waitForTimeout(1_500);
    await typeLikeScanner(window, ticket ?? "");
    await verdictOf(window, "already-in");
    while ((await ask(window, "badges.jobs", null))[0]?.state !== "saved") await window.waitForTimeout(100);
    await window.waitForTimeout(500);
  });

  afterAll(() => lanyard.kill9());

  it("closes, opens, zooms, prints and changes nothing by chords and function keys", async () => {
    const [before, shown] = [await facts(), await shell()];
    for (const chord of CHORDS) {
      execFileSync("xdotool", ["key", chord]);
      await lanyard.window.waitForTimeout(15);
    }
    await lanyard.window.waitForTimeout(500);
    expect(await shell()).toEqual(shown);
    expect(await facts()).toEqual(before);
  });
});

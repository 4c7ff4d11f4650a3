import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { environment, type Launched, launchLanyard, switches } from "../build/launch.ts";
import { endLater, freshFolder } from "../build/leftovers.ts";
import { electronExecutable, ROOT } from "../build/paths.ts";
import { shot } from "../build/picture.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { scannerIsQuiet, typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const ROSTER = Buffer.from("Name,Phone\r\nAda Example,13900000001\r\nBob Example,13900000002", "utf8");

/* An event leaves one laptop as a file and goes on at another, by every way in; each step on the ones before. */
describe("the archive of an event", () => {
  let first: Launched;
  let second: Launched;
  let file = "";
  let ticket = "";

  beforeAll(async () => {
    file = join(freshFolder("stick"), "sample event.lanyard");
    first = await launchLanyard();
    await makeEvent(first.window, ROSTER);
    const [ada] = await ask(first.window, "people.search", { query: "Ada", limit: 1 });
    if (!ada) throw new Error("nobody is called Ada");
    ticket = (await ask(first.window, "tickets.show", { personId: ada.id }))?.code ?? "";
    await first.window.reload();
    await first.window.getByRole("button", { name: say.checkIn.title, exact: true }).click();
    await typeLikeScanner(first.window, ticket);
    await verdictOf(first.window, "admitted");
  });

  afterAll(async () => {
    await first.close();
    await second?.close();
  });

  const offered = () => second.window.getByTestId("offered");

  it("is saved where staff say in the system's dialog, and the next event begins where this one was closed", async () => {
    const { app, window } = first;
    await app.evaluate(
      ({ dialog }, path) => {
        // The ending is left out, as people do.
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
      },
      file.slice(0, -".lanyard".length),
    );
    await window.getByRole("button", { name: say.start.title, exact: true }).click();
    await window.getByRole("button", { name: say.closing.close, exact: true }).click();
    await window.getByTestId("seal").waitFor();
    const sealed = (await window.getByTestId("seal").innerText()).replaceAll(" ", "");
    await window.getByRole("button", { name: say.archive.save, exact: true }).click();
    await window.getByTestId("archived").waitFor();
    await window.getByTestId("archive").scrollIntoViewIfNeeded();
    await shot(window, "archive-saved");
    expect(existsSync(file)).toBe(true);
    expect(await ask(window, "archive.now", null)).toMatchObject({ last: { what: "written", file, isLocked: false } });
    expect(readFileSync(file).includes("Ada Example")).toBe(false);
    expect(sealed).toMatch(/^[0-9a-f]{64}$/);
    await window.getByTestId("closing").scrollIntoViewIfNeeded();
    await shot(window, "archive-next-event");
    await window.getByTestId("closing").getByText(say.archive.next).click();
    await onScreen(window, "eventForm");
    expect(await ask(window, "events.list", null)).toHaveLength(1);
  });

  it("opens at the start on a laptop that has no event, and goes on there, closed as it was", async () => {
    second = await launchLanyard({ args: [file] });
    await onScreen(second.window, "checkIn");
    expect((await ask(second.window, "app.hello", null)).status).toMatchObject({
      counts: { arrived: 1, expected: 2 },
      closed: { facts: expect.any(Number) },
    });
    expect(await ask(second.window, "events.checkSeal", null)).toEqual({ what: "whole", since: 0 });
    const event = (await ask(second.window, "app.hello", null)).status.event;
    await ask(second.window, "events.reopen", { event: event?.id ?? ("" as never), reason: "one more guest" });
    await typeLikeScanner(second.window, ticket);
    await verdictOf(second.window, "already-in");
    await scannerIsQuiet(second.window);
  });

  it("is only offered while an event is open, when the program is started once more with it", async () => {
    await startOnceMore(second, file);
    await offered().getByText(say.archive.offered.title("sample event.lanyard")).waitFor();
    await shot(second.window, "archive-offered");
    await offered().getByRole("button", { name: say.archive.offered.open, exact: true }).press("Enter");
    const known = second.window.getByTestId("known-copy");
    await known.getByText(say.backup.open.older(2)).waitFor();
    await shot(second.window, "archive-known");
    expect(await offered().count()).toBe(0);
    await known.getByRole("button", { name: say.program.cancel }).click();
    await known.waitFor({ state: "detached" });
    expect(readdirSync(second.dataFolder)).not.toContain("events-unpacked");
  });

  it("that was cut off is named when it is dropped on the window, and nothing changes", async () => {
    const broken = join(freshFolder("broken"), "broken.lanyard");
    copyFileSync(file, broken);
    truncateSync(broken, 2_000);
    await drop(second, broken);
    await offered().getByRole("button", { name: say.archive.offered.open, exact: true }).press("Enter");
    const refused = second.window.getByTestId("trouble").getByText(say.archive.open.bad.damaged);
    await refused.waitFor();
    await refused.scrollIntoViewIfNeeded();
    await shot(second.window, "archive-damaged");
    expect((await ask(second.window, "app.hello", null)).events).toHaveLength(1);
    await drop(second, file);
    await offered().getByRole("button", { name: say.archive.offered.leave }).press("Enter");
    await offered().waitFor({ state: "detached" });
  });

  it("is no file that a page made itself, whatever it calls it and whatever events it makes", async () => {
    const { window } = second;
    await window.evaluate((path) => {
      const files = new DataTransfer();
      files.items.add(new File(["PK"], "made.lanyard"));
      files.items.add(new File(["PK"], path));
      const made = new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true });
      document.body.dispatchEvent(made);
    }, file);
    await window.waitForTimeout(500);
    expect(await ask(window, "app.hello", null)).toMatchObject({ offered: null });
    expect(await window.evaluate(() => Object.keys((globalThis as unknown as { lanyard: object }).lanyard))).toEqual([
      ...["call", "listen"],
    ]);
  });

  it("opens nothing at a kiosk, whoever starts the program once more or drops it", async () => {
    await ask(second.window, "pin.set", { current: "", pin: "4711" });
    await ask(second.window, "kiosk.enter", null);
    await onScreen(second.window, "kiosk");
    await startOnceMore(second, file);
    await drop(second, file);
    await second.window.waitForTimeout(500);
    expect(await ask(second.window, "kiosk.leave", { pin: "4711" })).toMatchObject({ what: "left" });
    await onScreen(second.window, "checkIn");
    expect((await ask(second.window, "app.hello", null)).offered).toBeNull();
  });
});

/** As a double click does: another start, which hands the file over and ends. */
async function startOnceMore({ dataFolder }: Launched, file: string): Promise<void> {
  const program = spawn(electronExecutable(), [...switches(dataFolder), ROOT, file], {
    env: environment({}),
    stdio: "ignore",
  });
  endLater(() => program.kill("SIGKILL"));
  await once(program, "exit");
}

/** As the system does: a file with a path, onto the middle of the window. */
async function drop({ window }: Launched, file: string): Promise<void> {
  const session = await window.context().newCDPSession(window);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 500, y: 300, data });
  await session.detach();
}

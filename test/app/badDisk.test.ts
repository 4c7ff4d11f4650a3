import { execFileSync } from "node:child_process";
import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { WHOLE_LIST } from "../../shared/people/query.ts";
import { ask } from "../build/drive.ts";
import { launchLanyard } from "../build/launch.ts";
import { endLater, freshFolder } from "../build/leftovers.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const isRoot = process.getuid?.() === 0;

/** A file system of its own: a small disk that can be filled and made read-only. Needs root. */
function smallDisk(megabytes: number): {
  folder: string;
  fill(): void;
  empty(): void;
  remount(how: "ro" | "rw"): void;
} {
  const folder = freshFolder("disk");
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=700`, "tmpfs", folder]);
  endLater(() => execFileSync("umount", ["-l", folder]));
  const filler = join(folder, "filler");
  const fill = () => {
    const file = openSync(filler, "w");
    try {
      for (const size of [1 << 20, 1 << 12, 1]) fillWith(file, size);
    } finally {
      closeSync(file);
    }
  };
  const remount = (how: string) => execFileSync("mount", ["-o", `remount,${how}`, folder]);
  return { folder, fill, empty: () => rmSync(filler), remount };
}

function fillWith(file: number, size: number): void {
  try {
    for (;;) writeSync(file, Buffer.alloc(size));
  } catch {
    // Full at this size.
  }
}

/** The program with the sample event, whose events folder lies on a small disk, and the tickets of some people. */
async function onSmallDisk() {
  const disk = smallDisk(16);
  const dataFolder = freshFolder("data");
  symlinkSync(disk.folder, join(dataFolder, "events"));
  const lanyard = await launchLanyard({ dataFolder, args: ["--open-sample"] });
  await onScreen(lanyard.window, "checkIn");
  const { people } = await ask(lanyard.window, "people.page", { offset: 0, limit: 40, query: WHOLE_LIST, extras: [] });
  const active = people.filter(({ status }) => status === "active");
  const shown = await Promise.all(active.map(({ id }) => ask(lanyard.window, "tickets.show", { personId: id })));
  return { disk, dataFolder, lanyard, tickets: shown.map((ticket) => ticket?.code ?? "") };
}

/** Scans one ticket after the other until the disk takes no more (the last page of the journal still has room); those admitted. */
async function scanUntilRefused(window: Page, tickets: string[]): Promise<string[]> {
  const admitted: string[] = [];
  for (const ticket of tickets) {
    const before = await window.getByTestId("recent").locator("li").count();
    await typeLikeScanner(window, ticket);
    await expect.poll(() => window.getByTestId("recent").locator("li").count()).toBe(before + 1);
    if ((await window.getByTestId("verdict").getAttribute("data-verdict")) !== "admitted") break;
    admitted.push(ticket);
  }
  return admitted;
}

// A disk of its own can only be mounted by root; without it nothing here could run out of space without harm.
describe.skipIf(!isRoot)("the disk", () => {
  it("that is full shows nobody as in, says what to do, goes on by itself after space is made, and has everything confirmed", async () => {
    const { disk, dataFolder, lanyard, tickets } = await onSmallDisk();
    const { window } = lanyard;
    disk.fill();
    const admitted = await scanUntilRefused(window, tickets);
    expect(admitted.length).toBeLessThan(tickets.length);
    const { text, tone } = await verdictOf(window, "not-recorded");
    expect(tone).toBe("no");
    expect(text).toContain(say.disk["disk-full"]);
    expect((await ask(window, "app.hello", null)).status.counts.arrived).toBe(admitted.length);
    expect(await window.getByTestId("journal-trouble").innerText()).toContain(say.diskAdvice["disk-full"]);
    disk.empty();
    await window.getByText(say.program.journalAgain).waitFor();
    expect(await window.getByTestId("journal-trouble").count()).toBe(0);
    admitted.push(tickets[admitted.length] ?? "");
    await typeLikeScanner(window, admitted.at(-1) ?? "");
    await verdictOf(window, "admitted");
    await lanyard.close();
    const again = await launchLanyard({ dataFolder });
    await onScreen(again.window, "checkIn");
    expect((await ask(again.window, "app.hello", null)).status.counts.arrived).toBe(admitted.length);
    for (const ticket of admitted) {
      await typeLikeScanner(again.window, ticket);
      await verdictOf(again.window, "already-in");
    }
    await again.close();
  });

  it("that is full takes no export, that is read-only opens no event, and each says why", async () => {
    const { disk, lanyard } = await onSmallDisk();
    const { window } = lanyard;
    disk.fill();
    await window.getByRole("button", { name: say.report.title, exact: true }).click();
    await window.getByRole("button", { name: say.exports.title }).click();
    await window.getByRole("button", { name: say.exports.start, exact: true }).click();
    await window.getByText(say.report.notWritten).waitFor();
    await lanyard.close();
    disk.empty();
    disk.remount("ro");
    const again = await launchLanyard({ dataFolder: lanyard.dataFolder });
    await again.window.getByText(say.open.title).waitFor();
    expect(await again.window.locator("body").innerText()).toContain(say.disk["read-only"]);
    disk.remount("rw");
    await again.close();
  });
});

describe("an event's folder", () => {
  it("that another program has open is not opened twice, and says by whom", async () => {
    const first = await launchLanyard({ args: ["--open-sample"] });
    await onScreen(first.window, "checkIn");
    const dataFolder = freshFolder("second");
    symlinkSync(join(first.dataFolder, "events"), join(dataFolder, "events"));
    const { settings } = await ask(first.window, "app.hello", null);
    const second = await launchLanyard({ dataFolder });
    await second.window.getByRole("heading", { name: say.start.welcome }).waitFor();
    const { events } = await ask(second.window, "app.hello", null);
    expect(events[0]?.id).toBe(settings.lastEvent);
    await second.window.getByRole("button", { name: say.start.openEvent(events[0]?.theme ?? "") }).click();
    await second.window.getByText(say.open.title).waitFor();
    expect(await second.window.locator("body").innerText()).toContain(String(first.app.process().pid));
    await second.close();
    await first.close();
  });

  it("with a damaged line names it, and goes on with what can be read when staff say so", async () => {
    const first = await launchLanyard({ args: ["--open-sample"] });
    await onScreen(first.window, "checkIn");
    const { status } = await ask(first.window, "app.hello", null);
    const folder = status.event?.folder ?? "";
    await first.close();
    const file = join(folder, "journal.ndjson");
    const bytes = readFileSync(file);
    const kept = Buffer.from(bytes);
    let at = 0;
    for (let line = 1; line < 20; line++) at = bytes.indexOf(10, at) + 1;
    bytes[at + 40] = (bytes[at + 40] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    rmSync(join(folder, "snapshot.ndjson"));
    const second = await launchLanyard({ dataFolder: first.dataFolder });
    await second.window.getByText(say.open.title).waitFor();
    expect(await second.window.locator("body").innerText()).toMatch(/\b20\b/);
    await second.window.getByRole("button", { name: say.open.rescue }).click();
    await expect.poll(async () => (await ask(second.window, "app.hello", null)).status.event?.people).toBe(124);
    await second.close();
    expect(kept.length).toBe(bytes.length);
  });

  it("copied elsewhere goes on there, arrivals and tickets included", async () => {
    const first = await launchLanyard({ args: ["--open-sample"] });
    await onScreen(first.window, "checkIn");
    const { people } = await ask(first.window, "people.page", { offset: 0, limit: 1, query: WHOLE_LIST, extras: [] });
    const personId = people[0]?.id;
    if (!personId) throw new Error("the sample is empty");
    const ticket = await ask(first.window, "tickets.show", { personId });
    await typeLikeScanner(first.window, ticket?.code ?? "");
    await verdictOf(first.window, "admitted");
    await first.close();
    const dataFolder = freshFolder("stick");
    mkdirSync(join(dataFolder, "events"));
    cpSync(join(first.dataFolder, "events"), join(dataFolder, "events"), { recursive: true });
    const second = await launchLanyard({ dataFolder });
    const { events } = await ask(second.window, "app.hello", null);
    await second.window.getByRole("button", { name: say.start.openEvent(events[0]?.theme ?? "") }).click();
    await onScreen(second.window, "checkIn");
    await typeLikeScanner(second.window, ticket?.code ?? "");
    await verdictOf(second.window, "already-in");
    await second.close();
  });
});

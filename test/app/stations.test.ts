import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findServer } from "../../electron/stations/serverProgram.ts";
import { words } from "../../shared/i18n/say.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { shot } from "../build/picture.ts";
import { verdictOf } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const NAMES = ["Ada Example", "Bob Example", "Cleo Example", "Dora Example"];
const ROSTER = Buffer.from(["Name,Phone", ...NAMES.map((name, i) => `${name},1390000000${i}`)].join("\r\n"), "utf8");
/** Until desks have found each other again, ms. */
const TOGETHER = 20_000;

/* Two laptops share an event: two programs with a window each, and the server that is installed. Each step goes on from the one before. */
describe.skipIf(findServer() === null)("two desks at one event", () => {
  let hub: Launched;
  let other: Launched;
  const tickets: string[] = [];

  beforeAll(async () => {
    [hub, other] = await Promise.all([launchLanyard(), launchLanyard()]);
    await makeEvent(hub.window, ROSTER);
    for (const name of NAMES) {
      const [person] = await ask(hub.window, "people.search", { query: name, limit: 1 });
      if (!person) throw new Error(`nobody is called ${name}`);
      tickets.push((await ask(hub.window, "tickets.show", { personId: person.id }))?.code ?? "");
    }
    await ask(hub.window, "settings.change", { stationName: "Main door" });
    await ask(other.window, "settings.change", { stationName: "Side door" });
    await hub.window.reload();
    await other.window.reload();
  });

  afterAll(async () => {
    signal("CONT");
    await other?.close();
    await hub?.close();
  });

  const ticket = (n: number) => tickets[n] ?? "";
  const goTo = (window: Page, screen: string) => window.getByRole("button", { name: screen, exact: true }).click();
  const linkIs = (window: Page, state: string) =>
    window.locator(`[data-testid=link][data-state=${state}]`).waitFor({ timeout: TOGETHER });
  const settled = (window: Page) => window.getByTestId("verdict").getAttribute("data-verdict");

  /** Halts or goes on with the hub's server, as when the network is gone: nothing comes through, nobody is told. */
  function signal(name: "STOP" | "CONT"): void {
    const hubs = join(hub.dataFolder, "hubs");
    for (const file of readdirSync(hubs, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith("running.json"),
    ))
      execFileSync("kill", [`-${name}`, String(JSON.parse(readFileSync(join(hubs, file), "utf8")).pid)]);
  }

  it("one is the hub, the other joins by its code, with everybody on the list", async () => {
    await goTo(hub.window, say.stations.title);
    await hub.window.getByTestId("host").getByRole("button", { name: say.stations.host, exact: true }).click();
    await hub.window.getByTestId("join-qr").waitFor({ timeout: TOGETHER });
    const { hub: shown } = await ask(hub.window, "stations.now", null);
    await typeLikeScanner(other.window, shown?.code ?? "");
    const question = other.window.getByTestId("join-question");
    await question.getByRole("button", { name: say.stations.join, exact: true }).click();
    await other.window.getByTestId("joined").waitFor({ timeout: TOGETHER });
    expect(await other.window.getByTestId("joined").innerText()).toContain(String(NAMES.length));
    await linkIs(other.window, "online");
    await linkIs(hub.window, "online");
    await hub.window.locator('[data-station="Side door"][data-here]').waitFor({ timeout: TOGETHER });
    await shot(hub.window, "stations-hub");
    await shot(other.window, "stations-joined");
  });

  it("whoever comes in at one is in at the other", async () => {
    for (const { window } of [hub, other]) await goTo(window, say.checkIn.title);
    await typeLikeScanner(hub.window, ticket(0));
    expect((await verdictOf(hub.window, "admitted")).name).toBe("Ada Example");
    await typeLikeScanner(other.window, ticket(0));
    expect((await verdictOf(other.window, "already-in")).text).toContain("Main door");
  });

  it("of two scans of one ticket in the same moment, one lets in", async () => {
    await sleep(1_200);
    await Promise.all([hub, other].map(({ window }) => typeLikeScanner(window, ticket(1))));
    await expect
      .poll(async () => (await Promise.all([settled(hub.window), settled(other.window)])).sort(), { timeout: 10_000 })
      .toEqual(["admitted", "already-in"]);
    await shot(other.window, "stations-second");
  });

  it("while the network is gone each lets in by itself and says so; back again, who was let in twice is told and settled with one press", async () => {
    await sleep(1_200);
    signal("STOP");
    for (const { window } of [hub, other]) {
      await typeLikeScanner(window, ticket(2));
      await verdictOf(window, "admitted");
      await window.getByTestId("unconfirmed").waitFor();
    }
    await linkIs(other.window, "alone");
    await shot(other.window, "stations-alone");
    signal("CONT");
    for (const { window } of [hub, other]) {
      await linkIs(window, "online");
      await window.getByTestId("conflicts-badge").waitFor({ timeout: TOGETHER });
      await window.getByTestId("unconfirmed").waitFor({ state: "detached" });
    }
    await other.window.getByTestId("conflicts-badge").click();
    const row = other.window.getByTestId("conflict");
    expect(await row.innerText()).toContain("Main door");
    expect(await row.innerText()).toContain("Side door");
    await shot(other.window, "stations-conflict");
    await row.getByRole("button", { name: say.conflicts.samePersonOf("Cleo Example") }).click();
    await other.window.getByTestId("settled").waitFor();
    for (const { window } of [hub, other]) await window.getByTestId("conflicts-badge").waitFor({ state: "detached" });
    const [conflict] = await ask(hub.window, "conflicts.list", null);
    expect(conflict).toMatchObject({ name: "Cleo Example", settled: { how: "same-person", by: "Side door" } });
  });

  it("a program that is killed comes back with what it had, and with what happened meanwhile", async () => {
    await other.kill9();
    await goTo(hub.window, say.checkIn.title);
    await sleep(1_200);
    await typeLikeScanner(hub.window, ticket(3));
    await verdictOf(hub.window, "admitted");
    other = await launchLanyard({ dataFolder: other.dataFolder });
    await linkIs(other.window, "online");
    await expect
      .poll(async () => (await ask(other.window, "app.hello", null)).status.counts.arrived, { timeout: 10_000 })
      .toBe(4);
  });

  it("a laptop that is lost is shut out within seconds, and goes on alone", async () => {
    const { stations } = await ask(hub.window, "stations.now", null);
    const lost = stations.find(({ name }) => name === "Side door");
    if (!lost) throw new Error("the side door is not among the desks");
    await ask(hub.window, "stations.revoke", { station: lost.id });
    await linkIs(other.window, "alone");
    await goTo(other.window, say.stations.title);
    await expect
      .poll(async () => (await ask(other.window, "stations.now", null)).trouble, { timeout: TOGETHER })
      .toBe("revoked");
    await shot(other.window, "stations-revoked");
    expect(hub.complaints.pages).toEqual([]);
    expect(other.complaints.pages).toEqual([]);
  });
});

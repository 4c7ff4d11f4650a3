import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { WHOLE_LIST } from "../../shared/people/query.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { rosterCsv } from "../build/roster.ts";
import { onScreen } from "../build/screen.ts";
import { focusThroughX } from "../build/typing.ts";
import { scanThroughX } from "../build/xKeyboard.ts";

const say = words("en");
const QUICK = 20;
const WARM = 200;
const MANY = 1_000;
const DOZENS = 50;
/** So many people are asked for at once. */
const PAGE = 340;
const MOST_GROWTH = 24 * 1024 * 1024;

describe.runIf(process.platform === "linux")("one scan after the other", () => {
  let lanyard: Launched;
  let window: Page;
  let guests: { id: string; name: string; ticket: string }[] = [];

  beforeAll(async () => {
    lanyard = await launchLanyard();
    window = lanyard.window;
    await makeEvent(window, rosterCsv(QUICK + MANY));
    await window.getByRole("button", { name: say.checkIn.title, exact: true }).click();
    await onScreen(window, "checkIn");
    guests = await everybody();
    await focusThroughX("Lanyard");
  });

  afterAll(() => lanyard.close());

  const everybody = async () => {
    const pages = Array.from({ length: (QUICK + MANY) / PAGE }, (_, n) => n * PAGE);
    const answers = pages.map((offset) =>
      ask(window, "people.page", { offset, limit: PAGE, query: WHOLE_LIST, extras: [] }),
    );
    const people = (await Promise.all(answers)).flatMap((page) => page.people);
    return Promise.all(
      people.map(async ({ id, name }) => {
        const ticket = await ask(window, "tickets.show", { personId: id });
        return { id, name, ticket: ticket?.code ?? "" };
      }),
    );
  };
  const tickets = (from: number, to: number) => guests.slice(from, to).map(({ ticket }) => ticket);
  const newest = async () => (await ask(window, "app.hello", null)).recent[0]?.inbox ?? 0;
  const arrived = (count: number) => expect.poll(newest, { timeout: 60_000 }).toBe(count);

  it(`shows and speaks each of ${QUICK} verdicts in ten seconds, in their order`, async () => {
    const seen = await window.evaluateHandle(() => {
      const notes: { entry: string; spoken: string }[] = [];
      const note = () => {
        const entry = document.querySelector<HTMLElement>("[data-testid=verdict]")?.dataset.entry;
        const spoken = document.querySelector("[data-testid=spoken]")?.textContent ?? "";
        if (entry !== undefined && entry !== notes.at(-1)?.entry) notes.push({ entry, spoken });
      };
      new MutationObserver(note).observe(document.body, { childList: true, subtree: true, attributes: true });
      return notes;
    });
    await scanThroughX(tickets(0, QUICK), { pauseMs: 350 });
    await arrived(QUICK);
    const last = window.locator(`[data-testid=verdict][data-entry=inbox-${QUICK}]`);
    await last.waitFor();
    const { recent } = await ask(window, "app.hello", null);
    expect(recent.map(({ inbox }) => inbox).reverse()).toEqual(guests.slice(0, QUICK).map((_, at) => at + 1));
    const notes = await seen.jsonValue();
    expect(notes.map(({ entry }) => entry)).toEqual(recent.map(({ inbox }) => `inbox-${inbox}`).reverse());
    const lines = window.getByTestId("recent").getByRole("listitem");
    const names = (await lines.allInnerTexts()).slice(0, QUICK).reverse();
    for (const [at, { name }] of guests.slice(0, QUICK).entries()) {
      expect(notes[at]?.spoken).toContain(name);
      expect(names[at]).toContain(name);
    }
  });

  it(`loses none of ${MANY}, keeps their order, and needs no more memory for the last than for the first`, async () => {
    await scanAll(QUICK, QUICK + WARM);
    const warm = await memory();
    await scanAll(QUICK + WARM, QUICK + MANY);
    const all = await memory();
    expect(all.window - warm.window).toBeLessThan(MOST_GROWTH);
    expect(all.main - warm.main).toBeLessThan(MOST_GROWTH);
    expect((await arrivals()).slice(-MANY)).toEqual(guests.slice(QUICK).map(({ id }) => id));
    expect(lanyard.complaints.pages).toEqual([]);
  }, 300_000);

  /** A window that is busy keeps the system's keys waiting, and these come ten times as fast as guests: by the dozen. */
  const scanAll = async (from: number, to: number) => {
    for (let next = from; next < to; next += DOZENS) {
      const before = await newest();
      await scanThroughX(tickets(next, next + DOZENS), { perKeyMs: 0 });
      await arrived(before + DOZENS);
    }
  };
  /** Bytes in use by the window's and by the main process's JavaScript, after what is unused was collected. */
  const memory = async () => {
    const session = await window.context().newCDPSession(window);
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    await session.detach();
    const main = await lanyard.app.evaluate(() => {
      process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc");
      process.getBuiltinModule("node:vm").runInNewContext("gc")();
      return process.memoryUsage().heapUsed;
    });
    return { window: usedSize, main };
  };
  /** Who arrived, in the order of the journal on the disk. */
  const arrivals = async () => {
    const events = join(lanyard.dataFolder, "events");
    const [folder] = await readdir(events);
    const journal = await readFile(join(events, folder ?? "", "journal.ndjson"), "utf8");
    const facts = journal
      .split("\n")
      .flatMap((line) => (line === "" ? [] : [JSON.parse(line.slice(line.indexOf("{")))]));
    return facts.flatMap(({ kind, personId }) => (kind === "arrived" ? [personId] : []));
  };
});

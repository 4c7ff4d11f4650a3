import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Words, words } from "../../shared/i18n/say.ts";
import { PersonId } from "../../shared/words/ids.ts";
import { complaintsOfAxe } from "../build/axe.ts";
import { busyEvent, writeBusyEvent } from "../build/busyEvent.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { freshFolder } from "../build/leftovers.ts";
import { shot } from "../build/picture.ts";
import { readPdf } from "../build/readPdf.ts";
import { onScreen } from "../build/screen.ts";

const NOW = busyEvent({ theme: "服务网格聚会 #9 Service Mesh Meetup" });
const BEFORE = busyEvent({ id: "before", theme: "服务网格聚会 #8", date: "2026-11-22" });

describe.each(["zh", "en"] as const)("the report of an event of 400 people, by the keyboard, in %s", (language) => {
  const say: Words = words(language);
  let lanyard: Launched;
  let folder = "";

  beforeAll(async () => {
    const dataFolder = freshFolder("report");
    folder = await writeBusyEvent(dataFolder, NOW, 400);
    await writeBusyEvent(dataFolder, BEFORE, 250);
    lanyard = await launchLanyard({ dataFolder, language: language === "zh" ? "zh-CN" : "en-US" });
    await ask(lanyard.window, "events.open", { folder, rescue: false });
    await lanyard.window.getByRole("button", { name: say.report.title, exact: true }).focus();
    await lanyard.window.keyboard.press("Enter");
    await onScreen(lanyard.window, "report");
  });

  afterAll(() => lanyard.close());

  const figure = (key: string) => lanyard.window.locator(`[data-count=${key}] dd`).first().innerText();

  it("tells what became of it, in figures, a chart with the sign-in and tables", async () => {
    const { window } = lanyard;
    const chart = window.getByTestId("arrivals");
    await chart.waitFor();
    const report = await ask(window, "report.read", null);
    const { arrived = 0, late, doubles, overrides } = report?.figures ?? {};
    expect(arrived).toBeGreaterThan(300);
    expect(await figure("arrived")).toBe(String(arrived));
    expect([await figure("late"), await figure("doubles")]).toEqual([String(late), String(doubles)]);
    expect(overrides).toBeGreaterThan(0);
    const told = (await chart.getAttribute("aria-label")) ?? "";
    expect(told).toContain(say.eventReport.people(arrived));
    expect(told).toContain(say.eventReport.window("13:00", "13:30"));
    const drawn = await chart.locator("rect[data-part=bar], rect[data-part=peak]").count();
    expect(drawn).toBe(report?.arrivals.days[0]?.bins.filter((bin) => bin > 0).length);
    for (const table of ["sessions", "roles", "ticketTypes", "companies", "stations", "ways", "refusals", "overrides"])
      expect(await window.getByTestId(`report-${table}`).count(), table).toBe(1);
    await shot(window, `report-${language}`);
  });

  it("stands beside another event, which is not opened", async () => {
    const { window } = lanyard;
    await window.getByLabel(say.eventReport.compare).focus();
    await window.keyboard.press("ArrowDown");
    await window.locator("[data-count=arrived] dd").nth(1).waitFor();
    const before = await window.locator("[data-count=expected] dd").nth(1).innerText();
    expect(before).toBe(say.eventReport.versus("244"));
    expect((await ask(window, "app.hello", null)).status.event?.folder).toBe(folder);
    expect(await complaintsOfAxe(window)).toEqual([]);
    await shot(window, `report-compared-${language}`);
  });

  it("goes out as a PDF, in which the same stands", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.eventReport.makePdf }).focus();
    await window.keyboard.press("Enter");
    await window.getByTestId("report-written").waitFor({ timeout: 60_000 });
    const exports = join(folder, "exports");
    const [file = ""] = readdirSync(exports);
    const text = readPdf(new Uint8Array(readFileSync(join(exports, file)))).text();
    const report = await ask(window, "report.read", null);
    expect(text).toContain(NOW.page.theme);
    expect(text).toContain(say.eventReport.compareWith(BEFORE.page.theme));
    for (const number of [report?.figures.arrived, report?.figures.late]) expect(text).toContain(String(number));
    expect(text).not.toContain("测试1");
  });

  it("goes on while people come, without a moment in which nothing is shown", async () => {
    const { window } = lanyard;
    const before = Number(await figure("arrived"));
    const late = await figure("late");
    const gone = window.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let blinks = 0;
          const watch = new MutationObserver(() => {
            if (!document.querySelector("[data-testid=arrivals]")) blinks++;
          });
          watch.observe(document.body, { childList: true, subtree: true });
          setTimeout(() => resolve(blinks), 4_000);
        }),
    );
    for (const n of [390, 391, 392]) {
      const input = { personId: PersonId.parse(`p${n}`), session: null, direction: "in", way: "hand" } as const;
      await ask(window, "checkIn.byHand", { ...input, nonce: `nonce-${n}`, override: null, answers: null });
    }
    await expect.poll(() => figure("arrived")).toBe(String(before + 3));
    const days = async () => (await ask(window, "report.read", null))?.arrivals.days.length;
    expect(await days()).toBeGreaterThan(1);
    await window.getByLabel(say.eventReport.day, { exact: true }).waitFor();
    expect(await gone).toBe(0);
    expect(await figure("late")).toBe(late);
    expect(lanyard.complaints.pages).toEqual([]);
  });
});

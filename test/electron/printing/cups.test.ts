import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawBadge } from "../../../electron/badges/draw.ts";
import { loadFonts } from "../../../electron/badges/fonts.ts";
import { makeCupsPrinter } from "../../../electron/printing/cups.ts";
import { findServer, makeAsk } from "../../../electron/printing/ipp.ts";
import type { OsJob, Printer } from "../../../electron/printing/printer.ts";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import type { JobState } from "../../../shared/badge/job.ts";
import { layBadge } from "../../../shared/badge/layout.ts";
import { STOCKS, stockById } from "../../../shared/badge/stocks.ts";
import { pageOf, type Stock } from "../../../shared/badge/template.ts";
import { contentOf, fontFolder, SAMPLE_CODE } from "../../build/badges.ts";
import { type Cups, QUEUES, startCups } from "../../build/cups.ts";
import { inkSize, readPdf } from "../../build/readPdf.ts";

const loaded = loadFonts(fontFolder());
if (!loaded.ok) throw new Error("the badge fonts are missing");
const fonts = loaded.value;
const card = stockById("card-90x54") as Stock;

/** mm; CUPS keeps page sizes in whole points, rounded down. */
const POINT = 25.4 / 72 + 0.01;

let cups: Cups;
let printer: Printer;

beforeAll(async () => {
  cups = await startCups();
  const server = findServer({ CUPS_SERVER: cups.server });
  printer = makeCupsPrinter(makeAsk(server));
}, 30_000);

afterAll(() => cups.close());

async function badge(name: string, stock: Stock = card) {
  const drawn = await drawBadge(layBadge(templateFor(stock), contentOf({ name }), fonts.measure), fonts);
  if (!drawn.ok) throw new Error(drawn.fault.detail);
  const { width, height } = pageOf(stock);
  return { pdf: drawn.value.pdf, jobName: name, widthMm: width, heightMm: height };
}

async function handOver(queue: string, name = "贾岛", stock: Stock = card): Promise<OsJob> {
  const job = await printer.print(queue, await badge(name, stock));
  if (!job.ok) throw new Error(`${job.fault.trouble} ${job.fault.detail}`);
  return job.value;
}

/** The states a job goes through until it has ended, each once. */
async function watch(job: OsJob): Promise<JobState[]> {
  const seen: JobState[] = [];
  for (;;) {
    const now = await printer.state(job);
    if (!now.ok) throw new Error(now.fault.detail);
    if (seen.at(-1) !== now.value.state) seen.push(now.value.state);
    if (now.value.ended) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("a badge through the system's print service", () => {
  it.each(STOCKS)("comes out on $id at its exact size, its text found, its code read", async (stock) => {
    const before = cups.pages().length;
    const states = await watch(await handOver(QUEUES.pdf, "尉迟长风", stock));
    expect(states.at(-1)).toBe("printed");
    const seen = readPdf(cups.pages()[before] ?? new Uint8Array());
    const page = pageOf(stock);
    expect(Math.abs(seen.size().width - page.width)).toBeLessThanOrEqual(POINT);
    expect(Math.abs(seen.size().height - page.height)).toBeLessThanOrEqual(POINT);
    const drawn = inkSize(readPdf((await badge("尉迟长风", stock)).pdf).picture(300));
    const printed = inkSize(seen.picture(300));
    expect(Math.abs(printed.width - drawn.width)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(printed.height - drawn.height)).toBeLessThanOrEqual(0.1);
    expect(seen.pages()).toBe(1);
    expect(seen.text()).toContain("尉迟长风");
    expect(seen.qr(203)).toBe(SAMPLE_CODE);
  });
});

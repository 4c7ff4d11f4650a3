import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeCupsPrinter } from "../../../electron/printing/cups.ts";
import { findServer, makeAsk } from "../../../electron/printing/ipp.ts";
import type { Printer } from "../../../electron/printing/printer.ts";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import type { JobState, OsJob } from "../../../shared/badge/job.ts";
import { pageOf } from "../../../shared/badge/pages.ts";
import { STOCKS, stockById } from "../../../shared/badge/stocks.ts";
import type { Stock } from "../../../shared/badge/template.ts";
import { contentOf, drawingOf, SAMPLE_CODE } from "../../build/badges.ts";
import { type Cups, QUEUES, startCups } from "../../build/cups.ts";
import { makeDrawing } from "../../build/drawing.ts";
import { inkSize, readPdf } from "../../build/readPdf.ts";

const draw = makeDrawing();
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
  const drawn = await draw(drawingOf(templateFor(stock), contentOf({ name })));
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

describe("the printers of this computer", () => {
  it("are listed with their names and states", async () => {
    const listed = await printer.list();
    const printers = listed.ok ? listed.value : [];
    expect(printers.map(({ name }) => name).sort()).toEqual(Object.values(QUEUES).sort());
    expect(printers.find(({ name }) => name === QUEUES.pdf)).toEqual({
      name: QUEUES.pdf,
      label: "Desk PDF",
      state: "idle",
      accepting: true,
      isDefault: false,
      troubles: [],
    });
  });

  it("are said to be stopped or closed for jobs", async () => {
    const one = async () => {
      const listed = await printer.list();
      return listed.ok ? listed.value.find(({ name }) => name === QUEUES.pdf) : undefined;
    };
    cups.stopQueue(QUEUES.pdf);
    expect(await one()).toMatchObject({ state: "stopped", troubles: ["printer-stopped"] });
    cups.rejectJobs(QUEUES.pdf);
    expect(await one()).toMatchObject({ accepting: false });
    cups.acceptJobs(QUEUES.pdf);
    cups.resumeQueue(QUEUES.pdf);
    expect(await one()).toMatchObject({ state: "idle", accepting: true, troubles: [] });
  });
});

describe("what a printer does not take", () => {
  it("is a size it does not support: refused, never scaled", async () => {
    const before = cups.pages().length;
    const poster = { ...(await badge("贾岛")), widthMm: 300, heightMm: 400 };
    expect(await printer.print(QUEUES.pdf, poster)).toMatchObject({
      ok: false,
      fault: { trouble: "size-not-supported" },
    });
    expect(cups.pages().length).toBe(before);
  });

  it("is anything when it is gone, closed for jobs, or when there is no print service", async () => {
    const sheet = await badge("贾岛");
    expect(await printer.print("No_Such", sheet)).toMatchObject({ ok: false, fault: { trouble: "printer-gone" } });
    cups.rejectJobs(QUEUES.pdf);
    expect(await printer.print(QUEUES.pdf, sheet)).toMatchObject({ ok: false, fault: { trouble: "printer-rejects" } });
    cups.acceptJobs(QUEUES.pdf);
    const nobody = makeCupsPrinter(makeAsk({ host: "127.0.0.1", port: 1 }));
    expect(await nobody.list()).toMatchObject({ ok: false, fault: { trouble: "no-spooler" } });
    expect(await nobody.print(QUEUES.pdf, sheet)).toMatchObject({ ok: false, fault: { trouble: "no-spooler" } });
  });

  it("is a job that was taken back in time", async () => {
    cups.stopQueue(QUEUES.pdf);
    const job = await handOver(QUEUES.pdf);
    const before = cups.pages().length;
    expect(await printer.cancel(job)).toEqual({ ok: true, value: true });
    cups.resumeQueue(QUEUES.pdf);
    expect(await watch(job)).toEqual(["cancelled"]);
    expect(await printer.cancel(job)).toEqual({ ok: true, value: false });
    expect(cups.pages().length).toBe(before);
  });
});

describe("what the print service can know", () => {
  it("is that an IPP printer has the page out", async () => {
    const states = await watch(await handOver(QUEUES.ipp));
    expect(states.at(-1)).toBe("printed");
    expect(cups.ippPrinter.printed().length).toBe(1);
  });

  it("is only that the bytes are gone, on a socket: never printed", async () => {
    const states = await watch(await handOver(QUEUES.socket));
    expect(states).toEqual(["handed-over"]);
    expect(cups.listener.received().length).toBe(1);
  });

  it("is nothing any more of a job it has forgotten", async () => {
    expect(await printer.state({ id: 99_999, printer: QUEUES.pdf, knows: true })).toMatchObject({
      ok: true,
      value: { state: "unknown", ended: true },
    });
  });
});

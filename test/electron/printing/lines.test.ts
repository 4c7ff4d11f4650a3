import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeCupsPrinter } from "../../../electron/printing/cups.ts";
import { findServer, makeAsk } from "../../../electron/printing/ipp.ts";
import type { Printer } from "../../../electron/printing/printer.ts";
import { saveFile } from "../../../electron/store/eventFiles.ts";
import { printerFor } from "../../../shared/badge/whichPrinter.ts";
import { type Cups, QUEUES, startCups } from "../../build/cups.ts";
import { printName, startQueueOn } from "../../build/queueRun.ts";
import { readPdf } from "../../build/readPdf.ts";

const folder = mkdtempSync(join(tmpdir(), "lanyard-lines-"));
let cups: Cups;
let printer: Printer;

beforeAll(async () => {
  cups = await startCups();
  printer = makeCupsPrinter(makeAsk(findServer({ CUPS_SERVER: cups.server })));
}, 30_000);

afterAll(async () => {
  await cups.close();
  rmSync(folder, { recursive: true });
});

const startQueue = () => startQueueOn(printer, (name, pdf) => saveFile(folder, name, pdf));

/** The names of `names` on pages, in the order of the pages. */
const namesOn = (pages: readonly Uint8Array[], names: readonly string[]) =>
  pages.map((page) => names.find((name) => readPdf(page).text().includes(name)) ?? "?");

const named = (from: number, count: number) => Array.from({ length: count }, (_, i) => `${from + i}号`);

describe("two printers of one desk", () => {
  it("share the badges by the shorter line, and the one that stands still gets none", async () => {
    const { queue, until, untilSome, line } = startQueue();
    const settings = {
      printer: QUEUES.pdf,
      printing: { others: [QUEUES.second], byRole: {}, autoPrintByRole: {}, labels: {}, network: [], sheetStart: 0 },
    };
    const next = () => printerFor(settings, "attendee", queue.lines());
    const names = named(100, 6);
    const jobs = names.map((name) => printName(queue, name, next()));
    expect(jobs.map((job) => job.printer)).toEqual([0, 1, 2].flatMap(() => [QUEUES.pdf, QUEUES.second]));
    await Promise.all(jobs.map(({ id }) => until(id, ({ state }) => state === "printed")));

    cups.stopQueue(QUEUES.pdf);
    const stuck = printName(queue, "前", next());
    expect(stuck.printer).toBe(QUEUES.pdf);
    await until(stuck.id, ({ trouble }) => trouble === "printer-stopped");
    expect(line(QUEUES.pdf)).toMatchObject({ waiting: 1, trouble: "printer-stopped" });
    const others = named(200, 3).map((name) => printName(queue, name, next()));
    expect(others.map((job) => job.printer)).toEqual([QUEUES.second, QUEUES.second, QUEUES.second]);
    await Promise.all(others.map(({ id }) => until(id, ({ state }) => state === "printed")));

    cups.resumeQueue(QUEUES.pdf);
    await until(stuck.id, ({ state }) => state === "printed");
    await untilSome(() => line(QUEUES.pdf) === undefined || line(QUEUES.pdf)?.trouble === null || undefined);
    expect(next()).toBe(QUEUES.pdf);
    await queue.close();
  });

  it("go on when one is gone: badges for it say so, and it is used again by itself when it is back", async () => {
    const { queue, until, untilSome, line } = startQueue();
    cups.rejectJobs(QUEUES.second);
    const lost = printName(queue, "甲", QUEUES.second);
    expect(await until(lost.id, ({ state }) => state === "failed")).toMatchObject({ trouble: "printer-rejects" });
    expect(line(QUEUES.second)).toMatchObject({ waiting: 0, trouble: "printer-rejects" });
    const other = printName(queue, "乙", QUEUES.pdf);
    await until(other.id, ({ state }) => state === "printed");
    cups.acceptJobs(QUEUES.second);
    await untilSome(() => line(QUEUES.second) === undefined || undefined);
    await queue.close();
  });

  it("say that one was removed while it had badges", async () => {
    const { queue, until } = startQueue();
    cups.stopQueue(QUEUES.socket);
    const job = printName(queue, "甲", QUEUES.socket);
    await until(job.id, ({ trouble }) => trouble === "printer-stopped");
    cups.removeQueue(QUEUES.socket);
    const over = await until(job.id, ({ trouble }) => trouble === "printer-gone");
    expect(["cancelled", "unknown", "failed"]).toContain(over.state);
    expect(queue.retry(job.id, QUEUES.pdf)).toBe(true);
    await until(job.id, ({ state }) => state === "printed");
    await queue.close();
  });
});

describe("a printer paused at the desk", () => {
  it("keeps its badges in line, in order, while the other goes on", async () => {
    const before = cups.pages().length;
    const { queue, until, line, states } = startQueue();
    expect(queue.pause(QUEUES.pdf, true)).toBe(true);
    expect(queue.pause(QUEUES.pdf, true)).toBe(false);
    const names = named(300, 5);
    const jobs = names.map((name) => printName(queue, name, QUEUES.pdf));
    const other = printName(queue, "乙", QUEUES.second);
    await until(other.id, ({ state }) => state === "printed");
    expect(line(QUEUES.pdf)).toEqual({ printer: QUEUES.pdf, waiting: 5, isPaused: true, trouble: null });
    expect(jobs.flatMap(({ id }) => states(id))).toEqual([]);
    expect(cups.pages().length).toBe(before);
    expect(queue.pause(QUEUES.pdf, false)).toBe(true);
    await Promise.all(jobs.map(({ id }) => until(id, ({ state }) => state === "printed")));
    expect(namesOn(cups.pages().slice(before), names)).toEqual(names);
    expect(line(QUEUES.pdf)).toBeUndefined();
    await queue.close();
  });

  it("lets the event be closed: what waits fails and says so", async () => {
    const { queue } = startQueue();
    queue.pause(QUEUES.pdf, true);
    const jobs = named(400, 2).map((name) => printName(queue, name, QUEUES.pdf));
    await queue.close();
    expect(queue.jobs().map(({ state }) => state)).toEqual(jobs.map(() => "failed"));
  });
});

describe("sending the rest elsewhere", () => {
  it("moves what the printer has not printed, in order, none twice, none lost", async () => {
    const before = { pdf: cups.pages().length, second: cups.secondPages().length };
    const { queue, until, labels } = startQueue();
    cups.stopQueue(QUEUES.second);
    const names = named(500, 8);
    const jobs = names.map((name) => printName(queue, name, QUEUES.second));
    // The print service has some already, others are still being drawn.
    await until(jobs[2]?.id ?? "", ({ trouble }) => trouble === "printer-stopped");
    const done = await queue.reroute(QUEUES.second, QUEUES.pdf);
    expect(done).toEqual({ moved: 8, left: 0 });
    cups.resumeQueue(QUEUES.second);
    await Promise.all(jobs.map(({ id }) => until(id, ({ state }) => state === "printed")));
    expect(namesOn(cups.pages().slice(before.pdf), names)).toEqual(names);
    const last = printName(queue, "末", QUEUES.second);
    await until(last.id, ({ state }) => state === "printed");
    expect(cups.secondPages().length).toBe(before.second + 1);
    const used = (name: string) => labels.filter(([of]) => of === name).reduce((sum, [, count]) => sum + count, 0);
    expect([used(QUEUES.second), used(QUEUES.pdf)]).toEqual([1, 8]);
    await queue.close();
  });

  it("also while the printer is at work: every badge comes out once", async () => {
    const before = { pdf: cups.pages().length, second: cups.secondPages().length };
    const { queue, until } = startQueue();
    const names = named(600, 20);
    const jobs = names.map((name) => printName(queue, name, QUEUES.second));
    await until(jobs[4]?.id ?? "", ({ state }) => state === "printed");
    const { moved, left } = await queue.reroute(QUEUES.second, QUEUES.pdf);
    expect(moved + left).toBeLessThanOrEqual(15);
    await Promise.all(jobs.map(({ id }) => until(id, ({ state }) => state === "printed")));
    const out = [...cups.pages().slice(before.pdf), ...cups.secondPages().slice(before.second)];
    expect(namesOn(out, names).sort()).toEqual(names);
    await queue.close();
  });

  it("takes along what failed there, unless something newer was printed for that person; and saves as files", async () => {
    const { queue, until } = startQueue();
    cups.rejectJobs(QUEUES.second);
    const failed = printName(queue, "甲", QUEUES.second);
    const again = printName(queue, "乙", QUEUES.second);
    for (const { id } of [failed, again]) await until(id, ({ state }) => state === "failed");
    const newer = printName(queue, "乙", QUEUES.pdf);
    await until(newer.id, ({ state }) => state === "printed");
    expect(await queue.reroute(QUEUES.second, null)).toEqual({ moved: 1, left: 0 });
    expect(await until(failed.id, ({ state }) => state === "saved")).toMatchObject({ attempt: 2, printer: null });
    expect(queue.jobs().find(({ id }) => id === again.id)).toMatchObject({ state: "failed", attempt: 1 });
    cups.acceptJobs(QUEUES.second);
    await queue.close();
  });
});

describe("calling everything off", () => {
  it("takes back what waits, here and at the printer: nothing comes out, and all say so", async () => {
    const before = cups.pages().length;
    const { queue, until } = startQueue();
    cups.stopQueue(QUEUES.pdf);
    const jobs = named(700, 6).map((name) => printName(queue, name, QUEUES.pdf));
    await until(jobs[1]?.id ?? "", ({ trouble }) => trouble === "printer-stopped");
    expect(queue.cancelAll()).toBe(6);
    await Promise.all(jobs.map(({ id }) => until(id, ({ state }) => state === "cancelled")));
    cups.resumeQueue(QUEUES.pdf);
    const last = printName(queue, "末", QUEUES.pdf);
    await until(last.id, ({ state }) => state === "printed");
    expect(cups.pages().length).toBe(before + 1);
    expect(queue.cancelAll()).toBe(0);
    await queue.close();
  });
});

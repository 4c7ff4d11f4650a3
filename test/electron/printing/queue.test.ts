import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeCupsPrinter } from "../../../electron/printing/cups.ts";
import { findServer, makeAsk } from "../../../electron/printing/ipp.ts";
import { filesOnly, type Printer } from "../../../electron/printing/printer.ts";
import type { QueueEvent, QueueParts } from "../../../electron/printing/queue.ts";
import { saveFile } from "../../../electron/store/eventFiles.ts";
import type { Stock } from "../../../shared/badge/template.ts";
import { JobId } from "../../../shared/words/ids.ts";
import { fault } from "../../../shared/words/result.ts";
import { type Cups, QUEUES, startCups } from "../../build/cups.ts";
import { card, draw, drawingNamed, printName, startQueueOn } from "../../build/queueRun.ts";
import { readPdf } from "../../build/readPdf.ts";

const folder = mkdtempSync(join(tmpdir(), "lanyard-badges-"));
let cups: Cups;
let printer: Printer;

beforeAll(async () => {
  cups = await startCups();
  const server = findServer({ CUPS_SERVER: cups.server });
  printer = makeCupsPrinter(makeAsk(server));
}, 30_000);

afterAll(async () => {
  await cups.close();
  rmSync(folder, { recursive: true });
});

type Save = QueueEvent["save"];
const saveHere: Save = (name, pdf) => saveFile(folder, name, pdf);

const startQueue = (parts: Partial<QueueParts> = {}, save = saveHere) => startQueueOn(printer, save, parts);

const namesOn = (pages: readonly Uint8Array[]) => pages.map((page) => readPdf(page).text());

describe("the badge queue with a real print service", () => {
  it("answers at once and then goes through every state in order", async () => {
    const { queue, untilState, states } = startQueue();
    const job = printName(queue, "贾岛", QUEUES.pdf);
    expect(job).toMatchObject({ state: "queued", attempt: 1, trouble: null, printer: QUEUES.pdf, personName: "贾岛" });
    await untilState(job.id, "printed");
    const seen = states(job.id).filter((state) => state !== "printing");
    expect(seen).toEqual(["drawn", "handed-over", "printed"]);
    await queue.close();
  });

  it("prints thirty badges in the order they came, none lost, none twice", async () => {
    const before = cups.pages().length;
    const { queue, untilState } = startQueue();
    const names = Array.from({ length: 30 }, (_, i) => `第${i + 100}号`);
    const jobs = names.map((name) => printName(queue, name, QUEUES.pdf));
    await Promise.all(jobs.map((job) => untilState(job.id, "printed")));
    const texts = namesOn(cups.pages().slice(before));
    expect(texts.length).toBe(30);
    for (const [i, text] of texts.entries()) expect(text).toContain(names[i]);
    await queue.close();
  });

  it("ends at handed over where the backend cannot know, and stays retryable", async () => {
    const before = cups.listener.received().length;
    const { queue, until, states } = startQueue();
    const job = printName(queue, "贾岛", QUEUES.socket);
    await until(job.id, (now) => now.state === "handed-over");
    await expect.poll(() => cups.listener.received().length, { timeout: 10_000 }).toBe(before + 1);
    expect(states(job.id)).toEqual(["drawn", "handed-over"]);
    await expect.poll(() => queue.cancel(job.id), { timeout: 10_000 }).toBe(false);
    expect(queue.retry(job.id, QUEUES.pdf)).toBe(true);
    await until(job.id, (now) => now.attempt === 2 && now.state === "printed");
    await queue.close();
  });

  it("tells what an IPP printer complains of, while it complains", async () => {
    cups.ippPrinter.hold();
    cups.ippPrinter.complain("media-jam-error");
    const { queue, until } = startQueue();
    const job = printName(queue, "贾岛", QUEUES.ipp);
    await until(job.id, (now) => now.trouble === "media-jam" && now.state === "printing");
    const next = printName(queue, "付铖", QUEUES.pdf);
    await until(next.id, (now) => now.state === "printed");
    cups.ippPrinter.complain();
    cups.ippPrinter.goOn();
    expect(await until(job.id, (now) => now.state === "printed")).toMatchObject({ trouble: null });
    await queue.close();
  });
});

describe("a printer that is not there for us", () => {
  it("is stopped: the job waits with its trouble, others go on, and it prints when the printer is back", async () => {
    cups.stopQueue(QUEUES.pdf);
    const { queue, until } = startQueue();
    const stuck = printName(queue, "贾岛", QUEUES.pdf);
    const other = printName(queue, "付铖", QUEUES.second);
    await until(stuck.id, (job) => job.state === "handed-over" && job.trouble === "printer-stopped");
    await until(other.id, (job) => job.state === "printed");
    cups.resumeQueue(QUEUES.pdf);
    expect(await until(stuck.id, (job) => job.state === "printed")).toMatchObject({ trouble: null });
    await queue.close();
  });

  it("is stopped: the badge is taken back and comes out of another printer, once", async () => {
    cups.stopQueue(QUEUES.second);
    const before = { pdf: cups.pages().length, second: cups.secondPages().length };
    const { queue, until } = startQueue();
    const job = printName(queue, "贾岛", QUEUES.second);
    await until(job.id, (now) => now.trouble === "printer-stopped");
    expect(queue.retry(job.id, QUEUES.pdf)).toBe(true);
    const done = await until(job.id, (now) => now.state === "printed");
    expect(done).toMatchObject({ attempt: 2, printer: QUEUES.pdf, trouble: null });
    cups.resumeQueue(QUEUES.second);
    const last = printName(queue, "付铖", QUEUES.second);
    await until(last.id, (now) => now.state === "printed");
    expect(cups.pages().length).toBe(before.pdf + 1);
    expect(cups.secondPages().length).toBe(before.second + 1);
    await queue.close();
  });

  it("is stopped: the badge is cancelled and never comes out", async () => {
    cups.stopQueue(QUEUES.pdf);
    const before = cups.pages().length;
    const { queue, until, untilState } = startQueue();
    const job = printName(queue, "贾岛", QUEUES.pdf);
    await until(job.id, (now) => now.trouble === "printer-stopped");
    expect(queue.cancel(job.id)).toBe(true);
    await untilState(job.id, "cancelled");
    cups.resumeQueue(QUEUES.pdf);
    const next = printName(queue, "付铖", QUEUES.pdf);
    await untilState(next.id, "printed");
    expect(cups.pages().length).toBe(before + 1);
    expect(queue.cancel(next.id)).toBe(false);
    expect(queue.retry(next.id, QUEUES.pdf)).toBe(false);
    await queue.close();
  });

  it("rejects jobs, or is gone: the job fails, says why, and can go elsewhere", async () => {
    cups.rejectJobs(QUEUES.pdf);
    const { queue, untilState } = startQueue();
    const rejected = printName(queue, "贾岛", QUEUES.pdf);
    expect(await untilState(rejected.id, "failed")).toMatchObject({ trouble: "printer-rejects" });
    cups.acceptJobs(QUEUES.pdf);
    const gone = printName(queue, "付铖", "Desk_Gone");
    expect(await untilState(gone.id, "failed")).toMatchObject({ trouble: "printer-gone" });
    for (const { id } of [rejected, gone]) expect(queue.retry(id, QUEUES.pdf)).toBe(true);
    for (const { id } of [rejected, gone]) expect(await untilState(id, "printed")).toMatchObject({ attempt: 2 });
    await queue.close();
  });

  it("does not take the size: the job fails and nothing comes out scaled", async () => {
    const before = cups.pages().length;
    const poster: Stock = { ...card, id: "poster", width: 300, height: 400 };
    const { queue, untilState } = startQueue();
    const job = printName(queue, "贾岛", QUEUES.pdf, poster);
    expect(await untilState(job.id, "failed")).toMatchObject({ trouble: "size-not-supported" });
    expect(cups.pages().length).toBe(before);
    await queue.close();
  });

  it("is switched off: the job waits and says so; switched on, the badge comes out", async () => {
    await cups.listener.switchOff();
    const before = cups.listener.received().length;
    const { queue, until } = startQueue();
    const job = printName(queue, "贾岛", QUEUES.socket);
    const other = printName(queue, "付铖", QUEUES.pdf);
    await until(job.id, (now) => now.trouble === "printer-offline");
    await until(other.id, (now) => now.state === "printed");
    await cups.listener.switchOn();
    await expect.poll(() => cups.listener.received().length, { timeout: 60_000, interval: 100 }).toBe(before + 1);
    await until(job.id, (now) => now.trouble === null && now.state === "handed-over");
    await queue.close();
  }, 90_000);

  it("takes no more bytes: nobody else waits for it", async () => {
    cups.listener.stall();
    const { queue, until } = startQueue();
    const stalled = printName(queue, "贾岛", QUEUES.socket);
    const other = printName(queue, "付铖", QUEUES.pdf);
    await until(other.id, (now) => now.state === "printed");
    await until(stalled.id, (now) => now.state === "handed-over");
    cups.listener.resume();
    await queue.close();
  });

  it("has no print service: the job fails, others too, and all print when it is back", async () => {
    const { queue, until, untilState } = startQueue();
    cups.stopQueue(QUEUES.pdf);
    const waiting = printName(queue, "涵畅", QUEUES.pdf);
    await untilState(waiting.id, "handed-over");
    await cups.kill();
    const job = printName(queue, "贾岛", QUEUES.pdf);
    expect(await untilState(job.id, "failed")).toMatchObject({ trouble: "no-spooler" });
    await cups.start();
    cups.resumeQueue(QUEUES.pdf);
    // The service kept what it had taken, and may have forgotten what it had not yet written down: both are said.
    await untilState(waiting.id, "printed", "unknown");
    expect(queue.retry(job.id, QUEUES.pdf)).toBe(true);
    await until(job.id, (now) => now.state === "printed");
    await queue.close();
  });
});

describe("badges that are saved", () => {
  const saved = () => readdirSync(folder);
  beforeEach(() => {
    for (const name of saved()) rmSync(join(folder, name));
  });

  it("lie in the event's folder under the person's name when no printer is chosen", async () => {
    const { queue, untilState, states } = startQueue();
    const job = printName(queue, "靳文祥", null);
    const done = await untilState(job.id, "saved");
    expect(states(job.id)).toEqual(["drawn", "saved"]);
    expect(done.file).toMatch(/靳文祥.*\.pdf$/);
    expect(readPdf(readFileSync(done.file ?? "")).text()).toContain("靳文祥");
    await queue.close();
  });

  it("stay in the folder whatever a person is called", async () => {
    const { queue, untilState } = startQueue();
    for (const name of ["../../etc/passwd", "CON", "a/b\\c:d", "\u0000\u202e贾岛", "....", "x".repeat(500)]) {
      const done = await untilState(printName(queue, name, null).id, "saved");
      expect(join(folder, done.file?.slice(folder.length + 1) ?? "")).toBe(done.file);
      expect(done.file?.slice(folder.length + 1)).not.toMatch(/[/\\]|\.\./);
    }
    expect(saved().length).toBe(6);
    await queue.close();
  });

  it("fail when the disk is full, and print when a printer is chosen", async () => {
    const { queue, untilState } = startQueue({}, async () => fault("disk-full"));
    const job = printName(queue, "贾岛", null);
    expect(await untilState(job.id, "failed")).toMatchObject({ trouble: "disk-full" });
    queue.retry(job.id, QUEUES.pdf);
    await untilState(job.id, "printed");
    const other = startQueue({}, async () => fault("read-only"));
    const second = printName(other.queue, "贾岛", null);
    expect(await other.untilState(second.id, "failed")).toMatchObject({ trouble: "cannot-save", detail: "read-only" });
    await Promise.all([queue.close(), other.queue.close()]);
  });

  it("are the way where no print service can be used: the port says so", async () => {
    const { queue, untilState } = startQueue({ printer: filesOnly() });
    expect(await untilState(printName(queue, "贾岛", "Any").id, "failed")).toMatchObject({ trouble: "no-spooler" });
    expect(await untilState(printName(queue, "贾岛", null).id, "saved")).toMatchObject({ trouble: null });
    await queue.close();
  });
});

describe("badges that are not drawn as they should", () => {
  it("print with a warning when a letter is in no font", async () => {
    const { queue, untilState } = startQueue();
    const done = await untilState(printName(queue, "贾\u{12000}岛", QUEUES.pdf).id, "printed");
    expect(done).toMatchObject({ trouble: "missing-glyphs", detail: "\u{12000}" });
    await queue.close();
  });

  it("fail alone", async () => {
    let turn = 0;
    const once: QueueParts["draw"] = async (...badge) => {
      turn += 1;
      if (turn === 1) return fault({ code: "thread-died", detail: "exit 1" });
      if (turn === 2) throw new Error("a bug");
      return draw(...badge);
    };
    const { queue, untilState } = startQueue({ draw: once });
    const jobs = ["贾岛", "付铖", "涵畅"].map((name) => printName(queue, name, QUEUES.pdf));
    const [first, second, third] = jobs.map(({ id }) => id);
    expect(await untilState(first ?? "", "failed")).toMatchObject({ trouble: "cannot-draw" });
    expect(await untilState(second ?? "", "failed")).toMatchObject({ trouble: "other", detail: "Error: a bug" });
    await untilState(third ?? "", "printed");
    await queue.close();
  });
});

describe("a badge that changes its mind", () => {
  /** Drawing that waits until it is let go. */
  function slowDraw() {
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slow: QueueParts["draw"] = (...badge) => gate.then(() => draw(...badge));
    return { slow, letGo };
  }

  it("is cancelled in line and while it is drawn: nothing comes out", async () => {
    const before = cups.pages().length;
    const { slow, letGo } = slowDraw();
    const { queue, untilState } = startQueue({ draw: slow });
    const drawing = printName(queue, "贾岛", QUEUES.pdf);
    const inLine = printName(queue, "付铖", QUEUES.pdf);
    const last = printName(queue, "涵畅", QUEUES.pdf);
    await Promise.resolve();
    for (const { id } of [drawing, inLine]) expect(queue.cancel(id)).toBe(true);
    letGo();
    await untilState(last.id, "printed");
    expect(namesOn(cups.pages().slice(before)).join()).toContain("涵畅");
    expect(cups.pages().length).toBe(before + 1);
    await queue.close();
  });

  it("goes to another printer while it is drawn: it comes out there, once", async () => {
    const before = { pdf: cups.pages().length, second: cups.secondPages().length };
    const { slow, letGo } = slowDraw();
    const { queue, until } = startQueue({ draw: slow });
    const job = printName(queue, "贾岛", QUEUES.second);
    await Promise.resolve();
    expect(queue.retry(job.id, QUEUES.pdf)).toBe(true);
    letGo();
    await until(job.id, (now) => now.state === "printed");
    expect(cups.pages().length).toBe(before.pdf + 1);
    expect(cups.secondPages().length).toBe(before.second);
    await queue.close();
  });

  it("fails with a word when the event is closed while it stands in line; the one in hand is handed over", async () => {
    const { slow, letGo } = slowDraw();
    const { queue } = startQueue({ draw: slow });
    const inHand = printName(queue, "贾岛", QUEUES.pdf);
    const inLine = printName(queue, "付铖", QUEUES.pdf);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const closed = queue.close();
    letGo();
    await closed;
    const state = (id: string) => queue.jobs().find((job) => job.id === id)?.state;
    expect(state(inLine.id)).toBe("failed");
    expect(queue.retry(inLine.id, QUEUES.pdf)).toBe(false);
    expect(printName(queue, "涵畅", QUEUES.pdf).state).toBe("failed");
    expect(["failed", "handed-over"]).toContain(state(inHand.id));
  });

  it("is not known: nothing to retry, nothing to cancel", () => {
    const { queue } = startQueue();
    expect(queue.retry(JobId.parse("nobody"), null)).toBe(false);
    expect(queue.cancel("nobody")).toBe(false);
  });
});

describe("badges of an earlier run", () => {
  /** What the journal keeps of a badge that the service has: the order, and its number there. */
  const kept = (run: ReturnType<typeof startQueue>, id: string) => {
    const found = run.told.findLast((job) => job.id === id);
    const osJob = run.osJobs.get(id);
    if (!found || !osJob) throw new Error(`${id} was not handed over`);
    const order = { personId: found.personId, personName: found.personName, drawing: drawingNamed(found.personName) };
    return {
      job: found,
      osJob,
      order: { ...order, printer: osJob.printer },
      renew: (printer: string | null) => ({ ...order, printer }),
    };
  };

  it.each([QUEUES.second, QUEUES.socket])(
    "at a stopped %s are listed again, and go to another printer, once",
    async (name) => {
      cups.stopQueue(name);
      const before = {
        pdf: cups.pages().length,
        second: cups.secondPages().length,
        socket: cups.listener.received().length,
      };
      const first = startQueue();
      const stuck = printName(first.queue, "贾岛", name);
      await first.until(stuck.id, (now) => now.trouble === "printer-stopped");
      const earlier = kept(first, stuck.id);
      await first.queue.close();
      const { queue, until, untilSome } = startQueue();
      queue.restore([earlier]);
      await until(stuck.id, (now) => now.state === "handed-over" && now.trouble === "printer-stopped");
      await untilSome(() => queue.lines().find(({ printer, waiting }) => printer === name && waiting === 1));
      expect(await queue.reroute(name, QUEUES.pdf)).toEqual({ moved: 1, left: 0 });
      await until(stuck.id, (now) => now.state === "printed" && now.printer === QUEUES.pdf);
      cups.resumeQueue(name);
      const last = printName(queue, "付铖", name);
      await until(last.id, (now) => now.state === (name === QUEUES.socket ? "handed-over" : "printed"));
      if (name === QUEUES.socket)
        await expect.poll(() => cups.listener.received().length, { timeout: 10_000 }).toBe(before.socket + 1);
      else expect(cups.secondPages().length).toBe(before.second + 1);
      expect(cups.pages().length).toBe(before.pdf + 1);
      await queue.close();
    },
  );

  it("that came out meanwhile are told as printed, and those nobody can tell of are not listed", async () => {
    const first = startQueue();
    cups.stopQueue(QUEUES.pdf);
    const out = printName(first.queue, "贾岛", QUEUES.pdf);
    const sent = printName(first.queue, "付铖", QUEUES.pdf);
    await first.until(out.id, (now) => now.trouble === "printer-stopped");
    await first.until(sent.id, (now) => now.trouble === "printer-stopped");
    const mute = kept(first, sent.id);
    const earlier = [kept(first, out.id), { ...mute, osJob: { ...mute.osJob, knows: false } }];
    await first.queue.close();
    cups.resumeQueue(QUEUES.pdf);
    const atPdf = async () => {
      const said = await printer.pending?.();
      return said?.ok ? said.value.filter((job) => job.printer === QUEUES.pdf) : said;
    };
    await expect.poll(atPdf, { timeout: 10_000 }).toEqual([]);
    const { queue, untilState } = startQueue();
    queue.restore(earlier);
    await untilState(out.id, "printed");
    expect(queue.jobs().map(({ id }) => id)).toEqual([out.id]);
    await queue.close();
  });
});

describe("a printer that is removed", () => {
  it("with badges in it: those that had not begun failed, and come out of another one", async () => {
    const before = cups.pages().length;
    cups.stopQueue(QUEUES.second);
    const { queue, until } = startQueue();
    const jobs = ["贾岛", "付铖"].map((name) => printName(queue, name, QUEUES.second));
    for (const { id } of jobs) await until(id, (now) => now.trouble === "printer-stopped");
    cups.removeQueue(QUEUES.second);
    for (const { id } of jobs)
      expect(await until(id, (now) => now.trouble === "printer-gone")).toMatchObject({ state: "failed" });
    expect(await queue.reroute(QUEUES.second, QUEUES.pdf)).toEqual({ moved: 2, left: 0 });
    for (const { id } of jobs) await until(id, (now) => now.state === "printed");
    expect(cups.pages().length).toBe(before + 2);
    await queue.close();
  });
});

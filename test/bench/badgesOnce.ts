import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import { toBuffer } from "qrcode";
import { makeDrawer } from "../../electron/badges/drawer.ts";
import { makePress } from "../../electron/badges/press.ts";
import { templateFor } from "../../shared/badge/builtIn.ts";
import type { BatchEntry } from "../../shared/badge/press.ts";
import { stockById } from "../../shared/badge/stocks.ts";
import type { BadgeContent } from "../../shared/badge/template.ts";
import type { Once } from "./badgePeers.ts";

// Badges in a process of their own; says what they took. Threads, engine and memory of the whole process count.
const [way = "", list = "", fontFolder = "", workerFile = "", out = ""] = process.argv.slice(2);
const people = JSON.parse(readFileSync(list, "utf8")) as BadgeContent[];
const stock = stockById("card-90x54");
if (!stock) throw new Error("no stock");
const template = templateFor(stock);
const POINTS_PER_MM = 72 / 25.4;
/** Badges drawn before a press counts as warm. */
const WARMING = 2_000;

/** A code's picture with a dot for each dot of a printer of 300 dpi, without which its edges are guessed; 28 mm wide. */
const SHARP = { width: Math.round((80 / 72) * 300) };

const ways: Record<string, () => Promise<Once>> = {
  ...{ batch, warmBatch, single, look, check },
  plainBatch: () => plainBatch(SHARP),
  plainSingle: () => measureEach((content) => plain([content], SHARP)),
  coarseBatch: () => plainBatch(undefined),
};
process.stdout.write(JSON.stringify(await ways[way]?.()));

function batch(): Promise<Once> {
  return batchAfter(0);
}

/** The press has worked before: its thread is there, fonts are read and the code is compiled. */
function warmBatch(): Promise<Once> {
  return batchAfter(WARMING);
}

async function batchAfter(before: number): Promise<Once> {
  const press = makePress({ workerFile, fontFolder });
  const entries: BatchEntry[] = people.map((content) => ({ what: "badge", content }));
  const file = join(out, "ours.pdf");
  const order = { template, images: out, at: 0, file };
  const draw = async (some: readonly BatchEntry[]) => {
    const done = await press.batch({ ...order, entries: some }, () => undefined).done;
    if (!done.ok) throw new Error(done.fault.detail);
  };
  if (before > 0) await draw(Array.from({ length: before }, (_, at) => entries[at % entries.length] as BatchEntry));
  const measured = await measure(() => draw(entries));
  await press.close();
  return { ...measured, bytes: statSync(file).size / people.length };
}

/** The first is drawn when the thread has warmed itself up, as it has when the first guest comes. */
async function single(): Promise<Once> {
  const began = performance.now();
  const drawer = makeDrawer({ workerFile, fontFolder });
  const draw = async (content: BadgeContent) => {
    const drawn = await drawer.draw({ template, content, images: null, at: 0 });
    if (!drawn.ok) throw new Error(drawn.fault.detail);
    return drawn.value.pdf.length;
  };
  const probe = drawer.draw({
    template: { ...template, elements: [] },
    content: people[0] as BadgeContent,
    images: null,
    at: 0,
  });
  await probe;
  const cold = performance.now() - began;
  const measured = await measureEach(draw);
  await drawer.close();
  return { ...measured, cold };
}

/** Pictures for the designer; the first loads the renderer. */
async function look(): Promise<Once> {
  const press = makePress({ workerFile, fontFolder });
  const draw = async (content: BadgeContent) => {
    const seen = await press.picture({ template, content, images: null, at: 0 }, 200);
    if (!seen.ok) throw new Error(seen.fault.detail);
    return 0;
  };
  const measured = await measureEach(draw);
  await press.close();
  return measured;
}

async function check(): Promise<Once> {
  const press = makePress({ workerFile, fontFolder });
  const measured = await measure(async () => {
    await press.check({ template, images: out, contents: people, dpi: 203 }, () => undefined).done;
  });
  await press.close();
  return measured;
}

async function plainBatch(code: typeof SHARP | undefined): Promise<Once> {
  let bytes = 0;
  const measured = await measure(async () => {
    bytes = (await plain(people, code)) / people.length;
  });
  return { ...measured, bytes };
}

/** What the manuals of pdfkit and qrcode show: font by path, QR as PNG; `code` undefined: of four dots a module. */
async function plain(all: readonly BadgeContent[], code: typeof SHARP | undefined): Promise<number> {
  const size: [number, number] = [90 * POINTS_PER_MM, 54 * POINTS_PER_MM];
  const doc = new PDFDocument({ size, margin: 8, autoFirstPage: false });
  let bytes = 0;
  doc.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
  });
  const ended = new Promise((resolve) => doc.on("end", resolve));
  for (const { name, nickname, company, jobTitle, badgeCode } of all) {
    doc.addPage({ size, margin: 8 });
    doc.font(join(fontFolder, "NotoSansSC_700Bold.ttf")).fontSize(34).text(name);
    doc.fontSize(16).text(nickname ?? "");
    doc
      .fontSize(12)
      .text(company ?? "")
      .text(jobTitle ?? "");
    doc.image(await toBuffer(badgeCode, code), 160, 40, { width: 80 });
  }
  doc.end();
  await ended;
  return bytes;
}

async function measure(work: () => Promise<void>): Promise<Once> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  await work();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  const n = people.length;
  return { wall: wall / n, cpu: (user + system) / 1_000 / n, peak: peak(), bytes: 0 };
}

/** Megabytes. The kernel's own mark: resourceUsage's is as large as that of who started this. */
function peak(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS / 1_024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1_024;
}

async function measureEach(draw: (content: BadgeContent) => Promise<number>): Promise<Once> {
  const times: number[] = [];
  const sizes: number[] = [];
  const measured = await measure(async () => {
    for (const content of people) {
      const began = performance.now();
      sizes.push(await draw(content));
      times.push(performance.now() - began);
    }
  });
  const middle = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1] ?? 0;
  return { ...measured, first: times[0] ?? 0, median: middle(times), bytes: middle(sizes) };
}

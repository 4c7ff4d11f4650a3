import { readFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import { toBuffer } from "qrcode";
import { makeDrawer } from "../../electron/badges/drawer.ts";
import { templateFor } from "../../shared/badge/builtIn.ts";
import { STOCKS, stockById } from "../../shared/badge/stocks.ts";
import type { BadgeContent } from "../../shared/badge/template.ts";
import { contentOf, drawingOf, fontFolder } from "../build/badges.ts";
import { buildDrawWorker } from "../build/drawWorker.ts";
import { type Bench, type Figure, median, timed } from "./figure.ts";

const BADGES = 300;
const PLAIN = 30;
const POINTS_PER_MM = 72 / 25.4;

const people: BadgeContent[] = Array.from({ length: BADGES }, (_, n) =>
  contentOf({
    name: `测试${String.fromCodePoint(0x4e00 + n * 7)}`,
    nickname: "小明",
    company: "示例公司",
    jobTitle: "工程师",
  }),
);

/** A badge drawn off the main thread, layout, fitting and fallback fonts included; beside pdfkit used the plain way in its own process. */
export const badges: Bench = async () => {
  const stock = stockById("card-90x54") ?? STOCKS[0];
  if (!stock) throw new Error("no stock");
  const template = templateFor(stock);
  const workerFile = await buildDrawWorker();
  const started = performance.now();
  const drawer = makeDrawer({ workerFile, fontFolder: fontFolder() });
  const sizes: number[] = [];
  const draw = async (content: BadgeContent) => {
    const drawn = await drawer.draw(drawingOf(template, content));
    if (!drawn.ok) throw new Error(drawn.fault.detail);
    sizes.push(drawn.value.pdf.length);
  };
  await draw(contentOf());
  const cold = performance.now() - started;
  const times: number[] = [];
  const all = await timed(async () => {
    for (const person of people) times.push(await timed(() => draw(person)));
  });
  await drawer.close();
  const plain: number[] = [];
  for (const person of people.slice(0, PLAIN)) plain.push(await timed(() => plainBadge(person)));
  const plainMs = median(plain);
  const figure = (what: string, value: number, unit: string, peer: number | null, n: number): Figure => ({
    bench: "badges",
    case: what,
    value,
    unit,
    limit: null,
    peers: peer === null ? {} : { "pdfkit the plain way": peer },
    n,
  });
  return [
    figure("first badge after the thread is started cold", cold, "ms", plain[0] ?? null, 1),
    figure("one badge, warm, median", median(times), "ms", plainMs, BADGES),
    figure("badges a second, one after the other", (BADGES * 1000) / all, "1/s", 1000 / plainMs, BADGES),
    figure("bytes a badge, median", median(sizes), "B", null, BADGES),
  ];
};

/** What the manuals of pdfkit and qrcode show: font by path, QR as PNG. */
async function plainBadge({ name, nickname, company, jobTitle, badgeCode }: BadgeContent): Promise<number> {
  const page = new PDFDocument({ size: [90 * POINTS_PER_MM, 54 * POINTS_PER_MM], margin: 8 });
  const chunks: Buffer[] = [];
  page.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => page.on("end", resolve));
  page
    .font(readFileSync(join(fontFolder(), "NotoSansSC_700Bold.ttf")))
    .fontSize(34)
    .text(name);
  page
    .fontSize(16)
    .text(nickname ?? "")
    .fontSize(12)
    .text(company ?? "")
    .text(jobTitle ?? "");
  page.image(await toBuffer(badgeCode), 160, 40, { width: 80 });
  page.end();
  await ended;
  return Buffer.concat(chunks).length;
}

import { basename } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { layBadge } from "../../shared/badge/layout.ts";
import type { PressFault } from "../../shared/badge/press.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { batchRun } from "./batch.ts";
import { checkRun } from "./check.ts";
import { composedRun } from "./composed.ts";
import { drawBadge } from "./draw.ts";
import { type Fonts, loadFonts } from "./fonts.ts";
import { loadRenderer, type Renderer } from "./pdfium.ts";
import { makePictures } from "./pictures.ts";
import type { FromPress, PiecedKind, PiecedRun, PressWorks, ToPress, WorkKind } from "./pressWork.ts";

/** Milliseconds between signs of life while there is work: a slow disk is no dead thread. */
const PULSE = 1_000;

const { fontFolder } = workerData as { fontFolder: string };
const fonts = loadFonts(fontFolder);
const pictures = makePictures();
/** Loaded at the first look: a batch needs none. */
let renderer: Promise<Renderer> | null = null;
const rendererOf = () => {
  renderer ??= loadRenderer();
  return renderer;
};

type Gives<K extends WorkKind> = Result<PressWorks[K]["gives"], PressFault>;

async function picture({ drawing, dpi }: PressWorks["picture"]["order"]): Promise<Gives<"picture">> {
  if (!fonts.ok) return fonts;
  const { template, content, images, at, dpi: printerDpi = null } = drawing;
  const placed = layBadge(template, content, fonts.value.measure);
  const drawn = drawBadge(placed, { fonts: fonts.value, pictures, images, dpi: printerDpi }, at);
  if (!drawn.ok) return drawn;
  const sides = (await rendererOf()).pictures(drawn.value.pdf, dpi);
  return ok({ sides, fits: [...placed.fits] });
}

async function raster({ pdf, dpi }: PressWorks["raster"]["order"]): Promise<Gives<"raster">> {
  return ok((await rendererOf()).bitmaps(pdf, dpi));
}

function damagedFonts(): Gives<"fonts"> {
  if (!fonts.ok) return fonts;
  return ok({ damaged: fonts.value.damaged().map((path) => basename(path)) });
}

/** Work under way; `tail` is what it does last, so that it does one thing after the other. `run` null: all at once. */
type Work = { run: PiecedRun<PiecedKind> | null; tail: Promise<void>; isCancelled: boolean };
const works = new Map<number, Work>();

setInterval(() => {
  if (works.size > 0) post({ what: "pulse" });
}, PULSE).unref();

parentPort?.on("message", (message: ToPress) => {
  if (message.what === "begin") return begin(message);
  const { id } = message;
  const work = works.get(id);
  if (!work?.run) return;
  const { run } = work;
  if (message.what === "cancel") {
    work.isCancelled = true;
    next(id, work, async () => {
      await run.abandon();
      end(id, fault({ code: "cancelled", detail: "" }));
    });
    return;
  }
  next(id, work, async () => {
    if (work.isCancelled) return;
    const taken = await run.take(message.pieces);
    if (!taken.ok) return end(id, taken);
    post({ what: "step", id, done: taken.value });
    if (message.isLast) end(id, await run.finish());
  });
});

function begin(message: Extract<ToPress, { what: "begin" }>): void {
  const { id, kind, order } = message;
  const work: Work = { run: null, tail: Promise.resolve(), isCancelled: false };
  works.set(id, work);
  if (kind === "picture") next(id, work, async () => end(id, await picture(order)));
  else if (kind === "fonts") next(id, work, async () => end(id, damagedFonts()));
  else if (kind === "raster") next(id, work, async () => end(id, await raster(order)));
  else if (!fonts.ok) end(id, fonts);
  else {
    work.run = runOf(message, fonts.value) as PiecedRun<PiecedKind>;
  }
}

function runOf(
  message: Extract<ToPress, { what: "begin"; kind: PiecedKind }>,
  drawnWith: Fonts,
): PiecedRun<"batch"> | PiecedRun<"pages"> | PiecedRun<"check"> {
  switch (message.kind) {
    case "batch":
      return batchRun(message.order, { fonts: drawnWith, pictures });
    case "pages":
      return composedRun(message.order, { fonts: drawnWith, pictures });
    case "check":
      return checkRun(message.order, drawnWith.measure, pictures);
  }
}

/** Does this after what the work already has to do, unless it is over by then. */
function next(id: number, work: Work, act: () => Promise<void>): void {
  work.tail = work.tail
    .then(() => (works.get(id) === work ? act() : undefined))
    .catch(async (error: unknown) => {
      await work.run?.abandon();
      end(id, fault({ code: "cannot-draw", detail: String(error) }));
    });
}

function end(id: number, result: Gives<WorkKind>): void {
  if (works.delete(id)) post({ what: "end", id, result });
}

function post(message: FromPress): void {
  parentPort?.postMessage(message, message.what === "end" ? buffersOf(message.result) : []);
}

/** Dots are handed over, not copied. */
function buffersOf(result: Gives<WorkKind>): ArrayBuffer[] {
  if (!result.ok) return [];
  if ("sides" in result.value) return result.value.sides.map(({ rgba }) => rgba.buffer);
  if (!Array.isArray(result.value)) return [];
  return result.value.flatMap((one) => ("bits" in one ? [one.bits.buffer] : []));
}

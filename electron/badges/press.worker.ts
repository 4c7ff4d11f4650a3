import { parentPort, workerData } from "node:worker_threads";
import { layBadge } from "../../shared/badge/layout.ts";
import type { PressFault } from "../../shared/badge/press.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { drawBadge } from "./draw.ts";
import { loadFonts } from "./fonts.ts";
import { loadRenderer, type Renderer } from "./pdfium.ts";
import { makePictures } from "./pictures.ts";
import type { FromPress, PressWorks, ToPress, WorkKind } from "./pressWork.ts";

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

type Gives<K extends WorkKind> = Promise<Result<PressWorks[K]["gives"], PressFault>>;

async function picture({ drawing, dpi }: PressWorks["picture"]["order"]): Gives<"picture"> {
  if (!fonts.ok) return fonts;
  const { template, content, images, at } = drawing;
  const placed = layBadge(template, content, fonts.value.measure);
  const drawn = drawBadge(placed, { fonts: fonts.value, pictures, images, dpi: null }, at);
  if (!drawn.ok) return drawn;
  const sides = (await rendererOf()).pictures(drawn.value.pdf, dpi);
  return ok({ sides, fits: [...placed.fits] });
}

async function raster({ pdf, dpi }: PressWorks["raster"]["order"]): Gives<"raster"> {
  return ok((await rendererOf()).bitmaps(pdf, dpi));
}

const post = (message: FromPress): void => parentPort?.postMessage(message);

const begun = new Set<number>();
setInterval(() => {
  if (begun.size > 0) post({ what: "pulse" });
}, PULSE).unref();

parentPort?.on("message", (message: ToPress) => {
  if (message.what !== "begin") return;
  const { id } = message;
  begun.add(id);
  void work(message)
    .catch((error: unknown) => fault({ code: "cannot-draw" as const, detail: String(error) }))
    .then((result) => {
      begun.delete(id);
      post({ what: "end", id, result });
    });
});

function work(message: Extract<ToPress, { what: "begin" }>): Gives<WorkKind> {
  switch (message.kind) {
    case "picture":
      return picture(message.order);
    case "raster":
      return raster(message.order);
    default:
      return Promise.resolve(fault({ code: "cannot-draw", detail: "not made yet" }));
  }
}

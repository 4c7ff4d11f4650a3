import { parentPort, workerData } from "node:worker_threads";
import { blankContent } from "../../shared/badge/blankContent.ts";
import { templateFor } from "../../shared/badge/builtIn.ts";
import { layBadge } from "../../shared/badge/layout.ts";
import { STOCKS } from "../../shared/badge/stocks.ts";
import type { BadgeTemplate } from "../../shared/badge/template.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { drawBadge } from "./draw.ts";
import type { DrawAnswer, DrawFault, DrawnBadge, DrawRequest } from "./drawer.ts";
import { type FontFault, type Fonts, loadFonts } from "./fonts.ts";
import { makePictures } from "./pictures.ts";

/** The first costs ten times a badge, the second still twice: what is done once is compiled later. */
const BLANKS = 3;

// The drawing thread: fonts are parsed and blank badges are drawn at once, so that the first guest does not wait for it.
const { fontFolder } = workerData as { fontFolder: string };
const fonts = loadFonts(fontFolder);
const pictures = makePictures();
const warm = fonts.ok ? drawBlank(fonts.value) : Promise.resolve();

parentPort?.on("message", (request: DrawRequest) => {
  void warm
    .then(() => draw(fonts, request))
    .catch((error: unknown) => fault({ code: "cannot-draw" as const, detail: String(error) }))
    .then((result) => post({ id: request.id, result }));
});

async function draw(
  loaded: Result<Fonts, FontFault>,
  { template, content, images, at, dpi = null }: DrawRequest,
): Promise<Result<DrawnBadge, DrawFault>> {
  if (!loaded.ok) return loaded;
  const placed = layBadge(template, content, loaded.value.measure);
  const drawn = drawBadge(placed, { fonts: loaded.value, pictures, images, dpi }, at);
  if (!drawn.ok) return drawn;
  const { pdf, moduleMm } = drawn.value;
  return ok({ pdf, notes: { fits: placed.fits, moduleMm, damagedFonts: loaded.value.damaged() } });
}

function post(answer: DrawAnswer): void {
  parentPort?.postMessage(answer, answer.result.ok ? [answer.result.value.pdf.buffer] : []);
}

/** Every kind of text once: the fonts' tables and the ways to draw are then known. */
async function drawBlank(loaded: Fonts): Promise<void> {
  const [stock] = STOCKS;
  if (!stock) return;
  const template: BadgeTemplate = templateFor(stock);
  const content = blankContent({
    name: "姓名 Name",
    nickname: "花名",
    company: "公司 Company",
    jobTitle: "职位 Title",
    roleLabel: "参会者 Attendee",
    eventTheme: "活动 Event",
    ticketCode: "0",
    badgeCode: "0",
  });
  for (let turn = 0; turn < BLANKS; turn++)
    drawBadge(layBadge(template, content, loaded.measure), { fonts: loaded, pictures, images: null, dpi: null });
}

import { parentPort, workerData } from "node:worker_threads";
import { blankContent } from "../../shared/badge/blankContent.ts";
import { templateFor } from "../../shared/badge/builtIn.ts";
import { layBadge } from "../../shared/badge/layout.ts";
import { STOCKS } from "../../shared/badge/stocks.ts";
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
if (fonts.ok) drawBlanks(fonts.value);

parentPort?.on("message", (request: DrawRequest) => {
  post({ id: request.id, result: draw(fonts, request) });
});

function draw(loaded: Result<Fonts, FontFault>, drawing: DrawRequest): Result<DrawnBadge, DrawFault> {
  if (!loaded.ok) return loaded;
  const { template, content, images, at, dpi } = drawing;
  try {
    const placed = layBadge(template, content, loaded.value.measure);
    const drawn = drawBadge(placed, { fonts: loaded.value, pictures, images, dpi: dpi ?? null }, at);
    if (!drawn.ok) return drawn;
    const { pdf, moduleMm } = drawn.value;
    return ok({ pdf, notes: { fits: placed.fits, moduleMm } });
  } catch (error) {
    return fault({ code: "cannot-draw", detail: String(error) });
  }
}

function post(answer: DrawAnswer): void {
  parentPort?.postMessage(answer, answer.result.ok ? [answer.result.value.pdf.buffer] : []);
}

/** Every kind of text once: the fonts' tables and the ways to draw are then known. */
function drawBlanks(loaded: Fonts): void {
  const [stock] = STOCKS;
  if (!stock) return;
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
    draw(ok(loaded), { id: 0, template: templateFor(stock), content, images: null, at: 0 });
}

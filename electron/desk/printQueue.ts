import { blankContent } from "../../shared/badge/blankContent.ts";
import { printerTitle } from "../../shared/badge/networkPrinter.ts";
import { stockById } from "../../shared/badge/stocks.ts";
import { testPage } from "../../shared/badge/testPage.ts";
import { MM_PER_INCH } from "../../shared/badge/units.ts";
import { dotsOf } from "../../shared/badge/whichPrinter.ts";
import type { CommandInput, CommandOutput } from "../../shared/contract/contract.ts";
import type { RerouteReply } from "../../shared/contract/printShapes.ts";
import { words } from "../../shared/i18n/say.ts";
import type { Desk } from "./desk.ts";
import { templateInUse } from "./templateInUse.ts";

/** Sends what a printer has not printed to another one, or into files (`to` null). */
export async function reroute(
  { parts }: Desk,
  { from, to }: { from: string; to: string | null },
): Promise<RerouteReply> {
  return { what: "moved", ...(await parts.queue.reroute(from, to)) };
}

/** Modules of three dots at 203 dpi, mm: what a scanner still reads (8 dots a mm). */
const LEAST_MODULE = 3 / 8;
const NOBODY = "0".repeat(12);

/** Puts a page with rulers into a printer's line, the way badges go. It is nobody's badge: nothing is written down. */
export function printTestPage(
  desk: Desk,
  { printer, stock: stockId }: CommandInput<"printers.test">,
): CommandOutput<"printers.test"> {
  const { queue, settings, seals, store } = desk.parts;
  const stock = stockId === null ? templateInUse(desk).stock : stockById(stockId);
  if (!stock) return { what: "no-such-stock" };
  const say = words(settings().language);
  const lines = [say.stockLabel(stock.id), printerTitle(printer), say.printers.testHow];
  const dpi = dotsOf(settings(), printer);
  const template = testPage({ stock, lines, moduleMm: dpi === null ? LEAST_MODULE : (3 * MM_PER_INCH) / dpi });
  const content = blankContent({ badgeCode: seals.code("badge", NOBODY) });
  const job = queue.print({
    personId: null,
    personName: say.printers.testPage,
    drawing: { template, content, images: store.images, at: settings().printing?.sheetStart ?? 0, dpi },
    printer,
  });
  return { what: "job", job };
}

import type { NetworkPrinter } from "../../shared/badge/printing.ts";
import type { TryReply } from "../../shared/contract/printShapes.ts";
import type { PrintersReply } from "../../shared/contract/shapes.ts";
import type { Printer } from "../printing/printer.ts";
import type { ZebraPrinter } from "../printing/zebra.ts";

/** The printers of this station, or why there are none to be had, as the screens take it. */
export async function printersFound(printer: Printer): Promise<PrintersReply> {
  const found = await printer.list();
  return found.ok ? { what: "printers", printers: found.value } : { what: "trouble", trouble: found.fault.trouble };
}

/** How a network printer answers, as the screens take it. */
export async function printerTried(printers: ZebraPrinter, printer: NetworkPrinter): Promise<TryReply> {
  const said = await printers.tryOut(printer);
  if (said.ok) return { what: "answers", trouble: said.value.trouble };
  return { what: said.fault.code, detail: said.fault.detail };
}

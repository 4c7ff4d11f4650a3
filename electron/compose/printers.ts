import type { PrintersReply } from "../../shared/contract/shapes.ts";
import type { Printer } from "../printing/printer.ts";

/** The printers of this computer, or why there are none to be had, as the screens take it. */
export async function printersFound(printer: Printer): Promise<PrintersReply> {
  const found = await printer.list();
  return found.ok ? { what: "printers", printers: found.value } : { what: "trouble", trouble: found.fault.trouble };
}

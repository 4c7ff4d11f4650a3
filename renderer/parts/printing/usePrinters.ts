import { useEffect, useState } from "react";
import type { PrinterInfo } from "../../../shared/badge/job.ts";
import { printerTitle } from "../../../shared/badge/networkPrinter.ts";
import type { PrintersReply } from "../../../shared/contract/shapes.ts";
import { useDesk, useFront } from "../../desk/useDesk.ts";

/** Milliseconds between two looks at the printers while a screen shows them. */
const PACE = 5_000;

/** The station's printers as they are now, looked at again and again; `askAgain`: at once. */
export function usePrinters(): { printers: PrintersReply | null; askAgain: () => void } {
  const { desk } = useFront();
  const network = useDesk(({ settings }) => settings?.printing?.network);
  const [printers, setPrinters] = useState<PrintersReply | null>(null);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked at once at a press, and when a printer is entered
  useEffect(() => {
    let isWanted = true;
    let timer = 0;
    const look = async () => {
      const reply = await desk.printers.list();
      if (!isWanted) return;
      setPrinters(reply);
      timer = window.setTimeout(look, PACE);
    };
    void look();
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [desk, asked, network]);
  return { printers, askAgain: () => setAsked((times) => times + 1) };
}

/** Those that were found, [] while none were. */
export const foundIn = (printers: PrintersReply | null): PrinterInfo[] =>
  printers?.what === "printers" ? printers.printers : [];

/** What people call a printer: as the system says, else by its name. */
export const titleOf = (found: readonly PrinterInfo[], name: string): string =>
  found.find((printer) => printer.name === name)?.label ?? printerTitle(name);

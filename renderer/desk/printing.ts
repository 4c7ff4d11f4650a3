import type { LabelCount, NetworkPrinter } from "../../shared/badge/printing.ts";
import type { PrintingChange, TryReply } from "../../shared/contract/printShapes.ts";
import type { ChangeReply, Settings } from "../../shared/contract/shapes.ts";
import type { Front } from "./front.ts";
import { takeJob } from "./store.ts";

/** Changes how this station prints beside its printer. */
export const changePrinting = async (front: Front, change: PrintingChange): Promise<void> =>
  takeSettings(front, await front.desk.printers.change(change));

/** A new roll in a printer; null = its labels are not counted any more. */
export const setLabels = async (front: Front, printer: string, labels: LabelCount | null): Promise<void> =>
  takeSettings(front, await front.desk.printers.setLabels({ printer, labels }));

/** Keeps a printer's badges in line, or lets them go on. */
export const pausePrinter = async (front: Front, printer: string, isPaused: boolean): Promise<void> =>
  takeChange(front, await front.desk.printers.pause({ printer, isPaused }));

export const cancelAllBadges = async (front: Front): Promise<void> =>
  takeChange(front, await front.desk.badges.cancelAll());

/** Sends what a printer has not printed elsewhere; null: no event is open. */
export async function sendRest(
  front: Front,
  from: string,
  to: string | null,
): Promise<{ moved: number; left: number } | null> {
  const reply = await front.desk.badges.reroute({ from, to });
  if (reply.what === "moved") return reply;
  front.store.setState({ complaint: reply });
  return null;
}

/** Puts a test page for the stock in use into a printer's line. */
export async function printTestPage(front: Front, printer: string): Promise<void> {
  const reply = await front.desk.printers.test({ printer, stock: null });
  if (reply.what === "job") takeJob(front.store, reply.job);
  if (reply.what === "no-event") front.store.setState({ complaint: reply });
}

export const tryPrinter = ({ desk }: Front, printer: NetworkPrinter): Promise<TryReply> =>
  desk.printers.tryNetwork(printer);

function takeSettings({ store }: Front, { settings, kept }: { settings: Settings; kept: boolean }): void {
  store.setState(kept ? { settings } : { settings, complaint: { what: "settings-not-kept" } });
}

function takeChange({ store }: Front, reply: ChangeReply): void {
  if (reply.what === "no-event" || reply.what === "not-recorded") store.setState({ complaint: reply });
}

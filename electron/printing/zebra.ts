import type { JobTrouble, OsJob, PrinterInfo } from "../../shared/badge/job.ts";
import { printerTitle } from "../../shared/badge/networkPrinter.ts";
import type { Bitmap } from "../../shared/badge/press.ts";
import type { NetworkPrinter } from "../../shared/badge/printing.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { Printer, PrintFault, Sheet } from "./printer.ts";
import { isIdle, type ZebraStatus } from "./zebraStatus.ts";
import { type TalkFault, talk } from "./zebraTalk.ts";
import { trueDpi, zplOf } from "./zpl.ts";

type ZebraParts = {
  /** Those staff entered, as they stand now. */
  printers: () => readonly NetworkPrinter[];
  raster: (pdf: Uint8Array, dpi: number) => Promise<Result<Bitmap[], { code: string; detail: string }>>;
  now: () => number;
  /** Milliseconds until a printer that says nothing is given up. */
  patience?: { status: number; print: number; lost: number };
};

/** `lost`: so long a printer may be out of reach before a badge's end is called unknown. */
const PATIENCE = { status: 3_000, print: 10_000, lost: 30_000 };

/** A printer is idle for certain when it says so twice: between reading a label and beginning it there may be a gap. */
const IDLE_TIMES = 2;

/** A badge a printer has. `isSure`: if the printer is idle again, the badge must be out. */
type Handed = { labels: number; isSure: boolean; isTakenBack: boolean; idle: number; lostAt: number | null };

/**
 * Label printers that are spoken to directly, in ZPL over TCP. They keep no jobs: a printer is given one badge at a time,
 * which is out when the printer says it has nothing left to do. Everything else waits here, where it can be taken back.
 */
export class ZebraPrinter implements Printer {
  readonly #parts: ZebraParts;
  readonly #patience: NonNullable<ZebraParts["patience"]>;
  readonly #handed = new Map<number, Handed>();
  /** What each printer is at: the badge it was given last, while that is not out. */
  readonly #at = new Map<string, number>();
  /** One line at a time to each printer; many of them take no second one. */
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #asking = new Map<string, Promise<Result<ZebraStatus, TalkFault>>>();
  /** Never the number of an earlier run, whose badges may still be asked after. */
  #lastId: number;

  constructor(parts: ZebraParts) {
    this.#parts = parts;
    this.#lastId = parts.now();
    this.#patience = parts.patience ?? PATIENCE;
  }

  async list(): Promise<Result<PrinterInfo[], PrintFault>> {
    return ok(await Promise.all(this.#parts.printers().map(async (one) => infoOf(one, await this.#status(one)))));
  }

  /** How a printer answers that staff are about to enter. */
  tryOut(printer: NetworkPrinter): Promise<Result<ZebraStatus, TalkFault>> {
    return this.#status(printer);
  }

  async ready(name: string): Promise<Result<boolean, PrintFault>> {
    const printer = this.#named(name);
    if (!printer) return fault(GONE);
    const said = await this.#status(printer);
    if (!said.ok) return fault(faultOf(said.fault));
    if (said.value.trouble) return fault({ trouble: said.value.trouble, detail: "~HS" });
    return ok(isIdle(said.value) && this.#isFree(name));
  }

  async print(name: string, sheet: Sheet): Promise<Result<OsJob, PrintFault>> {
    const printer = this.#named(name);
    if (!printer) return fault(GONE);
    const pages = await this.#parts.raster(sheet.pdf, trueDpi(printer.dpi));
    if (!pages.ok) return fault({ trouble: "cannot-draw", detail: `${pages.fault.code} ${pages.fault.detail}` });
    const labels = zplOf(pages.value);
    const said = await this.#inTurn(printer, () => talk(printer, labels, this.#patience.print));
    if (!said.ok && said.fault.code === "unreachable") return fault(faultOf(said.fault));
    // Sent and not answered: it may have taken the badge or not.
    const id = ++this.#lastId;
    const isSure = said.ok;
    this.#handed.set(id, { labels: pages.value.length, isSure, isTakenBack: false, idle: 0, lostAt: null });
    this.#at.set(name, id);
    return ok({ id, printer: name, knows: true });
  }

  async state(job: OsJob): ReturnType<Printer["state"]> {
    const handed = this.#handed.get(job.id);
    const printer = this.#named(job.printer);
    if (!handed) return ok({ state: "unknown", trouble: null, detail: null, ended: true });
    if (handed.isTakenBack) return this.#end(job, "cancelled", null);
    if (!printer) return this.#end(job, "unknown", "printer-gone");
    const said = await this.#status(printer);
    if (!said.ok) {
      handed.lostAt ??= this.#parts.now();
      const isLost = this.#parts.now() - handed.lostAt >= this.#patience.lost;
      if (isLost) return this.#end(job, "unknown", "printer-offline");
      return ok({ state: "handed-over", trouble: "printer-offline", detail: said.fault.detail, ended: false });
    }
    // Whoever was out of reach and has nothing to do may have been switched off, and has forgotten everything.
    if (handed.lostAt !== null && said.value.waiting === 0) handed.isSure = false;
    handed.lostAt = null;
    handed.idle = isIdle(said.value) ? handed.idle + 1 : 0;
    if (handed.idle >= IDLE_TIMES) return this.#end(job, handed.isSure ? "printed" : "unknown", null);
    const { trouble } = said.value;
    return ok({ state: trouble ? "handed-over" : "printing", trouble, detail: null, ended: false });
  }

  /**
   * A badge can be taken back while something keeps its printer from printing it. All that the printer has is then thrown
   * away: only when that is no more than this badge, since other desks may print there too.
   */
  async cancel(job: OsJob): Promise<Result<boolean, PrintFault>> {
    const handed = this.#handed.get(job.id);
    const printer = this.#named(job.printer);
    if (!handed || !printer) return ok(false);
    const before = await this.#status(printer);
    if (!before.ok) return fault(faultOf(before.fault));
    const { trouble, waiting } = before.value;
    if (trouble === null || waiting === 0 || waiting > handed.labels) return ok(false);
    const after = await this.#inTurn(printer, () => talk(printer, CANCEL_ALL, this.#patience.status));
    if (!after.ok) return fault(faultOf(after.fault));
    if (after.value.waiting > 0) return ok(false);
    handed.isTakenBack = true;
    this.#leave(job);
    return ok(true);
  }

  /** Called when it is idle: nobody may be following its last badge any more. */
  #isFree(name: string): boolean {
    const handed = this.#handed.get(this.#at.get(name) ?? 0);
    if (handed && ++handed.idle < IDLE_TIMES) return false;
    this.#at.delete(name);
    return true;
  }

  #end(job: OsJob, state: "printed" | "unknown" | "cancelled", trouble: JobTrouble | null) {
    this.#leave(job);
    this.#handed.delete(job.id);
    return ok({ state, trouble, detail: null, ended: true });
  }

  #leave(job: OsJob): void {
    if (this.#at.get(job.printer) === job.id) this.#at.delete(job.printer);
  }

  #named(name: string): NetworkPrinter | undefined {
    return this.#parts.printers().find((printer) => printer.name === name);
  }

  /** Whoever asks while it is being asked hears the same answer. */
  #status(printer: NetworkPrinter): Promise<Result<ZebraStatus, TalkFault>> {
    const key = keyOf(printer);
    const known = this.#asking.get(key);
    if (known) return known;
    const asked = this.#inTurn(printer, () => talk(printer, "", this.#patience.status)).finally(() =>
      this.#asking.delete(key),
    );
    this.#asking.set(key, asked);
    return asked;
  }

  #inTurn<T>(printer: NetworkPrinter, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(keyOf(printer)) ?? Promise.resolve()).then(work);
    this.#turns.set(keyOf(printer), turn);
    return turn;
  }
}

const CANCEL_ALL = "~JA\r\n";

const GONE: PrintFault = { trouble: "printer-gone", detail: "not among the network printers of this station" };

const keyOf = ({ host, port }: NetworkPrinter): string => `${host} ${port}`;

const faultOf = ({ code, detail }: TalkFault): PrintFault => ({
  trouble: "printer-offline",
  detail: `${code} ${detail}`,
});

function infoOf({ name }: NetworkPrinter, said: Result<ZebraStatus, TalkFault>): PrinterInfo {
  const about = { name, label: printerTitle(name), accepting: true, isDefault: false };
  if (!said.ok) return { ...about, state: "unknown", troubles: ["printer-offline"] };
  const { trouble } = said.value;
  if (trouble) return { ...about, state: "stopped", troubles: [trouble] };
  return { ...about, state: isIdle(said.value) ? "idle" : "printing", troubles: [] };
}

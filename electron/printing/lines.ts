import type { JobTrouble } from "../../shared/badge/job.ts";
import { makeSignal, type Signal } from "./signal.ts";

/**
 * What is known of the printers themselves, for as long as the program runs: which ones staff paused, and what each one's
 * last complaint was. Events' queues come and go, the printers stay.
 */
export class PrinterLines {
  readonly #paused = new Map<string, Signal>();
  readonly #troubles = new Map<string, JobTrouble>();

  pause(printer: string): void {
    if (!this.#paused.has(printer)) this.#paused.set(printer, makeSignal());
  }

  resume(printer: string): void {
    this.#paused.get(printer)?.give();
    this.#paused.delete(printer);
  }

  isPaused(printer: string | null): boolean {
    return printer !== null && this.#paused.has(printer);
  }

  /** Resolves when the printer is not paused, or when it is resumed. */
  async passage(printer: string | null): Promise<void> {
    while (printer !== null && this.#paused.has(printer)) await this.#paused.get(printer)?.given;
  }

  /** A printer's last word on itself; true when it is another one than before. */
  hear(printer: string, trouble: JobTrouble | null): boolean {
    if (this.trouble(printer) === trouble) return false;
    if (trouble) this.#troubles.set(printer, trouble);
    else this.#troubles.delete(printer);
    return true;
  }

  trouble(printer: string): JobTrouble | null {
    return this.#troubles.get(printer) ?? null;
  }

  /** The printers that complained last. */
  troubled(): string[] {
    return [...this.#troubles.keys()];
  }

  /** The printers of which anything is known. */
  named(): string[] {
    return [...new Set([...this.#paused.keys(), ...this.#troubles.keys()])];
  }
}

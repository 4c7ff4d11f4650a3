import { readCode } from "../ticket/ticket.ts";

/** A code counts again when it was out of the camera's sight for this long. Milliseconds. */
export const OUT_OF_SIGHT = 3_000;
/** Two frames that say the same text are this close together, or they confirm nothing. Milliseconds. */
export const CONFIRMED_WITHIN = 1_000;

/**
 * Which of the texts that a camera's frames show are scans. A code that stays before the camera is one scan however
 * long it stays, and one again when it was out of sight for `OUT_OF_SIGHT`; another code counts at once. A code of ours
 * is believed by its check digits; any other text when two frames say the same. Beside a ticket of ours, other codes in
 * the same frame (a sponsor's, the venue's) count for nothing.
 */
export class Sightings {
  readonly #told = new Map<string, number>();
  readonly #unsure = new Map<string, number>();

  /** `texts`: what one frame shows. `at`: when it was taken, milliseconds, never before the frame before it. */
  see(texts: readonly string[], at: number): string[] {
    forget(this.#told, at - OUT_OF_SIGHT);
    forget(this.#unsure, at - CONFIRMED_WITHIN - 1);
    return scansIn(texts).filter((text) => {
      const isKnown = this.#told.has(text);
      const isSure = isKnown || this.#unsure.has(text) || readCode(text).form === "own";
      if (isSure) this.#told.set(text, at);
      else this.#unsure.set(text, at);
      return isSure && !isKnown;
    });
  }
}

/**
 * The scans among the texts of one picture, each once: tickets of ours if there are any, else what others printed.
 * A code of ours with wrong check digits is a misread and never among them.
 */
export function scansIn(texts: readonly string[]): string[] {
  const read = [...new Set(texts)].map((text) => ({ text, form: readCode(text).form }));
  const own = read.filter(({ form }) => form === "own");
  return (own.length > 0 ? own : read.filter(({ form }) => form === "foreign")).map(({ text }) => text);
}

/** Drops what was last seen at `until` or before. */
function forget(lastSeen: Map<string, number>, until: number): void {
  for (const [text, at] of lastSeen) if (at <= until) lastSeen.delete(text);
}

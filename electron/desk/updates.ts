import { type Clock, dayOfEvent } from "../../shared/words/time.ts";
import { isNewer } from "../../shared/words/version.ts";
import type { Desk } from "./desk.ts";
import type { Tell } from "./ports.ts";

export type Published = { version: string; page: string };

export type UpdateParts = {
  /** Where it is published which version there is; null: nowhere, and nothing is ever asked. */
  address: string | null;
  version: string;
  look(address: string): Promise<Published | null>;
  isKiosk(): boolean;
  /** Staff turned it off. */
  isOff(): boolean;
  desk(): Desk | null;
  clock: Clock;
  tell: Tell;
};

/** Not in the first moments, when somebody waits for the screen; again once a day; every hour it is seen whether it is time. Milliseconds. */
const FIRST = 60_000;
const AGAIN = 24 * 3_600_000;
const HOUR = 3_600_000;

/** Looks once a day whether a newer version is out, and says so: it fetches nothing, and changes nothing. */
export class Updates {
  readonly #parts: UpdateParts;
  #found: Published | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #timers: NodeJS.Timeout[] = [];

  constructor(parts: UpdateParts) {
    this.#parts = parts;
  }

  /** What every screen may know: null where nothing can be asked. */
  standing(): { found: Published | null } | null {
    return this.#parts.address === null ? null : { found: this.#parts.isOff() ? null : this.#found };
  }

  begin(): void {
    if (this.#parts.address === null) return;
    const look = () => void this.lookIfDue();
    this.#timers = [setTimeout(look, FIRST), setInterval(look, HOUR)];
    for (const timer of this.#timers) timer.unref();
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** Asks, unless it was asked today, staff turned it off, guests stand at a kiosk, or an event is open on its day. */
  async lookIfDue(): Promise<void> {
    const { address, version, look, clock, tell } = this.#parts;
    const now = clock.now();
    if (address === null || now - this.#lookedAt < AGAIN || this.#isUnwelcome(now)) return;
    this.#lookedAt = now;
    const published = await look(address);
    this.#found = published && isNewer(published.version, version) ? published : null;
    tell("updates", this.standing());
  }

  #isUnwelcome(now: number): boolean {
    const { isKiosk, isOff, desk } = this.#parts;
    return isKiosk() || isOff() || isDoorDay(desk(), now);
  }
}

/** Guests may come today: an event is open, not closed, and it is one of its days, or nobody knows which those are. */
function isDoorDay(desk: Desk | null, now: number): boolean {
  if (!desk || desk.state.closed || desk.state.erased) return false;
  const { date, dateEnd } = desk.event.page;
  const today = dayOfEvent(now, desk.event.timezone);
  return date === null || (today >= date && today <= (dateEnd ?? date));
}

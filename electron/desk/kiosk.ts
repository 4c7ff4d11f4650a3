import { usualKiosk } from "../../shared/checkin/usualKiosk.ts";
import type { CommandInput, News, NewsName } from "../../shared/contract/contract.ts";
import type { Gate } from "../../shared/contract/doorShapes.ts";
import type {
  EnterKioskReply,
  HelpReply,
  KioskReply,
  KioskView,
  LeaveKioskReply,
} from "../../shared/contract/kioskShapes.ts";
import type { CheckInReply, Settings } from "../../shared/contract/shapes.ts";
import { gateAt } from "../../shared/event/gate.ts";
import { runningSession } from "../../shared/event/sessions.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { secondsOf } from "../../shared/words/slowdown.ts";
import type { Clock } from "../../shared/words/time.ts";
import { byHand, scan } from "./checkIn.ts";
import type { Desk } from "./desk.ts";
import type { Guard } from "./guard.ts";
import { findGuest } from "./kioskFind.ts";
import { HeldCode } from "./kioskHeld.ts";
import { kioskReplyOf } from "./kioskReply.ts";
import { Tries } from "./kioskTries.ts";
import type { Chance, Station, Tell } from "./ports.ts";
import { PrinterWatch } from "./printerWatch.ts";
import type { Venue } from "./venue.ts";

/** A guest calls for help at most so often. Milliseconds. */
const HELP_AGAIN = 60_000;
/** Every search takes at least this long, found or not: guessing is slow and tells nothing by its pace. Milliseconds. */
const SEARCH_TAKES = 1_000;
/** So many guests may be at their questions; the oldest is forgotten. */
const MOST_VISITS = 50;

export type KioskParts = {
  venue: Venue;
  guard: Guard;
  station: Station;
  settings(): Settings;
  clock: Clock;
  chance: Pick<Chance, "id">;
  tell: Tell;
  pause(ms: number): Promise<void>;
  /** The window becomes a kiosk, or a desk again. */
  switched(): void;
};

/** The self-service face of the desk: the same check-in, of which a guest is told only what `kioskReplyOf` lets through. */
export class Kiosk {
  readonly #parts: KioskParts;
  /** Guests who are at their questions, by what stands for them on the screen. */
  readonly #visits = new Map<string, PersonId>();
  readonly #held = new HeldCode();
  readonly #searches = new Tries();
  #helpAt = Number.NEGATIVE_INFINITY;
  #printer: PrinterWatch;
  #told = "";

  constructor(parts: KioskParts) {
    this.#parts = parts;
    this.#printer = new PrinterWatch(parts.clock.now());
  }

  /** What the kiosk's screen shows; null while this desk is none. */
  view(): KioskView | null {
    const { guard, venue, settings } = this.#parts;
    if (!guard.isKiosk) return null;
    const { desk } = venue;
    const { language, kiosk, camera, volume } = settings();
    return {
      theme: desk?.event.page.theme ?? null,
      isRehearsal: desk?.parts.rehearsal != null,
      isAlone: desk?.link?.state === "alone",
      direction: desk ? this.#gate(desk).direction : "in",
      settings: kiosk ?? usualKiosk(language),
      camera,
      volume,
      printer: desk ? this.#printer.healthOf(desk) : "none",
    };
  }

  /** Hears all the news there is: what concerns the kiosk's screen is told it, a printer that stops is told the desks. */
  hear<N extends NewsName>(name: N, _news: News<N>): void {
    if (!this.#parts.guard.isKiosk || (name !== "job" && name !== "status")) return;
    const view = this.view();
    const text = JSON.stringify(view);
    if (view && text !== this.#told) {
      this.#told = text;
      this.#parts.tell("kiosk", view);
    }
    if (this.#parts.venue.desk) void this.#printer.call(this.#parts.venue.desk);
  }

  async enter(): Promise<EnterKioskReply> {
    const { guard, venue, switched } = this.#parts;
    if (!venue.desk) return { what: "no-event" };
    if (!guard.standing.isSet) return { what: "no-pin" };
    if (!(await guard.startKiosk())) return { what: "not-kept" };
    this.#printer = new PrinterWatch(this.#parts.clock.now());
    switched();
    return { what: "entered" };
  }

  async leave({ pin }: CommandInput<"kiosk.leave">): Promise<LeaveKioskReply> {
    // A desk that is none keeps its screen.
    if (!this.#parts.guard.isKiosk) return { what: "left" };
    const asked = await this.#parts.guard.endKiosk(pin);
    if (asked) return asked;
    this.#visits.clear();
    this.#held.forget();
    this.#parts.switched();
    return { what: "left" };
  }

  scan({ texts, nonce }: CommandInput<"kiosk.scan">): Promise<KioskReply> {
    return this.#answer(nonce, (desk) => scan(desk, { texts, nonce, ...this.#gate(desk) }));
  }

  async answer({ visit, answers, nonce }: CommandInput<"kiosk.answer">): Promise<KioskReply> {
    const personId = this.#visits.get(visit);
    if (!personId) return { what: "desk" };
    this.#visits.delete(visit);
    return this.#answer(nonce, (desk) =>
      byHand(desk, { personId, nonce, way: "scan", override: null, answers, ...this.#gate(desk) }),
    );
  }

  /** Somebody without a code: one person of exactly this name and phone, or the same answer as for nobody. */
  async find({ name, tail, nonce }: CommandInput<"kiosk.find">): Promise<KioskReply> {
    const { clock, pause, venue, settings } = this.#parts;
    if (!settings().kiosk?.hasSearch || !venue.desk) return { what: "desk" };
    const wait = this.#searches.wait(clock.now());
    if (wait > 0) return { what: "wait", seconds: secondsOf(wait) };
    const search = this.#searches.begin(clock.now());
    const personId = findGuest(venue.desk, { name, tail });
    const answered = personId
      ? this.#answer(nonce, (desk) =>
          byHand(desk, { personId, nonce, way: "hand", override: null, answers: null, ...this.#gate(desk) }),
        )
      : ({ what: "desk" } as const);
    const [reply] = await Promise.all([answered, pause(SEARCH_TAKES)]);
    if ("name" in reply) search.wasRight();
    return reply;
  }

  async help(): Promise<HelpReply> {
    const { venue, clock } = this.#parts;
    const { desk } = venue;
    if (!desk) return { what: "not-sent" };
    // Written down it is, and goes out when the others are back: until then the guest goes to the desk.
    const what = desk.link?.state === "alone" ? "not-sent" : "called";
    if (clock.now() - this.#helpAt < HELP_AGAIN) return { what };
    this.#helpAt = clock.now();
    const recorded = await desk.doorTurn(() => desk.record([{ kind: "help-asked", why: "guest" }]));
    if (!recorded.ok) this.#helpAt = Number.NEGATIVE_INFINITY;
    return { what: recorded.ok ? what : "not-sent" };
  }

  async #answer(nonce: string, ask: (desk: Desk) => Promise<CheckInReply>): Promise<KioskReply> {
    const { desk } = this.#parts.venue;
    if (!desk) return { what: "desk" };
    const reply = await desk.checkIns.ask(nonce, () => ask(desk));
    if (reply.what !== "outcome") return { what: "desk" };
    const { personId } = reply.outcome.verdict;
    const guest = kioskReplyOf(reply.outcome, {
      printer: this.#printer.healthOf(desk),
      questions: desk.event.questions,
      visit: () => this.#newVisit(personId),
    });
    const stays = 1_000 * (this.#parts.settings().kiosk?.seconds ?? usualKiosk(null).seconds);
    return this.#held.see(personId, guest, { now: this.#parts.clock.now(), stays });
  }

  #newVisit(personId: PersonId | null): string {
    const visit = this.#parts.chance.id();
    if (personId) this.#visits.set(visit, personId);
    const [oldest] = this.#visits.keys();
    if (this.#visits.size > MOST_VISITS && oldest !== undefined) this.#visits.delete(oldest);
    return visit;
  }

  /** The session and direction this desk stood at when it became a kiosk. */
  #gate(desk: Desk): Gate {
    const { settings, clock } = this.#parts;
    const { id, sessions } = desk.event;
    const running = runningSession(desk.event, clock.now());
    const { session, direction } = gateAt(settings().gate, { event: id, sessions, running });
    return { session, direction };
  }
}

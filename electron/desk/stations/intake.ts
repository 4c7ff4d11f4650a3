import type { Fact, UnknownFact } from "../../../shared/facts/fact.ts";
import type { Act } from "../../../shared/stations/acts.ts";
import type { Message } from "../../../shared/stations/engine.ts";
import { type CommonOrder, lineOf, type PlacedAct } from "../../../shared/stations/order.ts";
import type { FactId } from "../../../shared/words/ids.ts";
import { thrownText } from "../../../shared/words/thrown.ts";
import { stepInSlices } from "../slices.ts";
import type { Folding } from "./folding.ts";
import type { LinkParts, OrderKeeper } from "./linkParts.ts";
import type { Outbox } from "./outbox.ts";
import { isSignedWith, readingActs } from "./readActs.ts";

/** Acts that are written down in one go. */
const FLUSHED_TOGETHER = 400;

type IntakeParts = Pick<LinkParts, "store" | "desk" | "station" | "seal" | "wire" | "warn" | "other"> & {
  outbox: Outbox;
  folding: Folding;
  keeper: OrderKeeper;
  order(): CommonOrder;
  /** Whether an own act's place is being waited for. */
  isWaiting(id: FactId): boolean;
  /** Whether an act had its place in a record that is lost. */
  hadPlace(id: FactId): boolean;
  /** An act has its place, and all that stand before it. `fresh`: its facts, where they are new here. */
  place(placed: PlacedAct, fresh: readonly (Fact | UnknownFact)[] | null): Promise<void>;
  /** Ends the time with the others. */
  lose(): void;
};

/** Takes in what comes of the record, message by message: what is new here is written down before anything is folded. */
export class Intake {
  /** What was taken out of the record could not be written down: it is read again from its beginning. */
  isUnsure = false;
  /** It was not taken in, and may not be the next time: there is no hurry to try again. */
  hasNoRoom = false;
  readonly #parts: IntakeParts;
  /** The order was read from the record's beginning since this desk is connected: nobody knows better. */
  #isFromStart = false;
  #isTwice = false;
  /** This station's own acts in the journal, as it was looked through last. */
  #mine: ReadonlySet<FactId> = new Set();
  #inbox: Message[] = [];
  #pumping: Promise<void> | null = null;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /** Another program records as this very station: one laptop was set up as a copy of the other. This one sends nothing more. */
  get isTwice(): boolean {
    return this.#isTwice;
  }

  /** Resolves when what has come so far is taken in; null: it is. */
  get settled(): Promise<void> | null {
    return this.#pumping;
  }

  begin(isFromStart: boolean): void {
    this.#isFromStart = isFromStart;
    this.#inbox = [];
  }

  /** What is not taken in yet is dropped. */
  async end(): Promise<void> {
    this.#inbox = [];
    await this.#pumping;
  }

  hear(message: Message): void {
    this.#inbox.push(message);
    this.#pumping ??= this.#pump().finally(() => {
      this.#pumping = null;
    });
  }

  async #pump(): Promise<void> {
    const { order: orderNow, wire, other, warn, lose } = this.#parts;
    const order = orderNow();
    while (this.#inbox.length > 0) {
      const placed: PlacedAct[] = [];
      while (this.#inbox.length > 0 && placed.length < FLUSHED_TOGETHER) {
        const message = this.#inbox.shift();
        if (!message) continue;
        const text = wire.unpack(message.data) ?? "";
        placed.push(...order.take(message.seq, text));
        other(text);
      }
      // What is counted as read and was not taken in has to be read again.
      const isTaken = await this.#take(placed).catch((error: unknown) => {
        warn(`taking in what others recorded: ${thrownText(error)}`);
        this.#failed();
        return false;
      });
      if (!isTaken) return lose();
      if (order.isDoubted && !this.#isFromStart) {
        this.isUnsure = true;
        return lose();
      }
    }
  }

  #failed(): void {
    this.isUnsure = true;
    this.hasNoRoom = true;
  }

  /** Writes down what is new here, then gives everything its place, in that order. */
  async #take(placed: readonly PlacedAct[]): Promise<boolean> {
    const { store, desk, station, seal, warn, outbox, keeper, place } = this.#parts;
    const fresh = new Set(placed.flatMap(({ act }) => (this.#isKnown(act) ? [] : [act.id])));
    const isFresh = ({ id }: Act) => fresh.has(id);
    const isDone = (act: Act) => !isFresh(act) || outbox.hasNumberOf(act);
    if (await this.#isAnothers(placed.filter(({ act }) => act.station === station && isDone(act)))) return false;
    const { shuttingOut } = outbox;
    const read = await stepInSlices(readingActs(placed, { state: desk.state(), seal, isFresh, shuttingOut }));
    if (read.length < fresh.size)
      warn(`${fresh.size - read.length} acts of other desks were out of shape or not signed by them`);
    if (!(await store.append(read.map(({ act }) => act))).ok) {
      this.#failed();
      return false;
    }
    const factsOf = new Map(read.map(({ act, facts }) => [act.id, facts]));
    for (const one of placed) {
      const facts = factsOf.get(one.act.id) ?? null;
      if (facts && one.act.station === station) this.#wroteBefore(one.act.to);
      await place(one, facts);
    }
    keeper.append(placed.map(lineOf));
    return true;
  }

  /** Whether one of these acts of this very station, which have numbers that it has given, is none that it recorded. */
  async #isAnothers(own: readonly PlacedAct[]): Promise<boolean> {
    const { store, station, desk, seal, warn, outbox, folding, hadPlace } = this.#parts;
    const isHere = ({ act: { id } }: PlacedAct) =>
      [outbox, folding.sequence, this.#mine].some((known) => known.has(id)) || hadPlace(id);
    if (own.every(isHere)) return false;
    const written = await store.acts((_id, by) => by === station);
    this.#mine = new Set(written.map(({ act }) => act.id));
    // Only who has this station's key records as this station: what was before it had one says nothing, nor what somebody made up.
    const key = desk.state().stations.get(station)?.key;
    const strange = own.find((one) => !isHere(one) && key !== undefined && isSignedWith(key, one.act, seal));
    if (!strange) return false;
    this.#isTwice = true;
    warn(`another laptop records as this very station: its act ${strange.act.id} has a number of this one's`);
    return true;
  }

  /** An act of this very station that its journal did not have: numbers go on behind it. */
  #wroteBefore(to: number): void {
    this.#parts.outbox.wroteBefore(to);
    this.#parts.desk.wroteUpTo(to);
  }

  #isKnown({ id, station, to }: Act): boolean {
    const { folding, desk, isWaiting } = this.#parts;
    if (folding.sequence.has(id) || isWaiting(id)) return true;
    const seen = desk.state().seen.get(station);
    return seen !== undefined && (to <= seen.upTo || seen.beyond.has(to));
  }
}

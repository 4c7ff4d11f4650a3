import type { LinkState } from "../../../shared/contract/stationShapes.ts";
import type { Fact, UnknownFact } from "../../../shared/facts/fact.ts";
import { lastNumbers } from "../../../shared/facts/fold.ts";
import { type Act, isLong, messagesOf } from "../../../shared/stations/acts.ts";
import type { Head, Message } from "../../../shared/stations/engine.ts";
import { CommonOrder, lineOf, type PlacedAct } from "../../../shared/stations/order.ts";
import type { FactId } from "../../../shared/words/ids.ts";
import { thrownText } from "../../../shared/words/thrown.ts";
import { stepInSlices } from "../slices.ts";
import { Folding } from "./folding.ts";
import type { DeskLink, LinkParts, OrderKeeper, Placing, SharedStore } from "./linkParts.ts";
import { Outbox } from "./outbox.ts";
import { isSignedWith, type LetIn, lostSince, putInPlace, readingActs, unanswered } from "./readActs.ts";
import { ANSWER, Session } from "./session.ts";

/** So long a desk waits at the door for the others' word, ms; then it goes on by itself. */
const PATIENCE = 800;
/** Between two tries to be with the others again, ms. */
const PAUSE = 400;
/** Not all desks say the same thing in the same moment, ms. */
const MOMENT = 2_000;
/** Acts that are written down in one go. */
const FLUSHED_TOGETHER = 400;

function restored({ epoch, lines }: NonNullable<SharedStore["kept"]>): CommonOrder {
  const order = new CommonOrder(epoch);
  for (const line of lines) order.restore(line);
  return order;
}

type Waiting = { facts: readonly Fact[]; done: (how: Placing) => void };

/**
 * One desk among several that share an event. What this desk records is in its journal already; here it gets its place in the common order
 * and what others recorded comes in. Nothing of this holds the door up for longer than `PATIENCE`.
 *
 * While `online`, an act is folded in when it has its place, so that every desk folds the same sequence. While not, it is folded at once
 * and handed over later; where other desks' acts come to stand between, the state is made anew from the journal in the background.
 */
export class Link implements DeskLink {
  readonly #parts: LinkParts;
  readonly #keeper: OrderKeeper;
  #state: Exclude<LinkState, "off"> = "alone";
  #order: CommonOrder;
  /** The order before a new record, until everything has its place in that, and those of records that were lost before; for what counted in them. */
  #before: readonly CommonOrder[] = [];
  /** Orders of lost records, of which it is to be looked who counted in them. */
  #lookedFor: readonly CommonOrder[] = [];
  /** Of earlier runs: records that were lost, or that it did not come to the end of. */
  #lost: readonly CommonOrder[];
  readonly #outbox: Outbox;
  readonly #folding: Folding;
  /** Acts of an earlier run that had no place at its end, whosever they are. */
  #earlier: readonly Act[] = [];
  /** Own acts whose place is waited for: they are not folded yet. */
  readonly #waiting = new Map<FactId, Waiting>();
  /** What was taken out of the record could not be written down: it is read again from its beginning. */
  #isUnsure = false;
  /** It was not taken in, and may not be the next time: there is no hurry to try again. */
  #hasNoRoom = false;
  /** The order was read from the record's beginning since this desk is connected: nobody knows better. */
  #isFromStart = false;
  /** Another program records as this very station: one laptop was set up as a copy of the other. This one sends nothing more. */
  #isTwice = false;
  /** This station's own acts in the journal, as it was looked through last. */
  #mine: ReadonlySet<FactId> = new Set();
  #inbox: Message[] = [];
  #pumping: Promise<void> | null = null;
  #head: Head | null = null;
  #session: Session | null = null;
  #isClosed = false;
  #wake: () => void = () => undefined;
  /** Ends the time with the others, be it that the tail is lost or that nobody answers. */
  #lose: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: LinkParts) {
    this.#parts = parts;
    const { kept, lost } = parts.store;
    this.#order = restored(kept ?? { epoch: "", lines: [] });
    this.#lost = lost.map(restored);
    this.#keeper = parts.store.keep();
    this.#outbox = new Outbox(lastNumbers(parts.desk.state()).get(parts.station) ?? 0);
    this.#folding = new Folding(parts);
    parts.store.markBy(() => {
      const isWhole = this.#waiting.size === 0 && this.#before.length === 0 && this.#folding.isSettled;
      const isSettled = isWhole && this.#pumping === null && !this.#isUnsure;
      return isSettled ? { epoch: this.#order.epoch, places: this.#order.size } : "unsettled";
    });
    parts.engine.onConnection(() => this.#wake());
  }

  get state(): Exclude<LinkState, "off"> {
    return this.#state;
  }

  /** Own facts that no other desk is known to have. */
  get outbox(): number {
    return this.#outbox.size;
  }

  get others(): number {
    return this.#state === "alone" ? 0 : this.#parts.others();
  }

  get seq(): number {
    return this.#order.seq;
  }

  /** Messages of the record that are here, and how many there were when it was asked last. */
  get progress(): { done: number; of: number } | null {
    return this.#state === "catching-up" && this.#head ? { done: this.#order.seq, of: this.#head.seq } : null;
  }

  get isTwice(): boolean {
    return this.#isTwice;
  }

  /** Whether a fact of this desk's is settled with the others. */
  isConfirmed(fact: FactId): boolean {
    return !this.#outbox.has(fact);
  }

  /** Takes up what an earlier run left, then is with the others whenever that can be. */
  async begin(): Promise<void> {
    const { store, station } = this.#parts;
    const unplaced = store.isAllPlaced() ? [] : await store.acts((id) => this.#order.placeOf(id) === null);
    for (const { act } of unplaced) this.#folding.sequence.foldedAhead(act.id);
    const own = unplaced.filter(({ act }) => act.station === station);
    this.#outbox.takeUp(own);
    this.#earlier = unplaced.map(({ act }) => act);
    this.#running = this.#run();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#session) this.#session.isOver = true;
    this.#lose();
    this.#wake();
    await this.#running;
    this.#goAlone();
    await this.#keeper.close();
  }

  sign(facts: Fact[]): Promise<void> {
    return this.#outbox.sign(this.#parts.seal, facts);
  }

  /**
   * An act that this desk has just written down. Resolves when it is folded in: with its place, or, after `PATIENCE` or while this desk is
   * not with the others, without.
   */
  settle(facts: readonly Fact[]): Promise<Placing> {
    const noted = this.#outbox.put(facts);
    if (!noted) return Promise.resolve("placed");
    const { act } = noted;
    // What takes many messages takes its time: nobody at the door waits for that.
    if (this.#state === "online" && isLong(act)) void this.#handOverAside();
    if (this.#state !== "online") return this.#foldAlone(act.id, facts);
    const [text = ""] = messagesOf([noted], () => this.#order.footing);
    return new Promise((resolve) => {
      this.#waiting.set(act.id, { facts, done: resolve });
      this.#publish(act.id, text);
    });
  }

  async #foldAlone(id: FactId, facts: readonly Fact[]): Promise<Placing> {
    await this.#folding.foldAhead(id, facts);
    this.#parts.changed();
    return "alone";
  }

  /** Puts an act into the record; when its place does not come in time, this desk goes on alone. */
  #publish(id: FactId, text: string): void {
    const { pace, engine, wire } = this.#parts;
    pace.soon(PATIENCE, () => {
      if (this.#waiting.has(id)) this.#goAlone();
    });
    void engine.publish(wire.pack(text), ANSWER).then((confirmed) => {
      if (!confirmed.ok && this.#waiting.has(id)) this.#goAlone();
    });
  }

  /** Nobody answers: what waits is folded as it stands, and the door goes on. */
  #goAlone(): void {
    if (this.#state === "online") this.#state = "alone";
    for (const [id, { facts, done }] of this.#takeWaiting()) void this.#foldAlone(id, facts).then(done);
    this.#lose();
    this.#parts.changed();
  }

  async #run(): Promise<void> {
    while (!this.#isClosed) {
      try {
        if (this.#parts.engine.connection().isConnected && !this.#isTwice) await this.#beTogether();
      } catch (error) {
        this.#parts.warn(`sharing the event: ${thrownText(error)}`);
      }
      this.#state = "alone";
      this.#goAlone();
      // A disk that took nothing is asked again after a while: the whole record has to be read for that.
      if (!this.#isClosed) await this.#rest(this.#hasNoRoom ? 5 * ANSWER : PAUSE);
      this.#hasNoRoom = false;
    }
  }

  /** Until something may be otherwise. */
  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const callOff = this.#parts.pace.soon(ms, resolve);
      this.#wake = () => {
        callOff();
        resolve();
      };
    });
  }

  /** Catches up, hands over, and stays with the others until that ends. */
  async #beTogether(): Promise<void> {
    const { engine } = this.#parts;
    const head = await engine.head(ANSWER);
    if (!head.ok) return;
    this.#head = head.value;
    const { epoch, seq } = head.value;
    const mayBeSame = !this.#isUnsure && this.#order.epoch === epoch && this.#order.seq <= seq;
    this.#isFromStart = !mayBeSame || !(await this.#goesOn());
    if (this.#isFromStart) this.#beginAnew(epoch);
    else this.#order.trust();
    this.#state = "catching-up";
    this.#parts.changed();
    const lost = new Promise<void>((resolve) => {
      this.#lose = resolve;
    });
    const session = new Session({ ...this.#parts, order: this.#order, settled: () => this.#pumping });
    this.#session = session;
    this.#inbox = [];
    const tail = engine.follow(this.#order.readFrom, (message) => this.#hear(message), this.#lose);
    try {
      const isTogether = await Promise.race([this.#catchUp(session, head.value), lost.then(() => false)]);
      if (isTogether && !this.#isClosed) await lost;
    } finally {
      session.isOver = true;
      tail.stop();
      this.#inbox = [];
      await this.#pumping;
    }
  }

  /** Whether the record still has, at the place where this desk left it, what it had there. */
  async #goesOn(): Promise<boolean> {
    const { seq } = this.#order.footing;
    if (seq === 0) return true;
    const { engine, pace, wire } = this.#parts;
    const found = await new Promise<string | null>((resolve) => {
      let tail: { stop(): void } | null = null;
      const end = (text: string | null) => {
        callOff();
        tail?.stop();
        resolve(text);
      };
      const callOff = pace.soon(ANSWER, () => end(null));
      tail = engine.follow(
        seq,
        ({ data }) => end(wire.unpack(data) ?? ""),
        () => end(null),
      );
    });
    if (found === null) throw new Error("the record does not answer");
    return this.#order.isAsBefore(found);
  }

  /** Another record: everybody's acts get new places, and what it lacks is handed over. */
  #beginAnew(epoch: string): void {
    const last = this.#before.length === 0 || this.#order.size > 0 ? [this.#order] : [];
    this.#before = [...this.#before, ...last, ...this.#lost];
    this.#lost = [];
    this.#order = new CommonOrder(epoch);
    this.#keeper.beginNext(epoch);
    this.#folding.sequence.mix();
    this.#isUnsure = false;
  }

  /** Takes everything there is, and gives everything there is not; then it is with the others. False: it does not go on. */
  async #catchUp(session: Session, { epoch, seq }: Head): Promise<boolean> {
    const order = this.#order;
    if (!(await session.reach(() => order.seq >= seq))) return false;
    // Between the question and the reading there may have come another record.
    const now = await this.#parts.engine.head(ANSWER);
    if (session.isOver || !now.ok || now.value.epoch !== epoch) return false;
    const isLacking = await this.#takeUpEarlier(order);
    const before = this.#before.length > 0 || !isLacking ? this.#before : [order];
    if (before.length > 0 && !(await session.handOverMissing(before))) return false;
    return this.#empty(session);
  }

  /**
   * What an earlier run left and the record does not have. Whether the screen said yes before its end came, nobody knows: they are taken for
   * in. True: something of other desks is among it, which came before what this desk did then.
   */
  async #takeUpEarlier(order: CommonOrder): Promise<boolean> {
    const { desk, station } = this.#parts;
    const missing = this.#earlier.filter(({ id }) => order.placeOf(id) === null);
    const own = missing.filter((act) => act.station === station);
    this.#earlier = missing.filter((act) => act.station !== station);
    await this.#letIn(unanswered(desk.state(), own));
    return this.#earlier.length > 0;
  }

  /** Hands over what is in the outbox, until there is nothing: in that moment this desk is with the others. */
  async #empty(session: Session): Promise<boolean> {
    while (this.#outbox.acts.length > 0) if (!(await session.handOver([...this.#outbox.acts]))) return false;
    if (session.isOver) return false;
    this.#state = "online";
    this.#settleOrder();
    this.#parts.changed();
    return true;
  }

  /** While this desk was with the others something long came: it is handed over beside the door, which decides alone meanwhile. */
  async #handOverAside(): Promise<void> {
    this.#state = "catching-up";
    for (const [id, { facts, done }] of this.#takeWaiting()) void this.#foldAlone(id, facts).then(done);
    const session = this.#session;
    if (session && !(await this.#empty(session)) && !session.isOver) this.#lose();
  }

  #takeWaiting(): [FactId, Waiting][] {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    return waiting;
  }

  #hear(message: Message): void {
    this.#inbox.push(message);
    this.#pumping ??= this.#pump().finally(() => {
      this.#pumping = null;
    });
  }

  async #pump(): Promise<void> {
    while (this.#inbox.length > 0) {
      const placed: PlacedAct[] = [];
      while (this.#inbox.length > 0 && placed.length < FLUSHED_TOGETHER) {
        const message = this.#inbox.shift();
        if (!message) continue;
        const text = this.#parts.wire.unpack(message.data) ?? "";
        placed.push(...this.#order.take(message.seq, text));
        this.#parts.other(text);
      }
      // What is counted as read and was not taken in has to be read again.
      const isTaken = await this.#take(placed).catch((error: unknown) => {
        this.#parts.warn(`taking in what others recorded: ${thrownText(error)}`);
        this.#isUnsure = true;
        this.#hasNoRoom = true;
        return false;
      });
      if (!isTaken) return this.#lose();
      if (this.#order.isDoubted && !this.#isFromStart) {
        this.#isUnsure = true;
        return this.#lose();
      }
    }
  }

  /** Writes down what is new here, then folds in everything that has its place, in that order. */
  async #take(placed: readonly PlacedAct[]): Promise<boolean> {
    const { store, desk, station, seal, warn } = this.#parts;
    const fresh = new Set(placed.flatMap(({ act }) => (this.#isKnown(act) ? [] : [act.id])));
    const isFresh = ({ id }: Act) => fresh.has(id);
    const isDone = (act: Act) => !isFresh(act) || this.#outbox.hasNumberOf(act);
    if (await this.#isAnothers(placed.filter(({ act }) => act.station === station && isDone(act)))) return false;
    const { shuttingOut } = this.#outbox;
    const read = await stepInSlices(readingActs(placed, { state: desk.state(), seal, isFresh, shuttingOut }));
    if (read.length < fresh.size)
      warn(`${fresh.size - read.length} acts of other desks were out of shape or not signed by them`);
    if (!(await store.append(read.map(({ act }) => act))).ok) {
      this.#isUnsure = true;
      this.#hasNoRoom = true;
      return false;
    }
    const factsOf = new Map(read.map(({ act, facts }) => [act.id, facts]));
    for (const one of placed) {
      const facts = factsOf.get(one.act.id) ?? null;
      if (facts && one.act.station === station) this.#wroteBefore(one.act.to);
      await this.#place(one, facts);
    }
    this.#keeper.append(placed.map(lineOf));
    return true;
  }

  /** Whether one of these acts of this very station, which have numbers that it has given, is none that it recorded. */
  async #isAnothers(own: readonly PlacedAct[]): Promise<boolean> {
    const { store, station, desk, seal, warn } = this.#parts;
    const isHere = ({ act: { id } }: PlacedAct) =>
      [this.#outbox, this.#folding.sequence, this.#mine].some((known) => known.has(id)) ||
      this.#before.some((order) => order.placeOf(id) !== null);
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
    this.#outbox.wroteBefore(to);
    this.#parts.desk.wroteUpTo(to);
  }

  #isKnown({ id, station, to }: Act): boolean {
    if (this.#folding.sequence.has(id) || this.#waiting.has(id)) return true;
    const seen = this.#parts.desk.state().seen.get(station);
    return seen !== undefined && (to <= seen.upTo || seen.beyond.has(to));
  }

  /** An act has its place: now it is folded in, unless it was without one. `fresh`: its facts, where they are new here. */
  async #place({ act, note, place }: PlacedAct, fresh: readonly (Fact | UnknownFact)[] | null): Promise<void> {
    const waiting = this.#waiting.get(act.id);
    this.#waiting.delete(act.id);
    this.#confirm(act);
    this.#folding.sequence.placed(act.id);
    const facts = fresh ?? waiting?.facts;
    if (facts) {
      putInPlace(facts, { epoch: this.#order.epoch, place, lost: note.lost });
      await this.#folding.fold(facts);
    }
    waiting?.done("placed");
    if (this.#state === "online") this.#settleOrder();
    if (!waiting) this.#parts.changed();
  }

  #confirm({ id, station }: Act): void {
    const facts = station === this.#parts.station ? this.#outbox.take(id) : null;
    if (facts && this.#folding.sequence.has(id)) this.#parts.confirmed(facts);
  }

  /** Everything has its place: where acts were folded in before they had theirs, the state is made anew. */
  #settleOrder(): void {
    if (this.#outbox.acts.length > this.#waiting.size) return;
    const before = this.#before;
    if (before.length > 0) {
      this.#before = [];
      this.#lookedFor = [...this.#lookedFor, ...before];
      this.#keeper.takeNext();
    }
    this.#lookedFor = [...this.#lookedFor, ...this.#lost];
    this.#lost = [];
    if (this.#folding.isDue) void this.#foldAnew().then(() => this.#letInAsBefore());
    else if (this.#lookedFor.length > 0 && this.#folding.isSettled) void this.#letInAsBefore();
  }

  async #foldAnew(): Promise<void> {
    const isLater = (id: FactId) => this.#waiting.has(id) || this.#outbox.isBeingWritten(id);
    const lost = await this.#folding.anew(this.#order, isLater, () => this.#isClosed);
    if (lost === null) return;
    await this.#letIn(lost);
    if (this.#state === "online") this.#settleOrder();
  }

  /**
   * Who counted in records that were lost counts, whichever desk let them in: that may be gone, and whoever handed this over may not have known. One
   * desk that says so is enough: the others see it, when they look a moment later.
   */
  async #letInAsBefore(): Promise<void> {
    const { desk, pace, chance } = this.#parts;
    const orders = this.#lookedFor.filter((order) => !this.#order.goesOnFrom(order));
    const isAny = this.#lookedFor.length > 0;
    this.#lookedFor = [];
    if (orders.length > 0) await pace.wait(MOMENT * chance());
    for (const order of orders) {
      const isNobodyLost = [...desk.state().people.values()].every(({ claims }) => claims === null);
      if (isNobodyLost) break;
      if (this.#isClosed || !this.#session) return;
      const counted = await this.#session.stateIn(order);
      if (!(await this.#letIn(lostSince(counted, desk.state(), null)))) return;
    }
    if (isAny && !this.#isClosed) this.#keeper.dropLost();
  }

  /** People whom this desk let in, be it that another one was first. False: the disk did not take it. */
  async #letIn(arrivals: readonly LetIn[]): Promise<boolean> {
    if (arrivals.length === 0) return true;
    const bodies = arrivals.map(({ personId, id }) => ({ kind: "let-in" as const, personId, claim: id }));
    return (await this.#parts.desk.record(bodies)).ok;
  }
}

import type { LinkState } from "../../../shared/contract/stationShapes.ts";
import type { Fact, UnknownFact } from "../../../shared/facts/fact.ts";
import { lastNumbers } from "../../../shared/facts/fold.ts";
import { type Act, isLong, messagesOf } from "../../../shared/stations/acts.ts";
import type { Head } from "../../../shared/stations/engine.ts";
import { CommonOrder, type PlacedAct } from "../../../shared/stations/order.ts";
import type { FactId } from "../../../shared/words/ids.ts";
import { thrownText } from "../../../shared/words/thrown.ts";
import { Folding } from "./folding.ts";
import { Intake } from "./intake.ts";
import type { DeskLink, LinkParts, OrderKeeper, Placing } from "./linkParts.ts";
import { LostRecords, restored } from "./lostRecords.ts";
import { Outbox } from "./outbox.ts";
import { type LetIn, putInPlace, unanswered } from "./readActs.ts";
import { ANSWER, messageAt, Session } from "./session.ts";

/** So long a desk waits at the door for the others' word, ms; then it goes on by itself. */
const PATIENCE = 800;
/** Between two tries to be with the others again, ms. */
const PAUSE = 400;

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
  readonly #lost: LostRecords;
  readonly #outbox: Outbox;
  readonly #folding: Folding;
  readonly #intake: Intake;
  /** Acts of an earlier run that had no place at its end, whosever they are. */
  #earlier: readonly Act[] = [];
  /** Own acts whose place is waited for: they are not folded yet. */
  readonly #waiting = new Map<FactId, Waiting>();
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
    this.#keeper = parts.store.keep();
    this.#lost = new LostRecords({ ...parts, keeper: this.#keeper }, lost);
    this.#outbox = new Outbox(lastNumbers(parts.desk.state()).get(parts.station) ?? 0);
    this.#folding = new Folding(parts);
    this.#intake = new Intake({
      ...{ ...parts, outbox: this.#outbox, folding: this.#folding, keeper: this.#keeper },
      order: () => this.#order,
      isWaiting: (id) => this.#waiting.has(id),
      hadPlace: (id) => this.#lost.hadPlace(id),
      place: (placed, fresh) => this.#place(placed, fresh),
      lose: () => this.#lose(),
    });
    parts.store.markBy(() => {
      const isWhole = this.#waiting.size === 0 && this.#lost.before.length === 0 && this.#folding.isSettled;
      const isSettled = isWhole && this.#intake.settled === null && !this.#intake.isUnsure;
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
    return this.#intake.isTwice;
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
        if (this.#parts.engine.connection().isConnected && !this.isTwice) await this.#beTogether();
      } catch (error) {
        this.#parts.warn(`sharing the event: ${thrownText(error)}`);
      }
      this.#state = "alone";
      this.#goAlone();
      // A disk that took nothing is asked again after a while: the whole record has to be read for that.
      if (!this.#isClosed) await this.#rest(this.#intake.hasNoRoom ? 5 * ANSWER : PAUSE);
      this.#intake.hasNoRoom = false;
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
    const mayBeSame = !this.#intake.isUnsure && this.#order.epoch === epoch && this.#order.seq <= seq;
    const isFromStart = !mayBeSame || !(await this.#goesOn());
    if (isFromStart) this.#beginAnew(epoch);
    else this.#order.trust();
    this.#state = "catching-up";
    this.#parts.changed();
    const lost = new Promise<void>((resolve) => {
      this.#lose = resolve;
    });
    const session = new Session({ ...this.#parts, order: this.#order, settled: () => this.#intake.settled });
    this.#session = session;
    this.#intake.begin(isFromStart);
    const tail = engine.follow(this.#order.readFrom, (message) => this.#intake.hear(message), this.#lose);
    try {
      const isTogether = await Promise.race([this.#catchUp(session, head.value), lost.then(() => false)]);
      if (isTogether && !this.#isClosed) await lost;
    } finally {
      session.isOver = true;
      tail.stop();
      await this.#intake.end();
    }
  }

  /** Whether the record still has, at the place where this desk left it, what it had there. */
  async #goesOn(): Promise<boolean> {
    const { seq } = this.#order.footing;
    if (seq === 0) return true;
    const found = await messageAt(seq, this.#parts);
    if (found === null) throw new Error("the record does not answer");
    return this.#order.isAsBefore(found);
  }

  /** Another record: everybody's acts get new places, and what it lacks is handed over. */
  #beginAnew(epoch: string): void {
    this.#lost.beginNext(this.#order, epoch);
    this.#order = new CommonOrder(epoch);
    this.#folding.sequence.mix();
    this.#intake.isUnsure = false;
  }

  /** Takes everything there is, and gives everything there is not; then it is with the others. False: it does not go on. */
  async #catchUp(session: Session, { epoch, seq }: Head): Promise<boolean> {
    const order = this.#order;
    if (!(await session.reach(() => order.seq >= seq))) return false;
    // Between the question and the reading there may have come another record.
    const now = await this.#parts.engine.head(ANSWER);
    if (session.isOver || !now.ok || now.value.epoch !== epoch) return false;
    const isLacking = await this.#takeUpEarlier(order);
    const before = this.#lost.before.length > 0 || !isLacking ? this.#lost.before : [order];
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
    this.#lost.allPlaced();
    if (this.#folding.isDue) void this.#foldAnew().then(() => this.#letInAsBefore());
    else if (this.#lost.areLookedFor && this.#folding.isSettled) void this.#letInAsBefore();
  }

  async #foldAnew(): Promise<void> {
    const isLater = (id: FactId) => this.#waiting.has(id) || this.#outbox.isBeingWritten(id);
    const lost = await this.#folding.anew(this.#order, isLater, () => this.#isClosed);
    if (lost === null) return;
    await this.#letIn(lost);
    if (this.#state === "online") this.#settleOrder();
  }

  async #letInAsBefore(): Promise<void> {
    const session = this.#session;
    const letIn = (who: LetIn[]) => this.#letIn(who);
    if (session) await this.#lost.look(this.#order, { session, letIn, isClosed: () => this.#isClosed });
  }

  /** People whom this desk let in, be it that another one was first. False: the disk did not take it. */
  async #letIn(arrivals: readonly LetIn[]): Promise<boolean> {
    if (arrivals.length === 0) return true;
    const bodies = arrivals.map(({ personId, id }) => ({ kind: "let-in" as const, personId, claim: id }));
    return (await this.#parts.desk.record(bodies)).ok;
  }
}

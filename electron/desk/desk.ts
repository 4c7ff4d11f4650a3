import type { Gate } from "../../shared/contract/doorShapes.ts";
import type { TickReply } from "../../shared/contract/paperShapes.ts";
import type { AddReply } from "../../shared/contract/personShapes.ts";
import type { ChangeReply, CheckInReply, DiskTrouble, GroupReply, Outcome } from "../../shared/contract/shapes.ts";
import type { Event } from "../../shared/event/event.ts";
import { type Fact, FactBody, type UnknownFact } from "../../shared/facts/fact.ts";
import { apply, applyAny, lastNumbers } from "../../shared/facts/fold.ts";
import { doorOf, isTakenBack, type PersonRecord, recordOf, type State } from "../../shared/facts/state.ts";
import { isKnownFact } from "../../shared/facts/upcast.ts";
import { type Aspect, aspectOf } from "../../shared/people/aspects.ts";
import { keepRecent } from "../../shared/report/pace.ts";
import { PeopleIndex } from "../../shared/roster/search.ts";
import { FactId, type PersonId, type StationId } from "../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { isoWithOffset } from "../../shared/words/time.ts";
import { Once } from "./once.ts";
import type { DeskParts } from "./ports.ts";
import { breathe, inSlices } from "./slices.ts";
import type { DeskLink, Placing } from "./stations/linkParts.ts";
import { isClaim, isLost } from "./stations/readActs.ts";
import { statusOf } from "./status.ts";
import { Turns } from "./turns.ts";

const RECENT = 100;
/** The number of a fact that has none yet. */
const NOT_WRITTEN = 1;

/**
 * One event on one station: the folded state, changed by one thing at a time. A use case asks for its turn, decides on
 * the state as it is then, and records; `record` answers when the facts are flushed, and only then applies them.
 */
export class Desk {
  readonly parts: DeskParts;
  readonly #event: Event;
  readonly index: PeopleIndex;
  /** What came of the last scans and hands, newest first. */
  readonly recent: Outcome[] = [];
  /** Scans that wait for their turn; the one that is being decided does not count. */
  waiting = 0;
  inboxNumber = 0;
  /** The scan before, to know a scanner that reads twice. */
  lastScan: { text: string; gate: Gate; at: number; reply: Promise<CheckInReply> } | null = null;
  /** What was asked with a nonce, and the answers. */
  readonly checkIns = new Once<CheckInReply>();
  readonly groups = new Once<GroupReply>();
  readonly messages = new Once<ChangeReply>();
  readonly additions = new Once<AddReply>();
  readonly ticks = new Once<TickReply>();
  readonly notes = new Once<ChangeReply>();
  /** Rises whenever somebody is added, changed, withdrawn or gone: plans made on the people are then out of date. */
  peopleVersion = 0;
  /** Each rises whenever that aspect of somebody changes: lists that show it are then out of date. */
  readonly versions: Record<Aspect, number> = { people: 0, arrivals: 0, badges: 0 };
  /** When people of late came in at the door, in ms since the epoch. */
  arrivals: number[] = [];
  /** The other desks of the event; null: it is this laptop's alone. */
  link: DeskLink | null = null;
  /** Signs what this laptop records of an event that it shared once: it may join again, and the others take nothing unsigned of a station. */
  seal: ((facts: Fact[]) => Promise<unknown>) | null = null;
  /** How far another desk's clock is ahead of this one's, ms; null: nobody has compared them. */
  clockAhead: (station: StationId) => number | null = () => null;
  readonly #takenBack = new Set<PersonId>();
  readonly #turns = new Turns();
  #writing: Promise<unknown> = Promise.resolve();
  #sorting: Promise<void> | null = null;
  #isClosed = false;
  #seq: number;
  /** The highest count that this desk knows of, or has given. */
  #count = 0;

  constructor(parts: DeskParts, event: Event) {
    this.parts = parts;
    this.#event = event;
    this.index = new PeopleIndex(parts.startSorting);
    this.#seq = lastNumbers(this.state).get(parts.station.id) ?? 0;
    for (const record of this.state.people.values()) {
      this.#list(record);
      this.#noteArrivals(record);
    }
    this.arrivals = keepRecent(this.arrivals, parts.clock.now());
    void this.sortIndex();
  }

  get state(): State {
    return this.parts.store.state;
  }

  /** The event as it stands: staff may correct it at any time. */
  get event(): Event {
    return this.state.event ?? this.#event;
  }

  /** Whether several desks share the event, be it that this one is not with them now. */
  get isShared(): boolean {
    return this.link !== null || this.state.stations.size > 0;
  }

  /** How many people the event has, withdrawn ones too; those whose import was taken back are not among them. */
  get people(): number {
    return this.state.people.size - this.#takenBack.size;
  }

  /** An entry of the list, or the one it was merged into. */
  person(id: PersonId): PersonRecord | null {
    return recordOf(this.state, id);
  }

  now(): string {
    return isoWithOffset(this.parts.clock.now());
  }

  /** Whether very many people are being taken in: who is not known, or not let in, may be among them. */
  get isTakingIn(): boolean {
    return this.#turns.isLong;
  }

  /** Runs `work` after everything that asked before, so that it decides on a state nobody changes meanwhile. */
  turn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(work);
  }

  /** The same for who comes, goes or gets a badge: it does not wait for a long turn. */
  doorTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.takeAtTheDoor(work);
  }

  /** The same for what takes seconds: the door goes on beside it, everybody else waits. */
  longTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.takeLong(work);
  }

  /**
   * Writes what happened: flushed to the disk first, then folded in, then told. Nothing is folded when the disk refuses.
   * What is recorded in one call is one act: all of it is there after a crash, or nothing. An erased event takes
   * nothing more, a closed one nothing but its opening.
   * Very many facts are made and folded in slices, with pauses for whatever else there is to do and to write; only their
   * writing itself is done in one go. `onStep` counts both.
   */
  async record(
    bodies: Iterable<FactBody>,
    onStep: (done: number) => void = () => undefined,
  ): Promise<Result<Fact[], DiskTrouble>> {
    if (this.state.erased) return fault("read-only");
    const at = this.now();
    const facts: Fact[] = [];
    await inSlices(bodies, (body) => onStep(facts.push(this.#fact(body, at))));
    if (this.state.closed && facts.some(({ kind }) => !WHILE_CLOSED.has(kind))) return fault("closed");
    const mine = this.#writing.then(() => this.#write(facts, onStep));
    this.#writing = mine.catch(() => undefined);
    const written = await mine;
    if (!written.ok) {
      this.tellStatus();
      return written;
    }
    const how = await written.value.folding;
    void this.sortIndex();
    this.tellStatus();
    // Nobody answered in time: who asked is let in by this desk's own word, unless it knows by now of one that was first.
    const claims = how === "alone" ? facts.filter(isClaim).filter((fact) => !isLost(this.state, fact)) : [];
    if (claims.length === 0) return ok(facts);
    const said = await this.record(claims.map(({ personId, id }) => ({ kind: "let-in", personId, claim: id })));
    return said.ok ? ok(facts) : said;
  }

  /** Folds in what other desks recorded, or this one at its place among them. */
  async take(facts: readonly (Fact | UnknownFact)[]): Promise<void> {
    await inSlices(facts, (fact) => {
      if (isKnownFact(fact)) this.#fold(fact);
      else applyAny(this.state, fact);
    });
    void this.sortIndex();
  }

  /** Its facts go on behind this number. */
  wroteUpTo(seq: number): void {
    this.#seq = Math.max(this.#seq, seq);
  }

  /** The state was made anew: whatever was derived from the one before is brought up to it. */
  async replaced(before: State): Promise<void> {
    const { people } = this.state;
    this.arrivals = [];
    for (const record of people.values()) this.#noteArrivals(record);
    this.arrivals = keepRecent(this.arrivals, this.parts.clock.now());
    this.peopleVersion++;
    for (const aspect of Object.keys(this.versions) as Aspect[]) this.versions[aspect]++;
    for (const id of before.people.keys()) {
      if (people.has(id)) continue;
      this.index.remove(id);
      this.#takenBack.delete(id);
    }
    await inSlices(people, ([id, record]) => {
      const was = before.people.get(id);
      if (!was || !isFoundAlike(was, record)) this.#list(this.person(id) ?? record);
    });
    void this.sortIndex();
  }

  /** Sorts who came or changed into the index, between other things or in a thread; they are found meanwhile. */
  sortIndex(): Promise<void> {
    if (!this.#sorting && this.index.settle()) this.#sorting = this.#sort();
    return this.#sorting ?? Promise.resolve();
  }

  /** Nobody asks this desk any more: the sorting need not go on. */
  close(): void {
    this.#isClosed = true;
    this.index.close();
  }

  tellStatus(): void {
    this.parts.tell("status", statusOf(this));
  }

  /** Names, lists and figures may be others now, by what other desks did. */
  tellPeople(): void {
    this.parts.tell("peopleChanged", null);
  }

  tellOutcome(outcome: Outcome): void {
    this.keepOutcome(outcome);
    this.parts.tell("outcome", outcome);
  }

  /** What was shown as not yet confirmed by the other desks is; null: all of it, for there are none any more. */
  confirmed(facts: readonly FactId[] | null): void {
    for (const outcome of this.recent) {
      if (outcome.confirmed || outcome.arrival === null || facts?.includes(outcome.arrival) === false) continue;
      outcome.confirmed = true;
      this.parts.tell("outcome", outcome);
    }
  }

  /** One of several that are told together. */
  keepOutcome(outcome: Outcome): void {
    this.recent.unshift(outcome);
    this.recent.splice(RECENT);
  }

  /** Numbers facts in the order they are written. Few are folded in before anything else is written, many begin to be. */
  async #write(
    facts: Fact[],
    onStep: (done: number) => void,
  ): Promise<Result<{ folding: Promise<Placing> }, DiskTrouble>> {
    const last = facts.at(-1);
    this.#count = Math.max(this.#count, this.state.highest);
    const before = { seq: this.#seq, count: this.#count };
    for (const fact of facts) {
      fact.seq = ++this.#seq;
      const ahead = ++this.#count - fact.seq;
      if (ahead > 0) fact.ahead = ahead;
      if (fact !== last) fact.more = true;
      if (this.isShared || this.seal) askOrTell(fact, this.link?.state === "online");
      else if (fact.kind === "arrived" || fact.kind === "left") delete fact.after;
    }
    if (this.link) await this.link.sign(facts);
    else await this.seal?.(facts);
    const written = await this.parts.store.append(facts);
    if (!written.ok) {
      // Nothing is written any more, or the journal was looked through and goes on where it had ended.
      this.#seq = before.seq;
      this.#count = before.count;
      return fault(written.fault);
    }
    let done = facts.length;
    if (this.link) return ok({ folding: this.link.settle(facts).finally(() => onStep(done + facts.length)) });
    const folding = inSlices(facts, (fact) => {
      this.#fold(fact);
      onStep(++done);
    });
    return ok({ folding: folding.then(() => "placed" as const) });
  }

  /** A fact without its place: it gets its number when it is written. */
  #fact(body: FactBody, at: string): Fact {
    const { station, chance } = this.parts;
    return {
      v: 6,
      id: FactId.parse(chance.id()),
      station: station.id,
      seq: NOT_WRITTEN,
      at,
      by: station.name(),
      ...FactBody.parse(body),
    };
  }

  #fold(fact: Fact): void {
    apply(this.state, fact);
    if (CHANGES_PEOPLE.has(fact.kind)) this.peopleVersion++;
    const aspect = aspectOf(fact.kind);
    if (aspect) this.versions[aspect]++;
    if (fact.kind === "arrived" && fact.session === doorOf(this.state)) {
      this.arrivals = keepRecent([...this.arrivals, Date.parse(fact.seen ?? fact.at)], this.parts.clock.now());
    }
    if (fact.kind === "person-added") this.index.put(fact.person);
    if (fact.kind === "person-merged") {
      this.index.remove(fact.other);
      this.#takenBack.delete(fact.other);
    }
    if ("personId" in fact && fact.personId !== null && CHANGES_SEARCH.has(fact.kind)) {
      const record = this.person(fact.personId);
      if (record) this.#list(record);
    }
  }

  #noteArrivals({ passages }: PersonRecord): void {
    const door = doorOf(this.state);
    for (const { direction, session, at } of passages)
      if (direction === "in" && session === door) this.arrivals.push(Date.parse(at));
  }

  /** Has somebody found, as they are now; those whose import was taken back are not. */
  #list(record: PersonRecord): void {
    const { person } = record;
    if (isTakenBack(record)) {
      this.#takenBack.add(person.id);
      this.index.remove(person.id);
      return;
    }
    this.#takenBack.delete(person.id);
    this.index.put(
      person,
      record.notes.map((note) => note.text),
    );
  }

  async #sort(): Promise<void> {
    try {
      do await (this.index.awaited ?? breathe());
      while (!this.#isClosed && this.index.settle());
    } finally {
      this.#sorting = null;
    }
  }
}

/** What a closed event still takes: its opening, and what several desks settle among each other. */
const WHILE_CLOSED: ReadonlySet<Fact["kind"]> = new Set([
  "event-reopened",
  "let-in",
  "double-settled",
  "station-joined",
  "station-revoked",
]);

/** What a desk among several says of an arrival: that it asks, or that it let in by itself. */
function askOrTell(fact: Fact, isTogether: boolean): void {
  if (fact.kind === "arrived" && fact.after !== undefined && !isTogether) fact.alone = true;
}

/** Whether somebody is found by the same words, and as the same. */
function isFoundAlike(a: PersonRecord, b: PersonRecord): boolean {
  if (a.notes.length !== b.notes.length || isTakenBack(a) !== isTakenBack(b)) return false;
  const other: Record<string, unknown> = b.person;
  return Object.entries(a.person).every(
    ([field, value]) => value === other[field] || JSON.stringify(value) === JSON.stringify(other[field]),
  );
}

const CHANGES_PEOPLE: ReadonlySet<Fact["kind"]> = new Set([
  "person-added",
  "person-changed",
  "person-withdrawn",
  "person-restored",
  "person-merged",
  "ticket-revoked",
  "erased",
]);

const CHANGES_SEARCH: ReadonlySet<Fact["kind"]> = new Set([...CHANGES_PEOPLE, "note-added"]);

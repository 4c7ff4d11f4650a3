import type { Gate } from "../../shared/contract/doorShapes.ts";
import type { TickReply } from "../../shared/contract/paperShapes.ts";
import type { AddReply } from "../../shared/contract/personShapes.ts";
import type { ChangeReply, CheckInReply, DiskTrouble, GroupReply, Outcome } from "../../shared/contract/shapes.ts";
import type { Event } from "../../shared/event/event.ts";
import { type Fact, FactBody } from "../../shared/facts/fact.ts";
import { apply, lastNumbers } from "../../shared/facts/fold.ts";
import { doorOf, isTakenBack, type PersonRecord, recordOf, type State } from "../../shared/facts/state.ts";
import { type Aspect, aspectOf } from "../../shared/people/aspects.ts";
import { keepRecent } from "../../shared/report/pace.ts";
import { PeopleIndex } from "../../shared/roster/search.ts";
import { FactId, type PersonId } from "../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { isoWithOffset } from "../../shared/words/time.ts";
import { Once } from "./once.ts";
import type { DeskParts } from "./ports.ts";
import { breathe, inSlices } from "./slices.ts";
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
      for (const { direction, session, at } of record.passages)
        if (direction === "in" && session === doorOf(this.state)) this.arrivals.push(Date.parse(at));
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
    if (this.state.closed && facts.some(({ kind }) => kind !== "event-reopened")) return fault("closed");
    const mine = this.#writing.then(() => this.#write(facts, onStep));
    this.#writing = mine.catch(() => undefined);
    const written = await mine;
    if (written.ok) await written.value.folding;
    if (written.ok) void this.sortIndex();
    this.tellStatus();
    return written.ok ? ok(facts) : written;
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

  tellOutcome(outcome: Outcome): void {
    this.keepOutcome(outcome);
    this.parts.tell("outcome", outcome);
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
  ): Promise<Result<{ folding: Promise<void> }, DiskTrouble>> {
    const last = facts.at(-1);
    this.#count = Math.max(this.#count, this.state.highest);
    const before = { seq: this.#seq, count: this.#count };
    for (const fact of facts) {
      fact.seq = ++this.#seq;
      const ahead = ++this.#count - fact.seq;
      if (ahead > 0) fact.ahead = ahead;
      if (fact !== last) fact.more = true;
    }
    const written = await this.parts.store.append(facts);
    if (!written.ok) {
      // Nothing is written any more, or the journal was looked through and goes on where it had ended.
      this.#seq = before.seq;
      this.#count = before.count;
      return fault(written.fault);
    }
    let done = facts.length;
    const folding = inSlices(facts, (fact) => {
      this.#fold(fact);
      onStep(++done);
    });
    return ok({ folding });
  }

  /** A fact without its place: it gets its number when it is written. */
  #fact(body: FactBody, at: string): Fact {
    const { station, chance } = this.parts;
    return {
      v: 5,
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

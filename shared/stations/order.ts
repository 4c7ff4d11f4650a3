import type { FactId, StationId } from "../words/ids.ts";
import { type Footing, type NotedAct, printOf, readMessage } from "./acts.ts";

/** An act at its place in the common order. The rest: see OrderLine. */
export type PlacedAct = NotedAct & Pick<OrderLine, "place" | "by" | "print" | "upTo" | "more">;

/** The line that keeps an act's place. */
export const lineOf = ({ act, note, place, by, print, upTo, more }: PlacedAct): OrderLine => ({
  ...{ place, id: act.id, station: act.station, to: act.to, lost: note.lost, by, print, upTo },
  ...(more && { more }),
});

/**
 * Lines as far as none is missing between them (a disk may have taken none for a while), without those at their end of a message that had more
 * of them: with it reading goes on.
 */
export function ofWholeMessages(lines: readonly OrderLine[]): OrderLine[] {
  const gap = lines.findIndex(({ place }, i) => place !== i + 1);
  const unbroken = gap < 0 ? lines : lines.slice(0, gap);
  return unbroken.slice(0, unbroken.findLastIndex(({ more }) => !more) + 1);
}

/**
 * A line of the order as it is kept: which act stands there (`place`: the first has 1, `to`: its last number at its station, `lost`: see ActNote), by which
 * message, what that looked like behind all before it (`print`, see `footing`), and up to which one everything was settled then.
 * `more`: the next line is the same message's.
 */
export type OrderLine = {
  place: number;
  id: FactId;
  station: StationId;
  to: number;
  lost: FactId[] | null;
  by: number;
  print: number;
  upTo: number;
  more?: true;
};

/**
 * Where acts stand among all desks', by the id of their first fact; null: nowhere yet, "later": it is not to be folded yet, its place is
 * being waited for.
 */
export type Places = {
  epoch: string;
  of(id: FactId): { place: number; lost: readonly FactId[] | null } | "later" | null;
};

type Placed = Omit<PlacedAct, "upTo" | "more">;

/**
 * The one order of all desks' acts, made of the engine's record alone, so that everybody who reads it from its beginning has the same:
 * an act stands where it was first whole, behind its own station's acts before it. The same act told again counts once.
 */
export class CommonOrder {
  readonly epoch: string;
  /** The last message that was taken. */
  seq = 0;
  /** Up to which message everything is settled: reading may go on behind it. */
  settled = 0;
  #count = 0;
  readonly #places = new Map<FactId, number>();
  readonly #lost = new Map<FactId, FactId[]>();
  /** What the messages looked like that placed something, each behind those before it, to know the record again. */
  readonly #prints = new Map<number, number>();
  #marked = 0;
  #markedBefore = 0;
  /** Somebody tells of a record that is not the one which was read here. */
  isDoubted = false;
  /** The messages that told so, by what they look like: who has looked into it need not do so again. */
  readonly #strays = new Set<number>();
  /** The last number of each station that has a place. */
  readonly #numbers = new Map<string, number>();
  /** Acts of which pieces are missing, and whole ones that wait for their station's one before; by their first message. */
  readonly #pieces = new Map<
    FactId,
    { since: number; note: NotedAct["note"]; texts: (string | undefined)[]; of: number }
  >();
  readonly #held = new Map<string, { since: number; noted: NotedAct }[]>();

  constructor(epoch: string) {
    this.epoch = epoch;
  }

  get size(): number {
    return this.#count;
  }

  /** Where an act stands, by the id of its first fact; null: nowhere. */
  placeOf(id: FactId): number | null {
    return this.#places.get(id) ?? null;
  }

  /** Which arrivals of an act did not count in the order before; null: nobody says. */
  lostOf(id: FactId): FactId[] | null {
    return this.#lost.get(id) ?? null;
  }

  /**
   * How far this order was made of the record, for those who read what is told on it. Whoever comes to the same print has read the same in
   * all messages up to there that placed something.
   */
  get footing(): Footing {
    return { epoch: this.epoch, seq: this.#marked, print: this.#printAt(this.#marked) };
  }

  /**
   * Where reading goes on once that message was seen to be as it was: what came behind it placed nothing here, and may be something else in a
   * record that came back from an old copy.
   */
  get readFrom(): number {
    return Math.min(this.settled, this.#marked) + 1;
  }

  /** Whether the message that placed something last is in the record as it was. */
  isAsBefore(text: string): boolean {
    return this.#printAt(this.#marked) === printOf(text, this.#printAt(this.#markedBefore));
  }

  /** Whether another order is a beginning of this one. */
  goesOnFrom({ footing }: CommonOrder): boolean {
    return this.#hasRead(footing);
  }

  /** The record is the one that was read here: what was told otherwise was nobody's. */
  trust(): void {
    this.isDoubted = false;
  }

  /** The last number of a station that has a place; 0: none. */
  lastOf(station: string): number {
    return this.#numbers.get(station) ?? 0;
  }

  /** A line that was kept from an earlier run; the last one is the last of its message. */
  restore({ id, station, to, lost, upTo, by, print }: OrderLine): void {
    this.#note(id, lost, by, print);
    this.#numbers.set(station, Math.max(to, this.lastOf(station)));
    this.seq = Math.max(by, upTo);
    this.settled = upTo;
  }

  /** The next message of the record → the acts that have their places now. Messages come in order, without gaps. */
  take(seq: number, text: string): PlacedAct[] {
    this.seq = seq;
    const placed = this.#settle(seq, printOf(text, this.footing.print), this.#whole(seq, text));
    this.settled = this.#firstOpen() - 1;
    return placed.map((one, i) => ({ ...one, upTo: this.settled, ...(i < placed.length - 1 && { more: true }) }));
  }

  #printAt(seq: number): number {
    return this.#prints.get(seq) ?? 0;
  }

  #hasRead({ epoch, seq, print }: Footing): boolean {
    return epoch === this.epoch && (seq === 0 || this.#prints.get(seq) === print);
  }

  /** What was made on another record, or on one that has been cut back since, does not count in this one. */
  #standsOn(footing: Footing, text: string): boolean {
    if (this.#hasRead(footing)) return true;
    const look = printOf(text, 0);
    if (footing.epoch === this.epoch && !this.#strays.has(look)) this.isDoubted = true;
    this.#strays.add(look);
    return false;
  }

  /** The acts that are whole with this message. */
  #whole(seq: number, text: string): NotedAct[] {
    const read = readMessage(text);
    if (!read || !this.#standsOn(read.on, text)) return [];
    if ("acts" in read) return read.acts;
    const { id, note, piece, of } = read;
    if (this.#places.has(id)) return [];
    const open = this.#pieces.get(id) ?? { since: seq, note, texts: [], of };
    this.#pieces.set(id, open);
    if (of !== open.of || piece < 0 || piece >= of) return [];
    open.texts[piece] ??= read.text;
    for (let i = 0; i < of; i++) if (open.texts[i] === undefined) return [];
    this.#pieces.delete(id);
    const act = read.whole(open.texts.join(""));
    return act ? [{ act, note: open.note }] : [];
  }

  #settle(seq: number, print: number, whole: NotedAct[]): Placed[] {
    const placed: Placed[] = [];
    for (const noted of whole) {
      const { act, note } = noted;
      if (this.#places.has(act.id)) continue;
      if (note.prev > this.lastOf(act.station)) {
        this.#hold(seq, noted);
        continue;
      }
      placed.push(this.#place(seq, print, noted));
      for (let next = this.#next(act.station); next; next = this.#next(act.station))
        placed.push(this.#place(seq, print, next));
    }
    return placed;
  }

  #place(seq: number, print: number, noted: NotedAct): Placed {
    const { id, station, to } = noted.act;
    this.#note(id, noted.note.lost, seq, print);
    this.#numbers.set(station, Math.max(to, this.lastOf(station)));
    return { ...noted, place: this.#count, by: seq, print };
  }

  #note(id: FactId, lost: FactId[] | null, by: number, print: number): void {
    this.#places.set(id, ++this.#count);
    if (lost) this.#lost.set(id, lost);
    this.#prints.set(by, print);
    if (by !== this.#marked) this.#markedBefore = this.#marked;
    this.#marked = by;
  }

  #hold(since: number, noted: NotedAct): void {
    const held = this.#held.get(noted.act.station) ?? [];
    if (!held.some(({ noted: one }) => one.act.id === noted.act.id)) held.push({ since, noted });
    this.#held.set(noted.act.station, held);
  }

  /** The next act of a station that waited for the one that has just been placed; it is held no longer. */
  #next(station: string): NotedAct | null {
    const held = this.#held.get(station);
    const at = held?.findIndex(({ noted }) => noted.note.prev <= this.lastOf(station)) ?? -1;
    const [next] = at < 0 ? [] : (held?.splice(at, 1) ?? []);
    if (held?.length === 0) this.#held.delete(station);
    if (!next) return null;
    return this.#places.has(next.noted.act.id) ? this.#next(station) : next.noted;
  }

  #firstOpen(): number {
    let first = this.seq + 1;
    for (const { since } of this.#pieces.values()) first = Math.min(first, since);
    for (const held of this.#held.values()) for (const { since } of held) first = Math.min(first, since);
    return first;
  }
}

import { type Batch, BatchBuilder, readBatch } from "./batch.ts";
import { readHanzi } from "./hanzi.ts";
import { type SearchedAt, Segment, SegmentBuilder, type SegmentData } from "./segment.ts";

/** A thread in which one segment is built. */
export type SortingThread = {
  /** People in pieces. */
  add(batch: Batch): void;
  /** That was everybody. What it came to; null when the thread could not. Never rejects. */
  finish(): Promise<SegmentData | null>;
  /** Ends it at once; who waits for it is told null. */
  end(): void;
};

/** Starts a thread; null when none can be had. */
export type StartSorting = () => SortingThread | null;

/** People handed over between two pauses: a millisecond. */
const HANDED_AT_ONCE = 500;

/** Has segments built in threads, one at a time. */
export class SortingAside {
  readonly #start: StartSorting;
  #thread: SortingThread | null = null;
  #awaited: Promise<void> | null = null;

  constructor(start: StartSorting) {
    this.#start = start;
  }

  /** What is waited for while the thread is at work; never rejects. */
  get awaited(): Promise<void> | null {
    return this.#awaited;
  }

  /** Hands people over with a pause every millisecond, then pauses until the thread has answered; null when it could not. */
  *build(people: Uint32Array, searchedAt: SearchedAt): Generator<void, Segment | null> {
    const thread = this.#start();
    if (!thread) return null;
    this.#thread = thread;
    yield;
    // Searching needs the readings as well, and the thread has to start anyway.
    yield* readHanzi();
    for (let from = 0; from < people.length; from += HANDED_AT_ONCE) {
      thread.add(batchOf(people.subarray(from, from + HANDED_AT_ONCE), searchedAt));
      yield;
    }
    const told: { parts?: SegmentData | null } = {};
    this.#awaited = thread.finish().then((parts) => {
      told.parts = parts;
      this.#awaited = null;
    });
    while (told.parts === undefined) yield;
    this.#thread = null;
    return told.parts && new Segment(told.parts);
  }

  end(): void {
    this.#thread?.end();
  }
}

function batchOf(people: Uint32Array, searchedAt: SearchedAt): Batch {
  const batch = new BatchBuilder();
  for (const number of people) {
    const person = searchedAt(number);
    if (person) batch.add(person, number);
  }
  return batch.finish();
}

/** What a sorting thread does: takes batches as they come, then sorts. */
export class Sorter {
  readonly #builder = new SegmentBuilder();

  add(batch: Batch): void {
    readBatch(batch, (person, number) => this.#builder.add(person, number));
  }

  /** That was everybody: sorts them. Each part is told as soon as it is made, so that they are not all taken in at once. */
  finish(tell: (part: Partial<SegmentData>) => void): void {
    for (const _ of this.#builder.finish(tell));
  }
}

import { Pairs, type Rows, rowEnd, rowStart } from "./numbers.ts";
import { lastAtOrBefore } from "./wordIndex.ts";

/** Gathers the texts of one kind (names, companies, e-mails) and who has each; equal texts are kept once. */
export class TextPoolBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #pairs = new Pairs();

  /** The text's number, and whether nobody had it before. `text` is folded already and has no line break. */
  add(text: string, person: number): { text: number; fresh: boolean } {
    const known = this.#numbers.get(text);
    const number = known ?? this.#numbers.size;
    if (known === undefined) this.#numbers.set(text, number);
    this.#pairs.push(number, person);
    return { text: number, fresh: known === undefined };
  }

  /** `bucketOf`: a number for a text, by which `TextPool.eachInBucket` finds it. */
  finish(bucketOf: ((text: string) => number) | null = null): TextPool {
    const texts = [...this.#numbers.keys()];
    const buckets = new Pairs();
    if (bucketOf) for (const [number, text] of texts.entries()) buckets.push(bucketOf(text), number);
    return new TextPool(texts, this.#pairs.rows(texts.length), bucketOf ? buckets.rows(BUCKETS) : null);
  }
}

const BUCKETS = 4_096;

/** A bucket for a few characters. */
export function bucketOf(characters: string): number {
  let hash = 0;
  for (let at = 0; at < characters.length; at++) hash = (hash * 31 + characters.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 12)) & (BUCKETS - 1);
}

/** Distinct texts, a line each in one string, and the people who have each. */
export class TextPool {
  readonly #all: string;
  readonly #starts: Uint32Array;
  readonly #people: Rows;
  readonly #buckets: Rows | null;

  constructor(texts: readonly string[], people: Rows, buckets: Rows | null) {
    this.#all = `\n${texts.join("\n")}\n`;
    this.#starts = new Uint32Array(texts.length + 1);
    let start = 1;
    for (const [number, text] of texts.entries()) {
      this.#starts[number] = start;
      start += text.length + 1;
    }
    this.#starts[texts.length] = start;
    this.#people = people;
    this.#buckets = buckets;
  }

  textAt(text: number): string {
    return this.#all.slice(this.#starts[text] ?? 0, (this.#starts[text + 1] ?? 1) - 1);
  }

  startsWith(text: number, start: string): boolean {
    return this.#all.startsWith(start, this.#starts[text] ?? 0);
  }

  eachPerson(text: number, tell: (person: number) => void): void {
    const end = rowEnd(this.#people, text);
    for (let row = rowStart(this.#people, text); row < end; row++) tell(this.#people.values[row] ?? 0);
  }

  eachContaining(part: string, tell: (text: number) => void): void {
    for (let at = this.#all.indexOf(part); at >= 0; ) {
      const text = lastAtOrBefore(this.#starts, at);
      tell(text);
      at = this.#all.indexOf(part, this.#starts[text + 1] ?? this.#all.length);
    }
  }

  eachInBucket(bucket: number, tell: (text: number) => void): void {
    if (!this.#buckets) return;
    const end = rowEnd(this.#buckets, bucket);
    for (let row = rowStart(this.#buckets, bucket); row < end; row++) tell(this.#buckets.values[row] ?? 0);
  }
}

import type { Finds } from "./hits.ts";
import { type Lines, linesOf } from "./lines.ts";
import { Numbers, Pairs, type Rows, rowEnd, rowStart } from "./numbers.ts";
import type { Fit } from "./rank.ts";
import { inStretches } from "./stretches.ts";

/** What of a text its bucket is made of, for texts and for what is looked up alike; "" when there is too little of it. */
export type KeyOf = (text: string) => string;

/** Gathers texts that few people share: e-mails, phones, codes. */
export class OwnTextsBuilder {
  readonly #texts: string[] = [];
  readonly #owners = new Numbers();

  /** `text` is folded already and has no line break. */
  add(text: string, person: number): void {
    this.#texts.push(text);
    this.#owners.push(person);
  }

  /** With a set of buckets for each of `keys`. */
  *finish(keys: readonly KeyOf[]): Generator<void, OwnTexts> {
    const sets = [];
    for (const keyOf of keys) {
      const buckets = new Pairs();
      yield* inStretches(this.#texts.length, (from, to) => {
        for (let line = from; line < to; line++) buckets.push(bucketOf(keyOf(this.#texts[line] ?? "")), line);
      });
      sets.push({ keyOf, rows: yield* buckets.rows(BUCKETS) });
    }
    return new OwnTexts(yield* linesOf(this.#texts), this.#owners.items.slice(), sets);
  }
}

const BUCKETS = 4_096;

function bucketOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 12)) & (BUCKETS - 1);
}

/** Texts that few people share: a line and an owner each, and buckets to look them up by. */
export class OwnTexts {
  readonly #lines: Lines;
  readonly #owners: Uint32Array;
  readonly #sets: readonly { keyOf: KeyOf; rows: Rows }[];

  constructor(lines: Lines, owners: Uint32Array, sets: readonly { keyOf: KeyOf; rows: Rows }[]) {
    this.#lines = lines;
    this.#owners = owners;
    this.#sets = sets;
  }

  /** Everybody whose text begins or ends with `part`, or is it; nobody when `part` is shorter than every key. */
  find(part: string, how: "starts" | "ends" | "equals", fit: Fit, finds: Finds): void {
    const set = this.#sets.find(({ keyOf }) => keyOf(part) !== "");
    if (!set) return;
    const { rows } = set;
    const lines = this.#lines;
    const bucket = bucketOf(set.keyOf(part));
    const end = rowEnd(rows, bucket);
    for (let row = rowStart(rows, bucket); row < end; row++) {
      const line = rows.values[row] ?? 0;
      if (how === "equals" && lines.lengthOf(line) !== part.length) continue;
      if (how === "ends" ? lines.endsWith(line, part) : lines.startsWith(line, part))
        finds.add(this.#owners[line] ?? 0, fit);
    }
  }

  /** Everybody whose text has `part` in it. */
  findContaining(part: string, fit: Fit, finds: Finds): void {
    this.#lines.eachContaining(part, (line) => finds.add(this.#owners[line] ?? 0, fit));
  }
}

import type { Finds } from "./hits.ts";
import { Lines, type LinesData, linesOf } from "./lines.ts";
import { Numbers, Pairs, type Rows, rowEnd, rowStart } from "./numbers.ts";
import type { Fit } from "./rank.ts";
import { inStretches } from "./stretches.ts";

/** What of a text its bucket is made of, for texts and for what is looked up alike; "" when there is too little of it. */
export type KeyOf = (text: string) => string;

/** Own texts as plain data; `sets`: the buckets for each key. */
export type OwnTextsData = { lines: LinesData; owners: Uint32Array; sets: Rows[] };

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
  *finish(keys: readonly KeyOf[]): Generator<void, OwnTextsData> {
    const sets: Rows[] = [];
    for (const keyOf of keys) {
      const buckets = new Pairs();
      yield* inStretches(this.#texts.length, (from, to) => {
        for (let line = from; line < to; line++) buckets.push(bucketOf(keyOf(this.#texts[line] ?? "")), line);
      });
      sets.push(yield* buckets.rows(BUCKETS));
    }
    return { lines: yield* linesOf(this.#texts), owners: this.#owners.items.slice(), sets };
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
  readonly #sets: readonly Rows[];
  readonly #keys: readonly KeyOf[];

  /** `keys`: those the buckets were made with. */
  constructor({ lines, owners, sets }: OwnTextsData, keys: readonly KeyOf[]) {
    this.#lines = new Lines(lines);
    this.#owners = owners;
    this.#sets = sets;
    this.#keys = keys;
  }

  /** Everybody whose text begins or ends with `part`, or is it; nobody when `part` is shorter than every key. */
  find(part: string, how: "starts" | "ends" | "equals", fit: Fit, finds: Finds): void {
    const nth = this.#keys.findIndex((keyOf) => keyOf(part) !== "");
    const rows = this.#sets[nth];
    if (!rows) return;
    const lines = this.#lines;
    const bucket = bucketOf(this.#keys[nth]?.(part) ?? "");
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

import type { Finds } from "./hits.ts";
import { Lines, type LinesData, linesOf } from "./lines.ts";
import { Numbers, Pairs, type Rows, rowEnd, rowStart } from "./numbers.ts";
import type { Fit } from "./rank.ts";

/** A text pool as plain data. `texts`: those of each person by number, where searches are narrowed to some people. */
export type TextPoolData = { lines: LinesData; people: Rows; texts: Rows | null };

/** Gathers the texts of one kind that many people share (names, companies) and who has each; equal texts are kept once. */
export class TextPoolBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #pairs = new Pairs();

  /** The text's number, and whether nobody had it before. `text` is folded already and has no line break. */
  add(text: string, person: number): { text: number; fresh: boolean } {
    const known = this.#numbers.get(text);
    const number = known ?? this.#texts.length;
    if (known === undefined) {
      this.#numbers.set(text, number);
      this.#texts.push(text);
    }
    this.#pairs.push(number, person);
    return { text: number, fresh: known === undefined };
  }

  /** `people`: searches may be narrowed to some of so many; 0: not at all. */
  *finish(people = 0): Generator<void, TextPoolData> {
    return {
      lines: yield* linesOf(this.#texts),
      people: yield* this.#pairs.rows(this.#texts.length),
      texts: people > 0 ? yield* this.#pairs.turned().rows(people) : null,
    };
  }
}

/** So many texts are quicker asked one by one than all of them at once. */
const FEW = 1_000;

/** Distinct texts and the people who have each. */
export class TextPool {
  readonly #lines: Lines;
  readonly #people: Rows;
  readonly #texts: Rows | null;
  /** Whom searches may be narrowed to: their texts, as a list and by text. */
  readonly #wanted = new Numbers();
  readonly #isWanted: Uint8Array;
  #isNarrow = false;

  constructor({ lines, people, texts }: TextPoolData) {
    this.#lines = new Lines(lines);
    this.#people = people;
    this.#texts = texts;
    this.#isWanted = new Uint8Array(texts ? this.#lines.count : 0);
  }

  textAt(text: number): string {
    return this.#lines.at(text);
  }

  /** Adds people to those whom searches are narrowed to, and narrows them: others may still be found, but need not. */
  narrow(people: Uint32Array): void {
    if (!this.#texts) return;
    this.#isNarrow = true;
    for (const person of people) {
      const end = rowEnd(this.#texts, person);
      for (let row = rowStart(this.#texts, person); row < end; row++) {
        const text = this.#texts.values[row] ?? 0;
        if (this.#isWanted[text] === 1) continue;
        this.#isWanted[text] = 1;
        this.#wanted.push(text);
      }
    }
  }

  /** Everybody again. `forget`: nobody is in the next narrowing who is not added to it. */
  widen(forget: boolean): void {
    this.#isNarrow = false;
    if (!forget) return;
    for (const text of this.#wanted.items) this.#isWanted[text] = 0;
    this.#wanted.clear();
  }

  /** By text, whether somebody who has it need be found (1); null: everybody. */
  get wanted(): Uint8Array | null {
    return this.#isNarrow ? this.#isWanted : null;
  }

  /** Everybody who has a text. */
  find(text: number, fit: Fit, finds: Finds): void {
    if (this.#isNarrow && this.#isWanted[text] === 0) return;
    const { values } = this.#people;
    const end = rowEnd(this.#people, text);
    for (let row = rowStart(this.#people, text); row < end; row++) finds.add(values[row] ?? 0, fit);
  }

  /** Everybody who has a text with `part` in it. */
  findContaining(part: string, fit: Fit, finds: Finds): void {
    if (!this.#isNarrow || this.#wanted.length > FEW)
      this.#lines.eachContaining(part, (text) => this.find(text, fit, finds));
    else for (const text of this.#wanted.items) if (this.textAt(text).includes(part)) this.find(text, fit, finds);
  }
}

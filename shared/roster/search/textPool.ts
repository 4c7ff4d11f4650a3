import type { Finds } from "./hits.ts";
import { Lines, type LinesData, linesOf } from "./lines.ts";
import { Pairs, type Rows, rowEnd, rowStart } from "./numbers.ts";
import type { Fit } from "./rank.ts";

/** A text pool as plain data. */
export type TextPoolData = { lines: LinesData; people: Rows };

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

  *finish(): Generator<void, TextPoolData> {
    const lines = yield* linesOf(this.#texts);
    return { lines, people: yield* this.#pairs.rows(this.#texts.length) };
  }
}

/** Distinct texts and the people who have each. */
export class TextPool {
  readonly #lines: Lines;
  readonly #people: Rows;

  constructor({ lines, people }: TextPoolData) {
    this.#lines = new Lines(lines);
    this.#people = people;
  }

  textAt(text: number): string {
    return this.#lines.at(text);
  }

  /** Everybody who has a text. */
  find(text: number, fit: Fit, finds: Finds): void {
    const { values } = this.#people;
    const end = rowEnd(this.#people, text);
    for (let row = rowStart(this.#people, text); row < end; row++) finds.add(values[row] ?? 0, fit);
  }

  /** Everybody who has a text with `part` in it. */
  findContaining(part: string, fit: Fit, finds: Finds): void {
    this.#lines.eachContaining(part, (text) => this.find(text, fit, finds));
  }
}

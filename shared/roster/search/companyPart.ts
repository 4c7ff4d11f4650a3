import { isIdeographic } from "./fold.ts";
import { latinWordsOf } from "./latinWords.ts";
import { type Fit, fitOf, NO_FIT, RANK, type Stage } from "./rank.ts";
import { type SymbolIndex, SymbolIndexBuilder } from "./symbolIndex.ts";
import { fitAnywhere, symbolsOf } from "./symbols.ts";
import { type TextPool, TextPoolBuilder } from "./textPool.ts";
import type { Typed } from "./typed.ts";
import { type WordIndex, WordIndexBuilder } from "./wordIndex.ts";

/** Pinyin may begin at any of the first hanzi of a company: 杭州蚂蚁 is asked for as `mayi`. Hanzi may begin anywhere. */
const SPELLED_FROM = 6;

/** Gathers companies: by symbol, by word and by any part. */
export class CompanyPartBuilder {
  readonly #pool = new TextPoolBuilder();
  readonly #heads = new SymbolIndexBuilder();
  readonly #tails = new SymbolIndexBuilder();
  readonly #words = new WordIndexBuilder();

  /** `company` is folded by `simpleText`. */
  add(company: string, person: number): void {
    const { text, fresh } = this.#pool.add(company, person);
    if (!fresh) return;
    for (const word of latinWordsOf(company)) this.#words.add(word, text);
    const symbols = symbolsOf(company);
    if (!symbols.codes.some(isIdeographic)) return;
    this.#heads.add(text, symbols, 0);
    for (let at = 1; at < Math.min(symbols.codes.length, SPELLED_FROM); at++)
      if (symbols.starts[at]) this.#tails.add(text, symbols, at);
  }

  *finish(): Generator<void, CompanyPart> {
    const pool = this.#pool.finish();
    yield;
    const heads = yield* this.#heads.finish();
    const tails = yield* this.#tails.finish();
    const words = yield* this.#words.finish();
    return new CompanyPart({ pool, heads, tails, words });
  }
}

type Indexes = { pool: TextPool; heads: SymbolIndex; tails: SymbolIndex; words: WordIndex };

/** The companies of many people. */
export class CompanyPart {
  readonly #indexes: Indexes;

  constructor(indexes: Indexes) {
    this.#indexes = indexes;
  }

  /** Tells who is of a company that fits, perhaps more than once, with the fits of this stage. */
  search(typed: Typed, stage: Stage, tell: (person: number, fit: Fit) => void): void {
    const { pool, words } = this.#indexes;
    const tellText = (text: number, fit: Fit) => {
      if (fit !== NO_FIT) pool.eachPerson(text, (person) => tell(person, fit));
    };
    if (stage === 2) {
      this.#bySymbols(typed, true, tellText);
      this.#bySymbols(typed, false, tellText);
      words.eachStarting(typed.bare, (text) => tellText(text, fitOf(RANK.companyStart)));
      pool.eachContaining(typed.simple, (text) => tellText(text, fitOf(RANK.companyInside)));
    } else if (stage === 3 && typed.alphabetic)
      words.eachMeantBy(typed.bare, (text) => tellText(text, fitOf(RANK.companyTypo)));
  }

  #bySymbols(typed: Typed, head: boolean, tell: (text: number, fit: Fit) => void): void {
    const spelling = typed.simpleSpelling ?? typed.spelling;
    if (!spelling) return;
    const { heads, tails, pool } = this.#indexes;
    const check = (text: number): Fit => fitAnywhere(spelling, symbolsOf(pool.textAt(text)), 0);
    const fit = fitOf(head ? RANK.companyStart : RANK.companyInside);
    (head ? heads : tails).find(spelling, head, check, (text, found) => {
      if (found !== NO_FIT) tell(text, fit);
    });
  }
}

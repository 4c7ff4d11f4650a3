import { isIdeographic } from "./fold.ts";
import type { Finds } from "./hits.ts";
import { latinWordsOf } from "./latinWords.ts";
import { fitOf, NO_FIT, RANK, type Stage } from "./rank.ts";
import { SymbolIndex, type SymbolIndexData } from "./symbolIndex.ts";
import { SymbolIndexBuilder } from "./symbolIndexBuilder.ts";
import { fitAnywhere, symbolsOf } from "./symbols.ts";
import { TextPool, TextPoolBuilder, type TextPoolData } from "./textPool.ts";
import type { Typed } from "./typed.ts";
import { WordIndex, WordIndexBuilder, type WordIndexData } from "./wordIndex.ts";

/** Pinyin may begin at any of the first hanzi of a company: 杭州蚂蚁 is asked for as `mayi`. Hanzi may begin anywhere. */
const SPELLED_FROM = 6;

/** What stands within one word wherever it stands: it need not be sought among hanzi. */
const PLAIN_WORD = /^[a-z0-9]+$/;

/** Companies as plain data. */
export type CompanyPartData = {
  pool: TextPoolData;
  heads: SymbolIndexData;
  tails: SymbolIndexData;
  words: WordIndexData;
};

/** Gathers companies: by symbol, by word and by any part. */
export class CompanyPartBuilder {
  readonly #pool = new TextPoolBuilder();
  readonly #heads = new SymbolIndexBuilder({ variants: 4, rest: "first", hanzi: true });
  /** Hanzi inside are found by going through all companies. */
  readonly #tails = new SymbolIndexBuilder({ variants: 2, rest: "first", hanzi: false });
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

  /** `people`: see `TextPoolBuilder.finish`. */
  *finish(people = 0): Generator<void, CompanyPartData> {
    const pool = yield* this.#pool.finish(people);
    yield;
    const heads = yield* this.#heads.finish();
    const tails = yield* this.#tails.finish();
    const words = yield* this.#words.finish();
    return { pool, heads, tails, words };
  }
}

type Indexes = { pool: TextPool; heads: SymbolIndex; tails: SymbolIndex; words: WordIndex };

/** The companies of many people. */
export class CompanyPart {
  readonly #indexes: Indexes;

  constructor({ pool, heads, tails, words }: CompanyPartData) {
    this.#indexes = {
      pool: new TextPool(pool),
      heads: new SymbolIndex(heads),
      tails: new SymbolIndex(tails),
      words: new WordIndex(words),
    };
  }

  /** Everybody of a company that fits, with the fits of this stage. */
  search(typed: Typed, stage: Stage, finds: Finds): void {
    const { pool, heads, tails, words } = this.#indexes;
    const start = fitOf(RANK.companyStart);
    const inside = fitOf(RANK.companyInside);
    if (stage === 2) {
      this.#bySymbols(heads, typed, start, finds);
      this.#bySymbols(tails, typed, inside, finds);
      words.eachStarting(typed.bare, (text) => pool.find(text, start, finds));
      if (PLAIN_WORD.test(typed.simple)) words.eachContaining(typed.simple, (text) => pool.find(text, inside, finds));
      else pool.findContaining(typed.simple, inside, finds);
    } else if (stage === 3 && typed.alphabetic)
      words.eachMeantBy(typed.bare, (text) => pool.find(text, fitOf(RANK.companyTypo), finds));
  }

  get pool(): TextPool {
    return this.#indexes.pool;
  }

  #bySymbols(index: SymbolIndex, typed: Typed, fit: number, finds: Finds): void {
    const spelling = typed.simpleSpelling ?? typed.spelling;
    if (!spelling) return;
    const { pool } = this.#indexes;
    index.find(spelling, {
      fits: Array.from({ length: 8 }, () => fit),
      fitOfText: (text) => (fitAnywhere(spelling, symbolsOf(pool.textAt(text)), 0) === NO_FIT ? NO_FIT : fit),
      pool,
      finds,
    });
  }
}

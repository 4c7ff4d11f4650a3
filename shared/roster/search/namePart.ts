import { isIdeographic } from "./fold.ts";
import { hanzi } from "./hanzi.ts";
import type { Finds } from "./hits.ts";
import { initialsOf, joinedWordsOf, latinWordsOf } from "./latinWords.ts";
import { type Fit, fitOf, fitOfSpelling, RANK, type Stage } from "./rank.ts";
import { SymbolIndex, type SymbolIndexData } from "./symbolIndex.ts";
import { SymbolIndexBuilder } from "./symbolIndexBuilder.ts";
import { fitAnywhere, fitFrom, type Symbols, symbolsOf } from "./symbols.ts";
import { TextPool, TextPoolBuilder, type TextPoolData } from "./textPool.ts";
import type { Typed } from "./typed.ts";
import { WordIndex, WordIndexBuilder, type WordIndexData } from "./wordIndex.ts";

/** Where a Latin word stands in its name. */
const ONLY = 0;
const FIRST = 1;
const LATER = 2;

/** What a string for a whole name is. */
const JOINED = 0;
const PINYIN = 1;
const INITIALS = 2;

/** Names as plain data. */
export type NamePartData = {
  pool: TextPoolData;
  heads: SymbolIndexData;
  tails: SymbolIndexData;
  words: WordIndexData;
  wholes: WordIndexData;
};

/** Gathers names: distinct ones once, by symbol, by word and as a whole. */
export class NamePartBuilder {
  readonly #pool = new TextPoolBuilder();
  readonly #heads = new SymbolIndexBuilder({ variants: 16, rest: "asked", hanzi: true });
  readonly #tails = new SymbolIndexBuilder({ variants: 16, rest: "asked", hanzi: true });
  readonly #words = new WordIndexBuilder();
  readonly #wholes = new WordIndexBuilder();

  /** `name` is folded by `searchText`. */
  add(name: string, person: number): void {
    const { text, fresh } = this.#pool.add(name, person);
    if (!fresh) return;
    const symbols = symbolsOf(name);
    const ideographic = symbols.codes.some(isIdeographic);
    const words = latinWordsOf(name);
    for (const [at, word] of words.entries()) {
      const first = at === 0 && name.startsWith(word);
      this.#words.add(word, (text << 2) | (words.length === 1 && !ideographic ? ONLY : first ? FIRST : LATER));
    }
    if (ideographic) this.#addSymbols(text, symbols);
    else this.#addWholes(text, name);
  }

  /** `people`: see `TextPoolBuilder.finish`. */
  *finish(people = 0): Generator<void, NamePartData> {
    const pool = yield* this.#pool.finish(people);
    yield;
    const heads = yield* this.#heads.finish();
    const tails = yield* this.#tails.finish();
    const words = yield* this.#words.finish();
    const wholes = yield* this.#wholes.finish();
    return { pool, heads, tails, words, wholes };
  }

  #addSymbols(text: number, symbols: Symbols): void {
    const { codes, starts } = symbols;
    this.#heads.add(text, symbols, 0);
    for (let at = 1; at < codes.length; at++) if (starts[at]) this.#tails.add(text, symbols, at);
    const pinyin = pinyinOf(symbols);
    if (pinyin) this.#wholes.add(pinyin, (text << 2) | PINYIN);
  }

  #addWholes(text: number, name: string): void {
    for (const joined of joinedWordsOf(name)) this.#wholes.add(joined, (text << 2) | JOINED);
    const initials = initialsOf(name);
    if (initials) this.#wholes.add(initials, (text << 2) | INITIALS);
  }
}

/** The usual pinyin of a name of hanzi alone, "" for any other. */
function pinyinOf({ readings }: Symbols): string {
  const { syllables } = hanzi();
  let pinyin = "";
  for (const one of readings) {
    if (!one) return "";
    pinyin += syllables[one.first] ?? "";
  }
  return pinyin;
}

type Indexes = { pool: TextPool; heads: SymbolIndex; tails: SymbolIndex; words: WordIndex; wholes: WordIndex };

/** The names of many people. */
export class NamePart {
  readonly #indexes: Indexes;

  constructor({ pool, heads, tails, words, wholes }: NamePartData) {
    this.#indexes = {
      pool: new TextPool(pool),
      heads: new SymbolIndex(heads),
      tails: new SymbolIndex(tails),
      words: new WordIndex(words),
      wholes: new WordIndex(wholes),
    };
  }

  /** Everybody who has a name that fits, with the fits of this stage. */
  search(typed: Typed, stage: Stage, finds: Finds): void {
    if (stage === 0) {
      this.#bySymbols(typed, true, finds);
      this.#byFirstWord(typed, finds);
    } else if (stage === 1) {
      this.#bySymbols(typed, false, finds);
      this.#byLaterWord(typed, finds);
    } else if (stage === 3) this.#byTypo(typed, finds);
  }

  get pool(): TextPool {
    return this.#indexes.pool;
  }

  /** How many names a word may fit, about. */
  count({ bare, spelling, simpleSpelling }: Typed): number {
    const { heads, tails, words } = this.#indexes;
    let count = words.countStarting(bare);
    for (const one of [spelling, simpleSpelling]) if (one) count += heads.count(one) + tails.count(one);
    return count;
  }

  #bySymbols(typed: Typed, head: boolean, finds: Finds): void {
    const { heads, tails, pool } = this.#indexes;
    for (const spelling of [typed.spelling, typed.simpleSpelling]) {
      if (!spelling) continue;
      const otherForm = spelling === typed.simpleSpelling ? 1 : 0;
      const fitOfText = (text: number): Fit => {
        const symbols = symbolsOf(pool.textAt(text));
        return (head ? fitFrom(spelling, symbols, 0) : fitAnywhere(spelling, symbols, 1)) | otherForm;
      };
      const fits = (head ? HEAD_FITS : TAIL_FITS).map((fit) => fit | otherForm);
      (head ? heads : tails).find(spelling, { fits, fitOfText, pool, finds });
    }
  }

  #byFirstWord({ bare }: Typed, finds: Finds): void {
    const { words, wholes, pool } = this.#indexes;
    words.eachStarting(bare, (value, whole) => {
      const place = value & 3;
      if (place === LATER) return;
      pool.find(value >>> 2, fitOf(whole ? (place === ONLY ? RANK.whole : RANK.start) : RANK.startShort), finds);
    });
    wholes.eachStarting(bare, (value, whole) => {
      const kind = value & 3;
      if (kind === JOINED) pool.find(value >>> 2, fitOf(whole ? RANK.whole : RANK.startShort), finds);
      else if (kind === INITIALS && whole) pool.find(value >>> 2, fitOf(RANK.wholeShort), finds);
    });
  }

  #byLaterWord({ bare }: Typed, finds: Finds): void {
    const { words, pool } = this.#indexes;
    words.eachStarting(bare, (value, whole) => {
      if ((value & 3) === LATER) pool.find(value >>> 2, fitOf(whole ? RANK.end : RANK.inside), finds);
    });
    if (bare.length > 1) words.eachContaining(bare, (value) => pool.find(value >>> 2, fitOf(RANK.insideWord), finds));
  }

  #byTypo({ bare, alphabetic }: Typed, finds: Finds): void {
    if (!alphabetic) return;
    const { words, wholes, pool } = this.#indexes;
    const find = (value: number, whole: boolean, edits: number) =>
      pool.find(value >>> 2, fitOf(whole ? RANK.typo : RANK.typoStart, edits > 1), finds);
    words.eachMeantBy(bare, find);
    wholes.eachMeantBy(bare, (value, whole, edits) => {
      if ((value & 3) !== INITIALS) find(value, whole, edits);
    });
  }
}

/** The fits of entries, see `Asked`. */
const fitsAt = (head: boolean): Fit[] =>
  Array.from({ length: 8 }, (_, told) => fitOfSpelling(head, (told & 4) !== 0, (told & 2) !== 0, (told & 1) !== 0));
const HEAD_FITS = fitsAt(true);
const TAIL_FITS = fitsAt(false);

import { isIdeographic } from "./fold.ts";
import { hanzi } from "./hanzi.ts";
import { initialsOf, joinedWordsOf, latinWordsOf } from "./latinWords.ts";
import { type Fit, fitOf, NO_FIT, RANK, type Stage } from "./rank.ts";
import { type SymbolIndex, SymbolIndexBuilder } from "./symbolIndex.ts";
import { fitAnywhere, fitFrom, type Symbols, symbolsOf } from "./symbols.ts";
import { type TextPool, TextPoolBuilder } from "./textPool.ts";
import type { Typed } from "./typed.ts";
import { type WordIndex, WordIndexBuilder } from "./wordIndex.ts";

/** Where a Latin word stands in its name. */
const ONLY = 0;
const FIRST = 1;
const LATER = 2;

/** What a string for a whole name is. */
const JOINED = 0;
const PINYIN = 1;
const INITIALS = 2;

/** Gathers names: distinct ones once, by symbol, by word and as a whole. */
export class NamePartBuilder {
  readonly #pool = new TextPoolBuilder();
  readonly #heads = new SymbolIndexBuilder();
  readonly #tails = new SymbolIndexBuilder();
  readonly #words = new WordIndexBuilder();
  readonly #wholes = new WordIndexBuilder();

  /** `name` is folded by `searchText`. */
  add(name: string, person: number): void {
    const { text, fresh } = this.#pool.add(name, person);
    if (!fresh) return;
    const words = latinWordsOf(name);
    for (const [at, word] of words.entries())
      this.#words.add(word, (text << 2) | (words.length === 1 ? ONLY : at === 0 ? FIRST : LATER));
    const symbols = symbolsOf(name);
    if (symbols.codes.some(isIdeographic)) this.#addSymbols(text, symbols);
    else this.#addWholes(text, name);
  }

  *finish(): Generator<void, NamePart> {
    const pool = this.#pool.finish();
    yield;
    const heads = yield* this.#heads.finish();
    const tails = yield* this.#tails.finish();
    const words = yield* this.#words.finish();
    const wholes = yield* this.#wholes.finish();
    return new NamePart({ pool, heads, tails, words, wholes });
  }

  #addSymbols(text: number, symbols: Symbols): void {
    const { codes, starts } = symbols;
    this.#heads.add(text, symbols, 0);
    for (let at = 1; at < codes.length; at++) if (starts[at]) this.#tails.add(text, symbols, at);
    const pinyin = pinyinOf(codes);
    if (pinyin) this.#wholes.add(pinyin, (text << 2) | PINYIN);
  }

  #addWholes(text: number, name: string): void {
    for (const joined of joinedWordsOf(name)) this.#wholes.add(joined, (text << 2) | JOINED);
    const initials = initialsOf(name);
    if (initials) this.#wholes.add(initials, (text << 2) | INITIALS);
  }
}

/** The usual pinyin of a name of hanzi alone, "" for any other. */
function pinyinOf(codes: readonly number[]): string {
  const table = hanzi();
  let pinyin = "";
  for (let at = 0; at < codes.length; at++) {
    const readings = table.readingsIn(codes, at);
    if (!readings) return "";
    pinyin += table.syllables[readings.first] ?? "";
  }
  return pinyin;
}

type Indexes = { pool: TextPool; heads: SymbolIndex; tails: SymbolIndex; words: WordIndex; wholes: WordIndex };

/** The names of many people. */
export class NamePart {
  readonly #indexes: Indexes;

  constructor(indexes: Indexes) {
    this.#indexes = indexes;
  }

  /** Tells who has a name that fits, perhaps more than once, with the fits of this stage. */
  search(typed: Typed, stage: Stage, tell: (person: number, fit: Fit) => void): void {
    const { pool } = this.#indexes;
    const tellText = (text: number, fit: Fit) => {
      if (fit !== NO_FIT) pool.eachPerson(text, (person) => tell(person, fit));
    };
    if (stage === 0) {
      this.#bySymbols(typed, true, tellText);
      this.#byFirstWord(typed, tellText);
    } else if (stage === 1) {
      this.#bySymbols(typed, false, tellText);
      this.#byLaterWord(typed, tellText);
    } else if (stage === 3) this.#byTypo(typed, tellText);
  }

  #bySymbols(typed: Typed, head: boolean, tell: (text: number, fit: Fit) => void): void {
    const { heads, tails, pool } = this.#indexes;
    const index = head ? heads : tails;
    for (const spelling of [typed.spelling, typed.simpleSpelling]) {
      if (!spelling) continue;
      const penalty = spelling === typed.simpleSpelling ? 1 : 0;
      const check = (text: number): Fit => {
        const symbols = symbolsOf(pool.textAt(text));
        return head ? fitFrom(spelling, symbols, 0) : fitAnywhere(spelling, symbols, 1);
      };
      index.find(spelling, head, check, (text, fit) => tell(text, fit === NO_FIT ? fit : fit | penalty));
    }
  }

  #byFirstWord({ bare }: Typed, tell: (text: number, fit: Fit) => void): void {
    const { words, wholes } = this.#indexes;
    words.eachStarting(bare, (value, whole) => {
      const place = value & 3;
      if (place === LATER) return;
      tell(value >>> 2, fitOf(whole ? (place === ONLY ? RANK.whole : RANK.start) : RANK.startShort));
    });
    wholes.eachStarting(bare, (value, whole) => {
      const kind = value & 3;
      if (kind === JOINED) tell(value >>> 2, fitOf(whole ? RANK.whole : RANK.startShort));
      else if (kind === INITIALS && whole) tell(value >>> 2, fitOf(RANK.wholeShort));
    });
  }

  #byLaterWord({ bare }: Typed, tell: (text: number, fit: Fit) => void): void {
    const { words } = this.#indexes;
    words.eachStarting(bare, (value, whole) => {
      if ((value & 3) === LATER) tell(value >>> 2, fitOf(whole ? RANK.end : RANK.inside));
    });
    if (bare.length > 1) words.eachContaining(bare, (value) => tell(value >>> 2, fitOf(RANK.insideWord)));
  }

  #byTypo({ bare, alphabetic }: Typed, tell: (text: number, fit: Fit) => void): void {
    if (!alphabetic) return;
    const { words, wholes } = this.#indexes;
    const tellTypo = (value: number, whole: boolean, edits: number) =>
      tell(value >>> 2, fitOf(whole ? RANK.typo : RANK.typoStart, edits > 1));
    words.eachMeantBy(bare, tellTypo);
    wholes.eachMeantBy(bare, (value, whole, edits) => {
      if ((value & 3) !== INITIALS) tellTypo(value, whole, edits);
    });
  }
}

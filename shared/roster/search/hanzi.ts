import { FIRST_READINGS, OTHER_READINGS, SAME_AS } from "./hanziTable.ts";
import { SURNAMES } from "./surnames.ts";

/** A toneless pinyin syllable, as its place in the alphabetical list of all: a beginning of a syllable is a span of numbers. */
export type Syllable = number;

/** A stretch of the alphabetical list: from `from` to before `to`. */
export type Span = { from: Syllable; to: Syllable };

/** How one hanzi may be read. `first`: as it is read here most often; `others`: every other way. */
export type Readings = { first: Syllable; others: readonly Syllable[] };

/** What is read off the table; `numbers`: of the syllables. */
type Table = {
  syllables: readonly string[];
  numbers: Map<string, Syllable>;
  readings: Map<number, Readings>;
  sameAs: Map<number, number>;
};

/** The pinyin of hanzi, made from the table at the first question (10 ms and more). Code points in, syllable numbers out. */
export class Hanzi {
  /** Every syllable there is, alphabetical. ü is written v, and also u and yu, as it is typed and as passports write it. */
  readonly syllables: readonly string[];
  readonly #numbers: Map<string, Syllable>;
  readonly #spans = new Map<string, Span | null>();
  readonly #readings: Map<number, Readings>;
  readonly #surnames = new Map<number, Readings>();
  readonly #compounds = new Map<string, readonly Syllable[]>();
  /** First hanzi of compound surnames, in every form. */
  readonly #compoundStarts = new Set<number>();
  /** Asked once a name: the surname's reading together with all others of the hanzi as written. */
  readonly #asSurname = new Map<number, Readings | null>();
  readonly #sameAs: Map<number, number>;

  constructor({ syllables, numbers, readings, sameAs }: Table) {
    this.syllables = syllables;
    this.#numbers = numbers;
    this.#readings = readings;
    this.#sameAs = sameAs;
    for (const [name, spellings] of entriesOf(SURNAMES.trim())) this.#addSurname(name, spellings);
  }

  /** How a hanzi is read inside a name; null when the table has no reading or it is no hanzi. */
  readingsOf(code: number): Readings | null {
    return this.#readings.get(code) ?? this.#readings.get(this.simplified(code)) ?? null;
  }

  /**
   * How the hanzi at `at` of a text is read, where the first one or two may be a surname with a reading of its own:
   * 单 alone is `shan`, in 单于 `chan`.
   */
  readingsIn(codes: readonly number[], at: number): Readings | null {
    const code = codes[at];
    if (code === undefined) return null;
    if (at < 2 && codes.length > 2 && this.#compoundStarts.has(codes[0] ?? 0)) {
      const pair = [codes[0] ?? 0, codes[1] ?? 0].map((one) => this.simplified(one));
      const compound = this.#compounds.get(String.fromCodePoint(...pair))?.[at];
      if (compound !== undefined) return readFirst(compound, this.readingsOf(code));
    }
    return at === 0 ? this.#readAsSurname(code) : this.readingsOf(code);
  }

  /** Whether a compound surname may begin with this hanzi: the one behind it may then change its reading. */
  mayStartCompound(code: number): boolean {
    return this.#compoundStarts.has(code);
  }

  /** The form a hanzi is compared in: 賈 → 贾, 髙 → 高; any other code point as it is. */
  simplified(code: number): number {
    return this.#sameAs.get(code) ?? code;
  }

  syllable(text: string): Syllable | null {
    return this.#numbers.get(text) ?? null;
  }

  /** The syllables that begin with these letters, null when none does. */
  spanOf(letters: string): Span | null {
    const known = this.#spans.get(letters);
    if (known !== undefined) return known;
    const from = this.syllables.findIndex((syllable) => syllable.startsWith(letters));
    const count = this.syllables.filter((syllable) => syllable.startsWith(letters)).length;
    const span = from < 0 ? null : { from, to: from + count };
    if (letters.length <= LONGEST_SYLLABLE) this.#spans.set(letters, span);
    return span;
  }

  #readAsSurname(code: number): Readings | null {
    const known = this.#asSurname.get(code);
    if (known !== undefined) return known;
    const surname = this.#surnames.get(this.simplified(code));
    const plain = this.readingsOf(code);
    const readings = surname ? readFirst(surname.first, surname, plain) : plain;
    this.#asSurname.set(code, readings);
    return readings;
  }

  #addSurname(name: string, spellings: string): void {
    const spelled = spellings.split(/[,']/);
    const [first, ...others] = spelled.flatMap((one) => [one, ...otherSpellings(one)]).map((one) => this.#number(one));
    if (first === undefined) return;
    if (spellings.includes("'")) {
      this.#compounds.set(name, [first, ...others]);
      const start = codeOf(name);
      this.#compoundStarts.add(start);
      for (const [form, plain] of this.#sameAs) if (plain === start) this.#compoundStarts.add(form);
      return;
    }
    this.#surnames.set(codeOf(name), { first, others });
  }

  #number(syllable: string): Syllable {
    return this.#numbers.get(syllable) ?? 0;
  }
}

/** The one copy: its table is the same for everybody. */
export const hanzi = (): Hanzi => {
  if (shared) return shared;
  const steps = readHanzi();
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};

let shared: Hanzi | null = null;

/** Makes the one copy before anybody asks for it, in pieces of some milliseconds. */
export function* readHanzi(): Generator<void, Hanzi> {
  if (shared) return shared;
  const spelled = new Set([...entriesOf(FIRST_READINGS)].map(([, syllable]) => syllable));
  for (const syllable of [...spelled]) for (const other of otherSpellings(syllable)) spelled.add(other);
  const syllables = [...spelled.add(ERHUA)].sort();
  const numbers = new Map(syllables.map((syllable, number) => [syllable, number]));
  yield;
  const readings = yield* readReadings(numbers);
  const sameAs = readForms();
  yield;
  shared ??= new Hanzi({ syllables, numbers, readings, sameAs });
  return shared;
}

function* readReadings(numbers: Map<string, Syllable>): Generator<void, Map<number, Readings>> {
  const number = (syllable: string) => numbers.get(syllable) ?? 0;
  const readings = new Map<number, Readings>();
  for (const [chars, syllable] of entriesOf(FIRST_READINGS)) {
    const alone = { first: number(syllable), others: otherSpellings(syllable).map(number) };
    for (const char of chars) readings.set(codeOf(char), alone);
  }
  yield;
  for (const [chars, syllable] of entriesOf(OTHER_READINGS)) {
    const more = [syllable, ...otherSpellings(syllable)].map(number);
    for (const char of chars) addReadings(readings, codeOf(char), more);
  }
  for (const char of "儿兒") addReadings(readings, codeOf(char), [number(ERHUA)]);
  yield;
  return readings;
}

/** 儿 at a word's end is often only this letter: 花儿 `huar`. */
const ERHUA = "r";

/** `zhuang`, `chuang`, `shuang`. */
export const LONGEST_SYLLABLE = 6;

/** `lv` is typed `lu` on keyboards without ü, and `lyu` stands in passports (GB/T 28039-2011). */
function otherSpellings(syllable: string): string[] {
  if (!/^[ln]v/.test(syllable)) return [];
  return [syllable.replace("v", "u"), syllable.replace("v", "yu")];
}

function addReadings(readings: Map<number, Readings>, code: number, more: readonly Syllable[]): void {
  const known = readings.get(code);
  if (known) readings.set(code, { first: known.first, others: [...new Set([...known.others, ...more])] });
}

/** `first` before everything else that any of these says. */
function readFirst(first: Syllable, ...all: readonly (Readings | null)[]): Readings {
  const others = all.flatMap((readings) => (readings ? [readings.first, ...readings.others] : []));
  return { first, others: [...new Set(others)].filter((one) => one !== first) };
}

function readForms(): Map<number, number> {
  const sameAs = new Map<number, number>();
  for (const group of SAME_AS.split(" ")) {
    const [plain, ...forms] = [...group].map(codeOf);
    for (const form of forms) sameAs.set(form, plain ?? form);
  }
  return sameAs;
}

/** The letters and the hanzi of each entry: `jia贾家`, `单于chan'yu`. Hanzi or letters may come first. */
function* entriesOf(table: string): Generator<[chars: string, letters: string]> {
  for (const entry of table.split(/\s/)) {
    const letters = /[a-z',]+/.exec(entry)?.[0] ?? "";
    yield [entry.replace(letters, ""), letters];
  }
}

const codeOf = (char: string): number => char.codePointAt(0) ?? 0;

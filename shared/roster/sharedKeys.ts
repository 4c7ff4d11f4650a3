/** The keys of one row, none where it states nothing that could be one. */
export type Keys = string | readonly string[] | null;

/**
 * Those of many rows that have a key which another one has too, and hardly any more: keys are told apart by a number made
 * of each, so that nothing is kept of the many that stand alone. Who looks the keys up afterwards sees which are equal.
 */
export function sharingKeys<T>(rows: readonly T[], keysOf: (row: T) => Keys): T[] {
  const seen = new Numbers(rows.length);
  const again = new Set<number>();
  const note = (key: string) => {
    const number = numberOf(key);
    if (!seen.add(number)) again.add(number);
  };
  for (const row of rows) {
    const keys = keysOf(row);
    if (typeof keys === "string") note(keys);
    else if (keys) for (const key of keys.length > 1 ? new Set(keys) : keys) note(key);
  }
  if (again.size === 0) return [];
  const isAgain = (key: string) => again.has(numberOf(key));
  return rows.filter((row) => {
    const keys = keysOf(row);
    return typeof keys === "string" ? isAgain(keys) : (keys?.some(isAgain) ?? false);
  });
}

/** Equal for equal texts, hardly ever for two that differ; never 0. FNV-1a over UTF-16 code units. */
function numberOf(text: string): number {
  let number = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) number = Math.imul(number ^ text.charCodeAt(i), 0x01000193);
  return number === 0 ? 1 : number;
}

/** A set of 32-bit numbers that are not 0 in one piece of memory: each in the first free place from its own. */
class Numbers {
  private places: Int32Array;
  private size = 0;

  constructor(expected: number) {
    this.places = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(expected, 8) * 2)));
  }

  /** False when it was there already. */
  add(number: number): boolean {
    if (this.size * 2 >= this.places.length) this.grow();
    const at = this.placeOf(number);
    if (this.places[at] === number) return false;
    this.places[at] = number;
    this.size++;
    return true;
  }

  private placeOf(number: number): number {
    const last = this.places.length - 1;
    // The low bits of texts that differ in one digit lie close together.
    let at = (number ^ (number >>> 15)) & last;
    while (this.places[at] !== 0 && this.places[at] !== number) at = (at + 1) & last;
    return at;
  }

  private grow(): void {
    const before = this.places;
    this.places = new Int32Array(before.length * 2);
    for (const number of before) if (number !== 0) this.places[this.placeOf(number)] = number;
  }
}

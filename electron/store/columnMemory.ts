import { Low } from "lowdb";
import { z } from "zod";
import { ColumnMapping } from "../../shared/roster/columnMapping.ts";
import { DurableJsonFile } from "./lowdbFile.ts";

/** What lies in columns.json: newest last. */
const Remembered = z.array(z.object({ key: z.string(), mapping: ColumnMapping }));
type Remembered = z.infer<typeof Remembered>;

const MOST_KEPT = 200;

/**
 * What staff said that the columns of a roster mean, by the headers they stand under: the newest 200, whatever the event.
 * Names of columns only, nobody's data. An unreadable file is nothing remembered.
 */
export class ColumnMemory {
  readonly #low: Low<Remembered>;

  private constructor(low: Low<Remembered>) {
    this.#low = low;
  }

  static async open(file: string): Promise<ColumnMemory> {
    const adapter = new DurableJsonFile<Remembered>(file);
    const saved = Remembered.safeParse(await adapter.read());
    return new ColumnMemory(new Low<Remembered>(adapter, saved.success ? saved.data : []));
  }

  all(): [string, ColumnMapping][] {
    return this.#low.data.map(({ key, mapping }) => [key, mapping]);
  }

  /** Remembers one, or forgets it (null); the oldest beyond 200 goes. Throws Node's fs errors: then it holds until the program ends. */
  async keep(key: string, mapping: ColumnMapping | null): Promise<void> {
    const others = this.#low.data.filter((one) => one.key !== key);
    this.#low.data = mapping ? [...others, { key, mapping }].slice(-MOST_KEPT) : others;
    await this.#low.write();
  }
}

import { readFile } from "node:fs/promises";
import type { Adapter } from "lowdb";
import { writeWhole } from "./durable.ts";

/**
 * lowdb's port over a JSON file that survives a power cut. lowdb's own file adapter does not flush, and its presets keep
 * everything in memory under NODE_ENV=test, so this one is ours. A file that is no JSON reads as null: what it held is
 * asked again, and the caller says so.
 */
export class DurableJsonFile<T> implements Adapter<T> {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  async read(): Promise<T | null> {
    try {
      return JSON.parse(await readFile(this.#file, "utf8")) as T;
    } catch {
      return null;
    }
  }

  async write(data: T): Promise<void> {
    await writeWhole(this.#file, JSON.stringify(data));
  }
}

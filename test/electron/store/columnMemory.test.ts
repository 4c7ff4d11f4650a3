import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ColumnMemory } from "../../../electron/store/columnMemory.ts";
import type { ColumnMapping } from "../../../shared/roster/columnMapping.ts";
import { freshFolder } from "../../build/leftovers.ts";

const mapping = (header: string): ColumnMapping => ({ columns: [{ header, field: "name" }] });
const keysOf = (memory: ColumnMemory) => memory.all().map(([key]) => key);

describe("what columns mean", () => {
  it("is remembered over a restart, newest last, and forgotten on demand", async () => {
    const file = join(freshFolder("columns"), "columns.json");
    const memory = await ColumnMemory.open(file);
    for (const key of ["a", "b", "a", "c"]) await memory.keep(key, mapping(key));
    await memory.keep("c", null);
    const later = await ColumnMemory.open(file);
    expect(later.all()).toEqual([
      ["b", mapping("b")],
      ["a", mapping("a")],
    ]);
  });

  it("is remembered of the newest 200 tables", async () => {
    const memory = await ColumnMemory.open(join(freshFolder("columns"), "columns.json"));
    for (let i = 0; i < 205; i++) await memory.keep(`t${i}`, mapping("x"));
    expect(keysOf(memory)).toHaveLength(200);
    expect(keysOf(memory)[0]).toBe("t5");
  });

  it("is nothing where the file cannot be read", async () => {
    const file = join(freshFolder("columns"), "columns.json");
    for (const text of [
      "{",
      '[{"key":1}]',
      '[{"key":"a","mapping":{"columns":[{"header":"x","field":"no-field"}]}}]',
    ]) {
      writeFileSync(file, text);
      expect((await ColumnMemory.open(file)).all()).toEqual([]);
    }
  });
});

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { openLog } from "../../../electron/shell/log.ts";
import { freshFolder } from "../../build/leftovers.ts";

describe("the log", () => {
  it("begins anew when it is full, keeps the newest older ones, and is its owner's alone", () => {
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const folder = join(freshFolder("log"), "logs");
    const log = openLog(folder, { mostBytes: 500, older: 2 });
    for (let n = 1; n <= 60; n++) log.info(`line ${n} ${"x".repeat(50)}`);
    expect(readdirSync(folder).sort()).toEqual(["lanyard.log", "lanyard.log.1", "lanyard.log.2"]);
    const texts = ["lanyard.log.2", "lanyard.log.1", "lanyard.log"].map((name) =>
      readFileSync(join(folder, name), "utf8"),
    );
    const numbers = [...texts.join("").matchAll(/line (\d+)/g)].map(([, n]) => Number(n));
    expect(numbers.at(-1)).toBe(60);
    expect(numbers).toEqual(numbers.map((_n, i) => (numbers[0] ?? 0) + i));
    if (process.platform !== "win32") {
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(statSync(join(folder, "lanyard.log")).mode & 0o777).toBe(0o600);
    }
    expect(said).toHaveBeenCalledTimes(60);
    said.mockRestore();
  });

  it("forgets the older file of earlier versions, which may quote what it should not", () => {
    const folder = freshFolder("log");
    writeFileSync(join(folder, "lanyard.log.old"), "王小明");
    openLog(folder);
    expect(readdirSync(folder)).toEqual([]);
  });
});

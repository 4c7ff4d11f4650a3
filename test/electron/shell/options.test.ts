import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readOptions } from "../../../electron/shell/options.ts";

describe("what is said on the command line", () => {
  it("names every archive that is to be opened, in order, and nothing else", () => {
    const { archives } = readOptions([
      "lanyard",
      "--lang=zh",
      "a.lanyard",
      "/x/B.LANYARD",
      "roster.csv",
      "--x.lanyard",
    ]);
    expect(archives).toEqual([resolve("a.lanyard"), "/x/B.LANYARD"]);
    expect(readOptions(["/opt/x.lanyard"]).archives).toEqual([]);
  });
});

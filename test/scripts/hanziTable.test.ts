import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "vitest";
import { ROOT } from "../build/paths.ts";

describe("the table of hanzi", () => {
  it("is what its script makes of the libraries, and was not edited by hand", () => {
    execFileSync(process.execPath, [join(ROOT, "scripts/hanziTable.mjs"), "--check"], { stdio: "pipe" });
  });
});

import { describe, expect, it } from "vitest";
import { freshFolder } from "../../build/leftovers.ts";
import { runSetup, writeFiles } from "../../build/setupRun.ts";

/** A vitest that writes the report it is given and ends with its code. */
const vitest = (report: object | undefined, code: number) => `
import { writeFileSync } from "node:fs";
const path = process.argv.find((arg) => arg.startsWith("--outputFile.json=")).slice(18);
${report ? `writeFileSync(path, ${JSON.stringify(JSON.stringify(report))});` : ""}
process.exit(${code});`;
const REPORT = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };
const UNLOADED = { status: "failed", assertionResults: [] };

describe("runTests", () => {
  it.each([
    ["what passed, and what was left out", REPORT, 0, { passed: 7, failed: 0, skipped: 2 }],
    ["what failed", { ...REPORT, numFailedTests: 2 }, 1, { passed: 7, failed: 2, skipped: 2 }],
    [
      "a file that could not be loaded",
      { ...REPORT, testResults: [UNLOADED] },
      1,
      { passed: 7, failed: 1, skipped: 2 },
    ],
    ["an error outside of the tests", REPORT, 1, { passed: 7, failed: 1, skipped: 2 }],
    ["a run that broke off", undefined, 0, { passed: 0, failed: 1, skipped: 0 }],
  ])("counts %s", async (_, report, code, counts) => {
    const checkout = freshFolder("checkout");
    writeFiles(checkout, { "node_modules/vitest/vitest.mjs": vitest(report, code) });
    const { output } = await runSetup("checks.mjs", "runTests", [checkout, ["unit"], checkout, process.env]);
    expect(JSON.parse(output.split("\n").at(-2) ?? "")).toEqual({ name: "unit tests", ...counts });
  });

  it("runs several beside others, and shows what they wrote once they ended", async () => {
    const checkout = freshFolder("checkout");
    const chatty = `console.log("asked for", process.argv.filter((_, at, all) => all[at - 1] === "--project").join());`;
    writeFiles(checkout, {
      "node_modules/vitest/vitest.mjs": vitest(REPORT, 0).replace("process.exit", `${chatty}$&`),
    });
    const args = [checkout, ["torture", "printing"], checkout, process.env, { isBeside: true }];
    const lines = (await runSetup("checks.mjs", "runTests", args)).output.trim().split("\n");
    expect(lines).toContain("asked for torture,printing");
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ name: "torture, printing tests", passed: 7 });
  });
});

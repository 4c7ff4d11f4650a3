import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PLAIN, run, whenToldToEnd } from "./run.mjs";
import { say } from "./say.mjs";

const PATIENCE_MS = 8_000;
/** Colours are for a person at a terminal; some tools also write them into a CI's log. */
const COLOURS = process.stdout.isTTY && !process.env.CI ? {} : PLAIN;

/**
 * Runs one of the house's tools (a package and its script) and gives `{ name, passed, failed, skipped }`. Its output
 * is shown only when it finds something.
 */
export async function checkTool(root, name, [tool, script], args) {
  say(name);
  const tools = join(root, "node_modules", tool, script);
  const { code, output } = await run(process.execPath, [tools, ...args], { cwd: root });
  if (code !== 0) process.stdout.write(output);
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * Runs vitest projects with their own output on the terminal and gives `{ name, passed, failed, skipped }` from their
 * JSON report. A file that could not be loaded, a run that broke off and errors outside of tests each count as failed.
 * With `isBeside` others are on the terminal: the output comes in one piece at the end.
 */
export async function runTests(root, projects, reports, env, { isBeside = false } = {}) {
  const name = `${projects.join(", ")} tests`;
  say(name);
  const report = join(reports, `${projects.join("-")}.json`);
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const wanted = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runToEnd(root, [vitest, "run", ...wanted, ...reporters], env, isBeside);
  const counts = countsOf(report);
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { name, ...counts };
}

/** From here on Ctrl-C and the like end the tests that run, then this process and everything it started. */
export function endOnSignal() {
  const leave = () => process.exit(130);
  whenToldToEnd(() => {
    if (running.size === 0) return leave();
    for (const child of running) {
      child.once("close", () => running.size === 0 && leave());
      child.kill("SIGTERM");
    }
    return setTimeout(leave, PATIENCE_MS);
  });
}

const running = new Set();

function runToEnd(cwd, args, env, isBeside) {
  return new Promise((resolve, reject) => {
    const out = isBeside ? "pipe" : "inherit";
    const child = spawn(process.execPath, args, { cwd, env: { ...env, ...COLOURS }, stdio: ["ignore", out, out] });
    running.add(child);
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      process.stdout.write(Buffer.concat(chunks));
      resolve(code);
    });
  });
}

function countsOf(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    return {
      passed: numPassedTests,
      failed: numFailedTests + unloaded.length,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

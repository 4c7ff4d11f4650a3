import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ensureBuild } from "./setup/build.mjs";
import { checkTool, endOnSignal, runTests } from "./setup/checks.mjs";
import { startDisplay } from "./setup/display.mjs";
import { ensureFonts } from "./setup/fonts.mjs";
import { checkNode } from "./setup/node.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { programEnvironment } from "./setup/program.mjs";
import { ensureRuntime } from "./setup/runtime.mjs";
import { SetupProblem, say, tell } from "./setup/say.mjs";
import { ensureSystemLibraries } from "./setup/systemLibraries.mjs";

// `npm test`: everything, from a fresh clone. Each part runs even when an earlier one failed, so that one run tells
// all; the last line adds them up (types, lint and dead exports count as one each).
await tell(async () => {
  checkNode();
  const root = resolve(import.meta.dirname, "..");
  await ensurePackages(root);
  const electron = await ensureRuntime(root);
  await ensureSystemLibraries({ electron: electron.executable, forTests: true });
  ensureFonts(root);
  endOnSignal();
  const results = await runAll(root);
  for (const { name, passed, failed, skipped } of results) {
    say(`${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} SKIPPED` : ""}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed\n`);
  return sum("failed") === 0 ? 0 : 1;
});

async function runAll(root) {
  const results = [
    await build(root),
    await checkTool(root, "types", ["typescript", "bin/tsc"], ["-b"]),
    await checkTool(root, "lint", ["@biomejs/biome", "bin/biome"], ["ci", "--colors=off", "."]),
    await checkTool(root, "dead exports", ["knip", "bin/knip.js"], []),
  ];
  const reports = mkdtempSync(join(tmpdir(), "lanyard-test-"));
  const display = process.platform === "linux" ? await startDisplay() : undefined;
  const env = programEnvironment(display);
  try {
    // Beside each other, since the second mostly wait: for a disk, a print service, an installer. Windows have the machine to
    // themselves: other systems' codes are told from typing by how fast they come.
    const beside = [
      runTests(root, ["unit"], reports, env),
      runTests(root, ["torture", "printing", "package"], reports, env, { isBeside: true }),
    ];
    return [...results, ...(await Promise.all(beside)), await runTests(root, ["app"], reports, env)];
  } finally {
    await display?.stop();
    rmSync(reports, { recursive: true, force: true });
  }
}

async function build(root) {
  try {
    await ensureBuild(root);
    return { name: "build", passed: 1, failed: 0, skipped: 0 };
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem;
    say(problem.message);
    return { name: "build", passed: 0, failed: 1, skipped: 0 };
  }
}

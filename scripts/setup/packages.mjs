import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lastLines, npm } from "./run.mjs";
import { SetupProblem, say } from "./say.mjs";

/**
 * Brings node_modules in step with package-lock.json through `npm ci`. The lock's hash is left inside
 * node_modules, so that nothing is asked of the network while it has not changed.
 */
export async function ensurePackages(root) {
  const stamp = join(root, "node_modules", ".lanyard-lock");
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (readStamp(stamp) === wanted) return;
  say("installing the npm packages (npm ci)");
  const { code, output } = await npm(["ci", "--no-audit", "--no-fund"], { cwd: root });
  if (code !== 0) {
    throw new SetupProblem(
      `npm ci did not succeed:\n${lastLines(output)}\nIs the npm registry in reach? Try \`npm ci\`.`,
    );
  }
  writeFileSync(stamp, wanted);
}

function readStamp(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

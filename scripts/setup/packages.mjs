import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lastLines, npm } from "./run.mjs";
import { SetupProblem, say } from "./say.mjs";

/**
 * Brings node_modules in step with package-lock.json through `npm ci`. Whether it is in step is read from the list npm
 * itself leaves in node_modules, so nothing is asked of the network, and an `npm install` by hand counts as well.
 */
export async function ensurePackages(root) {
  if (isInStep(root)) return;
  say("installing the npm packages (npm ci)");
  const { code, output } = await npm(["ci", "--no-audit", "--no-fund"], { cwd: root });
  if (code === 0) return;
  throw new SetupProblem(
    `npm ci did not succeed:\n${lastLines(output)}\nIs the npm registry in reach? Try \`npm ci\`.`,
  );
}

function isInStep(root) {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (wanted === undefined || installed === undefined) return false;
  const isSame = (path) => wanted[path]?.version === installed[path].version;
  const isThere = (path) => path === "" || path in installed || wanted[path].optional || wanted[path].devOptional;
  return Object.keys(installed).every(isSame) && Object.keys(wanted).every(isThere);
}

/** The packages of a lock file by their place, e.g. "node_modules/zod"; optional ones of other systems are not installed. */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}

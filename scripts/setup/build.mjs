import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lastLines, run } from "./run.mjs";
import { SetupProblem, say } from "./say.mjs";

/** What the program is made of. */
export const SOURCES = [
  "electron",
  "renderer",
  "shared",
  "resources",
  "electron.vite.config.ts",
  "package.json",
  "package-lock.json",
];
/** Copied from packages, which the lock file already speaks for; tens of megabytes. */
const FONTS = join("resources", "fonts");
const PRODUCTS = ["main/main.js", "preload/preload.cjs", "renderer/index.html"].map((name) => join("out", name));

/**
 * Compiles main, preload and screens into out/ when a source has changed since. The stamp also holds when the
 * product was written, so that an `npm run build` in between is not taken for ours.
 */
export async function ensureBuild(root) {
  const stamp = join(root, "out", ".built-from");
  const sources = hashOf(root, SOURCES);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === `${sources} ${writtenAt(root)}`) return;
  say("building the program");
  const electronVite = join(root, "node_modules", "electron-vite", "bin", "electron-vite.js");
  const { code, output } = await run(process.execPath, [electronVite, "build"], { cwd: root });
  const missing = PRODUCTS.filter((name) => !existsSync(join(root, name)));
  if (code !== 0 || missing.length > 0) {
    throw new SetupProblem(
      `The build did not succeed${missing.map((name) => `, ${name} is missing`).join("")}:\n${lastLines(output, 40)}`,
    );
  }
  writeFileSync(stamp, `${sources} ${writtenAt(root)}`);
}

function writtenAt(root) {
  return PRODUCTS.map((name) => statSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0).join(" ");
}

/** A hash over all files under some paths of the checkout, by name and content. */
export function hashOf(root, names) {
  const hash = createHash("sha256");
  for (const path of names.flatMap((name) => filesUnder(join(root, name)))) {
    hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(FONTS))
    .sort();
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** The folder pictures of screens go to: never inside the checkout. */
export const PICTURES = process.env.LANYARD_PICTURES ?? join(tmpdir(), "lanyard-pictures");

/** The Electron that `npm start` uses: a variable's, or what node_modules/electron points to. */
export function electronExecutable(): string {
  const { ELECTRON_EXEC_PATH: named } = process.env;
  if (named) return named;
  const folder = join(createRequire(import.meta.url).resolve("electron/package.json"), "..");
  return join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8"));
}

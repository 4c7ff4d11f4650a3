import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "./build.mjs";
import { say } from "./say.mjs";

/**
 * Our own TypeScript as one file that Node runs, packages included: made once in node_modules/.cache, and again when a
 * source under `sources` has changed. Gives its path. Any number may ask at the same time: the file appears whole.
 */
export async function ensureBundle(root, { name, entry, sources }) {
  const folder = join(root, "node_modules", ".cache", "lanyard", name);
  const file = join(folder, `${hashOf(root, [entry, ...sources]).slice(0, 16)}.mjs`);
  if (existsSync(file)) return file;
  say(`preparing ${name} (once)`);
  mkdirSync(folder, { recursive: true });
  const older = readdirSync(folder);
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, await bundled(root, entry));
  renameSync(unfinished, file);
  for (const other of older) rmSync(join(folder, other), { force: true });
  return file;
}

async function bundled(root, entry) {
  const { build } = await import("vite");
  const { output } = await build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry),
      write: false,
      target: "node20",
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  return output[0].code;
}

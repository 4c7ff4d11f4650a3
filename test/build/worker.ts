import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { endLater } from "./leftovers.ts";
import { ROOT } from "./paths.ts";

/**
 * A thread's file as one that Node can run, built like electron-vite builds it: our own files in one, packages outside.
 * `entry` as in the checkout. Lies inside node_modules, so that its packages are found.
 */
export async function buildWorker(entry: string): Promise<string> {
  const cache = join(ROOT, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, "lanyard-worker-"));
  endLater(() => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: "silent",
    build: {
      ssr: join(ROOT, entry),
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: "worker.mjs" } },
    },
  });
  return join(outDir, "worker.mjs");
}

import { mkdirSync, mkdtempSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = resolve(import.meta.dirname, "../..");

/**
 * The drawing thread as a file Node can run, built like electron-vite builds it: our own files in one, packages outside.
 * `entry`: another worker file around it, e.g. one that fails on purpose. Lies inside node_modules, so that its packages are found.
 */
export async function buildDrawWorker(
  entry = new URL("../../electron/badges/draw.worker.ts", import.meta.url),
): Promise<string> {
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, "lanyard-worker-"));
  await build({
    configFile: false,
    root,
    logLevel: "silent",
    build: {
      ssr: fileURLToPath(entry),
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: "worker.mjs" } },
    },
  });
  return join(outDir, "worker.mjs");
}

import { resolve } from "node:path";
import { ensureBuild } from "./build.mjs";
import { startDisplay } from "./display.mjs";
import { ensureFonts } from "./fonts.mjs";
import { ensurePackages } from "./packages.mjs";
import { ensureRuntime } from "./runtime.mjs";
import { ensureSystemLibraries } from "./systemLibraries.mjs";

/**
 * Installs and builds what is missing, then gives `work` the module `file` (TypeScript, from the checkout's root), with a
 * display for the windows it opens; answers what `work` does. `forBench`: with what a bench compares with.
 */
export async function withBuiltProgram(root, { file, forBench = false }, work) {
  await ensurePackages(root);
  const electron = await ensureRuntime(root);
  await ensureSystemLibraries({ electron: electron.executable, forBench });
  ensureFonts(root);
  await ensureBuild(root);
  const display = process.platform === "linux" ? await startDisplay() : undefined;
  if (display?.name) process.env.DISPLAY = display.name;
  try {
    const { importTypeScript } = await import("./typescript.mjs");
    const { module, close } = await importTypeScript(resolve(root, file));
    try {
      return await work(module);
    } finally {
      await close();
    }
  } finally {
    await display?.stop();
  }
}

import { resolve } from "node:path";
import { ensureBuild } from "./setup/build.mjs";
import { startDisplay } from "./setup/display.mjs";
import { ensureFonts } from "./setup/fonts.mjs";
import { checkNode } from "./setup/node.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { ensureRuntime } from "./setup/runtime.mjs";
import { say, sayBeside, tell } from "./setup/say.mjs";
import { ensureSystemLibraries } from "./setup/systemLibraries.mjs";

// `npm run bench -- [name] [--json]`: figures beside their limits and peers, all measured in this run. Without a name
// all of them. With --json one line a figure: {bench, case, value, unit, limit, peers, n}.
await tell(async () => {
  checkNode();
  const root = resolve(import.meta.dirname, "..");
  const words = process.argv.slice(2);
  const json = words.includes("--json");
  if (json) sayBeside();
  const wanted = words.filter((word) => !word.startsWith("--"));
  await ensurePackages(root);
  const electron = await ensureRuntime(root);
  await ensureSystemLibraries({ electron: electron.executable, forBench: true });
  ensureFonts(root);
  await ensureBuild(root);
  const display = process.platform === "linux" ? await startDisplay() : undefined;
  if (display?.name) process.env.DISPLAY = display.name;
  try {
    const { runnerImport } = await import("vite");
    const { module } = await runnerImport(resolve(root, "test/bench/run.ts"), { configFile: false, logLevel: "error" });
    return await module.runBenches(wanted, json, say);
  } finally {
    await display?.stop();
  }
});

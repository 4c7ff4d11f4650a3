import { resolve } from "node:path";
import { ensureBuild } from "./setup/build.mjs";
import { startDisplay } from "./setup/display.mjs";
import { ensureFonts } from "./setup/fonts.mjs";
import { checkNode } from "./setup/node.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { ensureRuntime } from "./setup/runtime.mjs";
import { tell } from "./setup/say.mjs";
import { ensureSystemLibraries } from "./setup/systemLibraries.mjs";

// `npm run guide-pictures`: takes the pictures of verdicts in the volunteers' guide anew from the real program, into
// resources/guide/ and shared/report/guidePictures.ts. To be done when the check-in screen has changed its looks.
await tell(async () => {
  checkNode();
  const root = resolve(import.meta.dirname, "..");
  await ensurePackages(root);
  const electron = await ensureRuntime(root);
  await ensureSystemLibraries({ electron: electron.executable });
  ensureFonts(root);
  await ensureBuild(root);
  const display = process.platform === "linux" ? await startDisplay() : undefined;
  if (display?.name) process.env.DISPLAY = display.name;
  try {
    const { runnerImport } = await import("vite");
    const file = resolve(root, "test/build/guidePictures.ts");
    const { module } = await runnerImport(file, { configFile: false, logLevel: "error" });
    return await module.takeGuidePictures();
  } finally {
    await display?.stop();
  }
});

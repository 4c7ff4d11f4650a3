import { resolve } from "node:path";
import { ensureBuild } from "./setup/build.mjs";
import { hasDisplay } from "./setup/display.mjs";
import { ensureFonts } from "./setup/fonts.mjs";
import { checkNode } from "./setup/node.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { runProgram } from "./setup/program.mjs";
import { ensureRuntime } from "./setup/runtime.mjs";
import { tell } from "./setup/say.mjs";
import { ensureSystemLibraries } from "./setup/systemLibraries.mjs";

// `npm start`: from a fresh clone to the open kiosk. What is already there is not done again, and not spoken of.
await tell(async () => {
  checkNode();
  const root = resolve(import.meta.dirname, "..");
  await ensurePackages(root);
  const electron = await ensureRuntime(root);
  await ensureSystemLibraries({ electron: electron.executable, withDisplay: !(await hasDisplay()) });
  ensureFonts(root);
  await ensureBuild(root);
  return runProgram(root, electron.executable, ["--open-sample", ...process.argv.slice(2)]);
});

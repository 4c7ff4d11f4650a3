import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { findCommand, lastLines, run } from "../setup/run.mjs";
import { SetupProblem } from "../setup/say.mjs";

const FILES = join(import.meta.dirname, "linux");
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
/** The newer name first (Debian 13, Ubuntu 24.04). */
const DEPENDS = "libgtk-3-0t64 | libgtk-3-0, libnss3, libasound2t64 | libasound2, libgbm1";

/** Where the package of this version lies once it is made. */
export const debOf = (root) => join(root, "release", `lanyard_${manifest(root).version}_amd64.deb`);

/**
 * Packs a staged program as `file`. The same sources give the same bytes. Zstandard takes seconds where xz takes minutes for a
 * tenth less; the dpkg of Debian 12 and Ubuntu 22.04 knows it.
 */
export async function makeDeb(root, staged, file) {
  const dpkg = findCommand("dpkg-deb");
  if (!dpkg) throw new SetupProblem("dpkg-deb is not here: a .deb is made on Debian and its kin.");
  const tree = join(root, "release", "deb");
  rmSync(tree, { recursive: true, force: true });
  layOut(root, staged, tree);
  writeControl(tree, manifest(root));
  settleModes(tree);
  const env = { SOURCE_DATE_EPOCH: lastChange(root) };
  const { code, output } = await run(dpkg, ["--root-owner-group", "-Zzstd", "-z9", "--build", tree, file], { env });
  rmSync(tree, { recursive: true });
  if (code !== 0) throw new SetupProblem(`dpkg-deb did not succeed:\n${lastLines(output)}`);
}

const manifest = (root) => JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

function layOut(root, staged, tree) {
  const usr = (...names) => join(tree, "usr", ...names);
  cpSync(staged, usr("lib", "lanyard"), { recursive: true });
  mkdirSync(usr("bin"), { recursive: true });
  symlinkSync("../lib/lanyard/lanyard", usr("bin", "lanyard"));
  place(join(FILES, "lanyard.desktop"), usr("share", "applications"), "lanyard.desktop");
  place(join(FILES, "lanyard.xml"), usr("share", "mime", "packages"), "lanyard.xml");
  place(join(FILES, "copyright"), usr("share", "doc", "lanyard"), "copyright");
  place(join(root, "CHANGELOG.md"), usr("share", "doc", "lanyard"), "changelog.md");
  place(join(FILES, "apparmor"), join(tree, "etc", "apparmor.d"), "lanyard");
  const icons = join(root, "resources", "icons");
  const hicolor = (size) => usr("share", "icons", "hicolor", size, "apps");
  for (const size of SIZES) place(join(icons, `lanyard-${size}.png`), hicolor(`${size}x${size}`), "lanyard.png");
  place(join(icons, "lanyard.svg"), hicolor("scalable"), "lanyard.svg");
}

function place(from, folder, name) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(from, join(folder, name));
}

function writeControl(tree, { version, description }) {
  const control = join(tree, "DEBIAN");
  place(join(FILES, "postinst"), control, "postinst");
  chmodSync(join(control, "postinst"), 0o755);
  writeFileSync(join(control, "conffiles"), "/etc/apparmor.d/lanyard\n");
  const kilobytes = Math.ceil(sizeOf(join(tree, "usr")) / 1024);
  const fields = {
    Package: "lanyard",
    Version: version,
    Architecture: "amd64",
    Maintainer: "The Lanyard authors <lanyard@localhost>",
    Section: "misc",
    Priority: "optional",
    "Installed-Size": kilobytes,
    Depends: DEPENDS,
    Recommends: "cups, fonts-noto-cjk",
    Suggests: "nats-server",
    Description: `check-in desk and badge printing for events\n ${description}`,
  };
  const text = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  writeFileSync(join(control, "control"), text.join(""));
}

/** Everybody may read, only what is run may be run; Chromium's helper builds the sandbox as root where users may not. */
function settleModes(tree) {
  for (const entry of readdirSync(tree, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const isRun = entry.isDirectory() || (statSync(path).mode & 0o100) !== 0;
    chmodSync(path, isRun ? 0o755 : 0o644);
  }
  chmodSync(tree, 0o755);
  chmodSync(join(tree, "usr", "lib", "lanyard", "chrome-sandbox"), 0o4755);
}

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

/** When the sources were last changed, so that times in the package do not depend on when it is made. */
function lastChange(root) {
  try {
    return execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" }).trim();
  } catch {
    return String(Math.floor(statSync(join(root, "package-lock.json")).mtimeMs / 1000));
  }
}

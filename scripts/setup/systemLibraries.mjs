import { existsSync } from "node:fs";
import { findCommand, lastLines, run } from "./run.mjs";
import { SetupProblem, say } from "./say.mjs";

/**
 * What the program needs of a Linux system, as things to look for and the Debian packages that bring them. Where a
 * package has two names, the first is the newer one (Debian 13, Ubuntu 24.04).
 */
const ELECTRON_PACKAGES = [["libgtk-3-0t64", "libgtk-3-0"], "libnss3", ["libasound2t64", "libasound2"], "libgbm1"];
const FONTS = { what: "fonts for Chinese", isThere: hasChineseFont, packages: ["fontconfig", "fonts-noto-cjk"] };
const DISPLAY = { what: "a virtual display", isThere: has("Xvfb"), packages: ["xvfb"] };
const TEST_TOOLS = [
  DISPLAY,
  { what: "a print server", isThere: has("cupsd"), packages: ["cups"] },
  { what: "a reader of PDF", isThere: has("pdftotext"), packages: ["poppler-utils"] },
  { what: "a reader of QR codes", isThere: has("zbarimg"), packages: ["zbar-tools"] },
  { what: "a maker of file systems", isThere: () => !isRoot() || has("mkfs.xfs")(), packages: ["xfsprogs"] },
  { what: "a witness of system calls", isThere: has("strace"), packages: ["strace"] },
  { what: "a server for many desks", isThere: has("nats-server"), packages: ["nats-server"] },
  { what: "a typist", isThere: has("xdotool"), packages: ["xdotool"] },
  { what: "keyboards of other countries", isThere: has("setxkbmap"), packages: ["x11-xkb-utils"] },
  { what: "a pinyin keyboard", isThere: hasPinyin, packages: ["dbus", "ibus", "ibus-gtk3", "ibus-libpinyin"] },
];
const BENCH_TOOLS = [{ what: "a peer for workbooks", isThere: hasOpenpyxl, packages: ["python3-openpyxl"] }];
const WAIT_FOR_APT = ["-o", "DPkg::Lock::Timeout=300"];

/**
 * Looks for the libraries, fonts and tools that the program (and with `forTests` its tests, with `forBench` its benches)
 * needs on Linux, and installs what is missing through apt-get as root or with a sudo that asks no password. Otherwise throws SetupProblem
 * with the exact command. Nothing is needed on other systems.
 */
export async function ensureSystemLibraries({ electron, withDisplay = false, forTests = false, forBench = false }) {
  if (process.platform !== "linux") return;
  const tools = forTests || forBench ? TEST_TOOLS : withDisplay ? [DISPLAY] : [];
  const needs = [librariesOf(electron), FONTS, ...tools, ...(forBench ? BENCH_TOOLS : [])];
  const missing = await absent(needs);
  if (missing.length === 0) return;
  await install(missing);
  const still = await absent(missing);
  if (still.length > 0) {
    throw new SetupProblem(`After the installation this is still missing: ${await listing(still, electron)}`);
  }
}

async function absent(needs) {
  const found = await Promise.all(needs.map((need) => need.isThere()));
  return needs.filter((_, at) => !found[at]);
}

async function install(missing) {
  const wanted = missing.flatMap((need) => need.packages);
  const what = missing.map((need) => need.what).join(", ");
  const apt = findCommand("apt-get");
  if (apt === undefined) {
    throw new SetupProblem(
      `This system lacks ${what}. Install what Debian calls ${wanted.map(lastName).join(" ")} with your package manager.`,
    );
  }
  const asRoot = await rootCommand();
  if (asRoot === undefined) {
    const names = (await namesHere(wanted)).join(" ");
    throw new SetupProblem(
      `This system lacks ${what}. Run this, then try again:\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
    );
  }
  const aptGet = (...args) => run(asRoot[0], [...asRoot.slice(1), apt, ...WAIT_FOR_APT, ...args]);
  say("asking apt for its newest lists (apt-get update)");
  await aptGet("update", "-q");
  const names = await namesHere(wanted);
  say(`installing ${what} (apt-get install ${names.join(" ")})`);
  const { code, output } = await aptGet("install", "-y", "-q", "--no-install-recommends", ...names);
  if (code !== 0) throw new SetupProblem(`apt-get could not install ${names.join(" ")}:\n${lastLines(output)}`);
}

/** How a command is run as root here: directly, through a sudo that asks nothing, or not at all. */
async function rootCommand() {
  const env = ["env", "DEBIAN_FRONTEND=noninteractive"];
  if (process.getuid() === 0) return env;
  const sudo = findCommand("sudo");
  if (sudo === undefined || (await run(sudo, ["-n", "true"])).code !== 0) return undefined;
  return [sudo, "-n", ...env];
}

/** Of packages with two names, the one that this system's package lists know. */
async function namesHere(packages) {
  const known = async (name) => (await run("apt-cache", ["show", "--quiet=2", name])).code === 0;
  const name = async (wanted) => (Array.isArray(wanted) ? ((await known(wanted[0])) ? wanted[0] : wanted[1]) : wanted);
  return Promise.all(packages.map(name));
}

function lastName(wanted) {
  return Array.isArray(wanted) ? wanted[1] : wanted;
}

function librariesOf(electron) {
  const isThere = async () => (await missingLibraries(electron)).length === 0;
  return { what: "libraries of Electron", isThere, packages: ELECTRON_PACKAGES };
}

async function missingLibraries(electron) {
  const { output } = await run("ldd", [electron]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}

async function listing(needs, electron) {
  const libraries = await missingLibraries(electron);
  return [...needs.map((need) => need.what), ...libraries].join(", ");
}

/** Only root can mount what the tests of power cuts make. */
function isRoot() {
  return process.getuid() === 0;
}

function has(command) {
  return () => findCommand(command) !== undefined;
}

async function hasPinyin() {
  const isIbus = ["dbus-daemon", "ibus", "ibus-daemon"].every((command) => findCommand(command) !== undefined);
  return isIbus && existsSync("/usr/share/ibus/component/libpinyin.xml");
}

async function hasChineseFont() {
  return findCommand("fc-list") !== undefined && (await run("fc-list", [":lang=zh", "file"])).output.trim() !== "";
}

async function hasOpenpyxl() {
  return (await run("/usr/bin/python3", ["-c", "import openpyxl"])).code === 0;
}

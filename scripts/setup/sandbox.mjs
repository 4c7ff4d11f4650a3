import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { findCommand, run } from "./run.mjs";
import { SetupProblem, say } from "./say.mjs";

/**
 * The switch Electron needs so that its windows can be sandboxed, or must not be. As root Chromium refuses to
 * start unless `--no-sandbox` is on the command line. A normal user keeps the sandbox: through user namespaces
 * or, where the system bars those (Ubuntu 24.04, some containers), through Electron's helper owned by root.
 * Throws SetupProblem with the command for the latter.
 */
export async function sandboxSwitches(electron) {
  if (process.platform !== "linux") return [];
  if (process.getuid() === 0) {
    say("running as root: the sandbox around the windows is off. Use a normal user on a real desk");
    return ["--no-sandbox"];
  }
  const helper = join(dirname(electron), "chrome-sandbox");
  if (isOwnedByRoot(helper) || (await hasUserNamespaces())) return [];
  const commands = [
    ["chown", "root:root", helper],
    ["chmod", "4755", helper],
  ];
  const sudo = findCommand("sudo");
  if (sudo !== undefined && (await run(sudo, ["-n", "true"])).code === 0) {
    say("this system bars user namespaces: giving Electron's sandbox helper to root (chown root, chmod 4755)");
    for (const command of commands) await run(sudo, ["-n", ...command]);
    if (isOwnedByRoot(helper)) return [];
  }
  throw new SetupProblem(
    "This system bars user namespaces, so Electron's sandbox needs its helper to belong to root. Run this, then try again:\n" +
      `  ${commands.map((command) => `sudo ${command.join(" ")}`).join(" && ")}`,
  );
}

function isOwnedByRoot(helper) {
  const found = statSync(helper, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4755) === 0o4755;
}

async function hasUserNamespaces() {
  const unshare = findCommand("unshare");
  return unshare === undefined || (await run(unshare, ["--user", "--map-root-user", "true"])).code === 0;
}

import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Asks a tool for text without colours: what is caught here may end in a log. */
export const PLAIN = { NO_COLOR: "1", FORCE_COLOR: undefined };

/**
 * Runs a program to its end and gives back `{ code, output }`; output is stdout and stderr as they came.
 * `code` is null when the program could not be started, was killed, or ran longer than `limitMs`.
 * With `show: true` the output also goes to the terminal while it is written.
 */
export function run(command, args, { cwd, env, limitMs, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...PLAIN, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const chunks = [];
    const limit = limitMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), limitMs);
    for (const [stream, terminal] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.on("data", (chunk) => {
        chunks.push(chunk);
        if (show) terminal.write(chunk);
      });
    }
    const end = (code) => {
      clearTimeout(limit);
      resolve({ code, output: Buffer.concat(chunks).toString("utf8") });
    };
    child.on("error", (error) => {
      chunks.push(Buffer.from(String(error)));
      end(null);
    });
    child.on("close", end);
  });
}

/** The command that starts npm: on Windows a .cmd cannot be spawned without a shell, so npm's own script is run. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return run(process.execPath, [script, ...args], options);
  return run("npm", args, options);
}

/** Where a command lies on the PATH (and in the folders for administrators), or undefined. */
export function findCommand(name) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** Whether this process may run the file. */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Calls `act` once when this process is to end: Ctrl-C, SIGTERM, a closed terminal, or the npm that runs it is gone
 * (npm ends its shell but not what the shell started).
 */
export function whenToldToEnd(act) {
  let wasTold = false;
  const once = () => {
    if (!wasTold) act();
    wasTold = true;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, once);
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && once(), 500).unref();
}

/** The last lines of a long output, for a message that has to say why something failed. */
export function lastLines(output, count = 12) {
  return output.trim().split("\n").slice(-count).join("\n");
}

import { spawn } from "node:child_process";
import { connect } from "node:net";
import { setPriority } from "node:os";
import { findCommand } from "./run.mjs";
import { SetupProblem } from "./say.mjs";

const SCREEN = "1600x1000x24";
const START_LIMIT_MS = 20_000;

/** Whether a window can be opened here. DISPLAY may be set and nothing answer there: that is no display. */
export async function hasDisplay() {
  if (process.platform !== "linux" || process.env.WAYLAND_DISPLAY) return true;
  const { DISPLAY } = process.env;
  if (!DISPLAY) return false;
  const local = /^(?:unix)?:(\d+)/.exec(DISPLAY);
  return local === null || answers(`/tmp/.X11-unix/X${local[1]}`);
}

/**
 * Starts a virtual display on a free number and gives `{ name: ":N", stop() }`. It is in a process group of its
 * own, so that a Ctrl-C at the terminal does not take it away under the program; stop() ends it.
 */
export async function startDisplay() {
  const args = ["-displayfd", "3", "-screen", "0", SCREEN, "-nolisten", "tcp"];
  const server = spawn(findCommand("Xvfb") ?? "Xvfb", args, {
    detached: true,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  if (server.pid !== undefined) putFirst(server.pid);
  const ended = new Promise((resolve) => server.once("close", resolve));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
  };
  process.once("exit", () => server.kill("SIGKILL"));
  return { name: `:${await numberFrom(server)}`, stop };
}

/** It says when a key was pressed, and must not wait for a busy computer to say it; where that is not allowed, it waits. */
function putFirst(pid) {
  try {
    setPriority(pid, -15);
  } catch {
    // Only the administrator may.
  }
}

function numberFrom(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why) => {
      clearTimeout(limit);
      server.kill("SIGKILL");
      reject(new SetupProblem(`The virtual display did not start: ${why} ${said}`.trim()));
    };
    const limit = setTimeout(() => fail("no answer"), START_LIMIT_MS);
    server.stderr.on("data", (chunk) => {
      said += chunk;
    });
    server.once("error", (error) => fail(error.message));
    server.once("close", (code) => fail(`it ended with ${code}.`));
    server.stdio[3].once("data", (chunk) => {
      clearTimeout(limit);
      resolve(String(chunk).trim());
    });
  });
}

function answers(socket) {
  return new Promise((resolve) => {
    const connection = connect(socket);
    const end = (answer) => {
      connection.destroy();
      resolve(answer);
    };
    connection.once("connect", () => end(true));
    connection.once("error", () => end(false));
  });
}

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { hasDisplay, startDisplay } from "./display.mjs";
import { withUtf8Locale } from "./locale.mjs";
import { whenToldToEnd } from "./run.mjs";
import { sandboxSwitches } from "./sandbox.mjs";
import { say } from "./say.mjs";

const SCREENSHOT = "--screenshot=";
const SCREENSHOT_LIMIT_MS = 90_000;
const PATIENCE_MS = 8_000;
/** Chromium's own lines, such as `[12:1122/135606.26:ERROR:bus.cc(407)] …`: noise, unless the program fails. */
const CHROMIUM_LINE = /^\[\d+:\d+\/\d+\.\d+:(?:ERROR|WARNING|INFO|VERBOSE\d)\S*\]/;

/**
 * Runs the built program until it ends or this process is told to (Ctrl-C, SIGTERM, a lost connection), and gives
 * the exit code. Without a display it gets a virtual one, and the path of a screenshot of its check-in screen is said.
 * Nothing it started is left behind.
 */
export async function runProgram(root, electron, args) {
  const switches = [...(await sandboxSwitches(electron)), ...displaySwitches()];
  if (await hasDisplay()) return start(electron, [...switches, root, ...args], programEnvironment()).ended;
  const display = await startDisplay();
  try {
    return await runUnseen(display, electron, [...switches, root, ...args]);
  } finally {
    await display.stop();
  }
}

async function runUnseen(display, electron, args) {
  say("there is no display here, so the program runs on a virtual one; Ctrl-C ends it");
  const asked = args.find((arg) => arg.startsWith(SCREENSHOT))?.slice(SCREENSHOT.length);
  const picture = asked ?? join(mkdtempSync(join(tmpdir(), "lanyard-")), "check-in.png");
  const program = start(electron, asked ? args : [...args, SCREENSHOT + picture], programEnvironment(display));
  void tellPicture(picture, program.ended);
  return program.ended;
}

/** The environment to run Electron in: the display, UTF-8, and nothing that would turn it into a plain Node. */
export function programEnvironment(display) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = withUtf8Locale(process.env);
  if (!display) return env;
  const { WAYLAND_DISPLAY: __, ...onX } = env;
  return { ...onX, DISPLAY: display.name };
}

function start(electron, args, env) {
  // In a group of its own: Ctrl-C reaches a whole group, and a second signal would end Electron before it has closed.
  const child = spawn(electron, args, {
    env,
    detached: process.platform !== "win32",
    stdio: ["ignore", "inherit", "pipe"],
  });
  const hidden = passOn(child.stderr);
  let wasTold = false;
  whenToldToEnd(() => {
    wasTold = true;
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS).unref();
  });
  process.once("exit", () => child.kill("SIGKILL"));
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (wasTold) return resolve(0);
      if (code !== 0) process.stderr.write(hidden.join(""));
      return resolve(code ?? 1);
    });
  });
  return { ended };
}

/** Passes the program's own lines on and keeps Chromium's, the newest 40. */
function passOn(stderr) {
  const hidden = [];
  let rest = "";
  stderr.setEncoding("utf8");
  stderr.on("data", (text) => {
    const lines = (rest + text).split(/(?<=\n)/);
    rest = lines.at(-1)?.endsWith("\n") ? "" : (lines.pop() ?? "");
    for (const line of lines) {
      if (CHROMIUM_LINE.test(line)) hidden.push(line);
      else process.stderr.write(line);
    }
    hidden.splice(0, hidden.length - 40);
  });
  return hidden;
}

function displaySwitches() {
  return process.env.WAYLAND_DISPLAY && !process.env.DISPLAY ? ["--ozone-platform-hint=auto"] : [];
}

async function tellPicture(path, ended) {
  const begin = Date.now();
  let isOver = false;
  void ended.finally(() => {
    isOver = true;
  });
  while (Date.now() < begin + SCREENSHOT_LIMIT_MS && !isOver) {
    await sleep(200);
    if (isWholePicture(path, begin)) return say(`the running check-in screen: ${path}`);
  }
  if (!isOver) say(`the program has written no picture of its check-in screen to ${path} yet`);
}

/** Whether a PNG is there to its last chunk, and written since. */
function isWholePicture(path, since) {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return written >= since - 1000 && readFileSync(path).subarray(-8, -4).toString("latin1") === "IEND";
}

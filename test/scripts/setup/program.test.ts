import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../../build/leftovers.ts";
import { runSetup, writeFiles } from "../../build/setupRun.ts";

/** A program that notes its arguments and display, talks like Chromium, writes its picture and waits to be ended. */
const PROGRAM = `#!/usr/bin/env node
const fs = require("node:fs");
const picture = process.argv.find((arg) => arg.startsWith("--screenshot="))?.slice(13);
fs.writeFileSync(__dirname + "/seen.json", JSON.stringify({ args: process.argv.slice(2), env: process.env }));
console.error("[77:1122/135606.262875:ERROR:bus.cc(407)] Failed to connect to the bus");
console.error("the program's own line");
if (process.argv.includes("--fail")) process.exit(3);
if (picture) fs.writeFileSync(picture, Buffer.concat([Buffer.from("\\x89PNG"), Buffer.from("IEND....")]));
process.on("SIGTERM", () => { fs.writeFileSync(__dirname + "/closed.txt", ""); process.exit(0); });
setInterval(() => {}, 1000);`;

describe.runIf(process.platform === "linux")("runProgram", () => {
  const launch = (folder: string, args: string[], signal?: NodeJS.Signals) => {
    writeFiles(folder, { electron: PROGRAM });
    return runSetup("program.mjs", "runProgram", ["/checkout", join(folder, "electron"), args], {
      env: { DISPLAY: undefined, WAYLAND_DISPLAY: undefined, ELECTRON_RUN_AS_NODE: "1" },
      watch: (output, end) => signal && output.includes("the running check-in screen") && end(signal),
    });
  };
  const seen = (folder: string) => JSON.parse(readFileSync(join(folder, "seen.json"), "utf8"));

  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "runs without a display, tells the picture, ends all on %s",
    async (signal) => {
      const folder = freshFolder("program");
      const { code, output } = await launch(folder, ["--open-sample"], signal);
      expect(code).toBe(0);
      expect(output).toContain("there is no display here");
      expect(output).toContain("the program's own line");
      expect(output).not.toContain("bus.cc");
      expect(readFileSync(join(folder, "closed.txt"), "utf8")).toBe("");

      const { args, env } = seen(folder);
      expect(args.slice(args.indexOf("/checkout"))).toEqual([
        "/checkout",
        "--open-sample",
        expect.stringMatching(/^--screenshot=.+check-in\.png$/),
      ]);
      expect(args.includes("--no-sandbox")).toBe(process.getuid?.() === 0);
      expect(output).toContain(args.at(-1).slice("--screenshot=".length));
      expect(env.ELECTRON_RUN_AS_NODE).toBeUndefined();
      expect(isServed(env.DISPLAY)).toBe(false);
    },
  );

  it("hands on the exit code, and Chromium's lines when the program fails", async () => {
    const folder = freshFolder("program");
    const { code, output } = await launch(folder, ["--fail"]);
    expect(code).toBe(3);
    expect(output).toContain("bus.cc");
    expect(isServed(seen(folder).env.DISPLAY)).toBe(false);
  });
});

/** Whether an X server with this number is still running. */
function isServed(display: string): boolean {
  expect(display).toMatch(/^:\d+$/);
  const sockets = execFileSync("cat", ["/proc/net/unix"], { encoding: "utf8" });
  return sockets.split("\n").some((line) => line.endsWith(`/tmp/.X11-unix/X${display.slice(1)}`));
}

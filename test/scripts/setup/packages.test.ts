import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../../build/leftovers.ts";
import { runSetup, writeFiles } from "../../build/setupRun.ts";

/** An npm that notes its arguments, empties node_modules as `npm ci` does, and fails while there is a file called offline. */
const NPM = `
const fs = require("node:fs");
fs.appendFileSync("npm.txt", process.argv.slice(2).join(" ") + "\\n");
if (fs.existsSync("offline")) { console.error("npm error network"); process.exit(1); }
fs.rmSync("node_modules", { recursive: true, force: true });
fs.mkdirSync("node_modules");`;

describe("ensurePackages", () => {
  it("installs when the lock file is not the one node_modules was made from", async () => {
    const checkout = freshFolder("checkout");
    writeFiles(checkout, { "npm.js": NPM, "package-lock.json": "{}", offline: "" });
    const ensure = () =>
      runSetup("packages.mjs", "ensurePackages", [checkout], { env: { npm_execpath: join(checkout, "npm.js") } });
    const runs = () => readFileSync(join(checkout, "npm.txt"), "utf8").trim().split("\n");

    const offline = await ensure();
    expect(offline.code).toBe(1);
    expect(offline.output).toContain("npm error network");
    expect(existsSync(join(checkout, "node_modules"))).toBe(false);

    rmSync(join(checkout, "offline"));
    expect((await ensure()).code).toBe(0);
    expect((await ensure()).output).toBe("undefined\n");
    expect(runs()).toHaveLength(2);
    expect(runs()[0]).toMatch(/^ci /);

    appendFileSync(join(checkout, "package-lock.json"), " ");
    await ensure();
    rmSync(join(checkout, "node_modules"), { recursive: true });
    await ensure();
    expect(runs()).toHaveLength(4);
  });
});

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../../build/leftovers.ts";
import { runSetup, writeFiles } from "../../build/setupRun.ts";

/** An npm that notes its arguments, installs all but the packages for other systems, and fails while there is a file called offline. */
const NPM = `
const fs = require("node:fs");
fs.appendFileSync("npm.txt", process.argv.slice(2).join(" ") + "\\n");
if (fs.existsSync("offline")) { console.error("npm error network"); process.exit(1); }
const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
for (const [path, { optional }] of Object.entries(packages)) if (path === "" || optional) delete packages[path];
fs.rmSync("node_modules", { recursive: true, force: true });
fs.mkdirSync("node_modules");
fs.writeFileSync("node_modules/.package-lock.json", JSON.stringify({ packages }));`;

const lock = (...names: string[]) =>
  JSON.stringify({
    packages: {
      "": { version: "0.1.0" },
      "node_modules/for-another-system": { version: "1.0.0", optional: true },
      ...Object.fromEntries(
        names.map((name) => [`node_modules/${name.split("@")[0]}`, { version: name.split("@")[1] }]),
      ),
    },
  });

describe("ensurePackages", () => {
  it("installs when node_modules is not what the lock file says", async () => {
    const checkout = freshFolder("checkout");
    writeFiles(checkout, { "npm.js": NPM, "package-lock.json": lock("zod@4.6.7"), offline: "" });
    const env = { npm_execpath: join(checkout, "npm.js") };
    const ensure = () => runSetup("packages.mjs", "ensurePackages", [checkout], { env });
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

    for (const [at, other] of [lock("zod@4.6.8"), lock("zod@4.6.8", "lowdb@7.0.1"), lock("lowdb@7.0.1")].entries()) {
      writeFiles(checkout, { "package-lock.json": other });
      await ensure();
      await ensure();
      expect(runs()).toHaveLength(3 + at);
    }
    rmSync(join(checkout, "node_modules"), { recursive: true });
    await ensure();
    expect(runs()).toHaveLength(6);
  });
});

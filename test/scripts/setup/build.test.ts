import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { freshFolder } from "../../build/leftovers.ts";
import { runSetup, writeFiles } from "../../build/setupRun.ts";

/** A compiler that writes the three products, notes that it ran, and fails on a source that says BROKEN. */
const COMPILER = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
appendFileSync("runs.txt", "x");
if (readFileSync("electron/main.ts", "utf8").includes("BROKEN")) { console.error("main.ts:1 is broken"); process.exit(1); }
for (const [folder, file] of [["main", "main.js"], ["preload", "preload.cjs"], ["renderer", "index.html"]]) {
  mkdirSync("out/" + folder, { recursive: true });
  writeFileSync("out/" + folder + "/" + file, "built");
}`;

describe("ensureBuild", () => {
  let checkout = "";
  beforeEach(() => {
    checkout = freshFolder("checkout");
    writeFiles(checkout, {
      "node_modules/electron-vite/bin/electron-vite.js": COMPILER,
      "node_modules/electron-vite/package.json": '{ "type": "module" }',
      "electron/main.ts": "1",
      "renderer/main.tsx": "1",
      "shared/words/ids.ts": "1",
      "resources/sample/event.md": "1",
      "electron.vite.config.ts": "1",
      "package.json": "{}",
      "package-lock.json": "{}",
    });
  });
  const build = () => runSetup("build.mjs", "ensureBuild", [checkout]);
  const runs = () => readFileSync(join(checkout, "runs.txt"), "utf8").length;

  it("builds once, and again only when a source has changed", async () => {
    expect(await build()).toMatchObject({ code: 0, output: expect.stringContaining("building the program") });
    expect(await build()).toEqual({ code: 0, output: "undefined\n" });
    expect(runs()).toBe(1);
    for (const [at, name] of ["shared/words/ids.ts", "renderer/main.tsx", "package-lock.json"].entries()) {
      appendFileSync(join(checkout, name), " ");
      await build();
      expect(runs(), name).toBe(2 + at);
    }
  });

  it("builds again when a product is missing or somebody else has built in between", async () => {
    await build();
    rmSync(join(checkout, "out/preload/preload.cjs"));
    await build();
    expect(runs()).toBe(2);
    writeFiles(checkout, { "out/main/main.js": "built from other sources" });
    await build();
    expect(runs()).toBe(3);
    expect(readFileSync(join(checkout, "out/main/main.js"), "utf8")).toBe("built");
  });

  it("says what the compiler said, and tries again the next time", async () => {
    writeFiles(checkout, { "electron/main.ts": "BROKEN" });
    const failed = await build();
    expect(failed.code).toBe(1);
    expect(failed.output).toContain("main.ts:1 is broken");
    await build();
    expect(runs()).toBe(2);
  });
});

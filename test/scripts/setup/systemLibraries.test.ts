import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { freshFolder } from "../../build/leftovers.ts";
import { runSetup, writeFiles } from "../../build/setupRun.ts";

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/**
 * A Debian 13 (libgtk-3-0t64, but libnss3) without Electron's libraries and Chinese fonts, until its apt-get has been
 * asked to install them. Its apt-get notes what it was asked; `id` and the like are the machine's own.
 */
const MACHINE = {
  ldd: '#!/bin/sh\ntest -e $0.installed && echo "libgtk-3.so.0 => /lib/it" || echo "	libgtk-3.so.0 => not found"\n',
  "fc-list": "#!/bin/sh\ntest -e $(dirname $0)/ldd.installed && echo NotoSansCJK.ttc\n",
  "apt-cache": "#!/bin/sh\nfor name; do :; done\ncase $name in *t64|libnss3|libgbm1|font*) exit 0;; esac\nexit 100\n",
  "apt-get":
    '#!/bin/sh\necho "$DEBIAN_FRONTEND: $@" >> $0.log\ncase "$@" in *install*) touch $(dirname $0)/ldd.installed;; esac\n',
};
const NAMES = "libgtk-3-0t64 libnss3 libasound2t64 libgbm1 fontconfig fonts-noto-cjk";

describe.runIf(process.platform === "linux")("ensureSystemLibraries", () => {
  let machine = "";
  beforeEach(() => {
    machine = freshFolder("machine");
    chmodSync(machine, 0o777);
    writeFiles(machine, MACHINE);
  });
  const ensure = (uid?: number) =>
    runSetup("systemLibraries.mjs", "ensureSystemLibraries", [{ electron: "/the/electron" }], {
      env: { PATH: `${machine}:/usr/bin:/bin` },
      ...(uid === undefined ? {} : { uid }),
    });
  const asked = () => readFileSync(join(machine, "apt-get.log"), "utf8");

  it.runIf(isRoot)("installs what is missing as root, by the names this system has, once", async () => {
    const first = await ensure();
    expect(first).toMatchObject({
      code: 0,
      output: expect.stringContaining("libraries of Electron, fonts for Chinese"),
    });
    expect(asked()).toMatch(/^noninteractive: .*update/);
    expect(asked()).toContain(`install -y -q --no-install-recommends ${NAMES}\n`);
    expect(await ensure()).toEqual({ code: 0, output: "undefined\n" });
  });

  it.runIf(isRoot)("says what is missing still when apt-get claims to have installed it", async () => {
    writeFiles(machine, { "apt-get": "#!/bin/sh\nexit 0\n" });
    const outcome = await ensure();
    expect(outcome.code).toBe(1);
    expect(outcome.output).toContain("still missing: libraries of Electron, fonts for Chinese, libgtk-3.so.0");
  });

  it.runIf(isRoot)("hands on what apt-get said when it fails", async () => {
    writeFiles(machine, { "apt-get": '#!/bin/sh\necho "E: no space left"; exit 100\n' });
    expect(await ensure()).toMatchObject({ code: 1, output: expect.stringContaining("E: no space left") });
  });

  it.runIf(isRoot)("gives a user without rights the exact command, and changes nothing", async () => {
    writeFiles(machine, { sudo: "#!/bin/sh\nexit 1\n" });
    const outcome = await ensure(NOBODY);
    expect(outcome.code).toBe(1);
    expect(outcome.output).toContain(
      `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${NAMES}\n`,
    );
    expect(existsSync(join(machine, "apt-get.log"))).toBe(false);
  });

  it.runIf(isRoot)("goes through a sudo that asks no password", async () => {
    writeFiles(machine, { sudo: '#!/bin/sh\nshift\nexec "$@"\n' });
    rmSync(join(machine, "apt-get.log"), { force: true });
    expect((await ensure(NOBODY)).code).toBe(0);
    expect(asked()).toContain("noninteractive: ");
  });
});

import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeArchive } from "../../electron/store/archive.ts";
import { PLAIN } from "../../electron/store/codec.ts";
import { peekEvent } from "../../electron/store/peekEvent.ts";
import { FUSES } from "../../scripts/packaging/fuses.mjs";
import { ask } from "../build/drive.ts";
import { launchInstalled, sandboxIsPossible } from "../build/launchAsUser.ts";
import { endLeftovers, freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";

const isRoot = process.getuid?.() === 0;
const canInstall = process.platform === "linux" && isRoot && spawnSync("dpkg", ["--version"]).status === 0;
const MOST_MEGABYTES = 120;
const FEW_MINUTES = 10 * 60_000;

/*
 * The package as a user gets it: made by `npm run package`, installed, started without rights and with the sandbox, upgraded over
 * its data, purged. dpkg works in a folder of its own, so that nothing of the machine is touched; only root may install.
 */
describe.runIf(canInstall)("the Debian package", () => {
  const system = freshFolder("system");
  const executable = join(system, "usr", "lib", "lanyard", "lanyard");
  const data = freshFolder("package-data");
  let deb = "";
  let code = "";

  const dpkg = (...args: string[]) =>
    execFileSync(
      "dpkg",
      [`--root=${system}`, "--force-script-chrootless", "--force-depends", "--no-triggers", ...args],
      { encoding: "utf8", stdio: "pipe" },
    );

  beforeAll(async () => {
    execFileSync(process.execPath, [join(ROOT, "scripts", "package.mjs")], { stdio: "pipe" });
    const version = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
    deb = join(ROOT, "release", `lanyard_${version}_amd64.deb`);
    for (const folder of ["info", "updates"])
      mkdirSync(join(system, "var", "lib", "dpkg", folder), { recursive: true });
    writeFileSync(join(system, "var", "lib", "dpkg", "status"), "");
    execFileSync("chmod", ["-R", "a+rX", system]);
  }, FEW_MINUTES);

  afterAll(endLeftovers);

  it("is small enough, and holds what runs alone", () => {
    expect(statSync(deb).size / 1e6).toBeLessThan(MOST_MEGABYTES);
    dpkg("--install", deb);
    expect(existsSync(executable)).toBe(true);
    expect(statSync(join(system, "usr/lib/lanyard/chrome-sandbox")).mode & 0o7777).toBe(0o4755);
    for (const place of [
      "share/applications/lanyard.desktop",
      "share/mime/packages/lanyard.xml",
      "share/doc/lanyard/copyright",
    ])
      expect(statSync(join(system, "usr", place)).mode & 0o777, place).toBe(0o644);
    expect(readdirSync(join(system, "usr/lib/lanyard/resources"))).toEqual(["app.asar"]);
  });

  it("is an executable that neither its environment nor its arguments turn into something else", async () => {
    const wire = await getCurrentFuseWire(executable);
    for (const [fuse, isOn] of Object.entries(FUSES))
      expect(wire[fuse as unknown as FuseV1Options], FuseV1Options[Number(fuse)]).toBe(
        (isOn ? "1" : "0").charCodeAt(0),
      );
    const run = (args: string[], env: Record<string, string>) =>
      spawnSync(executable, args, {
        env: { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "", ...env },
        encoding: "utf8",
        timeout: 20_000,
      });
    expect(run(["-e", "console.log('a plain Node')"], { ELECTRON_RUN_AS_NODE: "1" }).stdout).not.toContain(
      "plain Node",
    );
    const script = join(freshFolder("hostile"), "hostile.cjs");
    writeFileSync(script, "process.stdout.write('ran before the program')");
    expect(run(["--no-sandbox"], { NODE_OPTIONS: `--require=${script}` }).stdout).not.toContain("ran before");
    expect(run(["--no-sandbox", "--inspect-brk=0"], {}).stderr).not.toContain("Debugger listening");
  });

  it.runIf(sandboxIsPossible())(
    "checks somebody in for a user without rights, in the sandbox",
    async () => {
      const { window, complaints, uid, pagesAreSandboxed, close } = await launchInstalled(executable, {
        dataFolder: data,
        args: ["--open-sample"],
      });
      await onScreen(window, "checkIn");
      expect(uid).not.toBe(0);
      expect(pagesAreSandboxed()).toEqual([true]);
      const [card] = await ask(window, "people.search", { query: "贾岛", limit: 1 });
      if (!card) throw new Error("贾岛 is not on the list");
      code = (await ask(window, "tickets.show", { personId: card.id }))?.code ?? "";
      await typeLikeScanner(window, code);
      await verdictOf(window, "admitted");
      const preview = await ask(window, "badges.preview", { personId: card.id });
      expect(preview.pdf?.length).toBeGreaterThan(1_000);
      await close();
      expect(complaints).toMatchObject({ main: [], pages: [] });
    },
    FEW_MINUTES,
  );

  it.runIf(sandboxIsPossible())(
    "opens an archive that it is given, as a double click gives it",
    async () => {
      const archive = await archiveOf(data);
      const { window, close } = await launchInstalled(executable, { args: [archive] });
      await onScreen(window, "checkIn");
      await typeLikeScanner(window, code);
      await verdictOf(window, "already-in");
      await close();
    },
    FEW_MINUTES,
  );

  it.runIf(sandboxIsPossible())(
    "is upgraded over its event: who was in is in",
    async () => {
      dpkg("--install", newer(deb));
      expect(dpkg("--status", "lanyard")).toContain("Version: 99.0.0");
      const { window, close } = await launchInstalled(executable, { dataFolder: data });
      await onScreen(window, "checkIn");
      await typeLikeScanner(window, code);
      await verdictOf(window, "already-in");
      await close();
    },
    FEW_MINUTES,
  );

  it("is purged without a trace of its own, and leaves the events alone", () => {
    dpkg("--purge", "lanyard");
    for (const place of ["usr/lib/lanyard", "usr/bin/lanyard", "usr/share/doc/lanyard", "etc/apparmor.d/lanyard"])
      expect(existsSync(join(system, place)), place).toBe(false);
    if (sandboxIsPossible()) expect(readdirSync(join(data, "events"))).toHaveLength(1);
  });
});

/** The one event of a data folder as a file that everybody may read. */
async function archiveOf(data: string): Promise<string> {
  const [name = ""] = readdirSync(join(data, "events"));
  const from = join(data, "events", name);
  const event = await peekEvent(from);
  if (!event) throw new Error("there is no event");
  const file = join(freshFolder("archive"), `${name}.lanyard`);
  const order = { from, file, until: null, event, codec: PLAIN, program: "0", now: new Date().toISOString() };
  const made = await writeArchive(order, data, { onStep: () => undefined, isUnwanted: () => false });
  if (!made.ok) throw new Error(made.fault.code);
  chmodSync(file, 0o644);
  chmodSync(dirname(file), 0o755);
  return file;
}

/** The same package under a later version. */
function newer(deb: string): string {
  const work = freshFolder("newer");
  const tree = join(work, "tree");
  execFileSync("dpkg-deb", ["--raw-extract", deb, tree]);
  const control = join(tree, "DEBIAN", "control");
  writeFileSync(control, readFileSync(control, "utf8").replace(/^Version: .*$/m, "Version: 99.0.0"));
  const made = join(work, "lanyard_99.0.0_amd64.deb");
  execFileSync("dpkg-deb", ["--root-owner-group", "-Zgzip", "-z1", "--build", tree, made]);
  return made;
}

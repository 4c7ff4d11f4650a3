import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { Complaints } from "./complaints.ts";
import { withDisplay } from "./display.ts";
import { environment, type LaunchOptions, seeTour } from "./launch.ts";
import { endLater, freshFolder } from "./leftovers.ts";
import { electronExecutable, ROOT } from "./paths.ts";

const START_LIMIT_MS = 30_000;
/** capabilities(7) */
const CAP_SYS_ADMIN = 21n;

export interface LaunchedAsUser {
  readonly window: Page;
  readonly dataFolder: string;
  readonly complaints: Complaints;
  /** The user id the program runs as. */
  readonly uid: number;
  /** Of every process that shows a page: whether the kernel filters its system calls (seccomp), i.e. the sandbox is on. */
  pagesAreSandboxed(): boolean[];
  close(): Promise<void>;
}

/**
 * Starts the program as people run it: as a user without rights (nobody, when the tests run as root), with the sandbox,
 * from a copy that holds only what is shipped. There is no `app` here, see `drive`.
 */
export async function launchAsUser(options: LaunchOptions = {}): Promise<LaunchedAsUser> {
  const home = freshFolder("user");
  const staged = stage(home);
  return drive(staged.electron, [options.app ?? staged.app], { home, options });
}

/** The same with an installed program. */
export const launchInstalled = (executable: string, options: LaunchOptions = {}): Promise<LaunchedAsUser> =>
  drive(executable, [], { home: freshFolder("user"), options });

/** Playwright cannot start a program as somebody else, nor one whose fuses bar debugging Node: it is driven through Chromium's debugging port. */
async function drive(
  executable: string,
  app: readonly string[],
  { home, options }: { home: string; options: LaunchOptions },
): Promise<LaunchedAsUser> {
  await withDisplay();
  const user = process.getuid?.() === 0 ? nobody() : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const dataFolder = options.dataFolder ?? join(home, "data");
  mkdirSync(dataFolder, { recursive: true });
  await seeTour(dataFolder, options);
  const settings = join(dataFolder, "settings.json");
  const owned = [home, dataFolder, ...(existsSync(settings) ? [settings] : [])];
  for (const path of owned) chownSync(path, user.uid, user.gid);
  const program = spawn(
    executable,
    ["--remote-debugging-port=0", `--user-data-dir=${dataFolder}`, ...app, ...(options.args ?? [])],
    {
      cwd: home,
      ...user,
      detached: true,
      env: { ...environment(options), HOME: home, XDG_RUNTIME_DIR: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  const gone = once(program, "exit");
  endLater(async () => {
    if (program.exitCode !== null || program.signalCode !== null || program.pid === undefined) return;
    process.kill(-program.pid, "SIGKILL");
    await gone;
  });
  const complaints = new Complaints();
  complaints.listenTo(program.stderr);
  const endpoint = await debuggingEndpoint(program.stderr, gone);
  const browser = await chromium.connectOverCDP(endpoint);
  const context = browser.contexts()[0];
  const window = context?.pages()[0] ?? (await context?.waitForEvent("page"));
  if (window === undefined) throw new Error("The program opened no window.");
  complaints.watch(window);
  const close = async () => {
    program.kill("SIGTERM");
    await gone;
    await browser.close();
  };
  return {
    window,
    dataFolder,
    complaints,
    uid: user.uid,
    pagesAreSandboxed: () => pages(program.pid).map(isFiltered),
    close,
  };
}

/**
 * Whether this machine lets a sandbox be built at all: user namespaces for everybody, or rights enough for
 * Electron's helper. In a plain container it does not; a test that needs it should say that it is skipped.
 */
export function sandboxIsPossible(): boolean {
  const user = process.getuid?.() === 0 ? nobody() : {};
  if (spawnSync("/usr/bin/unshare", ["--user", "--map-root-user", "true"], user).status === 0) return true;
  const rights = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "0";
  return ((BigInt(`0x${rights}`) >> CAP_SYS_ADMIN) & 1n) === 1n;
}

function nobody(): { uid: number; gid: number } {
  const found = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync("/etc/passwd", "utf8"));
  if (found === null) throw new Error("This system has no user called nobody.");
  return { uid: Number(found[1]), gid: Number(found[2]) };
}

/** Copies the runtime, the build and the packages that are shipped to where every user may read. */
function stage(home: string): { electron: string; app: string } {
  const app = join(home, "app");
  mkdirSync(join(app, "node_modules"), { recursive: true });
  const listed = execFileSync("npm", ["ls", "--omit=dev", "--all", "--parseable"], { cwd: ROOT, encoding: "utf8" });
  const packages = listed.split("\n").filter((path) => path.startsWith(join(ROOT, "node_modules")));
  for (const path of packages) copy(path, join(app, path.slice(ROOT.length)));
  for (const name of ["package.json", "out", "resources"]) copy(join(ROOT, name), join(app, name));
  const electron = realpathSync(electronExecutable());
  copy(join(electron, ".."), join(home, "electron"));
  execFileSync("chmod", ["-R", "a+rX", home]);
  // As an installer does it: Chromium takes user namespaces where it may, and this helper where those are barred.
  if (process.getuid?.() === 0) execFileSync("chmod", ["4755", join(home, "electron", "chrome-sandbox")]);
  return { electron: join(home, "electron", "electron"), app };
}

function copy(from: string, to: string): void {
  mkdirSync(join(to, ".."), { recursive: true });
  execFileSync("cp", ["-rL", "--reflink=auto", "--no-target-directory", from, to]);
}

async function debuggingEndpoint(stderr: NodeJS.ReadableStream | null, gone: Promise<unknown>): Promise<string> {
  let said = "";
  const found = new Promise<string>((resolve, reject) => {
    stderr?.on("data", (text: string) => {
      said += text;
      const match = /DevTools listening on (ws:\/\/\S+)/.exec(said);
      if (match?.[1]) resolve(match[1]);
    });
    const fail = (why: string) => reject(new Error(`The program ${why}:\n${said}`));
    setTimeout(() => fail(`said no debugging port within ${START_LIMIT_MS} ms`), START_LIMIT_MS).unref();
    void gone.then(() => fail("ended at once"));
  });
  return found;
}

/** Chromium's processes for pages, among the children and children's children of the program. */
function pages(pid: number | undefined): number[] {
  const listed = execFileSync("ps", ["-eo", "pid=,pgid=,args="], { encoding: "utf8" }).split("\n");
  return listed.flatMap((line) => {
    const [, own, group, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(group) === pid && args?.includes("--type=renderer") ? [Number(own)] : [];
  });
}

function isFiltered(pid: number): boolean {
  return /^Seccomp:\s*2$/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
}

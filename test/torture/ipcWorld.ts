import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";

/** What the program writes of its own beside Chromium's files; the log is no state. */
const OURS = ["events", "settings.json", "columns.json"];
const SETTLED_MS = 250;
const MOST_WAITS = 400;

/** A program with the sample event open, and an event outside of its folder that nobody may touch. */
export type IpcWorld = {
  lanyard: Launched;
  outside: string;
  known: Record<string, (string | number)[]>;
  hostile: string[];
};

/** Starts it; `earlier`: the event outside that there is already. Dialogs are answered with "cancel", what would be shown in the file manager is only written down. */
export async function openWorld(earlier: string | null = null): Promise<IpcWorld> {
  // Where a program says that it begins with the computer is nobody's folder here.
  const env = { XDG_CONFIG_HOME: freshFolder("config") };
  const lanyard = await launchLanyard({ args: ["--open-sample"], env });
  await lanyard.app.evaluate(({ dialog, shell }) => {
    const heard = { rejections: [] as string[], shown: [] as string[] };
    Object.assign(globalThis, { heard });
    process.on("unhandledRejection", (reason) => heard.rejections.push(String(reason)));
    process.on("uncaughtException", (error) => heard.rejections.push(String(error.stack)));
    shell.showItemInFolder = (path) => void heard.shown.push(path);
    shell.openPath = async (path) => `${heard.shown.push(path)}`;
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: "" });
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
  });
  const { status } = await ask(lanyard.window, "app.hello", null);
  if (!status.event) throw new Error("the sample event did not open");
  const outside = earlier ?? trapOf(status.event.folder);
  const world = { lanyard, outside, known: {}, hostile: hostileTexts(outside, lanyard.dataFolder) };
  await learn(world);
  // That it was started as root is no trouble.
  lanyard.complaints.main.splice(0);
  return world;
}

/** A whole event elsewhere. Its times are set so that a reading shows (a `relatime` system moves an older time of access). */
function trapOf(event: string): string {
  const outside = join(freshFolder("outside"), "event");
  cpSync(event, outside, { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "nobody reads this");
  for (const entry of readdirSync(outside, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), 1_000_000_000, 1_700_000_000);
  return outside;
}

function hostileTexts(outside: string, data: string): string[] {
  const up = "../".repeat(12);
  return [
    ...["/etc/passwd", `${up}etc/passwd`, "..\\..\\..\\Windows\\win.ini", "C:\\Windows\\System32", "\\\\127.0.0.1\\c$"],
    ...[
      "file:///etc/passwd",
      "/proc/self/environ",
      "/dev/zero",
      "/dev/tty",
      ".",
      "..",
      "/",
      "~",
      "%2e%2e%2f",
      "CON",
      "a/b",
    ],
    ...[outside, `${outside}/`, `${up}${outside}`, join(data, "events", relative(join(data, "events"), outside))],
    ...[
      `${data}/events/${relative(join(data, "events"), outside)}`,
      join(outside, "secret.txt"),
      data,
      `${data}/events`,
    ],
    ...[
      "a\0.csv",
      "\ud800",
      "＝1",
      "=cmd|' /C calc'!A0",
      "<img src=x onerror=alert(1)>",
      "{{7*7}}",
      "%s%n",
      "'; --",
      "\u202egnp",
    ],
  ];
}

/** Learns what the desk calls its people, files and works, so that calls get further than the first check. */
export async function learn({ lanyard, known }: IpcWorld): Promise<void> {
  const { window, dataFolder } = lanyard;
  const hello = await ask(window, "app.hello", null);
  const people = await ask(window, "people.search", { query: "", limit: 20 }).catch(() => []);
  const folder = hello.status.event?.folder ?? "";
  const files = [...listing(dataFolder).keys()].map((path) => join(dataFolder, path));
  const plan = await ask(window, "sessions.edit", null).catch(() => null);
  const sharing = await ask(window, "stations.now", null).catch(() => null);
  const bytesOf = (...path: string[]) => readFileSync(join(ROOT, ...path)).toString("base64");
  Object.assign(known, {
    personId: people.map(({ id }) => id),
    people: people.map(({ id }) => id),
    other: people.map(({ id }) => id),
    ...{ folder: [folder], file: files.slice(-50), event: [hello.status.event?.id ?? "none"] },
    session: (plan?.sessions ?? []).map(({ id }) => id),
    station: [hello.status.station.id, ...(sharing?.stations ?? []).map(({ id }) => id)],
    ...(sharing?.hub && { code: [sharing.hub.code], address: sharing.hub.addresses }),
    ...{ host: ["127.0.0.1"], port: [9], pin: ["4711"], current: ["4711"], passphrase: ["a long passphrase"] },
    ...{ nonce: ["same-nonce", "other-nonce"], limit: [1, 3], dpi: [96] },
    bytes: [
      bytesOf("resources", "sample-event", "page.md"),
      bytesOf(
        "resources",
        "sample-event",
        readdirSync(join(ROOT, "resources", "sample-event")).find((name) => /roster|csv/.test(name)) ?? "page.md",
      ),
      Buffer.from("姓名,手机,__proto__\r\n贾岛,13800000000,1\r\n").toString("base64"),
    ],
  });
}

/** Shares the open event with other desks, unless it is shared; whether its hub runs here now. */
export async function share(window: Page): Promise<boolean> {
  const { role, canHost } = await ask(window, "stations.now", null);
  if (role !== "none" || (canHost !== null && canHost !== "yes")) return role === "hub";
  const reply = await ask(window, "stations.host", null);
  return reply.what === "done";
}

/** Everything of ours under the data folder, by path: what it is and when it was written. */
export function listing(data: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of OURS) if (existsSync(join(data, name))) walk(data, join(data, name), found);
  return found;
}

function walk(root: string, path: string, found: Map<string, string>): void {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) for (const name of readdirSync(path)) walk(root, join(path, name), found);
  else found.set(relative(root, path), `${stat.size} ${stat.mtimeNs} ${stat.ino}`);
}

/** The listing once nothing is being written any more. */
export async function settled(data: string): Promise<Map<string, string>> {
  let last = listing(data);
  for (let waits = 0; waits < MOST_WAITS; waits++) {
    await sleep(SETTLED_MS);
    const now = listing(data);
    if (changedPaths(last, now).length === 0) return now;
    last = now;
  }
  throw new Error("the program does not stop writing");
}

export function changedPaths(before: Map<string, string>, after: Map<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}

/** What lies outside: names, bytes, and when each was read last (`noatime` tells nothing of that). */
export function outsideNow(outside: string): string {
  const hash = createHash("sha256");
  const names = readdirSync(outside, { recursive: true, withFileTypes: true }).map((entry) =>
    join(entry.parentPath, entry.name),
  );
  for (const path of names.sort()) {
    const stat = statSync(path);
    hash.update(`${path} ${stat.size} ${stat.mtimeMs} ${stat.isFile() ? stat.atimeMs : 0}\n`);
  }
  return hash.digest("hex");
}

/** What the main process has to complain of; takes it. */
export async function mainTroubles({ lanyard, outside }: IpcWorld, natives: string): Promise<string[]> {
  const { rejections, shown, now } = await lanyard.app.evaluate(() => {
    const heard = (globalThis as unknown as { heard: { rejections: string[]; shown: string[] } }).heard;
    const told = { rejections: heard.rejections.splice(0), shown: heard.shown.splice(0) };
    const prototypes = [Object, Array, Function, String, Promise, Map].map(({ prototype }) => prototype);
    return { ...told, now: prototypes.map((each) => Reflect.ownKeys(each).map(String).join()).join() };
  });
  const main = lanyard.complaints.main
    .splice(0)
    .filter((line) => !/ error (?:bad-input|unknown-command|stranger|kiosk) [0-9a-f]{8}: /.test(line));
  return [
    ...rejections.map((reason) => `unhandled in the main process: ${reason}`),
    ...shown
      .filter((path) => !path.startsWith(lanyard.dataFolder) || path.includes(".."))
      .map((path) => `shown: ${path}`),
    ...(natives !== "" && natives !== now ? ["prototypes changed in the main process"] : []),
    ...main.map((line) => `said: ${line}`),
    ...lanyard.complaints.pages.splice(0).map((line) => `the page said: ${line}`),
    ...(existsSync(join(outside, "lock")) ? ["a lock outside"] : []),
  ];
}

/** The names of what every object, list, function, text, promise and map of the main process has. */
export const mainNatives = ({ lanyard }: IpcWorld): Promise<string> =>
  lanyard.app.evaluate(() => {
    const prototypes = [Object, Array, Function, String, Promise, Map].map(({ prototype }) => prototype);
    return prototypes.map((each) => Reflect.ownKeys(each).map(String).join()).join();
  });

/** Makes another window in the program with its preload: one that the door does not know. */
export async function strangers({ lanyard }: IpcWorld): Promise<Page[]> {
  const preload = join(ROOT, "out", "preload", "preload.cjs");
  const addresses = ["app://lanyard/index.html", "about:blank", "data:text/html,<title>x</title>"];
  const opened: Page[] = [];
  for (const address of addresses) {
    const coming = lanyard.app.waitForEvent("window");
    await lanyard.app.evaluate(
      ({ BrowserWindow }, [file, url]) => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload: file ?? "", sandbox: true } });
        void window.loadURL(url ?? "");
      },
      [preload, address],
    );
    const page = await coming;
    await page.waitForLoadState("domcontentloaded");
    opened.push(page);
  }
  return opened;
}

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { SettingsFile } from "../../electron/store/settings.ts";
import { preferredLanguage } from "../../shared/i18n/languages.ts";
import { Complaints } from "./complaints.ts";
import { withDisplay } from "./display.ts";
import { endLater, freshFolder } from "./leftovers.ts";
import { electronExecutable, ROOT } from "./paths.ts";

const CLOSE_LIMIT_MS = 15_000;

export interface LaunchOptions {
  /** The language the system claims to speak at this start, e.g. "zh-CN"; default en-US. */
  readonly language?: string;
  /** The folder of an earlier launch, to start the program again on what it left; default a fresh one. */
  readonly dataFolder?: string;
  /** More of the program's own arguments, e.g. ["--open-sample"]. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The app to start; default this checkout's build. */
  readonly app?: string;
  /** A laptop on which the program never ran: it begins with its tour. Default: somebody has seen that. */
  readonly isFirstStart?: boolean;
}

export interface Launched {
  readonly app: ElectronApplication;
  /** The first window, its document loaded. */
  readonly window: Page;
  readonly dataFolder: string;
  readonly complaints: Complaints;
  /** Closes as a person does and waits until the process is gone; ends it hard, and throws, when it hangs. */
  close(): Promise<void>;
  /** SIGKILL to the whole program, as when the plug is pulled; gone when it resolves. */
  kill9(): Promise<void>;
}

/**
 * Starts the built program in a data folder of its own and gives its first window. The program is the one that is
 * shipped: it is told nothing but Chromium's own switches and its public arguments.
 */
export async function launchLanyard(options: LaunchOptions = {}): Promise<Launched> {
  await withDisplay();
  const dataFolder = options.dataFolder ?? freshFolder("data");
  await seeTour(dataFolder, options);
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...switches(dataFolder, options.language), options.app ?? ROOT, ...(options.args ?? [])],
    env: environment(options),
  });
  const program = app.process();
  const complaints = new Complaints();
  complaints.listenTo(program.stderr);
  for (const page of app.windows()) complaints.watch(page);
  app.on("window", (page) => complaints.watch(page));
  const kill9 = () => kill(program);
  endLater(kill9);
  const window = await firstWindow(app).catch(async (error: unknown) => {
    // It would keep the profile from whoever starts it again.
    await kill9();
    throw error;
  });
  return { app, window, dataFolder, complaints, close: () => close(app, program), kill9 };
}

/** What is left of an earlier start on which the tour was seen: this station's settings, which the program itself would have made. */
export async function seeTour(
  dataFolder: string,
  { isFirstStart = false, language = "en-US" }: LaunchOptions,
): Promise<void> {
  const file = join(dataFolder, "settings.json");
  if (isFirstStart || existsSync(file)) return;
  const settings = await SettingsFile.open(file, preferredLanguage([language]));
  await settings.change({ tour: "seen" });
  chmodSync(file, 0o600);
}

async function firstWindow(app: ElectronApplication): Promise<Page> {
  const window = await app.firstWindow();
  await window.waitForLoadState("domcontentloaded");
  return window;
}

/** Chromium's switches for a start: as root it must not sandbox, and must be told so before any script runs. */
export function switches(dataFolder: string, language = "en-US"): string[] {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return [...sandbox, `--user-data-dir=${dataFolder}`, `--lang=${language}`];
}

/** This process's environment in another language, without what would turn Electron into a plain Node. */
export function environment({ language = "en-US", env = {} }: LaunchOptions): Record<string, string> {
  const removed = new Set(["ELECTRON_RUN_AS_NODE", "LC_ALL", "LC_MESSAGES", "NODE_OPTIONS", "NODE_ENV", "VITEST"]);
  const kept = Object.entries(process.env).flatMap(([key, value]) =>
    value === undefined || removed.has(key) || key.startsWith("VITEST_") ? [] : [[key, value] as const],
  );
  return { ...Object.fromEntries(kept), LANG: "C.UTF-8", LANGUAGE: language.replace("-", "_"), ...env };
}

async function close(app: ElectronApplication, program: ChildProcess): Promise<void> {
  if (hasEnded(program)) return;
  const closed = Promise.all([app.close(), program.exitCode === null ? once(program, "exit") : undefined]);
  const late = sleep(CLOSE_LIMIT_MS, "late" as const, { ref: false });
  if ((await Promise.race([closed, late])) !== "late") return;
  await kill(program);
  throw new Error(`The program did not close within ${CLOSE_LIMIT_MS} ms.`);
}

async function kill(program: ChildProcess): Promise<void> {
  if (hasEnded(program) || program.pid === undefined) return;
  const gone = once(program, "exit");
  try {
    process.kill(-program.pid, "SIGKILL");
  } catch {
    program.kill("SIGKILL");
  }
  await gone;
}

function hasEnded(program: ChildProcess): boolean {
  return program.exitCode !== null || program.signalCode !== null;
}

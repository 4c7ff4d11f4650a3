import { isAbsolute } from "node:path";
import { app, ipcMain } from "electron";
import type { Guard } from "./serve.ts";

/** Where archives come in that somebody wants opened; those that come before anybody listens wait. */
export type FileInbox = { listen(hear: (file: string) => void): void };

/**
 * Takes the place of the only program of this data folder, or hands `named` (the archives this start was given, absolute paths)
 * over to the one that runs already: null. That one hears of it through the inbox, as it does of a double click on macOS.
 */
export function takeFiles(named: readonly string[]): FileInbox | null {
  if (!app.requestSingleInstanceLock({ archives: named })) return null;
  const waiting: string[] = [...named];
  let hear = (file: string): void => void waiting.push(file);
  app.on("second-instance", (_event, _argv, _folder, data) => {
    const files = typeof data === "object" && data !== null && "archives" in data ? data.archives : null;
    for (const file of Array.isArray(files) ? files : []) if (isArchive(file)) hear(file);
  });
  // macOS alone tells it so; not run by us.
  app.on("open-file", (event, file) => {
    event.preventDefault();
    if (isArchive(file)) hear(file);
  });
  return {
    listen: (next) => {
      hear = next;
      for (const file of waiting.splice(0)) hear(file);
    },
  };
}

/** Hears of archives that are dropped on our window: the preload names them, no page does. */
export function hearDropped(isOurs: Guard, hear: (file: string) => void): void {
  ipcMain.on("dropped", (event, file: unknown) => {
    if (isOurs(event) && isArchive(file)) hear(file);
  });
}

/** No path of a system is longer. */
const LONGEST_PATH = 32_768;

const isArchive = (file: unknown): file is string =>
  typeof file === "string" && file.length < LONGEST_PATH && isAbsolute(file) && /\.lanyard$/i.test(file);

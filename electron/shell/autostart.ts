import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { app } from "electron";
import { desktopEntry } from "./desktopEntry.ts";

/** Whether the program begins by itself when the user of this computer logs in. */
export async function startsWithComputer(): Promise<boolean> {
  if (process.platform !== "linux") return app.getLoginItemSettings().openAtLogin;
  const entry = await readFile(entryFile(), "utf8").catch(() => "");
  return entry !== "" && !/^(?:Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/im.test(entry);
}

/**
 * Has it begin so, or no longer; false: the system did not take it. On Linux an entry in the user's own autostart folder
 * (freedesktop.org, Desktop Application Autostart Specification); Windows and macOS keep a list of their own, not run by us.
 */
export async function startWithComputer(isWanted: boolean): Promise<boolean> {
  if (process.platform !== "linux") {
    app.setLoginItemSettings({ openAtLogin: isWanted });
    return app.getLoginItemSettings().openAtLogin === isWanted;
  }
  try {
    if (isWanted) await writeEntry(entryFile());
    else await rm(entryFile(), { force: true });
    return true;
  } catch {
    return false;
  }
}

const entryFile = (): string =>
  join(process.env.XDG_CONFIG_HOME || join(homedir(), ".config"), "autostart", "lanyard.desktop");

/** Whole or not at all: a session that begins reads it. */
async function writeEntry(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await writeFile(temporary, desktopEntry(app.getName(), startLine()), { mode: 0o600 });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** How this very program was started, with the data folder that it was given; an AppImage is its file, not where it is mounted. */
function startLine(): string[] {
  const folder = app.commandLine.getSwitchValue("user-data-dir");
  return [
    process.env.APPIMAGE ?? process.execPath,
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    ...(folder ? [`--user-data-dir=${folder}`] : []),
  ];
}

import { rename, writeFile } from "node:fs/promises";
import type { BrowserWindow } from "electron";
import { thrownText } from "../../shared/words/thrown.ts";
import type { Log } from "./log.ts";

/** Fonts and the first numbers need a moment after the first paint. Milliseconds. */
const SETTLE = 1_500;

/** Writes a PNG of the window to `file` once its first screen stands; whole or not at all, so that it can be waited for. */
export async function screenshotWhenReady(window: BrowserWindow, file: string, log: Log): Promise<void> {
  if (!window.isVisible()) await new Promise<void>((shown) => window.once("show", () => shown()));
  await new Promise((settled) => setTimeout(settled, SETTLE));
  try {
    const picture = await window.webContents.capturePage();
    await writeFile(`${file}.part`, picture.toPNG());
    await rename(`${file}.part`, file);
  } catch (error) {
    log.error(`no screenshot: ${thrownText(error)}`);
  }
}

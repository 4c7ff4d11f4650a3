import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { PICTURES } from "./paths.ts";

/** Writes a picture of the window for people to look at, and gives its path. It lies outside of the checkout. */
export async function shot(window: Page, name: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${name}.png`);
  await window.screenshot({ path });
  return path;
}

/** The same of a window that is zoomed, whole: what Playwright takes of it is cut. */
export async function zoomedShot(app: ElectronApplication, name: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${name}.png`);
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString("base64") ?? "";
  });
  writeFileSync(path, Buffer.from(png, "base64"));
  return path;
}

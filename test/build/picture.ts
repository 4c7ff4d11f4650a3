import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { PICTURES } from "./paths.ts";

/** Writes a picture of the window for people to look at, and gives its path. It lies outside of the checkout. */
export async function shot(window: Page, name: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${name}.png`);
  await window.screenshot({ path });
  return path;
}

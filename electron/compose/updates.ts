import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where it is published which version there is: `updates` in the program's own package.json, since whoever distributes it knows; null: nowhere. */
export async function updatesAddress(installed: string): Promise<string | null> {
  const text = await readFile(join(installed, "package.json"), "utf8").catch(() => "{}");
  const { updates } = JSON.parse(text) as { updates?: unknown };
  return typeof updates === "string" && updates !== "" ? updates : null;
}

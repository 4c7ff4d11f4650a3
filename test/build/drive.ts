import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Bridge, CommandInput, CommandName, CommandOutput, Reply } from "../../shared/contract/contract.ts";
import { ROOT } from "./paths.ts";

/** Asks the desk through the window's own bridge; bytes travel as they are. Throws on a fault. */
export async function ask<N extends CommandName>(
  window: Page,
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutput<N>> {
  const reply = (await window.evaluate(
    ([command, packed]) => {
      const { bytes, ...rest } = (packed ?? {}) as { bytes?: string };
      const unpacked =
        bytes === undefined ? packed : { ...rest, bytes: Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0)) };
      return (globalThis as unknown as { lanyard: Bridge }).lanyard.call(command, unpacked);
    },
    [name, pack(input)] as const,
  )) as Reply<N>;
  if (!reply.ok) throw new Error(`${name}: ${reply.fault} ${reply.reference}`);
  return reply.value;
}

/** Makes an event of the sample page and takes a roster in, as two yeses of a person would. */
export async function makeEvent(window: Page, roster: Uint8Array): Promise<void> {
  const bytes = new Uint8Array(await readFile(join(ROOT, "resources", "sample-event", "page.md")));
  const page = await ask(window, "page.read", { name: "page.md", bytes });
  if (page.what !== "read") throw new Error(page.reason);
  await ask(window, "page.accept", { draft: page.draft, details: null });
  const read = await ask(window, "roster.read", { name: "roster.csv", bytes: roster, encoding: null, sheet: null });
  if (read.what !== "read") throw new Error(JSON.stringify(read));
  await ask(window, "roster.accept", { draft: read.draft, withdrawGone: false });
}

/** A page's evaluate takes no bytes: they go as base64. */
function pack(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("bytes" in input)) return input;
  return { ...input, bytes: Buffer.from(input.bytes as Uint8Array).toString("base64") };
}

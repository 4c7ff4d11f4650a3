import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type Codec, PLAIN } from "./codec.ts";
import { type DiskTrouble, diskTrouble, writeWhole } from "./durable.ts";

/** Keeps a picture in a folder under the SHA-256 of its bytes, which is its id; the same picture lies there once. */
export async function keepImage(
  folder: string,
  bytes: Uint8Array,
  codec: Codec = PLAIN,
): Promise<Result<string, DiskTrouble>> {
  const id = createHash("sha256").update(bytes).digest("hex");
  try {
    if (!(await readImage(folder, id, codec))) await writeWhole(join(folder, id), codec.seal("images", bytes));
    return ok(id);
  } catch (error) {
    return fault(diskTrouble(error));
  }
}

/** Takes a picture away that nobody uses. What cannot be taken away stays: it harms nobody. */
export async function dropImage(folder: string, id: string): Promise<void> {
  await rm(join(folder, id), { force: true }).catch(() => undefined);
}

/** A picture's bytes; null when it is not there, or is not what its name says any more. */
export async function readImage(folder: string, id: string, codec: Codec = PLAIN): Promise<Uint8Array | null> {
  const file = await readFile(join(folder, id)).catch(() => null);
  const bytes = file && codec.open("images", file);
  return bytes && createHash("sha256").update(bytes).digest("hex") === id ? bytes : null;
}

import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { PressFault } from "../../shared/badge/press.ts";
import { fault, type Result } from "../../shared/words/result.ts";
import { partOf } from "./pressWork.ts";

/**
 * A file under way, beside its place until it is whole: opened when there is something to write, flushed, then given its
 * name. `guarded` work that throws leaves nothing of it; its fault is `cannot-save` with the disk's code, or `cannot-draw`.
 */
export function partFile(file: string) {
  const part = partOf(file);
  let pieces: Uint8Array[] = [];
  let handle: FileHandle | null = null;
  const drop = async (): Promise<void> => {
    await handle?.close().catch(() => {});
    handle = null;
    await rm(part, { force: true }).catch(() => {});
  };
  const write = async () => {
    handle ??= await open(part, "w");
    if (pieces.length > 0) await handle.writeFile(Buffer.concat(pieces));
    pieces = [];
  };
  return {
    put: (bytes: Uint8Array) => void pieces.push(bytes),
    write,
    async keep(): Promise<void> {
      await write();
      await handle?.sync();
      await handle?.close();
      handle = null;
      await rename(part, file);
      await syncFolder(dirname(file));
    },
    drop,
    async guarded<T>(work: () => Promise<Result<T, PressFault>>): Promise<Result<T, PressFault>> {
      try {
        return await work();
      } catch (error) {
        await drop();
        return fault(diskFault(error));
      }
    },
  };
}

/** The file's name is on the disk when its folder is; Windows flushes it by itself and opens no folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function diskFault(error: unknown): PressFault {
  if (error instanceof Error && "code" in error && "syscall" in error)
    return { code: "cannot-save", detail: String(error.code) };
  return { code: "cannot-draw", detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

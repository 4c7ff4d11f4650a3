import { mkdir, readdir, unlink } from "node:fs/promises";
import { extname, join } from "node:path";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type DiskTrouble, diskTrouble, errorCode, type FileContent, writeWhole } from "./durable.ts";
import { sameOnSomeDisk } from "./portableName.ts";

const MOST_NAMES = 1_000;
const LONGEST_STEM = 80;
/** Of 255 bytes that file systems give a name, leaving some for a number and the ending. Rare hanzi are four each. */
const MOST_STEM_BYTES = 200;
const LONGEST_ENDING = 20;

/**
 * Saves a file into a folder under a readable name, whole or not at all, never over another: a name that is taken, on any file system, gets a number.
 * Gives the path. `name` may be anything a person typed; what a file system or a shell could trip over is replaced.
 */
export const saveFile = (folder: string, name: string, bytes: FileContent): Promise<Result<string, DiskTrouble>> =>
  inFolder(folder, name, (file) => writeWhole(file, bytes));

/** The path that `saveFile` would take, for who writes the file piece by piece; the folder is made. */
export const newFile = (folder: string, name: string): Promise<Result<string, DiskTrouble>> =>
  inFolder(folder, name, async () => undefined);

async function inFolder(
  folder: string,
  name: string,
  write: (file: string) => Promise<void>,
): Promise<Result<string, DiskTrouble>> {
  const extension = extname(name);
  const stem = safeStem(extension ? name.slice(0, -extension.length) : name);
  const ending = extension
    .replace(/[^.A-Za-z0-9]/g, "")
    .slice(0, LONGEST_ENDING)
    .replace(/\.+$/, "");
  try {
    // Only this folder is made, never the one above: an event's folder that is gone must not come back empty.
    await mkdir(folder, { mode: 0o700 }).catch((error) =>
      errorCode(error) === "EEXIST" ? undefined : Promise.reject(error),
    );
    const taken = new Set((await readdir(folder)).map(sameOnSomeDisk));
    for (let number = 1; number <= MOST_NAMES; number++) {
      const free = `${stem}${number > 1 ? `-${number}` : ""}${ending}`;
      if (taken.has(sameOnSomeDisk(free))) continue;
      const file = join(folder, free);
      await write(file);
      return ok(file);
    }
    return fault("disk-error");
  } catch (error) {
    return fault(diskTrouble(error));
  }
}

/** Takes files of these names out of a folder; true when one was there and is gone now. */
export async function takeAway(folder: string, names: readonly string[]): Promise<boolean> {
  const gone = await Promise.all(
    names.map((name) =>
      unlink(join(folder, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return gone.includes(true);
}

/** Letters, digits and a few harmless marks stay; no separators, no leading dot, no names that Windows keeps for itself. */
function safeStem(text: string): string {
  const characters = [
    ...text
      .normalize("NFC")
      .replace(/[^\p{L}\p{M}\p{N}()（）·_-]+/gu, "-")
      .replace(/^-+|(?<!-)-+$/g, ""),
  ].slice(0, LONGEST_STEM);
  while (Buffer.byteLength(characters.join("")) > MOST_STEM_BYTES) characters.pop();
  const safe = characters.join("");
  return safe === "" || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? `file${safe && `-${safe}`}` : safe;
}

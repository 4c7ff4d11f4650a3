import { realpath } from "node:fs/promises";
import { dirname, sep } from "node:path";

/** Whether a folder that is there is `data` or below it, links followed. Throws Node's fs errors. */
export async function isInside(folder: string, data: string): Promise<boolean> {
  const [real, own] = await Promise.all([realpath(folder), realpath(data)]);
  return `${real}${sep}`.startsWith(`${own}${sep}`);
}

/** Whether a file would lie there, whose folder may still have to be made. Throws where `data` is not there. */
export async function wouldLieInside(file: string, data: string): Promise<boolean> {
  const own = await realpath(data);
  for (let above = dirname(file); ; above = dirname(above)) {
    const real = await realpath(above).catch(() => null);
    if (real !== null) return isInside(real, own);
    if (above === dirname(above)) return false;
  }
}

import { randomBytes } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type DiskTrouble, diskTrouble, writeWhole } from "./durable.ts";

/** Marks a folder as the second place of a station: an empty mount point, or another stick in its place, has no such file. */
const MARK = "lanyard-second-copy.json";

/** A second place: its folder and what it was marked with. `isSameDisk`: it lies on the disk that the events lie on. */
export type Place = { folder: string; mark: string; isSameDisk: boolean };

/** Why a folder is no second place: it lies among the program's own data, or its disk does not take a file. */
export type PlaceFault = { code: "inside" | DiskTrouble };

/** Marks a folder as a second place; one that is marked already keeps its mark. `data`: the program's own folder. */
export async function markPlace(folder: string, data: string): Promise<Result<Place, PlaceFault>> {
  try {
    const [real, own] = await Promise.all([realpath(folder), realpath(data)]);
    if (`${real}${sep}`.startsWith(`${own}${sep}`)) return fault({ code: "inside" });
    const mark = (await readMark(real)) ?? randomBytes(9).toString("base64url");
    // Written in any case: whether files can be made here is known then.
    await writeWhole(join(real, MARK), JSON.stringify({ lanyard: "second-copy", mark }));
    const [there, here] = await Promise.all([stat(real), stat(own)]);
    return ok({ folder: real, mark, isSameDisk: there.dev === here.dev });
  } catch (error) {
    return fault({ code: diskTrouble(error) });
  }
}

/** Whether the place is there, and is the one that was chosen. */
export const isOurPlace = async (folder: string, mark: string): Promise<boolean> => (await readMark(folder)) === mark;

async function readMark(folder: string): Promise<string | null> {
  try {
    const { mark } = JSON.parse(await readFile(join(folder, MARK), "utf8")) as { mark?: unknown };
    return typeof mark === "string" ? mark : null;
  } catch {
    return null;
  }
}

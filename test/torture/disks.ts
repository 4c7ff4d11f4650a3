import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { endLater } from "../build/leftovers.ts";
import { memoryFolder } from "./folders.ts";

const run = promisify(execFile);

const MEGABYTE = 1024 * 1024;
/** Large enough for the smallest XFS and some copies of it; it is made of holes. */
const OUTER_BYTES = 3_000 * MEGABYTE;

export type FileSystem = "ext4" | "xfs";

/** Bytes of the disk that is cut off; XFS makes none that is smaller. */
const BYTES: Record<FileSystem, number> = { ext4: 64 * MEGABYTE, xfs: 320 * MEGABYTE };
const MAKE: Record<FileSystem, string[]> = {
  ext4: ["mkfs.ext4", "-q", "-F"],
  xfs: ["mkfs.xfs", "-q", "-m", "reflink=0"],
};
/** A copy of an XFS carries the same UUID, which is refused beside the first. */
const MOUNT: Record<FileSystem, string> = { ext4: "loop", xfs: "loop,nouuid" };

/** Why disks cannot be played here; null: they can. */
export function noDisks(...tools: string[]): string | null {
  if (process.platform !== "linux") return "file systems are mounted on Linux only";
  if (process.getuid?.() !== 0) return "mounting a file system takes root";
  for (const tool of ["mount", ...tools]) {
    try {
      execFileSync("which", [tool], {
        stdio: "ignore",
        env: { ...process.env, PATH: `${process.env.PATH}:/sbin:/usr/sbin` },
      });
    } catch {
      return `there is no ${tool} here (Debian: apt-get install xfsprogs e2fsprogs)`;
    }
  }
  return null;
}

/**
 * A disk whose power can be cut at any moment, any number of times: a file system in an image, on an XFS that copies the
 * image as it is at that moment, in milliseconds, whatever is being written (a reflink). What the system had not yet
 * written to the disk is not in the copy.
 */
export class CutDisk {
  readonly kind: FileSystem;
  /** Where the desk works. */
  readonly folder: string;
  readonly #image: string;
  readonly #outer: string;
  #cuts = 0;

  /** `bytes`: of the disk that is cut off. */
  constructor(kind: FileSystem, bytes = BYTES[kind]) {
    this.kind = kind;
    const base = memoryFolder(`power-${kind}`);
    const outerImage = join(base, "outer.img");
    this.#outer = join(base, "outer");
    this.folder = join(base, "work");
    this.#image = join(this.#outer, "disk.img");
    for (const made of [this.#outer, this.folder]) mkdirSync(made);
    makeFileSystem(outerImage, OUTER_BYTES, ["mkfs.xfs", "-q", "-m", "reflink=1"]);
    mountNow(outerImage, this.#outer, "loop");
    makeFileSystem(this.#image, bytes, MAKE[kind]);
    mountNow(this.#image, this.folder, "loop");
  }

  /**
   * Cuts the power. `cutting` is called right before. What is on the disk then is mounted for `look`, as after the next
   * start of the machine.
   */
  async cut(cutting: () => void, look: (folder: string) => Promise<void>): Promise<void> {
    const name = `cut-${++this.#cuts}`;
    const image = join(this.#outer, `${name}.img`);
    const folder = join(this.#outer, name);
    mkdirSync(folder);
    cutting();
    await run("cp", ["--reflink=always", this.#image, image]);
    await run("mount", ["-o", MOUNT[this.kind], image, folder]);
    try {
      await look(folder);
    } finally {
      await unmounted(folder);
      await run("rm", ["-r", image, folder]);
    }
  }
}

/** Children of a program that was killed hold its files for some moments more. */
async function unmounted(folder: string): Promise<void> {
  for (let left = 100; ; left--) {
    try {
      await run("umount", [folder]);
      return;
    } catch (error) {
      if (left === 0) throw error;
      await sleep(100);
    }
  }
}

function makeFileSystem(image: string, bytes: number, [command = "", ...options]: string[]): void {
  writeFileSync(image, "");
  truncateSync(image, bytes);
  execFileSync(command, [...options, image], { env: { ...process.env, PATH: `${process.env.PATH}:/sbin:/usr/sbin` } });
}

function mountNow(what: string, folder: string, options: string): void {
  execFileSync("mount", ["-o", options, what, folder]);
  endLater(() => unmountIfThere(folder));
}

/** A stick may have been pulled out. */
function unmountIfThere(folder: string): void {
  try {
    execFileSync("umount", ["-l", folder], { stdio: "ignore" });
  } catch {
    // It was.
  }
}

/** A small disk that can be filled to the last page: in memory, or an ext4, which finds out later that it is full. */
export function smallDisk(kind: "tmpfs" | "ext4", megabytes: number): string {
  const base = memoryFolder(`small-${kind}`);
  const folder = join(base, "disk");
  mkdirSync(folder);
  if (kind === "tmpfs") {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=700`, "tmpfs", folder]);
    endLater(() => execFileSync("umount", ["-l", folder]));
  } else {
    const image = join(base, "disk.img");
    makeFileSystem(image, megabytes * MEGABYTE, ["mkfs.ext4", "-q", "-F", "-m", "0", "-N", "512"]);
    mountNow(image, folder, "loop,errors=remount-ro");
  }
  return folder;
}

/** A stick of some megabytes that can be pulled out while somebody works on it. */
export class Stick {
  readonly #folder: string;
  #image: string;

  /** `folder`: an empty one, where it is put in. */
  constructor(folder: string, megabytes: number) {
    this.#folder = folder;
    this.#image = join(memoryFolder("stick"), "stick.img");
    makeFileSystem(this.#image, megabytes * MEGABYTE, MAKE.ext4);
    mountNow(this.#image, folder, "loop");
  }

  /** Its folder is gone; files that are open can still be written, where nobody finds them. */
  detach(): void {
    execFileSync("umount", ["-l", this.#folder], { stdio: "ignore" });
  }

  /** Nothing on it can be read or written any more, and its folder still stands. What was flushed is on it. */
  breakOff(): void {
    const kept = `${this.#image}.kept`;
    execFileSync("cp", [this.#image, kept]);
    const device = execFileSync("findmnt", ["-no", "SOURCE", this.#folder], { encoding: "utf8" }).trim();
    truncateSync(this.#image, 0);
    execFileSync("losetup", ["-c", device], { env: { ...process.env, PATH: `${process.env.PATH}:/sbin:/usr/sbin` } });
    this.#image = kept;
  }

  /** Put in again, when nobody works on it any more. */
  comeBack(): void {
    unmountIfThere(this.#folder);
    mountNow(this.#image, this.#folder, "loop");
  }
}

const PAGE = 4_096;

/** Fills a disk but for so many pages, with a file that may be taken away again. */
export function fillBut(folder: string, pages: number): string {
  const filler = join(folder, "filler");
  const { bavail, bsize } = statfsSync(folder);
  const bytes = bavail * bsize - pages * PAGE;
  execFileSync("fallocate", ["-l", String(Math.max(bytes, PAGE)), filler]);
  return filler;
}

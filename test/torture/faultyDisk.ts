import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";

/** The library that lets calls fail, or makes them slow (faultyDisk.c), compiled; null where that cannot be. */
export function faultyDisk(): string | null {
  if (process.platform !== "linux") return null;
  const library = join(freshFolder("faulty-disk"), "faultyDisk.so");
  try {
    execFileSync("cc", ["-shared", "-fPIC", "-O2", "-o", library, join(ROOT, "test/torture/faultyDisk.c"), "-ldl"]);
    return library;
  } catch {
    return null;
  }
}

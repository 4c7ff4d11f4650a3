import type { PressFault } from "../../shared/badge/press.ts";
import type { DiskTrouble } from "../../shared/contract/shapes.ts";

/** What the disk's own code, somewhere in the words of a fault, stands for. */
const DISK: readonly [RegExp, DiskTrouble][] = [
  [/ENOSPC|EDQUOT/, "disk-full"],
  [/EROFS/, "read-only"],
  [/EACCES|EPERM/, "no-permission"],
  [/ENOENT|ENOTDIR/, "folder-gone"],
];

/** What became of a work of the press that came to nothing, for staff; `folder`: where a file would have gone. */
export function pressTrouble(
  { code, detail }: PressFault,
  folder: string,
):
  | { what: "cancelled" }
  | { what: "not-written"; trouble: DiskTrouble; folder: string }
  | { what: "failed"; code: PressFault["code"] } {
  if (code === "cancelled") return { what: "cancelled" };
  if (code !== "cannot-save") return { what: "failed", code };
  const trouble = DISK.find(([pattern]) => pattern.test(detail))?.[1] ?? "disk-error";
  return { what: "not-written", trouble, folder };
}

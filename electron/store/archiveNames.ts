import { isLeftHere } from "./backupFiles.ts";
import { JOURNAL } from "./eventFolder.ts";
import { isPlainName, numbered, portableName, sameOnSomeDisk } from "./portableName.ts";

/** So deep, and so long, is no path of ours. */
const MOST_PARTS = 4;
const LONGEST_PATH = 300;

/** Whether a path in an archive is one that the program itself would have put there: below the event's folder, on every system. */
export function isEventFile(path: string): boolean {
  const parts = path.split("/");
  return (
    path.length <= LONGEST_PATH &&
    parts.length <= MOST_PARTS &&
    parts.every((part) => isPlainName(part) && !isLeftHere(part))
  );
}

/**
 * What an event's files are called in an archive, by what they are called on this disk (paths with slashes): every system
 * takes them, and none is like another, or like another's folder, for any. Names that are so already stay, the program's own
 * first; a file or a folder that somebody laid there, or that an earlier program saved, is called a little otherwise. The
 * records are not among them.
 */
export function namesInArchive(paths: readonly string[]): Map<string, string> {
  const wished = paths.map((path) => ({ path, wish: isEventFile(path) && !isOurs(path) ? path : portable(path) }));
  const own = new Set([JOURNAL, ...wished.filter((wish) => rank(wish) === 0).map(({ path }) => path)]);
  const wishes = wished.map(({ path, wish }) => ({ path, wish: besideFiles(wish, own) }));
  const used = new Set([JOURNAL, ...wishes.flatMap(({ wish }) => foldersOf(sameOnSomeDisk(wish)))]);
  const names = new Map<string, string>();
  for (const { path, wish } of wishes.toSorted((a, b) => rank(a) - rank(b))) {
    let free = wish;
    for (let number = 2; used.has(sameOnSomeDisk(free)); number++) free = numbered(wish, number);
    used.add(sameOnSomeDisk(free));
    names.set(path, free);
  }
  return names;
}

type Wish = { path: string; wish: string };

/** The program's own names are small letters. */
const rank = ({ path, wish }: Wish): number => (path !== wish ? 2 : Number(path !== sameOnSomeDisk(path)));

/** Whether some disk takes a part of a path for what the program keeps there of its own, and leaves out of archives. */
const isOurs = (path: string): boolean => path.split("/").some((part) => isLeftHere(sameOnSomeDisk(part)));

/** The same path with a number behind each folder that some disk takes for one of the files. */
function besideFiles(path: string, files: ReadonlySet<string>): string {
  const parts = path.split("/");
  return parts.reduce((above, part, at) => {
    const whole = above === "" ? part : `${above}/${part}`;
    let free = whole;
    for (let number = 2; at < parts.length - 1 && files.has(sameOnSomeDisk(free)); number++)
      free = numbered(whole, number);
    return free;
  }, "");
}

/** The folders that a path leads through. */
export function foldersOf(path: string): string[] {
  const above = path.split("/").slice(0, -1);
  return above.map((_part, at) => above.slice(0, at + 1).join("/"));
}

function portable(path: string): string {
  const parts = path.split("/");
  const kept = [...parts.slice(0, MOST_PARTS - 1), parts.slice(MOST_PARTS - 1).join("-")];
  return kept
    .filter((part) => part !== "")
    .map(portableName)
    .map((part) => (isOurs(part) ? `file-${part}` : part))
    .join("/");
}

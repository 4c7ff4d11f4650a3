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
 * takes them, and none is like another for any. Names that are so already stay, the program's own first; a file that somebody
 * laid there, or that an earlier program saved, is called a little otherwise. The records are not among them.
 */
export function namesInArchive(paths: readonly string[]): Map<string, string> {
  const wishes = paths.map((path) => ({ path, wish: isEventFile(path) ? path : portable(path) }));
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

function foldersOf(path: string): string[] {
  const above = path.split("/").slice(0, -1);
  return above.map((_part, at) => above.slice(0, at + 1).join("/"));
}

function portable(path: string): string {
  const parts = path.split("/");
  const kept = [...parts.slice(0, MOST_PARTS - 1), parts.slice(MOST_PARTS - 1).join("-")];
  return kept
    .filter((part) => part !== "")
    .map(portableName)
    .map((part) => (isLeftHere(part) ? `file-${part}` : part))
    .join("/");
}

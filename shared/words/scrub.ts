/** What of a computer and its user must not leave it; "" where it is not known. */
export type Own = { home: string; user: string; host: string; folders: readonly string[] };

/**
 * A line of a log as it may be sent to somebody: without the paths of this computer, its user's and its own name, and without
 * anything that looks like an address, a telephone number or a code. Places in the program's own code stay.
 */
export function scrubbed(line: string, { home, user, host, folders }: Own): string {
  let text = line;
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) text = withoutPath(text, folder, "<data>");
  text = withoutPath(text, home, "<home>");
  text = text
    .replace(/(\/(?:home|Users)\/|[A-Za-z]:\\Users\\)[^\\/\s"':)]+/g, "$1<user>")
    .replace(/([\\/]events(?:-aside|-unpacked)?[\\/])[^\\/\n"']+/g, "$1<event>")
    .replace(/[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+/g, "<address>")
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, "<address>")
    .replace(/(?<![\dA-Za-z.:-])\+?\d[\d ()-]{7,}\d(?![\dA-Za-z:.-])/g, "<number>");
  for (const name of [user, host]) if (name.length > 2) text = text.replaceAll(wordOf(name), "<name>");
  return text;
}

function withoutPath(text: string, path: string, instead: string): string {
  return path.length > 2 ? text.split(path).join(instead) : text;
}

/** The name as a word of its own: a user called `main` must not take the word out of every other. */
const wordOf = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "gu");

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
    .replace(/(\/(?:home|Users|media)\/|[A-Za-z]:\\Users\\)[^\\/\s"':)]+/g, "$1<user>")
    .replace(/([\\/]events(?:-aside|-unpacked)?[\\/])[^\\/\n"']+/g, "$1<event>")
    .replace(/[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+/g, "<address>")
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, "<address>")
    .replace(MOMENT_OR_NUMBER, (_all, moment: string | undefined) => moment ?? "<number>");
  for (const name of [user, host]) if (!TOO_SHORT.test(name)) text = text.replaceAll(wordOf(name), "<name>");
  return text;
}

/** What looks like a telephone number or a code, whatever is glued to it; the log's own moments are none. */
const MOMENT_OR_NUMBER = /(\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:[+-]\d\d:\d\d)?)|\+?\d[\d ()-]{7,}\d/g;

/** Names that would take words out of everything; two hanzi are a whole name. */
const TOO_SHORT = /^(?:.?|[\p{Script=Latin}\p{N}\p{P}]{2})$/u;

function withoutPath(text: string, path: string, instead: string): string {
  return path.length > 2 ? text.split(path).join(instead) : text;
}

/** The name as a word of its own: a user called `main` must not take the word out of every other. Hanzi stand without spaces. */
function wordOf(name: string): RegExp {
  const text = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(/\p{Script=Han}/u.test(name) ? text : `(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])`, "gu");
}

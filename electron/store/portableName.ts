/** Two paths that some file system takes for the same. */
export const sameOnSomeDisk = (path: string): string => path.normalize("NFC").toLowerCase();

/** A name that every system takes: no way upwards, no drives and streams of Windows, no characters or names that a file system keeps for itself. */
export function isPlainName(name: string): boolean {
  if (name === "" || name.startsWith(".") || /[. ]$/.test(name) || Buffer.byteLength(name) > 255) return false;
  return !NOT_EVERYWHERE.test(name) && !KEPT.test(name);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are looked for
const NOT_EVERYWHERE = /[\u0000-\u001f\u007f/\\:*?"<>|]/;
const KEPT = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name like the one given, as every system takes it: at most 70 characters, so that there is room for a number. */
export function portableName(name: string): string {
  const [stem, ending] = parted(name.replace(new RegExp(NOT_EVERYWHERE, "g"), "-").replace(/^\.+/, ""));
  const safe = `${stem}${ending}`.replace(/[. ]+$/, "");
  return isPlainName(safe) ? safe : `file-${safe}`;
}

/** The same path with a number before its ending; a long name is cut for it. */
export function numbered(path: string, number: number): string {
  const at = path.lastIndexOf("/") + 1;
  const [stem, ending] = parted(path.slice(at));
  return `${path.slice(0, at)}${stem}-${number}${ending}`;
}

/** UTF-16 units: three bytes each, at most. */
const LONGEST_STEM = 40;

function parted(name: string): [stem: string, ending: string] {
  const [, before = name, ending = ""] = /^(.+)(\.[A-Za-z0-9]{1,20})$/s.exec(name) ?? [];
  const stem = [...before];
  while (stem.join("").length > LONGEST_STEM) stem.pop();
  return [stem.join(""), ending];
}

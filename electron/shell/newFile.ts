import { readdir } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { SaveDialogOptions } from "electron";

/** A kind of file, as the system's dialogs show it: what it is called, and its ending without the dot. */
export type FileKind = { name: string; ending: string };

/**
 * What a dialog for a new file is given: a name that is free, and the wish for a warning before another is written over, which
 * GTK's dialog gives on wish only (Electron, dialog.showSaveDialog). `wish`: where the file might go.
 */
export async function askFor(title: string, wish: string, { name, ending }: FileKind): Promise<SaveDialogOptions> {
  return {
    title,
    defaultPath: await freeFile(wish),
    filters: [{ name, extensions: [ending] }],
    properties: ["showOverwriteConfirmation", "createDirectory"],
  };
}

/** The file that staff chose, with its ending where they left it out: nobody was asked about that one, so it must be free. */
export async function chosenFile(chosen: string, { ending }: FileKind): Promise<string> {
  return chosen.toLowerCase().endsWith(`.${ending}`) ? chosen : freeFile(`${chosen}.${ending}`);
}

/** The same name, with a number where another file has it, on any file system. A folder that cannot be read takes what it is given. */
async function freeFile(file: string): Promise<string> {
  const taken = new Set((await readdir(dirname(file)).catch(() => [])).map(alike));
  const ending = extname(file);
  const stem = basename(file, ending);
  let name = basename(file);
  for (let number = 2; taken.has(alike(name)); number++) name = `${stem}-${number}${ending}`;
  return join(dirname(file), name);
}

const alike = (name: string): string => name.normalize("NFC").toLowerCase();

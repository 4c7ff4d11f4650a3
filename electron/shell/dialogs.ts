import { app, type BrowserWindow, dialog } from "electron";

/** Says why the program cannot run, in a box of the system's and on standard error, and ends it. */
export function tellAndEnd(title: string, text: string): void {
  process.stderr.write(`${title}: ${text}\n`);
  if (app.isReady()) dialog.showErrorBox(title, text);
  app.exit(1);
}

/** Has somebody choose a folder in the system's own dialog; null: they closed it. No page ever names a folder to be read or written. */
export async function chooseFolder(window: BrowserWindow | null, title: string): Promise<string | null> {
  const properties = ["openDirectory", "createDirectory"] as const;
  const options = { title, properties: [...properties] };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** A kind of file, as the system's dialogs show it: what it is called, and its ending without the dot. */
export type FileKind = { name: string; ending: string };

/** The same with a file that is there. */
export async function chooseFile(
  window: BrowserWindow | null,
  title: string,
  { name, ending }: FileKind,
): Promise<string | null> {
  const options = { title, properties: ["openFile" as const], filters: [{ name, extensions: [ending] }] };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** Has somebody say where a new file goes, which may be called `name`; it gets its ending where they left it out. */
export async function chooseNewFile(
  window: BrowserWindow | null,
  title: string,
  name: string,
  kind: FileKind,
): Promise<string | null> {
  const options = { title, defaultPath: name, filters: [{ name: kind.name, extensions: [kind.ending] }] };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || !filePath) return null;
  return filePath.toLowerCase().endsWith(`.${kind.ending}`) ? filePath : `${filePath}.${kind.ending}`;
}

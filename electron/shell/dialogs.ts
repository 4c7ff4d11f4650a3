import { app, type BrowserWindow, dialog } from "electron";
import { askFor, chosenFile, type FileKind } from "./newFile.ts";

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

/** Has somebody say where a new file goes, which may be called `name`; it gets its ending where they left it out. No file is written over that nobody was asked about. */
export async function chooseNewFile(
  window: BrowserWindow | null,
  title: string,
  name: string,
  kind: FileKind,
): Promise<string | null> {
  const options = await askFor(title, name, kind);
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || !filePath ? null : chosenFile(filePath, kind);
}

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

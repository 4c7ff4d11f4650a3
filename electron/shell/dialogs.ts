import { app, dialog } from "electron";

/** Says why the program cannot run, in a box of the system's and on standard error, and ends it. */
export function tellAndEnd(title: string, text: string): void {
  process.stderr.write(`${title}: ${text}\n`);
  if (app.isReady()) dialog.showErrorBox(title, text);
  app.exit(1);
}

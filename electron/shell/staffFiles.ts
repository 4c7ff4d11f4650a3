import { existsSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { app, type BrowserWindow, shell } from "electron";
import { type Words, words } from "../../shared/i18n/say.ts";
import type { Language } from "../../shared/words/language.ts";
import { chooseFile, chooseFolder, chooseNewFile } from "./dialogs.ts";
import type { FileKind } from "./newFile.ts";

/** Where staff say, in the system's own dialogs, that files are or go; each answers null when they closed it. No page ever names a file. */
export class StaffFiles {
  readonly #window: () => BrowserWindow | null;
  readonly #language: () => Language;
  /** Files that staff put elsewhere themselves, and may be shown. */
  readonly #put = new Set<string>();

  constructor(window: () => BrowserWindow | null, language: () => Language) {
    this.#window = window;
    this.#language = language;
  }

  copyFolder(): Promise<string | null> {
    return chooseFolder(this.#window(), this.#words.backup.dialog);
  }

  eventFolder(): Promise<string | null> {
    return chooseFolder(this.#window(), this.#words.backup.dialogOpen);
  }

  archive(): Promise<string | null> {
    const { dialogOpen, kind } = this.#words.archive;
    return chooseFile(this.#window(), dialogOpen, { name: kind, ending: "lanyard" });
  }

  newArchive(name: string): Promise<string | null> {
    const { dialogSave, kind } = this.#words.archive;
    return this.#new(dialogSave, name, { name: kind, ending: "lanyard" });
  }

  newRecoveryPage(name: string): Promise<string | null> {
    const { dialog, kind } = this.#words.lock.page;
    return this.#new(dialog, name, { name: kind, ending: "pdf" });
  }

  newDiagnosis(name: string): Promise<string | null> {
    const { dialog, kind } = this.#words.support;
    return this.#new(dialog, name, { name: kind, ending: "json" });
  }

  newJoinCode(): Promise<string | null> {
    const { saveDialog, saveName, saveKind } = this.#words.stations;
    return this.#new(saveDialog, `${saveName}.txt`, { name: saveKind, ending: "txt" });
  }

  /** Shows a file of the program's own data folder in the system's file manager, or one that staff put elsewhere; no other. */
  reveal(file: string, data: string): boolean {
    if (!existsSync(file)) return false;
    if (!this.#put.has(file) && !realpathSync(file).startsWith(realpathSync(data) + sep)) return false;
    shell.showItemInFolder(file);
    return true;
  }

  async #new(title: string, name: string, kind: FileKind): Promise<string | null> {
    const file = await chooseNewFile(this.#window(), title, join(app.getPath("documents"), name), kind);
    if (file !== null) this.#put.add(file);
    return file;
  }

  get #words(): Words {
    return words(this.#language());
  }
}

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { askFor, chosenFile } from "../../../electron/shell/newFile.ts";
import { freshFolder } from "../../build/leftovers.ts";

const KIND = { name: "Event archive", ending: "lanyard" };

describe("where a new file goes", () => {
  it("is asked with a name that is free, and a warning on every system before one is written over", async () => {
    const folder = freshFolder("documents");
    const wish = join(folder, "event.lanyard");
    expect((await askFor("Where", wish, KIND)).defaultPath).toBe(wish);
    writeFileSync(wish, "at noon");
    writeFileSync(join(folder, "EVENT-2.lanyard"), "later");
    const { defaultPath, properties, filters } = await askFor("Where", wish, KIND);
    expect(defaultPath).toBe(join(folder, "event-3.lanyard"));
    expect(properties).toContain("showOverwriteConfirmation");
    expect(filters).toEqual([{ name: KIND.name, extensions: ["lanyard"] }]);
    const nowhere = join(folder, "nowhere", "event.lanyard");
    expect((await askFor("Where", nowhere, KIND)).defaultPath).toBe(nowhere);
  });

  it("is where staff said; a file that only the ending leads to was not asked about, and stays", async () => {
    const folder = freshFolder("stick");
    const there = join(folder, "event.lanyard");
    writeFileSync(there, "at noon");
    expect(await chosenFile(there, KIND)).toBe(there);
    expect(await chosenFile(join(folder, "EVENT.LANYARD"), KIND)).toBe(join(folder, "EVENT.LANYARD"));
    expect(await chosenFile(join(folder, "event"), KIND)).toBe(join(folder, "event-2.lanyard"));
    expect(await chosenFile(join(folder, "other"), KIND)).toBe(join(folder, "other.lanyard"));
    expect(existsSync(join(folder, "event-2.lanyard"))).toBe(false);
  });
});

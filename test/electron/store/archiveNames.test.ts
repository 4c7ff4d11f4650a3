import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldersOf, isEventFile, namesInArchive } from "../../../electron/store/archiveNames.ts";
import { sameOnSomeDisk } from "../../../electron/store/portableName.ts";

const named = (...paths: string[]) => paths.map((path) => namesInArchive(paths).get(path));

describe("what files are called in an archive", () => {
  it("is what they are called here, where every system takes that", () => {
    const paths = ["keys.json", "vault.json", "images/0af", "imports/名单.csv", "imports/Guests (2).xlsx"];
    expect(named(...paths)).toEqual(paths);
  });

  it("tells apart what some disk takes for the same; the program's own keep their names", () => {
    expect(named("imports/Guests.csv", "imports/guests.csv")).toEqual(["imports/Guests-2.csv", "imports/guests.csv"]);
    expect(named("Keys.json", "keys.json", "Journal.ndjson", "Notes", "notes/a")).toEqual([
      ...["Keys-2.json", "keys.json", "Journal-2.ndjson", "Notes-2", "notes/a"],
    ]);
    const [one, two] = named("imports/caf\u00e9.csv", "imports/cafe\u0301.csv");
    expect(sameOnSomeDisk(one ?? "")).not.toBe(sameOnSomeDisk(two ?? ""));
  });

  it("gives way for a folder that some disk takes for a file of the program's own: the file keeps its name", () => {
    const paths = ["Journal.ndjson/a.txt", "Journal.ndjson/b/c.txt", "journal-2.ndjson", "Keys.json/x", "keys.json"];
    expect(named(...paths)).toEqual([
      ...["Journal-3.ndjson/a.txt", "Journal-3.ndjson/b/c.txt", "journal-2.ndjson", "Keys-2.json/x", "keys.json"],
    ]);
    expect(named("Vault.json/deep/x", "vault.json")).toEqual(["Vault-2.json/deep/x", "vault.json"]);
    expect(named("notes/Pages.txt/1", "notes/pages.txt")).toEqual(["notes/Pages-2.txt/1", "notes/pages.txt"]);
  });

  it("is a little otherwise where a disk takes it for what stays here", () => {
    expect(named("In-Use.json", "SNAPSHOT.ndjson", "Exports/list.csv")).toEqual([
      ...["file-In-Use.json", "file-SNAPSHOT.ndjson", "file-Exports/list.csv"],
    ]);
  });

  it("is a little otherwise where a system would not take it", () => {
    expect(
      named("notes: final.txt", "con.txt", "ends with a dot.", "back\\slash", "exports ", "a/b/c/d/e.txt"),
    ).toEqual([
      ...["notes- final.txt", "file-con.txt", "ends with a dot", "back-slash", "file-exports", "a/b/c/d-e.txt"],
    ]);
  });

  it("is always one that an archive may have, and each its own", () => {
    const part = fc.oneof(
      fc.string({ minLength: 1, maxLength: 300, unit: "binary" }),
      fc.constantFrom(
        "con",
        "A",
        "a",
        "x.",
        "in-use",
        "Journal.ndjson",
        "keys.json",
        "Keys.json",
        "exports ",
        "\u{20000}".repeat(200),
        "語".repeat(100),
      ),
    );
    const path = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 8 }), (paths) => {
        const names = [...namesInArchive(paths).values()];
        for (const name of names) expect(isEventFile(name), name).toBe(true);
        const alike = new Set(names.map(sameOnSomeDisk));
        expect(alike.size).toBe(paths.length);
        const taken = new Set([...alike, "journal.ndjson"]);
        for (const folder of [...alike].flatMap(foldersOf)) expect(taken.has(folder), folder).toBe(false);
      }),
    );
  });
});

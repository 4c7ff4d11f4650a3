import { appendFile, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { saveFile } from "../../../electron/store/eventFiles.ts";
import { createEventFolder, JOURNAL, openEventFolder } from "../../../electron/store/eventFolder.ts";
import {
  beginRehearsal,
  endRehearsal,
  type Rehearsal,
  readRehearsal,
  rehearsalFolder,
} from "../../../electron/store/rehearsal.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, arrived, eventSet, factsOf } from "../../build/people.ts";

const NOW = "2026-11-22T12:00:00.000+08:00";
const BEGUN: Rehearsal = {
  since: NOW,
  gate: { event: anEvent().id, session: null, direction: "out" },
  template: "badge-1",
};

/** Opens a folder, writes what happens there, and gives it back; who is in at its end. */
async function happensIn(folder: string, bodies: FactBody[], from: number): Promise<string[]> {
  const opened = await openEventFolder(folder, NOW);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  const { journal, state, close } = opened.value;
  const facts = factsOf(bodies, { from });
  if (facts.length > 0) expect((await journal.append(facts)).ok).toBe(true);
  for (const fact of facts) apply(state, fact);
  await close();
  const again = await openEventFolder(folder, NOW);
  if (!again.ok) throw new Error(JSON.stringify(again.fault));
  const inside = [...again.value.state.people.values()].filter(({ passages }) => passages.length > 0);
  await again.value.close();
  return inside.map(({ person }) => person.id);
}

/** An event with two people, the first of whom is in. */
async function anEventFolder(): Promise<string> {
  const folder = join(freshFolder("rehearsal"), "event");
  const made = await createEventFolder(folder, anEvent().id, NOW);
  if (!made.ok) throw new Error(JSON.stringify(made.fault));
  await made.value.close();
  await happensIn(folder, [eventSet(), added(aPerson(1)), added(aPerson(2)), arrived(1)], 1);
  return folder;
}

const journalOf = (folder: string) => readFile(join(folder, JOURNAL));

describe("a rehearsal", () => {
  it("begins as the event stands, and leaves not a byte of it changed when it is wiped", async () => {
    const folder = await anEventFolder();
    const before = await journalOf(folder);
    expect(await readRehearsal(folder)).toBeNull();
    expect(await beginRehearsal(folder, BEGUN)).toEqual({ ok: true, value: null });
    expect(await readRehearsal(folder)).toEqual(BEGUN);
    expect(await happensIn(rehearsalFolder(folder), [arrived(2)], 5)).toEqual(["p1", "p2"]);
    expect(await endRehearsal(folder, false)).toEqual({ ok: true, value: null });
    expect(await journalOf(folder)).toEqual(before);
    expect(await readRehearsal(folder)).toBeNull();
    await expect(stat(rehearsalFolder(folder))).rejects.toThrow("ENOENT");
    expect(await happensIn(folder, [], 0)).toEqual(["p1"]);
  });

  it("that was the real thing becomes part of the event, with the files that were made", async () => {
    const folder = await anEventFolder();
    await beginRehearsal(folder, BEGUN);
    await happensIn(rehearsalFolder(folder), [arrived(2)], 5);
    await saveFile(join(rehearsalFolder(folder), "exports"), "list.csv", Buffer.from("a,b"));
    expect(await endRehearsal(folder, true)).toEqual({ ok: true, value: null });
    expect(await happensIn(folder, [], 0)).toEqual(["p1", "p2"]);
    expect(await readFile(join(folder, "exports", "list.csv"), "utf8")).toBe("a,b");
    expect(await readRehearsal(folder)).toBeNull();
  });

  it("is kept when the program stopped between taking it over and clearing it away, and counts once", async () => {
    const folder = await anEventFolder();
    await beginRehearsal(folder, BEGUN);
    await happensIn(rehearsalFolder(folder), [arrived(2)], 5);
    const whole = await journalOf(rehearsalFolder(folder));
    await writeFile(join(folder, JOURNAL), whole);
    expect(await readRehearsal(folder)).toEqual(BEGUN);
    expect((await endRehearsal(folder, true)).ok).toBe(true);
    expect(await journalOf(folder)).toEqual(whole);
  });

  it("is over once its journal is the event's, whatever was left to clear away; the next one begins", async () => {
    const folder = await anEventFolder();
    await beginRehearsal(folder, BEGUN);
    await happensIn(rehearsalFolder(folder), [arrived(2)], 5);
    await rename(join(rehearsalFolder(folder), JOURNAL), join(folder, JOURNAL));
    expect(await readRehearsal(folder)).toBeNull();
    expect((await endRehearsal(folder, true)).ok).toBe(true);
    expect(await happensIn(folder, [], 0)).toEqual(["p1", "p2"]);
    await mkdir(rehearsalFolder(folder));
    await writeFile(join(rehearsalFolder(folder), "rehearsal.json"), JSON.stringify(BEGUN));
    expect((await beginRehearsal(folder, BEGUN)).ok).toBe(true);
    expect(await happensIn(rehearsalFolder(folder), [], 0)).toEqual(["p1", "p2"]);
  });

  it("keeps every file that was made, also under a name that the event has", async () => {
    const folder = await anEventFolder();
    await saveFile(join(folder, "badges"), "ada.pdf", Buffer.from("before"));
    await beginRehearsal(folder, BEGUN);
    await saveFile(join(rehearsalFolder(folder), "badges"), "ada.pdf", Buffer.from("after"));
    expect((await endRehearsal(folder, true)).ok).toBe(true);
    expect(await readFile(join(folder, "badges", "ada.pdf"), "utf8")).toBe("before");
    expect(await readFile(join(folder, "badges", "ada-2.pdf"), "utf8")).toBe("after");
  });

  it("that could not be kept leaves the event's journal alone, so that it can still be wiped", async () => {
    const folder = await anEventFolder();
    const before = await journalOf(folder);
    await beginRehearsal(folder, BEGUN);
    await happensIn(rehearsalFolder(folder), [arrived(2)], 5);
    await saveFile(join(rehearsalFolder(folder), "badges"), "ada.pdf", Buffer.from("a badge"));
    await saveFile(join(rehearsalFolder(folder), "exports"), "list.csv", Buffer.from("a,b"));
    await writeFile(join(folder, "exports"), "no folder, so the files cannot go there");
    expect((await endRehearsal(folder, true)).ok).toBe(false);
    expect(await readFile(join(rehearsalFolder(folder), "badges", "ada.pdf"), "utf8")).toBe("a badge");
    expect(await journalOf(folder)).toEqual(before);
    expect(await readRehearsal(folder)).toEqual(BEGUN);
    expect((await endRehearsal(folder, false)).ok).toBe(true);
    expect(await journalOf(folder)).toEqual(before);
    expect(await happensIn(folder, [], 0)).toEqual(["p1"]);
  });

  it("is not taken over when the event went on without it: both stay", async () => {
    const folder = await anEventFolder();
    await beginRehearsal(folder, BEGUN);
    await happensIn(rehearsalFolder(folder), [arrived(2)], 5);
    await happensIn(folder, [{ kind: "note-added", personId: aPerson(1).id, text: "elsewhere" }], 5);
    const before = await journalOf(folder);
    expect(await endRehearsal(folder, true)).toEqual({ ok: false, fault: "disk-error" });
    expect(await journalOf(folder)).toEqual(before);
    expect(await readRehearsal(folder)).toEqual(BEGUN);
  });

  it("leaves out a last line that was half written", async () => {
    const folder = await anEventFolder();
    await beginRehearsal(folder, BEGUN);
    await happensIn(rehearsalFolder(folder), [arrived(2)], 5);
    await appendFile(join(rehearsalFolder(folder), JOURNAL), "0000");
    expect((await endRehearsal(folder, true)).ok).toBe(true);
    expect(await happensIn(folder, [], 0)).toEqual(["p1", "p2"]);
  });

  it("does not begin where the folder cannot be written, and leaves nothing", async () => {
    const folder = await anEventFolder();
    await writeFile(`${rehearsalFolder(folder)}.new`, "in the way");
    const before = await journalOf(folder);
    const begun = await beginRehearsal(join(folder, "not-there"), BEGUN);
    expect(begun).toEqual({ ok: false, fault: "folder-gone" });
    expect((await beginRehearsal(folder, BEGUN)).ok).toBe(true);
    expect(await journalOf(folder)).toEqual(before);
  });
});

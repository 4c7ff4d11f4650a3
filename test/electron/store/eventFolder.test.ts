import { readFileSync } from "node:fs";
import { readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEventFolder, type OpenFolder, openEventFolder } from "../../../electron/store/eventFolder.ts";
import { writeLines } from "../../../electron/store/line.ts";
import { peekEvent } from "../../../electron/store/peekEvent.ts";
import type { Fact, FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, arrived, eventSet, factsOf } from "../../build/people.ts";

const NOW = "2026-11-22T13:00:00.000+08:00";
const facts = factsOf([eventSet(), added(aPerson(1)), added(aPerson(2)), arrived(1)]);

async function record(folder: OpenFolder, some: Fact[]) {
  const written = await folder.journal.append(some);
  if (!written.ok) throw new Error(written.fault);
  for (const fact of some) apply(folder.state, fact);
}

const opened = async (path: string, rescue = false): Promise<OpenFolder> => {
  const folder = await openEventFolder(path, NOW, rescue);
  if (!folder.ok) throw new Error(JSON.stringify(folder.fault));
  return folder.value;
};

/** A closed event folder with four facts; its path. */
async function filledFolder(): Promise<string> {
  const path = join(freshFolder("store"), "event");
  const made = await createEventFolder(path, anEvent().id, NOW);
  if (!made.ok) throw new Error(JSON.stringify(made.fault));
  await record(made.value, facts);
  await made.value.close();
  return path;
}

/** When another process of this machine began, told from the start of the machine that a known birth names (proc(5)). */
const birthOf = (pid: number, known: string): string => {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return `${known.split(" ")[0]} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
};

describe("an event's folder", () => {
  it("opens with what was recorded, from the snapshot and from the journal alone", async () => {
    const path = await filledFolder();
    const withSnapshot = await opened(path);
    expect(withSnapshot.sinceSnapshot).toBe(0);
    expect(withSnapshot.state.counts).toEqual({ expected: 2, missing: 1, arrived: 1, inside: 1, walkIns: 0 });
    await record(withSnapshot, factsOf([arrived(2)], { from: 5 }));
    const folded = JSON.stringify([...withSnapshot.state.people]);
    await withSnapshot.journal.close();
    await writeFile(join(path, "in-use.json"), JSON.stringify({ pid: 999_999_999, host: hostname(), since: NOW }));
    const later = await opened(path);
    expect(later.sinceSnapshot).toBe(1);
    expect(JSON.stringify([...later.state.people])).toBe(folded);
    await later.close();
    await writeFile(join(path, "snapshot.ndjson"), "{torn");
    const alone = await opened(path);
    expect(alone.sinceSnapshot).toBe(5);
    expect(JSON.stringify([...alone.state.people])).toBe(folded);
    await alone.close();
  });

  it("keeps what the roster said last apart from corrections", async () => {
    const path = await filledFolder();
    const folder = await opened(path);
    const corrected: FactBody = {
      kind: "person-changed",
      ...{ personId: PersonId.parse("p1"), changes: { company: "别的公司" }, importId: null, imported: null },
    };
    await record(folder, factsOf([corrected], { from: 5 }));
    const { people } = folder.state;
    await folder.close();
    const later = await opened(path);
    expect(later.sinceSnapshot).toBe(0);
    expect(later.state.people).toEqual(people);
    expect([...people.values()].map(({ person, imported }) => [person.company, imported?.company])).toEqual([
      ["别的公司", "示例公司"],
      ["示例公司", "示例公司"],
    ]);
    await later.close();
  });

  it("is read by its owner only", async () => {
    const path = await filledFolder();
    for (const name of [".", ...(await readdir(path))]) expect((await stat(join(path, name))).mode & 0o077).toBe(0);
  });

  it("is held by one process at a time, and by nobody after a crash", async () => {
    const path = await filledFolder();
    const other = { pid: process.ppid, host: hostname(), since: new Date().toISOString() };
    await writeFile(join(path, "in-use.json"), JSON.stringify(other));
    expect(await openEventFolder(path, NOW)).toMatchObject({ ok: false, fault: { code: "in-use", holder: other } });
    await writeFile(join(path, "in-use.json"), JSON.stringify({ ...other, host: "another-laptop" }));
    expect(await openEventFolder(path, NOW)).toMatchObject({ ok: false, fault: { code: "in-use" } });
    await writeFile(join(path, "in-use.json"), JSON.stringify({ ...other, since: "2001-01-01T00:00:00.000Z" }));
    await (await opened(path)).close();
  });

  it.runIf(process.platform === "linux")(
    "is held by the very process that took it, whatever the clock says and whoever has its number since",
    async () => {
      const path = await filledFolder();
      const file = join(path, "in-use.json");
      const folder = await opened(path);
      const mine = JSON.parse(await readFile(file, "utf8")) as { birth: string };
      await folder.close();
      const other = { ...mine, pid: process.ppid, birth: birthOf(process.ppid, mine.birth), since: "2001-01-01" };
      await writeFile(file, JSON.stringify(other));
      expect(await openEventFolder(path, NOW)).toMatchObject({ ok: false, fault: { code: "in-use" } });
      await writeFile(file, JSON.stringify({ ...mine, pid: process.ppid }));
      await (await opened(path)).close();
    },
  );

  it("with a damaged line stays shut until staff ask for what can be read, and the damaged journal is kept", async () => {
    const path = await filledFolder();
    const file = join(path, "journal.ndjson");
    const bytes = await readFile(file);
    const third = bytes.indexOf(10, bytes.indexOf(10) + 1) + 30;
    bytes[third] = (bytes[third] ?? 0) ^ 4;
    await writeFile(file, bytes);
    await writeFile(join(path, "snapshot.ndjson"), "");
    expect(await openEventFolder(path, NOW)).toMatchObject({
      ok: false,
      fault: { code: "damaged-line", line: 3, before: 2, after: 1 },
    });
    expect((await readdir(path)).includes("in-use.json")).toBe(false);
    const rescued = await opened(path, true);
    expect([...rescued.state.people.keys()]).toEqual(["p1"]);
    expect(rescued.state.counts.arrived).toBe(1);
    await rescued.close();
    const kept = (await readdir(path)).find((name) => name.includes("damaged-"));
    expect((await readFile(join(path, kept ?? ""))).equals(bytes)).toBe(true);
    await (await opened(path)).close();
  });

  it("whose journal became shorter than the snapshot is not opened as if nothing were missing", async () => {
    const path = await filledFolder();
    const file = join(path, "journal.ndjson");
    for (const length of [0, 300]) {
      await truncate(file, length);
      expect(await openEventFolder(path, NOW)).toMatchObject({ ok: false, fault: { code: "journal-cut" } });
    }
  });

  it("whose snapshot knows more than its journal keeps it beside when staff go on", async () => {
    const path = await filledFolder();
    const knows = await readFile(join(path, "snapshot.ndjson"));
    await truncate(join(path, "journal.ndjson"), 0);
    await (await opened(path, true)).close();
    const kept = (await readdir(path)).find((name) => name.startsWith("snapshot.ndjson.damaged-"));
    expect((await readFile(join(path, kept ?? ""))).equals(knows)).toBe(true);
  });

  it("with two lines in each other's place names them, and puts them right when staff go on", async () => {
    const path = await filledFolder();
    const file = join(path, "journal.ndjson");
    const [first, second, third, fourth] = (await readFile(file, "latin1")).split("\n");
    await writeFile(file, [first, second, fourth, third, ""].join("\n"), "latin1");
    await rm(join(path, "snapshot.ndjson"));
    expect(await openEventFolder(path, NOW)).toMatchObject({ ok: false, fault: { code: "damaged-line", line: 4 } });
    const rescued = await opened(path, true);
    expect(rescued.state.counts).toMatchObject({ expected: 2, arrived: 1 });
    await rescued.close();
    await rm(join(path, "snapshot.ndjson"));
    const later = await opened(path);
    expect(later.state.counts).toMatchObject({ expected: 2, arrived: 1 });
    await later.close();
  });

  it("with a line twice counts it once, with another of the same number names it", async () => {
    const path = await filledFolder();
    const file = join(path, "journal.ndjson");
    const snapshot = join(path, "snapshot.ndjson");
    const bytes = await readFile(file);
    const last = bytes.subarray(bytes.lastIndexOf(10, -2) + 1);
    await rm(snapshot);
    await writeFile(file, Buffer.concat([bytes, last]));
    const twice = await opened(path);
    expect(twice.state.counts).toMatchObject({ expected: 2, arrived: 1 });
    await record(twice, factsOf([arrived(2)], { from: 5 }));
    await twice.close();
    await rm(snapshot);
    const later = await opened(path);
    expect(later.state.counts).toMatchObject({ expected: 2, arrived: 2 });
    await later.close();
    await rm(snapshot);
    await writeFile(file, Buffer.concat([bytes, writeLines(factsOf([arrived(2)], { from: 4 }))]));
    expect(await openEventFolder(path, NOW)).toMatchObject({ ok: false, fault: { code: "damaged-line", line: 5 } });
  });

  it("writes no snapshot between a flush and its folding in", async () => {
    const path = await filledFolder();
    const folder = await opened(path);
    const before = await readFile(join(path, "snapshot.ndjson"));
    await folder.journal.append(factsOf([arrived(2)], { from: 5 }));
    await folder.saveSnapshot();
    expect((await readFile(join(path, "snapshot.ndjson"))).equals(before)).toBe(true);
    await folder.close();
    const later = await opened(path);
    expect(later.state.counts.arrived).toBe(2);
    await later.close();
  });

  it("whose keys changed by a bit says so, and does not call every ticket forged", async () => {
    const path = await filledFolder();
    const file = join(path, "keys.json");
    const bytes = await readFile(file);
    const at = bytes.indexOf("ticketKey") + 20;
    bytes[at] = bytes[at] === 65 ? 66 : 65;
    await writeFile(file, bytes);
    expect(await openEventFolder(path, NOW)).toMatchObject({ ok: false, fault: { code: "no-key" } });
  });

  it("that is no event's folder, or has lost its key, says so", async () => {
    const empty = freshFolder("store");
    expect(await openEventFolder(empty, NOW)).toMatchObject({ ok: false, fault: { code: "no-event" } });
    expect(await openEventFolder(join(empty, "nothing"), NOW)).toMatchObject({
      ok: false,
      fault: { code: "no-event" },
    });
    const path = await filledFolder();
    await writeFile(join(path, "keys.json"), "{}");
    expect(await openEventFolder(path, NOW)).toMatchObject({ ok: false, fault: { code: "no-key" } });
    await rm(join(path, "keys.json"));
    expect(await openEventFolder(path, NOW)).toMatchObject({ ok: false, fault: { code: "no-key" } });
  });

  it("tells which event it holds without being opened", async () => {
    expect(await peekEvent(await filledFolder())).toMatchObject({ id: "event-1", tag: "1234567" });
    expect(await peekEvent(freshFolder("store"))).toBeNull();
  });

  it("tells the event as it was set last, whatever else is written about", async () => {
    const path = await filledFolder();
    const folder = await opened(path);
    const event = anEvent({ page: { ...anEvent().page, theme: "改了名的聚会" } });
    const tricky = aPerson(3, { note: '"kind":"event-set"', extra: { kind: "event-set" } });
    await record(folder, factsOf([eventSet(event), added(tricky)], { from: 5 }));
    await folder.close();
    expect((await peekEvent(path))?.page.theme).toBe("改了名的聚会");
  });

  it("finds the event between megabytes of other lines, and in a line of megabytes", async () => {
    const path = await filledFolder();
    const folder = await opened(path);
    const named = (theme: string) => eventSet(anEvent({ page: { ...anEvent().page, theme } }));
    const long = "很长的活动名".repeat(400_000);
    const wordy = (n: number) => added(aPerson(n, { note: "备注".repeat(100_000) }));
    await record(folder, factsOf([wordy(3), wordy(4), named("第二次"), wordy(5), wordy(6), wordy(7)], { from: 5 }));
    expect((await peekEvent(path))?.page.theme).toBe("第二次");
    await record(folder, factsOf([named(long), wordy(8)], { from: 11 }));
    expect((await peekEvent(path))?.page.theme).toBe(long);
    await folder.close();
  });
});

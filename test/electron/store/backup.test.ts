import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { FolderCopy } from "../../../electron/store/backup.ts";
import { markPlace } from "../../../electron/store/backupPlace.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, aPerson, arrived } from "../../build/people.ts";
import { isReplay } from "../../torture/openDesk.ts";

const STEP = async () => undefined;

let test: TestDesk;
let stick: string;
let mark: string;
let copy: FolderCopy;

beforeEach(async () => {
  test = await aDesk([added(aPerson(1)), added(aPerson(2))]);
  stick = freshFolder("stick");
  const place = await markPlace(stick, freshFolder("data"));
  mark = place.ok ? place.value.mark : "";
  copy = new FolderCopy();
});

const home = () => test.folder.folder;
const until = () => test.folder.journal.mark.bytes;
const bring = (where = copy) => where.bring({ from: home(), place: stick, mark, until: until() }, STEP);
const theirs = (name = basename(home())) => join(stick, name);
const journalIn = (folder: string) => readFileSync(join(folder, "journal.ndjson"));

describe("a second copy", () => {
  it("is an event folder that opens elsewhere and goes on, without what is of this computer alone", async () => {
    await test.desk.parts.store.save("imports", "名单.csv", new Uint8Array([1, 2, 3]));
    await test.desk.parts.store.save("exports", "out.csv", new Uint8Array([1]));
    mkdirSync(join(home(), "rehearsal"));
    writeFileSync(join(home(), "rehearsal", "journal.ndjson"), "practice");
    writeFileSync(join(home(), "what-a-newer-program-keeps.json"), "{}");
    expect(await bring()).toMatchObject({ ok: true, value: { beside: [], bytes: until() } });
    expect(readdirSync(theirs()).toSorted()).toEqual([
      ...["imports", "journal.ndjson", "keys.json", "what-a-newer-program-keeps.json"],
    ]);
    expect(journalIn(theirs())).toEqual(journalIn(home()));
    expect(await isReplay(test.desk.state, theirs())).toBe(true);
  });

  it("takes only what is new, and takes up a copy that was cut off anywhere", async () => {
    await bring();
    await test.desk.record([arrived(1)]);
    const done: number[] = [];
    const order = { from: home(), place: stick, mark, until: until() };
    await copy.bring(order, async (bytes) => void done.push(bytes));
    expect(done).toEqual([until()]);
    const whole = journalIn(theirs());
    for (const kept of [0, 7, whole.length >> 1, whole.length - 1]) {
      writeFileSync(join(theirs(), "journal.ndjson"), whole.subarray(0, kept));
      expect(await bring(new FolderCopy())).toMatchObject({ ok: true });
      expect(journalIn(theirs())).toEqual(whole);
    }
  });

  it("copies nothing that is not confirmed yet", async () => {
    const confirmed = until();
    appendFileSync(join(home(), "journal.ndjson"), "half a li");
    await copy.bring({ from: home(), place: stick, mark, until: confirmed }, STEP);
    expect(journalIn(theirs()).length).toBe(confirmed);
    await new FolderCopy().bring({ from: home(), place: stick, mark, until: null }, STEP);
    expect(journalIn(theirs()).length).toBe(confirmed);
  });

  it("never overwrites records that are no beginning of ours: it goes beside them, and tells", async () => {
    mkdirSync(theirs());
    writeFileSync(join(theirs(), "journal.ndjson"), "another past\n");
    const name = basename(home());
    expect(await bring()).toMatchObject({ ok: true, value: { beside: [name] } });
    expect(journalIn(theirs()).toString()).toBe("another past\n");
    expect(journalIn(theirs(`${name}-2`))).toEqual(journalIn(home()));
    // Also when somebody went on with the copy elsewhere, between two passes.
    appendFileSync(join(theirs(`${name}-2`), "journal.ndjson"), "went on elsewhere\n");
    await test.desk.record([arrived(1)]);
    expect(await bring()).toMatchObject({ ok: true, value: { beside: [name, `${name}-2`] } });
    expect(journalIn(theirs(`${name}-2`)).toString()).toContain("went on elsewhere");
    expect(journalIn(theirs(`${name}-3`))).toEqual(journalIn(home()));
  });

  it("brings files again that changed, and leaves alone what is the same", async () => {
    await bring();
    writeFileSync(join(home(), "keys.json"), readFileSync(join(home(), "keys.json")).toString().replace("}", " }"));
    expect(await bring()).toMatchObject({ ok: true });
    expect(readFileSync(join(theirs(), "keys.json"))).toEqual(readFileSync(join(home(), "keys.json")));
  });

  it("says that the stick is gone, writes nothing where it was, and goes on when it is back", async () => {
    await bring();
    renameSync(stick, `${stick}-away`);
    await test.desk.record([arrived(1)]);
    expect(await bring()).toEqual({ ok: false, fault: { code: "gone" } });
    expect(existsSync(stick)).toBe(false);
    // The empty folder that a pulled stick leaves, or another stick in its place, is not the one that was chosen.
    mkdirSync(stick);
    expect(await bring()).toEqual({ ok: false, fault: { code: "gone" } });
    expect(readdirSync(stick)).toEqual([]);
    rmSync(stick, { recursive: true });
    renameSync(`${stick}-away`, stick);
    expect(await bring()).toMatchObject({ ok: true });
    expect(journalIn(theirs())).toEqual(journalIn(home()));
  });

  it("says it when a file stands where the folder should", async () => {
    writeFileSync(theirs(), "a file");
    expect(await bring()).toMatchObject({ ok: true, value: { beside: [basename(home())] } });
    mkdirSync(join(theirs(`${basename(home())}-2`), "keys.json.d"), { recursive: true });
    rmSync(join(theirs(`${basename(home())}-2`), "keys.json"));
    mkdirSync(join(theirs(`${basename(home())}-2`), "keys.json"));
    expect(await bring()).toMatchObject({ ok: false, fault: { code: "disk-error" } });
  });
});

describe("a second place", () => {
  it("is none among the program's own data, nor where nothing can be written", async () => {
    const data = freshFolder("data");
    mkdirSync(join(data, "events"));
    expect(await markPlace(join(data, "events"), data)).toEqual({ ok: false, fault: { code: "inside" } });
    expect(await markPlace(data, data)).toEqual({ ok: false, fault: { code: "inside" } });
    expect(await markPlace(join(data, "nowhere"), freshFolder("other"))).toEqual({
      ...{ ok: false, fault: { code: "folder-gone" } },
    });
  });

  it("keeps its mark when it is chosen again, so that two stations may use one stick", async () => {
    const again = await markPlace(stick, freshFolder("data"));
    expect(again.ok && again.value.mark).toBe(mark);
    expect(again.ok && again.value.isSameDisk).toBe(true);
  });
});

import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "../../../electron/store/lockFolder.ts";
import { findCopy, settleCopies, takeCopy } from "../../../electron/store/takeBackup.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, arrived } from "../../build/people.ts";

const NOW = "2026-11-22T13:05:00+08:00";

let test: TestDesk;
let stick: string;
/** The other laptop's data, with its folder of events. */
let data: string;
let eventsFolder: string;

beforeEach(async () => {
  test = await aDesk([added(aPerson(1)), added(aPerson(2))]);
  await test.folder.saveSnapshot();
  stick = freshFolder("stick");
  data = freshFolder("data");
  eventsFolder = join(data, "events");
  mkdirSync(eventsFolder);
});

const copyTo = (place: string, name = "2026-11-22_Test") => {
  cpSync(test.folder.folder, join(place, name), { recursive: true });
  return join(place, name);
};
const journalIn = (folder: string) => join(folder, "journal.ndjson");
const find = async (chosen: string) => {
  const found = await findCopy(chosen, eventsFolder);
  if (!found.ok) throw new Error(found.fault.code);
  return found.value;
};
const line = () => readFileSync(journalIn(test.folder.folder), "utf8").split("\n").at(-2) ?? "";

describe("an event in a chosen folder", () => {
  it("is found in the folder itself and on a stick with one event; several are named", async () => {
    const folder = copyTo(stick);
    for (const chosen of [folder, stick]) expect(await find(chosen)).toMatchObject({ from: folder, known: null });
    copyTo(stick, "another");
    expect(await findCopy(stick, eventsFolder)).toEqual({
      ...{ ok: false, fault: { code: "several", names: ["2026-11-22_Test", "another"] } },
    });
    expect(await findCopy(freshFolder("empty"), eventsFolder)).toEqual({ ok: false, fault: { code: "no-event" } });
    expect(await findCopy(join(stick, "nowhere"), eventsFolder)).toEqual({ ok: false, fault: { code: "no-event" } });
  });

  it("is known when it is here, whatever its folder is called, with what each has alone", async () => {
    copyTo(eventsFolder, "called-otherwise");
    const folder = copyTo(stick);
    expect((await find(folder)).known).toMatchObject({ compared: { here: 0, there: 0 } });
    appendFileSync(journalIn(folder), `${line()}\n${line()}\n`);
    expect((await find(folder)).known).toMatchObject({ compared: { here: 0, there: 2 } });
    appendFileSync(journalIn(join(eventsFolder, "called-otherwise")), `11111111 {}\n`);
    expect((await find(folder)).known).toMatchObject({ compared: { here: 1, there: 2 } });
    expect(await findCopy(join(eventsFolder, "called-otherwise"), eventsFolder)).toMatchObject({
      ...{ ok: false, fault: { code: "own" } },
    });
  });
});

describe("two that cannot be compared line by line", () => {
  const lock = async (folder: string) => {
    const locked = await lockFolder(folder, {
      ...{ event: anEvent(), passphrase: "a long passphrase", withRecovery: false, now: NOW },
      summary: {
        ...{ theme: "x", id: anEvent().id, tag: "1234567", date: null, venue: null, timezone: "UTC", signIn: null },
      },
      cost: { N: 2, r: 1, p: 1 },
    });
    if (!locked.ok) throw new Error(locked.fault.code);
  };

  it("are told as that: one is locked and the other not, or each was locked apart", async () => {
    await test.folder.close();
    const [here, there] = [copyTo(eventsFolder, "here"), copyTo(stick)];
    expect((await find(stick)).known?.compared).toMatchObject({ here: 0, there: 0, lock: "alike" });
    await lock(here);
    expect((await find(stick)).known?.compared).toMatchObject({ lock: "only-here" });
    await lock(there);
    expect((await find(stick)).known?.compared).toMatchObject({ lock: "another" });
    rmSync(there, { recursive: true });
    cpSync(here, there, { recursive: true });
    expect((await find(stick)).known?.compared).toMatchObject({ here: 0, there: 0, lock: "alike" });
    rmSync(here, { recursive: true });
    copyTo(eventsFolder, "here");
    expect((await find(stick)).known?.compared).toMatchObject({ lock: "only-there" });
  });

  it("are told as unreadable where the disk does not give the records", async () => {
    await test.folder.close();
    const here = copyTo(eventsFolder, "here");
    copyTo(stick);
    await lock(here);
    // Its lock still says which event it is.
    rmSync(journalIn(here));
    mkdirSync(journalIn(here));
    expect(await findCopy(stick, eventsFolder)).toEqual({
      ...{ ok: false, fault: { code: "not-read", trouble: "disk-error" } },
    });
  });
});

describe("taking it", () => {
  it("copies it among the events, without what is of another computer; the stick is not touched", async () => {
    const folder = copyTo(stick);
    const before = readdirSync(folder);
    expect(before).toContain("in-use.json");
    const taken = await takeCopy(await find(stick), { eventsFolder, now: NOW });
    expect(taken).toEqual({ ok: true, value: join(eventsFolder, "2026-11-22_Test") });
    expect(readdirSync(join(eventsFolder, "2026-11-22_Test")).toSorted()).toEqual(["journal.ndjson", "keys.json"]);
    expect(readdirSync(folder)).toEqual(before);
    expect(readdirSync(data)).not.toContain("events-incoming");
  });

  it("keeps the event aside whose place it takes, in which nobody may be", async () => {
    const here = copyTo(eventsFolder, "here");
    appendFileSync(journalIn(here), "11111111 {}\n");
    const found = await find(copyTo(stick));
    writeFileSync(join(here, "in-use.json"), JSON.stringify({ pid: 1, host: "another-laptop", since: NOW }));
    expect(await takeCopy(found, { eventsFolder, now: NOW })).toEqual({ ok: false, fault: { code: "in-use" } });
    expect(readdirSync(eventsFolder)).toEqual(["here"]);
    writeFileSync(join(here, "in-use.json"), "");
    expect(await takeCopy(found, { eventsFolder, now: NOW })).toEqual({ ok: true, value: here });
    const [aside = ""] = readdirSync(join(data, "events-aside"));
    expect(readFileSync(journalIn(join(data, "events-aside", aside)), "utf8")).toContain("11111111");
    expect(readFileSync(journalIn(here), "utf8")).not.toContain("11111111");
  });

  it("killed at any moment, leaves the event that was here or the one that came, and never half of one", async () => {
    const here = copyTo(eventsFolder, "here");
    await test.desk.record([arrived(1)]);
    const copied = copyTo(freshFolder("made"), "here");
    // Half of it was copied.
    mkdirSync(join(data, "events-incoming", "here"), { recursive: true });
    writeFileSync(journalIn(join(data, "events-incoming", "here")), "half");
    await settleCopies(eventsFolder);
    expect(readdirSync(data).toSorted()).toEqual(["events"]);
    // All of it was copied, and the event was not put aside yet.
    mkdirSync(join(data, "events-incoming-whole"));
    cpSync(copied, join(data, "events-incoming-whole", "here"), { recursive: true });
    const before = readFileSync(journalIn(here), "utf8");
    await settleCopies(eventsFolder);
    expect(readFileSync(journalIn(here), "utf8")).toBe(before);
    expect(readdirSync(join(data, "events-incoming-whole"))).toEqual([]);
    // The event was put aside, and nothing is in its place.
    cpSync(copied, join(data, "events-incoming-whole", "here"), { recursive: true });
    mkdirSync(join(data, "events-aside"));
    renameSync(here, join(data, "events-aside", "here.20261122130500"));
    await settleCopies(eventsFolder);
    expect(readFileSync(journalIn(here), "utf8")).toBe(readFileSync(journalIn(copied), "utf8"));
    expect(existsSync(join(dirname(here), basename(here)))).toBe(true);
  });
});

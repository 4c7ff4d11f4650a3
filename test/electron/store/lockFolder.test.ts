import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Codec, PLAIN } from "../../../electron/store/codec.ts";
import {
  createEventFolder,
  listEventFolders,
  type OpenFolder,
  openEventFolder,
  readState,
} from "../../../electron/store/eventFolder.ts";
import { keepImage, readImage } from "../../../electron/store/images.ts";
import { lockFolder, settleMoves, unlockFolder } from "../../../electron/store/lockFolder.ts";
import { peekEvent } from "../../../electron/store/peekEvent.ts";
import { beginRehearsal, endRehearsal, rehearsalFolder } from "../../../electron/store/rehearsal.ts";
import { openVault, readVault, rewrapped, writeVault } from "../../../electron/store/vault.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, arrived, eventSet, factsOf } from "../../build/people.ts";

const NOW = "2026-11-22T13:00:00.000+08:00";
const PASSPHRASE = "海内存知己 天涯若比邻";
/** The dear one would be most of the time of these tests; the file states what it was locked with. */
const CHEAP = { N: 1024, r: 8, p: 1 };
const SUMMARY = {
  ...{ id: anEvent().id, tag: anEvent().tag, theme: "测试聚会 Test Meetup", date: "2026-11-22", venue: "杭州" },
  ...{ timezone: "Asia/Shanghai", signIn: null },
};
const BEGUN = { since: NOW, gate: undefined, template: undefined };
const SECRET = /测试\d|1990000\d|p\d@example\.com/;

const opened = async (path: string, codec: Codec = PLAIN): Promise<OpenFolder> => {
  const folder = await openEventFolder(path, NOW, false, codec);
  if (!folder.ok) throw new Error(JSON.stringify(folder.fault));
  return folder.value;
};

async function record(folder: OpenFolder, bodies: FactBody[], from: number) {
  const some = factsOf(bodies, { from });
  const written = await folder.journal.append(some);
  if (!written.ok) throw new Error(written.fault);
  for (const fact of some) apply(folder.state, fact);
}

/** An event that people worked with: pictures, imports, exports, a damaged journal kept aside, a rehearsal that goes on. */
async function usedFolder(eventsFolder: string): Promise<string> {
  const path = join(eventsFolder, "2026-11-22_event");
  const made = await createEventFolder(path, anEvent().id, NOW);
  if (!made.ok) throw new Error(made.fault.code);
  await record(made.value, [eventSet(), added(aPerson(1)), added(aPerson(2)), arrived(1)], 1);
  await keepImage(join(path, "images"), new TextEncoder().encode("not really a picture"));
  for (const kind of ["imports", "exports", "badges"]) {
    await mkdir(join(path, kind));
    await writeFile(join(path, kind, "list.csv"), "测试1,19900000001\n");
  }
  await writeFile(join(path, "journal.ndjson.damaged-20261122"), await readFile(join(path, "journal.ndjson")));
  await made.value.close();
  await beginRehearsal(path, BEGUN);
  const practice = await opened(rehearsalFolder(path));
  await record(practice, [arrived(2)], 5);
  await practice.close();
  return path;
}

const lock = async (path: string, more: { onStep?: () => Promise<void> } = {}) =>
  lockFolder(path, {
    event: anEvent(),
    summary: SUMMARY,
    passphrase: PASSPHRASE,
    withRecovery: true,
    cost: CHEAP,
    now: NOW,
    ...more,
  });

const codecOf = async (path: string, passphrase = PASSPHRASE): Promise<Codec | null> => {
  const read = await readVault(path);
  return read.what === "vault" ? openVault(read.vault, passphrase) : null;
};

/** Every file under a folder with its bytes, but who has it open and what is made anew. */
function filesIn(folder: string, under = ""): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = join(under, entry.name);
    if (entry.isDirectory()) Object.assign(files, filesIn(join(folder, entry.name), name));
    else if (!/snapshot|in-use/.test(name)) files[name] = readFileSync(join(folder, entry.name), "latin1");
  }
  return files;
}

const telling = (files: Record<string, string>): string[] =>
  Object.entries(files)
    .filter(
      ([name, bytes]) => !/exports|badges/.test(name) && SECRET.test(Buffer.from(bytes, "latin1").toString("utf8")),
    )
    .map(([name]) => name);

describe("a folder that is locked", () => {
  let events = "";
  let path = "";
  let before: Record<string, string> = {};
  let recovery: string | null = null;
  beforeAll(async () => {
    events = freshFolder("lock");
    path = await usedFolder(events);
    before = filesIn(path);
    expect(telling(before)).toContain("journal.ndjson");
    const locked = await lock(path);
    if (!locked.ok) throw new Error(locked.fault.code);
    expect(locked.value.isLeft).toBe(false);
    recovery = locked.value.recovery;
  });

  it("holds nobody's name in any byte outside what is given away, and nothing else lies beside it", async () => {
    expect(telling(filesIn(path))).toEqual([]);
    expect(Object.keys(filesIn(path)).sort()).toEqual([...Object.keys(before), "vault-copy.json", "vault.json"].sort());
    expect(await readdir(events)).toEqual([basename(path)]);
  });

  it("opens with the passphrase, however it was typed, and with the recovery code, and with nothing else", async () => {
    expect(await codecOf(path, `${PASSPHRASE}!`)).toBeNull();
    expect(await codecOf(path, "海内存知己　天涯若比邻")).not.toBeNull();
    const codec = await codecOf(path, ` ${recovery?.toLowerCase().replaceAll("-", " ")}`);
    if (!codec) throw new Error("the recovery code opens nothing");
    const folder = await opened(path, codec);
    expect(folder.state.people.size).toBe(2);
    expect(folder.state.counts.arrived).toBe(1);
    await folder.close();
    const inner = await opened(rehearsalFolder(path), codec);
    expect(inner.state.counts.arrived).toBe(2);
    await inner.close();
  });

  it("does not open as if it were empty without it", async () => {
    expect(await openEventFolder(path, NOW)).toMatchObject({ ok: false, fault: { code: "no-key" } });
    expect(await peekEvent(path)).toBeNull();
  });

  it("gives its pictures to who has the key", async () => {
    const codec = (await codecOf(path)) ?? PLAIN;
    const [id = ""] = await readdir(join(path, "images"));
    expect(await readImage(join(path, "images"), id)).toBeNull();
    expect(Buffer.from((await readImage(join(path, "images"), id, codec)) ?? []).toString()).toBe(
      "not really a picture",
    );
  });

  it("keeps a rehearsal that may become part of the event", async () => {
    const other = join(freshFolder("lock-keep"), "event");
    await cp(path, other, { recursive: true });
    const codec = (await codecOf(other)) ?? PLAIN;
    expect(await endRehearsal(other, true, codec)).toMatchObject({ ok: true });
    expect((await readState(other, codec))?.counts.arrived).toBe(2);
    expect(await beginRehearsal(other, BEGUN)).toMatchObject({ ok: true });
    expect((await readState(rehearsalFolder(other), codec))?.counts.arrived).toBe(2);
  });

  it("opens with its lock's copy, and is told as damaged without both, also when the keys are gone", async () => {
    const other = join(freshFolder("lock-lost"), "event");
    await cp(path, other, { recursive: true });
    await writeFile(join(other, "vault.json"), "{");
    expect(await codecOf(other)).not.toBeNull();
    await writeFile(join(other, "vault-copy.json"), "");
    expect((await readVault(other)).what).toBe("damaged");
  });

  it("names the damage of its lock, or opens with the copy, wherever a bit of it turns", async () => {
    const other = join(freshFolder("lock-rot"), "event");
    await cp(path, other, { recursive: true });
    const lies = await readFile(join(other, "vault.json"));
    const read = await readVault(path);
    if (read.what !== "vault") throw new Error(read.what);
    for (let at = 0; at < lies.length; at += 23) {
      const bent = Buffer.from(lies);
      bent[at] = (bent[at] ?? 0) ^ (1 << (at % 7));
      await writeFile(join(other, "vault.json"), bent);
      expect(await readVault(other)).toEqual(read);
      await writeFile(join(other, "vault-copy.json"), bent);
      // A blank between words is none of the lock's; anything else is told.
      const now = await readVault(other);
      if (now.what === "vault") expect(now).toEqual(read);
      else expect(now.what).toBe("damaged");
      await writeFile(join(other, "vault-copy.json"), lies);
    }
  });

  it("opens with the new passphrase alone once it was changed, all files as they were", async () => {
    const other = join(freshFolder("lock-other"), "event");
    await cp(path, other, { recursive: true });
    const read = await readVault(other);
    if (read.what !== "vault") throw new Error(read.what);
    expect(await rewrapped(read.vault, "not the passphrase", "another one")).toBeNull();
    const next = await rewrapped(read.vault, PASSPHRASE, "another passphrase");
    if (!next) throw new Error("the passphrase does not open it");
    await writeVault(other, next);
    expect(await codecOf(other)).toBeNull();
    expect((await readState(other, (await codecOf(other, "another passphrase")) ?? PLAIN))?.people.size).toBe(2);
    expect(await codecOf(other, recovery ?? "")).not.toBeNull();
  });

  it("is byte by byte what it was when it is unlocked", async () => {
    const codec = (await codecOf(path)) ?? PLAIN;
    expect(await unlockFolder(path, { codec, now: NOW })).toMatchObject({ ok: true, value: { isLeft: false } });
    expect(filesIn(path)).toEqual(before);
  });
});

describe("a program that ends while it locks or unlocks", () => {
  /** The work stands still behind its nth step, as after a kill; false: it came to its end before. */
  async function endedAt(n: number, work: (onStep: () => Promise<void>) => Promise<unknown>): Promise<boolean> {
    let at = 0;
    let stands: (value: boolean) => void = () => undefined;
    const stood = new Promise<boolean>((resolve) => {
      stands = resolve;
    });
    const onStep = async () => {
      if (at++ !== n) return;
      stands(true);
      await new Promise<never>(() => undefined);
    };
    return Promise.race([stood, work(onStep).then(() => false)]);
  }

  it("leaves the event as it was, or locked, whenever it ends; the next start clears up", {
    timeout: 120_000,
  }, async () => {
    const pattern = await usedFolder(freshFolder("lock-pattern"));
    const before = filesIn(pattern);
    const states = new Set<string>();
    for (let n = 0; ; n++) {
      const events = freshFolder("lock-kill");
      const path = join(events, basename(pattern));
      await cp(pattern, path, { recursive: true });
      const ended = await endedAt(n, (onStep) => lock(path, { onStep }));
      await settleMoves(events, NOW);
      expect(await readdir(events)).toEqual([basename(path)]);
      const codec = await codecOf(path);
      if (codec) expect(telling(filesIn(path))).toEqual([]);
      else expect(filesIn(path)).toEqual(before);
      expect((await readState(path, codec ?? PLAIN))?.people.size).toBe(2);
      expect(await readdir(join(path, "exports"))).toEqual(["list.csv"]);
      states.add(codec ? "locked" : "as it was");
      if (!ended) break;
      expect(n).toBeLessThan(60);
    }
    expect([...states].sort()).toEqual(["as it was", "locked"]);
  });

  it("is the same the other way", { timeout: 120_000 }, async () => {
    const pattern = await usedFolder(freshFolder("unlock-pattern"));
    const before = filesIn(pattern);
    await lock(pattern);
    const codec = (await codecOf(pattern)) ?? PLAIN;
    const locked = filesIn(pattern);
    for (let n = 0; ; n++) {
      const events = freshFolder("unlock-kill");
      const path = join(events, basename(pattern));
      await cp(pattern, path, { recursive: true });
      const ended = await endedAt(n, (onStep) => unlockFolder(path, { codec, now: NOW, onStep }));
      await settleMoves(events, NOW);
      expect(await readdir(events)).toEqual([basename(path)]);
      expect([before, locked]).toContainEqual(filesIn(path));
      if (!ended) break;
    }
  });

  it("is left in peace by another program while it is at it", async () => {
    const path = await usedFolder(freshFolder("lock-beside"));
    const other = { pid: 1, host: "another-machine", since: NOW };
    await writeFile(join(path, "in-use.json"), JSON.stringify(other));
    await mkdir(join(dirname(path), `.${basename(path)}.being-made`));
    expect(await lock(path)).toMatchObject({ ok: false, fault: { code: "in-use" } });
    await settleMoves(dirname(path), NOW);
    expect(await readdir(dirname(path))).toContain(`.${basename(path)}.being-made`);
    expect(await listEventFolders(dirname(path))).toEqual([path]);
  });

  it("does not lock a folder whose journal cannot be read as a whole", async () => {
    const path = await usedFolder(freshFolder("lock-damaged"));
    const journal = await readFile(join(path, "journal.ndjson"));
    journal[40] = 0;
    await writeFile(join(path, "journal.ndjson"), journal);
    const before = filesIn(path);
    expect(await lock(path)).toMatchObject({ ok: false, fault: { code: "damaged" } });
    expect(filesIn(path)).toEqual(before);
  });
});

import { createHash, randomBytes } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { type ArchiveHands, type ArchiveOrder, writeArchive } from "../../../electron/store/archive.ts";
import { PLAIN } from "../../../electron/store/codec.ts";
import { digestOf, openEventFolder } from "../../../electron/store/eventFolder.ts";
import { lockFolder } from "../../../electron/store/lockFolder.ts";
import { readArchive } from "../../../electron/store/readArchive.ts";
import { sealedCodec } from "../../../electron/store/sealed.ts";
import { findCopy, takeCopy } from "../../../electron/store/takeBackup.ts";
import { clearUnpacked, unpackArchive } from "../../../electron/store/unpackArchive.ts";
import { filesIn, remade } from "../../build/archives.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { endLater, freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, arrived } from "../../build/people.ts";
import { noDisks, smallDisk } from "../../torture/disks.ts";
import { zipFile } from "../sheets/zipFile.ts";

const NOW = "2026-11-22T18:05:00+08:00";
const IMAGE = "a".repeat(64);

let test: TestDesk;
let data: string;
let eventsFolder: string;
let file: string;

beforeEach(async () => {
  test = await aDesk([added(aPerson(1)), added(aPerson(2)), arrived(1)]);
  await test.folder.saveSnapshot();
  const { folder } = test.folder;
  for (const name of ["images", "imports", "exports", "rehearsal"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "images", IMAGE), "a picture");
  writeFileSync(join(folder, "imports", "名单.csv"), "姓名\n贾岛\n");
  writeFileSync(join(folder, "exports", "attendance.csv"), "made again");
  data = freshFolder("data");
  eventsFolder = join(data, "events");
  mkdirSync(eventsFolder);
  file = join(freshFolder("stick"), "event.lanyard");
});

const order = (more: Partial<ArchiveOrder> = {}): ArchiveOrder => ({
  ...{ from: test.folder.folder, file, until: test.folder.journal.mark.bytes, event: anEvent() },
  ...{ codec: PLAIN, program: "9.9.9", now: NOW, ...more },
});
const WHATEVER: ArchiveHands = { onStep: () => undefined, isUnwanted: () => false };
const write = (more: Partial<ArchiveOrder> = {}, hands = WHATEVER) => writeArchive(order(more), data, hands);
const faultOf = async (bytes: Uint8Array) => {
  const other = join(file, "..", "other.lanyard");
  writeFileSync(other, bytes);
  const before = readdirSync(data);
  const read = await unpackArchive(other, eventsFolder);
  expect(readdirSync(data)).toEqual(before);
  expect(readdirSync(eventsFolder)).toEqual([]);
  if (read.ok) throw new Error("it was unpacked");
  return read.fault.code;
};

describe("an event in one file", () => {
  it("has all that another laptop needs, with a manifest that vouches for it", async () => {
    const made = await write();
    const digest = await digestOf(test.folder.folder, PLAIN, null);
    if (!made.ok) throw new Error(made.fault.code);
    expect(made.value).toMatchObject({ files: 4, bytes: statSync(file).size, records: digest });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const files = filesIn(file);
    expect(Object.keys(files).toSorted()).toEqual(
      [`images/${IMAGE}`, "imports/名单.csv", "journal.ndjson", "keys.json"]
        .map((name) => `event/${name}`)
        .concat("lanyard.json"),
    );
    const manifest = JSON.parse(files["lanyard.json"] ?? "");
    expect(manifest).toMatchObject({ lanyard: "event-archive", form: 1, program: "9.9.9", made: NOW, records: digest });
    for (const { path, bytes, sha256 } of manifest.files) {
      const there = readFileSync(join(test.folder.folder, path));
      expect([bytes, sha256], path).toEqual([there.length, createHash("sha256").update(there).digest("hex")]);
    }
  });

  it("is unpacked on another laptop, which goes on with it", async () => {
    await write();
    const unpacked = await unpackArchive(file, eventsFolder);
    if (!unpacked.ok) throw new Error(unpacked.fault.code);
    const found = await findCopy(unpacked.value, eventsFolder);
    if (!found.ok) throw new Error(found.fault.code);
    expect(found.value).toMatchObject({ name: "event", known: null });
    const taken = await takeCopy(found.value, { eventsFolder, now: NOW });
    expect(taken).toEqual({ ok: true, value: join(eventsFolder, "event") });
    expect(readdirSync(join(data, "events-unpacked"))).toEqual([]);
    expect(readFileSync(join(eventsFolder, "event", "imports", "名单.csv"), "utf8")).toBe("姓名\n贾岛\n");
    expect(statSync(join(eventsFolder, "event", "keys.json")).mode & 0o777).toBe(0o600);
    const opened = await openEventFolder(join(eventsFolder, "event"), NOW);
    if (!opened.ok) throw new Error(opened.fault.code);
    endLater(() => opened.value.close());
    expect(opened.value.state.counts).toMatchObject({ expected: 2, arrived: 1 });
    expect(opened.value.keys.ticketKey).toEqual(test.folder.keys.ticketKey);
  });

  it("is opened where the folder was given a name that not every system takes", async () => {
    const from = join(freshFolder("elsewhere"), "con: the event.");
    cpSync(test.folder.folder, from, { recursive: true });
    expect(await write({ from, until: null })).toMatchObject({ ok: true });
    expect(await unpackArchive(file, eventsFolder)).toMatchObject({
      value: join(data, "events-unpacked", "con- the event"),
    });
  });

  it("is written, and opened on any system, whatever the files in the event's folder are called", async () => {
    const { folder } = test.folder;
    for (const name of ["Guests.csv", "guests.csv", "notes: final.txt", "con.txt", "ends.", "back\\slash"])
      writeFileSync(join(folder, "imports", name), name);
    expect(await write()).toMatchObject({ ok: true, value: { files: 10 } });
    const unpacked = await unpackArchive(file, eventsFolder);
    if (!unpacked.ok) throw new Error(unpacked.fault.code);
    expect(readdirSync(join(unpacked.value, "imports")).toSorted()).toEqual(
      ["Guests-2.csv", "back-slash", "ends", "file-con.txt", "guests.csv", "notes- final.txt", "名单.csv"].toSorted(),
    );
    expect(readFileSync(join(unpacked.value, "imports", "Guests-2.csv"), "utf8")).toBe("Guests.csv");
  });

  it("keeps its records and keys apart from folders that a disk takes for them", async (context) => {
    const { folder } = test.folder;
    for (const name of ["Journal.ndjson", "Keys.json"]) {
      if (existsSync(join(folder, name))) return context.skip("this disk takes them for the same");
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "a.txt"), name);
    }
    const keys = readFileSync(join(folder, "keys.json"), "utf8");
    expect((await write()).ok).toBe(true);
    expect(filesIn(file)).toMatchObject({ "event/keys.json": keys, "event/Keys-2.json/a.txt": "Keys.json" });
    expect(filesIn(file)).toMatchObject({ "event/Journal-2.ndjson/a.txt": "Journal.ndjson" });
    expect((await unpackArchive(file, eventsFolder)).ok).toBe(true);
  });

  it("holds what is recorded meanwhile or not, but never half of it; what is not flushed yet is not in it", async () => {
    const until = test.folder.journal.mark.bytes;
    const writing = write({ until });
    await test.desk.record([arrived(2)]);
    expect((await writing).ok).toBe(true);
    expect(Buffer.byteLength(filesIn(file)["event/journal.ndjson"] ?? "")).toBe(until);
    writeFileSync(join(test.folder.folder, "journal.ndjson"), "11111111 {half", { flag: "a" });
    expect((await write({ until: null })).ok).toBe(true);
    expect(filesIn(file)["event/journal.ndjson"]?.split("\n").at(-1)).toBe("");
  });

  it("is known where the event is already, compared by its records", async () => {
    await write();
    mkdirSync(join(eventsFolder, "here"));
    const lines = readFileSync(join(test.folder.folder, "journal.ndjson"), "utf8").split("\n");
    writeFileSync(join(eventsFolder, "here", "journal.ndjson"), `${lines.slice(0, -2).join("\n")}\n`);
    const unpacked = await unpackArchive(file, eventsFolder);
    const found = unpacked.ok ? await findCopy(unpacked.value, eventsFolder) : null;
    expect(found).toMatchObject({ ok: true, value: { name: "here", known: { compared: { here: 0, there: 1 } } } });
    await clearUnpacked(eventsFolder);
    expect(readdirSync(data)).toEqual(["events"]);
  });

  it("stays sealed where the event is locked", async () => {
    const { folder } = test.folder;
    const codec = sealedCodec(Buffer.alloc(32, 1), anEvent().id);
    expect((await write({ codec })).ok).toBe(false);
    await test.folder.close();
    const summary = {
      theme: "x",
      id: anEvent().id,
      tag: "1234567",
      date: null,
      venue: null,
      timezone: "UTC",
      signIn: null,
    };
    const locked = await lockFolder(folder, {
      ...{ summary, event: anEvent(), passphrase: "a long passphrase", withRecovery: false, now: NOW },
      cost: { N: 2, r: 1, p: 1 },
    });
    if (!locked.ok) throw new Error(locked.fault.code);
    const made = await write({ codec: locked.value.codec, until: null });
    expect(made).toMatchObject({ ok: true, value: { records: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) } } });
    const bytes = readFileSync(file);
    const texts = Object.values(filesIn(file)).join("\n");
    for (const secret of ["测试1", "p1@example.com", "19900000001"])
      expect(texts.includes(secret) || bytes.includes(secret)).toBe(false);
    const unpacked = await unpackArchive(file, eventsFolder);
    expect(unpacked).toMatchObject({ ok: true });
  });
});

describe("an archive that cannot be written", () => {
  it("leaves nothing, and what was there before as it was", async () => {
    writeFileSync(file, "the one before");
    const nothing = () =>
      expect([readFileSync(file, "utf8"), readdirSync(join(file, ".."))]).toEqual([
        "the one before",
        ["event.lanyard"],
      ]);
    let steps = 0;
    expect(await write({}, { onStep: () => steps++, isUnwanted: () => steps > 1 })).toEqual({
      ok: false,
      fault: { code: "cancelled" },
    });
    nothing();
    expect(await write({ file: join(file, "..", "nowhere", "x.lanyard") })).toEqual({
      ok: false,
      fault: { code: "folder-gone" },
    });
    expect(await write({ file: join(eventsFolder, "x.lanyard") })).toEqual({ ok: false, fault: { code: "inside" } });
    writeFileSync(join(test.folder.folder, "journal.ndjson"), "11111111 {}\n", { flag: "a" });
    expect(await write({ until: null })).toEqual({ ok: false, fault: { code: "unreadable" } });
    nothing();
  });
});

it("an archive that was cut off is cleared away when the next one is written there, and nothing else is", async () => {
  const stick = join(file, "..");
  const left = [".lanyard-archive-0123456789ab.tmp", ".lanyard-archive-ba9876543210.tmp", ".0123456789ab.tmp", "x.tmp"];
  for (const name of left) writeFileSync(join(stick, name), "people and keys");
  const old = new Date(Date.now() - 2 * 3_600_000);
  for (const name of left.slice(0, 1).concat(left.slice(2))) utimesSync(join(stick, name), old, old);
  expect((await write()).ok).toBe(true);
  expect(readdirSync(stick).toSorted()).toEqual([...left.slice(1), "event.lanyard"].toSorted());
});

describe.runIf(noDisks() === null)("on a disk that is too small", () => {
  const source = () => join(test.folder.folder, "imports", "large");

  it("no archive is left, and nothing is begun that has no room", async () => {
    const small = smallDisk("tmpfs", 7);
    writeFileSync(source(), randomBytes(8_000_000));
    expect(await write({ file: join(small, "event.lanyard") })).toEqual({ ok: false, fault: { code: "disk-full" } });
    expect(readdirSync(small)).toEqual([]);
    expect((await write()).ok).toBe(true);
    mkdirSync(join(small, "events"));
    expect(await unpackArchive(file, join(small, "events"))).toEqual({ ok: false, fault: { code: "disk-full" } });
    expect(readdirSync(small)).toEqual(["events"]);
  });

  it("that somebody else fills meanwhile, nothing of the event is left", async () => {
    const small = smallDisk("tmpfs", 7);
    writeFileSync(source(), randomBytes(2_500_000));
    await write();
    mkdirSync(join(small, "events"));
    // Behind the question for room, which is answered by what is free then.
    const filling = setInterval(() => {
      if (!existsSync(join(small, "events-unpacked"))) return;
      fill(join(small, "filler"));
      clearInterval(filling);
    }, 1);
    const read = await unpackArchive(file, join(small, "events"));
    clearInterval(filling);
    expect(read).toEqual({ ok: false, fault: { code: "disk-full" } });
    expect(readdirSync(small).filter((name) => name !== "filler")).toEqual(["events"]);
  });
});

describe("a file that is no archive of ours", () => {
  beforeEach(async () => void (await write()));

  it("is told as what it is, and nothing is written", async () => {
    const whole = readFileSync(file);
    expect(await faultOf(new Uint8Array())).toBe("not-one");
    expect(await faultOf(Buffer.from("%PDF-1.7 not a zip"))).toBe("not-one");
    expect(await faultOf(zipFile({ "word/document.xml": "<w/>" }))).toBe("not-one");
    expect(await faultOf(zipFile({ "lanyard.json": "[]", "event/journal.ndjson": "" }))).toBe("not-one");
    for (const length of [40, 200, whole.length - 1_000, whole.length - 30])
      expect(await faultOf(whole.subarray(0, length)), String(length)).toBe("damaged");
    expect(
      await faultOf(remade(file, {}, (manifest) => Object.assign(manifest, { form: 2, files: "otherwise" }))),
    ).toBe("newer");
    expect(await unpackArchive(join(file, "nowhere"), eventsFolder)).toMatchObject({ ok: false });
    expect(await unpackArchive(freshFolder("folder"), eventsFolder)).toMatchObject({ ok: false });
  });

  it("with any bit changed is damaged, or whole all the same", async () => {
    const whole = readFileSync(file);
    const before = filesIn(file);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 80)) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      writeFileSync(file, bytes);
      const read = await readArchive(file);
      if (!read.ok) continue;
      for (const { path } of read.value.manifest.files) {
        const pieces: Buffer[] = [];
        for await (const piece of read.value.pieces(path)) pieces.push(piece);
        expect(Buffer.concat(pieces).toString("utf8"), `${path} with byte ${at}`).toBe(before[`event/${path}`]);
      }
      await read.value.close();
    }
  });

  it("whose files are not those it vouches for is damaged", async () => {
    const journal = filesIn(file)["event/journal.ndjson"] ?? "";
    const sums = (change: (files: { path: string; sha256: string; bytes: number }[]) => void) =>
      remade(file, {}, ({ files }) => change(files));
    expect(await faultOf(remade(file, { "event/journal.ndjson": null }))).toBe("damaged");
    expect(await faultOf(sums((files) => files.pop()))).toBe("damaged");
    expect(await faultOf(sums((files) => files.push({ path: "imports/x", sha256: "0".repeat(64), bytes: 0 })))).toBe(
      "damaged",
    );
    expect(await faultOf(sums(([one]) => Object.assign(one ?? {}, { sha256: "0".repeat(64) })))).toBe("damaged");
    // Everything fits but the records' own digest: lines were taken out by somebody who wrote the sums anew.
    expect(
      await faultOf(remade(file, { "event/journal.ndjson": `${journal.split("\n").slice(0, -2).join("\n")}\n` })),
    ).toBe("damaged");
    expect(await faultOf(remade(file, { "event/journal.ndjson": "no line\n" }))).toBe("damaged");
    expect(
      await faultOf(
        remade(file, {}, (manifest) => Object.assign(manifest, { event: { id: "another", theme: "", date: null } })),
      ),
    ).toBe("damaged");
  });

  it.each([
    ...[
      "../outside",
      "event/../../outside",
      "/etc/outside",
      "event\\..\\outside",
      "C:/outside",
      "event/a:b",
      "event/con.txt",
    ],
    ...["event/in-use.json", "event/erasing/journal.ndjson", "event/rehearsal/journal.ndjson", "event/snapshot.ndjson"],
    ...[
      "event/images/.hidden",
      "event/a/b/c/d/e",
      "event/JOURNAL.ndjson",
      "event/journal.ndjson/x",
      "beside.txt",
      "event/",
    ],
  ])("that has a file called %s is not unpacked", async (name) => {
    expect(await faultOf(remade(file, { [name]: "x" }))).toMatch(/^(?:unsafe|damaged)$/);
    expect(existsSync(join(data, "..", "outside"))).toBe(false);
  });

  it.each(["event/Journal.ndjson/x", "event/journal.ndjson/deep/x", "event/KEYS.json/deep/x"])(
    "in which some disk would take a folder for a file is unsafe: %s",
    async (name) => expect(await faultOf(remade(file, { [name]: "x" }))).toBe("unsafe"),
  );

  it.each(["..", "../x", ".x", "a/b", "a\\b", "con", "x ", "", "x\u0000", "é".repeat(120)])(
    "that wants a folder called %j is not unpacked",
    async (folder) =>
      expect(await faultOf(remade(file, {}, (manifest) => Object.assign(manifest, { folder })))).toBe("damaged"),
  );

  it("that would fill the disk is not unpacked", async () => {
    const files = filesIn(file);
    expect(await faultOf(zipFile({ ...files, "event/imports/x": "" }, { "event/imports/x": 300_000_000 }))).toBe(
      "unsafe",
    );
    // What the directory says of a size may be a lie.
    expect(
      await faultOf(zipFile({ ...files, "event/imports/x": "0".repeat(5_000_000) }, { "event/imports/x": 5 })),
    ).toBe("damaged");
    expect(await faultOf(zipFile(files, { "event/journal.ndjson": 2 ** 32 - 2 }))).toMatch(/unsafe|damaged/);
    const many = Object.fromEntries(Array.from({ length: 20_100 }, (_none, n) => [`event/imports/${n}`, ""]));
    expect(await faultOf(remade(file, many))).toBe("unsafe");
  });

  it("is not unpacked through a link that somebody laid", async () => {
    const outside = freshFolder("outside");
    mkdirSync(join(data, "events-unpacked"));
    symlinkSync(outside, join(data, "events-unpacked", "event"));
    expect((await unpackArchive(file, eventsFolder)).ok).toBe(true);
    expect(readdirSync(outside)).toEqual([]);
  });
});

/** As much as there is room for. */
function fill(path: string): void {
  try {
    writeFileSync(path, Buffer.alloc(6_500_000));
  } catch {
    // It is full.
  }
}

it("an archive of a large event needs no more memory than one of a small one", async () => {
  const { folder } = test.folder;
  const line = readFileSync(join(folder, "imports", "名单.csv"));
  writeFileSync(
    join(folder, "imports", "large"),
    Buffer.alloc(100_000_000, Buffer.concat([line, createHash("sha512").update(line).digest()])),
  );
  let most = 0;
  const before = process.memoryUsage().rss;
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss - before);
  };
  expect(await write({}, { onStep: look, isUnwanted: () => false })).toMatchObject({ ok: true });
  const watch = setInterval(look, 20);
  const unpacked = await unpackArchive(file, eventsFolder);
  clearInterval(watch);
  // So much out of so little: told as what it looks like.
  expect(unpacked.ok || unpacked.fault.code).toBe(true);
  expect(most / 1e6).toBeLessThan(80);
});

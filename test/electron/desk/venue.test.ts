import { execFileSync } from "node:child_process";
import {
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { byHand } from "../../../electron/desk/checkIn.ts";
import type { Desk } from "../../../electron/desk/desk.ts";
import type { Venue } from "../../../electron/desk/venue.ts";
import { PICKED } from "../../build/gates.ts";
import { endLater, freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson } from "../../build/people.ts";
import { aVenue, someSettings } from "../../build/venue.ts";

const isRoot = process.getuid?.() === 0;

let settings: ReturnType<typeof someSettings>;
let venue: Venue;

const theDesk = (): Desk => {
  if (!venue.desk) throw new Error("no event is open");
  return venue.desk;
};

/** The event with two people. */
async function makeEvent(): Promise<void> {
  await venue.create(anEvent(), null);
  await theDesk().record([added(aPerson(1)), added(aPerson(2))]);
}

const nonce = () => `venue-${Math.random().toString(36).slice(2, 10)}`;

/** Checks in as the commands do; what it came to. */
async function arrives(n: number): Promise<string> {
  const desk = await venue.deskSoon();
  const reply = desk && (await byHand(desk, { ...PICKED, personId: aPerson(n).id, nonce: nonce() }));
  return reply?.what === "outcome" ? reply.outcome.verdict.kind : (reply?.what ?? "no-event");
}

const arrived = () => theDesk().state.counts.arrived;

describe("which folders are opened", () => {
  it("only the laptop's own, by their own path, none elsewhere and none that a link leads to", async () => {
    const elsewhere = join(freshFolder("elsewhere"), "event");
    const events = freshFolder("venue");
    settings = someSettings();
    venue = aVenue(events, settings);
    await makeEvent();
    const own = theDesk().parts.store.folder;
    await venue.close();
    cpSync(own, elsewhere, { recursive: true });
    symlinkSync(elsewhere, join(events, "linked"));
    for (const name of readdirSync(elsewhere)) utimesSync(join(elsewhere, name), 1_000_000_000, 1_700_000_000);
    const before = readdirSync(elsewhere).sort();
    const hostile = [
      ...[
        elsewhere,
        join(events, "linked"),
        `${own}/../../${relative(join(events, ".."), elsewhere)}`,
        `${own}/`,
        `${own}\0`,
      ],
      ...["", ".", "/", events, `${events}/..`, relative(process.cwd(), own)],
    ];
    for (const folder of hostile)
      expect(await venue.open(folder, true)).toMatchObject({ what: "not-opened", trouble: { code: "no-event" } });
    const read = readdirSync(elsewhere).map((name) => statSync(join(elsewhere, name)).atimeMs);
    for (const folder of hostile)
      expect(await venue.library.restoreKeys(folder, new Uint8Array(8), "a passphrase")).toMatchObject({
        ok: false,
        fault: { code: "folder-gone" },
      });
    expect(readdirSync(elsewhere).map((name) => statSync(join(elsewhere, name)).atimeMs)).toEqual(read);
    expect(readdirSync(elsewhere).sort()).toEqual(before);
    expect(await venue.open(own, false)).toMatchObject({ what: "opened" });
    await venue.close();
  });
});

describe("the open event, while a rehearsal begins or ends", () => {
  beforeEach(async () => {
    settings = someSettings();
    venue = aVenue(freshFolder("venue"), settings);
    await makeEvent();
  });

  afterEach(() => venue.close());

  it("lets nobody go away: who is scanned meanwhile is decided at the desk that opens next", async () => {
    const begins = venue.beginRehearsal();
    while (venue.desk) await Promise.resolve();
    expect(await Promise.all([arrives(1), arrives(2)])).toEqual(["admitted", "admitted"]);
    expect(await begins).toMatchObject({ what: "opened" });
    expect(theDesk().parts.rehearsal).not.toBeNull();
    expect(arrived()).toBe(2);
    const ends = venue.endRehearsal(false);
    while (venue.desk) await Promise.resolve();
    expect(await arrives(1)).toBe("admitted");
    await ends;
    expect(arrived()).toBe(1);
  });

  it("waits for no event where none comes", async () => {
    await venue.close();
    expect(await arrives(1)).toBe("no-event");
  });

  it("puts the desk's gate back when it is wiped, also after a restart, and leaves it when it is kept", async () => {
    const { id } = theDesk().event;
    const out = { event: id, session: null, direction: "out" } as const;
    await venue.beginRehearsal();
    settings.now = { ...settings.now, gate: out };
    const { folder } = (await venue.list())[0] ?? {};
    await venue.close();
    await venue.open(folder ?? "", false);
    await venue.endRehearsal(false);
    expect(settings.now.gate).toEqual({ event: id, session: null, direction: "in" });
    await venue.beginRehearsal();
    settings.now = { ...settings.now, gate: out };
    await venue.endRehearsal(true);
    expect(settings.now.gate).toEqual(out);
  });

  it("puts the badge back that was in use when it is wiped, and leaves the one that is kept", async () => {
    settings.now = { ...settings.now, template: "badge-real" };
    for (const keep of [false, true]) {
      await venue.beginRehearsal();
      settings.now = { ...settings.now, template: "badge-tried" };
      await venue.endRehearsal(keep);
      expect(settings.now.template).toBe(keep ? "badge-tried" : "badge-real");
    }
  });
});

/** A file system of its own of so many megabytes, that can be filled to the last byte. */
function smallDisk(megabytes: number) {
  const folder = freshFolder("disk");
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=700`, "tmpfs", folder]);
  endLater(() => execFileSync("umount", ["-l", folder]));
  const filler = join(folder, "filler");
  const fill = () => {
    const file = openSync(filler, "w");
    for (const size of [1 << 20, 1 << 12, 1]) fillWith(file, size);
    closeSync(file);
  };
  return { folder, fill, empty: () => rmSync(filler) };
}

function fillWith(file: number, size: number): void {
  try {
    for (;;) writeSync(file, Buffer.alloc(size));
  } catch {
    // Full at this size.
  }
}

describe.runIf(isRoot)("the open event on a full disk", () => {
  it("keeps a rehearsal whole, with its badges and without room", async () => {
    const disk = smallDisk(8);
    venue = aVenue(disk.folder);
    await makeEvent();
    await venue.beginRehearsal();
    expect([await arrives(1), await arrives(2)]).toEqual(["admitted", "admitted"]);
    await theDesk().parts.store.save("badges", "ada.pdf", Buffer.alloc(100_000, 1));
    disk.fill();
    expect(await venue.endRehearsal(true)).toMatchObject({ what: "opened" });
    expect(theDesk().parts.rehearsal).toBeNull();
    expect(arrived()).toBe(2);
    const { folder } = theDesk().parts.store;
    expect(await readFile(join(folder, "badges", "ada.pdf"))).toHaveLength(100_000);
    await venue.close();
  });

  it("says why it does not open, begun rehearsal or none, and opens when there is room", async () => {
    const disk = smallDisk(8);
    venue = aVenue(disk.folder);
    await makeEvent();
    const { folder } = theDesk().parts.store;
    for (const rehearses of [false, true]) {
      if (rehearses) await venue.beginRehearsal();
      await venue.close();
      disk.fill();
      expect(await venue.open(folder, false)).toMatchObject({ what: "not-opened", trouble: { code: "disk-full" } });
      expect(venue.trouble).toMatchObject({ folder, trouble: { code: "disk-full" } });
      await expect(stat(join(folder, "in-use.json"))).rejects.toThrow("ENOENT");
      disk.empty();
      expect(await venue.open(folder, false)).toMatchObject({ what: "opened" });
      expect(venue.trouble).toBeNull();
    }
    await venue.close();
  });
});

import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { byHand } from "../../../electron/desk/checkIn.ts";
import type { Desk } from "../../../electron/desk/desk.ts";
import { statusOf } from "../../../electron/desk/status.ts";
import type { Venue } from "../../../electron/desk/venue.ts";
import { PICKED } from "../../build/gates.ts";
import { added, anEvent, aPerson } from "../../build/people.ts";
import { aVenue } from "../../build/venue.ts";
import { fillBut, noDisks, smallDisk } from "../../torture/disks.ts";

const PEOPLE = 40;
const why = noDisks("mkfs.ext4", "fallocate");

let events: string;
let venue: Venue;
let filler: string;
let tries = 0;

const desk = (): Desk => {
  if (!venue.desk) throw new Error("no event is open");
  return venue.desk;
};

async function arrives(n: number): Promise<string> {
  const reply = await byHand(desk(), { ...PICKED, personId: aPerson(n).id, nonce: `nonce-room-${++tries}` });
  return reply.what === "outcome" ? reply.outcome.verdict.kind : reply.what;
}

/** Lets people in until the disk takes nobody more; how many came. */
async function untilFull(): Promise<number> {
  for (let n = 1; n <= PEOPLE; n++) if ((await arrives(n)) === "not-recorded") return n - 1;
  throw new Error("the disk was never full");
}

const trouble = () => statusOf(desk()).journalTrouble;
const settles = (wanted: () => unknown, value: unknown) => vi.waitFor(() => expect(wanted()).toEqual(value), 5_000);

// A disk that can be filled without harm is mounted by root.
describe.skipIf(why !== null)("a desk whose disk was full", () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    events = smallDisk("tmpfs", 4);
    venue = aVenue(events);
    await venue.create(anEvent(), null);
    await desk().record(Array.from({ length: PEOPLE }, (_, n) => added(aPerson(n + 1))));
    filler = fillBut(events, 1);
  });

  afterEach(async () => {
    await venue.close();
    vi.useRealTimers();
  });

  it("lets nobody in until there is room again, and then everybody, with those who were refused", async () => {
    const came = await untilFull();
    expect(trouble()).toBe("disk-full");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await arrives(came + 1)).toBe("not-recorded");
    expect(desk().state.counts.arrived).toBe(came);
    rmSync(filler);
    expect(await arrives(came + 1)).toBe("not-recorded");
    await vi.advanceTimersByTimeAsync(3_100);
    await settles(trouble, null);
    expect(await arrives(came + 1)).toBe("admitted");
    expect(await arrives(1)).toBe("already-in");
    const { folder } = desk().parts.store;
    await venue.close();
    venue = aVenue(events);
    expect(await venue.open(folder, false)).toMatchObject({ what: "opened", tornBytes: 0 });
    expect(desk().state.counts.arrived).toBe(came + 1);
    expect(desk().state.seen.get(desk().parts.station.id)?.beyond.size ?? 0).toBe(0);
  });

  it("stays shut where the journal is not what was confirmed", async () => {
    await untilFull();
    const journal = join(desk().parts.store.folder, "journal.ndjson");
    rmSync(filler);
    const at = readFileSync(journal).indexOf("测试2");
    const file = openSync(journal, "r+");
    writeSync(file, "测试9", at);
    closeSync(file);
    await vi.advanceTimersByTimeAsync(3_100);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(trouble()).toBe("disk-full");
    expect(await arrives(PEOPLE)).toBe("not-recorded");
  });

  it("looks no more once the event is closed", async () => {
    await untilFull();
    rmSync(filler);
    await venue.close();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

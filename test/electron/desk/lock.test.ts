import { rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { byHand } from "../../../electron/desk/checkIn.ts";
import type { Desk } from "../../../electron/desk/desk.ts";
import { eraseEvent } from "../../../electron/desk/erase.ts";
import { changePassphrase, countGiven, removeGiven, removeLock, setLock } from "../../../electron/desk/lock.ts";
import type { Venue } from "../../../electron/desk/venue.ts";
import { PICKED } from "../../build/gates.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, DESK_A, eventSet } from "../../build/people.ts";
import { aVenue } from "../../build/venue.ts";

const PASSPHRASE = "四海之内皆兄弟也。";

const NO_COPIES = { pause: async () => true, goOn: () => undefined };
const NO_PIN = { isSet: false, isForOverrides: false, isForDesk: false, supervisor: 0 };

let events = "";
let venue: Venue;

const parts = (isBusy = false) => ({ venue, isBusy: () => isBusy });

const desk = (): Desk => {
  if (!venue.desk) throw new Error("no event is open");
  return venue.desk;
};

const lockIt = (recovery = false) => setLock(parts(), { passphrase: PASSPHRASE, recovery });

async function arrives(n: number): Promise<string> {
  const at = await venue.deskSoon();
  const reply = at && (await byHand(at, { ...PICKED, personId: aPerson(n).id, nonce: `lock-${n}-${Math.random()}` }));
  return reply?.what === "outcome" ? reply.outcome.verdict.kind : (reply?.what ?? "no-event");
}

/** The program is started again: no passphrase is known any more. */
async function startAgain(): Promise<string> {
  await venue.close();
  venue = aVenue(events);
  const [event] = await venue.list();
  return event?.folder ?? "";
}

beforeEach(async () => {
  events = freshFolder("lock-venue");
  venue = aVenue(events);
  await venue.create(anEvent(), null);
  await desk().record([added(aPerson(1)), added(aPerson(2)), added(aPerson(3))]);
  expect(await arrives(1)).toBe("admitted");
});

describe("an event that is locked", () => {
  it("goes on at once, and those who came while it was being locked are decided", async () => {
    const [reply, second] = await Promise.all([lockIt(), arrives(2)]);
    expect(reply).toMatchObject({ what: "done", event: { isLocked: true }, recovery: null, isLeft: false });
    expect(second).toBe("admitted");
    expect(desk().state.counts.arrived).toBe(2);
    expect(await lockIt()).toEqual({ what: "nothing-to-do" });
  });

  it("is listed by name, opens with the passphrase only, and asks for it once a start", async () => {
    await lockIt();
    const folder = await startAgain();
    expect(await venue.list()).toMatchObject([{ theme: anEvent().page.theme, isLocked: true, people: 0 }]);
    expect(await venue.open(folder, false)).toMatchObject({ what: "not-opened", trouble: { code: "locked" } });
    expect(venue.trouble).toMatchObject({ folder, trouble: { code: "locked" } });
    expect(await venue.deskSoon()).toBeNull();
    expect(await venue.open(folder, true, "四海之内皆兄弟")).toMatchObject({ trouble: { code: "wrong-passphrase" } });
    expect(await venue.library.peek(folder)).toBeNull();
    expect(await venue.open(folder, false, PASSPHRASE)).toMatchObject({ what: "opened" });
    expect(desk().state.counts.arrived).toBe(1);
    await venue.close();
    expect(await venue.open(folder, false)).toMatchObject({ what: "opened", event: { people: 3 } });
    expect(await venue.library.peek(folder)).toMatchObject({ id: anEvent().id });
  });

  it("is erased only by who opens it first, and stays locked then", async () => {
    await lockIt();
    const folder = await startAgain();
    const clock = { now: () => Date.now() };
    const chance = { id: () => `erase-${Math.random()}`.replace(".", ""), ticketNumber: () => "990000000001" };
    const station = { id: DESK_A, name: () => "Desk 1", pin: () => NO_PIN };
    const erasing = {
      venue,
      clock,
      chance,
      station,
      isBusy: () => false,
      forget: async () => undefined,
      copies: NO_COPIES,
    };
    const wanted = { folder, name: anEvent().page.theme };
    expect(await eraseEvent(erasing, wanted)).toMatchObject({ what: "not-opened", trouble: { code: "locked" } });
    await venue.open(folder, false, PASSPHRASE);
    expect(await eraseEvent(erasing, wanted)).toMatchObject({ what: "erased" });
    expect(desk().parts.store.isLocked).toBe(true);
    await expect.poll(async () => (await venue.list())[0]?.erased).toBeDefined();
  });

  it("opens with its recovery code, which is told once", async () => {
    const reply = await lockIt(true);
    const recovery = reply.what === "done" ? reply.recovery : null;
    expect(recovery).toMatch(/^(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}$/);
    const folder = await startAgain();
    expect(await venue.open(folder, false, recovery)).toMatchObject({ what: "opened" });
  });

  it("is told by its new name after it was corrected", async () => {
    await lockIt();
    const page = { ...anEvent().page, theme: "换了名字的聚会" };
    await desk().record([eventSet(anEvent({ page }))]);
    await expect.poll(async () => (await venue.list())[0]?.theme).toBe("换了名字的聚会");
  });

  it("is practised on in a rehearsal that is locked as well, wiped or kept", async () => {
    await lockIt();
    expect(await venue.beginRehearsal()).toMatchObject({ what: "opened" });
    expect(await arrives(2)).toBe("admitted");
    expect(String(await readFile(join(desk().parts.store.folder, "journal.ndjson")))).not.toContain("测试");
    const folder = await startAgain();
    expect(await venue.open(folder, false)).toMatchObject({ trouble: { code: "locked" } });
    await venue.open(folder, false, PASSPHRASE);
    expect(desk().state.counts.arrived).toBe(2);
    expect(await venue.endRehearsal(true)).toMatchObject({ what: "opened" });
    expect(desk().state.counts.arrived).toBe(2);
    expect(desk().parts.rehearsal).toBeNull();
  });

  it("takes another passphrase, whoever knows the one it has", async () => {
    await lockIt();
    const wrong = { current: "whatever it was", passphrase: "another passphrase" };
    expect(await changePassphrase(parts(), wrong)).toMatchObject({ what: "refused", why: "wrong-passphrase" });
    expect(await changePassphrase(parts(), { ...wrong, current: PASSPHRASE })).toMatchObject({ what: "done" });
    const folder = await startAgain();
    expect(await venue.open(folder, false, PASSPHRASE)).toMatchObject({ trouble: { code: "wrong-passphrase" } });
    expect(await venue.open(folder, false, "another passphrase")).toMatchObject({ what: "opened" });
  });

  it("is unlocked for good with the passphrase, and as it was before", async () => {
    await lockIt();
    expect(await removeLock(parts(), { passphrase: "something else" })).toMatchObject({ why: "wrong-passphrase" });
    expect(desk().parts.store.isLocked).toBe(true);
    expect(await removeLock(parts(), { passphrase: PASSPHRASE })).toMatchObject({ what: "done" });
    expect(desk().parts.store.isLocked).toBe(false);
    const folder = await startAgain();
    expect(await venue.open(folder, false)).toMatchObject({ what: "opened", event: { people: 3 } });
  });

  it("keeps imported files locked, and tells of those that are made to be given away", async () => {
    await lockIt();
    const { store } = desk().parts;
    const list = new TextEncoder().encode("测试1,19900000001");
    await store.save("imports", "list.csv", list);
    await store.save("exports", "list.csv", list);
    const lies = (kind: string) => readFile(join(store.folder, kind, "list.csv"));
    expect(String(await lies("imports"))).not.toContain("测试1");
    expect(String(await lies("exports"))).toContain("测试1");
    expect(await countGiven(parts())).toEqual({ files: 1 });
    expect(await removeGiven(parts())).toEqual({ what: "done" });
    expect(await countGiven(parts())).toEqual({ files: 0 });
    expect(await readdir(store.folder)).toContain("imports");
  });

  it("is not locked while something is written into its folder", async () => {
    const reply = await setLock(parts(true), { passphrase: PASSPHRASE, recovery: false });
    expect(reply).toMatchObject({ what: "refused", why: "busy" });
  });

  it("is listed and told of when both files of its lock are gone, and never opens as if it were empty", async () => {
    await lockIt();
    const folder = desk().parts.store.folder;
    await venue.close();
    for (const name of ["vault.json", "vault-copy.json"]) rmSync(join(folder, name));
    expect(await startAgain()).toBe(folder);
    for (const rescue of [false, true])
      expect(await venue.open(folder, rescue, PASSPHRASE)).toMatchObject({ trouble: { code: "lock-damaged" } });
  });
});

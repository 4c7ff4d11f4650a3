import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Backup, type CopyPort } from "../../../electron/desk/backup.ts";
import { byHand } from "../../../electron/desk/checkIn.ts";
import { FolderCopy } from "../../../electron/store/backup.ts";
import { markPlace } from "../../../electron/store/backupPlace.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { PICKED } from "../../build/gates.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, aPerson } from "../../build/people.ts";

let test: TestDesk;
let stick: string;
let backup: Backup;
let told: number;

/** The use case on the real disk; `more`: parts of the port that are to be others. */
function aBackup(more: Partial<CopyPort> = {}): Backup {
  const copy = new FolderCopy();
  const made = new Backup({
    port: {
      bring: (order, onStep) => copy.bring(order, onStep),
      mark: (folder) => markPlace(folder, freshFolder("data")),
      choose: async () => stick,
      ...more,
    },
    desk: () => test.desk,
    settings: () => test.settings,
    changeSettings: async (changes) => {
      Object.assign(test.settings, changes);
      return { kept: true };
    },
    clock: { now: () => test.clock.ms },
    tell: () => {
      told++;
    },
  });
  return made;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  test = await aDesk([added(aPerson(1)), added(aPerson(2))]);
  stick = join(freshFolder("place"), "STICK");
  mkdirSync(stick);
  told = 0;
  backup = aBackup();
});

afterEach(() => {
  vi.useRealTimers();
});

const letIn = (n: number) =>
  byHand(test.desk, { personId: PersonId.parse(`p${n}`), nonce: `nonce-backup-${n}`, ...PICKED });
const settle = (want: () => boolean) => vi.waitFor(() => expect(want()).toBe(true), { timeout: 5_000 });
const isCurrent = () => backup.standing()?.isBehind === false;

describe("the second copy of an open event", () => {
  it("is made when a place is chosen, and follows some seconds behind what is recorded", async () => {
    expect(backup.standing()).toBeNull();
    expect(await backup.choose()).toEqual({ what: "done" });
    expect(backup.standing()).toMatchObject({ name: "STICK", copiedAt: null, isBehind: true, trouble: null });
    await vi.advanceTimersByTimeAsync(1);
    await settle(isCurrent);
    expect(told).toBeGreaterThan(0);
    await letIn(1);
    expect(backup.standing()).toMatchObject({ isBehind: true });
    backup.hear();
    await vi.advanceTimersByTimeAsync(2_900);
    expect(backup.standing()).toMatchObject({ isBehind: true });
    await vi.advanceTimersByTimeAsync(200);
    await settle(isCurrent);
  });

  it("goes on by itself when the stick is back", async () => {
    await backup.choose();
    await backup.now();
    renameSync(stick, `${stick}-away`);
    await letIn(1);
    await backup.now();
    expect(backup.standing()).toMatchObject({ trouble: "gone", isBehind: true });
    expect(backup.standing()?.copiedAt).not.toBeNull();
    renameSync(`${stick}-away`, stick);
    await vi.advanceTimersByTimeAsync(5_100);
    await settle(() => isCurrent() && backup.standing()?.trouble === null);
  });

  it("keeps nobody waiting for a disk that does not answer, neither at the door nor at the program's end", async () => {
    const asked: unknown[] = [];
    backup = aBackup({ bring: (order) => new Promise(() => void asked.push(order)) });
    await backup.choose();
    await vi.advanceTimersByTimeAsync(1);
    expect(await letIn(1)).toMatchObject({ what: "outcome", outcome: { verdict: { kind: "admitted" } } });
    await vi.advanceTimersByTimeAsync(31_000);
    expect(backup.standing()).toMatchObject({ trouble: "slow", isBehind: true });
    backup.hear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
    const ended = backup.end();
    await vi.advanceTimersByTimeAsync(4_100);
    expect(await ended).toBe(true);
  });

  it("has everything when an event is closed and the program ends right then", async () => {
    await backup.choose();
    await backup.now();
    await letIn(1);
    await test.folder.close();
    backup.leave(test.desk);
    expect(await backup.end()).toBe(false);
    expect(isCurrent()).toBe(true);
  });

  it("copies the event, not what is practised on a copy of it", async () => {
    const orders: { from: string; until: number | null }[] = [];
    backup = aBackup({
      bring: async (order) => {
        orders.push(order);
        return { ok: true, value: { beside: [], bytes: 0 } };
      },
    });
    Object.assign(test.desk.parts, { rehearsal: { of: "/the/event", since: "", gate: undefined, template: null } });
    await backup.choose();
    await backup.now();
    await letIn(1);
    expect(orders).toEqual([expect.objectContaining({ from: "/the/event", until: null })]);
    expect(isCurrent()).toBe(true);
  });

  it("tells why a folder is none, and stops when it is told to", async () => {
    backup = aBackup({ choose: async () => null });
    expect(await backup.choose()).toEqual({ what: "cancelled" });
    backup = aBackup({ mark: async () => ({ ok: false, fault: { code: "inside" } }) });
    expect(await backup.choose()).toEqual({ what: "refused", reason: "inside" });
    backup = aBackup();
    await backup.choose();
    expect(await backup.stop()).toEqual({ what: "done" });
    expect(await backup.stop()).toEqual({ what: "nothing-to-do" });
    expect(backup.standing()).toBeNull();
  });
});

import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Guard } from "../../../electron/desk/guard.ts";
import { takeAway } from "../../../electron/store/eventFiles.ts";
import { hashPin, pinMatches } from "../../../electron/store/pinHash.ts";
import { SettingsFile } from "../../../electron/store/settings.ts";
import { RESET_FILES } from "../../../shared/words/pin.ts";
import { freshFolder } from "../../build/leftovers.ts";

/** A guard on a real settings.json; the clock stands until it is moved. */
async function aGuard(folder = freshFolder("guard"), matches = pinMatches) {
  const file = join(folder, "settings.json");
  const settings = await SettingsFile.open(file, "en");
  const clock = { ms: Date.UTC(2026, 10, 22, 5, 0), ticks: 1_000 };
  const notes: string[] = [];
  const disk = { isFull: false };
  const guard = new Guard({
    file: {
      read: () => settings.guard,
      keep: async (state) => {
        await settings.keepGuard(state);
        if (disk.isFull) throw new Error("full");
      },
    },
    hash: { make: hashPin, matches },
    clock: { now: () => clock.ms },
    ticks: () => clock.ticks,
    takeResetFile: () => takeAway(folder, RESET_FILES),
    note: async (what) => void notes.push(what),
    changed: () => undefined,
  });
  const again = async () => {
    const later = await aGuard(folder);
    later.clock.ms = clock.ms;
    return later;
  };
  return { guard, clock, notes, disk, file, folder, again };
}

const WRONG = "0000";
const NO_PIN = { isSet: false, isForOverrides: false, isForDesk: false, supervisor: 0 };

/** Time that goes by as it does, by the clock and for the program. */
const pass = (clock: { ms: number; ticks: number }, ms: number) => {
  clock.ms += ms;
  clock.ticks += ms;
};

describe("this desk's PIN", () => {
  it("lets everybody through until one is set, then only who knows it", async () => {
    const { guard, notes } = await aGuard();
    expect(await guard.check(null)).toBeNull();
    expect(await guard.setPin(null, "4711")).toEqual({ what: "done" });
    expect(await guard.check(null)).toEqual({ what: "pin", why: "asked", seconds: 0 });
    expect(await guard.check(WRONG)).toEqual({ what: "pin", why: "wrong", seconds: 0 });
    expect(await guard.check("4711")).toBeNull();
    expect(notes).toEqual(["set"]);
  });

  it.each(["４７１１a", " 47 11A", "4711A"])(
    "takes %j for 4711a: widths, blanks and CapsLock do not count",
    async (typed) => {
      const { guard } = await aGuard();
      await guard.setPin(null, "4711a");
      expect(await guard.check(typed)).toBeNull();
    },
  );

  it("stands in the file only as a hash with a salt of its own", async () => {
    const [one, two] = [await aGuard(), await aGuard()];
    await one.guard.setPin(null, "987654");
    await two.guard.setPin(null, "987654");
    const [text, other] = await Promise.all([readFile(one.file, "utf8"), readFile(two.file, "utf8")]);
    expect(text).not.toContain("987654");
    expect(JSON.parse(text).guard.pin.hash).not.toBe(JSON.parse(other).guard.pin.hash);
  });

  it("is changed and taken away only by who knows it", async () => {
    const { guard, notes } = await aGuard();
    await guard.setPin(null, "4711");
    expect(await guard.setPin(WRONG, "1234")).toMatchObject({ what: "pin", why: "wrong" });
    expect(await guard.setPin(null, null)).toMatchObject({ what: "pin", why: "asked" });
    expect(await guard.setPin("4711", "123456")).toEqual({ what: "done" });
    expect(await guard.check("123456")).toBeNull();
    expect(await guard.setPin("123456", null)).toEqual({ what: "done" });
    expect(guard.standing).toEqual(NO_PIN);
    expect(notes).toEqual(["set", "set", "removed"]);
  });

  it("makes who guesses wait: 5 s after the third, twice as long each time, 5 minutes at most", async () => {
    const { guard, clock } = await aGuard();
    await guard.setPin(null, "4711");
    const waits: number[] = [];
    for (let i = 0; i < 11; i++) {
      const asked = await guard.check(WRONG);
      waits.push(asked?.seconds ?? -1);
      pass(clock, (asked?.seconds ?? 0) * 1_000);
    }
    expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]);
  });

  it("tries nothing while somebody waits, not even the right one, and counts the seconds down", async () => {
    const { guard, clock } = await aGuard();
    await guard.setPin(null, "4711");
    for (let i = 0; i < 3; i++) await guard.check(WRONG);
    expect(await guard.check("4711")).toEqual({ what: "pin", why: "wait", seconds: 5 });
    pass(clock, 3_200);
    expect(await guard.question()).toEqual({ isSet: true, wasReset: false, seconds: 2 });
    pass(clock, 1_800);
    expect(await guard.check("4711")).toBeNull();
    expect(await guard.check(WRONG)).toMatchObject({ seconds: 0 });
  });

  it("waits the whole time anew after a restart", async () => {
    const first = await aGuard();
    await first.guard.setPin(null, "4711");
    for (let i = 0; i < 4; i++) {
      await first.guard.check(WRONG);
      pass(first.clock, 5_000);
    }
    expect(await first.guard.question()).toMatchObject({ seconds: 5 });
    const later = await first.again();
    expect(await later.guard.check("4711")).toMatchObject({ why: "wait", seconds: 10 });
    pass(later.clock, 10_000);
    expect(await later.guard.check("4711")).toBeNull();
  });

  it.each([-86_400_000, 86_400_000])(
    "waits as long when the clock is set by %i ms meanwhile, in a run or between two",
    async (ms) => {
      const first = await aGuard();
      await first.guard.setPin(null, "4711");
      for (let i = 0; i < 3; i++) await first.guard.check(WRONG);
      first.clock.ms += ms;
      expect(await first.guard.check("4711")).toMatchObject({ why: "wait", seconds: 5 });
      const later = await first.again();
      expect(await later.guard.check("4711")).toMatchObject({ why: "wait", seconds: 5 });
    },
  );

  it("was counted when the program is ended before the answer", async () => {
    const first = await aGuard();
    await first.guard.setPin(null, "4711");
    for (let i = 0; i < 2; i++) await first.guard.check(WRONG);
    const isComparing = new Promise<void>((yes) => {
      const never = () => new Promise<boolean>(() => yes());
      void aGuard(first.folder, never).then(({ guard }) => guard.check(WRONG));
    });
    await isComparing;
    const later = await first.again();
    expect(await later.guard.question()).toMatchObject({ seconds: 5 });
  });

  it("counts a try that is asked at the same time as another", async () => {
    const { guard } = await aGuard();
    await guard.setPin(null, "4711");
    const asked = await Promise.all(Array.from({ length: 6 }, () => guard.check(WRONG)));
    expect(asked.map((one) => one?.why)).toEqual(["wrong", "wrong", "wrong", "wait", "wait", "wait"]);
  });

  it("says so when the disk does not take another one, and stays as it is", async () => {
    const { guard, disk } = await aGuard();
    await guard.setPin(null, "4711");
    disk.isFull = true;
    expect(await guard.setPin("4711", "1234")).toEqual({ what: "not-kept" });
    disk.isFull = false;
    expect(await guard.check("4711")).toBeNull();
  });

  it.each(RESET_FILES)("is taken away by the file %s, whatever is in it; the file goes, the wait too", async (name) => {
    const { guard, folder, notes } = await aGuard();
    await guard.setPin(null, "4711");
    await guard.setForOverrides("4711", true);
    for (let i = 0; i < 5; i++) await guard.check(WRONG);
    writeFileSync(join(folder, name), "please");
    expect(await guard.question()).toEqual({ isSet: false, wasReset: true, seconds: 0 });
    expect(guard.standing).toEqual(NO_PIN);
    expect(notes).toEqual(["set", "reset"]);
    await guard.setPin(null, "1234");
    expect(await guard.question()).toMatchObject({ isSet: true, wasReset: false });
  });

  it("is taken away when the question is answered, too: any answer is right then", async () => {
    const { guard, folder } = await aGuard();
    await guard.setPin(null, "4711");
    writeFileSync(join(folder, "reset-pin"), "");
    expect(await guard.check(WRONG)).toBeNull();
  });
});

describe("what it guards", () => {
  it("is asked for overrides only where there is a PIN, and not any more when that goes", async () => {
    const { guard } = await aGuard();
    expect(await guard.setForOverrides(null, true)).toEqual({ what: "nothing-to-do" });
    await guard.setPin(null, "4711");
    expect(await guard.setForOverrides(null, true)).toMatchObject({ what: "pin" });
    expect(await guard.setForOverrides("4711", true)).toEqual({ what: "done" });
    expect(guard.standing.isForOverrides).toBe(true);
    await guard.setPin("4711", null);
    expect(guard.standing.isForOverrides).toBe(false);
  });

  it("is a kiosk over restarts, until somebody with the PIN ends it", async () => {
    const first = await aGuard();
    expect(await first.guard.startKiosk()).toBe(false);
    await first.guard.setPin(null, "4711");
    expect(await first.guard.startKiosk()).toBe(true);
    const later = await first.again();
    expect(later.guard.isKiosk).toBe(true);
    expect(await later.guard.endKiosk(null)).toMatchObject({ why: "asked" });
    expect(await later.guard.endKiosk(WRONG)).toMatchObject({ why: "wrong" });
    expect(later.guard.isKiosk).toBe(true);
    expect(await later.guard.endKiosk("4711")).toBeNull();
    expect((await later.again()).guard.isKiosk).toBe(false);
  });

  it("locks nobody in on a full disk", async () => {
    const { guard, disk } = await aGuard();
    await guard.setPin(null, "4711");
    await guard.startKiosk();
    disk.isFull = true;
    expect(await guard.endKiosk("4711")).toBeNull();
    expect(guard.isKiosk).toBe(false);
  });
});

describe("a volunteers' desk", () => {
  const aVolunteersDesk = async () => {
    const made = await aGuard();
    await made.guard.setPin(null, "4711");
    await made.guard.setForDesk("4711", true);
    return made;
  };

  it("is none without a PIN, and none any more when that goes", async () => {
    const { guard } = await aGuard();
    expect(await guard.setForDesk(null, true)).toEqual({ what: "nothing-to-do" });
    expect(guard.isLocked).toBe(false);
    await guard.setPin(null, "4711");
    expect(guard.isLocked).toBe(false);
    expect(await guard.setForDesk(WRONG, true)).toMatchObject({ what: "pin", why: "wrong" });
    expect(await guard.setForDesk("4711", true)).toEqual({ what: "done" });
    expect(guard.isLocked).toBe(true);
    await guard.setPin("4711", null);
    expect(guard.standing).toEqual(NO_PIN);
    expect(guard.isLocked).toBe(false);
  });

  it("opens for five minutes with the PIN, and is locked again at once when the supervisor goes", async () => {
    const { guard, clock } = await aVolunteersDesk();
    expect(await guard.openForSupervisor(null)).toMatchObject({ what: "pin", why: "asked" });
    expect(await guard.openForSupervisor(WRONG)).toMatchObject({ what: "pin", why: "wrong" });
    expect(guard.isLocked).toBe(true);
    expect(await guard.openForSupervisor("4711")).toEqual({ what: "open", seconds: 300 });
    expect(guard.isLocked).toBe(false);
    pass(clock, 299_000);
    expect(guard.standing.supervisor).toBe(1);
    pass(clock, 1_000);
    expect(guard.isLocked).toBe(true);
    await guard.openForSupervisor("4711");
    expect(guard.lock()).toBe(true);
    expect(guard.lock()).toBe(false);
    expect(guard.isLocked).toBe(true);
  });

  it("is still one after a restart, locked", async () => {
    const first = await aVolunteersDesk();
    await first.guard.openForSupervisor("4711");
    const later = await first.again();
    expect(later.guard.standing).toEqual({ isSet: true, isForOverrides: false, isForDesk: true, supervisor: 0 });
    expect(later.guard.isLocked).toBe(true);
  });

  it("is open no longer when the clock is set back, and locks when the laptop slept", async () => {
    const { guard, clock } = await aVolunteersDesk();
    await guard.openForSupervisor("4711");
    clock.ms -= 86_400_000;
    clock.ticks += 300_000;
    expect(guard.isLocked).toBe(true);
    await guard.openForSupervisor("4711");
    clock.ms += 300_000;
    expect(guard.isLocked).toBe(true);
  });

  it("is locked by another PIN, by switching it on, and by the kiosk", async () => {
    const { guard } = await aVolunteersDesk();
    await guard.openForSupervisor("4711");
    await guard.setPin("4711", "1234");
    expect(guard.isLocked).toBe(true);
    await guard.openForSupervisor("1234");
    await guard.startKiosk();
    expect(guard.isLocked).toBe(true);
  });

  it("lets many calls at once guess no faster than one by one", async () => {
    const { guard } = await aVolunteersDesk();
    const typed = ["0000", "0001", "0002", "4711", "4711", "4711"];
    const replies = await Promise.all(typed.map((pin) => guard.openForSupervisor(pin)));
    expect(replies.map((reply) => (reply.what === "pin" ? reply.why : "open"))).toEqual([
      ...["wrong", "wrong", "wrong"],
      ...["wait", "wait", "wait"],
    ]);
    expect(guard.isLocked).toBe(true);
  });
});

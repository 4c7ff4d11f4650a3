import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { Backup } from "../../../electron/desk/backup.ts";
import { byHand } from "../../../electron/desk/checkIn.ts";
import type { Desk } from "../../../electron/desk/desk.ts";
import { Guard, type GuardState } from "../../../electron/desk/guard.ts";
import { Kiosk } from "../../../electron/desk/kiosk.ts";
import type { Venue } from "../../../electron/desk/venue.ts";
import { FolderCopy } from "../../../electron/store/backup.ts";
import { markPlace } from "../../../electron/store/backupPlace.ts";
import { PICKED } from "../../build/gates.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, DESK_A } from "../../build/people.ts";
import { findTexts } from "../../build/secrets.ts";
import { aVenue, someSettings } from "../../build/venue.ts";

const PASSPHRASE = "四海之内皆兄弟也。";
const SECRETS = ["Quetzalwyn", "19955512345", "q@brandmeyer.example"];
const GUEST = { name: "Quetzalwyn Brandmeyer", phone: "19955512345", email: "q@brandmeyer.example" };

let data = "";
let venue: Venue;
let folder = "";
let ticket = "";
const settings = someSettings();
const clock = { now: () => Date.now() };
const station = {
  ...{ id: DESK_A, name: () => "Desk 1" },
  pin: () => ({ isSet: true, isForOverrides: false, isForDesk: false, supervisor: 0 }),
};

const desk = (): Desk => {
  if (!venue.desk) throw new Error("no event is open");
  return venue.desk;
};

/** The program is started again: no passphrase is known any more. */
async function startAgain(): Promise<void> {
  await venue.close();
  venue = aVenue(join(data, "events"), settings);
  expect(await venue.open(folder, false)).toMatchObject({ what: "not-opened", trouble: { code: "locked" } });
}

const letIn = (n: number) =>
  byHand(desk(), { ...PICKED, personId: aPerson(n).id, nonce: `nonce-beside-${n}-${Math.random()}` });

beforeEach(async () => {
  data = freshFolder("locked-beside");
  venue = aVenue(join(data, "events"), settings);
  await venue.create(anEvent(), null);
  await desk().record([added(aPerson(1, GUEST)), added(aPerson(2))]);
  ticket = desk().parts.seals.code("ticket", aPerson(1).ticket);
  folder = desk().parts.store.folder;
  expect(await venue.lock({ passphrase: PASSPHRASE, recovery: false })).toMatchObject({ what: "done" });
});

describe("the kiosk of a locked event", () => {
  /** A kiosk that was on before the program was started again. */
  function aKiosk(): Kiosk {
    let state: GuardState = { pin: { hash: "4711", wrong: 0 }, isForOverrides: false, isForDesk: false, isKiosk: true };
    const keep = async (kept: GuardState) => {
      state = kept;
    };
    const guard = new Guard({
      file: { read: () => state, keep },
      hash: { make: async (pin) => pin, matches: async (pin, hash) => pin === hash },
      ...{ clock, ticks: clock.now, takeResetFile: async () => false, note: async () => undefined },
      changed: () => undefined,
    });
    return new Kiosk({
      ...{ venue, guard, clock, station, chance: { id: () => `visit-${Math.random()}` } },
      settings: () => settings.now,
      ...{ tell: () => undefined, pause: async () => undefined, switched: () => undefined },
    });
  }

  it("lets guests in as ever while the event is open", async () => {
    const reply = await aKiosk().scan({ texts: [ticket], nonce: "nonce-kiosk-0001" });
    expect(reply).toMatchObject({ what: "welcome", name: GUEST.name });
    expect(desk().state.counts.arrived).toBe(1);
  });

  it("sends everybody to the desk after a restart, tells nothing of the event, and goes on once it is opened", async () => {
    await startAgain();
    const kiosk = aKiosk();
    expect(kiosk.view()).toMatchObject({ theme: null, isRehearsal: false, printer: "none" });
    expect(await kiosk.scan({ texts: [ticket], nonce: "nonce-kiosk-0002" })).toEqual({ what: "desk" });
    settings.now = { ...settings.now, kiosk: { ...kioskSettings(kiosk), hasSearch: true } };
    const asked = { name: GUEST.name, tail: "2345", nonce: "nonce-kiosk-0003" };
    expect(await kiosk.find(asked)).toEqual({ what: "desk" });
    expect(await kiosk.help()).toEqual({ what: "not-sent" });
    expect(await kiosk.enter()).toEqual({ what: "no-event" });
    await venue.open(folder, false, PASSPHRASE);
    expect(await kiosk.scan({ texts: [ticket], nonce: "nonce-kiosk-0004" })).toMatchObject({ what: "welcome" });
  });
});

const kioskSettings = (kiosk: Kiosk) => {
  const view = kiosk.view();
  if (!view) throw new Error("this desk is no kiosk");
  return view.settings;
};

describe("the second copy of a locked event", () => {
  let stick = "";

  async function aBackup(): Promise<Backup> {
    const copy = new FolderCopy();
    return new Backup({
      port: {
        bring: (order, onStep) => copy.bring(order, onStep),
        mark: (place) => markPlace(place, data),
        choose: async () => stick,
      },
      desk: () => venue.desk,
      settings: () => settings.now,
      changeSettings: async (changes) => {
        settings.now = { ...settings.now, ...(changes as Partial<typeof settings.now>) };
        return { kept: true };
      },
      ...{ clock, tell: () => undefined },
    });
  }

  beforeEach(() => {
    stick = join(freshFolder("place"), "STICK");
    mkdirSync(stick);
  });

  it("holds nobody in any byte, follows, and asks for the passphrase where it is opened", async () => {
    const backup = await aBackup();
    await backup.choose();
    await backup.now();
    await letIn(1);
    await backup.now();
    expect(backup.standing()).toMatchObject({ isBehind: false, trouble: null });
    await backup.end();
    expect(findTexts(stick, SECRETS)).toEqual([]);
    const elsewhere = aVenue(stick);
    const [copy] = await elsewhere.list();
    expect(copy).toMatchObject({ theme: anEvent().page.theme, isLocked: true, people: 0 });
    expect(await elsewhere.open(copy?.folder ?? "", false)).toMatchObject({ trouble: { code: "locked" } });
    expect(await elsewhere.open(copy?.folder ?? "", false, PASSPHRASE)).toMatchObject({ what: "opened" });
    expect(elsewhere.desk?.state.counts.arrived).toBe(1);
  });

  it("rests while the event waits for its passphrase, and catches up when it is open", async () => {
    const before = await aBackup();
    await before.choose();
    await before.now();
    await before.end();
    await letIn(1);
    await startAgain();
    const backup = await aBackup();
    expect(await backup.now()).toEqual({ what: "nothing-to-do" });
    expect(backup.standing()).toMatchObject({ isIdle: true, isBehind: false, trouble: null });
    await venue.open(folder, false, PASSPHRASE);
    expect(backup.standing()).toMatchObject({ isIdle: false, isBehind: true });
    await backup.now();
    expect(backup.standing()).toMatchObject({ isBehind: false, trouble: null, beside: [] });
    await backup.end();
    const elsewhere = aVenue(stick);
    const [copy] = await elsewhere.list();
    await elsewhere.open(copy?.folder ?? "", false, PASSPHRASE);
    expect(elsewhere.desk?.state.counts.arrived).toBe(1);
  });
});

import { rename } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeLibrary } from "../../../electron/compose/library.ts";
import type { Desk } from "../../../electron/desk/desk.ts";
import { type EraseParts, eraseEvent, erasePerson } from "../../../electron/desk/erase.ts";
import { historyOf } from "../../../electron/desk/history.ts";
import { searchPeople } from "../../../electron/desk/people.ts";
import { Venue } from "../../../electron/desk/venue.ts";
import { filesOnly } from "../../../electron/printing/printer.ts";
import { makeQueue } from "../../../electron/printing/queue.ts";
import { FolderCopy } from "../../../electron/store/backup.ts";
import { markPlace } from "../../../electron/store/backupPlace.ts";
import type { Settings } from "../../../shared/contract/shapes.ts";
import { NOBODY } from "../../../shared/facts/erase.ts";
import { StationId } from "../../../shared/words/ids.ts";
import { fault } from "../../../shared/words/result.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, DOOR } from "../../build/people.ts";
import { noPress } from "../../build/press.ts";
import { findTexts } from "../../build/secrets.ts";

const NAME = anEvent().page.theme;
const LI = { name: "Liszt Fjordhammer", phone: "19955512345", email: "liszt@fjord.example", codes: ["EBQ-771234901"] };
const SECRETS = ["Fjordhammer", "19955512345", "liszt@fjord.example", "EBQ-771234901"];

let data: string;
let settings: Settings;
let venue: Venue;
let parts: EraseParts;
let isBusy: boolean;

beforeEach(async () => {
  data = freshFolder("erase-desk");
  isBusy = false;
  settings = {
    ...{ language: "en", stationName: "Desk 1", printer: null, stock: "card-90x54", badgeCode: "badge" },
    ...{ autoPrint: "never", volume: 0, lastEvent: null },
  };
  let ids = 0;
  const clock = { now: () => Date.now() };
  const chance = { id: () => `id-${++ids}`, ticketNumber: () => String(++ids).padStart(12, "9") };
  const draw = async () => fault({ code: "no-drawer", detail: "" });
  const pin = () => ({ isSet: false, isForOverrides: false, isForDesk: false, supervisor: 0 });
  const station = { id: StationId.parse("desk-a"), name: () => "Desk 1", pin };
  const library = makeLibrary({
    ...{ eventsFolder: join(data, "events"), clock, chance, station, draw: async () => null },
    ...{ settings: () => settings, changeSettings: async () => ({ settings, kept: true }), tell: () => undefined },
    ...{ press: noPress(), startSorting: null },
    makeQueue: makeQueue({ draw, printer: filesOnly(), clock, newId: chance.id }),
  });
  const nothing = () => undefined;
  venue = new Venue(library, nothing, nothing);
  const copies = { pause: async () => true, goOn: nothing };
  parts = { venue, chance, station, clock, isBusy: () => isBusy, copies, forget: async () => undefined };
  await venue.create(anEvent(), null);
  await theDesk().record([added(aPerson(1, LI)), added(aPerson(2)), added(aPerson(3))]);
  await theDesk().record([
    { kind: "arrived", personId: aPerson(1).id, session: DOOR, way: "scan", override: null, guests: 1 },
    { kind: "note-added", personId: aPerson(2).id, text: "came with Liszt Fjordhammer" },
  ]);
});

afterEach(() => venue.close());

const theDesk = (): Desk => {
  if (!venue.desk) throw new Error("no event is open");
  return venue.desk;
};
const folder = () => theDesk().parts.store.folder;
const found = (query: string) => searchPeople(theDesk(), { query, limit: 5 }).map(({ name }) => name);

describe("one person who asks for it", () => {
  it("is in nothing that lies there, is found by nothing, and has arrived all the same; the event goes on", async () => {
    const before = { ...theDesk().state.counts };
    expect(found("Fjordhammer")).toEqual([LI.name]);
    expect(await erasePerson(parts, { personId: aPerson(1).id })).toEqual({ what: "erased", left: [], elsewhere: [] });
    expect(theDesk().state.counts).toEqual(before);
    expect(found("Fjordhammer")).toEqual([]);
    expect(found("19955512345")).toEqual([]);
    expect(found("测试2")).toEqual(["测试2"]);
    expect(theDesk().person(aPerson(1).id)).toBeNull();
    const erased = [...theDesk().state.people.values()].find(({ person }) => person.name === NOBODY);
    expect(erased?.passages).toHaveLength(1);
    expect(JSON.stringify(historyOf(theDesk(), { personId: aPerson(2).id }))).toContain("came with …");
    expect((await theDesk().record([added(aPerson(4))])).ok).toBe(true);
    await venue.close();
    expect(findTexts(data, SECRETS)).toEqual([]);
  });
});

describe("the figures", () => {
  const counts = () => ({ ...theDesk().state.counts });

  it("count somebody who did not come and is erased as expected and missing still, one person or everybody", async () => {
    const before = counts();
    expect(before).toMatchObject({ expected: 3, missing: 2, arrived: 1 });
    expect(await erasePerson(parts, { personId: aPerson(3).id })).toMatchObject({ what: "erased" });
    expect(counts()).toEqual(before);
    expect(await eraseEvent(parts, { folder: folder(), name: NAME })).toMatchObject({ what: "erased" });
    expect(counts()).toEqual(before);
  });

  it("do not count who was taken off the list first, before and after", async () => {
    await theDesk().record([
      { kind: "person-withdrawn", personId: aPerson(3).id, reason: "asked to be forgotten", importId: null },
    ]);
    const before = counts();
    expect(before).toMatchObject({ expected: 2, missing: 1 });
    expect(await erasePerson(parts, { personId: aPerson(3).id })).toMatchObject({ what: "erased" });
    expect(counts()).toEqual(before);
  });
});

describe("an event", () => {
  it("is erased only under its own name, when nothing else is under way, and once", async () => {
    const ask = (name: string) => eraseEvent(parts, { folder: folder(), name });
    expect(await ask("Test Meetup")).toEqual({ what: "refused", why: "wrong-name" });
    isBusy = true;
    expect(await ask(NAME)).toEqual({ what: "refused", why: "busy" });
    isBusy = false;
    await venue.beginRehearsal();
    expect(await eraseEvent(parts, { folder: parts.venue.desk?.parts.rehearsal?.of ?? "", name: NAME })).toEqual({
      ...{ what: "refused", why: "rehearsal" },
    });
    await venue.endRehearsal(false);
    expect(await eraseEvent(parts, { folder: `${folder()}/../elsewhere`, name: NAME })).toEqual({
      ...{ what: "refused", why: "nobody" },
    });
    expect(await ask(` ${NAME.toUpperCase()} `)).toMatchObject({ what: "erased" });
    expect(await ask(NAME)).toEqual({ what: "refused", why: "erased-already" });
    expect((await theDesk().record([added(aPerson(5))])).ok).toBe(false);
  });

  it("that is not open is erased where it lies, and lists say so", async () => {
    const where = folder();
    await venue.close();
    expect((await venue.list())[0]?.erased).toBeUndefined();
    expect(await eraseEvent(parts, { folder: where, name: NAME })).toMatchObject({ what: "erased" });
    expect(venue.desk).toBeNull();
    expect(findTexts(data, SECRETS)).toEqual([]);
    const [summary] = await venue.list();
    expect(summary).toMatchObject({ theme: NAME, lastDay: "2026-11-22" });
    expect(summary?.erased).toMatch(/^20\d\d-/);
  });

  it("is gone from the second place too, or it is told where it still lies", async () => {
    const stick = freshFolder("stick");
    const marked = await markPlace(stick, data);
    if (!marked.ok) throw new Error(marked.fault.code);
    settings = { ...settings, backup: marked.value };
    const order = { from: folder(), place: marked.value.folder, mark: marked.value.mark, until: null };
    expect((await new FolderCopy().bring(order, async () => undefined)).ok).toBe(true);
    expect(findTexts(stick, SECRETS).length).toBeGreaterThan(0);

    await rename(stick, `${stick}-pulled`);
    const reply = await erasePerson(parts, { personId: aPerson(1).id });
    expect(reply).toEqual({ what: "erased", left: [], elsewhere: [marked.value.folder] });
    await rename(`${stick}-pulled`, stick);
    expect(await eraseEvent(parts, { folder: folder(), name: NAME })).toEqual({
      what: "erased",
      left: [],
      elsewhere: [],
    });
    expect(findTexts(stick, SECRETS)).toEqual([]);
  });
});

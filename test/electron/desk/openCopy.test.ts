import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { copyFinder } from "../../../electron/compose/backup.ts";
import { EventArchive } from "../../../electron/desk/eventArchive.ts";
import { OpenCopy } from "../../../electron/desk/openCopy.ts";
import type { Venue } from "../../../electron/desk/venue.ts";
import type { ArchiveReply } from "../../../shared/contract/archiveShapes.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, arrived } from "../../build/people.ts";
import { aVenue } from "../../build/venue.ts";

/** A laptop: its events, and what its system's dialogs answer. */
type Laptop = {
  venue: Venue;
  data: string;
  chosen: string | null;
  named: string[];
  openCopy: OpenCopy;
  archive: EventArchive;
};

function aLaptop(): Laptop {
  const data = freshFolder("laptop");
  const eventsFolder = join(data, "events");
  mkdirSync(eventsFolder);
  const venue = aVenue(eventsFolder);
  let ids = 0;
  const laptop: Laptop = {
    ...{ venue, data, chosen: null, named: [] },
    openCopy: new OpenCopy({
      venue,
      chance: { id: () => `draft-${++ids}`, ticketNumber: () => "1" },
      choose: async () => laptop.chosen,
      chooseArchive: async () => laptop.chosen,
      ...copyFinder(eventsFolder, { now: () => Date.UTC(2026, 10, 22, 10) }),
    }),
    archive: new EventArchive(() => venue.desk, {
      library: venue.library,
      chooseFile: async (name) => {
        laptop.named.push(name);
        return laptop.chosen;
      },
      program: "9.9.9",
    }),
  };
  return laptop;
}

let first: Laptop;
let second: Laptop;
let file: string;

beforeEach(async () => {
  [first, second] = [aLaptop(), aLaptop()];
  file = join(freshFolder("stick"), "event.lanyard");
  await first.venue.create(anEvent(), null);
  await first.venue.desk?.record([added(aPerson(1)), added(aPerson(2)), arrived(1)]);
});

const save = async (laptop = first): Promise<ArchiveReply> => {
  laptop.chosen = file;
  if (!laptop.venue.desk) throw new Error("no event is open");
  return laptop.archive.run(laptop.venue.desk);
};
const openAt = (laptop: Laptop) => {
  laptop.chosen = file;
  return laptop.openCopy.chooseArchive();
};
const lines = (laptop: Laptop) =>
  readFileSync(join(laptop.venue.desk?.parts.store.folder ?? "", "journal.ndjson"), "utf8").split("\n").length - 1;

describe("an event that travels as one file", () => {
  it("goes on at another laptop, from where it was", async () => {
    expect(await save()).toMatchObject({ what: "written", file, facts: 4, isLocked: false });
    expect(first.named).toEqual([expect.stringMatching(/-\d{4}-\d\d-\d\d-\d{4}\.lanyard$/)]);
    expect(await openAt(second)).toMatchObject({ what: "opened", event: { theme: anEvent().page.theme, people: 2 } });
    expect(second.venue.desk?.state.counts).toMatchObject({ expected: 2, arrived: 1 });
    await second.venue.desk?.record([arrived(2)]);
    expect(lines(second)).toBe(5);
    expect(readdirSync(second.data)).toEqual(expect.not.arrayContaining(["events-unpacked"]));
  });

  it("comes home newer, is asked about, and takes the place of the one there only when staff say so", async () => {
    await save();
    await openAt(second);
    await second.venue.desk?.record([arrived(2)]);
    await save(second);
    const asked = await openAt(first);
    expect(asked).toMatchObject({ what: "known", here: 0, there: 1 });
    expect(lines(first)).toBe(4);
    if (asked.what !== "known" || asked.draft === null) throw new Error("nothing to take");
    // Staff leave it: nothing of it stays behind.
    expect(await first.openCopy.leave()).toBe(true);
    expect(existsSync(join(first.data, "events-unpacked"))).toBe(false);
    expect(await first.openCopy.takeCopy(asked.draft)).toEqual({ what: "open-again" });
    const again = await openAt(first);
    if (again.what !== "known" || again.draft === null) throw new Error("nothing to take");
    expect(await first.openCopy.takeCopy(again.draft)).toMatchObject({ what: "opened" });
    expect(lines(first)).toBe(5);
    expect(readdirSync(join(first.data, "events-aside"))).toHaveLength(1);
  });

  /** What is at the first laptop already and newer on the stick, asked about. */
  const newerOne = async () => {
    await save();
    await openAt(second);
    await second.venue.desk?.record([arrived(2)]);
    await save(second);
    const asked = await openAt(first);
    if (asked.what !== "known" || asked.draft === null) throw new Error("nothing to take");
    return asked.draft;
  };

  it("is asked about anew when what is here has grown meanwhile", async () => {
    const draft = await newerOne();
    await first.venue.desk?.record([arrived(2)]);
    const again = await first.openCopy.takeCopy(draft);
    expect(again).toMatchObject({ what: "known", here: 1, there: 1, draft: expect.any(String) });
    expect(lines(first)).toBe(5);
    if (again.what !== "known" || again.draft === null) throw new Error("nothing to take");
    expect(await first.openCopy.takeCopy(again.draft)).toMatchObject({ what: "opened" });
    expect(readdirSync(join(first.data, "events-aside"))).toHaveLength(1);
  });

  it("is to be opened once more when another was looked at before staff answered, or it was cleared away", async () => {
    let draft = await newerOne();
    first.chosen = file;
    expect(await first.openCopy.nextAfterArchive()).toMatchObject({ what: "copy" });
    expect(await first.openCopy.takeCopy(draft)).toEqual({ what: "open-again" });
    const asked = await openAt(first);
    draft = (asked.what === "known" && asked.draft) || "";
    rmSync(join(first.data, "events-unpacked"), { recursive: true });
    expect(await first.openCopy.takeCopy(draft)).toEqual({ what: "open-again" });
    expect(lines(first)).toBe(4);
    expect(existsSync(join(first.data, "events-aside"))).toBe(false);
  });

  it("is nothing new where it came from", async () => {
    await save();
    expect(await openAt(first)).toMatchObject({ what: "known", here: 0, there: 0, draft: null });
    await first.venue.desk?.record([arrived(2)]);
    expect(await openAt(first)).toMatchObject({ what: "known", here: 1, there: 0, draft: null });
    expect(existsSync(join(first.data, "events-unpacked"))).toBe(false);
  });

  it("is asked for its passphrase when it is locked", async () => {
    expect(await first.venue.lock({ passphrase: "a long passphrase", recovery: false })).toMatchObject({
      what: "done",
    });
    expect(await save()).toMatchObject({ what: "written", facts: 4, isLocked: true });
    expect(await second.openCopy.openArchive(file)).toMatchObject({ what: "not-opened", trouble: { code: "locked" } });
    const [event] = await second.venue.list();
    expect(event).toMatchObject({ theme: anEvent().page.theme, isLocked: true });
    expect(await second.venue.open(event?.folder ?? "", false, "a long passphrase")).toMatchObject({ what: "opened" });
    expect(second.venue.desk?.state.counts).toMatchObject({ arrived: 1 });
    expect(
      await (async () => {
        second.chosen = file;
        return second.openCopy.nextAfterArchive();
      })(),
    ).toEqual({ what: "locked" });
  });

  it("is the pattern of the next event, of which nothing comes to this laptop", async () => {
    await save();
    second.chosen = file;
    expect(await second.openCopy.nextAfterArchive()).toMatchObject({
      what: "copy",
      copy: { pattern: { theme: anEvent().page.theme }, details: { page: { date: null } } },
    });
    expect(await second.venue.list()).toEqual([]);
    expect(readdirSync(second.data)).toEqual(["events"]);
    second.chosen = null;
    expect(await second.openCopy.nextAfterArchive()).toEqual({ what: "cancelled" });
  });

  it("that is damaged changes nothing, two at once come one after the other", async () => {
    await save();
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    expect(await openAt(second)).toEqual({ what: "bad-archive", why: "damaged" });
    expect(await second.openCopy.nextAfterArchive()).toEqual({ what: "bad-archive", why: "damaged" });
    expect([readdirSync(second.data), second.venue.desk]).toEqual([["events"], null]);
    writeFileSync(file, whole);
    const replies = await Promise.all([openAt(second), openAt(second), second.openCopy.leave()]);
    expect(replies).toMatchObject([{ what: "opened" }, { what: "known", draft: null }, false]);
    expect(await second.venue.list()).toHaveLength(1);
  });
});

it("is not written while another one is, nor where staff chose no place", async () => {
  const desk = first.venue.desk;
  if (!desk) throw new Error("no event is open");
  first.chosen = file;
  expect(await Promise.all([first.archive.run(desk), first.archive.run(desk)])).toMatchObject([
    { what: "written" },
    { what: "busy" },
  ]);
  expect(first.archive.now(desk)).toMatchObject({ progress: null, last: { what: "written" } });
  first.chosen = null;
  expect(await first.archive.run(desk)).toEqual({ what: "cancelled" });
  first.chosen = join(first.data, "events", "x.lanyard");
  expect(await first.archive.run(desk)).toMatchObject({ what: "refused", why: "inside" });
});

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { changeEvent, copyEvent, createEvent, editableEvent, updateEvent } from "../../../electron/desk/changeEvent.ts";
import { scan } from "../../../electron/desk/checkIn.ts";
import { acceptPage, Drafts, type PageDraft, readPage } from "../../../electron/desk/setUp.ts";
import { type Library, Venue } from "../../../electron/desk/venue.ts";
import { createEventFolder } from "../../../electron/store/eventFolder.ts";
import { peekEvent } from "../../../electron/store/peekEvent.ts";
import type { CommandInput } from "../../../shared/contract/contract.ts";
import type { Event, PageFacts } from "../../../shared/event/event.ts";
import { pageChanges } from "../../../shared/event/pageChanges.ts";
import { EventId, SessionId } from "../../../shared/words/ids.ts";
import { fault, ok } from "../../../shared/words/result.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { AT_THE_DOOR } from "../../build/gates.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson } from "../../build/people.ts";

const OTHER = EventId.parse("event-2");
let test: TestDesk;

beforeEach(async () => {
  const event = anEvent();
  const [door] = event.sessions;
  test = await aDesk([added(aPerson(1))], {
    ...event,
    sessions: door ? [{ ...door, title: event.page.theme }] : [],
  });
});

/** The open event with other facts. */
function correct(facts: Partial<PageFacts>, timezone?: string) {
  const { id, page, timezone: zone } = editableEvent(test.desk);
  return changeEvent(test.desk, { event: id, details: { page: { ...page, ...facts }, timezone: timezone ?? zone } });
}

const themeTold = () =>
  test.news.flatMap(({ name, news }) =>
    name === "status" ? [(news as { event: { theme: string } }).event.theme] : [],
  );

describe("correcting the open event", () => {
  it("writes one fact, tells every window, and is there after a restart", async () => {
    const { page } = test.desk.event;
    expect(await correct({ theme: " 改了名的聚会 ", start: "14:00" }, "Europe/Berlin")).toEqual({ what: "done" });
    expect(themeTold().at(-1)).toBe("改了名的聚会");
    expect((await peekEvent(test.folder.folder))?.page.theme).toBe("改了名的聚会");
    const { desk } = await test.again();
    expect(desk.event).toMatchObject({ timezone: "Europe/Berlin", page: { theme: "改了名的聚会", start: "14:00" } });
    expect(desk.event.sessions[0]).toMatchObject({ id: "door", title: "改了名的聚会" });
    expect(desk.state.pageRead).toEqual(page);
  });

  it("leaves tickets and arrivals alone", async () => {
    const code = test.desk.parts.seals.code("ticket", aPerson(1).ticket);
    await correct({ theme: "改了名的聚会" });
    const reply = await scan(test.desk, { texts: [code], nonce: "nonce-0001", ...AT_THE_DOOR });
    expect(reply).toMatchObject({ outcome: { verdict: { kind: "admitted" } } });
    await correct({ theme: "又改了名" });
    expect(test.desk.state.counts.arrived).toBe(1);
  });

  it("refuses what cannot be, with every reason, and writes nothing", async () => {
    const before = test.desk.event;
    const reply = await correct(
      { theme: " ", date: "2026-11-22", dateEnd: "2026-11-21", start: "17:00", end: "13:00" },
      "Mars",
    );
    expect(reply).toEqual({
      what: "refused",
      troubles: [
        { code: "theme-missing", field: "theme", row: null },
        { code: "date-ends-before-it-starts", field: "dateEnd", row: null },
        { code: "timezone-unknown", field: "timezone", row: null },
      ],
    });
    expect(test.desk.event).toBe(before);
  });

  it("that changes nothing is no fact, and never touches another event", async () => {
    expect(await correct({})).toEqual({ what: "nothing-to-do" });
    const { page, timezone } = test.desk.event;
    expect(await changeEvent(test.desk, { event: OTHER, details: { page, timezone } })).toEqual({
      what: "other-event",
    });
  });

  it("says so when the disk does not take it", async () => {
    await test.folder.journal.close();
    expect(await correct({ venue: "三楼" })).toMatchObject({ what: "not-recorded" });
    expect(test.desk.event.page.venue).toBe("杭州");
  });
});

const PAGE = `---
title: 改了名的聚会
date: 2026-11-22
---

## 活动信息

- 活动时间：2026 年 11 月 22 日 14:00-17:30
- 活动地点：上海市某路 1 号

## 活动议程

| 时间 | 环节 |
| --- | --- |
| 14:00-14:30 | 签到 |
| 14:30-15:00 | 一场分享 |
`;

const parts = {
  decode: (bytes: Uint8Array) => ok(new TextDecoder().decode(bytes)),
  chance: { id: () => `draft-${Math.random().toString(36).slice(2)}`, ticketNumber: () => "000000000000" },
};

function reading(drafts: Drafts<PageDraft>, text = PAGE) {
  const read = readPage(drafts, parts, { name: "page.md", bytes: new TextEncoder().encode(text) });
  if (read.what !== "read") throw new Error(read.reason);
  return read;
}

describe("a page that is read again", () => {
  const drafts = new Drafts<PageDraft>();
  const update = (given: Partial<CommandInput<"event.update">> & { draft: string }) =>
    updateEvent(test.desk, drafts, { event: test.desk.event.id, details: null, chosen: [], ...given });
  const changesWith = (page: PageFacts) =>
    pageChanges({ mine: test.desk.event.page, base: test.desk.state.pageRead, theirs: page });

  it("changes what staff chose, remembers what it said, keeps the file", async () => {
    await correct({ venue: "三楼" });
    const { draft, page } = reading(drafts);
    const changes = changesWith(page);
    expect(changes.find(({ field }) => field === "venue")).toMatchObject({ keptByHand: true });
    const chosen = changes.filter(({ keptByHand }) => !keptByHand).map(({ id }) => id);
    expect(await update({ draft, chosen })).toEqual({ what: "done" });
    expect(test.desk.event).toMatchObject({ id: "event-1", tag: "1234567", page: { venue: "三楼", start: "14:00" } });
    expect(test.desk.event.page.theme).toBe(page.theme);
    expect(test.desk.state.pageRead).toEqual(page);
    expect(await readFile(join(test.folder.folder, "imports", "page.md"), "utf8")).toBe(PAGE);
    const again = changesWith(reading(drafts).page);
    expect(again).toMatchObject([{ field: "venue", keptByHand: true, isNews: false }]);
  });

  it("with nothing chosen only remembers what it said; a second yes finds nothing", async () => {
    const { draft } = reading(drafts);
    const before = test.desk.event;
    expect(await update({ draft })).toEqual({ what: "done" });
    expect(test.desk.event.page).toMatchObject({ theme: before.page.theme, venue: before.page.venue });
    expect(await update({ draft })).toEqual({ what: "draft-gone" });
  });

  it("keeps the draft when another event is open by then", async () => {
    const { draft } = reading(drafts);
    expect(await update({ draft, event: OTHER })).toEqual({ what: "other-event" });
    expect(await update({ draft })).toEqual({ what: "done" });
  });

  it("is taken as staff corrected the reading, yet remembered as it was read", async () => {
    const { draft, page } = reading(drafts);
    const details = { page: { ...page, venue: "上海" }, timezone: "Asia/Shanghai" };
    const chosen = changesWith(details.page).map(({ id }) => id);
    await update({ draft, details, chosen });
    expect(test.desk.event.page.venue).toBe("上海");
    expect(test.desk.state.pageRead?.venue).toBe(page.venue);
  });
});

describe("an event that is made", () => {
  const folder = freshFolder("venue");
  let made: { event: Event; read: PageFacts | null }[] = [];
  const library: Library = {
    list: async () => [],
    open: async () => fault({ code: "no-event", folder: "" }),
    create: async (event, read) => {
      made.push({ event, read });
      const created = await createEventFolder(join(folder, event.id), event.id, new Date().toISOString());
      if (!created.ok) throw new Error(JSON.stringify(created.fault));
      await created.value.close();
      return ok({ desk: (await aDesk([], event)).desk, tornBytes: 0, close: async () => undefined });
    },
    peek: async (path) => (path === "/last" ? anEvent() : null),
    read: async (folder) => fault({ code: "no-event", folder }),
    beginRehearsal: async () => fault("disk-error"),
    endRehearsal: async () => fault("disk-error"),
    erase: async () => ({ what: "refused", why: "nobody" }),
    restoreKeys: async () => fault({ code: "disk-error" }),
    ...{ lock: async () => fault("disk-error"), unlock: async () => fault("disk-error"), opensWith: async () => false },
    ...{
      changePassphrase: async () => fault("disk-error"),
      countGiven: async () => 0,
      removeGiven: async () => ok(null),
    },
    archive: async () => fault({ code: "disk-error" }),
    newEventIds: () => ({ eventId: OTHER, tag: "7777777", timezone: "Asia/Tokyo" }),
  };
  let venue: Venue;

  beforeEach(() => {
    made = [];
    venue = new Venue(
      library,
      () => undefined,
      () => undefined,
    );
  });

  const details = { page: { ...anEvent().page, theme: "手写的聚会", date: "2026-12-01" }, timezone: "Europe/Berlin" };

  it("by hand has no page behind it", async () => {
    expect(await createEvent(venue, { details, pattern: null })).toMatchObject({
      what: "opened",
      event: { theme: "手写的聚会" },
    });
    expect(made).toMatchObject([{ event: { id: "event-2", tag: "7777777", timezone: "Europe/Berlin" }, read: null }]);
  });

  it("after the pattern of another has its rooms, as many days later", async () => {
    const copy = await copyEvent(venue, "/last");
    if (!copy) throw new Error("no copy");
    const [door] = copy.pattern.plan.sessions;
    if (!door) throw new Error("no door");
    const hall = { ...door, id: SessionId.parse("hall"), title: "主会场", starts: "2026-11-22T14:00" };
    const rules = { ...copy.pattern.plan.rules, reEntry: true };
    const pattern = { ...copy.pattern, plan: { ...copy.pattern.plan, sessions: [door, hall], rules } };
    await createEvent(venue, { details: { ...details, page: { ...copy.details.page, date: "2026-12-01" } }, pattern });
    expect(made).toMatchObject([
      { event: { id: "event-2", rules, sessions: [{ id: door.id }, { ...hall, starts: "2026-12-01T14:00" }] } },
    ]);
  });

  it("by hand is refused without a name", async () => {
    const nameless = { ...details, page: { ...details.page, theme: "" } };
    expect(await createEvent(venue, { details: nameless, pattern: null })).toMatchObject({ what: "refused" });
    expect(made).toEqual([]);
  });

  it("of a page that staff corrected is what they made of it, and remembers the page as it was read", async () => {
    const drafts = new Drafts<PageDraft>();
    const { draft, page } = reading(drafts);
    const wrong = { page: { ...page, start: "18:00" }, timezone: "Asia/Shanghai" };
    expect(await acceptPage(venue, drafts, { draft, details: wrong })).toMatchObject({
      what: "refused",
      troubles: [{ code: "ends-before-it-starts" }],
    });
    const right = { page: { ...page, venue: "上海" }, timezone: "Asia/Shanghai" };
    expect(await acceptPage(venue, drafts, { draft, details: right })).toMatchObject({ what: "opened" });
    expect(made).toMatchObject([{ event: { page: { venue: "上海" } }, read: { venue: page.venue } }]);
    expect(await readdir(join(venue.desk?.parts.store.folder ?? "", "imports"))).toEqual(["page.md"]);
  });

  it("after another begins as its copy without its day", async () => {
    expect(await copyEvent(venue, "/last")).toMatchObject({
      details: { page: { theme: anEvent().page.theme, date: null } },
      pattern: { date: anEvent().page.date, plan: { sessions: anEvent().sessions } },
    });
    expect(await copyEvent(venue, "/nowhere")).toBeNull();
  });
});

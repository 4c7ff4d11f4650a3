import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compareWith, reportOn } from "../../../electron/desk/eventReport.ts";
import { ReportFile } from "../../../electron/desk/reportFile.ts";
import type { Venue } from "../../../electron/desk/venue.ts";
import type { Press } from "../../../shared/badge/press.ts";
import type { ReportFileReply } from "../../../shared/contract/reportShapes.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, arrived, DOOR } from "../../build/people.ts";
import { startPress } from "../../build/press.ts";
import { readPdf } from "../../build/readPdf.ts";
import { aVenue } from "../../build/venue.ts";

/** No event of this laptop but the open one. */
const ALONE = { library: aVenue(freshFolder("alone")).library };

/** A check-in that staff forced, and one that was taken back. */
const OVERRULED: FactBody = {
  ...{ kind: "arrived", personId: PersonId.parse("p3"), session: DOOR, way: "hand", guests: 1 },
  override: { verdict: "pending", reason: "已当面核对付款", pin: false },
};
const REFUSED: FactBody = {
  ...{
    kind: "scan-refused",
    session: DOOR,
    verdict: "already-in",
    reason: "came-before",
    personId: null,
    text: "贾岛",
  },
};

async function busyDesk(): Promise<TestDesk> {
  const roles = ["attendee", "speaker", "partner"];
  const person = (n: number) => aPerson(n, { name: `贾岛${n}`, role: roles[n % 3] ?? "", company: `公司${n % 15}` });
  const test = await aDesk([...Array.from({ length: 30 }, (_, i) => added(person(i + 1))), REFUSED, OVERRULED]);
  for (const n of [4, 5, 6, 7, 8]) {
    test.clock.ms += 17_000;
    await test.desk.record([arrived(n)]);
  }
  return test;
}

describe("the report of the open event", () => {
  it("is counted as of now, and calls this desk by its name of today", async () => {
    const { desk, settings } = await busyDesk();
    settings.stationName = "入口";
    const report = await reportOn(desk);
    expect(report.figures).toMatchObject({
      expected: 30,
      arrived: 6,
      missing: 24,
      guests: 1,
      doubles: 1,
      overrides: 1,
    });
    expect(report.stations).toEqual([{ station: "desk-a", name: "入口", arrivals: 6 }]);
    expect(report.rush).toMatchObject({ arrivals: 6, seconds: 85 });
  });
});

describe("the report as a PDF", () => {
  let press: Press;
  beforeAll(async () => {
    press = await startPress();
  });

  async function made(test: TestDesk, compare: string | null = null, venue: Pick<Venue, "library"> = ALONE) {
    test.desk.parts.press = press;
    return new ReportFile(venue).make(test.desk, { compare });
  }
  const read = (reply: ReportFileReply) => {
    if (reply.what !== "written") throw new Error(JSON.stringify(reply));
    return { ...reply, pdf: readPdf(readFileSync(reply.file)) };
  };

  it("has figures, the chart with the sign-in and the highest bar, tables, refusals and reasons, and nobody's name", async () => {
    const test = await busyDesk();
    const { pdf, file, pages } = read(await made(test));
    const text = pdf.text();
    expect(pdf.size()).toMatchObject({ width: expect.closeTo(210, 0), height: expect.closeTo(297, 0) });
    expect(pdf.pageTexts()).toHaveLength(pages);
    expect(text).toContain("测试聚会 Test Meetup · 活动报告");
    expect(text).toContain("2026年11月22日");
    expect(text).toContain("由 一号台 生成");
    expect(text).toContain(`第 1 页，共 ${pages} 页`);
    expect(text).toContain("20%");
    expect(text).toContain("签到时间 13:00–13:30");
    expect(text).toMatch(/13:0\d–13:\d\d 6 人|13:05–13:06 4 人/);
    for (const said of ["讲师", "公司3", "其他 3 个", "手动签到", "已当面核对付款", "此前已经签到"])
      expect(text).toContain(said);
    expect(text).not.toContain("贾岛");
    expect(file).toMatch(/exports\/活动报告-测试聚会-Test-Meetup-2026-11-22-13\d\d\.pdf$/);
  });

  it("of an event that nobody came to says so, in English too", async () => {
    const test = await aDesk([added(aPerson(1))]);
    test.settings.language = "en";
    const text = read(await made(test)).pdf.text();
    expect(text).toContain("Nobody has checked in yet");
    expect(text).toContain("Event report");
  });

  it("is marked while staff practise", async () => {
    const test = await aDesk([added(aPerson(1))], anEvent());
    const since = "2026-11-22T12:00:00+08:00";
    test.desk.parts.rehearsal = {
      of: "/nowhere",
      since,
      gate: { event: anEvent().id, session: null, direction: "in" },
      template: null,
    };
    expect(read(await made(test)).pdf.text()).toContain("演练");
  });

  it("is not made where the disk takes nothing, nor beside an event that cannot be read; nothing is left behind", async () => {
    const test = await busyDesk();
    writeFileSync(join(test.folder.folder, "exports"), "");
    expect(await made(test)).toMatchObject({ what: "not-written" });
    const other = await busyDesk();
    const gone = join(dirname(other.folder.folder), "gone");
    expect(await made(other, gone)).toMatchObject({ what: "not-read", trouble: { code: "no-event" } });
    expect(readdirSync(other.folder.folder)).not.toContain("exports");
  });
});

describe("another event of this laptop", () => {
  async function twoEvents() {
    const folder = freshFolder("events");
    const venue = aVenue(folder);
    const { desk: first } = await opened(venue, anEvent({ page: { ...anEvent().page, theme: "去年" } }));
    await first.record([added(aPerson(1)), added(aPerson(2)), arrived(1)]);
    const before = first.parts.store.folder;
    await venue.create(anEvent({ tag: "7654321" }), null);
    return { venue, folder, before };
  }
  const opened = async (venue: Venue, event: ReturnType<typeof anEvent>) => {
    await venue.create(event, null);
    if (!venue.desk) throw new Error("not open");
    return { desk: venue.desk };
  };

  it("is read as it stands, and neither opened nor changed", async () => {
    const { venue, before } = await twoEvents();
    const files = () => readdirSync(before).map((name) => [name, readFileSync(join(before, name)).toString("base64")]);
    const was = files();
    const reply = await compareWith(venue, before);
    expect(reply).toMatchObject({
      what: "compared",
      report: { event: { theme: "去年" }, figures: { arrived: 1, missing: 1 } },
    });
    expect(files()).toEqual(was);
  });

  it("can be read in a locked folder once that was opened since the start", async () => {
    const { venue, folder, before } = await twoEvents();
    await venue.open(before, false);
    expect((await venue.lock({ passphrase: "correct horse battery", recovery: false })).what).toBe("done");
    await venue.create(anEvent({ tag: "1111111" }), null);
    expect(await compareWith(venue, before)).toMatchObject({ what: "compared", report: { figures: { arrived: 1 } } });
    await venue.close();
    const reply = await compareWith(aVenue(folder), before);
    expect(reply).toMatchObject({ what: "not-read", trouble: { code: "locked" } });
  });

  it("is told when its journal is damaged or cut, and when it is no event of this laptop", async () => {
    const { venue, before } = await twoEvents();
    const journal = join(before, "journal.ndjson");
    const bytes = readFileSync(journal);
    writeFileSync(journal, bytes.subarray(0, -40));
    expect(await compareWith(venue, before)).toMatchObject({ what: "not-read", trouble: { code: "journal-cut" } });
    rmSync(join(before, "snapshot.ndjson"));
    writeFileSync(journal, Buffer.concat([Buffer.from("x"), bytes.subarray(1)]));
    const damaged = { code: "damaged-line", line: 1, file: journal };
    expect(await compareWith(venue, before)).toMatchObject({ what: "not-read", trouble: damaged });
    expect(await compareWith(venue, "/etc")).toMatchObject({ what: "not-read", trouble: { code: "no-event" } });
  });
});

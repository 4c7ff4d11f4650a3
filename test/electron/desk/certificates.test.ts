import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Certificates } from "../../../electron/desk/certificates.ts";
import { PeopleLists } from "../../../electron/desk/peopleLists.ts";
import { openTemplate, pictureOf } from "../../../electron/desk/templates.ts";
import type { Press } from "../../../shared/badge/press.ts";
import type { CertificateChoice } from "../../../shared/contract/certificateShapes.ts";
import { blankSession } from "../../../shared/event/draftEvent.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { PersonId, SessionId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { added, anEvent, aPerson, arrived, DOOR } from "../../build/people.ts";
import { startPress } from "../../build/press.ts";
import { readPdf } from "../../build/readPdf.ts";

const ROOM = SessionId.parse("room");
const { page } = anEvent();
const EVENT = anEvent({
  page: { ...page, organisers: ["云原生社区"] },
  sessions: [
    { ...blankSession(DOOR), title: "签到" },
    { ...blankSession(ROOM), title: "主会场：服务网格" },
  ],
});
const LONG = "Maximiliane-Alexandra von Hohenstein-Wittelsbach zu Sayn und Berleburg";
const PEOPLE: FactBody[] = [
  added(aPerson(1, { name: "张三" })),
  added(aPerson(2, { name: LONG })),
  added(aPerson(3, { name: "没来的人" })),
  added(aPerson(4, { name: "白居易" })),
  arrived(1),
  arrived(2),
  arrived(4),
];
const CHOICE: CertificateChoice = {
  ...{ who: { what: "arrived" }, design: { what: "built-in", page: "page-a4-wide" } },
  ...{ language: "zh", order: "name", isToEnd: false },
};

let press: Press;
let test: TestDesk;
let certificates: Certificates;

beforeAll(async () => {
  press = await startPress();
});

beforeEach(async () => {
  test = await aDesk(PEOPLE, EVENT, { press });
  const personId = PersonId.parse("p1");
  await test.desk.record([{ kind: "arrived", personId, session: ROOM, way: "scan", override: null, guests: 0 }]);
  test.clock.ms += 3.5 * 3_600_000;
  await test.desk.record([{ kind: "left", personId, session: DOOR }]);
  certificates = new Certificates(() => test.desk, new PeopleLists());
});

async function made(choice: Partial<CertificateChoice> = {}) {
  const reply = await certificates.run(test.desk, { ...CHOICE, ...choice });
  if (reply.what !== "written") throw new Error(JSON.stringify(reply));
  return { ...reply, pdf: readPdf(readFileSync(reply.file)) };
}

/** Without the blanks that a PDF has between hanzi and Latin letters. */
const plain = (text: string | undefined) => (text ?? "").replaceAll(" ", "");

describe("certificates of attendance", () => {
  it("say who was where, when, for how long and in which sessions, in the order of names", async () => {
    const { pdf, file, people, leftOut } = await made();
    expect(basename(file)).toMatch(/^参会证书-测试聚会-.*\.pdf$/);
    expect([people, leftOut]).toEqual([3, []]);
    const pages = pdf.pageTexts().map(plain);
    expect(pages.map((text) => ["Maximiliane", "白居易", "张三"].findIndex((name) => text.includes(name)))).toEqual([
      1, 0, 2,
    ]);
    for (const said of [
      "参会证书",
      "测试聚会TestMeetup",
      "2026年11月22日",
      "杭州",
      "参会时长3.5小时",
      "主会场：服务网格",
      "云原生社区",
    ])
      expect(pages[2]).toContain(said);
    expect(pages[0]).not.toContain("时长");
    const { width, height } = pdf.size();
    expect([Math.round(width), Math.round(height)]).toEqual([297, 210]);
  });

  it("are in the language that was chosen, whatever the program's", async () => {
    const { pdf, file } = await made({ language: "en", design: { what: "built-in", page: "page-letter" } });
    expect(basename(file)).toMatch(/^certificates-/);
    expect(plain(pdf.pageTexts()[2])).toContain("CertificateofAttendance");
    expect(pdf.pageTexts()[2]).toContain("22 November 2026");
    expect(pdf.pageTexts()[2]).toContain("3.5 hours attended");
  });

  it.each<[string, CertificateChoice["who"], boolean, number, number]>([
    ["everybody who came", { what: "arrived" }, false, 3, 2],
    ["until the planned end, all have hours", { what: "arrived" }, true, 3, 0],
    ["who was in a room", { what: "session", session: ROOM }, false, 1, 0],
    ["who was there for three hours", { what: "hours", least: 3 }, false, 1, 0],
    ["… taken until the end", { what: "hours", least: 4 }, true, 3, 0],
    ["nobody for so long", { what: "hours", least: 12 }, true, 0, 0],
  ])("for %s", async (_what, who, isToEnd, people, withoutHours) => {
    expect(await certificates.count(test.desk, { ...CHOICE, who, isToEnd })).toEqual({ people, withoutHours });
    const reply = await certificates.run(test.desk, { ...CHOICE, who, isToEnd });
    expect(reply).toMatchObject(people === 0 ? { what: "nobody" } : { what: "written", people });
  });

  it("are counted while guests come: no two people's hours without a pause when each takes its time", async () => {
    const now = vi.spyOn(performance, "now");
    let ms = 0;
    now.mockImplementation(() => (ms += 10));
    let turn = 0;
    let isOver = false;
    const next = () => {
      turn++;
      if (!isOver) setImmediate(next);
    };
    setImmediate(next);
    const asked = new Map<number, Set<string>>();
    for (const record of test.desk.state.people.values()) {
      const { passages } = record;
      const get = () => {
        asked.set(turn, (asked.get(turn) ?? new Set()).add(record.person.id));
        return passages;
      };
      Object.defineProperty(record, "passages", { get });
    }
    expect(await certificates.count(test.desk, CHOICE)).toEqual({ people: 3, withoutHours: 2 });
    isOver = true;
    now.mockRestore();
    expect([...asked.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1]);
  });

  it("come in a design of the event's own with its own texts; a badge is none, and one that is gone is told", async () => {
    const begun = openTemplate(test.desk, { id: null, stock: "page-a4" });
    if (!begun) throw new Error("a page begins with the built-in certificate");
    const elements = begun.elements.map((one) =>
      one.kind === "text" && one.id === "title" ? { ...one, field: { fixed: "志愿者证明" } } : one,
    );
    await test.desk.record([{ kind: "template-set", template: { ...begun, elements } }]);
    const { pdf } = await made({ design: { what: "own", template: begun.id } });
    expect(plain(pdf.pageTexts()[2])).toContain("志愿者证明");
    expect(plain(pdf.pageTexts()[2])).not.toContain("参会证书");
    const badge = openTemplate(test.desk, { id: null, stock: "card-90x54" });
    if (!badge) throw new Error("a stock begins with the built-in badge");
    await test.desk.record([{ kind: "template-set", template: badge }]);
    for (const template of [badge.id, "nothing"])
      expect(await certificates.run(test.desk, { ...CHOICE, design: { what: "own", template } })).toEqual({
        what: "no-design",
      });
  });

  it("that are stopped leave no file, and nothing is written down of any", async () => {
    const { end } = test.desk.parts.store;
    const before = end();
    const running = certificates.run(test.desk, CHOICE);
    expect(await certificates.run(test.desk, CHOICE)).toEqual({ what: "busy" });
    expect(certificates.cancel()).toBe(true);
    expect(await running).toEqual({ what: "cancelled" });
    expect(readdirSync(join(test.folder.folder, "exports"))).toEqual([]);
    await made();
    expect(end()).toBe(before);
  });

  it("are designed before anybody attended anything: the designer shows what one would say", async () => {
    const empty = await aDesk([added(aPerson(1))], EVENT, { press });
    const template = openTemplate(empty.desk, { id: null, stock: "page-a4-wide" });
    if (!template) throw new Error("a page begins with the built-in certificate");
    const picture = await pictureOf(empty.desk, { template, personId: PersonId.parse("p1"), dpi: 50 });
    if (picture.what !== "picture") throw new Error(JSON.stringify(picture));
    const said = picture.fits.map(({ text }) => text);
    for (const text of ["2026年11月22日", "参会时长 4.5 小时", "主会场：服务网格"]) expect(said).toContain(text);
    expect(picture.fits.flatMap(({ findings }) => findings)).toEqual([]);
  });
});

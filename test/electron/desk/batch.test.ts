import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BadgeBatch } from "../../../electron/desk/batch.ts";
import { assignPlaces, boxesNow, clearPlaces } from "../../../electron/desk/boxes.ts";
import { scan } from "../../../electron/desk/checkIn.ts";
import { PeopleLists } from "../../../electron/desk/peopleLists.ts";
import { printBadge } from "../../../electron/desk/printBadge.ts";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import { placeText } from "../../../shared/badge/placeText.ts";
import type { Press } from "../../../shared/badge/press.ts";
import { stockById } from "../../../shared/badge/stocks.ts";
import type { Stock } from "../../../shared/badge/template.ts";
import { usualPrinting } from "../../../shared/badge/usualPrinting.ts";
import type { BatchChoice, BatchReply } from "../../../shared/contract/batchShapes.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import type { PersonRecord } from "../../../shared/facts/state.ts";
import { words } from "../../../shared/i18n/say.ts";
import { WHOLE_LIST } from "../../../shared/people/query.ts";
import { JobId, PersonId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { added, aPerson, arrived, DOOR } from "../../build/people.ts";
import { startPress } from "../../build/press.ts";
import { readPdf } from "../../build/readPdf.ts";

const say = words("zh");
const CARD = stockById("card-90x54") as Stock;
const withBadge = (n: number, outcome: "saved" | "failed" | null): FactBody[] => {
  const about = { personId: PersonId.parse(`p${n}`), job: JobId.parse(`job-${n}`) };
  const queued: FactBody = { kind: "badge-queued", ...about, printer: null, reason: null };
  if (outcome === null) return [queued];
  const end: FactBody =
    outcome === "failed"
      ? { kind: "badge-failed", ...about, trouble: "media-jam", detail: null }
      : { kind: "badge-printed", ...about, how: outcome, printer: null, file: null };
  return [queued, end];
};

const PEOPLE: FactBody[] = [
  added(aPerson(1, { name: "张三", company: "乙公司" })),
  added(aPerson(2, { name: "Ada Lovelace", company: "甲公司", role: "speaker" })),
  added(aPerson(3, { name: "白居易", company: null, extra: { 桌号: "9" } })),
  added(aPerson(4, { name: "贾岛", company: "丙公司", role: "speaker" })),
  added(aPerson(5, { name: "曾一鸣", company: "甲公司" })),
  added(aPerson(6, { name: "取消的人", status: "cancelled" })),
  added(aPerson(7, { name: "现场来的", source: "walk-in" }), null),
  added(aPerson(8, { name: "走了的人" })),
  { kind: "person-withdrawn", personId: PersonId.parse("p8"), reason: "by hand", importId: null },
  ...withBadge(1, "saved"),
  ...withBadge(3, "failed"),
  ...withBadge(4, null),
  arrived(3),
  arrived(7),
];

const CHOICE: BatchChoice = {
  ...{ who: { what: "all" }, isUnprintedOnly: false, order: "name", separators: "none" },
  ...{ boxSize: null, sheetStart: 0 },
};

let press: Press;
let test: TestDesk;
let batch: BadgeBatch;
const lists = new PeopleLists();

beforeAll(async () => {
  press = await startPress();
});

beforeEach(async () => {
  test = await aDesk(PEOPLE);
  test.desk.parts.press = press;
  batch = new BadgeBatch(() => test.desk, lists);
});

type Written = Extract<BatchReply, { what: "written" }>;

async function written(choice: Partial<BatchChoice> = {}): Promise<Written> {
  const reply = await batch.run(test.desk, { ...CHOICE, ...choice });
  expect(reply).toMatchObject({ what: "written" });
  return reply as Written;
}

/** Every page's first known name, or what the page says instead. */
function pagesOf({ file }: Written): string[] {
  const names = ["张三", "Ada Lovelace", "白居易", "贾岛", "曾一鸣", "取消的人", "现场来的", "走了的人"];
  return readPdf(readFileSync(file))
    .pageTexts()
    .map((text) => names.find((name) => text.includes(name)) ?? `[${text}]`);
}

const outcomeOf = (n: number) => test.desk.person(PersonId.parse(`p${n}`))?.badges.at(-1)?.outcome ?? null;
const lies = (n: number): string | null => {
  const place = test.desk.person(PersonId.parse(`p${n}`))?.place;
  return place ? placeText(place) : null;
};

describe("a batch of badges", () => {
  it.each<[string, Partial<BatchChoice>, string[]]>([
    ["everybody expected, by name", {}, ["Ada Lovelace", "白居易", "贾岛", "曾一鸣", "张三"]],
    ["as on the roster", { order: "roster" }, ["张三", "Ada Lovelace", "白居易", "贾岛", "曾一鸣"]],
    ["by company, without one last", { order: "company" }, ["贾岛", "Ada Lovelace", "曾一鸣", "张三", "白居易"]],
    ["one role", { who: { what: "roles", roles: ["speaker"] } }, ["Ada Lovelace", "贾岛"]],
    ["some letters", { who: { what: "letters", from: "B", to: "J" } }, ["白居易", "贾岛"]],
    [
      "not printed yet: what failed too, not what is on its way",
      { isUnprintedOnly: true },
      ["Ada Lovelace", "白居易", "曾一鸣"],
    ],
    [
      "a page before each letter",
      { separators: "letter" },
      ["[A]", "Ada Lovelace", "[B]", "白居易", "[J]", "贾岛", "[Z]", "曾一鸣", "张三"],
    ],
    [
      "a page before each role",
      { separators: "role" },
      ["[参会者]", "白居易", "曾一鸣", "张三", "[讲师]", "Ada Lovelace", "贾岛"],
    ],
    [
      "a page before each box",
      { separators: "box", boxSize: 3 },
      ["[1 号盒]", "Ada Lovelace", "白居易", "贾岛", "[2 号盒]", "曾一鸣", "张三"],
    ],
    [
      "the people table's list, walk-ins too",
      { who: { what: "list", query: { ...WHOLE_LIST, text: "现场" } } },
      ["现场来的"],
    ],
    ["nobody off the list by the table either", { who: { what: "list", query: { ...WHOLE_LIST, text: "的人" } } }, []],
  ])("%s", async (_what, choice, wanted) => {
    const count = await batch.count(test.desk, { ...CHOICE, ...choice });
    const separators = wanted.filter((page) => page.startsWith("[")).length;
    expect(count).toMatchObject({ badges: wanted.length - separators, separators, sheets: wanted.length });
    if (wanted.length === 0) {
      expect(await batch.run(test.desk, { ...CHOICE, ...choice })).toEqual({ what: "nobody" });
      return;
    }
    const reply = await written(choice);
    expect(pagesOf(reply)).toEqual(wanted);
    expect(reply).toMatchObject({ badges: wanted.length - separators, pages: wanted.length, isNoted: true });
  });

  it("has who came in since a time of day, walk-ins too; before that time of today it means yesterday's", async () => {
    const since = async (time: string) => {
      const count = await batch.count(test.desk, { ...CHOICE, who: { what: "arrived", since: time } });
      return count.badges;
    };
    // Both came in at 13:05 at the venue; now it is 13:15.
    test.clock.ms += 10 * 60_000;
    expect(await since("13:00")).toBe(2);
    expect(await since("13:10")).toBe(0);
    expect(await since("13:20")).toBe(2);
  });

  it("is written down as printed, in one act, once the file is whole; the next one leaves them out", async () => {
    const { file } = await written();
    expect(dirname(file)).toBe(join(test.folder.folder, "exports"));
    expect([1, 2, 3, 4, 5].map(outcomeOf)).toEqual(["saved", "saved", "saved", "saved", "saved"]);
    expect(outcomeOf(7)).toBeNull();
    expect(await batch.run(test.desk, { ...CHOICE, isUnprintedOnly: true })).toEqual({ what: "nobody" });
    const again = await test.again();
    const record = again.desk.person(PersonId.parse("p2"));
    expect(record?.badges).toMatchObject([{ outcome: "saved", printer: null }]);
    expect(readPdf(readFileSync(file)).pages()).toBe(5);
  });

  it("is not printed again by itself at the first check-in", async () => {
    await written({ who: { what: "roles", roles: ["speaker"] } });
    await comeIn(2);
    await comeIn(5);
    expect(test.orders.map(({ personName }) => personName)).toEqual(["曾一鸣"]);
  });

  it("is ended by staff: no file is left, nothing is written down", async () => {
    const running = batch.run(test.desk, CHOICE);
    expect(batch.now(test.desk).progress).toEqual({ done: 0, total: 0 });
    expect(batch.cancel()).toBe(true);
    expect(await running).toEqual({ what: "cancelled" });
    expect(outcomeOf(2)).toBeNull();
    expect(existsSync(join(test.folder.folder, "exports")) ? filesIn("exports") : []).toEqual([]);
    expect(batch.now(test.desk)).toEqual({ progress: null, last: { what: "cancelled" }, isSpare: false });
  });

  it("is ended in the midst of its badges", async () => {
    await test.desk.record(Array.from({ length: 400 }, (_, i) => added(aPerson(100 + i))));
    const { tell } = test.desk.parts;
    test.desk.parts.tell = (name, news) => {
      tell(name, news);
      if (name === "badgeWork" && (batch.now(test.desk).progress?.done ?? 0) > 0) batch.cancel();
    };
    expect(await batch.run(test.desk, CHOICE)).toEqual({ what: "cancelled" });
    expect(outcomeOf(2)).toBeNull();
    expect(filesIn("exports")).toEqual([]);
  });

  it("is ended when another event is opened", async () => {
    await test.desk.record(Array.from({ length: 400 }, (_, i) => added(aPerson(100 + i))));
    const other = new BadgeBatch(() => null, lists);
    expect(await other.run(test.desk, CHOICE)).toEqual({ what: "cancelled" });
  });

  it("goes on alone: a second one has to wait", async () => {
    const running = batch.run(test.desk, CHOICE);
    expect(await batch.run(test.desk, CHOICE)).toEqual({ what: "busy" });
    expect(await running).toMatchObject({ what: "written" });
    expect(batch.now(test.desk).last).toMatchObject({ what: "written" });
  });

  it("tells how far it is, and at its end that it has ended", async () => {
    await written();
    const told = test.news.filter(({ name }) => name === "badgeWork").map(({ news }) => news);
    expect(told[0]).toEqual({ work: "batch", progress: { done: 0, total: 0 } });
    expect(told).toContainEqual({ work: "batch", progress: { done: 5, total: 5 } });
    expect(told.at(-1)).toEqual({ work: "batch", progress: null });
  });

  it("says why there is no file when the press gives up", async () => {
    test.desk.parts.press = {
      ...press,
      batch: () => ({
        done: Promise.resolve({ ok: false, fault: { code: "cannot-save", detail: "ENOSPC: no space left" } }),
        cancel: () => undefined,
      }),
    };
    const folder = test.folder.folder;
    expect(await batch.run(test.desk, CHOICE)).toEqual({ what: "not-written", trouble: "disk-full", folder });
    expect(outcomeOf(2)).toBeNull();
  });

  it("says that nothing was noted when the event was closed just as the file was whole", async () => {
    test.desk.parts.press = {
      ...press,
      batch: (of, onStep) => {
        const run = press.batch(of, onStep);
        return { ...run, done: run.done.finally(() => test.folder.close()) };
      },
    };
    const reply = await written({ boxSize: 2 });
    expect(reply.isNoted).toBe(false);
    expect(readPdf(readFileSync(reply.file)).pages()).toBe(5);
    const again = await test.again();
    expect(again.desk.person(PersonId.parse("p2"))).toMatchObject({ badges: [], place: null });
  });

  it("goes on behind the labels it has used, on the sheet its last badges are on", async () => {
    test.settings.stock = "avery-l4785";
    const next = () => test.settings.printing?.sheetStart ?? 0;
    await written({ sheetStart: 7 });
    expect(next()).toBe((7 + 5) % 10);
    printBadge(test.desk, test.desk.person(PersonId.parse("p1")) as PersonRecord, null);
    expect(test.orders.map(({ drawing }) => drawing.at)).toEqual([2]);
    await batch.blanks(test.desk, { role: "speaker", count: 7, isNumbered: true, sheetStart: next() });
    expect(next()).toBe(0);
    await written({ who: { what: "roles", roles: ["speaker"] }, separators: "role" });
    expect(next()).toBe(3);
    expect(await batch.run(test.desk, { ...CHOICE, isUnprintedOnly: true })).toEqual({ what: "nobody" });
    expect(next()).toBe(3);
  });

  it("leaves the next label of sheets alone where each badge is a page", async () => {
    await test.desk.parts.changeSettings({ printing: { ...usualPrinting(), sheetStart: 4 } });
    await written();
    expect(test.settings.printing?.sheetStart).toBe(4);
  });

  it("names whose badge could not be drawn, and does not take it for printed", async () => {
    const leaving =
      (index: number): Press["batch"] =>
      (of, onStep) => {
        const run = press.batch(of, onStep);
        const undrawn = [{ index, fault: { code: "bad-image" as const, detail: "" } }];
        const done = run.done.then((end) => (end.ok ? { ...end, value: { ...end.value, undrawn } } : end));
        return { ...run, done };
      };
    test.desk.parts.press = { ...press, batch: leaving(1) };
    const reply = await written({ separators: "letter", boxSize: 2 });
    expect(reply.leftOut).toEqual([{ personId: "p2", name: "Ada Lovelace", code: "bad-image" }]);
    expect([outcomeOf(2), lies(2)]).toEqual([null, null]);
    expect([outcomeOf(5), lies(5)]).toEqual(["saved", "2 · Z · 2"]);
  });

  it("has spare badges without a name, with a number of their own, of which nothing is written down", async () => {
    const blanks = { role: "speaker", count: 3, isNumbered: true, sheetStart: 0 };
    const reply = (await batch.blanks(test.desk, blanks)) as Written;
    const texts = readPdf(readFileSync(reply.file)).pageTexts();
    expect(texts).toHaveLength(3);
    expect(texts[2]).toContain(say.batch.numbered("讲师", 3));
    expect(texts.join()).not.toContain("张三");
    const plain = (await batch.blanks(test.desk, { ...blanks, isNumbered: false })) as Written;
    expect(readPdf(readFileSync(plain.file)).text()).not.toContain("3");
  });
});

const filesIn = (folder: string): string[] => readdirSync(join(test.folder.folder, folder));

async function comeIn(n: number) {
  const record = test.desk.person(PersonId.parse(`p${n}`));
  const code = test.desk.parts.seals.code("ticket", record?.person.ticket ?? "");
  const reply = await scan(test.desk, { texts: [code], nonce: `scan-${n}`, session: DOOR, direction: "in" });
  if (reply.what !== "outcome") throw new Error(reply.what);
  return reply.outcome;
}

describe("badges in boxes", () => {
  it("come into boxes with the batch, in its order, and say on themselves where they lie", async () => {
    const template = { ...templateFor(CARD) };
    const [first] = template.elements;
    if (first?.kind !== "text") throw new Error("the built-in badge begins with the event's name");
    template.elements = [{ ...first, field: "place" }, ...template.elements.slice(1)];
    await test.desk.record([{ kind: "template-set", template }]);
    test.settings.template = template.id;
    const reply = await written({ boxSize: 2 });
    expect([2, 3, 4, 5, 1].map(lies)).toEqual(["1 · A · 1", "1 · B · 2", "2 · J · 1", "2 · Z · 2", "3 · Z · 1"]);
    expect(readPdf(readFileSync(reply.file)).pageTexts()[2]?.replaceAll(" ", "")).toContain("2·J·1");
    expect(boxesNow(test.desk)).toMatchObject({
      ...{ badges: 5, waiting: 4 },
      boxes: [
        { box: 1, count: 2, from: "A", to: "B" },
        { box: 2, count: 2, from: "J", to: "Z" },
        { box: 3, count: 1, from: "Z", to: "Z" },
      ],
    });
  });

  it("go on behind the boxes of others, and stay where they are when they are printed again", async () => {
    await assignPlaces(test.desk, lists, { ...CHOICE, who: { what: "roles", roles: ["speaker"] }, boxSize: 1 });
    expect([2, 4, 5].map(lies)).toEqual(["1 · A · 1", "2 · J · 1", null]);
    await written({ who: { what: "roles", roles: ["attendee"] }, boxSize: 100 });
    expect([3, 5, 1].map(lies)).toEqual(["3 · B · 1", "3 · Z · 2", "3 · Z · 3"]);
    await written({ boxSize: null });
    expect(lies(4)).toBe("2 · J · 1");
  });

  it("are told at the scan instead of printing; who has none is printed as usual, a reprint by hand always", async () => {
    test.settings.autoPrint = "always";
    await assignPlaces(test.desk, lists, { ...CHOICE, who: { what: "roles", roles: ["speaker"] }, boxSize: 10 });
    const placed = await comeIn(2);
    expect(placed).toMatchObject({ job: null, person: { place: { box: 1, letter: "A", number: 1 } } });
    expect((await comeIn(5)).job).not.toBeNull();
    expect(test.orders.map(({ personName }) => personName)).toEqual(["曾一鸣"]);
  });

  it("are cleared at once, after which every scan prints again", async () => {
    await assignPlaces(test.desk, lists, { ...CHOICE, boxSize: 2 });
    expect(await clearPlaces(test.desk)).toEqual({ what: "done" });
    expect(await clearPlaces(test.desk)).toEqual({ what: "nothing-to-do" });
    expect(boxesNow(test.desk)).toEqual({ badges: 0, waiting: 0, boxes: [] });
    expect((await comeIn(2)).job).not.toBeNull();
  });

  it("never share a number when badges are put into boxes from two sides at once, whichever began first", async () => {
    const speakers: BatchChoice = { ...CHOICE, who: { what: "roles", roles: ["speaker"] }, boxSize: 1 };
    const others: BatchChoice = { ...CHOICE, who: { what: "roles", roles: ["attendee"] }, boxSize: 1 };
    const assign = (choice: BatchChoice) => batch.place(test.desk, () => assignPlaces(test.desk, lists, choice));
    const running = batch.run(test.desk, others);
    expect(await assign(speakers)).toEqual({ what: "busy" });
    expect(await batch.place(test.desk, () => clearPlaces(test.desk))).toEqual({ what: "busy" });
    expect(await running).toMatchObject({ what: "written", isNoted: true });
    expect(await batch.place(test.desk, () => clearPlaces(test.desk))).toEqual({ what: "done" });
    const assigned = assign(speakers);
    expect((await batch.run(test.desk, others)).what).toBe("written");
    expect(await assigned).toEqual({ what: "done" });
    expect([2, 4, 3, 5, 1].map(lies)).toEqual(["1 · A · 1", "2 · J · 1", "3 · B · 1", "4 · Z · 1", "5 · Z · 1"]);
  });

  it("are still there after the program was started again", async () => {
    await assignPlaces(test.desk, lists, { ...CHOICE, boxSize: 2 });
    const again = await test.again();
    expect(boxesNow(again.desk).badges).toBe(5);
  });
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankPage, justNamed } from "../../../shared/event/blankPage.ts";
import type { AgendaItem, PageFacts } from "../../../shared/event/event.ts";
import { readEventPage } from "../../../shared/event/eventPage.ts";
import { applyChanges, chosenAtFirst, pageChanges, type Sides } from "../../../shared/event/pageChanges.ts";

function sample(): PageFacts {
  const read = readEventPage(readFileSync("resources/sample-event/page.md", "utf8"));
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}

const page = sample();
const row = (start: string, title: string, speaker = ""): AgendaItem => ({
  start,
  end: null,
  kind: "talk",
  title,
  speakers: speaker === "" ? [] : [justNamed(speaker)],
});
const agendaOf = (...agenda: AgendaItem[]): PageFacts => ({ ...page, agenda });
const told = (sides: Sides) =>
  pageChanges(sides).map(({ field, what, keptByHand, isNews }) => ({ field, what, keptByHand, isNews }));

describe("a page that is read again", () => {
  it("unchanged, says nothing about an event nobody touched", () => {
    expect(pageChanges({ mine: page, base: page, theirs: sample() })).toEqual([]);
  });

  it("tells what it says anew, and that is ticked", () => {
    const theirs = { ...page, venue: "上海", start: "14:00" };
    const changes = pageChanges({ mine: page, base: page, theirs });
    expect(changes).toMatchObject([
      { field: "start", from: page.start, to: "14:00", keptByHand: false, isNews: true },
      { field: "venue", from: page.venue, to: "上海", keptByHand: false, isNews: true },
    ]);
    expect(chosenAtFirst(changes)).toHaveLength(2);
  });

  it("lets a correction by hand stand until staff choose otherwise", () => {
    const sides = { mine: { ...page, venue: "三楼" }, base: page, theirs: { ...page, venue: "四楼" } };
    const changes = pageChanges(sides);
    expect(changes).toMatchObject([{ field: "venue", from: "三楼", to: "四楼", keptByHand: true, isNews: true }]);
    expect(chosenAtFirst(changes)).toEqual([]);
    expect(applyChanges(sides, new Set()).venue).toBe("三楼");
    expect(applyChanges(sides, new Set(changes.map(({ id }) => id))).venue).toBe("四楼");
  });

  it("offers what was corrected here though the page is as it was, and never what it does not state", () => {
    const mine = { ...page, venue: "三楼", form: "沙龙" };
    expect(told({ mine, base: { ...page, form: null }, theirs: { ...page, form: null } })).toEqual([
      { field: "venue", what: "set", keptByHand: true, isNews: false },
    ]);
  });

  it("that no longer states something says so", () => {
    expect(pageChanges({ mine: page, base: page, theirs: { ...page, venue: null } })).toMatchObject([
      { field: "venue", to: null, keptByHand: false },
    ]);
  });

  it("fills an event made by hand without asking for what staff wrote", () => {
    const mine = { ...blankPage(), theme: "手写的主题" };
    const changes = pageChanges({ mine, base: null, theirs: page });
    expect(changes.filter(({ keptByHand }) => keptByHand).map(({ field }) => field)).toEqual(["theme"]);
    const filled = applyChanges({ mine, base: null, theirs: page }, new Set(chosenAtFirst(changes)));
    expect(filled).toEqual({ ...page, theme: "手写的主题" });
  });
});

describe("a programme that changed", () => {
  const [a, b, c] = [row("13:00", "A 的分享", "甲"), row("14:00", "B 的分享", "乙"), row("15:00", "C 的分享", "丙")];

  it("tells rows that came, went and changed", () => {
    const theirs = agendaOf(a, { ...b, start: "14:10" }, row("16:00", "D"));
    expect(pageChanges({ mine: agendaOf(a, b, c), base: agendaOf(a, b, c), theirs })).toMatchObject([
      { what: "changed", from: { start: "14:00" }, to: { start: "14:10" } },
      { what: "added", from: null, to: { title: "D" } },
      { what: "gone", from: { title: "C 的分享" }, to: null },
    ]);
  });

  it("knows a row whose title changed by its time, and by its speaker when both changed", () => {
    const theirs = agendaOf(a, row("14:00", "另一个题目", "丁"), row("15:30", "又一个题目", "丙"));
    const changes = pageChanges({ mine: agendaOf(a, b, c), base: agendaOf(a, b, c), theirs });
    expect(changes.map(({ what }) => what)).toEqual(["changed", "changed"]);
  });

  it("keeps one corrected row and takes the others", () => {
    const mine = agendaOf(a, { ...b, title: "B（更正）" }, c);
    const sides = {
      mine,
      base: agendaOf(a, b, c),
      theirs: agendaOf(a, { ...b, title: "B 改" }, { ...c, end: "15:40" }),
    };
    const after = applyChanges(sides, new Set(chosenAtFirst(pageChanges(sides))));
    expect(after.agenda.map(({ title, end }) => [title, end])).toEqual([
      ["A 的分享", null],
      ["B（更正）", null],
      ["C 的分享", "15:40"],
    ]);
  });

  it("puts a new row where the page has it, beside a row that only staff have", () => {
    const byHand = row("14:30", "合影");
    const sides = {
      mine: agendaOf(a, b, byHand, c),
      base: agendaOf(a, b, c),
      theirs: agendaOf(a, row("13:40", "新增"), b, c),
    };
    expect(told(sides)).toEqual([{ field: "agenda", what: "added", keptByHand: false, isNews: true }]);
    const after = applyChanges(sides, new Set(chosenAtFirst(pageChanges(sides))));
    expect(after.agenda.map(({ title }) => title)).toEqual(["A 的分享", "新增", "B 的分享", "合影", "C 的分享"]);
  });

  it("does not bring back a row that staff took out, but offers it", () => {
    const sides = { mine: agendaOf(a, c), base: agendaOf(a, b, c), theirs: agendaOf(a, b, c) };
    expect(told(sides)).toEqual([{ field: "agenda", what: "added", keptByHand: true, isNews: false }]);
    expect(applyChanges(sides, new Set(pageChanges(sides).map(({ id }) => id)))).toEqual(sides.theirs);
  });

  it("in another order is told as that", () => {
    const swapped = agendaOf(a, c, b);
    const sides = { mine: agendaOf(a, b, c), base: agendaOf(a, b, c), theirs: swapped };
    expect(told(sides)).toEqual([{ field: "agenda", what: "order", keptByHand: false, isNews: true }]);
    expect(applyChanges(sides, new Set(pageChanges(sides).map(({ id }) => id)))).toEqual(swapped);
  });

  it("with two rows alike tells two changes apart", () => {
    const rest = row("15:00", "茶歇");
    const sides = { mine: agendaOf(a), base: agendaOf(a), theirs: agendaOf(a, rest, rest) };
    const [one, two] = pageChanges(sides);
    expect(one?.id).not.toBe(two?.id);
    expect(applyChanges(sides, new Set(one ? [one.id] : [])).agenda).toHaveLength(2);
  });
});

describe("whatever three pages there are", () => {
  const text = fc.constantFrom("甲", "乙", "丙", "Ada", "Bo", "一场分享", "茶歇");
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const time = fc.constantFrom("13:00", "14:00", "15:00");
  const person = text.map(justNamed);
  const rows = fc.record({
    start: maybe(time),
    end: maybe(time),
    kind: fc.constantFrom("talk", "break" as const),
    title: text,
    speakers: fc.array(person, { maxLength: 2 }),
  });
  const anyPage: fc.Arbitrary<PageFacts> = fc
    .record({
      theme: text,
      date: maybe(fc.constantFrom("2026-11-22", "2026-11-23")),
      venue: maybe(text),
      online: fc.boolean(),
      agenda: fc.array(rows as fc.Arbitrary<AgendaItem>, { maxLength: 5 }),
      people: fc.array(person, { maxLength: 5 }),
      organisers: fc.array(text, { maxLength: 4 }),
      links: fc.array(fc.record({ kind: fc.constantFrom("home", "signup"), url: text }), { maxLength: 3 }),
    })
    .map((facts) => ({ ...blankPage(), ...facts }) as PageFacts);

  it("nothing chosen changes nothing; the event is its own page; all chosen is the page, where nobody corrected", () => {
    fc.assert(
      fc.property(anyPage, anyPage, anyPage, (mine, base, theirs) => {
        expect(applyChanges({ mine, base, theirs }, new Set())).toEqual(mine);
        expect(pageChanges({ mine: theirs, base, theirs })).toEqual([]);
        const untouched = { mine: base, base, theirs };
        const changes = pageChanges(untouched);
        expect(changes.every(({ keptByHand, isNews }) => !keptByHand && isNews)).toBe(true);
        expect(applyChanges(untouched, new Set(changes.map(({ id }) => id)))).toEqual(theirs);
      }),
    );
  });

  it("an unchanged page takes nothing of what staff corrected unless they say so", () => {
    fc.assert(
      fc.property(anyPage, anyPage, (mine, base) => {
        const changes = pageChanges({ mine, base, theirs: base });
        expect(chosenAtFirst(changes)).toEqual([]);
        expect(changes.some(({ isNews }) => isNews)).toBe(false);
      }),
    );
  });

  it("what was chosen is not told again, and every change has a name of its own", () => {
    fc.assert(
      fc.property(anyPage, anyPage, anyPage, (mine, base, theirs) => {
        const ids = pageChanges({ mine, base, theirs }).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const after = applyChanges({ mine, base, theirs }, new Set(ids));
        // Which of two equal rows is the page's cannot be told, so their order may be asked about once more.
        const again = pageChanges({ mine: after, base: theirs, theirs }).filter(({ what }) => what !== "order");
        expect(again).toEqual([]);
      }),
    );
  });
});

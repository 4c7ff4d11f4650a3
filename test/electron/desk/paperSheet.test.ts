import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lineOf, printingsOf, tick, tickWalkIn } from "../../../electron/desk/paperEntry.ts";
import { PaperSheet } from "../../../electron/desk/paperSheet.ts";
import { PeopleLists } from "../../../electron/desk/peopleLists.ts";
import { reissueTicket } from "../../../electron/desk/tickets.ts";
import { undoArrival } from "../../../electron/desk/undo.ts";
import { type SheetChoice, USUAL_SHEET } from "../../../shared/badge/paperSheet.ts";
import type { Press } from "../../../shared/badge/press.ts";
import type { SheetReply, TickReply } from "../../../shared/contract/paperShapes.ts";
import { arrivalOf, type State } from "../../../shared/facts/state.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { added, anEvent, aPerson, arrived, DOOR } from "../../build/people.ts";
import { startPress } from "../../build/press.ts";
import { readPdf } from "../../build/readPdf.ts";

let press: Press;
let test: TestDesk;
let paper: PaperSheet;
const AT = "2026-11-22T12:58";

beforeAll(async () => {
  press = await startPress();
});

beforeEach(async () => {
  const many = Array.from({ length: 40 }, (_, i) => added(aPerson(i + 4, { name: `赵${i}` })));
  test = await aDesk([
    added(aPerson(1, { name: "贾岛", nickname: "花名" })),
    added(aPerson(2, { name: "Ada Lovelace" })),
    added(aPerson(3, { name: "取消的人", status: "cancelled" })),
    ...many,
    arrived(2),
  ]);
  test.desk.parts.press = press;
  paper = new PaperSheet(() => test.desk, new PeopleLists());
});

async function printed(choice: Partial<SheetChoice> = {}) {
  const reply: SheetReply = await paper.run(test.desk, { ...USUAL_SHEET, ...choice });
  if (reply.what !== "written") throw new Error(JSON.stringify(reply));
  return { ...reply, pdf: readPdf(readFileSync(reply.file)) };
}

const arrivalOf1 = (state: State, n: number) => {
  const record = state.people.get(PersonId.parse(`p${n}`));
  return record ? arrivalOf(record, DOOR) : null;
};
const admittedOf = (reply: TickReply) => (reply.what === "outcome" ? reply.outcome.verdict.kind : reply.what);

describe("the sign-in sheet", () => {
  it("has everybody who may come by their number, groups, codes that can be scanned, and page k of n", async () => {
    const { pdf, sheet, pages, isNoted } = await printed();
    const texts = pdf.pageTexts();
    expect(isNoted).toBe(true);
    expect(texts).toHaveLength(pages);
    expect(texts[0]).toContain(`第 1 页，共 ${pages} 页`);
    expect(texts[0]).toContain(`编号 ${sheet}`);
    expect(texts[0]).toContain("Ada Lovelace");
    expect(texts[0]).toContain("13:0");
    expect(texts.join()).toContain("「花名」");
    expect(texts.join()).not.toContain("取消的人");
    expect(texts.at(-1)).toContain("1020");
    expect(pdf.qr(300).split("\n")).toContain(test.desk.parts.seals.code("ticket", "000000000002"));
    expect(await paper.count(test.desk, USUAL_SHEET)).toEqual({ people: 42, pages });
  });

  it("is as large as the paper, turned or not, and without codes takes fewer pages", async () => {
    const usual = await printed();
    const letter = await printed({ paper: "letter", isLandscape: true, hasCodes: false, group: "none", blanks: 0 });
    expect(letter.pages).toBeLessThan(usual.pages);
    expect(usual.pdf.size().height).toBeCloseTo(297, 0);
    expect(letter.pdf.size()).toMatchObject({ width: expect.closeTo(279.4, 0), height: expect.closeTo(215.9, 0) });
    expect(printingsOf(test.desk).map(({ sheet }) => sheet)).toEqual([letter.sheet, usual.sheet]);
  });

  it("of nobody is not made", async () => {
    const empty = await aDesk();
    empty.desk.parts.press = press;
    expect(await paper.run(empty.desk, USUAL_SHEET)).toEqual({ what: "nobody" });
  });
});

describe("what was ticked on paper", () => {
  it("becomes an arrival with the time written there, by the number, also after a restart; it can be undone", async () => {
    const { sheet } = await printed();
    expect(lineOf(test.desk, { sheet, number: 1 })).toMatchObject({ what: "person", person: { name: "贾岛" } });
    const reply = await tick(test.desk, { sheet, number: 1, at: AT, nonce: "nonce-000001" });
    expect(reply).toMatchObject({ outcome: { verdict: { kind: "admitted" }, way: "paper", job: null } });
    const later = await test.again();
    const arrival = arrivalOf1(later.desk.state, 1);
    expect(arrival).toMatchObject({ way: "paper" });
    expect(Date.parse(arrival?.at ?? "")).toBe(Date.UTC(2026, 10, 22, 4, 58));
    expect(Date.parse(arrival?.recordedAt ?? "")).toBe(test.clock.ms);
    expect(printingsOf(later.desk)).toHaveLength(1);
    const undone = { personId: PersonId.parse("p1"), arrival: arrival?.fact ?? ("" as never), reason: "看错行" };
    expect(await undoArrival(later.desk, undone)).toEqual({ what: "done" });
    expect(arrivalOf1(later.desk.state, 1)).toBeNull();
  });

  it("is told and not recorded where it is known, cancelled, on no line, or has not come yet", async () => {
    const { sheet } = await printed();
    const at = (number: number, when = AT) =>
      tick(test.desk, { sheet, number, at: when, nonce: `nonce-${number}-${when}` });
    const before = test.desk.state.counts.arrived;
    expect(admittedOf(await at(2))).toBe("already-in");
    expect(admittedOf(await at(3))).toBe("cancelled");
    expect(admittedOf(await at(999))).toBe("no-such-number");
    expect(admittedOf(await at(1, "2026-11-22T13:30"))).toBe("future");
    expect(lineOf(test.desk, { sheet: "0000", number: 1 })).toEqual({ what: "no-such-sheet" });
    expect(test.desk.state.counts.arrived).toBe(before);
  });

  it("counts for the same person after entries were merged", async () => {
    const { sheet } = await printed();
    await test.desk.record([
      { kind: "person-merged", personId: PersonId.parse("p1"), other: PersonId.parse("p4"), changes: {} },
    ]);
    expect(admittedOf(await tick(test.desk, { sheet, number: 4, at: AT, nonce: "nonce-000001" }))).toBe("admitted");
    expect(arrivalOf1(test.desk.state, 1)?.way).toBe("paper");
  });

  it("outdoes what spoke against it at that moment, and says so, unless every override wants the PIN", async () => {
    const [door] = anEvent().sessions;
    if (!door) throw new Error("no door");
    const event = anEvent({ sessions: [{ ...door, capacity: 1 }] });
    const { sheet } = await printed();
    await test.desk.record([{ kind: "event-set", event, read: null }]);
    test.desk.parts.station.pin = () => ({ isSet: true, isForOverrides: true, isForDesk: false, supervisor: 0 });
    expect(admittedOf(await tick(test.desk, { sheet, number: 1, at: AT, nonce: "nonce-000001" }))).not.toBe("admitted");
    test.desk.parts.station.pin = () => ({ isSet: false, isForOverrides: false, isForDesk: false, supervisor: 0 });
    expect(admittedOf(await tick(test.desk, { sheet, number: 1, at: AT, nonce: "nonce-000002" }))).toBe("admitted");
    expect(arrivalOf1(test.desk.state, 1)?.override).toMatchObject({ reason: "纸质签到表上已打勾", pin: false });
  });

  it("on an empty line is a walk-in who came then", async () => {
    const { sheet } = await printed();
    expect(lineOf(test.desk, { sheet, number: 1_001 })).toEqual({ what: "blank", number: 1_001 });
    const line = { sheet, number: 1_001, at: AT, name: "路人甲", company: null, nonce: "nonce-000001" };
    expect(await tickWalkIn(test.desk, line)).toMatchObject({
      outcome: { verdict: { kind: "admitted" }, way: "paper" },
    });
    expect(test.desk.state.counts.walkIns).toBe(1);
    const record = [...test.desk.state.people.values()].at(-1);
    expect(record?.person).toMatchObject({ name: "路人甲", source: "walk-in" });
    expect(record?.passages[0]?.recordedAt).not.toBeNull();
    expect(admittedOf(await tickWalkIn(test.desk, { ...line, number: 1_021 }))).toBe("no-such-number");
  });

  it("on an empty line that was typed in already is told, and one person stays one, also after a restart and a merging", async () => {
    const { sheet } = await printed();
    const line = { sheet, number: 1_001, at: AT, name: "路人甲", company: null };
    await tickWalkIn(test.desk, { ...line, nonce: "nonce-000001" });
    const again = await tickWalkIn(test.desk, { ...line, nonce: "nonce-000002" });
    expect(again).toMatchObject({ what: "taken", person: { name: "路人甲", arrival: { way: "paper" } } });
    expect(test.desk.state.counts.walkIns).toBe(1);
    const both = await Promise.all(
      ["a", "b"].map((nonce) => tickWalkIn(test.desk, { ...line, number: 1_002, name: "路人乙", nonce })),
    );
    expect(both.map(admittedOf).sort()).toEqual(["admitted", "taken"]);
    const later = await test.again();
    const asked = { sheet, number: 1_001 };
    expect(lineOf(later.desk, asked)).toMatchObject({ what: "person", number: 1_001, person: { name: "路人甲" } });
    const walkIn = [...later.desk.state.people.values()].find(({ person }) => person.name === "路人甲")?.person;
    if (!walkIn) throw new Error("nobody");
    await later.desk.record([{ kind: "person-merged", personId: PersonId.parse("p1"), other: walkIn.id, changes: {} }]);
    expect(lineOf(later.desk, asked)).toMatchObject({ what: "person", person: { name: "贾岛" } });
  });

  it("on an empty line that was undone is ticked again for the same person; taken off the list, the line is empty", async () => {
    const { sheet } = await printed();
    const line = { sheet, number: 1_001, at: AT };
    await tickWalkIn(test.desk, { ...line, name: "路人甲", company: null, nonce: "nonce-000001" });
    const record = [...test.desk.state.people.values()].at(-1);
    const arrival = record?.passages[0]?.fact;
    if (!record || !arrival) throw new Error("nobody");
    const { id } = record.person;
    await undoArrival(test.desk, { personId: id, arrival, reason: "时间错了" });
    expect(admittedOf(await tick(test.desk, { ...line, at: "2026-11-22T12:40", nonce: "nonce-000002" }))).toBe(
      "admitted",
    );
    expect(test.desk.state.counts).toMatchObject({ walkIns: 1, arrived: 2 });
    await test.desk.record([{ kind: "person-withdrawn", personId: id, reason: "写错行", importId: null }]);
    expect(lineOf(test.desk, line)).toEqual({ what: "blank", number: 1_001 });
  });

  it("is found by the code that stands on the paper, and nobody is let in by that", async () => {
    const { sheet } = await printed();
    const code = (number: string) => test.desk.parts.seals.code("ticket", number);
    const asked = (text: string) => lineOf(test.desk, { sheet, texts: [text] });
    const before = { ...test.desk.state.counts };
    expect(asked(code("000000000001"))).toMatchObject({ what: "person", number: 1, person: { name: "贾岛" } });
    await reissueTicket(test.desk, { personId: PersonId.parse("p1"), reason: "丢了" });
    expect(asked(code("000000000001"))).toMatchObject({ what: "person", number: 1 });
    await tickWalkIn(test.desk, { sheet, number: 1_003, at: AT, name: "路人丙", company: null, nonce: "n" });
    const walkIn = [...test.desk.state.people.values()].at(-1)?.person.ticket ?? "";
    expect(asked(code(walkIn))).toMatchObject({ what: "person", number: 1_003 });
    await test.desk.record([added(aPerson(99, { name: "后来的人" }))]);
    expect(asked(code("000000000099"))).toMatchObject({ what: "not-on-sheet", person: { name: "后来的人" } });
    expect(asked("made up")).toEqual({ what: "unknown-code", reason: "not-on-the-list" });
    expect(test.desk.state.counts.arrived).toBe(before.arrived + 1);
  });
});

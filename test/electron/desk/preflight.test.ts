import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changePerson } from "../../../electron/desk/editPerson.ts";
import { Preflight } from "../../../electron/desk/preflight.ts";
import { writeCsv } from "../../../electron/sheets/write.ts";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import type { Press } from "../../../shared/badge/press.ts";
import { stockById } from "../../../shared/badge/stocks.ts";
import type { Stock } from "../../../shared/badge/template.ts";
import type { CheckResult } from "../../../shared/contract/batchShapes.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { added, aPerson } from "../../build/people.ts";
import { startPress } from "../../build/press.ts";

/** A letter of the private area is in no font. */
const NOWHERE = "\ue123";

let press: Press;
let test: TestDesk;
let check: Preflight;

beforeAll(async () => {
  press = await startPress();
});

beforeEach(async () => {
  const full = { nickname: "乐天", company: "青藤数据", jobTitle: "工程师" };
  test = await aDesk([
    added(aPerson(1, { ...full, name: "白居易" })),
    added(aPerson(2, { ...full, name: `贾${NOWHERE}` })),
    added(aPerson(3, { ...full, name: "付铖", company: null })),
    added(aPerson(4, { ...full, name: `取消${NOWHERE}`, status: "cancelled" })),
    added(aPerson(5, { ...full, name: `现场${NOWHERE}`, source: "walk-in" }), null),
  ]);
  test.desk.parts.press = press;
  check = new Preflight(() => test.desk);
});

async function checked(): Promise<CheckResult> {
  const reply = await check.run(test.desk);
  if (reply.what !== "checked") throw new Error(JSON.stringify(reply));
  return reply;
}

const last = () => check.now(test.desk).last;

describe("the check before the doors open", () => {
  it("finds what is to be mended on the badges of those who are expected, by kind, the worst first", async () => {
    const { badges, kinds, dpi } = await checked();
    expect({ badges, dpi }).toEqual({ badges: 3, dpi: 300 });
    expect(kinds.map(({ kind }) => kind)).toEqual(["missing-glyphs", "empty"]);
    expect(kinds[0]).toMatchObject({
      badges: 1,
      people: [{ personId: "p2", findings: [{ field: "name", detail: NOWHERE }] }],
    });
    expect(kinds[1]).toMatchObject({ badges: 1, people: [{ personId: "p3", findings: [{ field: "company" }] }] });
  });

  it("goes by the badge this desk prints, and by its printer", async () => {
    const template = templateFor(stockById("card-90x54") as Stock);
    const code = template.elements.find(({ kind }) => kind === "qr");
    if (code?.kind !== "qr") throw new Error("the built-in badge has a code");
    const small = { ...code, box: { ...code.box, w: 11, h: 11 } };
    await test.desk.record([{ kind: "template-set", template: { ...template, elements: [small] } }]);
    test.settings.template = template.id;
    expect((await checked()).kinds.map(({ kind, badges }) => [kind, badges])).toEqual([["small-code", 3]]);
    const zebra = { name: "zpl:门口", host: "127.0.0.1", port: 9100, dpi: 203 as const };
    test.settings.printer = zebra.name;
    test.settings.printing = {
      ...{ others: [], byRole: {}, autoPrintByRole: {}, labels: {}, network: [zebra], sheetStart: 0 },
    };
    expect((await checked()).dpi).toBe(203);
  });

  it("stays, and says that it is out of date once people, the event or the badge changed", async () => {
    expect(await checked()).toMatchObject({ isOutOfDate: false });
    expect(last()).toMatchObject({ what: "checked", isOutOfDate: false });
    await changePerson(test.desk, { personId: PersonId.parse("p2"), changes: { name: "贾岛" } });
    expect(last()).toMatchObject({ what: "checked", isOutOfDate: true });
    expect((await checked()).kinds.map(({ kind }) => kind)).toEqual(["empty"]);
    test.settings.stock = "card-a6";
    expect(last()).toMatchObject({ isOutOfDate: true });
    test.settings.stock = "card-90x54";
    expect(last()).toMatchObject({ isOutOfDate: false });
  });

  it("is not out of date because somebody's badge was printed or guests come in", async () => {
    await checked();
    await test.desk.record([{ kind: "note-added", personId: PersonId.parse("p1"), text: "轮椅" }]);
    expect(last()).toMatchObject({ isOutOfDate: false });
  });

  it("is ended by staff, and there is no result then", async () => {
    await test.desk.record(Array.from({ length: 300 }, (_, i) => added(aPerson(100 + i))));
    const running = check.run(test.desk);
    expect(check.cancel()).toBe(true);
    expect(await running).toEqual({ what: "cancelled" });
    expect(last()).toEqual({ what: "cancelled" });
    expect(check.cancel()).toBe(false);
  });

  it("names two hundred people of a kind and counts all; the file has everybody", async () => {
    const many = Array.from({ length: 230 }, (_, i) => added(aPerson(100 + i, { nickname: "某", company: null })));
    await test.desk.record(many);
    const empty = (await checked()).kinds.find(({ kind }) => kind === "empty");
    expect([empty?.badges, empty?.people.length]).toEqual([231, 200]);
    const report = await check.report(test.desk, writeCsv);
    if (report.what !== "written") throw new Error(report.what);
    const lines = readFileSync(report.file, "utf8").trim().split("\r\n");
    expect(lines).toHaveLength(1 + 232);
    expect(lines[1]).toContain(`必须处理,有字库没有的字,贾${NOWHERE},青藤数据,参会者,姓名 ${NOWHERE}`);
  });

  it("is nobody's result but of the event it was made for", async () => {
    await checked();
    const other = await aDesk();
    expect(check.now(other.desk)).toEqual({ progress: null, last: null });
    expect(await check.report(other.desk, writeCsv)).toEqual({ what: "no-event" });
  });

  it("says why when the press gives up", async () => {
    test.desk.parts.press = {
      ...press,
      check: () => ({
        done: Promise.resolve({ ok: false, fault: { code: "thread-died", detail: "" } }),
        cancel: () => undefined,
      }),
    };
    expect(await check.run(test.desk)).toEqual({ what: "failed", code: "thread-died" });
  });
});

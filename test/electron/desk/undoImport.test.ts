import { beforeAll, describe, expect, it } from "vitest";
import { byHand, scan } from "../../../electron/desk/checkIn.ts";
import { changePerson } from "../../../electron/desk/editPerson.ts";
import { AttendanceExport } from "../../../electron/desk/exportAttendance.ts";
import { RosterImport } from "../../../electron/desk/importRoster.ts";
import { PeopleLists } from "../../../electron/desk/peopleLists.ts";
import type { RosterOpener } from "../../../electron/desk/ports.ts";
import { listImports, planUndo, undoImport } from "../../../electron/desk/undoImport.ts";
import { guessWalkIn } from "../../../electron/desk/walkIn.ts";
import { writeExport } from "../../../electron/sheets/exportFile.ts";
import { makeRosterOpener } from "../../../electron/sheets/rosterThread.ts";
import type { PersonRecord } from "../../../shared/facts/state.ts";
import { USUAL_EXPORT } from "../../../shared/people/exportChoice.ts";
import { fault } from "../../../shared/words/result.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { AT_THE_DOOR, PICKED } from "../../build/gates.ts";
import { added, aPerson } from "../../build/people.ts";
import { buildWorker } from "../../build/worker.ts";

const NO_COUNTS = { added: 0, changed: 0, withdrawn: 0, restored: 0, skipped: 0 };
const HEADER = "姓名,手机,公司,桌号\r\n";
const RIGHT = `${HEADER}贾岛,13900000001,蚂蚁集团,A1\r\n付铖,13900000002,酷家乐,A2\r\n`;

let openRoster: RosterOpener;

beforeAll(async () => {
  openRoster = makeRosterOpener(await buildWorker("electron/sheets/read.worker.ts"));
});

async function take(test: TestDesk, text: string, withdrawGone = false) {
  const roster = new RosterImport(openRoster);
  const file = { name: "名单.csv", bytes: new TextEncoder().encode(text), encoding: null, sheet: null };
  const reply = await roster.read(test.desk, file);
  if (reply.what !== "read") throw new Error(JSON.stringify(reply));
  return roster.accept(test.desk, { draft: reply.draft, withdrawGone });
}

const last = ({ desk }: TestDesk) => desk.state.imports.findLast(({ undone }) => !undone)?.importId ?? "";

const called = ({ desk }: TestDesk, name: string): PersonRecord => {
  const found = [...desk.state.people.values()].find(({ person }) => person.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};

const letIn = (test: TestDesk, name: string) =>
  byHand(test.desk, { personId: called(test, name).person.id, nonce: `nonce-${name}-000`, ...PICKED });

describe("taking an import back", () => {
  it("makes its people nobody's guests, except who came in; the right file finds them with the same tickets", async () => {
    const test = await aDesk();
    await take(test, RIGHT);
    await letIn(test, "贾岛");
    const tickets = [called(test, "贾岛").person.ticket, called(test, "付铖").person.ticket];
    const counts = { takenBack: 1, stay: 1, staying: ["贾岛"], changedBack: 0, restored: 0, offAgain: 0 };
    expect(await planUndo(test.desk, last(test))).toMatchObject(counts);
    expect(await undoImport(test.desk, last(test))).toMatchObject({ what: "undone", ...counts });
    expect(test.desk.state.counts).toMatchObject({ expected: 1, arrived: 1, missing: 0 });
    const later = await test.again();
    expect(later.desk.people).toBe(1);
    expect(listImports(later.desk)).toMatchObject([{ undone: { by: "一号台" }, mayUndo: false, added: 2 }]);

    expect(await take(later, RIGHT)).toMatchObject({ what: "imported", added: 0, changed: 0, restored: 1 });
    expect([called(later, "贾岛").person.ticket, called(later, "付铖").person.ticket]).toEqual(tickets);
    expect(later.desk.state.counts).toMatchObject({ expected: 2, arrived: 1, missing: 1 });
    expect(later.desk.index.find("付铖", 5)).toHaveLength(1);
  });

  it("says of how many people that it takes back somebody corrected something by hand", async () => {
    const test = await aDesk();
    await take(test, `${RIGHT}云山,13900000003,,A3\r\n`);
    for (const name of ["贾岛", "付铖"]) {
      await changePerson(test.desk, {
        personId: called(test, name).person.id,
        changes: { company: "手改", vip: true },
      });
    }
    await letIn(test, "付铖");
    const counts = { takenBack: 2, takenBackEdited: 1, stay: 1, staying: ["付铖"] };
    expect(await planUndo(test.desk, last(test))).toMatchObject(counts);
    expect(await undoImport(test.desk, last(test))).toMatchObject({ what: "undone", ...counts });
    // The right file finds the corrections again.
    await take(test, RIGHT);
    expect(called(test, "贾岛").person).toMatchObject({ company: "手改", vip: true });
  });

  it("leaves them out of search, walk-in guesses, the attendance, and says why at the door", async () => {
    const test = await aDesk();
    await take(test, RIGHT);
    const { ticket } = called(test, "付铖").person;
    await undoImport(test.desk, last(test));
    const everywhere = async ({ desk }: TestDesk) => {
      expect(desk.index.find("付铖", 5)).toEqual([]);
      expect(guessWalkIn(desk, { name: "付铖", phone: "13900000002", email: null })).toEqual([]);
      const attendance = new AttendanceExport(() => desk, new PeopleLists(), writeExport);
      expect(await attendance.run(desk, USUAL_EXPORT)).toEqual({ what: "nobody" });
    };
    await everywhere(test);
    const texts = [test.desk.parts.seals.code("ticket", ticket)];
    const scanned = await scan(test.desk, { texts, ...AT_THE_DOOR, nonce: "nonce-000001" });
    expect(scanned).toMatchObject({ outcome: { verdict: { kind: "cancelled", reason: "import-taken-back" } } });
    await everywhere(await test.again());
  });

  it("puts values back as they were, but not over what somebody corrected since", async () => {
    const test = await aDesk();
    await take(test, RIGHT);
    await take(test, `${HEADER}贾岛,13900000001,别家公司,B7\r\n付铖,13900000002,另一家,B8\r\n`);
    const { id } = called(test, "付铖").person;
    await changePerson(test.desk, { personId: id, changes: { company: "亲手改的" } });
    expect(await undoImport(test.desk, last(test))).toMatchObject({ changedBack: 2, corrected: 1, takenBack: 0 });
    expect(called(test, "贾岛").person).toMatchObject({ company: "蚂蚁集团", extra: { 桌号: "A1" } });
    expect(called(test, "付铖").person).toMatchObject({ company: "亲手改的", extra: { 桌号: "A2" } });
    expect(called(test, "贾岛").imported).toMatchObject({ company: "蚂蚁集团" });
    // The next file is compared with what the first one said, as if the second had never been.
    expect(await take(test, RIGHT)).toMatchObject({ added: 0, changed: 0, restored: 0 });
  });

  it("puts back whom it took off and takes off again whom it put back, one import after the other", async () => {
    const test = await aDesk();
    await take(test, RIGHT);
    await take(test, `${HEADER}贾岛,13900000001,蚂蚁集团,A1\r\n`, true);
    expect(called(test, "付铖").withdrawn?.reason).toBe("gone-from-roster");
    expect(await take(test, RIGHT)).toMatchObject({ restored: 1, added: 0 });
    expect(await undoImport(test.desk, last(test))).toMatchObject({ offAgain: 1, restored: 0 });
    expect(called(test, "付铖").withdrawn?.reason).toBe("gone-from-roster");
    expect(await undoImport(test.desk, last(test))).toMatchObject({ restored: 1 });
    expect(called(test, "付铖").withdrawn).toBeNull();
    expect(await undoImport(test.desk, last(test))).toMatchObject({ takenBack: 2 });
    expect(test.desk.state.counts.expected).toBe(0);
  });

  it("leaves alone who was merged with somebody, and the next file does not bring the double back", async () => {
    const test = await aDesk();
    const twice = `${RIGHT}付小铖,13900000008,酷家乐,A2\r\n`;
    await take(test, twice);
    const { id: personId } = called(test, "付铖").person;
    const { id: other } = called(test, "付小铖").person;
    await test.desk.record([{ kind: "person-merged", personId, other, changes: {} }]);
    expect(await take(test, twice)).toMatchObject({ added: 0, changed: 0, restored: 0, skipped: 1 });
    await undoImport(test.desk, last(test));
    expect(await undoImport(test.desk, last(test))).toMatchObject({ takenBack: 1, stay: 1, staying: ["付铖"] });
    expect(await take(await test.again(), twice)).toMatchObject({ added: 0, restored: 1, skipped: 1 });
  });

  it("keeps who is let in while it is being taken back", async () => {
    const test = await aDesk();
    await take(test, RIGHT);
    const [undone] = await Promise.all([undoImport(test.desk, last(test)), letIn(test, "付铖")]);
    expect(undone).toMatchObject({ what: "undone", takenBack: 1, stay: 1 });
    expect(called(test, "付铖").withdrawn).toBeNull();
    expect(test.desk.state.counts).toMatchObject({ expected: 1, arrived: 1, missing: 0 });
  });

  it("leaves the door to the others while very many are taken back", async () => {
    const test = await aDesk([added(aPerson(1), "import-0")]);
    const crowd = Array.from({ length: 20_000 }, (_, i) => `来宾${i},198${String(i).padStart(8, "0")},示例公司,A1\r\n`);
    await take(test, HEADER + crowd.join(""));
    let isUndone = false;
    const undoing = undoImport(test.desk, last(test)).then((reply) => {
      isUndone = true;
      return reply;
    });
    await letIn(test, "测试1");
    expect(isUndone).toBe(false);
    expect(await undoing).toMatchObject({ what: "undone", takenBack: 20_000, stay: 0 });
    expect(test.desk.state.counts).toMatchObject({ expected: 1, arrived: 1 });
    expect(test.desk.people).toBe(1);
    expect(test.desk.index.find("来宾", 5)).toEqual([]);
  }, 60_000);

  it("writes nothing at all when the disk refuses", async () => {
    const test = await aDesk();
    await take(test, RIGHT);
    const { store } = test.desk.parts;
    const append = store.append;
    store.append = async () => fault("disk-full");
    expect(await undoImport(test.desk, last(test))).toMatchObject({ what: "not-recorded", trouble: "disk-full" });
    store.append = append;
    expect(test.desk.state.counts.expected).toBe(2);
    expect(listImports(test.desk)).toMatchObject([{ undone: null, mayUndo: true }]);
    expect(await undoImport(test.desk, last(test))).toMatchObject({ what: "undone", takenBack: 2 });
  });

  it("is for the last import that stands alone, and a second press finds nothing to do", async () => {
    const test = await aDesk();
    await take(test, RIGHT);
    const first = last(test);
    await take(test, `${HEADER}韩菱,13900000003,某公司,C1\r\n`);
    expect(await planUndo(test.desk, first)).toBeNull();
    expect(await undoImport(test.desk, first)).toEqual({ what: "nothing-to-do" });
    const second = last(test);
    const [one, two] = await Promise.all([undoImport(test.desk, second), undoImport(test.desk, second)]);
    expect([one.what, two.what]).toEqual(["undone", "nothing-to-do"]);
  });

  it("of a code that another guest has too leaves the door to that guest", async () => {
    const codes = ["CODE-0001"];
    const test = await aDesk([
      { kind: "roster-imported", importId: "import-1", file: "a.csv", ...NO_COUNTS },
      added(aPerson(1, { codes })),
      added(aPerson(2, { codes }), "import-0"),
    ]);
    await undoImport(test.desk, "import-1");
    const scanned = await scan(test.desk, { texts: codes, ...AT_THE_DOOR, nonce: "nonce-000002" });
    expect(scanned).toMatchObject({ outcome: { verdict: { kind: "admitted", personId: "p2" } } });
  });
});

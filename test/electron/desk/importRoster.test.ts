import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { byHand } from "../../../electron/desk/checkIn.ts";
import { changePerson } from "../../../electron/desk/editPerson.ts";
import { RosterImport } from "../../../electron/desk/importRoster.ts";
import type { RosterOpener } from "../../../electron/desk/ports.ts";
import { registerWalkIn } from "../../../electron/desk/walkIn.ts";
import { makeRosterOpener } from "../../../electron/sheets/rosterThread.ts";
import { ImportProgress, type RosterReply } from "../../../shared/contract/rosterShapes.ts";
import { EventId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { PICKED, WALKS_IN } from "../../build/gates.ts";
import { added, anEvent, aPerson } from "../../build/people.ts";
import { buildWorker } from "../../build/worker.ts";

const csv = (text: string) => new TextEncoder().encode(text);
const HEADER = "姓名,花名,手机,公司,桌号\r\n";

let openRoster: RosterOpener;

beforeAll(async () => {
  openRoster = makeRosterOpener(await buildWorker("electron/sheets/read.worker.ts"));
});

async function read(test: TestDesk, bytes: Uint8Array, roster = new RosterImport(openRoster)) {
  const reply = await roster.read(test.desk, { name: "名单.csv", bytes, encoding: null, sheet: null });
  return { reply, roster };
}

const asRead = (reply: RosterReply) => {
  if (reply.what !== "read") throw new Error(JSON.stringify(reply));
  return reply;
};

async function take(test: TestDesk, text: string, withdrawGone = false) {
  const { reply, roster } = await read(test, csv(text));
  return roster.accept(test.desk, { draft: asRead(reply).draft, withdrawGone });
}

/** `people` rows of synthetic people, each with a phone of their own. */
const crowd = (people: number): string =>
  HEADER +
  Array.from({ length: people }, (_, i) => `张${i},,199${String(i).padStart(8, "0")},示例公司,A1\r\n`).join("");

describe("a roster", () => {
  it("is shown as a plan, then taken in: people on the disk, findable, the file kept", async () => {
    const test = await aDesk();
    const { reply, roster } = await read(
      test,
      csv(`${HEADER}贾岛,,13900000001,蚂蚁金服,A1\r\n付铖,小付,,酷家乐,A2\r\n`),
    );
    expect(asRead(reply)).toMatchObject({
      header: ["姓名", "花名", "手机", "公司", "桌号"],
      columns: ["name", "nickname", "phone", "company", null],
      plan: { added: 2, changed: 0, gone: 0 },
    });
    expect(test.desk.state.people.size).toBe(0);
    await roster.accept(test.desk, { draft: asRead(reply).draft, withdrawGone: false });
    const later = await test.again();
    expect(later.desk.state.counts.expected).toBe(2);
    const [id] = later.desk.index.find("小付", 5);
    expect(id && later.desk.person(id)?.person).toMatchObject({
      name: "付铖",
      extra: { 桌号: "A2" },
      source: "roster",
    });
    expect((await readdir(join(test.folder.folder, "imports"))).sort()).toEqual(
      ["名单.csv", "导入报告-名单.csv"].sort(),
    );
  });

  it("taken in again changes what the file changed, keeps arrivals and asks about who is gone", async () => {
    const test = await aDesk();
    await take(test, `${HEADER}贾岛,,13900000001,蚂蚁金服,A1\r\n付铖,,13900000002,酷家乐,A2\r\n`);
    const [jia] = test.desk.index.find("贾岛", 1);
    if (jia) await byHand(test.desk, { personId: jia, nonce: "nonce-000001", ...PICKED });
    const second = `${HEADER}贾岛,,13900000001,蚂蚁集团,A1\r\n`;
    const { reply } = await read(test, csv(second));
    expect(asRead(reply).plan).toMatchObject({ added: 0, changed: 1, gone: 1 });
    expect(await take(test, second, true)).toMatchObject({ what: "imported", changed: 1, withdrawn: 1 });
    expect(test.desk.state.counts).toMatchObject({ expected: 1, arrived: 1 });
    expect(jia && test.desk.person(jia)?.person.company).toBe("蚂蚁集团");
  });

  it("follows the columns that staff corrected", async () => {
    const test = await aDesk();
    const { reply, roster } = await read(test, csv("甲,乙\r\n贾岛,蚂蚁金服\r\n付铖,酷家乐\r\n"));
    const { draft } = asRead(reply);
    const first = await roster.plan(test.desk, { draft, columns: ["name", "company"], fileWins: false });
    const mapped = await roster.plan(test.desk, { draft: asRead(first).draft, columns: null, fileWins: true });
    expect(asRead(mapped)).toMatchObject({ columns: ["name", "company"], columnsBy: "staff", fileWins: true });
    await roster.accept(test.desk, { draft: asRead(mapped).draft, withdrawGone: false });
    expect([...test.desk.state.people.values()].map(({ person }) => person.company)).toEqual(
      expect.arrayContaining(["酷家乐"]),
    );
    expect(await roster.plan(test.desk, { draft: "gone", columns: [], fileWins: false })).toMatchObject({
      what: "refused",
      reason: "draft-gone",
    });
  });

  it("that was pasted is read like a file: a sign-up list, cells, a name a line, CSV", async () => {
    const texts = [
      "#接龙\n周末沙龙\n\n1. 山岚\n2. 石舟\n3. 松月\n",
      "姓名\t公司\n山岚\t青藤数据\n石舟\t白石科技\n松月\t\n",
      "山岚\n石舟\n松月",
      "姓名,手机\n山岚,13900000001\n石舟,13900000002\n松月,13900000003\n",
    ];
    for (const text of texts) {
      const test = await aDesk();
      const roster = new RosterImport(openRoster);
      const pasted = { name: "粘贴的名单.txt", bytes: csv(text), encoding: "utf-8", sheet: null } as const;
      const { plan } = asRead(await roster.read(test.desk, pasted));
      expect(plan.lists.added.map(({ name }) => name)).toEqual(["山岚", "石舟", "松月"]);
      roster.cancel();
    }
  });

  it("lets corrections by hand win unless staff let the file, and goes on so when it is planned anew", async () => {
    const test = await aDesk();
    await take(test, `${HEADER}贾岛,,13900000001,蚂蚁金服,A1\r\n`);
    const [personId] = test.desk.index.find("贾岛", 1);
    if (!personId) throw new Error("nobody");
    await changePerson(test.desk, { personId, changes: { company: "手改公司" } });
    const news = csv(`${HEADER}贾岛,,13900000001,蚂蚁集团,A1\r\n`);
    const { reply, roster } = await read(test, news);
    expect(asRead(reply)).toMatchObject({ fileWins: false, plan: { changed: 1, byHand: 1 } });
    const wins = await roster.plan(test.desk, { draft: asRead(reply).draft, columns: null, fileWins: true });
    expect(asRead(wins)).toMatchObject({ fileWins: true, plan: { byHand: 1 } });
    // Somebody comes in between: the plan is made anew, with the same choice.
    await test.desk.record([added(aPerson(7))]);
    await roster.accept(test.desk, { draft: asRead(wins).draft, withdrawGone: false });
    expect(test.desk.person(personId)?.person.company).toBe("蚂蚁集团");
  });

  it("that is no table is refused by name", async () => {
    const test = await aDesk();
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    expect((await read(test, png)).reply).toMatchObject({ what: "refused", reason: "picture" });
    expect((await read(test, csv(""))).reply).toMatchObject({ what: "refused", reason: "empty" });
    expect((await read(test, csv("姓名,手机\r\n"))).reply).toMatchObject({ what: "refused", reason: "no-people" });
  });
});

describe("a roster on its way in", () => {
  it("is cancelled in the middle of reading, and forgotten", async () => {
    const test = await aDesk();
    const roster = new RosterImport(openRoster);
    const reading = roster.read(test.desk, {
      name: "名单.csv",
      bytes: csv(crowd(50_000)),
      encoding: null,
      sheet: null,
    });
    expect(roster.cancel()).toEqual({ what: "done" });
    expect(await reading).toEqual({ what: "cancelled" });
    expect(roster.cancel()).toEqual({ what: "nothing-to-do" });
    const { reply } = await read(test, csv(`${HEADER}贾岛,,,,\r\n`), roster);
    expect(roster.cancel()).toEqual({ what: "done" });
    expect(await roster.accept(test.desk, { draft: asRead(reply).draft, withdrawGone: false })).toEqual({
      what: "draft-gone",
    });
    expect(test.desk.state.people.size).toBe(0);
  });

  it("gives way to another file", async () => {
    const test = await aDesk();
    const roster = new RosterImport(openRoster);
    const [first, second] = await Promise.all([
      read(test, csv(crowd(20_000)), roster),
      read(test, csv(`${HEADER}贾岛,,,,\r\n`), roster),
    ]);
    expect(first.reply).toEqual({ what: "cancelled" });
    expect(asRead(second.reply).plan.added).toBe(1);
  });

  it("says how far it is", async () => {
    const test = await aDesk();
    await take(test, crowd(20_000));
    const told = test.news.flatMap(({ name, news }) => (name === "importProgress" ? [ImportProgress.parse(news)] : []));
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(["read", "plan", "take"]);
    expect(told.length).toBeLessThan(320);
    for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total);
    const shares = told.filter(({ stage }) => stage === "take").map(({ done, total }) => done / total);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(90);
  });

  it("is planned anew when somebody came or was corrected since the preview", async () => {
    const test = await aDesk();
    const { reply, roster } = await read(test, csv(`${HEADER}贾岛,,13900000001,蚂蚁金服,A1\r\n付铖,,,,\r\n`));
    expect(asRead(reply).plan).toMatchObject({ added: 2, changed: 0 });
    await registerWalkIn(test.desk, {
      ...WALKS_IN,
      name: "贾岛",
      phone: "13900000001",
      ...{ nickname: null, company: null, jobTitle: null, email: null },
      nonce: "nonce-000001",
    });
    expect(await roster.accept(test.desk, { draft: asRead(reply).draft, withdrawGone: false })).toMatchObject({
      what: "imported",
      added: 1,
      changed: 1,
    });
    expect(test.desk.state.people.size).toBe(2);
  });

  it("waits for its event while another is open", async () => {
    const test = await aDesk();
    const other = await aDesk([added(aPerson(1)), added(aPerson(2))], anEvent({ id: EventId.parse("event-other") }));
    await take(test, `${HEADER}贾岛,,13900000001,,\r\n付铖,,13900000002,,\r\n`);
    const { reply, roster } = await read(test, csv(`${HEADER}贾岛,,13900000001,蚂蚁集团,\r\n`));
    const { draft } = asRead(reply);
    const yes = { draft, withdrawGone: true };
    expect(await roster.accept(other.desk, yes)).toEqual({ what: "other-event" });
    expect(await roster.plan(other.desk, { draft, columns: null, fileWins: false })).toEqual({ what: "other-event" });
    expect(await roster.report(other.desk, { draft })).toEqual({ what: "draft-gone" });
    expect(other.desk.state.counts.expected).toBe(2);
    // Its own event may have been opened anew meanwhile.
    const later = await test.again();
    expect(await roster.accept(later.desk, yes)).toMatchObject({ what: "imported", changed: 1, withdrawn: 1 });
  });

  it("asks again before anybody is taken off by a plan that nobody saw", async () => {
    const test = await aDesk();
    await take(test, `${HEADER}贾岛,,13900000001,,\r\n付铖,,13900000002,,\r\n云山,,13900000003,,\r\n`);
    const { reply, roster } = await read(test, csv(`${HEADER}贾岛,,13900000001,,\r\n付铖,,13900000002,,\r\n`));
    expect(asRead(reply).plan).toMatchObject({ unchanged: 2, gone: 1 });
    const { draft } = asRead(reply);
    await test.desk.record([added({ ...aPerson(9), source: "roster" })]);
    const again = await roster.accept(test.desk, { draft, withdrawGone: true });
    if (again.what !== "look-again") throw new Error(again.what);
    expect(again.read.plan).toMatchObject({ unchanged: 2, gone: 2 });
    expect(test.desk.state.counts.expected).toBe(4);
    expect(await roster.accept(test.desk, { draft, withdrawGone: true })).toEqual({ what: "draft-gone" });
    const yes = { draft: again.read.draft, withdrawGone: true };
    expect(await roster.accept(test.desk, yes)).toMatchObject({ what: "imported", withdrawn: 2 });
  });

  it("asks again before the file wins over a correction that nobody saw", async () => {
    const test = await aDesk();
    await take(test, `${HEADER}贾岛,,13900000001,甲,\r\n付铖,,13900000002,甲,\r\n`);
    const correct = async (name: string) => {
      const [personId] = test.desk.index.find(name, 1);
      if (personId) await changePerson(test.desk, { personId, changes: { company: "手改公司" } });
    };
    await correct("贾岛");
    const { reply, roster } = await read(test, csv(`${HEADER}贾岛,,13900000001,乙,\r\n付铖,,13900000002,乙,\r\n`));
    const wins = await roster.plan(test.desk, { draft: asRead(reply).draft, columns: null, fileWins: true });
    expect(asRead(wins).plan).toMatchObject({ changed: 2, byHand: 1 });
    await correct("付铖");
    const again = await roster.accept(test.desk, { draft: asRead(wins).draft, withdrawGone: false });
    if (again.what !== "look-again") throw new Error(again.what);
    expect(again.read).toMatchObject({ fileWins: true, plan: { byHand: 2 } });
    const [fu] = test.desk.index.find("付铖", 1);
    expect(fu && test.desk.person(fu)?.person.company).toBe("手改公司");
  });

  it("may be taken in again when the disk did not take it", async () => {
    const test = await aDesk();
    const { reply, roster } = await read(test, csv(`${HEADER}贾岛,,13900000001,蚂蚁金服,A1\r\n付铖,,,,\r\n`));
    const { draft } = asRead(reply);
    const { store } = test.desk.parts;
    const { append } = store;
    store.append = async () => ({ ok: false, fault: "disk-full" });
    expect(await roster.accept(test.desk, { draft, withdrawGone: false })).toMatchObject({
      what: "not-recorded",
      trouble: "disk-full",
    });
    expect(test.desk.state.people.size).toBe(0);
    store.append = append;
    expect(await roster.accept(test.desk, { draft, withdrawGone: false })).toMatchObject({
      what: "imported",
      added: 2,
    });
    expect(await roster.accept(test.desk, { draft, withdrawGone: false })).toEqual({ what: "draft-gone" });
  });

  it("lets everything else go on while very many are taken in", async () => {
    const test = await aDesk();
    const { reply, roster } = await read(test, csv(crowd(20_000)));
    let others = 0;
    let isDone = false;
    const other = async () => {
      for (; !isDone; others++) await new Promise((resolve) => setImmediate(resolve));
    };
    const taking = roster.accept(test.desk, { draft: asRead(reply).draft, withdrawGone: false }).finally(() => {
      isDone = true;
    });
    await Promise.all([other(), taking]);
    expect(others).toBeGreaterThan(20);
    const later = await test.again();
    expect(later.desk.state.counts.expected).toBe(20_000);
    expect([...later.desk.state.seen.values()].map(({ beyond }) => beyond.size)).toEqual([0]);
  });
});

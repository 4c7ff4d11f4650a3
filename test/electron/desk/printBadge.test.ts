import { describe, expect, it } from "vitest";
import { scan } from "../../../electron/desk/checkIn.ts";
import { earlierBadges } from "../../../electron/desk/earlierBadges.ts";
import { countLabels, labelsSet, printingChanged } from "../../../electron/desk/labels.ts";
import { jobChanged } from "../../../electron/desk/printBadge.ts";
import { printTestPage } from "../../../electron/desk/printQueue.ts";
import { printOnRequest } from "../../../electron/desk/reprint.ts";
import { filesOnly, type Printer } from "../../../electron/printing/printer.ts";
import { makeQueue, type Queue } from "../../../electron/printing/queue.ts";
import type { BadgeJob } from "../../../shared/badge/job.ts";
import { usualPrinting } from "../../../shared/badge/usualPrinting.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { ok } from "../../../shared/words/result.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { AT_THE_DOOR } from "../../build/gates.ts";
import { added, aPerson } from "../../build/people.ts";

const MANY = 30;
const people = Array.from({ length: MANY }, (_, i) =>
  added(aPerson(i + 1, i % 3 === 0 ? { role: "speaker" } : i % 3 === 1 ? { role: "staff" } : {})),
);

const ticketOf = ({ desk }: TestDesk, n: number) => desk.parts.seals.code("ticket", String(n).padStart(12, "0"));

async function scanOne(test: TestDesk, n: number) {
  const reply = await scan(test.desk, {
    texts: [ticketOf(test, n)],
    nonce: `nonce-${String(n).padStart(6, "0")}`,
    ...AT_THE_DOOR,
  });
  if (reply.what !== "outcome") throw new Error(reply.what);
  return reply.outcome;
}

/** The desk's badges go through the real queue to this printer; a drawing is a few bytes. `labels`: where each was drawn. */
function printOn(test: TestDesk, printer: Printer, labels: number[] = []): Queue {
  let ids = 0;
  const queue = makeQueue({
    draw: async ({ at }) => {
      labels.push(at ?? 0);
      return ok({ pdf: new Uint8Array(4), notes: { fits: [] } });
    },
    ...{ printer, clock: { now: () => test.clock.ms }, newId: () => `job-${++ids}` },
  })({
    save: async (name) => ok(name),
    onChange: (job, osJob) => jobChanged(test.desk, job, osJob),
    onLabels: (name, used) => countLabels(test.desk, name, used),
  });
  test.desk.parts.queue = queue;
  return queue;
}

describe("a badge on arrival", () => {
  it("goes where its role is printed, and prints by itself as its role says", async () => {
    const test = await aDesk(people);
    Object.assign(test.settings, {
      ...{ printer: "A", autoPrint: "first-arrival" },
      printing: { ...usualPrinting(), others: ["B"], byRole: { speaker: "S" }, autoPrintByRole: { staff: "never" } },
    });
    for (const n of [1, 2, 3]) await scanOne(test, n);
    expect(test.orders.map(({ personName, printer }) => [personName, printer])).toEqual([
      ["测试1", "S"],
      ["测试3", "A"],
    ]);
  });

  it("delays no verdict while its printer stands still, and none is lost when that goes on", async () => {
    const test = await aDesk(people);
    test.settings.printer = "A";
    let goOn = () => {};
    const stalled = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const handed: string[] = [];
    const printer: Printer = {
      ...filesOnly(),
      print: async (name, { jobName }) => {
        await stalled;
        handed.push(jobName);
        return ok({ id: handed.length, printer: name, knows: true });
      },
      state: async () => ok({ state: "printed", trouble: null, ended: true, detail: null }),
    };
    const queue = printOn(test, printer);
    for (let n = 1; n <= MANY; n++) expect(await scanOne(test, n)).toMatchObject({ verdict: { kind: "admitted" } });
    expect(handed).toEqual([]);
    expect(queue.lines()).toEqual([{ printer: "A", waiting: MANY, isPaused: false, trouble: null }]);
    await test.desk.doorTurn(async () => undefined);
    expect(test.news.findLast(({ name }) => name === "status")?.news).toMatchObject({ printer: { waiting: MANY } });
    goOn();
    await expect.poll(() => queue.jobs().every(({ state }) => state === "printed"), { timeout: 15_000 }).toBe(true);
    expect(handed).toEqual(Array.from({ length: MANY }, (_, i) => `测试${i + 1}`));
    await queue.close();
  });
});

/** A printer that has every page out at once. */
const prompt = (): Printer => {
  let ids = 0;
  return {
    ...filesOnly(),
    print: async (name) => ok({ id: ++ids, printer: name, knows: true }),
    state: async () => ok({ state: "printed", trouble: null, ended: true, detail: null }),
  };
};

const settled = (test: TestDesk) => test.desk.doorTurn(async () => undefined);

/** A printer that has every page at once and says this of it. */
const saying = (said: Extract<Awaited<ReturnType<Printer["state"]>>, { ok: true }>["value"]): Printer => ({
  ...prompt(),
  state: async () => ok(said),
});

describe("badges from before a restart", () => {
  /** What became of the first guest's badge here, and what the next start lists. */
  async function afterRestart(printer: Printer, isThere: (job: BadgeJob) => boolean) {
    const test = await aDesk(people);
    test.settings.printer = "A";
    const queue = printOn(test, printer);
    await scanOne(test, 1);
    await expect.poll(() => queue.jobs().some(isThere)).toBe(true);
    await queue.close();
    await settled(test);
    const next = await test.again();
    return { next, earlier: earlierBadges(next.desk) };
  }

  it("keep what was known of them: where they lie, what went wrong, and whether they may be out", async () => {
    const lies = saying({ state: "handed-over", trouble: "printer-stopped", detail: null, ended: false });
    const { earlier } = await afterRestart(lies, ({ trouble }) => trouble === "printer-stopped");
    expect(earlier).toMatchObject([
      { job: { state: "handed-over" }, osJob: { printer: "A", id: 1, knows: true }, isNews: false },
    ]);
    const lost = saying({ state: "unknown", trouble: "printer-offline", detail: null, ended: true });
    const after = await afterRestart(lost, ({ state }) => state === "unknown");
    expect(after.earlier).toMatchObject([{ job: { state: "unknown", trouble: "printer-offline" }, isNews: false }]);
    const silent = saying({ state: "unknown", trouble: null, detail: null, ended: true });
    const silence = await afterRestart(silent, ({ state }) => state === "unknown");
    expect(silence.earlier).toMatchObject([{ job: { state: "unknown", trouble: null }, isNews: false }]);
    const jammed = saying({ state: "failed", trouble: "media-jam", detail: "jam", ended: true });
    const failed = await afterRestart(jammed, ({ state }) => state === "failed");
    expect(failed.earlier).toMatchObject([{ job: { state: "failed", trouble: "media-jam", detail: "jam" } }]);
    expect((await afterRestart(prompt(), ({ state }) => state === "printed")).earlier).toEqual([]);
  });

  it("take a label each of the sheet when they are tried again, and none before", async () => {
    const test = await aDesk(people);
    Object.assign(test.settings, { printer: "A", stock: "avery-l4785" });
    const queue = printOn(test, filesOnly());
    for (const n of [1, 2, 4]) await scanOne(test, n);
    await expect.poll(() => queue.jobs().every(({ state }) => state === "failed")).toBe(true);
    await queue.close();
    await settled(test);
    const next = await test.again();
    Object.assign(next.settings, { stock: "avery-l4785", printing: { ...usualPrinting(), sheetStart: 8 } });
    const drawn: number[] = [];
    const later = printOn(next, filesOnly(), drawn);
    later.restore(earlierBadges(next.desk));
    expect(next.settings.printing?.sheetStart).toBe(8);
    for (const { id } of later.jobs()) later.retry(id, null);
    await expect.poll(() => later.jobs().map(({ state }) => state)).toEqual(["saved", "saved", "saved"]);
    expect(drawn).toEqual([8, 9, 0]);
    await later.close();
  });
});

describe("a printer that does not answer", () => {
  it("keeps nobody from closing the event: the badge's end is unknown, and it is taken back when it is heard of", async () => {
    const test = await aDesk(people);
    test.settings.printer = "A";
    let answer = () => {};
    const hung = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const takenBack: number[] = [];
    const printer: Printer = {
      ...prompt(),
      print: async (name) => hung.then(() => ok({ id: 7, printer: name, knows: true })),
      cancel: async ({ id }) => ok(takenBack.push(id) > 0),
    };
    const queue = printOn(test, printer);
    await scanOne(test, 1);
    await expect.poll(() => queue.jobs().map(({ state }) => state)).toEqual(["drawn"]);
    await scanOne(test, 2);
    await queue.close();
    expect(queue.jobs().map(({ state }) => state)).toEqual(["unknown", "failed"]);
    await settled(test);
    answer();
    await expect.poll(() => takenBack).toEqual([7]);
    expect(queue.jobs().map(({ state }) => state)).toEqual(["unknown", "failed"]);
    const next = await test.again();
    expect(earlierBadges(next.desk).map(({ job }) => job.state)).toEqual(["unknown", "failed"]);
  });
});

describe("another badge for somebody", () => {
  const p1 = PersonId.parse("p1");

  it("is printed only with a reason when one is on its way or out, and says when, where and how often", async () => {
    const test = await aDesk(people);
    test.settings.printer = "A";
    const queue = printOn(test, prompt());
    await scanOne(test, 1);
    await settled(test);
    expect(printOnRequest(test.desk, { personId: p1, reason: null })).toMatchObject({
      ...{ what: "printed-before", before: { times: 1, by: "一号台", printer: "A", isOnItsWay: true } },
    });
    await expect.poll(() => queue.jobs().every(({ state }) => state === "printed")).toBe(true);
    await settled(test);
    for (const reason of [null, "  "])
      expect(printOnRequest(test.desk, { personId: p1, reason })).toMatchObject({ before: { isOnItsWay: false } });
    expect(queue.jobs().length).toBe(1);
    expect(printOnRequest(test.desk, { personId: p1, reason: "丢了" })).toMatchObject({ what: "job" });
    await settled(test);
    expect(printOnRequest(test.desk, { personId: p1, reason: null })).toMatchObject({ before: { times: 2 } });
    expect(test.desk.person(p1)?.badges.map(({ reason }) => reason)).toEqual([null, "丢了"]);
    expect(printOnRequest(test.desk, { personId: PersonId.parse("nobody"), reason: null }).what).toBe("no-such-person");
    await queue.close();
  });

  it("is asked about when it is wanted twice in one moment, before the first is written down", async () => {
    const test = await aDesk(people);
    test.settings.printer = "A";
    const queue = printOn(test, prompt());
    const twice = [1, 2].map(() => printOnRequest(test.desk, { personId: p1, reason: null }));
    expect(twice).toMatchObject([
      { what: "job" },
      { what: "printed-before", before: { times: 1, by: "一号台", printer: "A", isOnItsWay: true } },
    ]);
    expect(printOnRequest(test.desk, { personId: PersonId.parse("p2"), reason: null }).what).toBe("job");
    await settled(test);
    expect(printOnRequest(test.desk, { personId: p1, reason: null })).toMatchObject({ before: { times: 1 } });
    expect(queue.jobs().length).toBe(2);
    await queue.close();
  });

  it("needs none after one that was called off, which is no badge after the next start either", async () => {
    const test = await aDesk(people);
    test.settings.printer = "A";
    const queue = printOn(test, prompt());
    queue.pause("A", true);
    const { job } = await scanOne(test, 1);
    await scanOne(test, 2);
    expect(queue.cancel(job?.id ?? "")).toBe(true);
    await settled(test);
    expect(test.desk.person(p1)?.badges.map(({ outcome }) => outcome)).toEqual(["cancelled"]);
    expect(printOnRequest(test.desk, { personId: p1, reason: null })).toMatchObject({ what: "job" });
    expect(queue.cancelAll()).toBe(2);
    await settled(test);
    const later = await test.again();
    expect(earlierBadges(later.desk)).toEqual([]);
    await queue.close();
  });
});

describe("a badge that a printer took which tells nothing of itself", () => {
  it("counts as being on paper: it cannot be called off, and another one needs a reason", async () => {
    const test = await aDesk(people);
    test.settings.printer = "A";
    const silent: Printer = {
      ...prompt(),
      state: async () => ok({ state: "handed-over", trouble: null, ended: true, detail: null }),
    };
    const queue = printOn(test, silent);
    const { job } = await scanOne(test, 1);
    await expect.poll(() => queue.jobs().map(({ state }) => state)).toEqual(["handed-over"]);
    await expect.poll(() => queue.lines().every(({ waiting }) => waiting === 0), { timeout: 10_000 }).toBe(true);
    expect(queue.cancel(job?.id ?? "")).toBe(false);
    await settled(test);
    expect(test.desk.person(PersonId.parse("p1"))?.badges).toMatchObject([{ outcome: "handed-over" }]);
    await queue.close();
  });
});

describe("the labels left in a printer", () => {
  it("go down with each page handed over, survive what else is changed, and start anew with a new roll", async () => {
    const test = await aDesk(people);
    test.settings.printer = "A";
    const labels = () => test.settings.printing?.labels;
    Object.assign(test.settings, labelsSet(test.settings, { printer: "A", labels: { left: 4, warnAt: 2 } }));
    const queue = printOn(test, prompt());
    for (const n of [1, 2, 4]) await scanOne(test, n);
    await expect.poll(() => labels()).toEqual({ A: { left: 1, warnAt: 2 } });
    Object.assign(test.settings, printingChanged(test.settings, { sheetStart: 3 }));
    for (const n of [5, 6]) printOnRequest(test.desk, { personId: PersonId.parse(`p${n}`), reason: null });
    await expect.poll(() => queue.jobs().every(({ state }) => state === "printed")).toBe(true);
    expect(test.settings.printing).toMatchObject({ sheetStart: 3, labels: { A: { left: 0, warnAt: 2 } } });
    Object.assign(test.settings, labelsSet(test.settings, { printer: "A", labels: { left: 500, warnAt: 20 } }));
    countLabels(test.desk, "A", 3);
    countLabels(test.desk, "A", -1);
    countLabels(test.desk, "B", 7);
    expect(labels()).toEqual({ A: { left: 498, warnAt: 20 } });
    Object.assign(test.settings, labelsSet(test.settings, { printer: "A", labels: null }));
    expect(labels()).toEqual({});
    await queue.close();
  });
});

describe("a test page", () => {
  it("goes the way badges go, and is nobody's badge", async () => {
    const test = await aDesk(people);
    const queue = printOn(test, prompt());
    const before = test.news.length;
    const reply = printTestPage(test.desk, { printer: "A", stock: null });
    if (reply.what !== "job") throw new Error(reply.what);
    await expect.poll(() => queue.jobs().map(({ state }) => state)).toEqual(["printed"]);
    await settled(test);
    expect(reply.job).toMatchObject({ personId: null, printer: "A", state: "queued" });
    expect(test.news.slice(before).some(({ name }) => name === "job")).toBe(true);
    expect([...test.desk.state.people.values()].flatMap(({ badges }) => badges)).toEqual([]);
    expect(printTestPage(test.desk, { printer: "A", stock: "nothing" })).toEqual({ what: "no-such-stock" });
    await queue.close();
  });
});

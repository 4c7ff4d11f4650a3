import { describe, expect, it } from "vitest";
import { scan } from "../../../electron/desk/checkIn.ts";
import { jobChanged } from "../../../electron/desk/printBadge.ts";
import { filesOnly, type Printer } from "../../../electron/printing/printer.ts";
import { makeQueue, type Queue } from "../../../electron/printing/queue.ts";
import { usualPrinting } from "../../../shared/badge/usualPrinting.ts";
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

/** The desk's badges go through the real queue to this printer; a drawing is a few bytes. */
function printOn(test: TestDesk, printer: Printer): Queue {
  let ids = 0;
  const queue = makeQueue({
    draw: async () => ok({ pdf: new Uint8Array(4), notes: { fits: [] } }),
    ...{ printer, clock: { now: () => test.clock.ms }, newId: () => `job-${++ids}` },
  })({ save: async (name) => ok(name), onChange: (job) => jobChanged(test.desk, job) });
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

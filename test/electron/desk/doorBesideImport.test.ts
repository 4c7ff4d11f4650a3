import { beforeAll, expect, it } from "vitest";
import { scan } from "../../../electron/desk/checkIn.ts";
import { RosterImport } from "../../../electron/desk/importRoster.ts";
import type { RosterOpener } from "../../../electron/desk/ports.ts";
import { registerWalkIn } from "../../../electron/desk/walkIn.ts";
import { makeRosterOpener } from "../../../electron/sheets/rosterThread.ts";
import { saveState } from "../../../electron/store/savedState.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { AT_THE_DOOR, WALKS_IN } from "../../build/gates.ts";
import { added, aPerson } from "../../build/people.ts";
import { buildWorker } from "../../build/worker.ts";

const NEW_PEOPLE = 10_000;
const ROSTER = `姓名,手机,票号\r\n${Array.from(
  { length: NEW_PEOPLE },
  (_, i) => `张${i},188${String(i).padStart(8, "0")},CODE-${i}\r\n`,
).join("")}`;

let openRoster: RosterOpener;

beforeAll(async () => {
  openRoster = makeRosterOpener(await buildWorker("electron/sheets/read.worker.ts"));
});

/** A desk that takes the roster in right now: `taken` settles when it has. */
async function takingIn(): Promise<{ test: TestDesk; taken: Promise<unknown> }> {
  const test = await aDesk(Array.from({ length: 50 }, (_, i) => added(aPerson(i, { codes: [`OLD-${i}`] }))));
  const roster = new RosterImport(openRoster);
  const bytes = new TextEncoder().encode(ROSTER);
  const reply = await roster.read(test.desk, { name: "名单.csv", bytes, encoding: null, sheet: null });
  if (reply.what !== "read") throw new Error(reply.what);
  const taken = roster.accept(test.desk, { draft: reply.draft, withdrawGone: false });
  while (!test.desk.isTakingIn) await new Promise((resolve) => setImmediate(resolve));
  return { test, taken };
}

const scanCode = (test: TestDesk, code: string) =>
  scan(test.desk, { texts: [code], ...AT_THE_DOOR, nonce: `nonce-${code}` });

it("admits who is on the list while very many are taken in, and everything is there at the next start", async () => {
  const { test, taken } = await takingIn();
  for (let i = 0; test.desk.isTakingIn && i < 50; i++) {
    expect(await scanCode(test, `OLD-${i}`)).toMatchObject({ outcome: { verdict: { kind: "admitted" } } });
    if (i === 0) expect(test.desk.isTakingIn).toBe(true);
  }
  expect(await taken).toMatchObject({ what: "imported", added: NEW_PEOPLE });
  // The last badge is written down when its turn comes.
  await test.desk.turn(async () => undefined);
  const live = test.desk.state;
  const later = await test.again();
  const read = later.desk.state;
  expect(read.people.size).toBe(NEW_PEOPLE + 50);
  expect(saveState(read)).toEqual(saveState(live));
  expect(read.people).toEqual(live.people);
  expect([...later.desk.state.seen.values()].map(({ beyond }) => beyond.size)).toEqual([0]);
});

it("does not turn away who is just being taken in, nor a walk-in", async () => {
  const { test, taken } = await takingIn();
  const replies = [
    scanCode(test, `CODE-${NEW_PEOPLE - 1}`),
    registerWalkIn(test.desk, {
      ...WALKS_IN,
      name: "路人",
      nickname: null,
      phone: null,
      email: null,
      company: null,
      jobTitle: null,
      nonce: "nonce-walk-in",
    }),
  ];
  for (const reply of await Promise.all(replies))
    expect(reply).toMatchObject({ what: "outcome", outcome: { verdict: { kind: "admitted" } } });
  expect(await taken).toMatchObject({ what: "imported" });
  expect(test.desk.waiting).toBe(0);
  expect(test.desk.state.counts).toMatchObject({ arrived: 2, walkIns: 1 });
});

import { describe, expect, it } from "vitest";
import { answer, answersOf } from "../../../electron/desk/answers.ts";
import { byHand, scan } from "../../../electron/desk/checkIn.ts";
import { historyOf } from "../../../electron/desk/history.ts";
import { undoArrival } from "../../../electron/desk/undo.ts";
import { registerWalkIn } from "../../../electron/desk/walkIn.ts";
import type { CheckInReply, Outcome } from "../../../shared/contract/shapes.ts";
import type { Question } from "../../../shared/event/event.ts";
import { type FactId, PersonId, QuestionId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { AT_THE_DOOR, PICKED, WALKS_IN } from "../../build/gates.ts";
import { added, anEvent, aPerson, DOOR } from "../../build/people.ts";

const personId = PersonId.parse("p1");
const SHIRT = QuestionId.parse("shirt");
const PARTY = QuestionId.parse("party");
const shirt: Question = { id: SHIRT, text: "尺码", kind: "choice", choices: ["S", "M"], required: true, roles: [] };
const party: Question = { id: PARTY, text: "晚宴", kind: "yes-no", choices: [], required: false, roles: [] };
const event = anEvent({ questions: [shirt, party] });
let nonces = 0;
const nonce = () => `nonce-${String(++nonces).padStart(6, "0")}`;
const outcomeOf = (reply: CheckInReply): Outcome => {
  if (reply.what !== "outcome") throw new Error(JSON.stringify(reply));
  return reply.outcome;
};
const ticket = ({ desk }: TestDesk) => desk.parts.seals.code("ticket", "1".padStart(12, "0"));
const walkIn = { nickname: null, company: null, jobTitle: null, phone: null, email: null };

describe("a question that must be answered", () => {
  it("is asked at the scan, and its answer lets in at once, as the scan it began as", async () => {
    const test = await aDesk([added(aPerson(1))], event);
    const asked = outcomeOf(await scan(test.desk, { texts: [ticket(test)], nonce: nonce(), ...AT_THE_DOOR }));
    expect(asked.verdict).toMatchObject({ kind: "needs-answer", questions: [SHIRT, PARTY] });
    const input = { ...PICKED, personId, nonce: nonce(), way: "scan", answers: { [SHIRT]: "M" } } as const;
    const ask = () => test.desk.checkIns.ask(input.nonce, () => byHand(test.desk, input));
    const reply = outcomeOf(await ask());
    expect(reply).toMatchObject({ way: "scan", verdict: { kind: "admitted", questions: [PARTY] } });
    expect(await ask()).toEqual({ what: "outcome", outcome: reply });
    const later = await test.again();
    expect(later.desk.person(personId)).toMatchObject({ answers: { [SHIRT]: "M" }, passages: [{ way: "scan" }] });
    expect(later.desk.person(personId)?.passages).toHaveLength(1);
  });

  it("that is left open admits nobody, and an answer to a question nobody asks is not kept", async () => {
    const test = await aDesk([added(aPerson(1))], event);
    const answers = { [PARTY]: "yes", nonsense: "x" };
    const input = { ...PICKED, personId, nonce: nonce(), answers };
    expect(outcomeOf(await byHand(test.desk, input)).verdict).toMatchObject({
      kind: "needs-answer",
      questions: [SHIRT],
    });
    expect(answersOf(test.desk, personId)).toEqual({ [PARTY]: "yes" });
  });

  it("is not answered, and nobody is in, when the disk refuses it", async () => {
    const test = await aDesk([added(aPerson(1))], event);
    await test.folder.journal.close();
    const reply = await byHand(test.desk, { ...PICKED, personId, nonce: nonce(), answers: { [SHIRT]: "M" } });
    expect(reply.what).toBe("not-recorded");
    expect(test.desk.person(personId)).toMatchObject({ answers: {}, passages: [] });
  });
});

it("an answer can be given and changed without checking anybody in", async () => {
  const test = await aDesk([added(aPerson(1))], event);
  expect(await answer(test.desk, { personId, answers: { [SHIRT]: "S" } })).toEqual({ what: "done" });
  expect(await answer(test.desk, { personId, answers: { [SHIRT]: "S" } })).toEqual({ what: "nothing-to-do" });
  expect(await answer(test.desk, { personId, answers: { [SHIRT]: "M" } })).toEqual({ what: "done" });
  expect(answersOf((await test.again()).desk, personId)).toEqual({ [SHIRT]: "M" });
  expect(test.desk.state.counts.arrived).toBe(0);
});

describe("a walk-in", () => {
  it("who was asked nothing is registered and waits; staff can let them in with a reason", async () => {
    const test = await aDesk([], event);
    const refused = outcomeOf(
      await registerWalkIn(test.desk, { ...walkIn, ...WALKS_IN, name: "若兰", nonce: nonce() }),
    );
    expect(refused).toMatchObject({ way: "walk-in", arrival: null, verdict: { kind: "needs-answer" } });
    expect(refused.person).toMatchObject({ name: "若兰", walkIn: true, arrival: null });
    const id = refused.person?.id ?? personId;
    const override = { reason: "负责人同意" };
    expect(
      outcomeOf(await byHand(test.desk, { ...PICKED, personId: id, nonce: nonce(), override })).arrival,
    ).toBeTruthy();
    const later = await test.again();
    expect(later.desk.state.counts).toMatchObject({ walkIns: 1, arrived: 1 });
  });

  it("whose answers are there comes in at once", async () => {
    const test = await aDesk([], event);
    const input = { ...walkIn, ...WALKS_IN, name: "若兰", nonce: nonce(), answers: { [SHIRT]: "M" } };
    const reply = outcomeOf(await registerWalkIn(test.desk, input));
    expect(reply.verdict.kind).toBe("admitted");
    expect(answersOf(test.desk, reply.person?.id ?? personId)).toEqual({ [SHIRT]: "M" });
  });

  it("into a full room is registered with the reason to wait", async () => {
    const [door] = event.sessions;
    if (!door) throw new Error();
    const test = await aDesk([], anEvent({ sessions: [{ ...door, capacity: 1 }] }));
    const register = () => registerWalkIn(test.desk, { ...walkIn, ...WALKS_IN, name: "若兰", nonce: nonce() });
    expect(outcomeOf(await register()).verdict.kind).toBe("admitted");
    expect(outcomeOf(await register()).verdict).toMatchObject({ reason: "session-full", mayOverride: true });
  });
});

it("an exit is told, can be taken back, and both stand in the history", async () => {
  const test = await aDesk([added(aPerson(1))]);
  await byHand(test.desk, { ...PICKED, personId, nonce: nonce() });
  test.clock.ms += 5_000;
  const out = { session: DOOR, direction: "out" } as const;
  const left = outcomeOf(await scan(test.desk, { texts: [ticket(test)], nonce: nonce(), ...out }));
  expect(left).toMatchObject({ arrival: null, exit: expect.any(String), job: null, verdict: { kind: "left" } });
  expect(test.desk.state.counts.inside).toBe(0);
  const undo = { personId, arrival: left.exit as FactId, reason: "扫错人" };
  expect(await undoArrival(test.desk, undo)).toEqual({ what: "done" });
  const later = await test.again();
  expect(later.desk.state.counts).toMatchObject({ arrived: 1, inside: 1 });
  expect(historyOf(later.desk, { personId }).map(({ what }) => what)).toMatchObject([
    { kind: "undone", direction: "out", reason: "扫错人" },
    { kind: "out", isUndone: true },
    { kind: "badge" },
    { kind: "in", isUndone: false },
    { kind: "added" },
  ]);
});

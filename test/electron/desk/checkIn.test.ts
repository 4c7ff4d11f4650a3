import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { byHand, scan } from "../../../electron/desk/checkIn.ts";
import { earlierBadges } from "../../../electron/desk/earlierBadges.ts";
import { jobChanged } from "../../../electron/desk/printBadge.ts";
import { lastPassages } from "../../../electron/desk/recent.ts";
import { undoArrival } from "../../../electron/desk/undo.ts";
import { guessWalkIn, registerWalkIn } from "../../../electron/desk/walkIn.ts";
import { readJournal } from "../../../electron/store/readJournal.ts";
import type { CheckInReply, Outcome } from "../../../shared/contract/shapes.ts";
import { FactId, PersonId, StationId } from "../../../shared/words/ids.ts";
import { isoWithOffset } from "../../../shared/words/time.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { AT_THE_DOOR, PICKED, WALKS_IN } from "../../build/gates.ts";
import { added, anEvent, aPerson, arrived, factsOf } from "../../build/people.ts";

const people = [1, 2, 3].map((n) => added(aPerson(n)));
let nonces = 0;
const nonce = () => `nonce-${String(++nonces).padStart(6, "0")}`;
const ticketOf = ({ desk }: TestDesk, n: number) => desk.parts.seals.code("ticket", String(n).padStart(12, "0"));
const scanTexts = (test: TestDesk, ...texts: string[]) => scan(test.desk, { texts, nonce: nonce(), ...AT_THE_DOOR });

const outcomeOf = (reply: CheckInReply): Outcome => {
  if (reply.what !== "outcome") throw new Error(JSON.stringify(reply));
  return reply.outcome;
};

const journalOf = async ({ folder }: TestDesk) => {
  const read = readJournal(await readFile(join(folder.folder, "journal.ndjson")));
  if (!read.ok) throw new Error("damaged");
  return read.value.facts;
};

const walkIn = { nickname: null, company: null, jobTitle: null, phone: null, email: null };

describe("a scan", () => {
  it("is on the disk before it is answered, and survives a new start", async () => {
    const test = await aDesk(people);
    const reply = outcomeOf(await scanTexts(test, ticketOf(test, 1)));
    expect(reply).toMatchObject({ verdict: { kind: "admitted" }, person: { name: "测试1" }, inbox: 1 });
    expect((await journalOf(test)).filter(({ id }) => id === reply.arrival)).toHaveLength(1);
    const later = await test.again();
    const second = outcomeOf(await scanTexts(later, ticketOf(later, 1)));
    expect(second).toMatchObject({
      verdict: { kind: "already-in", earlier: { fact: reply.arrival } },
      earlierStation: "一号台",
    });
  });

  it("says how long ago a guest came at another desk only by clocks that were compared", async () => {
    const test = await aDesk(people);
    const other = StationId.parse("desk-b");
    const at = isoWithOffset(test.clock.ms + 40_000);
    const [fact] = factsOf([arrived(1)], { station: other });
    if (!fact) throw new Error("no fact");
    await test.desk.take([{ ...fact, at }]);
    test.clock.ms += 5_000;
    const ago = async () => outcomeOf(await scanTexts(test, ticketOf(test, 1))).earlierAgo;
    expect(await ago()).toBeNull();
    test.clock.ms += 5_000;
    test.desk.clockAhead = (station) => (station === other ? 40_000 : null);
    expect(await ago()).toBe(10);
  });

  it("admits one ticket once, however many ask at the same instant", async () => {
    const test = await aDesk(people);
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        byHand(test.desk, { personId: PersonId.parse(`p${(i % 2) + 1}`), nonce: nonce(), ...PICKED }),
      ),
    );
    const kinds = replies.map((reply) => outcomeOf(reply).verdict.kind);
    expect(kinds.filter((kind) => kind === "admitted")).toHaveLength(2);
    expect(test.desk.state.counts.arrived).toBe(2);
    expect(test.desk.waiting).toBe(0);
  });

  it("with a nonce that was there before gets the same answer and no second fact", async () => {
    const test = await aDesk(people);
    const input = { texts: [ticketOf(test, 1)], nonce: nonce(), ...AT_THE_DOOR };
    const ask = () => test.desk.checkIns.ask(input.nonce, () => scan(test.desk, input));
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(await ask()).toEqual(first);
    expect(second).toEqual(first);
    expect((await journalOf(test)).filter(({ kind }) => kind === "arrived")).toHaveLength(1);
  });

  it("that a scanner read twice is shown again, not decided again; a moment later it is already in", async () => {
    const test = await aDesk(people);
    const first = outcomeOf(await scanTexts(test, ticketOf(test, 1)));
    test.clock.ms += 300;
    expect(outcomeOf(await scanTexts(test, ticketOf(test, 1)))).toMatchObject({
      repeated: true,
      arrival: first.arrival,
    });
    test.clock.ms += 2_000;
    expect(outcomeOf(await scanTexts(test, ticketOf(test, 1)))).toMatchObject({
      repeated: false,
      verdict: { kind: "already-in" },
    });
  });

  it("of the same ticket is no second reading of the scanner only because the clock was set back", async () => {
    const test = await aDesk(people);
    await scanTexts(test, ticketOf(test, 1));
    test.clock.ms -= 3_600_000;
    const again = outcomeOf(await scanTexts(test, ticketOf(test, 1)));
    expect(again).toMatchObject({ verdict: { kind: "already-in" }, repeated: false });
  });

  it("finds a code the roster brought, verbatim first and then as a scanner bent it", async () => {
    const test = await aDesk([
      added(aPerson(1, { codes: ["aB+12"] })),
      added(aPerson(2, { codes: ["AB+12"] })),
      added(aPerson(3, { codes: ["QX7"] })),
    ]);
    expect(outcomeOf(await scanTexts(test, "AB+12")).person?.id).toBe("p2");
    expect(outcomeOf(await scanTexts(test, "aB 12", "")).person?.id).toBe("p1");
    expect(outcomeOf(await scanTexts(test, "qx7")).person?.id).toBe("p3");
    expect(outcomeOf(await scanTexts(test, "?", "QX7")).verdict.kind).toBe("already-in");
    expect(outcomeOf(await scanTexts(test, "QX8")).verdict.kind).toBe("unknown-code");
  });

  it("names the other event a ticket is for, and knows a forged one", async () => {
    const test = await aDesk(people);
    const other = await aDesk([], anEvent({ tag: "7654321" }));
    expect(outcomeOf(await scanTexts(test, ticketOf(other, 1)))).toMatchObject({
      verdict: { kind: "other-event" },
      otherEvent: "另一场聚会",
    });
    const forger = await aDesk(people);
    expect(outcomeOf(await scanTexts(test, ticketOf(forger, 1))).verdict.kind).toBe("forged");
    expect(test.desk.state.refusals.map(({ verdict }) => verdict)).toEqual(["other-event", "forged"]);
  });

  it("is not an admission when the disk refuses it", async () => {
    const test = await aDesk(people);
    await test.folder.journal.close();
    const reply = await scanTexts(test, ticketOf(test, 1));
    expect(reply).toMatchObject({ what: "not-recorded", folder: test.folder.folder });
    expect(test.desk.state.counts.arrived).toBe(0);
    expect(test.orders).toEqual([]);
    expect(test.news.findLast(({ name }) => name === "status")?.news).toMatchObject({
      journalTrouble: expect.any(String),
    });
  });
});

describe("hands", () => {
  it("let in the pending with a reason that stays with the arrival", async () => {
    const test = await aDesk([added(aPerson(1, { status: "pending" }))]);
    const personId = PersonId.parse("p1");
    expect(outcomeOf(await byHand(test.desk, { personId, nonce: nonce(), ...PICKED })).verdict).toMatchObject({
      kind: "pending",
      mayOverride: true,
    });
    const reply = await byHand(test.desk, { personId, nonce: nonce(), ...PICKED, override: { reason: "已现场付款" } });
    expect(outcomeOf(reply).verdict.kind).toBe("admitted");
    expect(test.desk.person(personId)?.passages[0]?.override).toEqual({
      verdict: "pending",
      reason: "已现场付款",
      pin: false,
    });
  });

  it("take an arrival back with a reason, once, and let the person in again", async () => {
    const test = await aDesk(people);
    const personId = PersonId.parse("p1");
    const arrival = outcomeOf(await scanTexts(test, ticketOf(test, 1))).arrival ?? FactId.parse("none");
    const undo = { personId, arrival, reason: "扫错人" };
    expect(await undoArrival(test.desk, undo)).toEqual({ what: "done" });
    expect(await undoArrival(test.desk, undo)).toEqual({ what: "nothing-to-do" });
    expect(test.desk.state.counts.arrived).toBe(0);
    test.clock.ms += 5_000;
    expect(outcomeOf(await scanTexts(test, ticketOf(test, 1))).verdict.kind).toBe("admitted");
    const later = await test.again();
    expect(later.desk.person(personId)?.passages.map(({ undone }) => undone?.reason ?? null)).toEqual(["扫错人", null]);
  });

  it("register a walk-in, who is found afterwards and in at once", async () => {
    const test = await aDesk(people);
    const reply = outcomeOf(
      await registerWalkIn(test.desk, {
        ...walkIn,
        ...WALKS_IN,
        name: " 欧阳　若兰 ",
        phone: "+86 199 0000 9999",
        nonce: nonce(),
      }),
    );
    expect(reply).toMatchObject({
      verdict: { kind: "admitted" },
      way: "walk-in",
      person: { name: "欧阳 若兰", phoneTail: "9999", walkIn: true },
    });
    expect(test.desk.index.find("若兰", 5)).toEqual([reply.person?.id]);
    expect(test.desk.state.counts).toMatchObject({ expected: 3, missing: 3, arrived: 1, walkIns: 1 });
  });

  it("are told who a walk-in may be on the list", async () => {
    const test = await aDesk(people);
    const byPhone = guessWalkIn(test.desk, { name: "别人", phone: "19900000002", email: null });
    const byName = guessWalkIn(test.desk, { name: "测试3", phone: null, email: null });
    expect([byPhone, byName].map((cards) => cards.map(({ name }) => name))).toEqual([["测试2"], ["测试3"]]);
    expect(guessWalkIn(test.desk, { name: "查无此人", phone: null, email: "x@example.com" })).toEqual([]);
  });
});

describe("a badge", () => {
  it("is ordered on the first arrival only, carries a code that admits nobody, and its end is written down", async () => {
    const test = await aDesk(people);
    const first = outcomeOf(await scanTexts(test, ticketOf(test, 1)));
    expect(first.job).toMatchObject({ state: "queued", personName: "测试1" });
    const [order] = test.orders;
    expect(order?.drawing.content).toMatchObject({ name: "测试1", ticketCode: ticketOf(test, 1) });
    expect(outcomeOf(await scanTexts(test, order?.drawing.content.badgeCode ?? "")).verdict).toMatchObject({
      kind: "already-in",
      personId: "p1",
    });
    if (first.job) jobChanged(test.desk, { ...first.job, state: "saved", file: "x.pdf" });
    await undoArrival(test.desk, {
      personId: PersonId.parse("p1"),
      arrival: first.arrival ?? FactId.parse("none"),
      reason: "x",
    });
    expect(outcomeOf(await scanTexts(test, order?.drawing.content.badgeCode ?? "-")).verdict).toMatchObject({
      kind: "unknown-code",
      reason: "badge-is-no-ticket",
    });
    test.clock.ms += 5_000;
    expect(outcomeOf(await scanTexts(test, ticketOf(test, 1))).job).toBeNull();
    const kinds = (await journalOf(test)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith("badge-"))).toEqual(["badge-queued", "badge-printed"]);
  });

  it("whose end nobody saw is unknown after the next start, and the last arrivals are listed again", async () => {
    const test = await aDesk(people);
    await scanTexts(test, ticketOf(test, 1));
    await scanTexts(test, ticketOf(test, 2));
    await test.desk.turn(async () => undefined);
    const later = await test.again();
    expect(earlierBadges(later.desk).map(({ job }) => [job.personId, job.state])).toEqual([
      ["p1", "unknown"],
      ["p2", "unknown"],
    ]);
    expect(lastPassages(later.desk).map(({ person, inbox }) => [person?.id, inbox])).toEqual([
      ["p1", 0],
      ["p2", -1],
    ]);
    for (const { job } of earlierBadges(later.desk)) jobChanged(later.desk, job);
    await later.desk.turn(async () => undefined);
    const third = await later.again();
    expect(earlierBadges(third.desk).map(({ job }) => job.state)).toEqual(["unknown", "unknown"]);
  });

  it("is not ordered when the station says never, and always when it says always", async () => {
    const test = await aDesk(people);
    test.settings.autoPrint = "never";
    expect(outcomeOf(await scanTexts(test, ticketOf(test, 1))).job).toBeNull();
    test.settings.autoPrint = "always";
    expect(outcomeOf(await scanTexts(test, ticketOf(test, 2))).job).not.toBeNull();
  });
});

import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { scan } from "../../../electron/desk/checkIn.ts";
import { historyOf } from "../../../electron/desk/history.ts";
import { mergePeople } from "../../../electron/desk/mergePeople.ts";
import { searchPeople } from "../../../electron/desk/people.ts";
import { PeopleLists } from "../../../electron/desk/peopleLists.ts";
import { pageOfPeople } from "../../../electron/desk/peoplePage.ts";
import { contentOf } from "../../../electron/desk/printBadge.ts";
import { setTicketForm } from "../../../electron/desk/ticketKeys.ts";
import { reissueTicket, revokeTicket, showTicket } from "../../../electron/desk/tickets.ts";
import { makeSealer } from "../../../electron/tickets/seal.ts";
import { newSigningKey } from "../../../electron/tickets/sign.ts";
import { WHOLE_LIST } from "../../../shared/people/query.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { AT_THE_DOOR } from "../../build/gates.ts";
import { added, aPerson, arrived } from "../../build/people.ts";

const p = (n: number) => PersonId.parse(`p${n}`);
const qr = () => ({ size: 1, dark: new Uint8Array(1) });
const ticketOf = ({ desk }: TestDesk, n: number) => showTicket(desk, p(n), qr)?.code ?? "";

let nonces = 0;
async function told({ desk, clock }: TestDesk, text: string) {
  clock.ms += 5_000;
  const reply = await scan(desk, { texts: [text], nonce: `nonce-${++nonces}-xx`, ...AT_THE_DOOR });
  if (reply.what !== "outcome") throw new Error(reply.what);
  const { kind, reason } = reply.outcome.verdict;
  return { kind, reason, name: reply.outcome.person?.name ?? null };
}

it("an old ticket says that a newer one exists and whose it is, after a restart too; the new one admits", async () => {
  const test = await aDesk([added(aPerson(1)), added(aPerson(2))]);
  const old = ticketOf(test, 1);
  expect(await reissueTicket(test.desk, { personId: p(1), reason: "手机丢了" })).toEqual({ what: "done" });
  const revoked = { kind: "revoked", reason: "newer-ticket-exists", name: "测试1" };
  expect(await told(test, old)).toEqual(revoked);
  const later = await test.again();
  expect(await told(later, old)).toEqual(revoked);
  expect(await told(later, ticketOf(later, 1))).toMatchObject({ kind: "admitted", name: "测试1" });
  expect(historyOf(later.desk, { personId: p(1) })).toContainEqual(
    expect.objectContaining({ what: { kind: "ticket", isReplaced: true, reason: "手机丢了" } }),
  );
  expect(await told(later, ticketOf(later, 2))).toMatchObject({ kind: "admitted" });
});

it("a revoked ticket says that none is in its place; another may be issued later", async () => {
  const test = await aDesk([added(aPerson(1))]);
  const old = ticketOf(test, 1);
  expect(await revokeTicket(test.desk, { personId: p(1), reason: "已退票" })).toEqual({ what: "done" });
  expect(await revokeTicket(test.desk, { personId: p(1), reason: "已退票" })).toEqual({ what: "nothing-to-do" });
  expect(showTicket(test.desk, p(1), qr)).toMatchObject({ isRevoked: true, code: old });
  expect(await told(test, old)).toEqual({ kind: "revoked", reason: "ticket-revoked", name: "测试1" });
  await reissueTicket(test.desk, { personId: p(1), reason: "弄错了" });
  expect(showTicket(test.desk, p(1), qr)).toMatchObject({ isRevoked: false });
  expect(await told(test, old)).toMatchObject({ reason: "newer-ticket-exists" });
  expect(await told(test, ticketOf(test, 1))).toMatchObject({ kind: "admitted" });
});

it("whoever came in already is not asked again by an old ticket: it is old all the same", async () => {
  const test = await aDesk([added(aPerson(1)), arrived(1)]);
  const old = ticketOf(test, 1);
  expect(await told(test, old)).toMatchObject({ kind: "already-in" });
  await reissueTicket(test.desk, { personId: p(1), reason: "转给了别人" });
  expect(await told(test, old)).toMatchObject({ kind: "revoked", name: "测试1" });
  expect(await told(test, ticketOf(test, 1))).toMatchObject({ kind: "already-in" });
});

it("who is merged of two keeps every valid ticket, and loses all of them at once", async () => {
  const test = await aDesk([added(aPerson(1)), added(aPerson(2)), added(aPerson(3))]);
  const [first, second, third] = [ticketOf(test, 1), ticketOf(test, 2), ticketOf(test, 3)];
  await revokeTicket(test.desk, { personId: p(1), reason: "已退票" });
  await mergePeople(test.desk, { personId: p(1), other: p(2), choices: [] });
  // The own ticket is gone, the other entry's still counts: that one is shown, printed, and named as the newer one.
  expect(ticketOf(test, 1)).toBe(second);
  const record = test.desk.person(p(1));
  expect(record && contentOf(test.desk, record).ticketCode).toBe(second);
  expect(await told(test, first)).toMatchObject({ reason: "newer-ticket-exists", name: "测试1" });
  await mergePeople(test.desk, { personId: p(1), other: p(3), choices: [] });
  await reissueTicket(test.desk, { personId: p(2), reason: "手机丢了" });
  const later = await test.again();
  for (const old of [first, second, third]) expect(await told(later, old)).toMatchObject({ kind: "revoked" });
  expect(await told(later, ticketOf(later, 3))).toMatchObject({ kind: "admitted", name: "测试1" });
  const tickets = historyOf(later.desk, { personId: p(1) }).filter(({ what }) => what.kind === "ticket");
  expect(tickets.map(({ what }) => what)).toEqual([
    { kind: "ticket", isReplaced: true, reason: "手机丢了" },
    { kind: "ticket", isReplaced: false, reason: "已退票" },
  ]);
});

it("a ticket's number, or its whole code, finds the person in the search, an old one too", async () => {
  const test = await aDesk([added(aPerson(1)), added(aPerson(2))]);
  const old = ticketOf(test, 1);
  await reissueTicket(test.desk, { personId: p(1), reason: "手机丢了" });
  const find = (query: string) => searchPeople(test.desk, { query, limit: 5 }).map(({ id }) => id);
  expect(find("0000 0000 0001")).toEqual(["p1"]);
  expect(find(old.replace(/(\d{4})/g, "$1 "))).toEqual(["p1"]);
  expect(find(test.desk.person(p(1))?.person.ticket ?? "")).toEqual(["p1"]);
  expect(find("000000000002")).toEqual(["p2"]);
  expect(find("999999999999")).toEqual([]);
  const page = await pageOfPeople(new PeopleLists(), test.desk, {
    ...{ query: { ...WHOLE_LIST, text: "0000 0000 0001" }, offset: 0, limit: 10, extras: [] },
  });
  expect(page.people.map(({ id }) => id)).toEqual(["p1"]);
});

it.each(["short", "signed"] as const)(
  "tells forged, altered, replayed, revoked and other events' codes apart: %s",
  async (form) => {
    const test = await aDesk([added(aPerson(1)), added(aPerson(2)), added(aPerson(3))]);
    const short = ticketOf(test, 3);
    await setTicketForm(test.desk, { form });
    const own = ticketOf(test, 1);
    const revoked = ticketOf(test, 2);
    const badge = test.desk.parts.seals.code("badge", aPerson(1).ticket);
    await reissueTicket(test.desk, { personId: p(2), reason: "手机丢了" });
    const key = randomBytes(32);
    const stranger = newSigningKey();
    const signing = { privateKey: () => stranger.privateKey, verifyKey: () => stranger.verifyKey };
    const kind = form === "short" ? "ticket" : "signed";
    const byKey = (tag: string, number: string) => makeSealer(key, tag, signing).code(kind, number);
    const altered = (at: number) => own.slice(0, at) + ((Number(own[at]) + 1) % 10) + own.slice(at + 1);
    const table: [string, string, string, string][] = [
      ["forged: another key, a number of ours", byKey("1234567", aPerson(3).ticket), "forged", "wrong-seal"],
      ["forged: another key, any number", byKey("1234567", "123456123456"), "forged", "wrong-seal"],
      ["altered: one digit of the number", altered(15), "unknown-code", "misread"],
      ["altered: one digit of the seal", altered(30), "unknown-code", "misread"],
      ["altered: one digit of the event", altered(4), "unknown-code", "misread"],
      ["altered: a ticket made of a badge's code", `71${badge.slice(2)}`, "unknown-code", "misread"],
      ["another event's", byKey("7654321", "000000000001"), "other-event", "of-another-event"],
      ["revoked", revoked, "revoked", "newer-ticket-exists"],
      [
        "genuine, of nobody here",
        test.desk.parts.seals.code(kind, "777777777777"),
        "unknown-code",
        "genuine-but-not-here",
      ],
      ["a badge's", badge, "unknown-code", "badge-is-no-ticket"],
      ["another system's", "A1B2C3", "unknown-code", "not-on-the-list"],
      ["its own", own, "admitted", "welcome"],
      ["replayed", own, "already-in", "came-before"],
      ["a short one that went out before", short, "admitted", "welcome"],
    ];
    for (const [what, text, verdict, reason] of table)
      expect({ what, ...(await told(test, text)) }).toMatchObject({ what, kind: verdict, reason });
  },
);

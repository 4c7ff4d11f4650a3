import { describe, expect, it } from "vitest";
import { scan as scanAtDesk } from "../../../electron/desk/checkIn.ts";
import { Guard, type GuardState } from "../../../electron/desk/guard.ts";
import { Kiosk } from "../../../electron/desk/kiosk.ts";
import { kioskReplyOf } from "../../../electron/desk/kioskReply.ts";
import { byHandWithPin } from "../../../electron/desk/overrideWithPin.ts";
import type { Venue } from "../../../electron/desk/venue.ts";
import { VerdictKind, VerdictReason } from "../../../shared/checkin/verdict.ts";
import { COMMANDS, type CommandName } from "../../../shared/contract/contract.ts";
import { KIOSK_COMMANDS, KIOSK_NEWS } from "../../../shared/contract/kioskDoor.ts";
import { KioskReply, KioskView } from "../../../shared/contract/kioskShapes.ts";
import type { Event } from "../../../shared/event/event.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { JobId, PersonId, QuestionId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { AT_THE_DOOR, PICKED } from "../../build/gates.ts";
import { linkThatIs } from "../../build/link.ts";
import { added, anEvent, aPerson, DOOR } from "../../build/people.ts";
import { aCard, anOutcome } from "../../renderer/made.ts";

const GUESTS = [
  added(aPerson(1, { name: "贾岛", phone: "13800001234", note: "秘密备注", company: "青藤" })),
  added(aPerson(2, { name: "Ada Lovelace", phone: "+44 20 7946 0018" })),
  added(aPerson(3, { name: "云山", phone: "13900001234", status: "pending" })),
  added(aPerson(4, { name: "云山", phone: "13700005678" })),
  added(aPerson(5, { name: "云山", phone: "13600005678" })),
  added(aPerson(6, { name: "李雷", phone: "13600000006", status: "blocked" })),
];

let nonces = 0;
const nonce = () => `kiosk-${String(++nonces).padStart(6, "0")}`;
const ticketOf = ({ desk }: TestDesk, n: number) => desk.parts.seals.code("ticket", String(n).padStart(12, "0"));

/** A kiosk that is on, over a real event folder. `waited`: what searches were slowed by, ms. */
async function aKiosk(bodies: FactBody[] = GUESTS, event?: Event) {
  const test = await aDesk(bodies, event);
  let state: GuardState = { pin: { hash: "4711", wrong: 0 }, isForOverrides: false, isForDesk: false, isKiosk: true };
  const clock = { now: () => test.clock.ms };
  const keep = async (kept: GuardState) => {
    state = kept;
  };
  const guard = new Guard({
    file: { read: () => state, keep },
    hash: { make: async (pin) => pin, matches: async (pin, hash) => pin === hash },
    clock,
    ticks: clock.now,
    takeResetFile: async () => false,
    note: async () => undefined,
    changed: () => undefined,
  });
  const waited: number[] = [];
  const told: unknown[] = [];
  const turns: boolean[] = [];
  const kiosk = new Kiosk({
    ...{ venue: { desk: test.desk } as Venue, guard, clock, station: test.desk.parts.station },
    settings: () => test.settings,
    chance: test.desk.parts.chance,
    tell: (_name, view) => told.push(view),
    pause: async (ms) => void waited.push(ms),
    switched: () => turns.push(state.isKiosk),
  });
  const scan = (n: number) => kiosk.scan({ texts: [ticketOf(test, n)], nonce: nonce() });
  const find = (name: string, tail: string) => kiosk.find({ name, tail, nonce: nonce() });
  return { ...test, kiosk, guard, scan, find, waited, told, turns };
}

const calls = ({ desk }: TestDesk) => desk.state.calls.map(({ why }) => why);

describe("a guest at the kiosk", () => {
  it("is welcomed by name, and told where the badge is", async () => {
    const test = await aKiosk();
    expect(await test.scan(1)).toEqual({ what: "welcome", name: "贾岛", isBack: false, badge: "desk" });
    test.settings.printer = "label";
    expect(await test.scan(2)).toEqual({ what: "welcome", name: "Ada Lovelace", isBack: false, badge: "printing" });
    test.settings.autoPrint = "never";
    expect(await test.scan(4)).toMatchObject({ what: "welcome", badge: "none" });
    expect(test.desk.state.counts.arrived).toBe(3);
  });

  it("who still holds the code there is welcome as before, as long as the answer stays", async () => {
    const test = await aKiosk();
    const first = await test.scan(1);
    for (let i = 0; i < 5; i++) {
      test.clock.ms += 1_500;
      expect(await test.scan(1)).toEqual(first);
    }
    test.clock.ms += 1_500;
    expect(await test.scan(1)).toEqual({ what: "already-in", name: "贾岛" });
  });

  it("who shows a code that was away is in already: two people may have one ticket", async () => {
    const test = await aKiosk();
    test.settings.kiosk = { language: "zh", way: "scanner", hasSearch: true, seconds: 60 };
    await test.scan(1);
    test.clock.ms += 3_000;
    expect(await test.scan(1)).toEqual({ what: "already-in", name: "贾岛" });
    test.clock.ms += 500;
    expect(await test.scan(1)).toEqual({ what: "already-in", name: "贾岛" });
  });

  it("who came in at a desk is in already, and is not told where or when", async () => {
    const test = await aKiosk();
    await scanAtDesk(test.desk, { texts: [ticketOf(test, 1)], nonce: nonce(), ...AT_THE_DOOR });
    test.clock.ms += 2_000;
    expect(await test.scan(1)).toEqual({ what: "already-in", name: "贾岛" });
  });

  it.each([3, 6])("number %i is sent to the desk without a word on why", async (n) => {
    const test = await aKiosk();
    expect(await test.scan(n)).toEqual({ what: "desk" });
  });

  it("with an unknown code learns only that", async () => {
    const test = await aKiosk();
    expect(await test.kiosk.scan({ texts: ["https://example.com/other"], nonce: nonce() })).toEqual({
      what: "other-code",
    });
  });

  it("answers what the event asks, and is in then; the screen is given no id of anybody", async () => {
    const id = QuestionId.parse("lunch");
    const question = { id, text: "午餐?", kind: "choice" as const, choices: ["荤", "素"], required: true, roles: [] };
    const test = await aKiosk(GUESTS, anEvent({ questions: [question] }));
    const asked = await test.scan(1);
    if (asked.what !== "ask") throw new Error(asked.what);
    expect(asked.questions).toEqual([{ id, text: "午餐?", kind: "choice", choices: ["荤", "素"], required: true }]);
    expect(asked.visit).not.toContain("p1");
    const { visit } = asked;
    expect(await test.kiosk.answer({ visit, answers: { [id]: "素" }, nonce: nonce() })).toMatchObject({
      what: "welcome",
    });
    expect(test.desk.person(PersonId.parse("p1"))?.answers).toEqual({ lunch: "素" });
    expect(await test.kiosk.answer({ visit, answers: { [id]: "荤" }, nonce: nonce() })).toEqual({ what: "desk" });
    expect(await test.kiosk.answer({ visit: "p2", answers: {}, nonce: nonce() })).toEqual({ what: "desk" });
  });
});

describe("a guest without a code", () => {
  const open = async () => {
    const test = await aKiosk();
    test.settings.kiosk = { language: "zh", way: "scanner", hasSearch: true, seconds: 8 };
    return test;
  };

  it("is not searched for unless the organiser allows it", async () => {
    const test = await aKiosk();
    expect(await test.find("贾岛", "1234")).toEqual({ what: "desk" });
    expect(test.desk.state.counts.arrived).toBe(0);
  });

  it.each([
    ["贾岛", "1234"],
    [" 贾 岛 ", "１２３４"],
    ["ada lovelace", "0018"],
    ["LOVELACE  Ada", "0018"],
  ])("is let in with the full name %j and the last four digits", async (name, tail) => {
    expect(await (await open()).find(name, tail)).toMatchObject({ what: "welcome" });
  });

  it.each([
    ["贾", "1234", "part of a name"],
    ["贾岛", "4321", "other digits"],
    ["贾岛", "234", "three digits"],
    ["贾岛", "", "no digits"],
    ["", "1234", "no name"],
    ["云山", "5678", "two people of that name and phone"],
    ["云山", "1234", "somebody who is pending"],
    ["李雷", "0006", "somebody who is blocked"],
  ])("%j %j (%3$s) is sent to the desk like everybody else, in the same time", async (name, tail) => {
    const test = await open();
    expect(await test.find(name, tail)).toEqual({ what: "desk" });
    expect(test.waited).toEqual([1_000]);
    expect(test.desk.state.counts.arrived).toBe(0);
  });

  it("cannot guess on: after three the next waits, twice as long each time", async () => {
    const test = await open();
    for (let i = 0; i < 3; i++) expect(await test.find("贾岛", `000${i}`)).toEqual({ what: "desk" });
    expect(await test.find("贾岛", "1234")).toEqual({ what: "wait", seconds: 5 });
    test.clock.ms += 5_000;
    expect(await test.find("贾岛", "0004")).toEqual({ what: "desk" });
    expect(await test.find("贾岛", "1234")).toEqual({ what: "wait", seconds: 10 });
    test.clock.ms += 10_000;
    expect(await test.find("贾岛", "1234")).toMatchObject({ what: "welcome" });
    expect(await test.find("Ada Lovelace", "0018")).toMatchObject({ what: "welcome" });
  });

  it("cannot guess on with a name of their own in between, whatever it is answered", async () => {
    const id = QuestionId.parse("lunch");
    const question = { id, text: "午餐?", kind: "choice" as const, choices: ["荤", "素"], required: true, roles: [] };
    const test = await aKiosk(GUESTS, anEvent({ questions: [question] }));
    test.settings.kiosk = { language: "zh", way: "scanner", hasSearch: true, seconds: 8 };
    for (let i = 0; i < 3; i++) {
      expect(await test.find("Ada Lovelace", "0018")).toMatchObject({ what: "ask" });
      expect(await test.find("贾岛", `000${i}`)).toEqual({ what: "desk" });
    }
    expect(await test.find("贾岛", "1234")).toEqual({ what: "wait", seconds: 5 });
    test.clock.ms += 5_000;
    expect(await test.find("Ada Lovelace", "0018")).toMatchObject({ what: "ask" });
    expect(await test.find("贾岛", "0004")).toEqual({ what: "desk" });
    expect(await test.find("Ada Lovelace", "0018")).toEqual({ what: "wait", seconds: 10 });
  });

  it("is slowed by none of many searches that are right, and after twenty minutes by nothing", async () => {
    const test = await open();
    for (let i = 0; i < 8; i++) expect(await test.find("Ada Lovelace", "0018")).toMatchObject({ name: "Ada Lovelace" });
    for (let i = 0; i < 3; i++) await test.find("贾岛", `000${i}`);
    test.clock.ms += 20 * 60_000;
    for (let i = 0; i < 3; i++) expect(await test.find("贾岛", `000${i}`)).toEqual({ what: "desk" });
  });

  it("guesses many at once no faster than one after the other", async () => {
    const test = await open();
    const replies = await Promise.all(Array.from({ length: 50 }, (_, i) => test.find("贾岛", `99${10 + i}`)));
    expect(replies.filter(({ what }) => what === "desk")).toHaveLength(3);
  });
});

describe("a call for help", () => {
  it("is a fact, once a minute at most", async () => {
    const test = await aKiosk();
    for (let i = 0; i < 3; i++) expect(await test.kiosk.help()).toEqual({ what: "called" });
    expect(calls(test)).toEqual(["guest"]);
    test.clock.ms += 60_000;
    await test.kiosk.help();
    expect(calls(test)).toEqual(["guest", "guest"]);
  });

  it("sends the guest to the desk while no other desk hears it, and is written down for them all the same", async () => {
    const test = await aKiosk();
    test.desk.link = linkThatIs("alone", test.desk);
    expect(test.kiosk.view()).toMatchObject({ isAlone: true });
    for (let i = 0; i < 2; i++) expect(await test.kiosk.help()).toEqual({ what: "not-sent" });
    expect(calls(test)).toEqual(["guest"]);
    test.desk.link = linkThatIs("online", test.desk);
    expect(test.kiosk.view()).toMatchObject({ isAlone: false });
    expect(await test.kiosk.help()).toEqual({ what: "called" });
  });

  it("is made once by itself when the printer stops, and guests fetch their badges until somebody was there", async () => {
    const test = await aKiosk();
    test.settings.printer = "label";
    await test.scan(1);
    const [job] = test.desk.parts.queue.jobs();
    if (!job) throw new Error("no badge");
    const tellJob = async (change: Partial<typeof job>) => {
      Object.assign(job, { changedAt: new Date(test.clock.ms).toISOString(), ...change });
      test.kiosk.hear("job", job);
      await test.desk.doorTurn(async () => undefined);
    };
    await tellJob({ state: "printing", trouble: "media-empty" });
    await tellJob({ state: "printing", trouble: "media-empty" });
    await tellJob({ state: "failed", trouble: "media-empty" });
    expect(calls(test)).toEqual(["printer"]);
    expect(test.told.at(-1)).toMatchObject({ printer: "trouble" });
    expect(await test.scan(2)).toMatchObject({ badge: "desk" });
    const [call] = test.desk.state.calls;
    if (call) await test.desk.doorTurn(() => test.desk.record([{ kind: "help-given", call: call.fact }]));
    await tellJob({});
    expect(calls(test)).toEqual([]);
    expect(test.kiosk.view()).toMatchObject({ printer: "ready" });
  });
});

describe("entering and leaving", () => {
  it("is left with the PIN, and hears nothing of what is told to desks", async () => {
    const test = await aKiosk();
    expect(await test.kiosk.leave({ pin: null })).toMatchObject({ what: "pin", why: "asked" });
    expect(await test.kiosk.leave({ pin: "1111" })).toMatchObject({ what: "pin", why: "wrong" });
    expect(await test.kiosk.leave({ pin: "4711" })).toEqual({ what: "left" });
    expect(test.kiosk.view()).toBeNull();
    expect(await test.kiosk.enter()).toEqual({ what: "entered" });
    expect(test.turns).toEqual([false, true]);
  });

  it("a desk that is no kiosk keeps its screen when it is asked to leave", async () => {
    const test = await aKiosk();
    await test.kiosk.leave({ pin: "4711" });
    expect(await test.kiosk.leave({ pin: null })).toEqual({ what: "left" });
    expect(test.turns).toEqual([false]);
  });

  it("is not entered without a PIN", async () => {
    const test = await aKiosk();
    await test.kiosk.leave({ pin: "4711" });
    await test.guard.setPin("4711", null);
    expect(await test.kiosk.enter()).toEqual({ what: "no-pin" });
  });
});

describe("an override at a desk that asks for the PIN", () => {
  const letIn = async (pin?: string) => {
    const test = await aKiosk();
    const personId = PersonId.parse("p3");
    const override = pin === undefined ? { reason: "已付款" } : { reason: "已付款", pin };
    const input = { personId, nonce: nonce(), ...PICKED, override };
    const ask = () => byHandWithPin(test.desk, test.guard, input);
    const overrides = () => test.desk.person(personId)?.passages.map((passage) => passage.override);
    return { ...test, ask, overrides };
  };

  it("waits for it, and its fact says that it was asked", async () => {
    const none = await letIn();
    await none.guard.setForOverrides("4711", true);
    expect(await none.ask()).toEqual({ what: "pin", why: "asked", seconds: 0 });
    const wrong = await letIn("1111");
    await wrong.guard.setForOverrides("4711", true);
    expect(await wrong.ask()).toMatchObject({ what: "pin", why: "wrong" });
    expect(wrong.desk.state.counts.arrived).toBe(0);
    const right = await letIn("4711");
    await right.guard.setForOverrides("4711", true);
    expect(await right.ask()).toMatchObject({ what: "outcome", outcome: { verdict: { kind: "admitted" } } });
    expect(right.overrides()).toEqual([{ verdict: "pending", reason: "已付款", pin: true }]);
  });

  it("waits for nothing where the desk does not ask, and says so too", async () => {
    const test = await letIn();
    expect(await test.ask()).toMatchObject({ what: "outcome", outcome: { verdict: { kind: "admitted" } } });
    expect(test.overrides()).toEqual([{ verdict: "pending", reason: "已付款", pin: false }]);
  });
});

describe("what goes through the kiosk's door", () => {
  it("is a short list: no command that shows or changes people, settings or events", () => {
    const all = Object.keys(COMMANDS) as CommandName[];
    expect(all.filter((name) => KIOSK_COMMANDS.has(name)).sort()).toEqual([
      ...["kiosk.answer", "kiosk.find", "kiosk.help", "kiosk.leave", "kiosk.now", "kiosk.scan", "pin.question"],
    ]);
    expect([...KIOSK_NEWS].sort()).toEqual(["isInSight", "kiosk"]);
  });

  it.each(VerdictKind.options)("of %s: no note, phone, e-mail, company, candidate or id", (kind) => {
    const secret = "SECRET";
    const hidden = {
      nickname: secret,
      company: secret,
      jobTitle: secret,
      phoneTail: "9876",
      email: secret,
      note: secret,
    };
    const person = { ...anOutcome().person, ...hidden, id: PersonId.parse("p-SECRET"), name: "贾岛", role: secret };
    for (const reason of VerdictReason.options) {
      const outcome = anOutcome({
        verdict: {
          kind,
          reason,
          personId: person.id,
          candidates: [person.id],
          pausedFor: secret,
          otherTag: secret,
          session: DOOR,
        },
        person: person as never,
        candidates: [person as never],
        earlierStation: secret,
        otherEvent: secret,
        job: { id: JobId.parse("j-SECRET"), personName: secret, state: "queued" } as never,
      });
      const reply = kioskReplyOf(outcome, { printer: "ready", questions: [], visit: () => "visit" });
      expect(KioskReply.parse(reply)).toEqual(reply);
      expect(JSON.stringify(reply)).not.toMatch(/SECRET|9876/);
    }
  });

  it("sends whoever's badge lies in a box to the desk, and says nothing of the box", () => {
    const person = { ...aCard(), place: { box: 7, letter: "W", number: 31 } };
    const outcome = anOutcome({ verdict: { kind: "admitted", personId: person.id, passes: [DOOR] }, person });
    const reply = kioskReplyOf(outcome, { printer: "ready", questions: [], visit: () => "visit" });
    expect(reply).toEqual({ what: "welcome", name: person.name, isBack: false, badge: "desk" });
  });

  it("is a view without folders, counts, desks or people", async () => {
    const { kiosk } = await aKiosk();
    const view = kiosk.view();
    expect(KioskView.parse(view)).toEqual(view);
    expect(Object.keys(view ?? {}).sort()).toEqual([
      ...["camera", "direction", "isAlone", "isRehearsal", "printer", "settings", "theme", "volume"],
    ]);
  });
});

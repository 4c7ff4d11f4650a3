import fc from "fast-check";
import { addPerson } from "../../electron/desk/addPerson.ts";
import { answer } from "../../electron/desk/answers.ts";
import { byHand, scan } from "../../electron/desk/checkIn.ts";
import { addNote, changePerson, restorePerson, withdrawPerson } from "../../electron/desk/editPerson.ts";
import { group } from "../../electron/desk/groups.ts";
import { countGuests } from "../../electron/desk/guests.ts";
import { differingFields } from "../../electron/desk/mergeFields.ts";
import { mergePeople } from "../../electron/desk/mergePeople.ts";
import { listForSession, pauseSession } from "../../electron/desk/sessions.ts";
import { exportTickets, reissueTicket, revokeTicket } from "../../electron/desk/tickets.ts";
import { undoArrival } from "../../electron/desk/undo.ts";
import { undoImport } from "../../electron/desk/undoImport.ts";
import { registerWalkIn } from "../../electron/desk/walkIn.ts";
import { writeCsv } from "../../electron/sheets/write.ts";
import type { CheckInReply } from "../../shared/contract/shapes.ts";
import type { PersonStatus } from "../../shared/roster/person.ts";
import { aPerson } from "../build/people.ts";
import { compare, compareReplay, gateOf, same } from "./compare.ts";
import {
  happen,
  type Model,
  merge,
  type One,
  type Row,
  restore,
  type Said,
  someone,
  takeIn,
  undoImport as undoInModel,
  validTickets,
  verdict,
  type Way,
} from "./model.ts";
import { LIST, type Mishap, QUESTION, ROOM, type World } from "./world.ts";

export type Deed = fc.AsyncCommand<Model, World>;

/** One thing somebody does, or that happens; afterwards desk and model are laid side by side. */
const deed = (
  text: string,
  run: (model: Model, world: World) => Promise<void>,
  check: (model: Model) => boolean = () => true,
): Deed => ({
  check,
  run: async (model, world) => {
    world.clock.ms += 5_000;
    world.deeds++;
    await run(model, world);
    compare(model, world);
  },
  toString: () => text,
});

const REASON = "so it is";
const hasPeople = (model: Model) => model.people.size > 0;
const nth = <T>(items: readonly T[], n: number): T => items[n % items.length] as T;
const oneOf = (model: Model, n: number): One => nth([...model.people.values()], n);

/** About one person of those who are there. */
const about = (
  text: string,
  n: number,
  run: (one: One, model: Model, world: World) => Promise<void>,
  check: (one: One, model: Model) => boolean = () => true,
): Deed =>
  deed(
    `${text} #${n}`,
    (model, world) => run(oneOf(model, n), model, world),
    (model) => hasPeople(model) && check(oneOf(model, n), model),
  );

/** What came of a check-in is what the model says, and comes true there. */
function tell(model: Model, one: One, { said, reply }: { said: Said; reply: CheckInReply }): void {
  same("reply", reply.what, "outcome");
  if (reply.what !== "outcome") return;
  const { kind, passes } = reply.outcome.verdict;
  same(`what ${one.name} is told`, { kind, passes }, said);
  happen(model, one, said);
}

const scanned = (n: number, way: Way, { ticket, byBadge }: { ticket: number; byBadge: boolean }): Deed =>
  about(
    `scan ${way.place} ${way.direction} ${byBadge ? "badge" : "ticket"} ${ticket} of`,
    n,
    async (one, model, world) => {
      const number = nth([one.own, ...one.others, ...one.revoked], ticket);
      const text = world.code(byBadge ? "badge" : "ticket", number);
      const input = { texts: [text], nonce: world.nextId(), ...gateOf(way) };
      const at = world.clock.ms;
      const { last } = model;
      const reply = await scan(world.desk, input);
      if (reply.what !== "outcome") throw new Error(JSON.stringify(reply));
      if (last && last.text === text && last.way === JSON.stringify(way) && Math.abs(at - last.at) < 1_000) {
        same("a double reading", [reply.outcome.repeated, reply.outcome.verdict.kind], [true, last.kind]);
        return;
      }
      const said = one.revoked.includes(number)
        ? { kind: "revoked", passes: [] }
        : verdict(model, one, way, { byBadge });
      tell(model, one, { said, reply });
      model.last = { text, way: JSON.stringify(way), at, kind: said.kind };
      // The scanner reads once more, at once.
      const again = await scan(world.desk, { ...input, nonce: world.nextId() });
      same("read once more", again.what === "outcome" && again.outcome.repeated, true);
    },
  );

const unknownCode = (n: number): Deed =>
  deed(`scan of an unknown code ${n}`, async (model, world) => {
    const texts = [`nobody-${n}-${world.nextId()}`];
    const reply = await scan(world.desk, { texts, nonce: world.nextId(), session: null, direction: "in" });
    same("unknown", reply.what === "outcome" && reply.outcome.verdict.kind, "unknown-code");
    model.refused++;
    model.last = null;
  });

const pickedByHand = (n: number, way: Way, { insists, answers }: { insists: boolean; answers: boolean }): Deed =>
  about(`by hand ${way.place} ${way.direction}${insists ? " all the same" : ""}`, n, async (one, model, world) => {
    if (answers) one.answer = "yes";
    const said = verdict(model, one, way, { insists });
    const reply = await byHand(world.desk, {
      ...gateOf(way),
      ...{ personId: world.id(one.name), nonce: world.nextId(), way: "hand" },
      override: insists ? { reason: REASON } : null,
      answers: answers ? { [QUESTION]: "yes" } : null,
    });
    tell(model, one, { said, reply });
  });

const asGroup = (ns: number[], way: Way): Deed =>
  deed(
    `group of ${ns} at the ${way.place}`,
    async (model, world) => {
      const group0 = [...new Set(ns.map((n) => oneOf(model, n)))];
      const people = group0.map(({ name }) => world.id(name));
      const reply = await group(world.desk, { people, nonce: world.nextId(), ...gateOf(way) });
      if (reply.what !== "outcomes") throw new Error(JSON.stringify(reply));
      for (const [at, one] of group0.entries()) {
        const outcome = nth(reply.outcomes, at);
        tell(model, one, { said: verdict(model, one, way), reply: { what: "outcome", outcome } });
      }
    },
    hasPeople,
  );

/** Takes back an arrival or an exit with all of its act; one that was taken back already is nothing to do. */
const undone = (n: number, k: number): Deed =>
  about(
    `undo passage ${k} of`,
    n,
    async (one, model, world) => {
      const passage = nth(one.passages, k);
      const record = world.record(one.name);
      const { fact } = nth(record.passages, k);
      const reply = await undoArrival(world.desk, { personId: record.person.id, arrival: fact, reason: REASON });
      same("undo", reply.what, passage.undone ? "nothing-to-do" : "done");
      if (passage.undone) return;
      for (const other of one.passages)
        if (other.act === passage.act && other.isIn === passage.isIn) other.undone = true;
      model.last = null;
    },
    ({ passages }) => passages.length > 0,
  );

const guestsOf = (n: number, k: number, guests: number): Deed =>
  about(
    `${guests} guests with passage ${k} of`,
    n,
    async (one, _model, world) => {
      const passage = nth(one.passages, k);
      const record = world.record(one.name);
      const { fact } = nth(record.passages, k);
      await countGuests(world.desk, { personId: record.person.id, arrival: fact, guests });
      for (const other of one.passages)
        if (!passage.undone && !other.undone && other.act === passage.act && other.isIn === passage.isIn)
          other.guests = guests;
    },
    ({ passages }) => passages.length > 0,
  );

/** Somebody who is not on the list comes, and is let in where nothing forbids it. */
const comes = (world: World, name: string, way: Way) =>
  registerWalkIn(world.desk, {
    ...{ name, nickname: null, company: null, jobTitle: null, phone: null, email: null, answers: null },
    ...{ nonce: world.nextId(), ...gateOf(way), direction: "in" },
  });

function cameIn(model: Model, world: World, name: string, way: Way, reply: CheckInReply | null): void {
  const one = someone(name, { source: "walk-in", own: world.record(name).person.ticket });
  const said = verdict(model, one, { ...way, direction: "in" });
  model.people.set(name, one);
  if (reply) tell(model, one, { said, reply });
  else happen(model, one, said);
}

const walkIn = (way: Way): Deed =>
  deed(`walk-in at the ${way.place}`, async (model, world) => {
    const name = `走客${world.nextId()}`;
    cameIn(model, world, name, way, await comes(world, name, way));
  });

const addition = (list: string | null): Deed =>
  deed(`add (${list})`, async (model, world) => {
    const name = `手加${world.nextId()}`;
    const { id: _id, ticket: _ticket, source: _source, ...rest } = aPerson(1, { phone: null, email: null });
    const details = { ...rest, name, company: null, extra: list === null ? {} : { [LIST]: list } };
    await addPerson(world.desk, { details, nonce: world.nextId() });
    model.people.set(name, someone(name, { list, own: world.record(name).person.ticket }));
  });

type Correction = { company?: string | null; status?: PersonStatus; role?: string };

const corrected = (n: number, changes: Correction): Deed =>
  about(`change ${JSON.stringify(changes)} of`, n, async (one, _model, world) => {
    await changePerson(world.desk, { personId: world.id(one.name), changes });
    Object.assign(one, changes);
  });

const withdrawn = (n: number): Deed =>
  about("withdraw", n, async (one, _model, world) => {
    await withdrawPerson(world.desk, { personId: world.id(one.name), reason: REASON });
    one.off ??= { by: null, reason: REASON };
  });

const restored = (n: number): Deed =>
  about("restore", n, async (one, _model, world) => {
    await restorePerson(world.desk, { personId: world.id(one.name), reason: REASON });
    restore(one, null);
  });

const mergeOf = (n: number, k: number): Deed =>
  deed(
    `merge #${n} and #${k}`,
    async (model, world) => {
      const [first, second] = [oneOf(model, n), oneOf(model, k)];
      const [a, b] = [world.record(first.name), world.record(second.name)];
      merge(model, first, second);
      const from = model.people.has(first.name) ? "first" : "second";
      const choices = differingFields(a, b).map(({ field, key }) => ({ field, key, from }) as const);
      const reply = await mergePeople(world.desk, { personId: a.person.id, other: b.person.id, choices });
      same("merge", reply.what, "merged");
    },
    // Two rows of one roster about one person would be asked about: another matter.
    (model) => hasPeople(model) && oneOf(model, n) !== oneOf(model, k) && isSingle(oneOf(model, n), oneOf(model, k)),
  );

const isSingle = (a: One, b: One): boolean => a.phones.length === 0 || b.phones.length === 0;

const note = (n: number): Deed =>
  about("note on", n, async (one, _model, world) => {
    await addNote(world.desk, { personId: world.id(one.name), text: "备注", nonce: world.nextId() });
    one.notes++;
  });

const answered = (n: number, text: string): Deed =>
  about(`answer ${text} of`, n, async (one, _model, world) => {
    await answer(world.desk, { personId: world.id(one.name), answers: { [QUESTION]: text } });
    one.answer = text;
  });

const listed = (n: number, on: boolean): Deed =>
  about(`${on ? "on" : "off"} the room's list`, n, async (one, _model, world) => {
    await listForSession(world.desk, { session: ROOM, personId: world.id(one.name), on });
    one.listed = on;
  });

const paused = (isPaused: boolean): Deed =>
  deed(`room ${isPaused ? "paused" : "open"}`, async (model, world) => {
    await pauseSession(world.desk, { session: ROOM, isPaused, text: "" });
    model.isPaused = isPaused;
  });

const newTicket = (n: number, isReplaced: boolean): Deed =>
  about(isReplaced ? "reissue" : "revoke", n, async (one, _model, world) => {
    const valid = validTickets(one);
    const change = isReplaced ? reissueTicket : revokeTicket;
    const reply = await change(world.desk, { personId: world.id(one.name), reason: REASON });
    same("ticket", reply.what, isReplaced || valid.length > 0 ? "done" : "nothing-to-do");
    one.revoked.push(...valid);
    one.own = world.record(one.name).person.ticket;
  });

/** The people a roster may name. */
const rowOf = (k: number, company: string): Row => ({
  ...{ name: `名单${k}`, phone: `1990000${String(k).padStart(4, "0")}`, company },
  list: k % 2 === 0 ? "A" : "B",
});

const takesIn = async (world: World, rows: readonly Row[]): Promise<void> => {
  const lines = rows.map(({ name, phone, company, list }) => `${name},${phone},${company},${list}`);
  const bytes = new TextEncoder().encode([`姓名,手机,公司,${LIST}`, ...lines, ""].join("\r\n"));
  const reply = await world.roster.read(world.desk, { name: "名单.csv", bytes, encoding: null, sheet: null });
  if (reply.what !== "read") throw new Error(JSON.stringify(reply));
  const accepted = await world.roster.accept(world.desk, { draft: reply.draft, withdrawGone: true });
  same("import", accepted.what, "imported");
};

function tookIn(model: Model, world: World, rows: readonly Row[]): void {
  const { importId } = nth(world.desk.state.imports, model.imports.length);
  for (const name of takeIn(model, importId, rows)) {
    const one = model.people.get(name);
    if (one) one.own = world.record(name).person.ticket;
  }
}

const imported = (rows: Row[]): Deed =>
  deed(`import ${rows.map(({ name, company }) => `${name} ${company}`)}`, async (model, world) => {
    await takesIn(world, rows);
    tookIn(model, world, rows);
  });

const importUndone = (): Deed =>
  deed("undo import", async (model, world) => {
    const last = model.imports.findLast(({ isUndone }) => !isUndone);
    const reply = await undoImport(world.desk, last?.id ?? "none");
    same("undo import", reply.what, last ? "undone" : "nothing-to-do");
    if (last) undoInModel(model, last.id);
  });

const rehearsalBegins = (): Deed =>
  deed(
    "rehearsal begins",
    async (model, world) => {
      const { before: _none, ...rest } = model;
      const reply = await world.venue.beginRehearsal();
      same("rehearsal", reply.what, "opened");
      model.before = structuredClone(rest);
      model.last = null;
      await compareReplay(world);
    },
    ({ before }) => before === null,
  );

const rehearsalEnds = (keep: boolean): Deed =>
  deed(
    `rehearsal ends, ${keep ? "kept" : "wiped"}`,
    async (model, world) => {
      const reply = await world.venue.endRehearsal(keep);
      same("rehearsal", reply.what, "opened");
      if (!keep) Object.assign(model, model.before);
      model.before = null;
      model.last = null;
      await compareReplay(world);
    },
    ({ before }) => before !== null,
  );

const exported = (): Deed =>
  deed("export", async (model, world) => {
    const reply = await exportTickets(world.desk, writeCsv);
    const holders = [...model.people.values()].filter(
      (one) => one.off === null && one.status !== "cancelled" && validTickets(one).length > 0,
    );
    same("export", reply.what === "written" && reply.rows, holders.length);
  });

const clockSet = (by: number): Deed =>
  deed(`clock ${by} ms`, async (_model, world) => {
    world.clock.ms = Math.max(0, world.clock.ms + by);
  });

const restarted = (mishap: Mishap): Deed =>
  deed(`restart (${mishap})`, async (model, world) => {
    await world.restart(mishap);
    model.last = null;
    await compareReplay(world);
  });

type Fatal = { text: string; work(world: World): Promise<unknown>; done(model: Model, world: World): void };

/** Killed in the middle of writing one act: all of it is there afterwards, or nothing. */
const killedDuring = ({ text, work, done }: Fatal, part: number): Deed =>
  deed(`killed during ${text}, ${part} written`, async (model, world) => {
    const isDone = await world.dieDuring(() => work(world), part);
    model.last = null;
    if (isDone) done(model, world);
    await compareReplay(world);
  });

const fatalWalkIn = (way: Way, mark: number): Fatal => ({
  text: `a walk-in at the ${way.place}`,
  work: (world) => comes(world, `末客${mark}-${world.desk.state.people.size}`, way),
  done: (model, world) => cameIn(model, world, `末客${mark}-${model.people.size}`, way, null),
});

const fatalImport = (rows: Row[]): Fatal => ({
  text: "an import",
  work: (world) => takesIn(world, rows),
  done: (model, world) => tookIn(model, world, rows),
});

const person = fc.nat(11);
const way: fc.Arbitrary<Way> = fc.record({
  place: fc.constantFrom("door", "room"),
  direction: fc.constantFrom("in", "in", "in", "out"),
});
const rows = fc
  .uniqueArray(fc.nat(6), { minLength: 1, maxLength: 5 })
  .chain((ks) => fc.tuple(...ks.map((k) => fc.constantFrom("甲", "乙").map((company) => rowOf(k, company)))));
const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ company: fc.constantFrom("甲", "手改") }),
  fc.record({ status: fc.constantFrom<PersonStatus[]>("active", "active", "pending", "cancelled", "blocked") }),
  fc.record({ role: fc.constantFrom("speaker", "attendee") }),
);
const fatal = fc.oneof(
  fc.tuple(way, fc.nat(1_000_000)).map(([at, mark]) => fatalWalkIn(at, mark)),
  rows.map(fatalImport),
);
const mishap = fc.constantFrom<Mishap[]>("none", "snapshot lost", "snapshot older", "killed", "another machine");

/** Everything that may happen, what happens most at a door most often. */
export const DEEDS: fc.Arbitrary<Deed>[] = [
  fc.tuple(person, way, fc.record({ ticket: fc.nat(2), byBadge: fc.boolean() })).map((args) => scanned(...args)),
  fc
    .tuple(person, way, fc.record({ ticket: fc.constant(0), byBadge: fc.constant(false) }))
    .map((args) => scanned(...args)),
  fc
    .tuple(person, way, fc.record({ ticket: fc.constant(0), byBadge: fc.constant(false) }))
    .map((args) => scanned(...args)),
  fc
    .tuple(person, way, fc.record({ insists: fc.boolean(), answers: fc.boolean() }))
    .map((args) => pickedByHand(...args)),
  fc.tuple(person, fc.nat(5)).map((args) => undone(...args)),
  fc.tuple(person, fc.nat(5)).map((args) => undone(...args)),
  fc.tuple(person, fc.nat(5), fc.nat(2)).map((args) => guestsOf(...args)),
  fc.tuple(fc.uniqueArray(person, { minLength: 1, maxLength: 4 }), way).map((args) => asGroup(...args)),
  fc.nat(9).map(unknownCode),
  way.map(walkIn),
  fc.constantFrom("A", "B", null).map(addition),
  fc.tuple(person, correction).map((args) => corrected(...args)),
  person.map(withdrawn),
  person.map(restored),
  fc.tuple(person, person).map((args) => mergeOf(...args)),
  person.map(note),
  fc.tuple(person, fc.constantFrom("yes", "no")).map((args) => answered(...args)),
  fc.tuple(person, fc.boolean()).map((args) => listed(...args)),
  fc.boolean().map(paused),
  fc.tuple(person, fc.boolean()).map((args) => newTicket(...args)),
  rows.map(imported),
  fc.constant(null).map(importUndone),
  fc.constant(null).map(rehearsalBegins),
  fc.boolean().map(rehearsalEnds),
  fc.constant(null).map(exported),
  fc.constantFrom(-3_600_000, -5_000, 500, 3_600_000, 86_400_000).map(clockSet),
  mishap.map(restarted),
  fc
    .tuple(
      fatal,
      fc.integer({ min: 0, max: 1_000 }).map((n) => n / 1_000),
    )
    .map((args) => killedDuring(...args)),
];

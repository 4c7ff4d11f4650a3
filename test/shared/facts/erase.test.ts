import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankPage, justNamed } from "../../../shared/event/blankPage.ts";
import { blankSession } from "../../../shared/event/sessionPlan.ts";
import { eraseFact, makeAliases, NOBODY } from "../../../shared/facts/erase.ts";
import { type Fact, FactBody, Fact as FactShape } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { emptyState, isExpected, type State } from "../../../shared/facts/state.ts";
import { FactId, JobId, PersonId, QuestionId, SessionId } from "../../../shared/words/ids.ts";
import { added, anEvent, aPerson, DESK_A, DOOR, eventSet, factsOf } from "../../build/people.ts";

/** Stands wherever somebody could be told by it; the test fails where it is left. */
const SECRET = "Hrodgar-Ytterligare";
const HALL = SessionId.parse("hall");
const p = (n: number) => PersonId.parse(`${SECRET}-${n}`);
const job = JobId.parse("job-1");

const aliases = () => {
  let n = 0;
  return makeAliases({ person: () => PersonId.parse(`x${++n}`), ticket: () => String(900_000_000_000 + ++n) });
};

const somebody = (n: number, changes = {}) =>
  aPerson(n, {
    id: p(n),
    name: `${SECRET} ${n}`,
    givenName: SECRET,
    familyName: SECRET,
    nickname: SECRET,
    email: `${SECRET}@example.com`,
    phone: `${SECRET}-1`,
    company: SECRET,
    jobTitle: SECRET,
    orderId: SECRET,
    codes: [`${SECRET}-code`],
    note: SECRET,
    vip: true,
    extra: { [SECRET]: SECRET },
    ...changes,
  });

const who = { ...justNamed(SECRET), bio: SECRET, company: SECRET };
const page = {
  ...blankPage(),
  theme: "Meetup",
  pageTitle: SECRET,
  date: "2026-11-22",
  links: [{ kind: "home" as const, url: SECRET }],
  chatGroups: [{ type: "WeChat", number: SECRET }],
  organisers: [SECRET],
  coOrganisers: [SECRET],
  partners: [SECRET],
  form: SECRET,
  agenda: [
    { start: "13:00", end: "13:30", kind: "checkin" as const, title: SECRET, speakers: [who] },
    { start: "14:00", end: null, kind: "talk" as const, title: SECRET, speakers: [who] },
  ],
  talks: [{ title: SECRET, start: null, end: null, speakers: [who], abstract: SECRET }],
  roundTables: [{ start: null, end: null, title: SECRET, host: who, guests: [who] }],
  people: [who],
};
const event = anEvent({
  page,
  sessions: [
    { ...blankSession(DOOR), title: "Door" },
    { ...blankSession(HALL), title: "Hall", list: { column: SECRET, values: [SECRET] } },
  ],
});
const box = { x: 1, y: 1, w: 10, h: 10 };
const style = { weight: "bold" as const, maxPt: 20, minPt: 8, colour: "#000000" };
const text = { kind: "text" as const, id: "t", roles: [], box, align: "left" as const, ...style };

/** One of every kind, with the secret in every text of it. */
const EVERY_KIND: FactBody[] = [
  { kind: "event-set", event, read: page },
  {
    kind: "roster-imported",
    importId: "i1",
    file: SECRET,
    added: 1,
    changed: 0,
    withdrawn: 0,
    restored: 0,
    skipped: 0,
  },
  { kind: "import-undone", importId: "i1" },
  { kind: "person-added", person: somebody(1), importId: "i1" },
  { kind: "person-added", person: somebody(2, { role: "speaker" }), importId: null },
  {
    kind: "person-changed",
    personId: p(1),
    changes: { name: SECRET, role: "staff", extra: { a: SECRET }, codes: [SECRET] },
    importId: null,
    imported: somebody(1),
  },
  { kind: "person-withdrawn", personId: p(2), reason: SECRET, importId: null },
  { kind: "person-restored", personId: p(2), reason: SECRET, importId: null },
  { kind: "person-merged", personId: p(1), other: p(2), changes: { nickname: SECRET } },
  { kind: "ticket-revoked", personId: p(1), ticket: "000000000001", next: "000000000077", reason: SECRET },
  {
    kind: "arrived",
    personId: p(1),
    session: DOOR,
    way: "paper",
    override: { verdict: "full", reason: SECRET, pin: true },
    guests: 2,
    seen: "2026-11-22T13:00:00+08:00",
  },
  { kind: "guests-counted", personId: p(1), arrival: FactId.parse("desk-a-11"), guests: 1 },
  { kind: "left", personId: p(1), session: DOOR },
  { kind: "arrival-undone", personId: p(1), arrival: FactId.parse("desk-a-11"), reason: SECRET },
  { kind: "scan-refused", session: DOOR, verdict: "cancelled", reason: "withdrawn", personId: p(1), text: SECRET },
  { kind: "badge-queued", personId: p(1), job, printer: "Zebra", reason: SECRET },
  { kind: "badge-printed", personId: p(1), job, how: "saved", printer: null, file: `/x/${SECRET}.pdf` },
  { kind: "badge-failed", personId: p(1), job, trouble: "other", detail: SECRET },
  {
    kind: "template-set",
    template: {
      form: 1,
      id: "own",
      name: "Ours",
      stock: {
        id: "card",
        width: 90,
        height: 54,
        margin: { top: 0, right: 0, bottom: 0, left: 0 },
        turned: false,
        ink: "colour",
        sheet: null,
      },
      elements: [
        { ...text, field: "name" },
        { ...text, field: { fixed: SECRET } },
        { kind: "image", id: "i", roles: [], box, image: "a".repeat(64), fit: "cover" },
        {
          kind: "stack",
          id: "s",
          roles: [],
          box,
          align: "left",
          gap: 1,
          texts: [{ ...style, field: { fixed: SECRET } }],
        },
      ],
      back: { what: "own", elements: [{ ...text, field: { fixed: SECRET } }] },
      fold: false,
    },
  },
  { kind: "template-removed", template: "own" },
  { kind: "badge-placed", personId: p(1), place: { box: 1, letter: "H", number: 3 } },
  { kind: "answered", personId: p(1), question: QuestionId.parse("q1"), answer: SECRET },
  { kind: "note-added", personId: p(1), text: SECRET },
  { kind: "listed", personId: p(1), session: HALL, on: true },
  { kind: "session-paused", session: HALL, isPaused: true, text: SECRET },
  { kind: "message-sent", text: SECRET },
  { kind: "message-ended", message: FactId.parse("desk-a-26") },
  { kind: "help-asked", why: "guest" },
  { kind: "help-given", call: FactId.parse("desk-a-28") },
  { kind: "sheet-printed", sheet: "4827", session: DOOR, people: [p(1)], blanks: { from: 1_001, count: 20 } },
  { kind: "pin-changed", what: "set" },
  { kind: "event-closed", digest: "0".repeat(64), facts: 3 },
  { kind: "event-reopened", reason: SECRET },
  { kind: "let-in", personId: p(1), claim: FactId.parse("desk-a-1") },
  { kind: "double-settled", personId: p(1), arrival: FactId.parse("desk-a-1"), how: "two-people" },
  { kind: "station-joined", who: DESK_A, name: SECRET, key: "UKEY", unsigned: 0 },
  { kind: "station-revoked", who: DESK_A },
  { kind: "erased", people: [p(1)], reason: SECRET, keeps: true },
];

const signed = factsOf(EVERY_KIND).map((fact): Fact => ({ ...fact, by: SECRET, sig: SECRET }));

describe("a fact without anybody in it", () => {
  it("is tried of every kind there is", () => {
    const kinds = new Set<string>(EVERY_KIND.map(({ kind }) => kind));
    expect(FactBody.options.map(({ shape }) => shape.kind.value).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it.each(signed.map((fact) => [fact.kind, fact] as const))(
    "%s holds no text of a person, and is a fact still",
    (_kind, fact) => {
      const bare = eraseFact(fact, aliases());
      expect(JSON.stringify(bare)).not.toContain(SECRET);
      expect(bare).toEqual(FactShape.parse(bare));
      expect({ kind: bare.kind, id: bare.id, seq: bare.seq, at: bare.at, station: bare.station }).toEqual({
        ...{ kind: fact.kind, id: fact.id, seq: fact.seq, at: fact.at, station: fact.station },
      });
    },
  );

  it("calls the same person and the same ticket by the same new name, and no two by one", () => {
    const alias = aliases();
    const [one, other] = [somebody(1), somebody(2)].map((person) => {
      const fact = eraseFact(factsOf([added(person)])[0] as Fact, alias);
      return fact.kind === "person-added" ? fact.person : null;
    });
    expect(one?.name).toBe(NOBODY);
    expect(one?.id).toBe(alias.person(p(1)));
    expect(one?.ticket).toBe(alias.ticket("000000000001"));
    expect(other?.id).not.toBe(one?.id);
    expect(other?.ticket).not.toBe(one?.ticket);
  });

  it("erased again stays as it is but for its numbers", () => {
    const once = signed.map((fact) => eraseFact(fact, makeAliases({ person: () => p(9), ticket: () => "1" })));
    const twice = once.map((fact) => eraseFact(fact, makeAliases({ person: () => p(9), ticket: () => "1" })));
    expect(twice).toEqual(once);
  });
});

const PEOPLE = [1, 2, 3, 4, 5];
const person = fc.constantFrom(...PEOPLE).map(p);
const session = fc.constantFrom(DOOR, HALL);
const arrival = fc.integer({ min: 7, max: 60 }).map((n) => FactId.parse(`desk-a-${n}`));
const role = fc.constantFrom("attendee", "speaker", "staff");

const happening: fc.Arbitrary<FactBody> = fc.oneof(
  fc
    .record({ personId: person, session, guests: fc.nat(3), way: fc.constantFrom("scan", "hand", "walk-in", "paper") })
    .map((given): FactBody => ({ kind: "arrived", override: null, ...given })),
  fc.record({ personId: person, session }).map((given): FactBody => ({ kind: "left", ...given })),
  fc
    .record({ personId: person, arrival })
    .map((given): FactBody => ({ kind: "arrival-undone", reason: SECRET, ...given })),
  fc
    .record({ personId: person, arrival, guests: fc.nat(4) })
    .map((given): FactBody => ({ kind: "guests-counted", ...given })),
  fc
    .record({ personId: person, other: person })
    .filter((of) => of.personId !== of.other)
    .map((given): FactBody => ({ kind: "person-merged", changes: { role: "staff", name: SECRET }, ...given })),
  fc.record({ personId: person, to: role, from: fc.constantFrom("i1", null) }).map(
    ({ personId, to, from }): FactBody => ({
      kind: "person-changed",
      personId,
      changes: { role: to, company: SECRET },
      importId: from,
      imported: from ? somebody(1, { role: to }) : null,
    }),
  ),
  fc
    .record({ personId: person, reason: fc.constantFrom("import-undone", SECRET) })
    .map((given): FactBody => ({ kind: "person-withdrawn", importId: null, ...given })),
  person.map((personId): FactBody => ({ kind: "person-restored", personId, reason: SECRET, importId: null })),
  fc
    .record({ personId: person, job: fc.constantFrom("a", "b").map((id) => JobId.parse(id)) })
    .map((given): FactBody => ({ kind: "badge-queued", printer: null, reason: SECRET, ...given })),
  fc
    .record({ personId: person, job: fc.constantFrom("a", "b").map((id) => JobId.parse(id)) })
    .map((given): FactBody => ({ kind: "badge-printed", how: "saved", printer: null, file: SECRET, ...given })),
  fc
    .record({ personId: fc.option(person), session })
    .map(
      (given): FactBody => ({ kind: "scan-refused", verdict: "forged", reason: "wrong-seal", text: SECRET, ...given }),
    ),
  person.map((one): FactBody => ({ kind: "erased", people: [one], reason: "", keeps: false })),
);

const walkIn = (n: number) =>
  added(somebody(n, { source: n === 5 ? "walk-in" : "roster", role: n === 4 ? "speaker" : "attendee" }));

function folded(facts: readonly Fact[]): State {
  const state = emptyState();
  for (const fact of facts) apply(state, fact);
  return state;
}

/** All that a report counts, of each person too, in an order that does not hang on anybody's number. */
const figures = (state: State) => ({
  counts: state.counts,
  sessions: [...state.sessionCounts].sort(),
  refusals: state.refusals.map(({ at, verdict, reason, session }) => ({ at, verdict, reason, session })),
  imports: state.imports.map(({ file: _file, by: _by, ...counted }) => counted),
  people: [...state.people.values()].map((record) => ({
    role: record.person.role,
    ticketType: record.person.ticketType,
    source: record.person.source,
    isExpected: isExpected(record),
    withdrawn: record.withdrawn !== null,
    merged: record.merged.length,
    badges: record.badges.map(({ queuedAt, outcome, reason }) => ({ queuedAt, outcome, isAgain: reason !== null })),
    passages: record.passages.map(({ at, direction, session, way, guests, undone, place }) => {
      return { at, direction, session, way, guests, undone: undone !== null, place };
    }),
  })),
});

describe("an erased event", () => {
  it("has every figure it had, whatever happened", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 50 }), (bodies) => {
        const facts = factsOf([eventSet(event), ...PEOPLE.map(walkIn), ...bodies]);
        const alias = aliases();
        const bare = facts.map((fact) => eraseFact(fact, alias));
        expect(JSON.stringify(bare)).not.toContain(SECRET);
        expect(figures(folded(bare))).toEqual(figures(folded(facts)));
      }),
      { numRuns: 500 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventReport } from "../../../shared/contract/reportShapes.ts";
import { blankSession } from "../../../shared/event/draftEvent.ts";
import type { Event } from "../../../shared/event/event.ts";
import { eraseFact, makeAliases } from "../../../shared/facts/erase.ts";
import type { Fact, FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { emptyState, type State } from "../../../shared/facts/state.ts";
import { reportSteps } from "../../../shared/report/eventReport.ts";
import { FactId, PersonId, SessionId, StationId } from "../../../shared/words/ids.ts";
import { added, anEvent, aPerson, DESK_A, DOOR, eventSet } from "../../build/people.ts";

const DESK_B = StationId.parse("desk-b");
const ROOM = SessionId.parse("room-1");

/** What happened when (at the venue, UTC+8), and at which desk. */
type Happened = FactBody & { when?: string; station?: StationId; by?: string };

function factsOf(all: readonly Happened[]): Fact[] {
  const seqs = new Map<StationId, number>();
  return all.map(({ when = "2026-11-22T12:00:00", station = DESK_A, by = "一号台", ...body }, i) => {
    const seq = (seqs.get(station) ?? 0) + 1;
    seqs.set(station, seq);
    // One after the other, whichever desk: as stations that know each other's facts count.
    const ahead = i + 1 - seq;
    const envelope = { v: 6, id: FactId.parse(`f-${i}`), station, seq, at: `${when}.000+08:00`, by } as const;
    return { ...envelope, ...(ahead > 0 && { ahead }), ...body } as Fact;
  });
}

function stateOf(facts: readonly Fact[]): State {
  const state = emptyState();
  for (const fact of facts) apply(state, fact);
  return state;
}

function reportOn(state: State, own: Parameters<typeof reportSteps>[2] = null): EventReport {
  if (!state.event) throw new Error("no event");
  const steps = reportSteps(state, state.event, own);
  for (;;) {
    const step = steps.next();
    if (step.done) return EventReport.parse(step.value);
  }
}

const reportOf = (happened: readonly Happened[], event: Event = anEvent()): EventReport =>
  reportOn(stateOf(factsOf([eventSet(event), ...happened])));

const came = (
  n: number,
  time: string,
  more: Partial<Extract<FactBody, { kind: "arrived" }>> & Happened = {} as never,
) =>
  ({
    ...{ kind: "arrived", personId: PersonId.parse(`p${n}`), session: DOOR, way: "scan", override: null, guests: 0 },
    when: time.includes("T") ? time : `2026-11-22T${time}`,
    ...more,
  }) as Happened;
const went = (n: number, time: string, session = DOOR): Happened => ({
  ...{ kind: "left", personId: PersonId.parse(`p${n}`), session },
  when: time.includes("T") ? time : `2026-11-22T${time}`,
});
const people = (count: number, of: (n: number) => Parameters<typeof aPerson>[1] = () => ({})): Happened[] =>
  Array.from({ length: count }, (_, i) => added(aPerson(i + 1, of(i + 1))));

describe("the figures of a report", () => {
  it("tells who is expected, came, did not come, was not on the list, and whom they brought", () => {
    const { figures } = reportOf([
      ...people(4),
      added(aPerson(5, { status: "cancelled" })),
      added(aPerson(6, { source: "walk-in" }), null),
      came(1, "13:01:00", { guests: 2 } as never),
      came(2, "13:02:00"),
      came(5, "13:03:00"),
      came(6, "13:04:00", { way: "walk-in" } as never),
    ]);
    expect(figures).toMatchObject({ expected: 4, missing: 2, arrived: 4, walkIns: 1, guests: 2, inside: 4 });
  });

  it("of nobody says nothing that it cannot", () => {
    const report = reportOf([]);
    expect(report.figures).toMatchObject({ expected: 0, arrived: 0, late: null, leftEarly: null });
    expect(report).toMatchObject({ peak: null, deskPeak: null, rush: null, arrivals: { total: 0, days: [] } });
  });

  it("calls late who comes after the sign-in, and early who leaves before the end for good", () => {
    const { figures, sessions } = reportOf([
      ...people(6),
      came(1, "13:29:59"),
      came(2, "13:30:59"),
      came(3, "13:31:00"),
      came(4, "15:00:00"),
      went(1, "16:00:00"),
      went(2, "16:00:00"),
      came(2, "16:20:00"),
      went(3, "17:29:59"),
      went(4, "17:30:00"),
    ]);
    expect(figures).toMatchObject({ late: 2, leftEarly: 2, inside: 1 });
    expect(sessions[0]).toMatchObject({ expected: 6, missing: 2, arrived: 4, inside: 1, late: 2, leftEarly: 2 });
  });

  it("judges by the session's own hours where it has some, else by the event's; without any it says nothing", () => {
    const timed = { ...blankSession(DOOR), title: "签到", starts: "2026-11-22T14:00", ends: "2026-11-22T15:00" };
    const happened = [...people(2), came(1, "13:45:00"), came(2, "14:05:00"), went(1, "14:59:00"), went(2, "15:00:00")];
    expect(reportOf(happened, anEvent({ sessions: [timed] })).figures).toMatchObject({ late: 1, leftEarly: 1 });
    const { page } = anEvent();
    const bare = anEvent({ page: { ...page, agenda: [] } });
    expect(reportOf(happened, bare).figures).toMatchObject({ late: 2 });
    const none = anEvent({ page: { ...page, agenda: [], start: null, end: null } });
    expect(reportOf(happened, none).figures).toMatchObject({ late: null, leftEarly: null });
  });

  it("does not judge arrivals on days that are none of the event's", () => {
    expect(reportOf([...people(1), came(1, "2026-11-20T15:00:00")]).figures.late).toBeNull();
  });

  it("counts doubles, questions and refusals apart, and each override and undone check-in once", () => {
    const refused = (verdict: string, reason: string): Happened => ({
      ...{ kind: "scan-refused", session: DOOR, verdict, reason, personId: null, text: "x" },
    });
    const override = { verdict: "pending", reason: "已当面核对付款", pin: false };
    const undo = (arrival: string, at: string): Happened => ({
      ...{ kind: "arrival-undone", personId: PersonId.parse("p3"), arrival: FactId.parse(arrival), reason: "扫错了人" },
      when: `2026-11-22T${at}`,
    });
    const room = { ...blankSession(ROOM), title: "分会场" };
    const event = anEvent({ sessions: [...anEvent().sessions, room] });
    const report = reportOf(
      [
        ...people(3),
        refused("already-in", "came-before"),
        refused("already-in", "came-before"),
        refused("unknown-code", "misread"),
        refused("needs-answer", "question-open"),
        came(1, "13:00:00", { override } as never),
        came(1, "13:00:00", { override, session: ROOM } as never),
        came(3, "13:01:00"),
        came(3, "13:01:00", { session: ROOM } as never),
        undo("f-10", "13:02:00"),
        undo("f-11", "13:02:00"),
      ],
      event,
    );
    expect(report.figures).toMatchObject({ doubles: 2, refused: 1, overrides: 1, undone: 1, arrived: 1 });
    expect(report.overrides).toEqual({ reasons: [{ reason: "已当面核对付款", count: 1 }], rest: 0 });
    expect(report.undone).toEqual({ reasons: [{ reason: "扫错了人", count: 1 }], rest: 0 });
    expect(report.refusals.map(({ what, reason, count }) => [what, reason, count])).toEqual([
      ["double", "came-before", 2],
      ["refused", "misread", 1],
      ["asked", "question-open", 1],
    ]);
    expect(report.sessions[1]).toMatchObject({ title: "分会场", expected: null, arrived: 1 });
  });

  it("says so when there were more refusals than the event keeps", () => {
    const refused: Happened = {
      ...{ kind: "scan-refused", session: DOOR, verdict: "unknown-code", reason: "misread", personId: null, text: "" },
    };
    expect(reportOf(Array.from({ length: 4_999 }, () => refused)).isCut).toBe(false);
    expect(reportOf(Array.from({ length: 5_001 }, () => refused))).toMatchObject({
      isCut: true,
      figures: { refused: 5_000 },
    });
  });
});

describe("arrivals over time", () => {
  it("are counted in bars that begin at round times and reach over the sign-in", () => {
    const { arrivals, peak } = reportOf([
      ...people(4),
      came(1, "13:04:10"),
      came(2, "13:04:50"),
      came(3, "13:05:00"),
      came(4, "14:20:00"),
    ]);
    const window = { opens: 780, closes: 810 };
    expect(arrivals).toMatchObject({ step: 5, total: 4, days: [{ day: "2026-11-22", from: 780, window }] });
    const [day] = arrivals.days;
    expect(day?.bins).toHaveLength(17);
    expect(day?.bins.slice(0, 3)).toEqual([2, 1, 0]);
    expect(day?.bins.at(-1)).toBe(1);
    expect(peak).toEqual({ at: "2026-11-22T13:04", arrivals: 2 });
  });

  it("are shown over a quarter of an hour at least, so that the first is no wall", () => {
    const { page } = anEvent();
    const { arrivals } = reportOf([...people(1), came(1, "13:07:00")], anEvent({ page: { ...page, agenda: [] } }));
    expect(arrivals).toMatchObject({ step: 1, days: [{ from: 787, window: null }] });
    expect(arrivals.days[0]?.bins).toEqual([1, ...new Array<number>(14).fill(0)]);
  });

  it.each([
    [59, 1],
    [60, 5],
    [299, 5],
    [300, 10],
    [599, 10],
    [600, 15],
    [899, 15],
    [900, 30],
  ])("%i minutes between the first and the last are told in bars of %i", (minutes, step) => {
    const { page } = anEvent();
    const at = new Date(Date.UTC(2026, 10, 22, 5, minutes)).toISOString().slice(0, 19);
    const { arrivals } = reportOf(
      [...people(2), came(1, "2026-11-22T05:00:00"), came(2, at)],
      anEvent({ page: { ...page, agenda: [] } }),
    );
    expect(arrivals.step).toBe(step);
  });

  it("have a chart for each day, on which one in the morning is the evening before, and count once a day where tickets do", () => {
    const { page } = anEvent();
    const event = anEvent({
      page: { ...page, dateEnd: "2026-11-23" },
      rules: { admitPendingByOverride: true, reEntry: true, perDay: true },
    });
    const happened = [
      ...people(2),
      came(1, "13:00:00"),
      went(1, "14:00:00"),
      came(1, "15:00:00"),
      came(2, "2026-11-23T01:10:00"),
      came(1, "2026-11-23T13:40:00"),
    ];
    const { arrivals, figures, ways } = reportOf(happened, event);
    expect(arrivals.total).toBe(3);
    expect(figures).toMatchObject({ arrived: 2, late: 1 });
    expect(arrivals.days.map(({ day, bins }) => [day, bins.reduce((a, b) => a + b)])).toEqual([
      ["2026-11-22", 2],
      ["2026-11-23", 1],
    ]);
    expect(arrivals.days[0]?.bins.at(-1)).toBe(1);
    expect(ways).toEqual([{ way: "scan", arrivals: 3 }]);
    expect(reportOf(happened, { ...event, rules: { ...event.rules, perDay: false } }).arrivals.total).toBe(2);
  });

  it("of a night that goes on after four stand on the day it began on, and count there once", () => {
    const page = {
      ...anEvent().page,
      date: "2026-11-22",
      dateEnd: "2026-11-23",
      start: "20:00",
      end: "06:00",
      agenda: [],
    };
    const rules = { admitPendingByOverride: true, reEntry: true, perDay: true };
    const happened = [
      ...people(2),
      came(1, "2026-11-22T20:30:00"),
      came(1, "2026-11-23T04:30:00"),
      came(2, "2026-11-23T05:00:00"),
      came(1, "2026-11-23T20:30:00"),
    ];
    const { days } = reportOf(happened, anEvent({ page, rules })).arrivals;
    expect(days.map(({ day, bins }) => [day, bins.reduce((a, b) => a + b)])).toEqual([
      ["2026-11-22", 2],
      ["2026-11-23", 1],
    ]);
  });

  it("count by the time on the paper, which says nothing of how busy a desk was", () => {
    const seen = (n: number, minute: string) =>
      came(n, "18:00:00", { way: "paper", seen: `2026-11-22T13:${minute}:00.000+08:00` } as never);
    const report = reportOf([...people(4), seen(1, "12"), seen(2, "12"), seen(3, "12"), came(4, "13:40:00")]);
    expect(report.peak).toEqual({ at: "2026-11-22T13:12", arrivals: 3 });
    expect(report.deskPeak).toEqual({ station: DESK_A, at: "2026-11-22T13:40", arrivals: 1 });
    expect(report.rush).toBeNull();
    expect(report.figures.late).toBe(1);
  });
});

describe("queues", () => {
  it("are the longest time in which one desk let people in with at most twenty seconds between two", () => {
    const at = (n: number, time: string, station = DESK_A) => came(n, time, { station, by: station } as never);
    const { rush, deskPeak, stations } = reportOf([
      ...people(9),
      at(1, "13:00:00"),
      at(2, "13:00:20"),
      at(3, "13:00:40"),
      at(4, "13:01:01"),
      at(5, "13:00:05", DESK_B),
      at(6, "13:00:24", DESK_B),
      at(7, "13:00:44", DESK_B),
      at(8, "13:01:03", DESK_B),
      at(9, "13:01:04", DESK_B),
    ]);
    const moments = { from: "2026-11-22T13:00", to: "2026-11-22T13:01" };
    expect(rush).toEqual({ station: DESK_B, ...moments, seconds: 59, arrivals: 5 });
    expect(deskPeak).toEqual({ station: DESK_A, at: "2026-11-22T13:00", arrivals: 3 });
    expect(stations.map(({ name, arrivals }) => [name, arrivals])).toEqual([
      ["desk-b", 5],
      ["desk-a", 4],
    ]);
  });

  it("are none where people come one by one", () => {
    expect(reportOf([...people(2), came(1, "13:00:00"), came(2, "13:00:01")]).rush).toBeNull();
  });
});

describe("groups", () => {
  it("count everybody who is expected or came, the largest first; more than twelve are summed up", () => {
    const company = (n: number) => (n <= 3 ? "甲" : n <= 5 ? " 乙 " : `公司${n}`);
    const report = reportOf([
      ...people(20, (n) => ({ company: company(n), role: n === 1 ? "speaker" : "attendee" })),
      came(1, "13:00:00"),
      came(4, "13:00:00"),
    ]);
    expect(report.companies.groups).toHaveLength(12);
    expect(report.companies.groups.slice(0, 2)).toEqual([
      { value: "甲", expected: 3, missing: 2, arrived: 1 },
      { value: "乙", expected: 2, missing: 1, arrived: 1 },
    ]);
    expect(report.companies.rest).toEqual({ values: 5, expected: 5, missing: 5, arrived: 0 });
    expect(report.roles.groups).toEqual([
      { value: "attendee", expected: 19, missing: 18, arrived: 1 },
      { value: "speaker", expected: 1, missing: 0, arrived: 1 },
    ]);
    expect(report.ticketTypes).toEqual({ groups: [{ value: "", expected: 20, missing: 18, arrived: 2 }], rest: null });
  });

  it("of a room are those it is meant for; one that was removed is told all the same", () => {
    const room = { ...blankSession(ROOM), title: "讲师室", roles: ["speaker"] };
    const event = anEvent({ sessions: [...anEvent().sessions, room] });
    const gone = SessionId.parse("gone");
    const { sessions } = reportOf(
      [
        ...people(3, (n) => ({ role: n < 3 ? "speaker" : "attendee" })),
        came(1, "13:00:00", { session: ROOM } as never),
        came(3, "13:00:00", { session: gone } as never),
      ],
      event,
    );
    expect(sessions[1]).toMatchObject({ expected: 2, missing: 1, arrived: 1 });
    expect(sessions[2]).toMatchObject({ id: gone, title: null, expected: null, arrived: 1 });
  });

  it("call this desk by its name of today, others as they signed last", () => {
    const facts = factsOf([
      eventSet(),
      ...people(3),
      came(1, "13:00:00"),
      came(2, "13:05:00", { station: DESK_B, by: "旧名" } as never),
      came(3, "13:06:00", { station: DESK_B, by: "新名" } as never),
    ]);
    const { stations } = reportOn(stateOf(facts), { id: DESK_A, name: "入口" });
    expect(stations.map(({ name }) => name)).toEqual(["新名", "入口"]);
  });
});

/** Some people of whom anything may be, who came, left and came back at any time. */
const anyDay = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: 3 * 1_440 }),
    role: fc.constantFrom("attendee", "speaker", "vip"),
    status: fc.constantFrom("active", "pending", "cancelled", "blocked"),
    source: fc.constantFrom("roster", "walk-in"),
    company: fc.constantFrom(null, "甲", "乙"),
    way: fc.constantFrom("scan", "hand", "paper"),
    comes: fc.boolean(),
    leaves: fc.boolean(),
    undone: fc.boolean(),
    desk: fc.constantFrom(DESK_A, DESK_B),
  }),
  { maxLength: 40 },
);

describe("whatever happened", () => {
  const happenedOf = (day: typeof anyDay extends fc.Arbitrary<infer T> ? T : never): Happened[] => {
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 0, minute)).toISOString().slice(0, 19);
    const all: Happened[] = [];
    for (const [i, { minute, way, comes, leaves, undone, desk, ...person }] of day.entries()) {
      all.push(added(aPerson(i + 1, person as Parameters<typeof aPerson>[1])));
      if (!comes) continue;
      const fact = FactId.parse(`f-${all.length + 1}`);
      all.push(came(i + 1, at(minute), { way, station: desk } as never));
      if (leaves) all.push(went(i + 1, at(minute + 60)));
      if (undone)
        all.push({ kind: "arrival-undone", personId: PersonId.parse(`p${i + 1}`), arrival: fact, reason: "" });
    }
    return all;
  };

  it("the sums agree with each other and with the counts that every screen shows", () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (day, perDay) => {
        const event = anEvent({ rules: { admitPendingByOverride: true, reEntry: true, perDay } });
        const state = stateOf(factsOf([eventSet(event), ...happenedOf(day)]));
        const report = reportOn(state);
        const { figures, arrivals } = report;
        expect(figures).toMatchObject(state.counts);
        const total = (counts: { arrivals: number }[]) => counts.reduce((sum, one) => sum + one.arrivals, 0);
        expect(arrivals.total).toBe(figures.arrived);
        expect(arrivals.days.flatMap(({ bins }) => bins).reduce((a, b) => a + b, 0)).toBe(arrivals.total);
        expect([total(report.stations), total(report.ways)]).toEqual([arrivals.total, arrivals.total]);
        for (const { groups, rest } of [report.roles, report.ticketTypes, report.companies]) {
          const all = [...groups, ...(rest ? [rest] : [])];
          const sum = (of: "expected" | "missing" | "arrived") => all.reduce((one, group) => one + group[of], 0);
          expect([sum("expected"), sum("missing"), sum("arrived")]).toEqual([
            ...[figures.expected, figures.missing, figures.arrived],
          ]);
        }
        expect(figures.late ?? 0).toBeLessThanOrEqual(figures.arrived);
        expect(report.peak?.arrivals ?? 0).toBeLessThanOrEqual(arrivals.total);
      }),
    );
  });

  it("an event whose people were erased has the same figures", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const facts = factsOf([eventSet(), ...happenedOf(day)]);
        let ids = 0;
        const fresh = { person: () => PersonId.parse(`x${++ids}`), ticket: () => String(++ids) };
        const alias = makeAliases(fresh);
        const before = reportOn(stateOf(facts));
        const after = reportOn(stateOf(facts.map((fact) => eraseFact(fact, alias))));
        expect(after.figures).toEqual(before.figures);
        expect(after.arrivals).toEqual(before.arrivals);
        expect([after.peak, after.deskPeak, after.rush]).toEqual([before.peak, before.deskPeak, before.rush]);
        expect([after.roles, after.ticketTypes, after.ways]).toEqual([before.roles, before.ticketTypes, before.ways]);
      }),
    );
  });
});

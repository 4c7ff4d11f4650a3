import type { EventReport, RefusalCount } from "../contract/reportShapes.ts";
import type { Event } from "../event/event.ts";
import { type DayOf, dayOfSession, NO_HOURS } from "../event/sessionDay.ts";
import { type WallMinute, wallClock } from "../event/wallClock.ts";
import type { EntryWay } from "../facts/fact.ts";
import { arrivalOf, isExpected, type Passage, type PersonRecord, type Refusal, type State } from "../facts/state.ts";
import type { SessionId, StationId } from "../words/ids.ts";
import type { Steps } from "../words/slices.ts";
import { arrivalTimes, peakOf } from "./arrivalTimes.ts";
import { windowOf } from "./dayBounds.ts";
import { addTo, GroupTally, ReasonTally } from "./reportGroups.ts";
import { DeskTimes } from "./rush.ts";
import { SessionTally } from "./sessionTally.ts";

/** The station that reports, by the name it goes by today; others go by the name they signed their last arrival with. */
export type OwnStation = { id: StationId; name: string };

/** The event keeps so many refusals (see the fold): when it has that many, there were more. */
const KEPT_REFUSALS = 5_000;

/**
 * What became of an event, in numbers: docs/report.md says what each means. Pure; people are looked at one by one, cut after
 * each, so that arrivals may come in between. An event whose people were erased has the same numbers, without companies.
 */
export function* reportSteps(state: State, event: Event, own: OwnStation | null): Steps<EventReport> {
  const tally = new ReportTally(event);
  for (const record of state.people.values()) {
    tally.add(record);
    yield;
  }
  const rush = yield* tally.desks.longest(tally.clock);
  const refusals = countRefusals(state.refusals);
  const sum = (what: RefusalCount["what"]) =>
    refusals.reduce((all, refusal) => all + (refusal.what === what ? refusal.count : 0), 0);
  return {
    event: aboutOf(event),
    ...tally.result(own),
    figures: { ...tally.figures(), doubles: sum("double"), refused: sum("refused") },
    rush,
    refusals,
    isCut: state.refusals.length >= KEPT_REFUSALS,
  };
}

/** Everything that is counted while people are looked at. */
class ReportTally {
  readonly clock: (ms: number) => WallMinute;
  readonly desks = new DeskTimes();
  readonly #event: Event;
  readonly #door: SessionId | null;
  readonly #dayOf: DayOf;
  readonly #people = { expected: 0, missing: 0, arrived: 0 };
  readonly #more = { walkIns: 0, guests: 0 };
  readonly #sessions = new Map<SessionId, SessionTally>();
  readonly #roles = new GroupTally();
  readonly #ticketTypes = new GroupTally();
  readonly #companies = new GroupTally();
  readonly #byMinute = new Map<WallMinute, number>();
  readonly #stations = new Map<StationId, { name: string; last: number; arrivals: number }>();
  readonly #ways = new Map<EntryWay, number>();
  readonly #overrides = new ReasonTally();
  readonly #undone = new ReasonTally();

  constructor(event: Event) {
    this.#event = event;
    this.#door = event.sessions[0]?.id ?? null;
    this.#dayOf = dayOfSession(event, event.sessions[0] ?? NO_HOURS);
    this.clock = wallClock(event.timezone);
    for (const { id } of event.sessions) this.#sessions.set(id, new SessionTally(event, id, this.clock));
  }

  add(record: PersonRecord): void {
    const { person, passages } = record;
    const arrival = this.#door && arrivalOf(record, this.#door);
    const [isOne, hasCome] = [isExpected(record), arrival !== null];
    addTo(this.#people, isOne, hasCome);
    if (person.source === "walk-in") this.#more.walkIns++;
    this.#more.guests += arrival?.guests ?? 0;
    if (isOne || hasCome) {
      this.#roles.add(person.role, isOne, hasCome);
      this.#ticketTypes.add(person.ticketType ?? "", isOne, hasCome);
      this.#companies.add(person.company?.trim() ?? "", isOne, hasCome);
    }
    for (const { session } of passages) this.#tallyOf(session);
    for (const tally of this.#sessions.values()) tally.add(record);
    for (const one of this.#arrivals(record, arrival)) this.#count(one);
    this.#look(passages);
  }

  figures(): Omit<EventReport["figures"], "doubles" | "refused"> {
    const door = this.#door && this.#sessions.get(this.#door)?.result();
    return {
      ...this.#people,
      ...this.#more,
      inside: door?.inside ?? 0,
      late: door?.late ?? null,
      leftEarly: door?.leftEarly ?? null,
      overrides: this.#overrides.total,
      undone: this.#undone.total,
    };
  }

  result(own: OwnStation | null): Omit<EventReport, "event" | "figures" | "rush" | "refusals" | "isCut"> {
    const stations = [...this.#stations].map(([station, { name, arrivals }]) => ({
      ...{ station, arrivals },
      name: station === own?.id ? own.name : name,
    }));
    const ways = [...this.#ways].map(([way, arrivals]) => ({ way, arrivals }));
    const most = (a: { arrivals: number }, b: { arrivals: number }) => b.arrivals - a.arrivals;
    return {
      arrivals: arrivalTimes(this.#byMinute, this.#dayOf, windowOf(this.#event)),
      peak: peakOf(this.#byMinute),
      deskPeak: this.desks.busiest(this.clock),
      sessions: [...this.#sessions.values()].map((tally) => tally.result()),
      roles: this.#roles.result(),
      ticketTypes: this.#ticketTypes.result(),
      companies: this.#companies.result(),
      stations: stations.sort(most),
      ways: ways.sort(most),
      overrides: this.#overrides.result(),
      undone: this.#undone.result(),
    };
  }

  /** The arrivals that count: the first, of each day where tickets admit once a day. */
  #arrivals({ passages }: PersonRecord, first: Passage | null): readonly Passage[] {
    if (!first) return [];
    if (!this.#event.rules.perDay || passages.length === 1) return [first];
    const days = new Set<WallMinute>();
    return passages.filter((passage) => {
      if (passage.direction !== "in" || passage.session !== this.#door || passage.undone) return false;
      const day = this.#dayOf(this.clock(Date.parse(passage.at)));
      return !days.has(day) && days.add(day);
    });
  }

  #count({ at, station, by, way }: Passage): void {
    const ms = Date.parse(at);
    const minute = this.clock(ms);
    this.#byMinute.set(minute, (this.#byMinute.get(minute) ?? 0) + 1);
    this.#ways.set(way, (this.#ways.get(way) ?? 0) + 1);
    const desk = this.#stations.get(station) ?? { name: by, last: ms, arrivals: 0 };
    this.#stations.set(station, desk);
    desk.arrivals++;
    if (ms >= desk.last) Object.assign(desk, { name: by, last: ms });
    // The time on a paper list says nothing of how busy the desk was that it was typed in at.
    if (way !== "paper") this.desks.add(station, ms);
  }

  /** What was overruled and what was taken back; one act at door and room is one. */
  #look(passages: readonly Passage[]): void {
    const acts = new Set<string>();
    for (const { direction, at, override, undone } of passages) {
      if (direction !== "in" || !(override ?? undone)) continue;
      const act = undone ? `undone ${undone.at}` : at;
      if (acts.has(act)) continue;
      acts.add(act);
      if (undone) this.#undone.add(undone.reason);
      else if (override) this.#overrides.add(override.reason);
    }
  }

  #tallyOf(session: SessionId): void {
    if (!this.#sessions.has(session)) this.#sessions.set(session, new SessionTally(this.#event, session, this.clock));
  }
}

function aboutOf({ id, timezone, page }: Event): EventReport["event"] {
  const { theme, date, dateEnd, start, end, venue } = page;
  return { id, theme, date, dateEnd, start, end, venue, timezone };
}

/** Refused scans by verdict and reason, the most frequent first. */
function countRefusals(refusals: readonly Refusal[]): RefusalCount[] {
  const counts = new Map<string, RefusalCount>();
  for (const { verdict, reason } of refusals) {
    const key = `${verdict} ${reason}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { what: kindOf(verdict), verdict, reason, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

/** Somebody who is asked a question, or which of several they are, is not refused. */
function kindOf(verdict: string): RefusalCount["what"] {
  if (verdict === "already-in") return "double";
  return verdict === "needs-answer" || verdict === "ambiguous" ? "asked" : "refused";
}

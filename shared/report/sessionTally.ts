import { isListedFor } from "../checkin/sessionRules.ts";
import type { Attendance, SessionReport } from "../contract/reportShapes.ts";
import type { Event, Session } from "../event/event.ts";
import type { WallMinute } from "../event/wallClock.ts";
import { arrivalOf, isExpected, lastPassage, type PersonRecord } from "../facts/state.ts";
import type { SessionId } from "../words/ids.ts";
import { type Bounds, boundsOf } from "./dayBounds.ts";
import { addTo } from "./reportGroups.ts";

/** Counts who came to one session, late, and left it early. */
export class SessionTally {
  readonly #session: Session | null;
  readonly #id: SessionId;
  readonly #bounds: Bounds | null;
  readonly #isDoor: boolean;
  readonly #isForAll: boolean;
  readonly #clock: (ms: number) => WallMinute;
  readonly #people: Attendance = { expected: 0, missing: 0, arrived: 0 };
  #inside = 0;
  readonly #late = { judged: 0, counted: 0 };
  readonly #early = { judged: 0, counted: 0 };

  /** A session that the event has no longer has no bounds: `id` alone is known. */
  constructor(event: Event, id: SessionId, clock: (ms: number) => WallMinute) {
    const session = event.sessions.find((one) => one.id === id) ?? null;
    this.#session = session;
    this.#id = id;
    this.#bounds = session && boundsOf(event, session);
    this.#isDoor = id === event.sessions[0]?.id;
    this.#isForAll = session === null || (!this.#isDoor && isOpenToAll(session));
    this.#clock = clock;
  }

  add(record: PersonRecord): void {
    const arrival = arrivalOf(record, this.#id);
    const isMeant = !this.#isForAll && isExpected(record) && this.#takes(record);
    addTo(this.#people, isMeant, arrival !== null);
    if (!arrival) return;
    const came = this.#clock(Date.parse(arrival.at));
    const begin = this.#bounds?.beginOf(came) ?? null;
    note(this.#late, begin === null ? null : came > begin);
    const last = lastPassage(record, this.#id);
    if (last?.direction === "in") this.#inside++;
    if (last?.direction !== "out") return;
    const left = this.#clock(Date.parse(last.at));
    const end = this.#bounds?.endOf(left) ?? null;
    note(this.#early, end === null ? null : left < end);
  }

  result(): SessionReport {
    const { expected, missing, arrived } = this.#people;
    return {
      ...{ id: this.#id, title: this.#session?.title ?? null, capacity: this.#session?.capacity ?? null },
      ...{ expected: this.#isForAll ? null : expected, missing: this.#isForAll ? null : missing, arrived },
      inside: this.#inside,
      late: saidOf(this.#late),
      leftEarly: saidOf(this.#early),
    };
  }

  /** Whether a room with a list or limits of its own is meant for somebody; the door is for everybody who is expected. */
  #takes(record: PersonRecord): boolean {
    const session = this.#session;
    if (!session || this.#isDoor) return this.#isDoor;
    const { role, ticketType } = record.person;
    if (session.roles.length > 0 && !session.roles.includes(role)) return false;
    if (session.ticketTypes.length > 0 && !session.ticketTypes.includes(ticketType ?? "")) return false;
    return isListedFor(record, session);
  }
}

const isOpenToAll = ({ roles, ticketTypes, list }: Session): boolean =>
  roles.length === 0 && ticketTypes.length === 0 && list === null;

type Judged = { judged: number; counted: number };

/** `is` null: nobody stated the hour that it would be judged by. */
function note(tally: Judged, is: boolean | null): void {
  if (is === null) return;
  tally.judged++;
  if (is) tally.counted++;
}

const saidOf = ({ judged, counted }: Judged): number | null => (judged > 0 ? counted : null);

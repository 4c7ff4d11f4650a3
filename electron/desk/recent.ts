import { admitted } from "../../shared/checkin/decide.ts";
import type { Outcome } from "../../shared/contract/shapes.ts";
import type { Passage, PersonRecord } from "../../shared/facts/state.ts";
import { cardOf } from "./card.ts";
import type { Desk } from "./desk.ts";

const MOST = 50;

/** The last arrivals before this start, newest first, as the list of last scans shows them. Numbers below the inbox's own. */
export function lastArrivals(desk: Desk): Outcome[] {
  const arrivals: { record: PersonRecord; passage: Passage }[] = [];
  for (const record of desk.state.people.values()) {
    for (const passage of record.passages) {
      if (passage.direction === "in" && !passage.undone) arrivals.push({ record, passage });
    }
  }
  arrivals.sort((a, b) => Date.parse(b.passage.at) - Date.parse(a.passage.at));
  return arrivals.slice(0, MOST).map(({ record, passage }, i) => ({
    inbox: 0 - i,
    verdict: admitted(record, passage.session),
    person: cardOf(desk, record),
    candidates: [],
    earlierStation: null,
    otherEvent: null,
    arrival: passage.fact,
    exit: null,
    guests: passage.guests,
    job: null,
    repeated: false,
    way: passage.way,
    at: passage.at,
  }));
}

import { admitted } from "../../shared/checkin/decide.ts";
import type { Verdict } from "../../shared/checkin/verdict.ts";
import type { Outcome } from "../../shared/contract/shapes.ts";
import type { Passage, PersonRecord } from "../../shared/facts/state.ts";
import { cardOf } from "./card.ts";
import type { Desk } from "./desk.ts";
import { sameAct } from "./sameAct.ts";

const MOST = 50;

/** One scan or hand of before: what it was asked for is the last passage it recorded. */
type Act = { record: PersonRecord; asked: Passage; passes: Passage[] };

/**
 * Who came and left last before this start, newest first, as the list of last scans shows them: several sessions passed
 * at once are one line. Numbers below the inbox's own.
 */
export function lastPassages(desk: Desk): Outcome[] {
  const acts = [...desk.state.people.values()].flatMap(actsOf);
  acts.sort((a, b) => Date.parse(b.asked.at) - Date.parse(a.asked.at));
  return acts.slice(0, MOST).map(({ record, asked, passes }, i) => ({
    inbox: 0 - i,
    verdict: verdictOf(record, asked, passes),
    person: cardOf(desk, record),
    candidates: [],
    earlierStation: null,
    earlierAgo: null,
    otherEvent: null,
    arrival: asked.direction === "in" ? asked.fact : null,
    exit: asked.direction === "out" ? asked.fact : null,
    guests: asked.guests,
    job: null,
    repeated: false,
    confirmed: true,
    way: asked.way,
    at: asked.at,
  }));
}

/** The same once the event is linked with its other desks: which of these admissions they have not taken in yet. */
export function noteUnconfirmed({ recent, link }: Pick<Desk, "recent" | "link">): void {
  for (const outcome of recent)
    if (outcome.arrival !== null && link?.isConfirmed(outcome.arrival) === false) outcome.confirmed = false;
}

function actsOf(record: PersonRecord): Act[] {
  return record.passages.flatMap((asked) => {
    const passes = sameAct(record, asked.fact);
    return passes.at(-1) === asked ? [{ record, asked, passes }] : [];
  });
}

function verdictOf(record: PersonRecord, { session, direction }: Passage, passes: Passage[]): Verdict {
  const came: Verdict = { ...admitted(record, session), passes: passes.map((passage) => passage.session) };
  return direction === "in" ? came : { ...came, kind: "left", reason: "gone" };
}

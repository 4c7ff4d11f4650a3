import type { BadgeJob, OsJob } from "../../shared/badge/job.ts";
import { type BadgeRecord, isTakenBack, type PersonRecord } from "../../shared/facts/state.ts";
import type { Desk } from "./desk.ts";
import type { BadgeOrder } from "./ports.ts";
import { badgeOf, orderFor } from "./printBadge.ts";

/** `isNews`: what the journal does not say yet; `osJob`: where a print service had it. */
export type EarlierBadge = {
  job: BadgeJob;
  order: BadgeOrder;
  osJob: OsJob | null;
  isNews: boolean;
  renew(printer: string | null): BadgeOrder;
};

/**
 * Badges that may need a hand from before this start, as far as the journal tells: the last one of a person, when it
 * failed, when nothing was heard of it any more (`unknown`: it may have come out), or when a print service had it. The
 * order is made anew, as the badge would be printed today; a label of a sheet is taken when it is tried again.
 */
export function earlierBadges(desk: Desk): EarlierBadge[] {
  const earlier: EarlierBadge[] = [];
  for (const record of desk.state.people.values()) {
    const last = record.badges.at(-1);
    if (last && !isTakenBack(record) && isOpen(last) && !isAnothers(desk, last))
      earlier.push(earlierBadge(desk, record, last));
  }
  return earlier;
}

/** Another desk of the event has it in its own queue. */
const isAnothers = ({ state, parts }: Desk, { station }: BadgeRecord): boolean =>
  station !== parts.station.id && state.stations.has(station);

const isOpen = ({ outcome, osJob }: BadgeRecord): boolean =>
  outcome === null || outcome === "failed" || (outcome === "handed-over" && osJob !== null);

function earlierBadge(desk: Desk, record: PersonRecord, last: BadgeRecord): EarlierBadge {
  const { id: personId, name: personName } = record.person;
  const { failure, osJob } = last;
  const printer = osJob?.printer ?? last.printer;
  const order = { personId, personName, drawing: badgeOf(desk, record), printer };
  const job: BadgeJob = {
    ...{ id: last.job, personId, personName, printer, state: stateOf(last) },
    ...{ trouble: troubleOf(last), detail: failure?.detail ?? null, file: null, attempt: 1 },
    ...{ queuedAt: last.queuedAt, changedAt: last.queuedAt },
  };
  const renew = (to: string | null) => orderFor(desk, desk.person(personId) ?? record, to);
  return { job, order, osJob, isNews: last.outcome === null, renew };
}

function stateOf({ outcome, failure }: BadgeRecord): BadgeJob["state"] {
  if (outcome === "handed-over") return outcome;
  return outcome === null || failure?.isUnknown ? "unknown" : "failed";
}

/** Nothing is known against a badge that only nobody heard of any more; the journal has a word for every end. */
const troubleOf = ({ failure }: BadgeRecord): BadgeJob["trouble"] =>
  failure && !(failure.isUnknown && failure.trouble === "other") ? failure.trouble : null;

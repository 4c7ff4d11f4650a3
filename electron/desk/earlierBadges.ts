import type { BadgeJob } from "../../shared/badge/job.ts";
import { isTakenBack } from "../../shared/facts/state.ts";
import type { Desk } from "./desk.ts";
import type { BadgeOrder } from "./ports.ts";
import { badgeOf } from "./printBadge.ts";

export type EarlierBadge = { job: BadgeJob; order: BadgeOrder };

/**
 * Badges that need a hand from before this start, as far as the journal tells: the last one of a person, when it failed,
 * or when nothing was heard of it any more (`unknown`: it may have come out). The order is made anew, as the badge would
 * be printed today.
 */
export function earlierBadges(desk: Desk): EarlierBadge[] {
  const earlier: EarlierBadge[] = [];
  for (const record of desk.state.people.values()) {
    const last = record.badges.at(-1);
    if (!last || isTakenBack(record) || (last.outcome !== null && last.outcome !== "failed")) continue;
    const { id: personId, name: personName } = record.person;
    const state = last.outcome === null ? "unknown" : "failed";
    const at = { queuedAt: last.queuedAt, changedAt: last.queuedAt };
    const { printer } = last;
    const job: BadgeJob = {
      id: last.job,
      personId,
      personName,
      state,
      printer,
      trouble: null,
      detail: null,
      file: null,
      attempt: 1,
      ...at,
    };
    earlier.push({ job, order: { personId, personName, drawing: badgeOf(desk, record), printer } });
  }
  return earlier;
}

import type { Attendance, ReportGroups, ReportReasons } from "../contract/reportShapes.ts";

/** Groups that are shown by themselves. */
const MOST_GROUPS = 12;
const MOST_REASONS = 20;

/** Counts people by what they have in common. */
export class GroupTally {
  readonly #groups = new Map<string, Attendance & { value: string }>();

  add(value: string, isExpected: boolean, hasCome: boolean): void {
    const group = this.#groups.get(value) ?? { value, expected: 0, missing: 0, arrived: 0 };
    this.#groups.set(value, group);
    addTo(group, isExpected, hasCome);
  }

  /** The largest by how many are expected or came, and all others together. */
  result(): ReportGroups {
    const sorted = [...this.#groups.values()].sort(
      (a, b) => sizeOf(b) - sizeOf(a) || b.arrived - a.arrived || (a.value < b.value ? -1 : 1),
    );
    // One more is shown rather than a rest of one.
    const shown = sorted.length === MOST_GROUPS + 1 ? sorted.length : MOST_GROUPS;
    const others = sorted.slice(shown);
    const rest = { values: others.length, expected: 0, missing: 0, arrived: 0 };
    for (const { expected, missing, arrived } of others) {
      rest.expected += expected;
      rest.missing += missing;
      rest.arrived += arrived;
    }
    return { groups: sorted.slice(0, shown), rest: others.length > 0 ? rest : null };
  }
}

/** Counts one person. */
export function addTo(attendance: Attendance, isExpected: boolean, hasCome: boolean): void {
  if (isExpected) attendance.expected++;
  if (isExpected && !hasCome) attendance.missing++;
  if (hasCome) attendance.arrived++;
}

/** Everybody in it: who has come, and who is still missing. */
const sizeOf = ({ missing, arrived }: Attendance): number => missing + arrived;

/** Counts how often staff gave which reason. */
export class ReasonTally {
  readonly #counts = new Map<string, number>();
  total = 0;

  add(reason: string): void {
    this.total++;
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  result(): ReportReasons {
    const sorted = [...this.#counts].map(([reason, count]) => ({ reason, count }));
    sorted.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
    const rest = sorted.slice(MOST_REASONS).reduce((sum, { count }) => sum + count, 0);
    return { reasons: sorted.slice(0, MOST_REASONS), rest };
  }
}

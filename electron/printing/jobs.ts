import type { BadgeJob, JobState, JobTrouble, OsJob } from "../../shared/badge/job.ts";
import { isOver } from "../../shared/badge/jobRules.ts";
import { type Clock, isoWithOffset } from "../../shared/words/time.ts";
import { mayFollow } from "./jobState.ts";
import type { Complaint, Entry } from "./order.ts";

/** Jobs kept for the screen once they are over. */
const KEPT = 500;

/**
 * The jobs of one event as they stand, oldest first. They only ever go forward: what would lead back, and late news of an
 * earlier attempt, changes nothing. `onChange` hears of each step.
 */
export class Jobs {
  readonly #entries = new Map<string, Entry>();
  readonly #clock: Clock;
  readonly #onChange: (job: BadgeJob, osJob: OsJob | null) => void;

  constructor(clock: Clock, onChange: (job: BadgeJob, osJob: OsJob | null) => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  add(entry: Entry): void {
    this.#entries.set(entry.job.id, entry);
    for (const [id, { job }] of this.#entries) {
      if (this.#entries.size <= KEPT) return;
      if (isOver(job)) this.#entries.delete(id);
    }
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  all(): Entry[] {
    return [...this.#entries.values()];
  }

  /** A step forward, when there is one to take. */
  step(entry: Entry, attempt: number, state: JobState, changes: Partial<BadgeJob> = {}): boolean {
    if (!this.isCurrent(entry, attempt) || !mayFollow(entry.job.state, state)) return false;
    this.tell(entry, { ...changes, state });
    return true;
  }

  fail(entry: Entry, attempt: number, trouble: JobTrouble, detail: string): void {
    this.step(entry, attempt, "failed", { trouble, detail });
  }

  /** What is wrong meanwhile, or nothing any more; the state stays. */
  complain(entry: Entry, attempt: number, { trouble, detail }: Complaint): void {
    const { job } = entry;
    if (!this.isCurrent(entry, attempt) || isOver(job) || job.trouble === trouble) return;
    this.tell(entry, { trouble, detail });
  }

  tell(entry: Entry, changes: Partial<BadgeJob>): void {
    entry.job = { ...entry.job, ...changes, changedAt: this.now() };
    this.#onChange(entry.job, entry.osJob);
  }

  isCurrent(entry: Entry, attempt: number): boolean {
    return entry.job.attempt === attempt && this.#entries.get(entry.job.id) === entry;
  }

  now(): string {
    return isoWithOffset(this.#clock.now());
  }
}

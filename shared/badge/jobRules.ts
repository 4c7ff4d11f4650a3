import type { JobState, JobTrouble } from "./job.ts";

/**
 * Whether nothing more is done about a badge unless somebody asks for another attempt. What a job that is over complained
 * about was so then; what another one complains about is so now.
 */
export const isOver = ({ state }: { state: JobState }): boolean => OVER.has(state);

const OVER: ReadonlySet<JobState> = new Set(["printed", "saved", "failed", "cancelled", "unknown"]);

/** What does not keep a badge from coming out. */
const HARMLESS: ReadonlySet<JobTrouble | null> = new Set([null, "ink-low", "missing-glyphs"]);

/** Whether it keeps badges from coming out until somebody does something. */
export const isHindrance = (trouble: JobTrouble | null): boolean => !HARMLESS.has(trouble);

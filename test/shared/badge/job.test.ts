import { expect, it } from "vitest";
import { isOver as isOverForTheQueue } from "../../../electron/printing/jobState.ts";
import { JobState } from "../../../shared/badge/job.ts";
import { isOver } from "../../../shared/badge/jobRules.ts";

it.each(JobState.options)("a badge that is %s is over for the screens when it is for the queue", (state) => {
  expect(isOver({ state })).toBe(isOverForTheQueue(state));
});

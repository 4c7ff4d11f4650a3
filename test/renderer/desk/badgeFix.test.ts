import { expect, test } from "vitest";
import { correctAndPrint } from "../../../renderer/desk/badgeFix.ts";
import { BLANK } from "../../../renderer/desk/drafts.ts";
import { greet, openFront } from "../../../renderer/desk/openFront.ts";
import { type BadgeJob, JobState } from "../../../shared/badge/job.ts";
import { JobId, PersonId } from "../../../shared/words/ids.ts";
import { aHello, farDesk } from "../made.ts";

const p1 = PersonId.parse("p1");
const p2 = PersonId.parse("p2");

const aJob = (id: string, personId: PersonId, state: BadgeJob["state"]): BadgeJob => ({
  ...{ id: JobId.parse(id), personId, personName: "张山", state, printer: "A" },
  ...{ trouble: null, detail: null, file: null, attempt: 1 },
  ...{ queuedAt: "2026-11-22T05:05:00Z", changedAt: "2026-11-22T05:05:00Z" },
});

test("a corrected name is printed once: what is not out with the old one is taken back first, wherever it waits", async () => {
  const jobs = [...JobState.options.map((state) => aJob(state, p1, state)), aJob("of-another", p2, "handed-over")];
  const far = farDesk({
    "app.hello": () => aHello(),
    "badges.jobs": () => jobs,
    "people.change": () => ({ what: "done" }),
    "badges.cancel": () => ({ what: "done" }),
    "badges.print": () => ({ what: "job", job: aJob("new", p1, "queued") }),
  });
  const front = openFront(far.bridge, () => undefined);
  await greet(front);
  const draft = { was: { ...BLANK, name: "张山" }, form: { ...BLANK, name: "张珊" } };
  expect(await correctAndPrint(front, { personId: p1, draft, reason: "名字改了" })).toBe(true);
  const asked = far.calls.filter(({ name }) => name !== "app.hello" && name !== "badges.jobs");
  expect(asked.map(({ name }) => name)).toEqual([
    ...["people.change", ...Array(4).fill("badges.cancel"), "badges.print"],
  ]);
  const cancelled = asked.flatMap(({ name, input }) =>
    name === "badges.cancel" ? [(input as { job: string }).job] : [],
  );
  expect(cancelled.sort()).toEqual(["drawn", "handed-over", "printing", "queued"]);
});

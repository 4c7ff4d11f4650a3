import { isOver } from "../../shared/badge/jobRules.ts";
import type { PrintedBefore } from "../../shared/contract/printShapes.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { changesOf, type PersonDraft } from "./drafts.ts";
import type { Front } from "./front.ts";
import { takeJob } from "./store.ts";

/**
 * Another badge, with the reason that stands in the person's history: true when it is in the queue. Without a reason
 * nothing is printed for somebody who has a badge: then what is known of that one.
 */
export async function printAgain(
  front: Front,
  personId: PersonId,
  reason: string | null,
): Promise<boolean | PrintedBefore> {
  const reply = await front.desk.badges.print({ personId, reason });
  if (reply.what === "job") takeJob(front.store, reply.job);
  if (reply.what === "no-event") front.store.setState({ complaint: reply });
  return reply.what === "printed-before" ? reply.before : reply.what === "job";
}

/**
 * Saves what was corrected and prints the badge again; those with the old words that are not out yet, here or at the printer,
 * are taken back as far as they still can be.
 * False when the disk did not take it: nothing is printed then.
 */
export async function correctAndPrint(
  front: Front,
  { personId, draft, reason }: { personId: PersonId; draft: PersonDraft; reason: string },
): Promise<boolean> {
  const { desk, store } = front;
  const changes = changesOf(draft);
  if (Object.keys(changes).length > 0) {
    const reply = await desk.people.change({ personId, changes });
    if (reply.what === "not-recorded" || reply.what === "no-event") {
      store.setState({ complaint: reply });
      return false;
    }
  }
  const waiting = store.getState().jobs.filter((job) => job.personId === personId && !isOver(job));
  for (const { id } of waiting) await desk.badges.cancel({ job: id });
  return (await printAgain(front, personId, reason)) === true;
}

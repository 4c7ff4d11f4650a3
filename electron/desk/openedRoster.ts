import type { ImportProgress, RosterRead } from "../../shared/contract/rosterShapes.ts";
import type { ColumnsLearned, PlanSummary, ReportFile, RosterAbout } from "../../shared/roster/rosterFile.ts";
import type { EventId } from "../../shared/words/ids.ts";
import type { Result } from "../../shared/words/result.ts";
import type { Desk } from "./desk.ts";
import { planOn, type WholePlan } from "./planRoster.ts";
import type { OpenRoster, RosterGone } from "./ports.ts";

/** A roster file on its way in. */
export type Opened = {
  /** The event it was chosen for: nothing is asked of it, or taken in, while another is open. */
  event: EventId;
  fileName: string;
  bytes: Uint8Array;
  roster: OpenRoster;
  /** The name by which staff say yes to the plan they saw; null while there is none. */
  draft: string | null;
  /** Whether the file counts more than corrections by hand. */
  fileWins: boolean;
  /** How it was read, as staff were last shown. */
  about: RosterAbout | null;
  /** The plan staff were last shown. */
  shown: PlanSummary | null;
  /** The last plan, and on which people it was made: on another desk, or once they changed, it is out of date. */
  plan: { desk: Desk; version: number; summary: PlanSummary } | null;
  /** The same with everything in it, once it was fetched to be taken in; the file is closed then, for its memory's sake. */
  whole: WholePlan | null;
  /** What else was asked of the file before it was closed. */
  last: { report: ReportFile; columns: ColumnsLearned } | null;
};

/** A plan as staff are shown it, under a name of its own to say yes to. */
export function show(desk: Desk, open: Opened, { about, plan }: { about: RosterAbout; plan: PlanSummary }): RosterRead {
  const { doubtCount, skippedCount, ...rest } = plan;
  const draft = desk.parts.chance.id();
  open.draft = draft;
  open.shown = plan;
  const { fileName: file, fileWins } = open;
  return { what: "read", draft, file, fileWins, ...about, doubtCount, skippedCount, plan: rest };
}

/** Whether what staff decided on the plan they saw means the same on the last one; true where they decided nothing. */
export function isAsDecided({ shown, plan, fileWins }: Opened, withdrawGone: boolean): boolean {
  const decided = ({ added, changed, restored, unchanged, gone, byHand, lists }: PlanSummary) =>
    JSON.stringify([
      withdrawGone && [added, changed, restored, unchanged, gone, lists.gone],
      fileWins && [changed, restored, byHand, lists.byHand],
    ]);
  return shown !== null && plan !== null && decided(shown) === decided(plan.summary);
}

/** Plans on the desk's people as they are now. */
export async function replan(desk: Desk, open: Opened): Promise<Result<PlanSummary, RosterGone>> {
  progressTo(desk, "plan")(0, 0);
  const version = desk.peopleVersion;
  const plan = await planOn(desk, open.roster, { fileWins: open.fileWins });
  open.plan = plan.ok ? { desk, version, summary: plan.value } : null;
  return plan;
}

/** Whether the last plan was made on the people as they are now. */
export const isUpToDate = (desk: Desk, { plan }: Opened): boolean =>
  plan?.desk === desk && plan.version === desk.peopleVersion;

/** Tells the screens how far a stage is, one word for every hundredth. */
export function progressTo(desk: Desk, stage: ImportProgress["stage"]): (done: number, total: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    if ((done - told) * 100 < total) return;
    told = done;
    desk.parts.tell("importProgress", { stage, done, total });
  };
}

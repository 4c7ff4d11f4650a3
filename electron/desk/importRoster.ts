import type { CommandInput, CommandOutput } from "../../shared/contract/contract.ts";
import type { RosterAccepted, RosterReply, RosterReportReply } from "../../shared/contract/rosterShapes.ts";
import { words } from "../../shared/i18n/say.ts";
import type { GoneFate } from "../../shared/roster/planLists.ts";
import type { ReportFile, RosterAbout } from "../../shared/roster/rosterFile.ts";
import { refusalOf, type SheetFault } from "../../shared/roster/sheet.ts";
import { ok, type Result } from "../../shared/words/result.ts";
import type { Desk } from "./desk.ts";
import { isAsDecided, isUpToDate, type Opened, progressTo, replan, show } from "./openedRoster.ts";
import { fetchPlan, type WholePlan } from "./planRoster.ts";
import type { ColumnMemory, RosterGone, RosterOpener } from "./ports.ts";
import { NO_MEMORY, rememberColumns } from "./rememberColumns.ts";
import { importFacts } from "./rosterFacts.ts";
import { saveExport } from "./saveTable.ts";
import { notRecorded } from "./writeChange.ts";

/**
 * The roster on its way in: one at a time, read and planned beside the desk's own thread. Another file, or a cancel, ends
 * what was being done with the one before.
 */
export class RosterImport {
  readonly #openRoster: RosterOpener;
  readonly #memory: ColumnMemory;
  #open: Opened | null = null;

  /** `memory`: what columns mean, by their headers; none: nothing is remembered. */
  constructor(openRoster: RosterOpener, memory: ColumnMemory = NO_MEMORY) {
    this.#openRoster = openRoster;
    this.#memory = memory;
  }

  /** Reads a roster file and says what taking it in would do; refuses what is no table, with the reason's code. */
  read(desk: Desk, { name, bytes, encoding, sheet }: CommandInput<"roster.read">): Promise<RosterReply> {
    this.cancel();
    const tell = progressTo(desk, "read");
    tell(0, 0);
    const roster = this.#openRoster({ bytes, encoding, sheet, remembered: this.#memory.all() }, tell);
    const nothing = { draft: null, about: null, shown: null, plan: null, whole: null, last: null };
    const open: Opened = { event: desk.event.id, fileName: name, bytes, roster, fileWins: false, ...nothing };
    this.#open = open;
    return this.#preview(desk, open, roster.about);
  }

  /** The same file planned anew: with columns that staff corrected, or with the file's word before theirs. */
  async plan(desk: Desk, { draft, columns, fileWins }: CommandInput<"roster.plan">): Promise<RosterReply> {
    if (this.#isOfOther(desk, draft)) return { what: "other-event" };
    const open = this.#take(draft);
    if (!open || open.whole) return { what: "refused", reason: "draft-gone", limit: null };
    open.fileWins = fileWins;
    return this.#preview(desk, open, open.roster.ask("map", columns));
  }

  /** Writes down, line by line, what taking the file in would do. */
  async report(desk: Desk, { draft }: CommandInput<"roster.report">): Promise<RosterReportReply> {
    const open = this.#open;
    if (open?.draft !== draft || this.#isOfOther(desk, draft)) return { what: "draft-gone" };
    const report = open.last ? ok(open.last.report) : await askReport(desk, open, "asked");
    if (!report.ok) return { what: "draft-gone" };
    return saveExport(desk, reportName(desk, open), report.value);
  }

  /**
   * Takes a roster in that staff agreed to: one batch of facts, on the disk before it is answered. Where people changed
   * since the preview it is planned anew; if staff decided about people off the list or corrected by hand, and the plan
   * is another now, they are asked again.
   */
  async accept(desk: Desk, { draft, withdrawGone }: CommandInput<"roster.accept">): Promise<RosterAccepted> {
    if (this.#isOfOther(desk, draft)) return { what: "other-event" };
    const open = this.#take(draft);
    if (!open) return { what: "draft-gone" };
    const early = await this.#wholePlan(desk, open);
    const accepted = await desk.longTurn(async (): Promise<RosterAccepted> => {
      // People may have come in, or been corrected, since.
      const plan = isUpToDate(desk, open) ? early : await this.#wholePlan(desk, open);
      if (!plan.ok) return { what: "draft-gone" };
      if (!isAsDecided(open, withdrawGone)) return this.#lookAgain(desk, open);
      if (!open.whole && !(await this.#askLast(desk, open, withdrawGone))) return { what: "draft-gone" };
      open.whole = plan.value;
      open.roster.close();
      return takeIn(desk, open, withdrawGone ? plan.value : { ...plan.value, gone: [] });
    });
    if (accepted.what === "not-recorded") open.draft = draft;
    else if (accepted.what !== "look-again") this.#close(open);
    if (accepted.what === "imported" && open.last) await rememberColumns(this.#memory, open.last.columns);
    return accepted;
  }

  /** Ends reading and planning, and forgets what was read. What is being written goes on. */
  cancel(): CommandOutput<"roster.cancel"> {
    if (!this.#open) return { what: "nothing-to-do" };
    this.#close(this.#open);
    return { what: "done" };
  }

  #isOfOther(desk: Desk, draft: string): boolean {
    return this.#open?.draft === draft && this.#open.event !== desk.event.id;
  }

  /** The opened roster, once: a second yes (a double click) finds nothing to do again. */
  #take(draft: string): Opened | null {
    if (this.#open?.draft !== draft) return null;
    this.#open.draft = null;
    return this.#open;
  }

  /** What else is needed of the file before it is closed; false when its thread is gone. */
  async #askLast(desk: Desk, open: Opened, withdrawGone: boolean): Promise<boolean> {
    const report = await askReport(desk, open, withdrawGone ? "off" : "kept");
    const columns = await open.roster.ask("learned", null);
    if (!report.ok || !columns.ok) return false;
    open.last = { report: report.value, columns: columns.value };
    return true;
  }

  #close(open: Opened): void {
    open.roster.close();
    if (this.#open === open) this.#open = null;
  }

  async #preview(
    desk: Desk,
    open: Opened,
    reading: Promise<Result<RosterAbout, SheetFault | RosterGone>>,
  ): Promise<RosterReply> {
    const about = await reading;
    if (!about.ok) return this.#refuse(open, about.fault);
    if (about.value.rows === 0) return this.#refuse(open, { code: "no-people" });
    const plan = await replan(desk, open);
    if (!plan.ok) return this.#refuse(open, plan.fault);
    open.about = about.value;
    return show(desk, open, { about: about.value, plan: plan.value });
  }

  #lookAgain(desk: Desk, open: Opened): RosterAccepted {
    const { about, plan } = open;
    if (!about || !plan) return { what: "draft-gone" };
    return { what: "look-again", read: show(desk, open, { about, plan: plan.summary }) };
  }

  #refuse(open: Opened, reason: SheetFault | RosterGone | { code: "no-people" }): RosterReply {
    this.#close(open);
    return reason.code === "closed" ? { what: "cancelled" } : { what: "refused", ...refusalOf(reason) };
  }

  /** The plan with everything in it, made anew where it is out of date. */
  async #wholePlan(desk: Desk, open: Opened): Promise<Result<WholePlan, RosterGone>> {
    if (open.whole && isUpToDate(desk, open)) return ok(open.whole);
    if (!isUpToDate(desk, open)) {
      const plan = await replan(desk, open);
      if (!plan.ok) return plan;
    }
    return fetchPlan(open.roster);
  }
}

const askReport = (desk: Desk, { roster }: Opened, fate: GoneFate): Promise<Result<ReportFile, RosterGone>> =>
  roster.ask("report", { language: desk.parts.settings().language, fate });

/** The report's file name without an ending, after the file it is about. */
const reportName = (desk: Desk, { fileName }: Opened): string =>
  words(desk.parts.settings().language).importReport.fileName(fileName.replace(/\.[^.]*$/, ""));

async function takeIn(desk: Desk, open: Opened, whole: WholePlan): Promise<RosterAccepted> {
  const { plan, fileName, bytes, last } = open;
  const { added, changed, restored, gone } = whole;
  const skipped = plan?.summary.skippedCount ?? 0;
  const counts = {
    added: added.length,
    changed: changed.length,
    restored: restored.length,
    withdrawn: gone.length,
    skipped,
  };
  // Each is made, then folded.
  const total = 2 * (1 + added.length + changed.length + restored.length + gone.length);
  const tell = progressTo(desk, "take");
  const facts = importFacts(desk, whole, { file: fileName, counts });
  const recorded = await desk.record(facts, (done) => tell(done, total));
  if (!recorded.ok) return notRecorded(desk, recorded.fault);
  await desk.parts.store.save("imports", fileName, bytes);
  const report = last && (await desk.parts.store.save("imports", `${reportName(desk, open)}.csv`, last.report.bytes));
  desk.parts.tell("peopleChanged", null);
  return { what: "imported", ...counts, report: report?.ok ? report.value : null };
}

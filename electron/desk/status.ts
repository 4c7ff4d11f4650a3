import type { BadgeJob } from "../../shared/badge/job.ts";
import type { DeskStatus, EventSummary, Settings } from "../../shared/contract/shapes.ts";
import { signInWindow } from "../../shared/event/draftEvent.ts";
import type { Event } from "../../shared/event/event.ts";
import { noCounts, type State } from "../../shared/facts/state.ts";
import type { DeskParts, Station } from "./ports.ts";

/** What the status is told of: a desk, as far as it matters here. */
type Standing = { parts: DeskParts; event: Event; state: State; people: number; waiting: number };

/** The numbers and health of the whole desk, as every screen shows them. */
export function statusOf(desk: Standing): DeskStatus {
  const { queue, station, store, settings } = desk.parts;
  const jobs = queue.jobs();
  const waiting = jobs.filter(({ state }) => state === "queued" || state === "drawn" || state === "printing").length;
  const stuck = jobs.filter(({ state }) => state === "failed" || state === "unknown");
  return {
    event: summaryOf(desk.event, store.folder, desk.people),
    counts: { ...desk.state.counts },
    waiting: desk.waiting,
    station: { id: station.id, name: station.name() },
    printer: {
      name: settings().printer,
      waiting,
      stuck: stuck.length,
      trouble: jobs.findLast((job) => isUnderWay(job) && job.printer === settings().printer)?.trouble ?? null,
    },
    journalTrouble: store.trouble(),
  };
}

/** An event in the few facts that lists and headers show. */
export function summaryOf(event: Event, folder: string, people: number): EventSummary {
  const { theme, date, venue } = event.page;
  return {
    id: event.id,
    theme,
    date,
    venue,
    timezone: event.timezone,
    signIn: signInWindow(event.page),
    folder,
    people,
  };
}

/** The same while no event is open. */
export const idleStatus = (station: Station, settings: Settings): DeskStatus => ({
  event: null,
  counts: noCounts(),
  waiting: 0,
  station: { id: station.id, name: station.name() },
  printer: { name: settings.printer, waiting: 0, stuck: 0, trouble: null },
  journalTrouble: null,
});

/** What such a job complains about is so now; what a job that is over complained about was so then. */
const isUnderWay = ({ state }: BadgeJob): boolean =>
  state === "queued" || state === "drawn" || state === "handed-over" || state === "printing";

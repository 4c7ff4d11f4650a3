import type { BadgeJob, PrinterLine } from "../../shared/badge/job.ts";
import { isOver } from "../../shared/badge/jobRules.ts";
import { labelsOn } from "../../shared/badge/pages.ts";
import type { SessionStatus } from "../../shared/contract/doorShapes.ts";
import type { DeskStatus, EventSummary, Settings } from "../../shared/contract/shapes.ts";
import { signInWindow } from "../../shared/event/draftEvent.ts";
import type { Event, Session } from "../../shared/event/event.ts";
import { runningSession } from "../../shared/event/sessions.ts";
import { noCounts, type State } from "../../shared/facts/state.ts";
import { paceOf } from "../../shared/report/pace.ts";
import type { DeskParts, Station } from "./ports.ts";
import type { DeskLink } from "./stations/linkParts.ts";
import { linkStatusOf, NO_LINK } from "./stations/linkStatus.ts";
import { ownTemplate, stockInUse } from "./templateInUse.ts";

/** What the status is told of: a desk, as far as it matters here. */
type Standing = {
  parts: DeskParts;
  event: Event;
  state: State;
  people: number;
  waiting: number;
  arrivals: number[];
  link: DeskLink | null;
};

/** The numbers and health of the whole desk, as every screen shows them. */
export function statusOf(desk: Standing): DeskStatus {
  const { queue, station, store, settings, clock } = desk.parts;
  const jobs = queue.jobs();
  const lines = queue.lines();
  const stuck = jobs.filter(({ state }) => state === "failed" || state === "unknown");
  return {
    event: openSummary(desk),
    counts: { ...desk.state.counts },
    sessions: desk.event.sessions.map((session) => sessionStatus(desk.state, session)),
    running: runningSession(desk.event, clock.now()),
    questions: desk.event.questions,
    pace: paceOf(desk.arrivals, desk.state.counts.missing, clock.now()),
    messages: desk.state.messages,
    calls: desk.state.calls,
    rehearsal: desk.parts.rehearsal && { since: desk.parts.rehearsal.since },
    closed: sealOf(desk.state),
    waiting: desk.waiting,
    station: { id: station.id, name: station.name(), pin: station.pin() },
    printer: {
      name: settings().printer,
      waiting: waitingOf(lines, jobs),
      stuck: stuck.length,
      trouble: jobs.findLast((job) => !isOver(job) && job.printer === settings().printer)?.trouble ?? null,
      lines,
      ...badgeInUse(desk),
    },
    journalTrouble: store.trouble(),
    link: linkStatusOf(desk),
  };
}

function sealOf({ closed }: State): DeskStatus["closed"] {
  if (!closed) return null;
  const { at, by, digest, facts } = closed;
  return { at, by, digest, facts };
}

function badgeInUse(desk: Standing): Pick<DeskStatus["printer"], "ownBadge" | "labelsOnSheet"> {
  const own = ownTemplate(desk);
  return { ownBadge: own?.name ?? null, labelsOnSheet: labelsOn(own?.stock ?? stockInUse(desk)) };
}

/** Badges on their way to a printer, or into a file. */
const waitingOf = (lines: readonly PrinterLine[], jobs: readonly BadgeJob[]): number =>
  lines.reduce((sum, { waiting }) => sum + waiting, 0) +
  jobs.filter(({ state, printer }) => printer === null && (state === "queued" || state === "drawn")).length;

/** The event's own folder, also while staff practise on a copy of it. */
export const homeOf = ({ parts }: Pick<Standing, "parts">): string => parts.rehearsal?.of ?? parts.store.folder;

function sessionStatus(state: State, session: Session): SessionStatus {
  const { id, title, starts, ends, opens, closes, capacity } = session;
  const counts = state.sessionCounts.get(id) ?? { arrived: 0, inside: 0, guests: 0 };
  return { id, title, starts, ends, opens, closes, capacity, ...counts, paused: state.paused.get(id) ?? null };
}

/** The summary of the event that is open. */
export const openSummary = (desk: Pick<Standing, "parts" | "event" | "state" | "people">): EventSummary =>
  summaryOf(desk.event, homeOf(desk), {
    people: desk.people,
    erased: desk.state.erased?.at,
    isLocked: desk.parts.store.isLocked,
  });

/** What is known of an event beside itself: `at`: when the last thing happened in it, `erased`: when everybody was taken out. */
type Known = { people: number; at?: string | undefined; erased?: string | undefined; isLocked?: boolean };

/** An event in the few facts that lists and headers show. */
export function summaryOf(event: Event, folder: string, { people, at, erased, isLocked }: Known): EventSummary {
  const { theme, date, dateEnd, venue } = event.page;
  const lastDay = dateEnd ?? date ?? at?.slice(0, 10);
  return {
    id: event.id,
    theme,
    date,
    venue,
    timezone: event.timezone,
    signIn: signInWindow(event.page),
    folder,
    people,
    ...(lastDay !== undefined && { lastDay }),
    ...(erased !== undefined && { erased }),
    ...(isLocked && { isLocked }),
  };
}

/** The same while no event is open. */
export const idleStatus = (station: Station, settings: Settings): DeskStatus => ({
  event: null,
  counts: noCounts(),
  sessions: [],
  running: null,
  questions: [],
  pace: { perMinute: 0, minutesLeft: null },
  messages: [],
  calls: [],
  rehearsal: null,
  closed: null,
  waiting: 0,
  station: { id: station.id, name: station.name(), pin: station.pin() },
  printer: { name: settings.printer, waiting: 0, stuck: 0, trouble: null, lines: [], ownBadge: null, labelsOnSheet: 1 },
  journalTrouble: null,
  link: NO_LINK,
});

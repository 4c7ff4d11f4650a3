import { createStore, type StoreApi } from "zustand/vanilla";
import type { BadgeJob } from "../../shared/badge/job.ts";
import { type SheetChoice, USUAL_SHEET } from "../../shared/badge/paperSheet.ts";
import type { OpenFolderReply } from "../../shared/contract/backupShapes.ts";
import type { BackupStanding } from "../../shared/contract/backupStanding.ts";
import type { KioskView } from "../../shared/contract/kioskShapes.ts";
import type { ImportProgress, RosterReply } from "../../shared/contract/rosterShapes.ts";
import type {
  DeskStatus,
  DiskTrouble,
  EventSummary,
  Hello,
  OpenTrouble,
  Outcome,
  PersonCard,
  Settings,
} from "../../shared/contract/shapes.ts";
import type { Sharing } from "../../shared/contract/stationShapes.ts";
import type { TicketFileReply, TicketProgress } from "../../shared/contract/ticketShapes.ts";
import type { ChosenGate } from "../../shared/event/gate.ts";
import type { EventId } from "../../shared/words/ids.ts";
import { type BadgesAhead, nothingAhead } from "./badgesAhead.ts";
import { type CertificateForm, newCertificateForm } from "./certificateForm.ts";
import type { DeskFault } from "./client.ts";
import { type Compared, NOT_COMPARED } from "./compared.ts";
import type { Design } from "./design.ts";
import { type Drafts, isEmpty, noDrafts } from "./drafts.ts";
import { addOutcome, type Entry } from "./entries.ts";
import type { EventForm, PageDraft } from "./eventDrafts.ts";
import { type GateNews, gateNewsAfter } from "./gate.ts";
import { type Joining, NOT_JOINING } from "./joining.ts";
import { NO_PAPER, type PaperEntry, type PaperScan } from "./paper.ts";
import { type PeopleView, WHOLE_VIEW } from "./peopleView.ts";
import type { PinWanted, SupervisorAsked } from "./pinWanted.ts";
import type { PlanForm } from "./planForms.ts";
import { firstStep } from "./tour.ts";

/** One job per screen; which one is shown is a value, not an address. */
export type Screen =
  | "event"
  | "eventForm"
  | "sessions"
  | "page"
  | "roster"
  | "checkIn"
  | "people"
  | "badges"
  | "designer"
  | "report"
  | "stations"
  | "conflicts"
  | "settings";

/** What can be done with the attendance; one of them is open at a time. */
export type ReportPart = "export" | "paper" | "entry";

/** What the bar above every screen says until it is closed. `failed`: an error of the window's own code. */
export type Complaint =
  | { what: "fault"; fault: DeskFault }
  | { what: "failed"; reference: string }
  | { what: "not-recorded"; trouble: DiskTrouble; folder: string }
  | { what: "settings-not-kept" }
  | { what: "no-event" };

/**
 * `torn-line`: opening set aside a half-written line of so many bytes; `ended-badly`: the program before this one was cut
 * off, and so many are in; `rescued`: only what could be read is there; `recorded-again`: the disk takes check-ins again;
 * `event-updated`: what was chosen of a page read again is in the event now; `erased`: of everybody, or of one person, with
 * the files and places that may still hold some.
 */
export type Notice =
  | { what: "torn-line"; bytes: number }
  | { what: "ended-badly"; arrived: number }
  | { what: "rescued" }
  | { what: "recorded-again" }
  | { what: "event-updated" }
  | { what: "erased"; isOne: boolean; left: string[]; elsewhere: string[] };

/** An event that did not open: its folder, and why. */
export type OpenFailure = { folder: string; trouble: OpenTrouble };

/**
 * A roster file, or a pasted list, on its way in; the bytes stay, since another encoding or sheet is read from them again.
 * All that staff decided about it stays here too, so that a scan may come between.
 */
export type RosterDraft = {
  /** The event it was chosen for: it waits while another is open. */
  event: EventId | null;
  name: string;
  bytes: Uint8Array;
  isPasted: boolean;
  /** Another number each time it is read, the same while it is only planned anew. */
  reading: number;
  reply: RosterReply;
  /** Whether people the file lacks are taken off the list. */
  withdrawGone: boolean;
  /** The desk made the plan anew because people changed, and nobody has answered it yet. */
  isRenewed: boolean;
};

/** An import that the desk is at: how far, and whether staff may still end it. */
export type Importing = { progress: ImportProgress; mayCancel: boolean };

export type PersonTask = { what: "add" } | { what: "person"; person: PersonCard };

/** What the window holds. Counts, colours and sentences are derived when shown; nothing here can be worked out from the rest. */
export type DeskState = {
  /** What the kiosk's screen knows; null on a desk. A kiosk's window holds nothing of the rest. */
  kiosk: KioskView | null;
  hello: Hello | null;
  status: DeskStatus | null;
  settings: Settings | null;
  events: EventSummary[];
  openFailure: OpenFailure | null;
  /** What came of opening a folder or an archive, as far as it asks or tells something. */
  copyReply: OpenFolderReply | null;
  /** A folder or an archive is being looked through and copied. */
  isCopying: boolean;
  /** The name of an archive that somebody wants opened; null: nobody does. */
  offered: string | null;
  /** What staff should know about how the event was opened, until they close it. */
  notice: Notice | null;
  screen: Screen;
  /** False while the window is minimised or hidden. */
  isInSight: boolean;
  entries: Entry[];
  /** An entry that was taken up again, and the newest one of then: when another comes, that one is shown. */
  takenUp: { key: string; over: string } | null;
  /** Check-ins that were asked and not answered yet. */
  asking: number;
  /** The gate that was chosen a moment ago and is not kept yet; it counts already. */
  gateAsked: ChosenGate | null;
  /** What became of the gate by itself, until staff close it or choose. */
  gateNews: GateNews | null;
  /** A keyboard scanner was heard since the window opened. */
  isScannerHeard: boolean;
  /** The camera is on and does not run. */
  isCameraBroken: boolean;
  jobs: BadgeJob[];
  /** How the event is shared with other desks; null: not asked yet. */
  sharing: Sharing | null;
  joining: Joining;
  /** The second copy of the open event; null: there is none. */
  backup: BackupStanding | null;
  /** Badges before the doors open: what is put together, and how far the desk is. */
  badgesAhead: BadgesAhead;
  /** Rises when people or arrivals changed: lists that are shown ask again. */
  peopleVersion: number;
  peopleView: PeopleView;
  /** Beside which other event the report stands. */
  compared: Compared;
  /** What of the report screen is open. */
  reportPart: ReportPart | null;
  /** How the sign-in sheet is printed, and what was typed in of it last. */
  sheetChoice: SheetChoice;
  paperEntry: PaperEntry;
  /** While lines of a printed sheet are typed in; null: scans are of who stands at the desk. */
  paperScan: PaperScan | null;
  certificateForm: CertificateForm;
  eventForm: EventForm | null;
  /** What somebody makes of events' sessions and rules, each with its event. */
  planForms: ReadonlyMap<EventId, PlanForm>;
  /** The badge somebody designs for an event. */
  designs: ReadonlyMap<EventId, Design>;
  pageDraft: PageDraft | null;
  rosterDraft: RosterDraft | null;
  /** A list somebody is putting together by hand, and for which event. */
  listText: { event: EventId | null; text: string } | null;
  importing: Importing | null;
  /** How far the file of all tickets is that the desk writes, and what came of the last one. */
  packing: TicketProgress | null;
  packed: TicketFileReply | null;
  complaint: Complaint | null;
  /** What waits for this desk's PIN. */
  pinWanted: PinWanted | null;
  /** The question for the supervisor's PIN, while it stands there. */
  supervisorAsked: SupervisorAsked | null;
  /** What was typed about people of this event and not saved yet; and about those of events opened before. */
  drafts: Drafts;
  draftsAside: ReadonlyMap<EventId, Drafts>;
  /** Another name for this desk that is being typed; null: none. */
  deskName: string | null;
  /** Which step of the first start's tour is shown, from 0; null: none. */
  tourStep: number | null;
  /** What the people screen is asked to show when it comes up. */
  personTask: PersonTask | null;
};

export type DeskStore = StoreApi<DeskState>;

/** The window's memory before the desk has said hello. */
export const newDeskStore = (): DeskStore =>
  createStore<DeskState>(() => ({
    kiosk: null,
    hello: null,
    status: null,
    settings: null,
    events: [],
    openFailure: null,
    copyReply: null,
    isCopying: false,
    offered: null,
    notice: null,
    screen: "event",
    isInSight: true,
    entries: [],
    takenUp: null,
    asking: 0,
    gateAsked: null,
    gateNews: null,
    isScannerHeard: false,
    isCameraBroken: false,
    jobs: [],
    sharing: null,
    joining: NOT_JOINING,
    backup: null,
    badgesAhead: nothingAhead(),
    peopleVersion: 0,
    peopleView: WHOLE_VIEW,
    compared: NOT_COMPARED,
    reportPart: null,
    sheetChoice: USUAL_SHEET,
    paperEntry: NO_PAPER,
    paperScan: null,
    certificateForm: newCertificateForm(),
    eventForm: null,
    planForms: new Map(),
    designs: new Map(),
    pageDraft: null,
    rosterDraft: null,
    listText: null,
    importing: null,
    packing: null,
    packed: null,
    complaint: null,
    pinWanted: null,
    supervisorAsked: null,
    drafts: noDrafts(),
    draftsAside: new Map(),
    deskName: null,
    tourStep: null,
    personTask: null,
  }));

/** Takes in what the desk says of itself when the window opens (or opens again after a crash). */
export function takeHello(store: DeskStore, hello: Hello): void {
  const { status, settings, events, trouble, backup, offered, endedBadly } = hello;
  let entries: Entry[] = [];
  for (const outcome of hello.recent) entries = addOutcome(entries, outcome).entries;
  const screen = status.event ? "checkIn" : "event";
  store.setState({
    hello,
    status,
    settings,
    events,
    openFailure: trouble,
    ...(endedBadly && status.event && { notice: { what: "ended-badly", arrived: status.counts.arrived } as const }),
    offered,
    backup,
    entries,
    screen,
    tourStep: firstStep(store.getState().tourStep, settings),
    gateNews: gateNewsAfter(null, { status, settings, gateAsked: null }),
    ...draftsFor(store, status),
  });
}

/** The desk's numbers; scans of another event, or from before a rehearsal, are no longer listed: the inbox counts from one again. */
export function takeStatus(store: DeskStore, status: DeskStatus): void {
  const state = store.getState();
  const { status: before, events: known } = state;
  const isOther = before?.event?.id !== status.event?.id;
  const isOtherDesk = isOther || before?.rehearsal?.since !== status.rehearsal?.since;
  const entries = isOtherDesk ? [] : state.entries;
  // An event that was corrected is called by its new name in the list of events too.
  const events = known.map((event) => (status.event?.id === event.id ? status.event : event));
  store.setState(
    isOther
      ? {
          status,
          events,
          entries,
          takenUp: null,
          jobs: [],
          badgesAhead: nothingAhead(),
          peopleView: WHOLE_VIEW,
          paperEntry: NO_PAPER,
          certificateForm: newCertificateForm(),
          personTask: null,
          packed: null,
          gateNews: gateNewsAfter(null, { ...state, status }),
          ...draftsFor(store, status),
        }
      : {
          ...{ status, events, entries, gateNews: gateNewsAfter(state, { ...state, status }) },
          ...(before?.journalTrouble && status.event && !status.journalTrouble && RECORDED_AGAIN),
        },
  );
}

const RECORDED_AGAIN: Pick<DeskState, "notice"> = { notice: { what: "recorded-again" } };

/** What was typed about people waits with their event, and is there again when that is opened again. */
function draftsFor(store: DeskStore, { event }: DeskStatus): Pick<DeskState, "drafts" | "draftsAside"> {
  const { status, drafts, draftsAside } = store.getState();
  if (status?.event?.id === event?.id) return { drafts, draftsAside };
  const aside = new Map(draftsAside);
  if (status?.event && !isEmpty(drafts)) aside.set(status.event.id, { ...drafts, open: null });
  const back = event && aside.get(event.id);
  if (event) aside.delete(event.id);
  return { drafts: back ?? noDrafts(), draftsAside: aside };
}

/** An outcome as a reply or as news; true when it was not known yet. */
export function takeOutcome(store: DeskStore, outcome: Outcome): boolean {
  const { entries, isNew } = addOutcome(store.getState().entries, outcome);
  store.setState({ entries });
  if (outcome.job) takeJob(store, outcome.job);
  return isNew;
}

/** Keeps the newest word on a badge job; an older one that comes late changes nothing. */
export function takeJob(store: DeskStore, job: BadgeJob): void {
  const { jobs } = store.getState();
  const known = jobs.findIndex(({ id }) => id === job.id);
  const before = jobs[known];
  if (!before) store.setState({ jobs: [job, ...jobs] });
  else if (Date.parse(before.changedAt) <= Date.parse(job.changedAt)) store.setState({ jobs: jobs.with(known, job) });
}

/** Whether a newer version is out: the program's own word, as its hello. */
export function takeUpdates(store: DeskStore, updates: Hello["updates"]): void {
  store.setState(({ hello }) => ({ hello: hello && { ...hello, updates } }));
}

/** How far the desk is with the import that was asked for; one that came to its end meanwhile is no longer told of. */
export function takeProgress(store: DeskStore, progress: ImportProgress): void {
  store.setState(({ importing }) => ({ importing: importing && { ...importing, progress } }));
}

import { z } from "zod";
import { BadgeJob, JobTrouble, PrinterInfo, PrinterLine } from "../badge/job.ts";
import { BadgePlace } from "../badge/place.ts";
import { AutoPrint, PrintingSettings } from "../badge/printing.ts";
import { Flag, Verdict } from "../checkin/verdict.ts";
import { LocalDate, PageFacts, Question } from "../event/event.ts";
import { EntryWay } from "../facts/fact.ts";
import { PersonStatus } from "../roster/person.ts";
import { PAPERS } from "../ticket/ticketPage.ts";
import { EventId, FactId, PersonId, SessionId, StationId } from "../words/ids.ts";
import { Language } from "../words/language.ts";
import { BackupStanding } from "./backupStanding.ts";
import { Seal } from "./closeShapes.ts";
import { Call, Message, Pace, SessionStatus } from "./doorShapes.ts";
import { KeptExport } from "./exportChoice.ts";
import { PinAsked, PinStanding } from "./pinShapes.ts";
import { LinkStatus } from "./stationShapes.ts";

/** How this station's kiosk treats its guests. */
export const KioskSettings = z.object({
  /** The language of a guest who has chosen none. */
  language: Language,
  /** What the guest is asked to do: hold a code under the scanner, or before the camera (a scanner works all the same). */
  way: z.enum(["scanner", "camera"]),
  /** Guests without a code may say their full name and the last four digits of their phone. */
  hasSearch: z.boolean(),
  /** How long an answer stays before the next guest's turn. */
  seconds: z.number().int().min(3).max(60),
});
export type KioskSettings = z.infer<typeof KioskSettings>;

/** What this station's staff chose; every station has its own. */
export const StationSettings = z.object({
  language: Language,
  /** The name other desks and already-in verdicts show for this one. */
  stationName: z.string().min(1).max(40),
  /** The operating system's name of the printer; null = badges are saved as files. */
  printer: z.string().nullable(),
  stock: z.string(),
  /** Which code a badge carries: its own, which admits nobody, or the ticket's. */
  badgeCode: z.enum(["badge", "ticket"]),
  autoPrint: AutoPrint,
  /** The badge of the event's own design this station prints; null, none stated, or not in the open event: the stock's built-in one. */
  template: z.string().max(80).nullable().optional(),
  /** None stated: as `usualPrinting` says. */
  printing: PrintingSettings.optional(),
  /** 0 = silent … 1. */
  volume: z.number().min(0).max(1),
  lastEvent: EventId.nullable(),
  /** The columns of the people table in their order, as `people/query.ts` names them; none stated: the usual ones. */
  peopleColumns: z.array(z.string().max(500)).max(200).optional(),
  /** Which session this desk is at in which event, and whether it counts people out; `session` null = the one that runs. */
  gate: z.object({ event: EventId, session: SessionId.nullable(), direction: z.enum(["in", "out"]) }).optional(),
  /** Scanning with a camera; none stated: it was never used. */
  camera: z
    .object({
      isOn: z.boolean(),
      /** The chosen one, by the id and the name the system gives it; null = any. */
      device: z.object({ id: z.string().max(500), label: z.string().max(500) }).nullable(),
      /** Null = as the camera's side says: mirrored where it faces the staff. */
      isMirrored: z.boolean().nullable(),
    })
    .optional(),
  /** When staff are reminded that people of past events are still here; none stated: as `usualRetention` says. */
  retention: z
    .object({
      days: z.number().int().min(1).max(3_650),
      later: z.array(z.object({ event: EventId, until: LocalDate })).max(500),
    })
    .optional(),
  /** What was chosen last when the attendance was exported, and for which event; none stated: the usual. */
  exported: KeptExport.optional(),
  /**
   * The second place of this station, where the open event is copied by itself: a folder staff chose in the system's dialog,
   * and what it was marked with then; null or none stated: there is none.
   */
  backup: z.object({ folder: z.string(), mark: z.string(), isSameDisk: z.boolean() }).nullable().optional(),
  /** Whether it is looked for a newer version, where that is published somewhere; none stated: it is. */
  updates: z.boolean().optional(),
  /** How large the pages of tickets are; none stated: A5. */
  ticketPaper: z.enum(PAPERS).optional(),
  /** None stated: as `usualKiosk` says. Whether the kiosk is on is no setting: staff with the PIN alone end it. */
  kiosk: KioskSettings.optional(),
  /** Whether the tour of the first start was seen or skipped; none stated: this desk was set up before there was one. */
  tour: z.enum(["due", "seen"]).optional(),
});
export type Settings = z.infer<typeof StationSettings>;
/** Some of the settings; what is left out stays as it is. */
export type SettingsChange = { [K in keyof Settings]?: Settings[K] | undefined };

/** Why the disk did not take something; `closed`: the event takes nothing more until it is opened again. */
export const DiskTrouble = z.enum(["disk-full", "read-only", "no-permission", "folder-gone", "disk-error", "closed"]);
export type DiskTrouble = z.infer<typeof DiskTrouble>;

export const Counts = z.object({
  expected: z.number().int(),
  missing: z.number().int(),
  arrived: z.number().int(),
  inside: z.number().int(),
  walkIns: z.number().int(),
});

export const EventSummary = z.object({
  id: EventId,
  theme: z.string(),
  date: z.string().nullable(),
  venue: z.string().nullable(),
  timezone: z.string(),
  /** The agenda's sign-in row, local times. */
  signIn: z.object({ start: z.string().nullable(), end: z.string().nullable() }).nullable(),
  folder: z.string(),
  people: z.number().int(),
  /** The calendar day it was over; none stated: nobody knows. */
  lastDay: z.string().optional(),
  /** When everybody's data was erased (ISO 8601); none stated: it was not. */
  erased: z.string().optional(),
  /** Its folder opens with a passphrase only; none stated: it is not locked. */
  isLocked: z.literal(true).optional(),
});
export type EventSummary = z.infer<typeof EventSummary>;

/** A person as a screen may show: no full phone number or e-mail address. */
export const PersonCard = z.object({
  id: PersonId,
  name: z.string(),
  nickname: z.string().nullable(),
  company: z.string().nullable(),
  jobTitle: z.string().nullable(),
  role: z.string(),
  ticketType: z.string().nullable(),
  status: PersonStatus,
  withdrawn: z.boolean(),
  walkIn: z.boolean(),
  phoneTail: z.string().nullable(),
  email: z.string().nullable(),
  note: z.string().nullable(),
  vip: z.boolean(),
  flags: z.array(Flag),
  /** How many people this one may bring along. */
  guests: z.number().int(),
  arrival: z
    .object({
      fact: FactId,
      /** How many came along. */
      guests: z.number().int(),
      at: z.string(),
      station: z.string(),
      way: EntryWay,
      by: z.string(),
      confirmed: z.boolean(),
    })
    .nullable(),
  badge: z.enum(["none", "queued", "printed", "handed-over", "saved", "failed"]),
  /** Where the badge lies that was printed beforehand; null: it was not. */
  place: BadgePlace.nullable(),
});
export type PersonCard = z.infer<typeof PersonCard>;

/** What a scan or a hand came to, once decided and, where it admits, recorded. */
export const Outcome = z.object({
  /** The scan's number in this station's inbox since the program started. */
  inbox: z.number().int(),
  verdict: Verdict,
  person: PersonCard.nullable(),
  candidates: z.array(PersonCard),
  /** The station's name behind an already-in. */
  earlierStation: z.string().nullable(),
  /** How many seconds ago that was; null: at a desk whose clock nobody has compared with this one's. */
  earlierAgo: z.number().nullable(),
  /** The other event's name, when this laptop knows it. */
  otherEvent: z.string().nullable(),
  /** The arrival or the exit that was recorded, and may be undone. */
  arrival: FactId.nullable(),
  exit: FactId.nullable(),
  /** How many people came along, with this arrival or with the one that was there before. */
  guests: z.number().int(),
  job: BadgeJob.nullable(),
  /** The same code read twice by the scanner within a moment: shown again, not decided again. */
  repeated: z.boolean(),
  /** False: this desk let them in by itself, and the other desks have not taken it in yet. */
  confirmed: z.boolean(),
  way: EntryWay,
  at: z.string(),
});
export type Outcome = z.infer<typeof Outcome>;

/** A check-in's answer. Not recorded means: this person is not in, whatever the verdict would have been. */
export const CheckInReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("outcome"), outcome: Outcome }),
  z.object({ what: z.literal("not-recorded"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("no-event") }),
]);
export type CheckInReply = z.infer<typeof CheckInReply>;

/** The same where staff overrule: this desk may want its PIN first. */
export const ByHandReply = z.discriminatedUnion("what", [...CheckInReply.options, PinAsked]);
export type ByHandReply = z.infer<typeof ByHandReply>;

/** What several check-ins at once came to, each by itself, in the order they were asked; `not-recorded`: as far as they got. */
export const GroupReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("outcomes"), outcomes: z.array(Outcome) }),
  z.object({ what: z.literal("not-recorded"), trouble: DiskTrouble, folder: z.string(), outcomes: z.array(Outcome) }),
  z.object({ what: z.literal("no-event") }),
]);
export type GroupReply = z.infer<typeof GroupReply>;

/** For changes that either happened or could not be written. */
export const ChangeReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("done") }),
  z.object({ what: z.literal("nothing-to-do") }),
  z.object({ what: z.literal("not-recorded"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("no-event") }),
]);
export type ChangeReply = z.infer<typeof ChangeReply>;

/** Numbers of the whole desk, sent again whenever one changes. */
export const DeskStatus = z.object({
  event: EventSummary.nullable(),
  counts: Counts,
  /** The door first, then the rooms. */
  sessions: z.array(SessionStatus),
  /** The session of the moment for a desk that chose none; null while several rooms run side by side. */
  running: SessionId.nullable(),
  /** What guests are asked when they come in. */
  questions: z.array(Question),
  pace: Pace,
  /** Words for every desk, and kiosks that call for staff, the oldest first. */
  messages: z.array(Message),
  calls: z.array(Call),
  /** Set while staff practise on a copy of the event: since when (ISO 8601, "" = not known). */
  rehearsal: z.object({ since: z.string() }).nullable(),
  /** Set while the event is closed: nothing is recorded. */
  closed: Seal.nullable(),
  /** Scans that are not decided yet. */
  waiting: z.number().int(),
  station: z.object({ id: StationId, name: z.string(), pin: PinStanding }),
  printer: z.object({
    name: z.string().nullable(),
    /** Badges on their way. */
    waiting: z.number().int(),
    /** Badges that need a hand: failed or of unknown end. */
    stuck: z.number().int(),
    trouble: JobTrouble.nullable(),
    /** The printers of which there is anything to say. */
    lines: z.array(PrinterLine),
    /** The badge of the event's own design in use here, by its name; null = the stock's built-in one. */
    ownBadge: z.string().nullable(),
    /** Labels on a sheet of the stock in use; 1 = it is no sheet. */
    labelsOnSheet: z.number().int(),
  }),
  /** Set when the journal can take nothing more until the program is started again. */
  journalTrouble: DiskTrouble.nullable(),
  /** How this desk stands with the event's other desks. */
  link: LinkStatus,
});
export type DeskStatus = z.infer<typeof DeskStatus>;

/** Why an event's folder did not open; every code has a sentence. */
export const OpenTrouble = z.discriminatedUnion("code", [
  z.object({ code: z.literal("in-use"), host: z.string(), pid: z.number().int(), since: z.string(), file: z.string() }),
  z.object({ code: z.literal("no-event"), folder: z.string() }),
  z.object({ code: z.literal("no-key"), file: z.string() }),
  /** The folder is locked: no passphrase was given, or the wrong one; or what it could be opened with is damaged or gone. */
  z.object({ code: z.enum(["locked", "wrong-passphrase", "lock-damaged"]), folder: z.string() }),
  z.object({
    code: z.literal("damaged-line"),
    file: z.string(),
    line: z.number().int(),
    before: z.number().int(),
    after: z.number().int(),
  }),
  z.object({ code: z.literal("journal-cut"), file: z.string(), missingBytes: z.number().int() }),
  z.object({ code: DiskTrouble, folder: z.string() }),
]);
export type OpenTrouble = z.infer<typeof OpenTrouble>;

export const OpenReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("opened"), event: EventSummary, tornBytes: z.number().int() }),
  z.object({ what: z.literal("not-opened"), folder: z.string(), trouble: OpenTrouble }),
]);
export type OpenReply = z.infer<typeof OpenReply>;

/** Practising on a copy of the open event, begun or ended: the event that is open now. */
export const RehearsalReply = z.discriminatedUnion("what", [
  ...OpenReply.options,
  z.object({ what: z.literal("nothing-to-do") }),
  z.object({ what: z.literal("not-recorded"), trouble: DiskTrouble, folder: z.string() }),
]);
export type RehearsalReply = z.infer<typeof RehearsalReply>;

/** An event page that was read and waits for a yes. */
export const PageReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("read"), draft: z.string(), page: PageFacts, text: z.string() }),
  z.object({ what: z.literal("refused"), reason: z.string() }),
]);
export type PageReply = z.infer<typeof PageReply>;

/** One kept job and one complaint at most: what the badge screen lists. */
export const PrintersReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("printers"), printers: z.array(PrinterInfo) }),
  z.object({ what: z.literal("trouble"), trouble: JobTrouble }),
]);
export type PrintersReply = z.infer<typeof PrintersReply>;

export const ExportReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("written"), file: z.string(), rows: z.number().int() }),
  z.object({ what: z.literal("not-written"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("no-event") }),
]);
export type ExportReply = z.infer<typeof ExportReply>;

/** A newer version that is out, and the page that tells of it. */
export const Updates = z.object({ found: z.object({ version: z.string(), page: z.string() }).nullable() });

/** What the program says of itself when a window opens. */
export const Hello = z.object({
  version: z.string(),
  runtime: z.object({ electron: z.string(), chromium: z.string() }),
  platform: z.string(),
  settings: StationSettings,
  status: DeskStatus,
  events: z.array(EventSummary),
  /** The event that should have opened at start and did not. */
  trouble: z.object({ folder: z.string(), trouble: OpenTrouble }).nullable(),
  recent: z.array(Outcome),
  /** The second copy; null: there is none. */
  backup: BackupStanding.nullable(),
  /** Whether a newer version is out; null: nobody is asked (docs/decisions/updates.md). */
  updates: Updates.nullable(),
  /** Said once: the program before this one was cut off, by a power cut or a crash. */
  endedBadly: z.boolean(),
  /** The name of an archive that somebody wants opened: named at the start, opened by double click, dropped. */
  offered: z.string().nullable(),
  /** Running as root without Chromium's sandbox. */
  unsandboxed: z.boolean(),
});
export type Hello = z.infer<typeof Hello>;

import { z } from "zod";
import { BadgeJob } from "../badge/job.ts";
import { LabelCount, NetworkPrinter } from "../badge/printing.ts";
import { BadgeTemplate } from "../badge/template.ts";
import { ENCODINGS } from "../roster/sheet.ts";
import { LONGEST_PASSPHRASE } from "../ticket/passphrase.ts";
import { PAPERS } from "../ticket/ticketPage.ts";
import { EventId, FactId, JobId, PersonId, SessionId } from "../words/ids.ts";
import { isPin } from "../words/pin.ts";
import { BackupReply, OpenFolderReply } from "./backupShapes.ts";
import { BackupStanding } from "./backupStanding.ts";
import {
  AddImageReply,
  BadgeFonts,
  SaveTemplateReply,
  TemplateCard,
  TemplatePicture,
  TemplateSample,
} from "./badgeShapes.ts";
import {
  BadgeWork,
  BatchChoice,
  BatchCount,
  BatchNow,
  BatchReply,
  BlanksChoice,
  BoxesNow,
  CheckNow,
  CheckReply,
  PlacesReply,
} from "./batchShapes.ts";
import { SealReply } from "./closeShapes.ts";
import { Answers, EditablePlan, Figures, Foreseen, Gate, PersonSession, SessionPlan } from "./doorShapes.ts";
import { EraseReply } from "./eraseShapes.ts";
import {
  EditableEvent,
  EventChangeReply,
  EventCopy,
  EventDetails,
  EventPattern,
  MakeReply,
  PlanChangeReply,
} from "./eventShapes.ts";
import { ExportChoice } from "./exportChoice.ts";
import { AttendanceNow, AttendancePlan, AttendanceReply } from "./exportShapes.ts";
import { ImportEntry, UndoCounts, UndoReply } from "./importShapes.ts";
import { EnterKioskReply, HelpReply, KioskReply, KioskView, LeaveKioskReply } from "./kioskShapes.ts";
import {
  LineReply,
  PaperAsk,
  Printing,
  SheetChoice,
  SheetCount,
  SheetNow,
  SheetReply,
  TickReply,
} from "./paperShapes.ts";
import { FacetReply, PeopleAsk, PeoplePage } from "./peopleShapes.ts";
import {
  AddReply,
  CodeHolders,
  Companions,
  Comparison,
  EditablePerson,
  HistoryEntry,
  MergeChoice,
  MergeReply,
} from "./personShapes.ts";
import { PinChangeReply, PinQuestion, type PinReason, SupervisorReply, TypedPin } from "./pinShapes.ts";
import { PrintedBefore, PrintingChange, RerouteReply, TestPageReply, TryReply } from "./printShapes.ts";
import { ImportProgress, RosterAccepted, RosterReply, RosterReportReply } from "./rosterShapes.ts";
import {
  ByHandReply,
  ChangeReply,
  CheckInReply,
  DeskStatus,
  EventSummary,
  ExportReply,
  GroupReply,
  Hello,
  OpenReply,
  Outcome,
  PageReply,
  PersonCard,
  PrintersReply,
  RehearsalReply,
  StationSettings,
} from "./shapes.ts";
import {
  KeysReply,
  Passphrase,
  RestoreKeysReply,
  TicketFileKind,
  TicketFileReply,
  TicketFormReply,
  TicketPackKind,
  TicketProgress,
  TicketShown,
  TicketStanding,
} from "./ticketShapes.ts";
import { GivenFiles, NewPassphrase, TypedPassphrase, VaultReply } from "./vaultShapes.ts";

const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

const nothing = z.null();

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A file the window was given: its bytes, since a page knows no paths. */
const File = z.object({ name: z.string().max(500), bytes: Bytes });

/** A name made by the screen for one press or scan: the same nonce twice is the same request. */
const Nonce = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

const text = z.string().max(2_000);

const PrinterName = z.string().min(1).max(300);

/** `kept` false: it holds until the program ends, the disk did not take it. */
const SettingsReply = z.object({ settings: StationSettings, kept: z.boolean() });

/** What every desk shows in a bar above its verdicts. */
const BarText = z.string().max(300);

/**
 * THE list of what a screen can ask of the desk. Handlers and client derive from it; the door (shell/serve.ts) checks
 * both sides of every call against it.
 */
export const COMMANDS = {
  "app.hello": command(nothing, Hello),
  "app.reveal": command(z.object({ file: z.string() }), z.object({ shown: z.boolean() })),

  /** A folder is chosen in the system's dialog alone, see `backup.choose`. */
  "settings.change": command(StationSettings.omit({ backup: true }).partial(), SettingsReply),

  "events.list": command(nothing, z.array(EventSummary)),
  /** `passphrase`: of a locked folder, or its recovery code. It is kept by nobody; the folder opens without it until the program ends. */
  "events.open": command(
    z.object({ folder: z.string(), rescue: z.boolean(), passphrase: TypedPassphrase.optional() }),
    OpenReply,
  ),
  "events.openSample": command(nothing, OpenReply),

  /** Takes everybody out of an event for good; `name`: the event's, as somebody typed it. */
  /** Nothing more is recorded until it is opened again; `event` says which, so that another one opened meanwhile is not touched. */
  "events.close": command(z.object({ event: EventId }), ChangeReply),
  "events.reopen": command(z.object({ event: EventId, reason: text.trim().min(1) }), ChangeReply),
  "events.checkSeal": command(nothing, SealReply),
  "events.erase": command(z.object({ folder: z.string(), name: z.string().max(2_000) }), EraseReply),

  /** Has staff choose a folder in the system's dialog and opens the event in it, copied among the program's own. */
  "events.openFolder": command(nothing, OpenFolderReply),
  /** The copy that was found takes the place of the event that is here; that one is kept aside. */
  "events.takeCopy": command(z.object({ draft: z.string().max(64) }), OpenFolderReply),

  /** The second place: staff choose it in the system's dialog, have the copy brought up to date at once, or end it. */
  "backup.choose": command(nothing, BackupReply),
  "backup.now": command(nothing, BackupReply),
  "backup.stop": command(nothing, BackupReply),
  "backup.standing": command(nothing, BackupStanding.nullable()),

  /** Practising on a copy of the open event; `keep`: real guests came meanwhile, what happened counts. */
  /** Locks the folder of the open event with a passphrase; `recovery`: with a code that opens it as well, told this once. */
  "lock.set": command(z.object({ passphrase: NewPassphrase, recovery: z.boolean() }), VaultReply),
  "lock.change": command(z.object({ current: TypedPassphrase, passphrase: NewPassphrase }), VaultReply),
  "lock.remove": command(z.object({ passphrase: TypedPassphrase }), VaultReply),
  /** Files that lie unlocked in its folder since they are made to be given away; and without them. */
  "lock.given": command(nothing, GivenFiles),
  "lock.removeGiven": command(nothing, ChangeReply),

  "rehearsal.begin": command(nothing, RehearsalReply),
  "rehearsal.end": command(z.object({ keep: z.boolean() }), RehearsalReply),

  "page.read": command(File, PageReply),
  /** `details`: what staff corrected of the reading; null = as it was read. */
  "page.accept": command(z.object({ draft: z.string(), details: EventDetails.nullable() }), MakeReply),

  /** The open event for correcting; null while none is open. */
  "event.edit": command(nothing, EditableEvent.nullable()),
  /** Corrects the event by hand; `event` says which, so that another one opened meanwhile is not touched. */
  "event.change": command(z.object({ event: EventId, details: EventDetails }), EventChangeReply),
  /** Takes over the chosen changes of a page that was read again: ids of `pageChanges`. */
  "event.update": command(
    z.object({
      event: EventId,
      draft: z.string(),
      details: EventDetails.nullable(),
      chosen: z.array(z.string()).max(10_000),
    }),
    EventChangeReply,
  ),
  /** Makes an event by hand; `pattern`: whose rooms, rules and questions come along. */
  "event.create": command(z.object({ details: EventDetails, pattern: EventPattern.nullable() }), MakeReply),
  /** A draft of the next event after one that this laptop has; nothing is made of it yet. */
  "event.copy": command(z.object({ folder: z.string() }), EventCopy.nullable()),

  "roster.read": command(
    File.extend({ encoding: z.enum(ENCODINGS).nullable(), sheet: z.number().int().nullable() }),
    RosterReply,
  ),
  /** Plans anew: with columns as staff corrected them ("guess": as the program takes them), null = as they stand. */
  "roster.plan": command(
    z.object({
      draft: z.string(),
      columns: z.array(z.string().nullable()).max(5_000).or(z.literal("guess")).nullable(),
      /** What the file says counts more than what was corrected by hand. */
      fileWins: z.boolean(),
    }),
    RosterReply,
  ),
  "roster.report": command(z.object({ draft: z.string() }), RosterReportReply),
  "roster.accept": command(z.object({ draft: z.string(), withdrawGone: z.boolean() }), RosterAccepted),
  /** Ends reading and planning, and forgets what was read. What is being written already goes on. */
  "roster.cancel": command(nothing, z.object({ what: z.enum(["done", "nothing-to-do"]) })),

  "imports.list": command(nothing, z.array(ImportEntry)),
  /** What taking the import back would do; null when it is not the last that stands. */
  "imports.planUndo": command(z.object({ importId: z.string() }), UndoCounts.nullable()),
  "imports.undo": command(z.object({ importId: z.string() }), UndoReply),

  "checkIn.scan": command(
    Gate.extend({ texts: z.array(z.string().max(8_000)).min(1).max(4), nonce: Nonce }),
    CheckInReply,
  ),
  /** `override.pin`: this desk's, where it asks for it. `way`: how this person was found; `answers`: to the questions of the verdict before. */
  "checkIn.byHand": command(
    Gate.extend({
      personId: PersonId,
      nonce: Nonce,
      way: z.enum(["scan", "hand"]),
      override: z.object({ reason: text.trim().min(1), pin: TypedPin.optional() }).nullable(),
      answers: Answers.nullable(),
    }),
    ByHandReply,
  ),
  /** What each of them would be told, without asking: nothing is recorded. */
  "checkIn.preview": command(Gate.extend({ people: z.array(PersonId).min(1).max(500) }), z.array(Foreseen)),
  /** Several at once: a family's order, a company. */
  "checkIn.group": command(Gate.extend({ people: z.array(PersonId).min(1).max(500), nonce: Nonce }), GroupReply),
  /** The people somebody brought along, counted again. */
  "checkIn.guests": command(
    z.object({ personId: PersonId, arrival: FactId, guests: z.number().int().min(0).max(99) }),
    ChangeReply,
  ),
  /** Takes an arrival or an exit back, with the reason. */
  "checkIn.undo": command(z.object({ personId: PersonId, arrival: FactId, reason: text.min(1) }), ChangeReply),

  /** The open event's sessions, entry rules and questions for correcting; null while no event is open. */
  "sessions.edit": command(nothing, EditablePlan.nullable()),
  "sessions.change": command(SessionPlan.extend({ event: EventId }), PlanChangeReply),
  "sessions.pause": command(z.object({ session: SessionId, isPaused: z.boolean(), text: BarText }), ChangeReply),
  /** Puts somebody on a session's own list by hand, or takes them off it. */
  "sessions.list": command(z.object({ session: SessionId, personId: PersonId, on: z.boolean() }), ChangeReply),
  /** The event's sessions as they concern one person, the door first. */
  "sessions.ofPerson": command(z.object({ personId: PersonId }), z.array(PersonSession)),

  "messages.send": command(z.object({ text: BarText.trim().min(1), nonce: Nonce }), ChangeReply),
  "messages.end": command(z.object({ message: FactId }), ChangeReply),
  "calls.answer": command(z.object({ call: FactId }), ChangeReply),

  "figures.now": command(nothing, Figures.nullable()),

  "people.search": command(
    z.object({ query: z.string().max(200), limit: z.number().int().min(1).max(100) }),
    z.array(PersonCard),
  ),
  "people.page": command(PeopleAsk.page, PeoplePage),
  /** What a list can be narrowed to under one facet, with how many people each value has. */
  "people.facet": command(PeopleAsk.facet, FacetReply),
  "people.export": command(PeopleAsk.export, ExportReply),
  "people.card": command(z.object({ personId: PersonId }), PersonCard.nullable()),
  "people.edit": command(z.object({ personId: PersonId }), EditablePerson.nullable()),
  "people.change": command(z.object({ personId: PersonId, changes: EditablePerson.partial() }), ChangeReply),
  /** Somebody who is not on the list yet, before they come; checks nobody in. */
  "people.add": command(z.object({ details: EditablePerson, nonce: Nonce }), AddReply),
  "people.note": command(z.object({ personId: PersonId, text: text.min(1), nonce: Nonce }), ChangeReply),
  "people.holders": command(z.object({ codes: z.array(text).max(1_000), besides: PersonId.nullable() }), CodeHolders),
  /** What somebody answered to the event's questions, also to those it asks no longer. */
  "people.answers": command(z.object({ personId: PersonId }), Answers),
  /** Answers of somebody who is in already, or other ones; checks nobody in. */
  "people.answer": command(z.object({ personId: PersonId, answers: Answers }), ChangeReply),
  /** Who is in the same order, and of the same company. */
  "people.companions": command(z.object({ personId: PersonId }), Companions),
  /** Other entries that may be the same person. */
  "people.twins": command(z.object({ personId: PersonId }), z.array(PersonCard)),
  "people.compare": command(z.object({ personId: PersonId, other: PersonId }), Comparison),
  "people.merge": command(
    z.object({ personId: PersonId, other: PersonId, choices: z.array(MergeChoice).max(5_000) }),
    MergeReply,
  ),
  "people.withdraw": command(z.object({ personId: PersonId, reason: text.min(1) }), ChangeReply),
  "people.restore": command(z.object({ personId: PersonId, reason: text.min(1) }), ChangeReply),
  /** Takes one person out of the open event for good, who asks for it. */
  "people.erase": command(z.object({ personId: PersonId }), EraseReply),
  "people.history": command(z.object({ personId: PersonId }), z.array(HistoryEntry)),

  "tickets.show": command(z.object({ personId: PersonId }), TicketShown.nullable()),
  /** A new ticket in the place of every one this person has; or none. Old codes are then told as such. */
  "tickets.reissue": command(z.object({ personId: PersonId, reason: text.trim().min(1) }), ChangeReply),
  "tickets.revoke": command(z.object({ personId: PersonId, reason: text.trim().min(1) }), ChangeReply),
  /** Null while no event is open. */
  "tickets.standing": command(nothing, TicketStanding.nullable()),
  "tickets.setForm": command(z.object({ form: TicketStanding.shape.form }), TicketFormReply),
  /** One person's ticket as a file: the code as a picture, or a page to print and send. */
  "tickets.save": command(z.object({ personId: PersonId, as: TicketFileKind, paper: z.enum(PAPERS) }), TicketFileReply),
  /** Everybody's tickets with the table of a mail merge in one zip file, or their pages in one PDF; `ticketProgress` tells how far it is. */
  "tickets.pack": command(z.object({ as: TicketPackKind, paper: z.enum(PAPERS) }), TicketFileReply),
  "tickets.cancelPack": command(nothing, z.object({ what: z.enum(["done", "nothing-to-do"]) })),
  "tickets.export": command(nothing, ExportReply),

  /** The keys of the event's codes, as a file that travels locked. */
  "keys.export": command(z.object({ passphrase: Passphrase }), ExportReply),
  "keys.import": command(z.object({ bytes: Bytes, passphrase: z.string().max(LONGEST_PASSPHRASE) }), KeysReply),
  /** The same for an event that does not open, since its own are gone. */
  "keys.restore": command(
    z.object({ folder: z.string(), bytes: Bytes, passphrase: z.string().max(LONGEST_PASSPHRASE) }),
    RestoreKeysReply,
  ),

  "walkIn.guess": command(
    z.object({ name: text, phone: text.nullable(), email: text.nullable() }),
    z.array(PersonCard),
  ),
  "walkIn.register": command(
    Gate.extend({
      name: text.min(1),
      nickname: text.nullable(),
      company: text.nullable(),
      jobTitle: text.nullable(),
      phone: text.nullable(),
      email: text.nullable(),
      answers: Answers.nullable(),
      nonce: Nonce,
    }),
    CheckInReply,
  ),

  /** Somebody who has a badge gets another one only with a reason. */
  "badges.print": command(
    z.object({ personId: PersonId, reason: text.nullable() }),
    z.discriminatedUnion("what", [
      z.object({ what: z.literal("job"), job: BadgeJob }),
      z.object({ what: z.literal("printed-before"), before: PrintedBefore }),
      z.object({ what: z.literal("no-event") }),
      z.object({ what: z.literal("no-such-person") }),
    ]),
  ),
  "badges.jobs": command(nothing, z.array(BadgeJob)),
  "badges.retry": command(z.object({ job: JobId, printer: z.string().nullable() }), ChangeReply),
  "badges.cancel": command(z.object({ job: JobId }), ChangeReply),
  /** Sends everything of a printer that has not come out to another one (null = as files). */
  "badges.reroute": command(z.object({ from: PrinterName, to: PrinterName.nullable() }), RerouteReply),
  /** Takes back every badge that waits and is not coming out already. */
  "badges.cancelAll": command(nothing, ChangeReply),
  /** How the fonts are that badges are drawn with. */
  "badges.fonts": command(nothing, BadgeFonts),
  "badges.preview": command(z.object({ personId: PersonId }), z.object({ pdf: Bytes.nullable() })),

  "templates.list": command(nothing, z.object({ templates: z.array(TemplateCard), chosen: z.string().nullable() })),
  /** `id` null: a new one to begin with, the built-in badge of that stock (null = this station's). */
  "templates.open": command(
    z.object({ id: z.string().nullable(), stock: z.string().nullable() }),
    BadgeTemplate.nullable(),
  ),
  "templates.save": command(z.object({ template: BadgeTemplate }), SaveTemplateReply),
  "templates.remove": command(z.object({ id: z.string() }), ChangeReply),
  "templates.addImage": command(z.object({ bytes: Bytes }), AddImageReply),
  "templates.samples": command(nothing, z.array(TemplateSample)),
  /** `personId` null: a badge of nobody; `dpi`: dots an inch. */
  "templates.picture": command(
    z.object({ template: BadgeTemplate, personId: PersonId.nullable(), dpi: z.number().min(36).max(600) }),
    TemplatePicture,
  ),
  "templates.export": command(z.object({ id: z.string() }), ExportReply),
  "templates.import": command(File, SaveTemplateReply),

  "printers.list": command(nothing, PrintersReply),
  /** Keeps a printer's badges in line here, or lets them go on. */
  "printers.pause": command(z.object({ printer: PrinterName, isPaused: z.boolean() }), ChangeReply),
  /** A page with rulers on it, to see what a printer does with a stock; null = the one in use. */
  "printers.test": command(z.object({ printer: PrinterName, stock: z.string().nullable() }), TestPageReply),
  /** Asks a printer of the network how it is, before it is entered or after. */
  "printers.tryNetwork": command(NetworkPrinter, TryReply),
  /** How this station prints beside its printer; what is left out stays as it is. */
  "printers.change": command(PrintingChange, SettingsReply),
  /** A new roll; null = labels are not counted there any more. */
  "printers.setLabels": command(z.object({ printer: PrinterName, labels: LabelCount.nullable() }), SettingsReply),

  /** The badges of everybody who is expected, laid out and looked at before the doors open; answered when that is done. */
  "check.run": command(nothing, CheckReply),
  "check.now": command(nothing, CheckNow),
  "check.cancel": command(nothing, ChangeReply),
  /** What the last check found, as a file. */
  "check.report": command(nothing, ExportReply),

  /** Very many badges into one file; answered when that is done, and everything written down. */
  "batch.run": command(BatchChoice, BatchReply),
  "batch.count": command(BatchChoice, BatchCount),
  "batch.blanks": command(BlanksChoice, BatchReply),
  "batch.now": command(nothing, BatchNow),
  "batch.cancel": command(nothing, ChangeReply),

  "boxes.now": command(nothing, BoxesNow),
  /** Where badges lie that were printed elsewhere. */
  "boxes.assign": command(BatchChoice, PlacesReply),
  "boxes.clear": command(nothing, PlacesReply),

  /** Whom an export would have and its columns, before anything is written; null while no event is open. */
  "attendance.plan": command(ExportChoice, AttendancePlan.nullable()),
  /** The attendance as a file; answered when it is whole. The choice is kept for this station. */
  "attendance.export": command(ExportChoice, AttendanceReply),
  "attendance.now": command(nothing, AttendanceNow),
  "attendance.cancel": command(nothing, ChangeReply),

  /** The sign-in sheet on paper; answered when its file is whole and it is written down who has which number. */
  "paper.print": command(SheetChoice, SheetReply),
  "paper.count": command(SheetChoice, SheetCount),
  "paper.now": command(nothing, SheetNow),
  "paper.cancel": command(nothing, ChangeReply),
  /** What was ticked on paper is typed in: a number of a printing, and the time (at the venue) written beside it. */
  "paper.printings": command(nothing, z.array(Printing)),
  "paper.line": command(PaperAsk.line, LineReply),
  "paper.tick": command(PaperAsk.tick.extend({ nonce: Nonce }), TickReply),
  "paper.walkIn": command(PaperAsk.walkIn.extend({ nonce: Nonce }), TickReply),

  /** A question for the PIN opens: whether there is one still, and when a try counts. */
  "pin.question": command(nothing, PinQuestion),
  /** Sets, changes or (null) takes away this desk's PIN; `current`: the one it has. */
  "pin.set": command(z.object({ current: TypedPin, pin: z.string().refine(isPin).nullable() }), PinChangeReply),
  "pin.forOverrides": command(z.object({ current: TypedPin, isAsked: z.boolean() }), PinChangeReply),
  /** Makes this desk the volunteers', where all that is the supervisor's (`RIGHTS`) needs the PIN; or no longer. */
  "pin.forDesk": command(z.object({ current: TypedPin, isAsked: z.boolean() }), PinChangeReply),

  /** The supervisor is here: for some minutes nothing needs the PIN that would at a volunteers' desk. */
  "supervisor.open": command(z.object({ pin: TypedPin }), SupervisorReply),
  "supervisor.lock": command(nothing, z.object({ what: z.enum(["done", "nothing-to-do"]) })),

  /** What the kiosk's screen is to show; null while this desk is no kiosk. */
  "kiosk.now": command(nothing, KioskView.nullable()),
  "kiosk.enter": command(nothing, EnterKioskReply),
  "kiosk.scan": command(z.object({ texts: z.array(z.string().max(8_000)).min(1).max(4), nonce: Nonce }), KioskReply),
  /** Answers of the guest that an `ask` was given for. */
  "kiosk.answer": command(z.object({ visit: z.string().max(64), answers: Answers, nonce: Nonce }), KioskReply),
  /** A guest without a code; `tail`: the last four digits of the phone. */
  "kiosk.find": command(z.object({ name: z.string().max(200), tail: z.string().max(20), nonce: Nonce }), KioskReply),
  "kiosk.help": command(nothing, HelpReply),
  "kiosk.leave": command(z.object({ pin: TypedPin }), LeaveKioskReply),
};

/** What the desk tells every window without being asked. */
export const NEWS = {
  status: DeskStatus,
  outcome: Outcome,
  job: BadgeJob,
  settings: StationSettings,
  /** Arrivals, people or the event changed: lists that are shown are asked again. */
  peopleChanged: z.null(),
  importProgress: ImportProgress,
  ticketProgress: TicketProgress,
  badgeWork: BadgeWork,
  /** The second copy; null: there is none. */
  backup: BackupStanding.nullable(),
  /** False while the window is minimised or hidden: a camera does not run unseen. */
  isInSight: z.boolean(),
  /** What the kiosk's screen shows, while there is one. */
  kiosk: KioskView,
};

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<N extends CommandName> = z.infer<(typeof COMMANDS)[N]["input"]>;
export type CommandOutput<N extends CommandName> = z.infer<(typeof COMMANDS)[N]["output"]>;
export type NewsName = keyof typeof NEWS;
export type News<N extends NewsName> = z.infer<(typeof NEWS)[N]>;

/**
 * What travels back for every call: a value, or a fault with a reference that stands in the log. `kiosk`: not while it is
 * on. `pin`: nothing has happened yet, the supervisor's PIN is needed first.
 */
export type Reply<N extends CommandName> =
  | { ok: true; value: CommandOutput<N> }
  | { ok: false; fault: "pin"; reason: PinReason; reference: string }
  | { ok: false; fault: "stranger" | "unknown-command" | "kiosk" | "bad-input" | "failed"; reference: string };

/** The only two things the preload puts into a window, as `window.lanyard`. */
export type Bridge = {
  call(name: string, input: unknown): Promise<unknown>;
  /** Returns what ends the listening. */
  listen(hear: (name: string, news: unknown) => void): () => void;
};

import type { NetworkPrinter } from "../../shared/badge/printing.ts";
import type { CommandInput, CommandName, CommandOutput } from "../../shared/contract/contract.ts";
import type { TryReply } from "../../shared/contract/printShapes.ts";
import type { Hello, PrintersReply, Settings, SettingsChange } from "../../shared/contract/shapes.ts";
import type { Clock } from "../../shared/words/time.ts";
import { addPerson } from "./addPerson.ts";
import { answer, answersOf } from "./answers.ts";
import type { Backup } from "./backup.ts";
import { badgeFonts } from "./badgeFonts.ts";
import { BadgeBatch } from "./batch.ts";
import { assignPlaces, boxesNow, clearPlaces } from "./boxes.ts";
import { cardsOf } from "./card.ts";
import { Certificates } from "./certificates.ts";
import { changeEvent, copyEvent, createEvent, editableEvent, updateEvent } from "./changeEvent.ts";
import { scan } from "./checkIn.ts";
import { checkSeal, closeEvent, reopenEvent } from "./closeEvent.ts";
import { companionsOf } from "./companions.ts";
import type { Desk } from "./desk.ts";
import { type DiagnosisParts, saveDiagnosis } from "./diagnosis.ts";
import { addNote, changePerson, editablePerson, holdersOf, restorePerson, withdrawPerson } from "./editPerson.ts";
import { eraseEvent, erasePerson } from "./erase.ts";
import { EventArchive } from "./eventArchive.ts";
import { compareWith, reportOn } from "./eventReport.ts";
import { AttendanceExport } from "./exportAttendance.ts";
import { exportPeople } from "./exportPeople.ts";
import { figuresOf } from "./figures.ts";
import { foresee, group } from "./groups.ts";
import type { Guard } from "./guard.ts";
import { countGuests } from "./guests.ts";
import { makeGuide } from "./guide.ts";
import { historyOf } from "./history.ts";
import { RosterImport } from "./importRoster.ts";
import type { Kiosk } from "./kiosk.ts";
import { labelsSet, printingChanged } from "./labels.ts";
import { changePassphrase, countGiven, removeGiven, removeLock, setLock } from "./lock.ts";
import { compareTwo, mergePeople, twinsOf } from "./mergePeople.ts";
import type { Offered } from "./offered.ts";
import type { OpenCopy } from "./openCopy.ts";
import { byHandWithPin } from "./overrideWithPin.ts";
import { lineOf, printingsOf, tick, tickWalkIn } from "./paperEntry.ts";
import { PaperSheet } from "./paperSheet.ts";
import { searchPeople } from "./people.ts";
import { PeopleLists } from "./peopleLists.ts";
import { facetOfPeople, pageOfPeople } from "./peoplePage.ts";
import { sessionsOfPerson } from "./personSessions.ts";
import type {
  Chance,
  ColumnMemory,
  ExportWriter,
  PageDecoder,
  QrMaker,
  QrPicture,
  RosterOpener,
  Station,
  TableWriter,
  Zipper,
} from "./ports.ts";
import { Preflight } from "./preflight.ts";
import { previewBadge } from "./printBadge.ts";
import { printTestPage, reroute } from "./printQueue.ts";
import { type RecoveryPageParts, saveRecoveryPage } from "./recoveryPage.ts";
import { ReportFile } from "./reportFile.ts";
import { printOnRequest } from "./reprint.ts";
import {
  answerCall,
  changePlan,
  editablePlan,
  endMessage,
  listForSession,
  pauseSession,
  sendMessage,
} from "./sessions.ts";
import { acceptPage, Drafts, type PageDraft, readPage } from "./setUp.ts";
import { idleStatus, statusOf } from "./status.ts";
import {
  addImage,
  exportTemplate,
  importTemplate,
  listTemplates,
  openTemplate,
  pictureOf,
  removeTemplate,
  saveTemplate,
  templateSamples,
} from "./templates.ts";
import { TicketFiles } from "./ticketFiles.ts";
import { exportKeys, importKeys, restoreKeys, setTicketForm, ticketStanding } from "./ticketKeys.ts";
import { exportTickets, reissueTicket, revokeTicket, showTicket } from "./tickets.ts";
import type { Timings } from "./timings.ts";
import { undoArrival } from "./undo.ts";
import { listImports, planUndo, undoImport } from "./undoImport.ts";
import type { Updates } from "./updates.ts";
import type { Venue } from "./venue.ts";
import { guessWalkIn, registerWalkIn } from "./walkIn.ts";

type Handlers = { [N in CommandName]: (input: CommandInput<N>) => CommandOutput<N> | Promise<CommandOutput<N>> };

/** What the commands need beside the open event. */
export type HandlerParts = {
  venue: Venue;
  chance: Chance;
  openRoster: RosterOpener;
  columnMemory: ColumnMemory;
  decodePage: PageDecoder;
  writeCsv: TableWriter;
  writeExport: ExportWriter;
  picture: QrPicture;
  zip: Zipper;
  qr: QrMaker;
  /** The folder of pictures of the screens, for the volunteers' guide. */
  guidePictures: string;
  listPrinters(): Promise<PrintersReply>;
  tryPrinter(printer: NetworkPrinter): Promise<TryReply>;
  settings(): Settings;
  /** `kept` false: it holds until the program ends, the disk did not take it. */
  changeSettings(changes: SettingsChange): Promise<{ settings: Settings; kept: boolean }>;
  /** The sample page and roster, opened through the same import; an event made of it before is opened again. */
  openSample(): Promise<CommandOutput<"events.openSample">>;
  reveal(file: string): boolean;
  /** Drops what Chromium keeps of pages, after people were erased. */
  forget(): Promise<void>;
  clock: Clock;
  about: Pick<Hello, "version" | "runtime" | "platform" | "unsandboxed">;
  backup: Backup;
  openCopy: OpenCopy;
  offered: Offered;
  updates: Updates;
  timings: Timings;
  /** How long the program runs already, ms. */
  sinceStart(): number;
  /** Whether the program begins with the computer; `set` false: the system did not take it. */
  autostart: { isOn(): Promise<boolean>; set(isOn: boolean): Promise<boolean> };
  diagnosis: Pick<DiagnosisParts, "machine" | "measure" | "log" | "write" | "chooseFile">;
  recoveryPage: Omit<RecoveryPageParts, "venue">;
  /** Whether the program before this one was cut off; true once. */
  endedBadly(): boolean;
  /** Has staff say in the system's own dialog where a file goes; null: they did not. */
  chooseFile(name: string): Promise<string | null>;
  station: Station;
  guard: Guard;
  kiosk: Kiosk;
  /** Done when the event of the last time is open, or will not be: no screen before that. */
  opening: Promise<void>;
};

/** Every command of the contract → its use case, one line each. */
export function makeHandlers(parts: HandlerParts): Handlers {
  const { venue, chance, guard, kiosk, timings } = parts;
  const isReady = () => {
    if (!timings.summary("ready")) timings.note("ready", parts.sinceStart());
  };
  const pages = new Drafts<PageDraft>();
  const roster = new RosterImport(parts.openRoster, parts.columnMemory);
  const lists = new PeopleLists();
  const ticketFiles = new TicketFiles(parts);
  const batch = new BadgeBatch(() => venue.desk, lists);
  const check = new Preflight(() => venue.desk);
  const attendance = new AttendanceExport(() => venue.desk, lists, parts.writeExport);
  const paper = new PaperSheet(() => venue.desk, lists);
  const reportFile = new ReportFile(venue);
  const { library } = venue;
  const archive = new EventArchive(() => venue.desk, { ...parts, library, program: parts.about.version });
  const certificates = new Certificates(() => venue.desk, lists);
  const isBusy = () => {
    const { desk } = venue;
    const works = desk
      ? [archive.now(desk), batch.now(desk), check.now(desk), attendance.now(desk), certificates.now(desk)]
      : [];
    return ticketFiles.isBusy || reportFile.isBusy || works.some(({ progress }) => progress !== null);
  };
  const forget = async () => {
    roster.cancel();
    await parts.forget();
  };
  const locking = { venue, isBusy };
  const erasing = { ...parts, isBusy, forget, copies: parts.backup };
  /** The desk, as long as there are people at it. */
  const peopled = () => (venue.desk?.state.erased ? null : venue.desk);
  const withDesk = <T, E>(without: E, work: (desk: Desk) => T): T | E => {
    const desk = peopled();
    return desk ? work(desk) : without;
  };
  /** The same for what an erased event still has. */
  const withFigures = <T, E>(without: E, work: (desk: Desk) => T): T | E => (venue.desk ? work(venue.desk) : without);
  /** For guests who stand at the desk: while a rehearsal begins or ends, theirs is decided at the desk that opens next. */
  const withDeskSoon = async <T>(work: (desk: Desk) => Promise<T>) => {
    await venue.deskSoon();
    const desk = peopled();
    return desk ? work(desk) : NO_EVENT;
  };
  const NO_EVENT = { what: "no-event" } as const;
  const guideParts = { pictures: parts.guidePictures, version: parts.about.version };
  const NOBODY = { people: 0, withoutHours: 0 };
  return {
    "app.hello": () => hello(parts).finally(isReady),
    "app.reveal": ({ file }) => ({ shown: parts.reveal(file) }),

    "autostart.now": async () => ({ isOn: await parts.autostart.isOn() }),
    "autostart.set": async ({ isOn }) => ({ isOn: (await parts.autostart.set(isOn)) ? isOn : !isOn }),

    "support.save": () => saveDiagnosis({ ...parts, ...parts.diagnosis }),

    "settings.change": async (changes) => {
      const reply = await parts.changeSettings(changes);
      // What badges are made of and who may do what stand in the status.
      venue.desk?.tellStatus();
      return reply;
    },

    "events.list": () => venue.list(),
    "events.open": ({ folder, rescue, passphrase }) => venue.open(folder, rescue, passphrase ?? null),
    "events.openSample": () => parts.openSample(),
    "events.close": (input) => withFigures(NO_EVENT, (desk) => closeEvent(desk, input)),
    "events.reopen": (input) => withFigures(NO_EVENT, (desk) => reopenEvent(desk, input)),
    "events.checkSeal": () => withFigures({ what: "not-closed" } as const, checkSeal),
    "events.erase": (input) => eraseEvent(erasing, input),

    "lock.set": (input) => setLock(locking, input),
    "lock.change": (input) => changePassphrase(locking, input),
    "lock.remove": (input) => removeLock(locking, input),
    "lock.page": ({ recovery }) => saveRecoveryPage({ venue, ...parts.recoveryPage }, recovery),
    "lock.given": () => countGiven(locking),
    "lock.removeGiven": () => removeGiven(locking),

    "events.openFolder": () => parts.openCopy.choose(),
    "events.takeCopy": ({ draft }) => parts.openCopy.takeCopy(draft),

    "archive.save": () => withFigures(NO_EVENT, (desk) => archive.run(desk)),
    "archive.now": () => withFigures(NO_WORK, (desk) => archive.now(desk)),
    "archive.cancel": () => done(archive.cancel()),
    "archive.open": () => parts.openCopy.chooseArchive(),
    "archive.openOffered": () => parts.openCopy.openArchive(parts.offered.take()),
    "archive.leave": async ({ what }) =>
      done(what === "offered" ? parts.offered.take() !== null : await parts.openCopy.leave()),
    "archive.copy": () => parts.openCopy.nextAfterArchive(),

    "backup.choose": () => parts.backup.choose(),
    "backup.now": () => parts.backup.now(),
    "backup.stop": () => parts.backup.stop(),
    "backup.standing": () => parts.backup.standing(),

    "rehearsal.begin": () => venue.beginRehearsal(),
    "rehearsal.end": ({ keep }) => venue.endRehearsal(keep),

    "page.read": (file) => readPage(pages, { decode: parts.decodePage, chance }, file),
    "page.accept": (input) => acceptPage(venue, pages, input),

    "event.edit": () => withDesk(null, editableEvent),
    "event.change": (input) => withDesk(NO_EVENT, (desk) => changeEvent(desk, input)),
    "event.update": (input) => withDesk(NO_EVENT, (desk) => updateEvent(desk, pages, input)),
    "event.create": (input) => createEvent(venue, input),
    "event.copy": ({ folder }) => copyEvent(venue, folder),

    "roster.read": (file) => withDesk(NO_EVENT, (desk) => roster.read(desk, file)),
    "roster.plan": (input) => withDesk(NO_EVENT, (desk) => roster.plan(desk, input)),
    "roster.report": (input) => withDesk(NO_EVENT, (desk) => roster.report(desk, input)),
    "roster.accept": (input) => withDesk(NO_EVENT, (desk) => roster.accept(desk, input)),
    "roster.cancel": () => roster.cancel(),

    "imports.list": () => withDesk([], listImports),
    "imports.planUndo": ({ importId }) => withDesk(null, (desk) => planUndo(desk, importId)),
    "imports.undo": ({ importId }) => withDesk(NO_EVENT, (desk) => undoImport(desk, importId)),

    "checkIn.scan": (input) =>
      timings.of("verdict", () => withDeskSoon((desk) => desk.checkIns.ask(input.nonce, () => scan(desk, input)))),
    "checkIn.byHand": (input) => withDeskSoon((desk) => byHandWithPin(desk, guard, input)),
    "checkIn.preview": (input) => withDesk([], (desk) => foresee(desk, input)),
    "checkIn.group": (input) => withDeskSoon((desk) => desk.groups.ask(input.nonce, () => group(desk, input))),
    "checkIn.guests": (input) => withDesk(NO_EVENT, (desk) => countGuests(desk, input)),
    "checkIn.undo": (input) => withDesk(NO_EVENT, (desk) => undoArrival(desk, input)),

    "sessions.edit": () => withDesk(null, editablePlan),
    "sessions.change": (input) => withDesk(NO_EVENT, (desk) => changePlan(desk, input)),
    "sessions.pause": (input) => withDesk(NO_EVENT, (desk) => pauseSession(desk, input)),
    "sessions.list": (input) => withDesk(NO_EVENT, (desk) => listForSession(desk, input)),
    "sessions.ofPerson": ({ personId }) => withDesk([], (desk) => sessionsOfPerson(desk, personId)),

    "messages.send": (input) =>
      withDesk(NO_EVENT, (desk) => desk.messages.ask(input.nonce, () => sendMessage(desk, input))),
    "messages.end": (input) => withDesk(NO_EVENT, (desk) => endMessage(desk, input)),
    "calls.answer": (input) => withDesk(NO_EVENT, (desk) => answerCall(desk, input)),

    "figures.now": () => withFigures(null, figuresOf),

    "people.search": (input) => withDesk([], (desk) => searchPeople(desk, input)),
    "people.page": (input) => withDesk(NO_PEOPLE, (desk) => pageOfPeople(lists, desk, input)),
    "people.facet": (input) => withDesk({ values: [], more: 0 }, (desk) => facetOfPeople(lists, desk, input)),
    "people.export": (input) => withDesk(NO_EVENT, (desk) => exportPeople(lists, desk, input, parts.writeCsv)),
    "people.card": ({ personId }) => withDesk(null, (desk) => cardsOf(desk, [personId])[0] ?? null),
    "people.edit": ({ personId }) => withDesk(null, (desk) => editablePerson(desk, personId)),
    "people.change": (input) => withDesk(NO_EVENT, (desk) => changePerson(desk, input)),
    "people.add": (input) =>
      withDesk(NO_EVENT, (desk) => desk.additions.ask(input.nonce, () => addPerson(desk, input))),
    "people.note": (input) => withDesk(NO_EVENT, (desk) => desk.notes.ask(input.nonce, () => addNote(desk, input))),
    "people.holders": (input) => withDesk([], (desk) => holdersOf(desk, input)),
    "people.answers": ({ personId }) => withDesk({}, (desk) => answersOf(desk, personId)),
    "people.answer": (input) => withDesk(NO_EVENT, (desk) => answer(desk, input)),
    "people.companions": ({ personId }) => withDesk(NO_COMPANIONS, (desk) => companionsOf(desk, personId)),
    "people.twins": ({ personId }) => withDesk([], (desk) => twinsOf(desk, personId)),
    "people.compare": (input) => withDesk({ what: "gone" }, (desk) => compareTwo(desk, input)),
    "people.merge": (input) => withDesk(NO_EVENT, (desk) => mergePeople(desk, input)),
    "people.withdraw": (input) => withDesk(NO_EVENT, (desk) => withdrawPerson(desk, input)),
    "people.restore": (input) => withDesk(NO_EVENT, (desk) => restorePerson(desk, input)),
    "people.erase": (input) => erasePerson(erasing, input),
    "people.history": (input) => withDesk([], (desk) => historyOf(desk, input)),

    "tickets.show": ({ personId }) => withDesk(null, (desk) => showTicket(desk, personId, parts.qr)),
    "tickets.reissue": (input) => withDesk(NO_EVENT, (desk) => reissueTicket(desk, input)),
    "tickets.revoke": (input) => withDesk(NO_EVENT, (desk) => revokeTicket(desk, input)),
    "tickets.standing": () => withDesk(null, ticketStanding),
    "tickets.setForm": (input) => withDesk(NO_EVENT, (desk) => setTicketForm(desk, input)),
    "tickets.save": (input) => withDesk(NO_EVENT, (desk) => ticketFiles.save(desk, input)),
    "tickets.pack": (input) => withDesk(NO_EVENT, (desk) => ticketFiles.pack(desk, input)),
    "tickets.cancelPack": () => ticketFiles.cancel(),
    "tickets.export": () => withDesk(NO_EVENT, (desk) => exportTickets(desk, parts.writeCsv)),

    "keys.export": (input) => withDesk(NO_EVENT, (desk) => exportKeys(desk, input)),
    "keys.import": (input) => withDesk(NO_EVENT, (desk) => importKeys(desk, input)),
    "keys.restore": (input) => restoreKeys(venue, input),

    "walkIn.guess": (input) => withDesk([], (desk) => guessWalkIn(desk, input)),
    "walkIn.register": (input) =>
      withDeskSoon((desk) => desk.checkIns.ask(input.nonce, () => registerWalkIn(desk, input))),

    "badges.print": (input) => withDesk(NO_EVENT, (desk) => printOnRequest(desk, input)),
    "badges.jobs": () => withDesk([], (desk) => desk.parts.queue.jobs()),
    "badges.retry": ({ job, printer }) => withDesk(NO_EVENT, (desk) => done(desk.parts.queue.retry(job, printer))),
    "badges.cancel": ({ job }) => withDesk(NO_EVENT, (desk) => done(desk.parts.queue.cancel(job))),
    "badges.reroute": (input) => withDesk(NO_EVENT, (desk) => reroute(desk, input)),
    "badges.cancelAll": () => withDesk(NO_EVENT, (desk) => done(desk.parts.queue.cancelAll() > 0)),
    "badges.fonts": () => withDesk({ damaged: [], isEmpty: false }, badgeFonts),
    "badges.preview": async ({ personId }) => ({ pdf: await withDesk(null, (desk) => previewBadge(desk, personId)) }),

    "templates.list": () => withDesk({ templates: [], chosen: null }, listTemplates),
    "templates.open": (input) => withDesk(null, (desk) => openTemplate(desk, input)),
    "templates.save": ({ template }) => withDesk(NO_EVENT, (desk) => saveTemplate(desk, template)),
    "templates.remove": ({ id }) => withDesk(NO_EVENT, (desk) => removeTemplate(desk, id)),
    "templates.addImage": ({ bytes }) => withDesk(NO_EVENT, (desk) => addImage(desk, bytes)),
    "templates.samples": () => withDesk([], templateSamples),
    "templates.picture": (input) => withDesk(NO_EVENT, (desk) => pictureOf(desk, input)),
    "templates.export": ({ id }) => withDesk(NO_EVENT, (desk) => exportTemplate(desk, id)),
    "templates.import": (file) => withDesk(NO_EVENT, (desk) => importTemplate(desk, file)),

    "printers.list": () => parts.listPrinters(),
    "printers.pause": ({ printer, isPaused }) =>
      withDesk(NO_EVENT, (desk) => done(desk.parts.queue.pause(printer, isPaused))),
    "printers.test": (input) => withDesk(NO_EVENT, (desk) => printTestPage(desk, input)),
    "printers.tryNetwork": (printer) => parts.tryPrinter(printer),
    "printers.change": (changes) => parts.changeSettings(printingChanged(parts.settings(), changes)),
    "printers.setLabels": (input) => parts.changeSettings(labelsSet(parts.settings(), input)),

    "check.run": () => withDesk(NO_EVENT, (desk) => check.run(desk)),
    "check.now": () => withDesk(NO_WORK, (desk) => check.now(desk)),
    "check.cancel": () => done(check.cancel()),
    "check.report": () => withDesk(NO_EVENT, (desk) => check.report(desk, parts.writeCsv)),

    "batch.run": (choice) => withDesk(NO_EVENT, (desk) => batch.run(desk, choice)),
    "batch.count": (choice) => withDesk(NO_BADGES, (desk) => batch.count(desk, choice)),
    "batch.blanks": (choice) => withDesk(NO_EVENT, (desk) => batch.blanks(desk, choice)),
    "batch.now": () => withDesk({ ...NO_WORK, isSpare: false }, (desk) => batch.now(desk)),
    "batch.cancel": () => done(batch.cancel()),

    "boxes.now": () => withDesk({ badges: 0, waiting: 0, boxes: [] }, boxesNow),
    "boxes.assign": (choice) =>
      withDesk(NO_EVENT, (desk) => batch.place(desk, () => assignPlaces(desk, lists, choice))),
    "boxes.clear": () => withDesk(NO_EVENT, (desk) => batch.place(desk, () => clearPlaces(desk))),

    "report.read": () => withFigures(null, reportOn),
    "report.compare": ({ folder }) => withFigures(NO_EVENT, () => compareWith(venue, folder)),
    "report.pdf": (input) => withFigures(NO_EVENT, (desk) => reportFile.make(desk, input)),

    "attendance.plan": (choice) => withFigures(null, (desk) => attendance.plan(desk, choice)),
    "attendance.export": (choice) => withFigures(NO_EVENT, (desk) => attendance.run(desk, choice)),
    "attendance.now": () => withFigures(NO_WORK, (desk) => attendance.now(desk)),
    "attendance.cancel": () => done(attendance.cancel()),

    "paper.print": (choice) => withDesk(NO_EVENT, (desk) => paper.run(desk, choice)),
    "paper.count": (choice) => withDesk({ people: 0, pages: 0 }, (desk) => paper.count(desk, choice)),
    "paper.now": () => withDesk(NO_WORK, (desk) => paper.now(desk)),
    "paper.cancel": () => done(paper.cancel()),
    "paper.printings": () => withDesk([], printingsOf),
    "paper.line": (input) => withDesk(NO_EVENT, (desk) => lineOf(desk, input)),
    "paper.tick": (input) => withDesk(NO_EVENT, (desk) => desk.ticks.ask(input.nonce, () => tick(desk, input))),
    "paper.walkIn": (input) => withDesk(NO_EVENT, (desk) => desk.ticks.ask(input.nonce, () => tickWalkIn(desk, input))),

    "certificates.run": (choice) => withDesk(NO_EVENT, (desk) => certificates.run(desk, choice)),
    "certificates.count": (choice) => withDesk(NOBODY, (desk) => certificates.count(desk, choice)),
    "certificates.now": () => withDesk(NO_WORK, (desk) => certificates.now(desk)),
    "certificates.cancel": () => done(certificates.cancel()),

    "guide.make": () => withFigures(NO_EVENT, (desk) => makeGuide(desk, guideParts)),

    "pin.question": () => guard.question(),
    "pin.set": ({ current, pin }) => guard.setPin(current, pin),
    "pin.forOverrides": ({ current, isAsked }) => guard.setForOverrides(current, isAsked),
    "pin.forDesk": ({ current, isAsked }) => guard.setForDesk(current, isAsked),

    "supervisor.open": ({ pin }) => guard.openForSupervisor(pin),
    "supervisor.lock": () => done(guard.lock()),

    "kiosk.now": () => parts.opening.then(() => kiosk.view()).finally(isReady),
    "kiosk.enter": () => kiosk.enter(),
    "kiosk.scan": (input) => timings.of("verdict", () => venue.deskSoon().then(() => kiosk.scan(input))),
    "kiosk.answer": (input) => venue.deskSoon().then(() => kiosk.answer(input)),
    "kiosk.find": (input) => venue.deskSoon().then(() => kiosk.find(input)),
    "kiosk.help": () => kiosk.help(),
    "kiosk.leave": (input) => kiosk.leave(input),
  };
}

const NO_COMPANIONS = { order: { total: 0, people: [] }, company: { total: 0, people: [] } };

const NO_WORK = { progress: null, last: null };

const NO_BADGES = { badges: 0, separators: 0, boxes: 0, sheets: 0, labels: 1 };

const NO_PEOPLE = { total: 0, all: 0, extras: [], people: [] };

async function hello({
  venue,
  settings,
  about,
  station,
  backup,
  offered,
  endedBadly,
  updates,
  opening,
}: HandlerParts): Promise<Hello> {
  await opening;
  const { desk } = venue;
  return {
    ...about,
    settings: settings(),
    status: desk ? statusOf(desk) : idleStatus(station, settings()),
    events: await venue.list(),
    trouble: venue.trouble,
    recent: desk?.recent ?? [],
    backup: backup.standing(),
    offered: offered.name(),
    endedBadly: endedBadly(),
    updates: updates.standing(),
  };
}

const done = (didSomething: boolean): { what: "done" | "nothing-to-do" } => ({
  what: didSomething ? "done" : "nothing-to-do",
});

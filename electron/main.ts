import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { app, type BrowserWindow, session } from "electron";
import { KIOSK_COMMANDS, KIOSK_NEWS } from "../shared/contract/kioskDoor.ts";
import { reasonFor } from "../shared/contract/rights.ts";
import type { SettingsChange } from "../shared/contract/shapes.ts";
import { preferredLanguage } from "../shared/i18n/languages.ts";
import { type Words, words } from "../shared/i18n/say.ts";
import { thrownText } from "../shared/words/thrown.ts";
import { isoWithOffset } from "../shared/words/time.ts";
import { makeDrawer } from "./badges/drawer.ts";
import { makePress } from "./badges/press.ts";
import { qrModules } from "./badges/qr.ts";
import { endingArchives } from "./compose/archiving.ts";
import { copyFinder, copyPort, withCopies } from "./compose/backup.ts";
import { diagnosisOf } from "./compose/diagnosis.ts";
import { guardParts } from "./compose/guard.ts";
import { makeLibrary } from "./compose/library.ts";
import { printersFound, printerTried } from "./compose/printers.ts";
import { sampleOpener } from "./compose/sample.ts";
import { changeSettings } from "./compose/settings.ts";
import { Sharing } from "./compose/sharing.ts";
import { updatesAddress } from "./compose/updates.ts";
import { Backup } from "./desk/backup.ts";
import { Guard } from "./desk/guard.ts";
import { makeHandlers } from "./desk/handlers.ts";
import { Kiosk } from "./desk/kiosk.ts";
import { Offered } from "./desk/offered.ts";
import { OpenCopy } from "./desk/openCopy.ts";
import type { Station, Tell } from "./desk/ports.ts";
import { idleStatus } from "./desk/status.ts";
import { Timings } from "./desk/timings.ts";
import { Updates } from "./desk/updates.ts";
import { Venue } from "./desk/venue.ts";
import { bothKinds } from "./printing/bothKinds.ts";
import { makeCupsPrinter } from "./printing/cups.ts";
import { makeQueue } from "./printing/queue.ts";
import { makeWindowsPrinter } from "./printing/windows.ts";
import { ZebraPrinter } from "./printing/zebra.ts";
import { makeStartSorting } from "./search/sortingThread.ts";
import { decodePage } from "./sheets/decodePage.ts";
import { writeExport } from "./sheets/exportFile.ts";
import { makeRosterOpener } from "./sheets/rosterThread.ts";
import { writeCsv } from "./sheets/write.ts";
import { startsWithComputer, startWithComputer } from "./shell/autostart.ts";
import { tellAndEnd } from "./shell/dialogs.ts";
import { forgetPages } from "./shell/forget.ts";
import { keepKeysInOrder } from "./shell/inputMethod.ts";
import { type KioskLock, lockKiosk } from "./shell/kiosk.ts";
import { logUncaught, openLog } from "./shell/log.ts";
import { lookForUpdate } from "./shell/lookForUpdate.ts";
import { sinceStart } from "./shell/machine.ts";
import { closeSession, keepOffNetwork } from "./shell/network.ts";
import { type FileInbox, hearDropped, takeFiles } from "./shell/openedFiles.ts";
import { readOptions } from "./shell/options.ts";
import { declareProtocol, HOME, serveScreens } from "./shell/protocol.ts";
import { watchPulse } from "./shell/pulse.ts";
import { screenshotWhenReady } from "./shell/screenshot.ts";
import { serve } from "./shell/serve.ts";
import { StaffFiles } from "./shell/staffFiles.ts";
import {
  answerPermissions,
  bringForward,
  fence,
  isFromWindow,
  openWindow,
  reviveScreens,
  teller,
  watchSight,
} from "./shell/windows.ts";
import { ColumnMemory } from "./store/columnMemory.ts";
import { tryFolder } from "./store/durable.ts";
import { wouldLieInside } from "./store/inside.ts";
import { makeOwnerOnly, takeFromOthers } from "./store/ownerOnly.ts";
import { beginRun } from "./store/running.ts";
import { SettingsFile } from "./store/settings.ts";
import { makeNewId } from "./tickets/newId.ts";
import { qrPng } from "./tickets/png.ts";
import { newTicketNumber } from "./tickets/seal.ts";
import { zipOf } from "./tickets/zip.ts";

/*
 * The composition root: what the program is, top to bottom. Everything it hands out is made here; nothing imports it.
 * Not awaited at the top level: an ES module that waits for `ready` there never gets it.
 */
makeOwnerOnly();
declareProtocol();
keepOffNetwork(app.commandLine);
keepKeysInOrder(process.env);
const options = readOptions(process.argv);
const files = takeFiles(options.archives);
if (files)
  app
    .whenReady()
    .then(() => start(files))
    .catch(fail);
else {
  process.stderr.write(`${dialogWords().secondProgram}\n`);
  app.quit();
}

/** So often the screens are told what time alone changes: the session of the moment, the pace. Milliseconds. */
const TICK = 10_000;

async function start(files: FileInbox): Promise<void> {
  const data = app.getPath("userData");
  const built = import.meta.dirname;
  const resources = join(app.getAppPath(), "resources");
  const trouble = await tryFolder(data);
  if (trouble) return tellAndEnd(dialogWords().cannotStart, dialogWords().dataFolder(data));
  const log = openLog(join(data, "logs"));
  logUncaught(log);
  void takeFromOthers(data).then((mended) => {
    if (mended > 0) log.info(`${mended} files and folders could be read by others: no longer`);
  });
  const unsandboxed = process.platform === "linux" && process.argv.includes("--no-sandbox");
  log.info(`Lanyard ${app.getVersion()}, Electron ${process.versions.electron}, Chromium ${process.versions.chrome}`);
  if (unsandboxed) log.warn("started as root or with --no-sandbox, so Chromium's sandbox is off");

  let window: BrowserWindow | null = null;
  let lock: KioskLock | null = null;
  let pulse: ReturnType<typeof watchPulse> | null = null;
  const tellWindow = teller(
    () => window,
    (name) => guard.isKiosk && !KIOSK_NEWS.has(name),
    log,
  );
  const tell: Tell = (name, news) => {
    tellWindow(name, news);
    kiosk.hear(name, news);
    if (name === "status") backup.hear();
  };
  const clock = { now: () => Date.now() };
  const run = await beginRun(data, isoWithOffset(clock.now()));
  if (run.endedBadly) log.info("the program before this one did not end by itself");
  const chance = { id: makeNewId(), ticketNumber: newTicketNumber };

  const settingsFile = await SettingsFile.open(
    join(data, "settings.json"),
    preferredLanguage(app.getPreferredSystemLanguages()),
  );
  const settings = () => settingsFile.settings;
  const staffFiles = new StaffFiles(
    () => window,
    () => settings().language,
  );
  const station: Station = {
    id: settingsFile.stationId,
    name: () => settings().stationName,
    pin: () => guard.standing,
  };

  const drawer = makeDrawer({ workerFile: join(built, "drawWorker.js"), fontFolder: join(resources, "fonts") });
  const press = makePress({ workerFile: join(built, "pressWorker.js"), fontFolder: join(resources, "fonts") });
  const labelPrinter = new ZebraPrinter({
    ...{ raster: press.raster, now: clock.now },
    printers: () => settings().printing?.network ?? [],
  });
  const printer = bothKinds(
    process.platform === "win32" ? makeWindowsPrinter({ env: process.env }) : makeCupsPrinter(),
    labelPrinter,
  );
  const makeEventQueue = makeQueue({ draw: drawer.draw, printer, clock, newId: chance.id });
  const draw = async (...badge: Parameters<typeof drawer.draw>) => {
    const drawn = await drawer.draw(...badge);
    return drawn.ok ? drawn.value.pdf : null;
  };

  const timings = new Timings();
  const startSorting = makeStartSorting({ workerFile: join(built, "sortWorker.js"), warn: log.warn });

  const changeStation = (changes: SettingsChange) => changeSettings(settingsFile, tell, changes);
  const eventsFolder = join(data, "events");
  const archiving = endingArchives(
    makeLibrary({
      eventsFolder,
      station,
      settings,
      changeSettings: changeStation,
      makeQueue: makeEventQueue,
      draw,
      press,
      startSorting,
      clock,
      chance,
      tell,
      sealOf: (event) => sharing.sealOf(event),
      flushed: (ms) => timings.note("flush", ms),
    }),
  );
  const qr = (text: string) => {
    const made = qrModules(text);
    return made.ok ? made.value : null;
  };
  const sharing = new Sharing({
    ...{ data, eventsFolder, station, clock, tell, qr, version: app.getVersion(), warn: log.warn },
    venue: () => venue,
    chooseFile: () => staffFiles.newJoinCode(),
    listen: { address: "0.0.0.0", port: null },
    renewStation: () => settingsFile.renewStation(),
  });
  const library = sharing.with(withCopies(archiving.library, eventsFolder, (desk) => backup.leave(desk)));
  const venue = new Venue(library, tell, (settings) => void changeStation(settings));
  const guard = new Guard(
    guardParts({ settingsFile, venue, clock, tell, idle: () => idleStatus(station, settings()) }),
  );
  const kiosk = new Kiosk({
    ...{ venue, guard, station, settings, clock, chance, tell: tellWindow },
    pause: (ms) => sleep(ms),
    switched: () => lock?.turn(),
  });
  const backup = new Backup({
    ...{ port: copyPort(eventsFolder, () => staffFiles.copyFolder()), desk: () => venue.desk, settings, clock, tell },
    changeSettings: changeStation,
  });
  const openCopy = new OpenCopy({
    ...{ venue, chance, choose: () => staffFiles.eventFolder(), chooseArchive: () => staffFiles.archive() },
    ...copyFinder(eventsFolder, clock),
  });
  const updates = new Updates({
    ...{ address: await updatesAddress(app.getAppPath()), version: app.getVersion(), look: lookForUpdate },
    ...{ isKiosk: () => guard.isKiosk, isOff: () => settings().updates === false },
    ...{ desk: () => venue.desk, clock, tell },
  });
  const offered = new Offered(() => guard.isKiosk, tell);
  const openRoster = makeRosterOpener(join(built, "readWorker.js"));
  const columnMemory = await ColumnMemory.open(join(data, "columns.json"));
  const openSample = sampleOpener({ venue, folder: join(resources, "sample-event"), chance, decodePage, openRoster });

  const handlers = makeHandlers({
    venue,
    chance,
    openRoster,
    columnMemory,
    decodePage,
    writeCsv,
    writeExport,
    picture: qrPng,
    zip: zipOf,
    guidePictures: join(resources, "guide"),
    qr,
    listPrinters: () => printersFound(printer),
    tryPrinter: (printer) => printerTried(labelPrinter, printer),
    settings,
    changeSettings: changeStation,
    openSample,
    reveal: (file) => staffFiles.reveal(file, data),
    chooseFile: (name) => staffFiles.newArchive(name),
    endedBadly: () => {
      const { endedBadly } = run;
      run.endedBadly = false;
      return endedBadly;
    },
    updates,
    timings,
    sinceStart,
    autostart: { isOn: startsWithComputer, set: startWithComputer },
    recoveryPage: {
      chooseFile: (name) => staffFiles.newRecoveryPage(name),
      isOurs: (file) => wouldLieInside(file, data),
    },
    diagnosis: {
      ...diagnosisOf(data, app.getAppPath()),
      chooseFile: (name) => staffFiles.newDiagnosis(name),
    },
    forget: forgetPages,
    clock,
    about: {
      version: app.getVersion(),
      runtime: { electron: process.versions.electron, chromium: process.versions.chrome },
      platform: process.platform,
      unsandboxed,
    },
    backup,
    openCopy,
    offered,
    station,
    guard,
    kiosk,
    sharing,
    opening: openLastEvent().catch((error: unknown) => log.error(`the event did not open: ${thrownText(error)}`)),
  });
  serve(
    handlers,
    {
      isOurs: isFromWindow(() => window),
      isShut: (name) => guard.isKiosk && !KIOSK_COMMANDS.has(name),
      pinFor: (name, input) => (guard.isLocked ? reasonFor(name, input) : null),
      heard: () => pulse?.hearPage(),
    },
    log,
  );

  app.on("web-contents-created", (_event, contents) => fence(contents));
  app.on("second-instance", () => window && bringForward(window));
  answerPermissions();
  closeSession(session.defaultSession);
  serveScreens({ screens: join(built, "..", "renderer"), fonts: join(resources, "fonts") });
  window = openWindow({
    preload: join(built, "..", "preload", "preload.cjs"),
    title: app.getName(),
    icon: join(resources, "icons", "lanyard-256.png"),
  });
  window.on("closed", () => {
    window = null;
  });
  const offer = (file: string) => {
    if (!offered.offer(file))
      log.warn("an archive was to be opened at the kiosk, or among too many at once: it is not");
  };
  files.listen(offer);
  hearDropped(
    isFromWindow(() => window),
    offer,
  );
  lock = lockKiosk(window, HOME, () => guard.isKiosk);
  reviveScreens(window, log);
  pulse = watchPulse(window, log);
  watchSight(window, (isInSight) => tell("isInSight", isInSight));
  if (options.screenshot) void screenshotWhenReady(window, options.screenshot, log);
  updates.begin();
  app.on("window-all-closed", () => app.quit());
  const ticking = setInterval(() => venue.desk?.tellStatus(), TICK);
  closeBeforeQuit(async () => {
    clearInterval(ticking);
    updates.end();
    const ending = archiving.end();
    await venue.close();
    await sharing.close();
    await drawer.close();
    await press.close();
    await run.end();
    // All that counts is written. A disk that does not answer would hold the process for as long as it likes.
    const isHeld = !(await ending);
    if ((await backup.end()) || isHeld) process.kill(process.pid, "SIGKILL");
  });

  /** The event of the last time; the sample only on a station that has none. */
  async function openLastEvent(): Promise<void> {
    const { lastEvent } = settings();
    const last = (await venue.list()).find(({ id }) => id === lastEvent);
    if (last) await venue.open(last.folder, false);
    else if (lastEvent) venue.trouble = { folder: "", trouble: { code: "no-event", folder: eventsFolder } };
    else if (options.openSample) await openSample();
  }
}

/** Lets the journal and the snapshot be closed before the program goes. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on("before-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

function fail(error: unknown): void {
  tellAndEnd(dialogWords().cannotStart, error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Before the settings are read, or without them, the system's language is spoken. */
function dialogWords(): Words["dialog"] {
  return words(preferredLanguage(app.getPreferredSystemLanguages())).dialog;
}

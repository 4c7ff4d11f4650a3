import type { CommandInput, CommandName } from "./contract.ts";
import type { PinReason } from "./pinShapes.ts";
import type { Settings, SettingsChange } from "./shapes.ts";

/**
 * Who may ask for what at a desk that is the volunteers': `desk`: everybody. `asks`: whoever gives the PIN with it, where
 * it needs one. Anything else: the supervisor, and that is what the question for the PIN says it is for.
 */
export type Right = "desk" | "asks" | PinReason;

/**
 * THE list of who may ask for what, one line for every command (docs/security.md shows it). How to choose for a new one:
 * the door and its printers must go on without a supervisor; what hands many people's data out, changes what counts for
 * everybody, or cannot be taken back is the supervisor's. What a screen asks by itself is `desk`.
 */
export const RIGHTS: Record<CommandName, Right> = {
  "app.hello": "desk",
  "app.reveal": "desk",

  "support.save": "station",

  "autostart.now": "desk",
  "autostart.set": "station",

  "settings.change": "desk",

  "events.list": "desk",
  "events.open": "event",
  "events.openSample": "event",
  "events.close": "event",
  "events.reopen": "event",
  "events.checkSeal": "desk",
  "events.erase": "erase",

  "lock.set": "keys",
  "lock.change": "keys",
  "lock.remove": "keys",
  "lock.page": "keys",
  "lock.given": "desk",
  "lock.removeGiven": "keys",

  "events.openFolder": "backup",
  "events.takeCopy": "backup",

  "archive.save": "backup",
  "archive.now": "desk",
  "archive.cancel": "desk",
  "archive.open": "backup",
  "archive.openOffered": "backup",
  "archive.leave": "desk",
  "archive.copy": "event",

  "backup.choose": "backup",
  "backup.now": "desk",
  "backup.stop": "backup",
  "backup.standing": "desk",

  "rehearsal.begin": "rehearsal",
  "rehearsal.end": "rehearsal",

  "page.read": "event",
  "page.accept": "event",

  "event.edit": "desk",
  "event.change": "event",
  "event.update": "event",
  "event.create": "event",
  "event.copy": "event",

  "roster.read": "import",
  "roster.plan": "desk",
  "roster.report": "data-out",
  "roster.accept": "import",
  "roster.cancel": "desk",

  "imports.list": "desk",
  "imports.planUndo": "desk",
  "imports.undo": "import",

  "checkIn.scan": "desk",
  "checkIn.byHand": "asks",
  "checkIn.preview": "desk",
  "checkIn.group": "desk",
  "checkIn.guests": "desk",
  "checkIn.undo": "desk",

  "sessions.edit": "desk",
  "sessions.change": "rules",
  "sessions.pause": "desk",
  "sessions.list": "desk",
  "sessions.ofPerson": "desk",

  "messages.send": "desk",
  "messages.end": "desk",
  "calls.answer": "desk",

  "figures.now": "desk",

  "people.search": "desk",
  "people.page": "desk",
  "people.facet": "desk",
  "people.export": "data-out",
  "people.card": "desk",
  "people.edit": "desk",
  "people.change": "desk",
  "people.add": "desk",
  "people.note": "desk",
  "people.holders": "desk",
  "people.answers": "desk",
  "people.answer": "desk",
  "people.companions": "desk",
  "people.twins": "desk",
  "people.compare": "desk",
  "people.merge": "desk",
  "people.withdraw": "desk",
  "people.restore": "desk",
  "people.history": "desk",
  "people.erase": "erase",

  "tickets.show": "desk",
  "tickets.reissue": "desk",
  "tickets.revoke": "desk",
  "tickets.standing": "desk",
  "tickets.setForm": "keys",
  "tickets.save": "data-out",
  "tickets.pack": "data-out",
  "tickets.cancelPack": "desk",
  "tickets.export": "data-out",

  "keys.export": "keys",
  "keys.import": "keys",
  "keys.restore": "keys",

  "walkIn.guess": "desk",
  "walkIn.register": "desk",

  "badges.print": "desk",
  "badges.jobs": "desk",
  "badges.retry": "desk",
  "badges.cancel": "desk",
  "badges.reroute": "desk",
  "badges.cancelAll": "desk",
  "badges.fonts": "desk",
  "badges.preview": "desk",

  "templates.list": "desk",
  "templates.open": "desk",
  "templates.save": "badges",
  "templates.remove": "badges",
  "templates.addImage": "badges",
  "templates.samples": "desk",
  "templates.picture": "desk",
  "templates.export": "badges",
  "templates.import": "badges",

  "printers.list": "desk",
  "printers.pause": "desk",
  "printers.test": "desk",
  "printers.tryNetwork": "desk",
  "printers.change": "desk",
  "printers.setLabels": "desk",

  "check.run": "desk",
  "check.now": "desk",
  "check.cancel": "desk",
  "check.report": "data-out",

  "batch.run": "badges",
  "batch.count": "desk",
  "batch.blanks": "badges",
  "batch.now": "desk",
  "batch.cancel": "desk",

  "boxes.now": "desk",
  "boxes.assign": "badges",
  "boxes.clear": "badges",

  "report.read": "desk",
  "report.compare": "event",
  "report.pdf": "data-out",

  "attendance.plan": "desk",
  "attendance.export": "data-out",
  "attendance.now": "desk",
  "attendance.cancel": "desk",

  "paper.print": "data-out",
  "paper.count": "desk",
  "paper.now": "desk",
  "paper.cancel": "desk",
  "paper.printings": "desk",
  "paper.line": "desk",
  "paper.tick": "desk",
  "paper.walkIn": "desk",

  "certificates.run": "data-out",
  "certificates.count": "desk",
  "certificates.now": "desk",
  "certificates.cancel": "desk",

  "guide.make": "desk",

  "pin.question": "desk",
  "pin.set": "asks",
  "pin.forOverrides": "asks",
  "pin.forDesk": "asks",

  "supervisor.open": "asks",
  "supervisor.lock": "desk",

  "kiosk.now": "desk",
  "kiosk.enter": "desk",
  "kiosk.scan": "desk",
  "kiosk.answer": "desk",
  "kiosk.find": "desk",
  "kiosk.help": "desk",
  "kiosk.leave": "asks",

  "stations.now": "desk",
  "stations.host": "stations",
  "stations.keepHere": "stations",
  "stations.keepAlone": "stations",
  "stations.leave": "stations",
  "stations.openDoor": "stations",
  "stations.readCode": "desk",
  "stations.join": "stations",
  "stations.cancelJoin": "desk",
  "stations.setAddress": "stations",
  "stations.follow": "stations",
  "stations.saveCode": "stations",
  "stations.revoke": "stations",
  "stations.arrivalsOf": "desk",
  "stations.undoArrivals": "stations",

  "conflicts.list": "desk",
  "conflicts.settle": "desk",
};

/** The same for each of a station's settings: what guests meet, and codes on badges that admit, are not this desk's everyday work. */
export const SETTING_RIGHTS: Record<keyof Settings, "desk" | PinReason> = {
  language: "desk",
  stationName: "desk",
  printer: "desk",
  stock: "desk",
  backup: "backup",
  badgeCode: "station",
  autoPrint: "desk",
  template: "desk",
  printing: "desk",
  volume: "desk",
  lastEvent: "event",
  peopleColumns: "desk",
  gate: "desk",
  camera: "desk",
  exported: "desk",
  retention: "erase",
  ticketPaper: "desk",
  updates: "station",
  kiosk: "station",
  tour: "desk",
};

/** What the supervisor's PIN is needed for here; null: nothing. `input`: as the contract shapes it. */
export function reasonFor<N extends CommandName>(name: N, input: CommandInput<N>): PinReason | null {
  const right = name === "settings.change" ? settingsRight(input as CommandInput<"settings.change">) : RIGHTS[name];
  return right === "desk" || right === "asks" ? null : right;
}

function settingsRight(changes: SettingsChange): "desk" | PinReason {
  const names = Object.keys(SETTING_RIGHTS) as (keyof Settings)[];
  const rights = names.filter((name) => changes[name] !== undefined).map((name) => SETTING_RIGHTS[name]);
  return rights.find((right) => right !== "desk") ?? "desk";
}

import type * as zh from "../zh/stations.ts";

/** Several desks at one event. */
export const stations: typeof zh.stations = {
  title: "Desks",
  about:
    "Several laptops can run this event together: people, check-ins and messages are the same on all of them, and a ticket scanned at two is admitted at one. When the network fails, each goes on by itself and catches up later.",
  working: "One moment…",
  practising: {
    hub: "Only this desk is rehearsing. The hub on this laptop goes on for the other desks; until the rehearsal ends no new desk can join and none can be shut out.",
    member:
      "Only this desk is rehearsing. The other desks go on with the event itself; this one is in step with them again when the rehearsal ends.",
  },
  host: "Start the hub here",
  hostAbout:
    "All other laptops connect to the hub. Take the one with the best network, keep it plugged in, open and awake during the event.",
  hostNeedsEvent: "Open the event on the “Event” screen first, then start the hub.",
  hostRefused: {
    "no-event": "No event is open. Open it on the “Event” screen first.",
    rehearsal: "A rehearsal is on. End it first, then start the hub.",
    closed: "The event is closed. Open it again on the “Event” screen first.",
    "not-installed": "nats-server is not on this computer. Install it as said below, then try again.",
    "too-old": "The nats-server on this computer is too old; 2.9.10 or newer is needed.",
    "port-taken": "Another program has the port that the hub needs. Close that one first, then try again.",
    "server-failed": "nats-server did not start. Try again; if it does not help, start the hub on another laptop.",
    "disk-full": "The disk is full, so the hub did not start. Free some space, then try again.",
    "disk-error": "The disk reports an error, so the hub did not start. Start it on another laptop.",
    "nothing-to-do": "This laptop is the hub already.",
  },
  hostFailed: "The hub did not start",
  hostDetail: (detail) => `The server says: ${detail}`,
  install: {
    title: "The hub needs nats-server, which is not on this computer yet",
    linux: "Debian 12 or Ubuntu: open a terminal, run this line, then press the button above.",
    afterwards: "Once installed, the system runs one of its own, which is not needed here; this line ends it:",
    other:
      "Download the official nats-server (2.9.10 or newer) from nats.io, put it where the system finds programs (PATH), then press the button above.",
    untried: "Starting a hub was not tried on this system. Joining another desk's hub needs nothing installed.",
  },
  joinOther: "Join another desk",
  joinAbout:
    "Open the “Desks” screen on the hub and scan its QR code with the scanner or the camera. Without either, paste the joining code or open a joining file.",
  code: "Joining code",
  codeGo: "Go on",
  camera: "Scan with the camera",
  cameraOff: "Camera off",
  file: "Joining file",
  fileHint: "Saved on the hub with “Save joining file…” and brought over on a stick",
  fileChoose: "Open joining file…",
  found: "Hubs in this network",
  foundAt: (theme, address) => `${theme}, ${address}`,
  foundHint: "To join one, scan its code all the same.",
  foundSame: (addresses) => `The hub of this event was heard in this network: ${addresses}`,
  question: (theme) => `Join “${theme}”?`,
  questionNew: "The event comes to this computer and opens.",
  questionCloses: "The one that is open now is closed first; it can be opened again.",
  questionKnown: "This event is on this computer already: it goes on from there and gets what it lacks.",
  address: "Address of the hub",
  addressHint: (addresses) => `The code says ${addresses}. Change it only if the hub cannot be reached.`,
  join: "Join",
  joinNot: "Do not join",
  connecting: "Connecting to the hub…",
  receiving: (done, of) => `Receiving: ${done} of ${of}`,
  stop: "Stop",
  joined: (theme, people) => `Joined “${theme}”, ${people === 1 ? "1 person" : `${people} people`} on the list.`,
  joinRefused: {
    "no-code": "This is no joining code. Scan the one on the hub's “Desks” screen again, or open a file saved there.",
    unreachable:
      "The hub does not answer. See whether its laptop is on and awake, no rehearsal is on there, and both are in the same network; change the address if need be.",
    "not-ours": "At that address is no hub of this event. Check the address of the hub.",
    refused: "The hub refused this laptop. Try again in a moment; if it was shut out before, use another one.",
    "not-known-there":
      "The hub has let this laptop in, but the server at that address does not know it yet. If it is the venue's own server, bring the configuration that the hub has written anew there and have it read again; then join once more.",
    "other-event":
      "At that address is the hub of another event. Check the address, or scan the joining code of this event.",
    "no-record": "That server has no record of this event. Open the event on the hub first.",
    "too-old": "The hub's nats-server is too old; 2.9.10 or newer is needed.",
    "not-trusted":
      "That server cannot show this event's certificate, so nothing was joined. Scan the code on the hub's screen again.",
    "door-closed":
      "The hub lets no new desks in now, or shows another code by now. Tick “Let new desks join” there, then scan its code again.",
    rehearsal: "A rehearsal of this event is on here. End it first, then scan the code again.",
    "own-hub": "This laptop is the hub itself. Scan the code on the other laptops.",
    copied:
      "Another desk has the same identity: one of the two laptops was set up as a copy of the other. This one has been given an identity of its own. Close the program, open it again, then scan the code once more.",
    "not-opened": "The event came, but does not open. See the “Event” screen for the reason.",
    "disk-full": "This computer's disk is full, so nothing was joined. Free some space, then try again.",
    "disk-error": "This computer's disk reports an error, so nothing was joined. Use another computer.",
    cancelled: "Stopped; nothing was joined.",
  },
  joinFailed: "Not joined",
  state: {
    "catching-up": "Catching up on what it missed…",
    alone: "Working alone",
    off: "Not shared with other desks",
  },
  aloneAbout:
    "The hub cannot be reached. This desk goes on, guests do not wait, and everything is sent when it is back. Meanwhile another desk may let in the same ticket; that is listed under “Let in twice” then.",
  trouble: {
    unreachable:
      "The hub does not answer. See whether its laptop is on and awake, and whether both are in the same network.",
    "not-ours": "At that address is some other service, not our hub. Check the address of the hub.",
    refused:
      "The hub does not know this computer. Tick “Let new desks join” on the hub and scan its joining code again.",
    revoked:
      "This computer was shut out: what it records from now on does not count. Stop checking in here and go on at another desk.",
    "other-event":
      "At that address is the hub of another event. Check the address, or scan the joining code of this event.",
    "no-record":
      "That server has no record of this event. Close the program on the hub and start it again; if that does not help, let another desk take over.",
    "too-old": "The hub's nats-server is too old; 2.9.10 or newer is needed.",
    full: "The hub's disk is full. Free some space on that laptop; it goes on by itself then.",
    "not-trusted":
      "That server cannot show this event's certificate, so it was not connected. Check the address, or scan the joining code again.",
    twice:
      "Another laptop works as this very desk: one is a copy of the other, or this one was set back to an older copy. This one sends nothing more; what is recorded here stays here. Stop checking in here, export the attendance, and ask the supervisor.",
  },
  outbox: (count) => (count === 1 ? "1 not yet sent" : `${count} not yet sent`),
  unknownFacts: (count) =>
    `Another desk runs a newer program: ${count === 1 ? "1 record is" : `${count} records are`} not understood here and kept as they came. Update this desk.`,
  hub: "This laptop is the hub",
  hubTrouble: {
    starting: "The hub is starting…",
    stopped:
      "The hub's server ended and is being started again. Desks go on by themselves and catch up later. If it stays so, close the program and open it again; if that does not help, press “This laptop is the hub now…” on another desk.",
    "port-taken":
      "Another program has the port that the hub needs. Desks go on by themselves; close that program and the hub goes on.",
    "disk-full":
      "The hub's disk is full and takes nothing from other desks. Free some space; it goes on by itself then.",
    "others-missing":
      "Too few of the three servers are there, so nothing is settled together. Desks go on by themselves; look after the other two laptops.",
  },
  letIn: "Let other laptops join",
  letInAbout: "Open the “Desks” screen there and scan this QR code with its scanner or camera.",
  qr: "QR code for joining",
  addresses: (addresses) => `Address of the hub: ${addresses}`,
  server: (version) => `nats-server ${version}`,
  door: "Let new desks join",
  doorHint: "Untick it when all are in: then nobody gets in with this code. Those who joined are not touched.",
  doorShut: "No new desks are let in now.",
  codeText: "The code as text",
  saveCode: "Save joining file…",
  saveDialog: "Where to save the joining file",
  saveName: "join-desks",
  saveKind: "Joining file",
  saved: "The joining file is saved. Whoever has it can join: delete it after use.",
  notSaved: "The joining file was not saved. Choose another place and try again.",
  end: "Stop being the hub…",
  endQuestion: "Stop being the hub?",
  endAbout:
    "The other desks go on checking in, each by itself and no longer in step. The event and its records stay on every laptop; a hub can be started again.",
  endConfirm: "Stop being the hub",
  member: "This desk has joined",
  memberAt: (address) => `The hub is at ${address}`,
  changeAddress: "Change the hub's address",
  changeAddressHint:
    "When the hub changed its network. If another laptop is the hub now, follow it or scan its code instead.",
  changed: "Changed; connecting.",
  use: (address) => `Use ${address}`,
  successor: (name) => `“${name}” says that it is the hub of this event now. Ask there whether that is so.`,
  follow: (name) => `Follow “${name}”`,
  change: "Change",
  takeOver: "This laptop is the hub now…",
  takeOverQuestion: "Make this laptop the hub?",
  takeOverAbout:
    "Only if the hub is broken, gone or no longer used. This laptop starts a new hub, every desk puts its records in again, and nothing is lost. On each of the other desks press “Follow” under “Desks”; where that does not show, scan this laptop's QR code or open its joining file. Its address alone is not enough.",
  takeOverConfirm: "Make it the hub",
  leave: "Leave…",
  leaveQuestion: "Leave the other desks?",
  leaveAbout:
    "This desk is no longer in step; the event and all records stay on this computer. Scan the joining code to come back.",
  leaveOutbox: (count) =>
    `Mind: ${count === 1 ? "1 record was" : `${count} records were`} not sent yet, and the others will not see ${count === 1 ? "it" : "them"}.`,
  leaveConfirm: "Leave",
  stay: "Stay",
  list: "All desks",
  count: (here, all) => `${all === 1 ? "1 desk" : `${all} desks`}, ${here} here`,
  me: "This desk",
  isHub: "Hub",
  here: "Here",
  away: "Not here",
  heard: (when) => `last heard ${when}`,
  notHeard: "not heard yet",
  clock: (span, isAhead) => (isAhead ? `clock ${span} ahead` : `clock ${span} behind`),
  span: (seconds) =>
    seconds < 60
      ? `${seconds} s`
      : seconds < 3_600
        ? `${Math.round(seconds / 60)} min`
        : seconds < 86_400
          ? `${Math.round(seconds / 3_600)} h`
          : `${Math.round(seconds / 86_400)} d`,
  badges: (count) => (count === 1 ? "1 badge waits" : `${count} badges wait`),
  printerTrouble: "printer needs a hand",
  version: (version) => `program ${version}`,
  age: { older: "older program, please update", newer: "newer program than here" },
  arrivals: (count) => `${count} checked in`,
  revoke: "Shut out…",
  revokeOf: (name) => `Shut out ${name}…`,
  revokeQuestion: (name) => `Shut out “${name}”?`,
  revokeAbout:
    "For a laptop that is lost or stolen. Within seconds it is cut off, and what it records from then on does not count. It does not come back to this event. Whom it let in before stays in; afterwards you can choose some of them and undo them together.",
  revokeConfirm: "Shut out",
  keep: "Do not shut out",
  revoked: (when, by) => `Shut out ${when}, at ${by}`,
  arrivalsOf: (name) => `Whom ${name} let in`,
  showArrivals: "Whom it let in",
  hideArrivals: "Close the list",
  noArrivals: "It let nobody in.",
  tickAll: "Tick all",
  tickNone: "Untick all",
  mostArrivals: "Only the last 500 are listed.",
  isUndone: "Undone",
  undo: (count) => (count === 1 ? "Undo this one…" : `Undo these ${count} together…`),
  undoQuestion: (count) => (count === 1 ? "Why undo this check-in?" : `Why undo these ${count} check-ins?`),
  undoReasons: ["Used after the laptop was lost", "These were not guests"],
  undoConfirm: "Undo together",
  undone: (count) => (count === 1 ? "1 check-in undone." : `${count} check-ins undone.`),
};

/** The same in the line below every screen. */
export const link: typeof zh.link = {
  label: "Between the desks",
  alone: (outbox) => (outbox === 0 ? "Working alone" : `Working alone: ${outbox} not yet sent`),
  catchingUp: "Catching up",
  shutOut: "Shut out: stop checking in here, it counts nowhere",
  online: (others) =>
    others === 0 ? "No other desk is here" : `In step with ${others === 1 ? "1 desk" : `${others} desks`}`,
  conflicts: (count) => (count === 1 ? "1 person was let in twice" : `${count} people were let in twice`),
  unconfirmed: "Admitted, not yet confirmed by the other desks",
  justNow: (station, way) =>
    station === null ? `Checked in just now (${way})` : `Checked in just now at ${station} (${way})`,
  ago: (seconds, station, way) =>
    station === null ? `Checked in ${seconds} s ago (${way})` : `Checked in ${seconds} s ago at ${station} (${way})`,
};

/** People whom two desks let in, neither knowing of the other. */
export const conflicts: typeof zh.conflicts = {
  title: "Let in twice",
  about:
    "Two desks let these people in while they could not reach each other. Nobody was un-admitted: look whether one person was scanned twice, or two people came on one ticket.",
  none: "Nobody was let in twice.",
  first: "First",
  second: "Second",
  at: (station, time) => `${station}, ${time}`,
  samePerson: "Same person",
  samePersonOf: (name) => `${name}: same person`,
  twoPeople: "Two people",
  twoPeopleOf: (name) => `${name}: two people`,
  twoPeopleHint:
    "Two people: one of them has no ticket of their own. Find them, check, and register a “Walk-in” if they may stay.",
  settled: "Settled",
  settledAs: { "same-person": "Same person", "two-people": "Two people on one ticket" },
  settledBy: (how, station, when) => `${how} · ${station}, ${when}`,
  open: "not settled",
};

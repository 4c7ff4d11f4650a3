import type { EventPageFault } from "../../event/eventPage.ts";
import { knownOr } from "../known.ts";
import type * as zh from "../zh/setUp.ts";

/** What a file is that is no page at all. */
type NoPage = "picture" | "pdf" | "spreadsheet" | "binary" | "unreadable";

const pageRefused = {
  empty: "The file is empty. Choose a page that announces the event.",
  "not-an-event":
    "This file names no event (no theme, date or agenda was found). Choose a page that announces the event.",
  "too-large": "The file is too large for an event page. Choose a page that announces the event.",
  picture: "This is a picture; no text can be read from it. Choose a web page or text file that announces the event.",
  pdf: "This is a PDF. Choose a web page or text file that announces the event.",
  spreadsheet:
    "This is a spreadsheet. Import the registration list once an event is open; here, choose a web page or text file that announces the event.",
  binary: "This file holds no text that can be read. Choose a web page or text file that announces the event.",
  unreadable:
    "The file cannot be read: it may be a folder, it was moved or renamed, or the USB stick is no longer there. Choose it again.",
} satisfies Record<EventPageFault["code"] | NoPage, string>;

const chat = {
  dingtalk: "DingTalk",
  wechat: "WeChat",
  qq: "QQ",
  other: "Group",
};

/** The start and event screen. */
export const start: typeof zh.start = {
  title: "Event",
  welcome: "Welcome to the sign-in desk",
  begin: "Open an event to start checking people in.",
  sample: "Open the sample event",
  sampleHint: "Practise with made-up people; no real event is touched",
  dropPage: "Drop an event page here",
  dropPageHint: "A web page or text file that announces the event",
  dropPageAgain: "A changed page of this event too: its changes are shown first",
  choosePage: "Choose an event page",
  known: "Events on this computer",
  noKnown: "No events on this computer yet",
  openEvent: (theme) => `Open ${theme}`,
  open: "Open",
  isOpen: "Open now",
  working: "One moment…",
  people: (count) => (count === 1 ? "1 person" : `${count} people`),
  current: "This event",
  noDate: "No date",
  noVenue: "No venue",
  signIn: (from, to) => `Sign-in ${from}–${to}`,
  signInFrom: (from) => `Sign-in from ${from}`,
  importRoster: "Import a roster",
  importHint: "Drop the registration list here, or choose a file",
  whichBox: "Drop the file into the dashed box it is meant for: the event page's or the registration list's.",
  emptyRoster: "The roster is empty. Import the registration list first.",
  goOn: "Go to check-in",
  goOnImport: "Go on importing",
  another: "Open another event",
  rescued:
    "Opened with what could be read; the lines that could not are missing. The original file is kept in the event's folder. Please check the list and the counts.",
  endedBadly: (arrived) =>
    `Last time the program was cut off (a power cut, a crash, or the computer was switched off). Every check-in that the screen had confirmed is here: ${arrived} arrived. If a badge was just being printed, look whether it came out.`,
  tornLine: (bytes) =>
    `When the program was interrupted, ${bytes} bytes had not been written completely and were set aside; every check-in that the screen confirmed is here.`,
};

/** Reviewing what was read from an event page. */
export const page: typeof zh.page = {
  title: "Check the event",
  explain:
    "Compare what was read, on the left, with the page's text on the right. What the page does not say stays empty; nothing is guessed.",
  original: "The page's text",
  facts: "What was read",
  accept: "This is right, make the event",
  refuse: "Discard",
  refusedTitle: "No event was found",
  refused: (code) =>
    knownOr(pageRefused, code, "No event can be read from this file. Choose a page that announces the event."),
  field: {
    theme: "Theme",
    pageTitle: "Page title",
    date: "Date",
    time: "Time",
    timezone: "Time zone",
    venue: "Venue",
    form: "Form",
    online: "Online",
    agenda: "Agenda",
    talks: "Talks",
    roundTables: "Round tables",
    people: "People",
    organisers: "Organisers",
    coOrganisers: "Co-organisers",
    partners: "Partners",
    chatGroups: "Chat groups",
    links: "Links",
    warnings: "Please note",
  },
  notStated: "Not stated",
  yes: "Yes",
  no: "No",
  upTo: (from, to) => `${from} to ${to}`,
  agendaColumn: { time: "Time", kind: "Kind", title: "Item", speakers: "Speakers" },
  agendaKind: {
    checkin: "Sign-in",
    talk: "Talk",
    break: "Break",
    roundtable: "Round table",
    opening: "Opening",
    other: "Other",
  },
  host: "Host",
  guests: "Guests",
  knownAs: (nickname) => `known as ${nickname}`,
  realName: (name) => `real name ${name}`,
  group: (type, number) => `${knownOr(chat, type, type)}: ${number}`,
  link: {
    signup: "Sign-up",
    replay: "Replay",
    live: "Live",
    materials: "Materials",
    article: "Article",
    home: "Home page",
  },
  warning: {
    "no-date": "The page gives no date",
    "no-year": "The date has no year; the nearest one was taken",
    "no-time": "The page gives no time",
    "weekday-mismatch": "The weekday that is given does not match the date",
    "ends-before-it-starts": "An item ends before it starts",
    "conflicting-dates": "Dates on the page contradict each other",
    "agenda-is-an-image": "The agenda is a picture; its text cannot be read",
    "several-agenda-sources": "The page has several agendas that do not quite agree",
  },
};

import type { RosterDraft } from "../../renderer/desk/store.ts";
import type { CommandInput, CommandName, CommandOutput, News, NewsName } from "../../shared/contract/contract.ts";
import type { SessionStatus } from "../../shared/contract/doorShapes.ts";
import type { RosterReply } from "../../shared/contract/rosterShapes.ts";
import type { DeskStatus, Hello, Outcome, PersonCard, Settings } from "../../shared/contract/shapes.ts";
import type { EventId, PersonId, SessionId, StationId } from "../../shared/words/ids.ts";

/** A person as the desk shows it; `name` also makes the id. */
export const aCard = (given: Partial<PersonCard> = {}): PersonCard => ({
  id: `p-${given.name ?? "1"}-${given.phoneTail ?? "0"}` as PersonId,
  name: "云山",
  nickname: null,
  company: "青藤数据",
  jobTitle: "工程师",
  role: "attendee",
  ticketType: null,
  status: "active",
  withdrawn: false,
  walkIn: false,
  phoneTail: "0001",
  email: null,
  note: null,
  vip: false,
  flags: [],
  guests: 0,
  arrival: null,
  badge: "none",
  place: null,
  ...given,
});

export const anOutcome = (
  given: Partial<Omit<Outcome, "verdict">> & { verdict?: Partial<Outcome["verdict"]> } = {},
): Outcome => {
  const { verdict, ...rest } = given;
  return {
    inbox: 1,
    person: aCard(),
    candidates: [],
    earlierStation: null,
    earlierAgo: null,
    otherEvent: null,
    arrival: null,
    exit: null,
    guests: 0,
    job: null,
    repeated: false,
    confirmed: true,
    way: "scan",
    at: "2026-11-22T13:05:00+08:00",
    ...rest,
    verdict: {
      kind: "admitted",
      reason: "welcome",
      personId: null,
      candidates: [],
      earlier: null,
      otherTag: null,
      doors: null,
      pausedFor: null,
      questions: [],
      session: "door" as SessionId,
      passes: [],
      flags: [],
      mayOverride: false,
      ...verdict,
    },
  };
};

export const someSettings = (given: Partial<Settings> = {}): Settings => ({
  language: "en",
  stationName: "Desk 1",
  printer: null,
  stock: "card-90x54",
  badgeCode: "badge",
  autoPrint: "never",
  volume: 0.5,
  lastEvent: null,
  ...given,
});

export const aStatus = (given: Partial<DeskStatus> = {}): DeskStatus => ({
  event: {
    id: "event-1" as EventId,
    theme: "Spring meetup",
    date: "2026-11-22",
    venue: null,
    timezone: "Asia/Shanghai",
    signIn: { start: "13:00", end: "13:30" },
    folder: "/data/events/spring",
    people: 3,
  },
  counts: { missing: 0, expected: 3, arrived: 0, inside: 0, walkIns: 0 },
  sessions: [],
  running: null,
  questions: [],
  pace: { perMinute: 0, minutesLeft: null },
  messages: [],
  calls: [],
  rehearsal: null,
  closed: null,
  waiting: 0,
  station: {
    id: "station-1" as StationId,
    name: "Desk 1",
    pin: { isSet: false, isForOverrides: false, isForDesk: false, supervisor: 0 },
  },
  printer: { name: null, waiting: 0, stuck: 0, trouble: null, lines: [], ownBadge: null, labelsOnSheet: 1 },
  journalTrouble: null,
  link: { state: "off", outbox: 0, conflicts: 0, others: 0 },
  ...given,
});

/** A session nobody has come to yet. */
export const aRoom = (given: Partial<SessionStatus> = {}): SessionStatus => ({
  id: "door" as SessionId,
  title: "Spring meetup",
  starts: null,
  ends: null,
  opens: null,
  closes: null,
  capacity: null,
  arrived: 0,
  inside: 0,
  guests: 0,
  paused: null,
  ...given,
});

export const aHello = (given: Partial<Hello> = {}): Hello => ({
  version: "0.1.0",
  runtime: { electron: "33", chromium: "130" },
  platform: "linux",
  settings: someSettings(),
  status: aStatus(),
  events: [],
  trouble: null,
  recent: [],
  backup: null,
  offered: null,
  endedBadly: false,
  updates: null,
  unsandboxed: false,
  ...given,
});

/** A roster on its way into the event of `aStatus`. */
export const aRosterDraft = (reply: RosterReply): RosterDraft => ({
  ...{ event: "event-1" as EventId, name: "list.csv", bytes: new Uint8Array(), isPasted: false, reading: 1, reply },
  ...{ withdrawGone: false, isRenewed: false },
});

type Answers = { [N in CommandName]?: (input: CommandInput<N>) => CommandOutput<N> | Promise<CommandOutput<N>> };

/** The other end of the bridge: answers what it was told to answer, refuses the rest, and can tell news. */
export function farDesk(answers: Answers) {
  const calls: { name: string; input: unknown }[] = [];
  const ears = new Set<(name: string, news: unknown) => void>();
  const table = new Map<string, (input: never) => unknown>(Object.entries(answers));
  return {
    calls,
    /** How often a command was called. */
    count: (name: CommandName) => calls.filter((call) => call.name === name).length,
    tell: <N extends NewsName>(name: N, news: News<N>) => {
      for (const hear of ears) hear(name, news);
    },
    bridge: {
      call: async (name: string, input: unknown) => {
        calls.push({ name, input });
        const answer = table.get(name);
        if (!answer) return { ok: false, fault: "unknown-command", reference: `no-${name}` };
        return { ok: true, value: await answer(input as never) };
      },
      listen: (hear: (name: string, news: unknown) => void) => {
        ears.add(hear);
        return () => void ears.delete(hear);
      },
    },
  };
}

import type { SessionId } from "../words/ids.ts";
import { cleanText } from "../words/text.ts";
import type { EntryRules, Event, Question, Session } from "./event.ts";
import { tidyTime } from "./eventDetails.ts";
import { same } from "./matchItems.ts";
import { dayAfter, dayAndTime, daysBetween, momentOfDay } from "./sessionDays.ts";

/** What staff can say of an event's sessions, entry rules and questions; the first session is the door. */
export type SessionPlan = { sessions: Session[]; rules: EntryRules; questions: Question[] };

export const SESSION_TROUBLES = [
  "title-missing",
  "moment-unknown",
  "ends-before-it-starts",
  "closes-before-it-opens",
  "capacity-unlikely",
  "list-without-values",
  "text-missing",
  "choices-missing",
  "too-many-sessions",
  "too-many-questions",
] as const;

/** So many sessions (the door among them) and questions an event may have: what a form with more says is hardly meant. */
export const MOST_OF = { sessions: 500, questions: 50 } as const;

/** The trouble of a plan that has more. */
export const TOO_MANY = { sessions: "too-many-sessions", questions: "too-many-questions" } as const;

/** What is wrong, with which session or question (first = 0), in which field. */
export type PlanTrouble = {
  code: (typeof SESSION_TROUBLES)[number];
  part: "sessions" | "questions";
  row: number;
  field: string;
};

/** What would make no plan of it; [] = it may be taken. Expects what `tidyPlan` gives. */
export const checkPlan = ({ sessions, questions }: SessionPlan): PlanTrouble[] => [
  ...sessions.flatMap((session, row) =>
    sessionTroubles(session).map((at) => ({ ...at, part: "sessions" as const, row })),
  ),
  ...questions.flatMap((question, row) =>
    questionTroubles(question).map((at) => ({ ...at, part: "questions" as const, row })),
  ),
  ...(sessions.length > MOST_OF.sessions ? [firstTooMany("sessions", "title")] : []),
  ...(questions.length > MOST_OF.questions ? [firstTooMany("questions", "text")] : []),
];

/**
 * As it is stored: texts without blanks at their ends, nothing twice, times as `13:00`; questions and sessions that nobody
 * wrote into are gone.
 */
export function tidyPlan({ sessions, rules, questions }: SessionPlan): SessionPlan {
  const tidied = sessions.map((session) => ({
    ...session,
    title: cleanText(session.title),
    starts: tidyMoment(session.starts),
    ends: tidyMoment(session.ends),
    opens: tidyMoment(session.opens),
    closes: tidyMoment(session.closes),
    roles: named(session.roles),
    ticketTypes: named(session.ticketTypes),
    list: session.list && { ...session.list, values: named(session.list.values) },
  }));
  return {
    sessions: tidied.filter((session, row) => row === 0 || !isBlank(session)),
    rules,
    questions: questions
      .map((question) => ({
        ...question,
        text: cleanText(question.text),
        choices: question.kind === "choice" ? named(question.choices) : [],
        roles: named(question.roles),
      }))
      .filter(({ text, choices }) => text !== "" || choices.length > 0),
  };
}

/** A session that everybody may enter at any time. */
export const blankSession = (id: SessionId): Session => ({
  id,
  title: "",
  starts: null,
  ends: null,
  opens: null,
  closes: null,
  capacity: null,
  roles: [],
  ticketTypes: [],
  list: null,
});

/** The event with another plan. The door stays the door, and a question that was answered keeps its id. */
export const withPlan = (event: Event, plan: SessionPlan): Event => ({ ...event, ...plan });

/**
 * An event made after the pattern of another: it gets that one's rooms, rules and questions. Times come along when both
 * have a day, each as many days later as the event is; otherwise the rooms wait for theirs. A door that is called like the
 * former event is called like this one.
 */
export function eventAfter(event: Event, { theme, date: from, plan }: Pattern): Event {
  const to = event.page.date;
  const shifted = (moment: string | null): string | null => {
    if (moment === null || from === null || to === null) return null;
    const [day = "", time = ""] = moment.split("T");
    return `${dayAfter(day, daysBetween(from, to))}T${time}`;
  };
  const sessions = plan.sessions.map((session) => ({
    ...session,
    title: session.title === theme ? event.page.theme : session.title,
    starts: shifted(session.starts),
    ends: shifted(session.ends),
    opens: shifted(session.opens),
    closes: shifted(session.closes),
  }));
  return withPlan(event, { ...plan, sessions });
}

/** What an event is made after: another one's plan, theme and first day. */
export type Pattern = { theme: string; date: string | null; plan: SessionPlan };

/** A moment as it was typed, `2019-12-28T9:00`; null when no time was. */
function tidyMoment(moment: string | null): string | null {
  if (moment === null || /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/.test(moment)) return moment;
  const { day, time } = dayAndTime(moment);
  const tidy = tidyTime(time);
  return tidy === null ? null : momentOfDay(day, tidy);
}

/** A session that nobody wrote into. */
const isBlank = (session: Session): boolean => same(session) === same(blankSession(session.id));

const firstTooMany = (part: PlanTrouble["part"], field: string): PlanTrouble => ({
  code: TOO_MANY[part],
  part,
  row: MOST_OF[part],
  field,
});

type At = { code: PlanTrouble["code"]; field: string };

function sessionTroubles({ title, starts, ends, opens, closes, capacity, list }: Session): At[] {
  const moments = Object.entries({ starts, ends, opens, closes });
  const unknown = moments.filter(([, moment]) => moment !== null && !isMoment(moment));
  return [
    ...(title === "" ? [{ code: "title-missing", field: "title" } as const] : []),
    ...unknown.map(([field]) => ({ code: "moment-unknown", field }) as const),
    ...(starts && ends && ends <= starts ? [{ code: "ends-before-it-starts", field: "ends" } as const] : []),
    ...(opens && closes && closes < opens ? [{ code: "closes-before-it-opens", field: "closes" } as const] : []),
    ...(capacity !== null && !(capacity >= 1 && capacity <= MOST)
      ? [{ code: "capacity-unlikely", field: "capacity" } as const]
      : []),
    ...(list && list.values.length === 0 ? [{ code: "list-without-values", field: "list" } as const] : []),
  ];
}

const questionTroubles = ({ text, kind, choices }: Question): At[] => [
  ...(text === "" ? [{ code: "text-missing", field: "text" } as const] : []),
  ...(kind === "choice" && choices.length < 2 ? [{ code: "choices-missing", field: "choices" } as const] : []),
];

/** No room holds more. */
const MOST = 10_000_000;

/** A moment that the calendar has. */
function isMoment(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

const named = (names: readonly string[]): string[] => [...new Set(names.map(cleanText).filter((name) => name !== ""))];

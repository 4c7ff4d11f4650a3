import { cleanText } from "../words/text.ts";
import type { EntryRules, Event, Question, Session } from "./event.ts";

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
] as const;

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
];

/** As it is stored: texts without blanks at their ends, nothing twice; questions and sessions that nobody wrote into are gone. */
export function tidyPlan({ sessions, rules, questions }: SessionPlan): SessionPlan {
  const tidied = sessions.map((session) => ({
    ...session,
    title: cleanText(session.title),
    roles: named(session.roles),
    ticketTypes: named(session.ticketTypes),
    list: session.list && { ...session.list, values: named(session.list.values) },
  }));
  return {
    sessions: tidied.filter((session, row) => row === 0 || session.title !== "" || session.starts !== null),
    rules,
    questions: questions
      .map((question) => ({ ...question, text: cleanText(question.text), choices: named(question.choices) }))
      .filter(({ text, choices }) => text !== "" || choices.length > 0),
  };
}

/** The event with another plan. The door stays the door, and a question that was answered keeps its id. */
export const withPlan = (event: Event, plan: SessionPlan): Event => ({ ...event, ...plan });

type At = { code: PlanTrouble["code"]; field: string };

function sessionTroubles({ title, starts, ends, opens, closes, capacity, list }: Session): At[] {
  const moments = Object.entries({ starts, ends, opens, closes });
  const unknown = moments.filter(([, moment]) => moment !== null && !isMoment(moment));
  return [
    ...(title === "" ? [{ code: "title-missing", field: "title" } as const] : []),
    ...unknown.map(([field]) => ({ code: "moment-unknown", field }) as const),
    ...(starts && ends && ends <= starts ? [{ code: "ends-before-it-starts", field: "ends" } as const] : []),
    ...(opens && closes && closes < opens ? [{ code: "closes-before-it-opens", field: "closes" } as const] : []),
    ...(capacity !== null && capacity > MOST ? [{ code: "capacity-unlikely", field: "capacity" } as const] : []),
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

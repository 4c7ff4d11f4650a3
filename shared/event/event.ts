import { z } from "zod";
import { EventId, QuestionId, SessionId } from "../words/ids.ts";

/** A calendar day at the venue, `2019-12-28`. */
export const LocalDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A wall-clock time at the venue, `13:00`. */
export const LocalTime = z.string().regex(/^\d{2}:\d{2}$/);
/** A wall-clock moment at the venue, `2019-12-28T13:00`; the event's time zone makes it an instant. */
export const LocalMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

/** Somebody an event page names. `name` is what the page calls this person; what it does not say is null. */
export const PagePerson = z.object({
  name: z.string(),
  nickname: z.string().nullable(),
  realName: z.string().nullable(),
  company: z.string().nullable(),
  role: z.string().nullable(),
  /** Company and role as the page writes them: splitting is a guess, the text is kept. */
  affiliation: z.string().nullable(),
  bio: z.string().nullable(),
});
export type PagePerson = z.infer<typeof PagePerson>;

export const AgendaKind = z.enum(["checkin", "talk", "break", "roundtable", "opening", "other"]);
export type AgendaKind = z.infer<typeof AgendaKind>;

export const AgendaItem = z.object({
  start: LocalTime.nullable(),
  end: LocalTime.nullable(),
  kind: AgendaKind,
  title: z.string(),
  speakers: z.array(PagePerson),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const Talk = z.object({
  title: z.string(),
  start: LocalTime.nullable(),
  end: LocalTime.nullable(),
  speakers: z.array(PagePerson),
  abstract: z.string().nullable(),
});
export type Talk = z.infer<typeof Talk>;

export const RoundTable = z.object({
  start: LocalTime.nullable(),
  end: LocalTime.nullable(),
  title: z.string(),
  host: PagePerson.nullable(),
  guests: z.array(PagePerson),
});
export type RoundTable = z.infer<typeof RoundTable>;

export const PageWarning = z.enum([
  "no-date",
  "no-year",
  "no-time",
  "weekday-mismatch",
  "ends-before-it-starts",
  "conflicting-dates",
  "agenda-is-an-image",
  "several-agenda-sources",
]);
export type PageWarning = z.infer<typeof PageWarning>;

/** What an event page states, nothing more: absent facts are null or []. Times are wall-clock times at the venue. */
export const PageFacts = z.object({
  theme: z.string(),
  pageTitle: z.string().nullable(),
  date: LocalDate.nullable(),
  dateEnd: LocalDate.nullable(),
  start: LocalTime.nullable(),
  end: LocalTime.nullable(),
  /** IANA zone; null when the page states none. */
  timezone: z.string().nullable(),
  venue: z.string().nullable(),
  form: z.string().nullable(),
  online: z.boolean(),
  links: z.array(
    z.object({ kind: z.enum(["signup", "replay", "live", "materials", "article", "home"]), url: z.string() }),
  ),
  chatGroups: z.array(z.object({ type: z.string(), number: z.string() })),
  organisers: z.array(z.string()),
  coOrganisers: z.array(z.string()),
  partners: z.array(z.string()),
  agendaImageOnly: z.boolean(),
  agenda: z.array(AgendaItem),
  talks: z.array(Talk),
  roundTables: z.array(RoundTable),
  people: z.array(PagePerson),
  warnings: z.array(PageWarning),
});
export type PageFacts = z.infer<typeof PageFacts>;

/**
 * Something one can be admitted to: the door of the whole event (an event's first session, always there), or a room.
 * Limits that are null or [] are not enforced.
 */
export const Session = z.object({
  id: SessionId,
  title: z.string(),
  /** When it runs, so that a desk can choose the one of the moment by itself; says nothing of who may come in when. */
  starts: LocalMoment.nullable(),
  ends: LocalMoment.nullable(),
  /** When one may come in. */
  opens: LocalMoment.nullable(),
  closes: LocalMoment.nullable(),
  /** How many may be inside at once, guests they bring included. */
  capacity: z.number().int().positive().nullable(),
  /** Roles and ticket types that may enter; [] = all. */
  roles: z.array(z.string()),
  ticketTypes: z.array(z.string()),
  /** Its own list: whose roster column says one of these values (or who was put on it by hand); null = everybody. */
  list: z.object({ column: z.string().min(1), values: z.array(z.string()).min(1) }).nullable(),
});
export type Session = z.infer<typeof Session>;

export const EntryRules = z.object({
  /** Staff may let in a person who is not paid or not approved yet. */
  admitPendingByOverride: z.boolean(),
  /** A ticket admits again after an exit scan. */
  reEntry: z.boolean(),
  /** A ticket admits once every day (see `dayOfSession`), for events of several days. */
  perDay: z.boolean(),
});
export type EntryRules = z.infer<typeof EntryRules>;

/** Something guests are asked when they come in; the answer is kept with the person. */
export const Question = z.object({
  id: QuestionId,
  text: z.string().min(1),
  kind: z.enum(["yes-no", "choice", "text"]),
  /** What can be chosen, for that kind. */
  choices: z.array(z.string()),
  /** Nobody is admitted before it is answered. */
  required: z.boolean(),
  /** Who is asked; [] = everybody. */
  roles: z.array(z.string()),
});
export type Question = z.infer<typeof Question>;

/**
 * What the event's tickets look like. `signed`: the longer form (Ed25519) that a desk can check without the event's key;
 * `verifyKey` is its public half (32 bytes, base64url), null while there was never one.
 */
export const TicketRules = z.object({
  form: z.enum(["short", "signed"]),
  verifyKey: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .nullable(),
});
export type TicketRules = z.infer<typeof TicketRules>;

/** The event as the desks hold it. `tag` is seven digits, printed in every ticket, so that another event's code is told apart. */
export const Event = z.object({
  id: EventId,
  tag: z.string().regex(/^\d{7}$/),
  timezone: z.string(),
  page: PageFacts,
  sessions: z.array(Session).min(1),
  rules: EntryRules,
  questions: z.array(Question),
  tickets: TicketRules,
});
export type Event = z.infer<typeof Event>;

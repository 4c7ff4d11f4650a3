import { z } from "zod";
import { JobTrouble, OsJob } from "../badge/job.ts";
import { BadgePlace } from "../badge/place.ts";
import { BadgeTemplate } from "../badge/template.ts";
import { Event, PageFacts } from "../event/event.ts";
import { Person, PersonDetails } from "../roster/person.ts";
import { FactId, JobId, PersonId, SessionId, StationId } from "../words/ids.ts";

/**
 * What every fact carries, in the journal and on the wire alike.
 * `id` is the nonce: the same fact told twice counts once. `seq` is the station's own counter, without gaps.
 * `at` is the station's wall clock with its offset, for people to read; order never depends on it (see order.ts).
 * `ahead`: how far its place among all stations' facts is beyond `seq`, when the station knew more facts of others (see order.ts).
 * `more`: the station's next fact belongs to the same act, and counts only with it (an import, a walk-in who comes in).
 * `hub` is where the engine put it among all stations' facts, filled in when it is folded, never on disk; `won`: see `arrived`. `sig`: the
 * station's signature over its act, in the act's last fact, where several stations share the event.
 */
const Envelope = z.object({
  v: z.literal(6),
  id: FactId,
  station: StationId,
  seq: z.number().int().min(1),
  ahead: z.number().int().min(1).optional(),
  at: z.iso.datetime({ offset: true }),
  by: z.string(),
  more: z.literal(true).optional(),
  hub: z.object({ epoch: z.string(), seq: z.number().int(), won: z.boolean().optional() }).optional(),
  sig: z.string().optional(),
});

/** A line of a printing of the sign-in sheet, by the numbers that stand on the paper. */
export const PaperLine = z.object({ sheet: z.string(), number: z.number().int() });
export type PaperLine = z.infer<typeof PaperLine>;

/** How somebody came in: by a scanned code, picked by hand from the list, registered at the desk, or ticked on a paper list. */
export const EntryWay = z.enum(["scan", "hand", "walk-in", "paper"]);
export type EntryWay = z.infer<typeof EntryWay>;

export const Override = z.object({ verdict: z.string(), reason: z.string(), pin: z.boolean() });
export type Override = z.infer<typeof Override>;

/** How a double admission was settled. */
export const DoubleSettling = z.enum(["same-person", "two-people"]);
export type DoubleSettling = z.infer<typeof DoubleSettling>;

const bodies = [
  z.object({
    kind: z.literal("event-set"),
    event: Event,
    /** What the event's page stated when it was last read, hand corrections or not; null = made by hand. */
    read: PageFacts.nullable(),
  }),
  z.object({
    kind: z.literal("roster-imported"),
    importId: z.string(),
    file: z.string(),
    added: z.number().int(),
    changed: z.number().int(),
    withdrawn: z.number().int(),
    /** People an earlier import had taken off the list, and who are in the file again. */
    restored: z.number().int(),
    skipped: z.number().int(),
  }),
  /** A whole import taken back; what that means for each person stands in the facts that follow, under the same importId. */
  z.object({ kind: z.literal("import-undone"), importId: z.string() }),
  z.object({
    kind: z.literal("person-added"),
    person: Person,
    importId: z.string().nullable(),
    /** The empty line of a printed sheet on which they stood, where they were registered off one. */
    line: PaperLine.optional(),
  }),
  z.object({
    kind: z.literal("person-changed"),
    personId: PersonId,
    changes: PersonDetails.partial(),
    /** null: changed by hand, which a later import does not overwrite. */
    importId: z.string().nullable(),
    /** What the roster file states of this person now, hand corrections or not: the next import compares with it. */
    imported: PersonDetails.nullable(),
  }),
  z.object({
    kind: z.literal("person-withdrawn"),
    personId: PersonId,
    reason: z.string(),
    importId: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("person-restored"),
    personId: PersonId,
    reason: z.string(),
    importId: z.string().nullable(),
  }),
  /** Two entries that are one person: `other` goes into `personId`, with all that happened and its tickets. */
  z.object({
    kind: z.literal("person-merged"),
    personId: PersonId,
    other: PersonId,
    changes: PersonDetails.partial(),
  }),
  /** A ticket counts no longer; `next` is the one in its place, null: there is none. */
  z.object({
    kind: z.literal("ticket-revoked"),
    personId: PersonId,
    ticket: z.string(),
    next: z.string().nullable(),
    reason: z.string(),
  }),
  z.object({
    kind: z.literal("arrived"),
    personId: PersonId,
    session: SessionId,
    way: EntryWay,
    /** What staff overruled, when they did: the verdict's kind, their reason, and whether the desk's PIN was asked for it. */
    override: Override.nullable(),
    /** How many people this one brought along. */
    guests: z.number().int().min(0),
    /** When they came, where that was before it was recorded: written on a paper list. */
    seen: z.iso.datetime({ offset: true }).optional(),
    /**
     * What the desk had seen of this person in this session when it decided: the last passage that stood, null: none. Where
     * several stations share the event it counts only if that is still so in the order of all facts (unless `hub.won` says that it
     * did in an earlier one): the first of two desks lets in, the other says so. `alone`: the desk could not ask and let in by
     * itself; it counts whatever others did meanwhile, and is a double then.
     */
    after: FactId.nullable().optional(),
    alone: z.literal(true).optional(),
  }),
  /** A desk had asked with this arrival, heard nothing in time and let in by itself. */
  z.object({ kind: z.literal("let-in"), personId: PersonId, claim: FactId }),
  /** What staff say of an arrival that two desks let in: the same person twice, or two people on one ticket. */
  z.object({
    kind: z.literal("double-settled"),
    personId: PersonId,
    arrival: FactId,
    how: DoubleSettling,
  }),
  /** The people somebody brought along, counted again. */
  z.object({
    kind: z.literal("guests-counted"),
    personId: PersonId,
    arrival: FactId,
    guests: z.number().int().min(0),
  }),
  /** `after`: as for arrivals; who has left meanwhile by another desk does not leave twice. */
  z.object({
    kind: z.literal("left"),
    personId: PersonId,
    session: SessionId,
    after: FactId.nullable().optional(),
  }),
  z.object({ kind: z.literal("arrival-undone"), personId: PersonId, arrival: FactId, reason: z.string() }),
  z.object({
    kind: z.literal("scan-refused"),
    session: SessionId,
    verdict: z.string(),
    reason: z.string(),
    personId: PersonId.nullable(),
    /** The scanned text as far as 200 characters, so that a refusal can be explained later. */
    text: z.string(),
  }),
  z.object({
    kind: z.literal("badge-queued"),
    personId: PersonId,
    job: JobId,
    printer: z.string().nullable(),
    reason: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("badge-printed"),
    personId: PersonId,
    job: JobId,
    /** As far as anybody knows: the printer's word, the spooler's receipt, or a file. */
    how: z.enum(["printed", "handed-over", "saved"]),
    printer: z.string().nullable(),
    file: z.string().nullable(),
    /** Where the print service has it, while it may still change there: the next start asks after it. */
    osJob: OsJob.optional(),
  }),
  z.object({
    kind: z.literal("badge-failed"),
    personId: PersonId,
    job: JobId,
    trouble: JobTrouble,
    detail: z.string().nullable(),
    /** Nobody saw its end: it may have come out all the same. */
    isUnknown: z.boolean().optional(),
  }),
  /** A badge of the event's own design, new or changed; its pictures lie in the event's folder. */
  z.object({ kind: z.literal("template-set"), template: BadgeTemplate }),
  z.object({ kind: z.literal("template-removed"), template: z.string() }),
  /** Where somebody's badge lies that was printed beforehand; null: nowhere any more. */
  z.object({ kind: z.literal("badge-placed"), personId: PersonId, place: BadgePlace.nullable() }),
  z.object({ kind: z.literal("answered"), personId: PersonId, question: z.string(), answer: z.string() }),
  z.object({ kind: z.literal("note-added"), personId: PersonId, text: z.string() }),
  /** Put on a session's own list, or off it, by hand: counts more than what the roster says. */
  z.object({ kind: z.literal("listed"), personId: PersonId, session: SessionId, on: z.boolean() }),
  /** Nobody is let into a session for a while, or they are again. */
  z.object({ kind: z.literal("session-paused"), session: SessionId, isPaused: z.boolean(), text: z.string() }),
  /** Words for everybody at every desk, and their end. */
  z.object({ kind: z.literal("message-sent"), text: z.string() }),
  z.object({ kind: z.literal("message-ended"), message: FactId }),
  /**
   * The sign-in sheet went to paper. `people`: who has which number on it, the first 1; `blanks`: the numbers of its empty
   * lines. `sheet` tells printings apart and stands on every page.
   */
  z.object({
    kind: z.literal("sheet-printed"),
    sheet: z.string().regex(/^\d{4}$/),
    session: SessionId,
    people: z.array(PersonId),
    blanks: z.object({ from: z.number().int().min(1), count: z.number().int().min(0) }),
  }),
  /** A kiosk calls for staff, and somebody has been there. */
  z.object({ kind: z.literal("help-asked"), why: z.enum(["guest", "printer"]) }),
  z.object({ kind: z.literal("help-given"), call: FactId }),
  /** A desk's PIN was set, taken away, or reset by somebody who may write the event's folder; never the PIN itself. */
  z.object({ kind: z.literal("pin-changed"), what: z.enum(["set", "removed", "reset"]) }),
  /**
   * The event is over: nothing more is recorded until it is opened again. `digest`: the SHA-256 of the journal's lines before this
   * one, hexadecimal; `facts`: how many these are.
   */
  z.object({
    kind: z.literal("event-closed"),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    facts: z.number().int().min(0),
  }),
  z.object({ kind: z.literal("event-reopened"), reason: z.string() }),
  /**
   * Who somebody was is gone: of these people, or (null) of everybody. `keeps`: that they came, when and as what stays, so
   * that the figures do; without it they are gone altogether.
   */
  z.object({
    kind: z.literal("erased"),
    people: z.array(PersonId).nullable(),
    reason: z.string(),
    keeps: z.boolean(),
  }),
  /**
   * A laptop is one of the event's desks from now on. `key`: its public key (nkey); `unsigned`: its facts up to this number were
   * written before it had one.
   */
  z.object({
    kind: z.literal("station-joined"),
    who: StationId,
    name: z.string(),
    key: z.string(),
    unsigned: z.number().int().min(0),
    /** The same of all stations that wrote something before the event was shared and have no key. */
    keyless: z.record(z.string(), z.number().int()).optional(),
  }),
  /** A laptop is none any more, because it was lost or stolen. */
  z.object({ kind: z.literal("station-revoked"), who: StationId }),
] as const;

/** The news in a fact without its envelope: what a use case decides to record. */
export const FactBody = z.discriminatedUnion("kind", bodies);
export type FactBody = z.infer<typeof FactBody>;

/** One thing that happened: the form on disk and on the wire. */
export type Fact = z.infer<typeof Envelope> & FactBody;
const [firstBody, ...otherBodies] = bodies;
/** One shape for each kind: an intersection takes three times as long, which tells where very many facts come in. */
export const Fact: z.ZodType<Fact> = z.discriminatedUnion("kind", [
  firstBody.extend(Envelope.shape),
  ...otherBodies.map((body) => body.extend(Envelope.shape)),
]);

/** A fact of a newer program: kept and passed on as it stands, folded into nothing. */
export type UnknownFact = z.infer<typeof Envelope> & { kind: string };

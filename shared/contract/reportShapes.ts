import { z } from "zod";
import { LocalDate, LocalMoment } from "../event/event.ts";
import { EntryWay } from "../facts/fact.ts";
import { EventId, SessionId, StationId } from "../words/ids.ts";
import { DiskTrouble, OpenTrouble } from "./shapes.ts";

const count = z.number().int().min(0);

/** Of some kind of people: who is expected, who of those has not come, and who has come, expected or not. */
const Attendance = z.object({ expected: count, missing: count, arrived: count });
export type Attendance = z.infer<typeof Attendance>;

/** Kinds of people, the largest first; `rest`: all that are not among the largest, `values` of them. */
const Groups = z.object({
  groups: z.array(Attendance.extend({ value: z.string() })),
  rest: Attendance.extend({ values: count }).nullable(),
});
export type ReportGroups = z.infer<typeof Groups>;

/**
 * The same for one session. `title` null: the event has it no longer; `expected` and `missing` null: it is open to everybody.
 * `late`, `leftEarly` null: it cannot be said.
 */
const SessionReport = z.object({
  id: SessionId,
  title: z.string().nullable(),
  expected: count.nullable(),
  missing: count.nullable(),
  arrived: count,
  inside: count,
  capacity: count.nullable(),
  late: count.nullable(),
  leftEarly: count.nullable(),
});
export type SessionReport = z.infer<typeof SessionReport>;

/**
 * Arrivals of one day of the event, in bins of `ArrivalTimes.step` minutes. `from`: where the first bin begins, in minutes after
 * midnight of that day by the venue's clock, beyond 1440 after midnight. `window`: the same for the sign-in; null: not stated.
 */
const ArrivalDay = z.object({
  day: LocalDate,
  from: z.number().int(),
  bins: z.array(count),
  window: z.object({ opens: z.number().int().nullable(), closes: z.number().int().nullable() }).nullable(),
});
export type ArrivalDay = z.infer<typeof ArrivalDay>;

/** How many came when; `total` is more than people where tickets admit once a day. */
const ArrivalTimes = z.object({ step: z.number().int().positive(), total: count, days: z.array(ArrivalDay) });
export type ArrivalTimes = z.infer<typeof ArrivalTimes>;

/** Minutes by the venue's clock. */
const PeakMinute = z.object({ at: LocalMoment, arrivals: count });
const DeskMinute = PeakMinute.extend({ station: StationId });
/** When one desk had somebody before it without a break; `seconds`: from the first of these arrivals to the last. */
const Rush = z.object({ station: StationId, from: LocalMoment, to: LocalMoment, seconds: count, arrivals: count });
export type DeskMinute = z.infer<typeof DeskMinute>;
export type Rush = z.infer<typeof Rush>;

/** `what`: whether the scan was a double, led to a question, or was refused. */
const RefusalCount = z.object({
  what: z.enum(["double", "asked", "refused"]),
  verdict: z.string(),
  reason: z.string(),
  count,
});
export type RefusalCount = z.infer<typeof RefusalCount>;

/** Something that staff gave a reason for, the most frequent first; `rest`: how many more there are, with other reasons. */
const Reasons = z.object({ reasons: z.array(z.object({ reason: z.string(), count })), rest: count });
export type ReportReasons = z.infer<typeof Reasons>;

/** What docs/report.md says of each figure. Nobody's name is in it. */
export const EventReport = z.object({
  event: z.object({
    id: EventId,
    theme: z.string(),
    date: z.string().nullable(),
    dateEnd: z.string().nullable(),
    start: z.string().nullable(),
    end: z.string().nullable(),
    venue: z.string().nullable(),
    timezone: z.string(),
  }),
  figures: Attendance.extend({
    inside: count,
    walkIns: count,
    guests: count,
    late: count.nullable(),
    leftEarly: count.nullable(),
    doubles: count,
    refused: count,
    overrides: count,
    undone: count,
  }),
  arrivals: ArrivalTimes,
  peak: PeakMinute.nullable(),
  deskPeak: DeskMinute.nullable(),
  rush: Rush.nullable(),
  sessions: z.array(SessionReport),
  roles: Groups,
  ticketTypes: Groups,
  companies: Groups,
  stations: z.array(z.object({ station: StationId, name: z.string(), arrivals: count })),
  ways: z.array(z.object({ way: EntryWay, arrivals: count })),
  refusals: z.array(RefusalCount),
  /** The event keeps the last so many refusals only: there were more. */
  isCut: z.boolean(),
  overrides: Reasons,
  undone: Reasons,
});
export type EventReport = z.infer<typeof EventReport>;

/** `not-read`: why the other event's folder could not be read. */
export const CompareReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("compared"), report: EventReport }),
  z.object({ what: z.literal("not-read"), folder: z.string(), trouble: OpenTrouble }),
  z.object({ what: z.literal("no-event") }),
]);
export type CompareReply = z.infer<typeof CompareReply>;

/** `not-read`: the event to compare with; no file was made then. */
export const ReportFileReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("written"), file: z.string(), pages: z.number().int() }),
  z.object({ what: z.literal("not-read"), folder: z.string(), trouble: OpenTrouble }),
  z.object({ what: z.literal("not-written"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("failed"), code: z.string() }),
  z.object({ what: z.literal("cancelled") }),
  z.object({ what: z.literal("busy") }),
  z.object({ what: z.literal("no-event") }),
]);
export type ReportFileReply = z.infer<typeof ReportFileReply>;

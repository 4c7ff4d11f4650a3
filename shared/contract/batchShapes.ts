import { z } from "zod";
import { BADGE_ORDERS, LARGEST_BOX, MOST_BLANKS, SEPARATORS } from "../badge/batchChoice.ts";
import { Finding, FindingKind } from "../badge/preflight.ts";
import { PersonId } from "../words/ids.ts";
import { ListQuery } from "./peopleShapes.ts";
import { ChangeReply, DiskTrouble } from "./shapes.ts";

/** How much of a long work on badges is done. */
export const WorkProgress = z.object({ done: z.number().int(), total: z.number().int() });
export type WorkProgress = z.infer<typeof WorkProgress>;

/** News of a long work: how far it is; null: it has ended, and what came of it can be asked for. */
export const BadgeWork = z.object({
  work: z.enum(["archive", "check", "batch", "export", "paper", "certificates"]),
  progress: WorkProgress.nullable(),
});
export type BadgeWork = z.infer<typeof BadgeWork>;

/** What the press could not do; each has a sentence. */
const WorkFailed = z.object({ what: z.literal("failed"), code: z.string() });
const Cancelled = z.object({ what: z.literal("cancelled") });
/** Another one of the kind is under way. */
const Busy = z.object({ what: z.literal("busy") });
const NoEvent = z.object({ what: z.literal("no-event") });

/** Somebody on whose badge something was found, with all of one kind that was. */
const FoundPerson = z.object({
  personId: PersonId,
  name: z.string(),
  company: z.string().nullable(),
  role: z.string(),
  findings: z.array(Finding.omit({ kind: true })),
});
export type FoundPerson = z.infer<typeof FoundPerson>;

/** One kind of finding: on how many badges, and the first of their people in the roster's order. */
const FoundKind = z.object({ kind: FindingKind, badges: z.number().int(), people: z.array(FoundPerson) });
export type FoundKind = z.infer<typeof FoundKind>;

/** A check of the whole roster that came to its end. `at`: ISO 8601; `dpi`: the dots an inch it went by; what matters most is first. */
export const CheckResult = z.object({
  what: z.literal("checked"),
  at: z.string(),
  badges: z.number().int(),
  dpi: z.number(),
  kinds: z.array(FoundKind),
  /** People, the event or the badge changed since. */
  isOutOfDate: z.boolean(),
});
export type CheckResult = z.infer<typeof CheckResult>;

export const CheckReply = z.discriminatedUnion("what", [CheckResult, Cancelled, WorkFailed, Busy, NoEvent]);
export type CheckReply = z.infer<typeof CheckReply>;

/** The check that is under way, and how the last one ended. */
export const CheckNow = z.object({ progress: WorkProgress.nullable(), last: CheckReply.nullable() });
export type CheckNow = z.infer<typeof CheckNow>;

/** Whose badges a batch has. `list`: as the table of people is narrowed; `arrived`: who came in since a time of day, `13:05`. */
export const BatchWho = z.discriminatedUnion("what", [
  z.object({ what: z.literal("all") }),
  z.object({ what: z.literal("roles"), roles: z.array(z.string().max(200)).max(100) }),
  z.object({ what: z.literal("letters"), from: z.string().length(1), to: z.string().length(1) }),
  z.object({ what: z.literal("arrived"), since: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
  z.object({ what: z.literal("list"), query: ListQuery }),
]);
export type BatchWho = z.infer<typeof BatchWho>;

export const BatchChoice = z.object({
  who: BatchWho,
  /** Leaves out whose badge was printed, or is on its way. */
  isUnprintedOnly: z.boolean(),
  order: z.enum(BADGE_ORDERS),
  separators: z.enum(SEPARATORS),
  /** Badges a box takes that they are sorted into; null: into none. */
  boxSize: z.number().int().min(1).max(LARGEST_BOX).nullable(),
  /** The first free label of a half-used sheet, from 0; counts for sheets only. */
  sheetStart: z.number().int().min(0).max(1_000),
});
export type BatchChoice = z.infer<typeof BatchChoice>;

/** Spare badges without a name. `isNumbered`: each with a number of its own behind the role. */
export const BlanksChoice = z.object({
  role: z.string().max(200),
  count: z.number().int().min(1).max(MOST_BLANKS),
  isNumbered: z.boolean(),
  sheetStart: BatchChoice.shape.sheetStart,
});
export type BlanksChoice = z.infer<typeof BlanksChoice>;

/** What a batch will be. `labels`: on one sheet, 1 where there are none. */
export const BatchCount = z.object({
  badges: z.number().int(),
  separators: z.number().int(),
  boxes: z.number().int(),
  sheets: z.number().int(),
  labels: z.number().int(),
});
export type BatchCount = z.infer<typeof BatchCount>;

/**
 * `isNoted` false: the file is whole, but that these badges are printed, or where they lie, could not be written down.
 * `leftOut`: people whose badge could not be drawn, and why (the press's own code).
 */
export const BatchReply = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("written"),
    file: z.string(),
    badges: z.number().int(),
    pages: z.number().int(),
    isNoted: z.boolean(),
    leftOut: z.array(z.object({ personId: PersonId, name: z.string(), code: z.string() })),
  }),
  z.object({ what: z.literal("nobody") }),
  z.object({ what: z.literal("not-written"), trouble: DiskTrouble, folder: z.string() }),
  Cancelled,
  WorkFailed,
  Busy,
  NoEvent,
]);
export type BatchReply = z.infer<typeof BatchReply>;

/** `busy`: a batch is being made that puts badges into boxes itself. */
export const PlacesReply = z.discriminatedUnion("what", [...ChangeReply.options, Busy]);
export type PlacesReply = z.infer<typeof PlacesReply>;

/** `isSpare`: it is, or was, about spare badges. */
export const BatchNow = z.object({
  progress: WorkProgress.nullable(),
  last: BatchReply.nullable(),
  isSpare: z.boolean(),
});
export type BatchNow = z.infer<typeof BatchNow>;

/** The boxes that badges printed beforehand lie in. `waiting`: of people who have not come yet. */
export const BoxesNow = z.object({
  badges: z.number().int(),
  waiting: z.number().int(),
  boxes: z.array(z.object({ box: z.number().int(), count: z.number().int(), from: z.string(), to: z.string() })),
});
export type BoxesNow = z.infer<typeof BoxesNow>;

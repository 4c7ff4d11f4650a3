import { z } from "zod";
import { EntryWay } from "../facts/fact.ts";
import { Person, PersonDetails } from "../roster/person.ts";
import { DiskTrouble, PersonCard } from "./shapes.ts";

/** What staff can state about a person, in full: asked for when somebody edits, never for a list. */
export const EditablePerson = PersonDetails;
export type EditablePerson = z.infer<typeof EditablePerson>;

export const PersonField = PersonDetails.keyof();
export type PersonField = z.infer<typeof PersonField>;

/** The value of a field, or of one extra column; null = not stated. */
export const FieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export type FieldValue = z.infer<typeof FieldValue>;

/** Which field: for `extra` the header of the column in `key`, else null. */
const FieldName = z.object({ field: PersonField, key: z.string().nullable() });
export type FieldName = z.infer<typeof FieldName>;

export const FieldChange = FieldName.extend({ from: FieldValue, to: FieldValue });
export type FieldChange = z.infer<typeof FieldChange>;

/** Of which room something is told, by its title; null: the door, or no room that the event still has. */
const RoomTitle = z.string().nullable();

const HistoryWhat = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("added"), source: Person.shape.source }),
  /** `undo`: an import was taken back, and these are the values of before it; `merge`: taken over from a merged entry. */
  z.object({
    kind: z.literal("changed"),
    changes: z.array(FieldChange),
    because: z.enum(["correction", "import", "undo", "merge"]),
  }),
  /** `reason`: staff's own words, or a code of the program (`gone-from-roster`). */
  z.object({ kind: z.literal("withdrawn"), reason: z.string() }),
  z.object({ kind: z.literal("restored"), reason: z.string() }),
  z.object({ kind: z.literal("note"), text: z.string() }),
  /** `override`: the verdict that staff overruled, and why. `isDouble`: an earlier arrival counts. */
  z.object({
    kind: z.literal("in"),
    way: EntryWay,
    override: z.object({ verdict: z.string(), reason: z.string(), pin: z.boolean() }).nullable(),
    session: RoomTitle,
    isUndone: z.boolean(),
    isDouble: z.boolean(),
    /** How many came along. */
    guests: z.number().int(),
  }),
  z.object({ kind: z.literal("out"), session: RoomTitle, isUndone: z.boolean() }),
  /** The people somebody brought along, counted again. */
  z.object({ kind: z.literal("guests"), guests: z.number().int() }),
  /** Put on a session's own list by hand, or taken off it. */
  z.object({ kind: z.literal("listed"), session: RoomTitle, on: z.boolean() }),
  z.object({ kind: z.literal("answered"), question: z.string(), answer: z.string() }),
  /** The ticket was revoked: another took its place, or none did. */
  z.object({ kind: z.literal("ticket"), isReplaced: z.boolean(), reason: z.string() }),
  z.object({ kind: z.literal("undone"), direction: z.enum(["in", "out"]), reason: z.string() }),
  z.object({
    kind: z.literal("badge"),
    outcome: z.enum(["queued", "printed", "handed-over", "saved", "failed", "cancelled"]),
    reason: z.string().nullable(),
  }),
  /** Another entry of the list, by its name of then, turned out to be this person. */
  z.object({ kind: z.literal("merged"), name: z.string() }),
]);
export type HistoryWhat = z.infer<typeof HistoryWhat>;

/** One thing that happened to a person; `at`: ISO 8601 with offset, `by`: the desk's name. */
export const HistoryEntry = z.object({
  at: z.string(),
  by: z.string(),
  /** The roster file that said so, and whether that import was taken back since; null: a person did. */
  import: z.object({ file: z.string(), isUndone: z.boolean() }).nullable(),
  /** It happened to an entry of this name, before that was merged into this person; null: to this person's own. */
  entry: z.string().nullable(),
  what: HistoryWhat,
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Adding somebody by hand. `nothing-to-do`: there is no name to add. */
export const AddReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("added"), person: PersonCard }),
  z.object({ what: z.literal("nothing-to-do") }),
  z.object({ what: z.literal("not-recorded"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("no-event") }),
]);
export type AddReply = z.infer<typeof AddReply>;

/** Who else has a code of another system; scanned, it then asks which of them it is. */
export const CodeHolders = z.array(z.object({ code: z.string(), people: z.array(PersonCard) }));
export type CodeHolders = z.infer<typeof CodeHolders>;

const Together = z.object({ total: z.number().int(), people: z.array(PersonCard) });

/** Who may come in with somebody, this person first: of the same order, of the same company; none when they are alone. */
export const Companions = z.object({ order: Together, company: Together });
export type Companions = z.infer<typeof Companions>;

/** Which of two entries a value is taken from; `both` only for a note, which is then joined. */
export const MergeSide = z.enum(["first", "second", "both"]);
export type MergeSide = z.infer<typeof MergeSide>;

const MergeEntry = z.object({
  person: PersonCard,
  arrivals: z.array(z.object({ at: z.string(), station: z.string(), way: EntryWay, isUndone: z.boolean() })),
  /** Codes of other systems, beside the entry's own ticket. */
  codes: z.number().int(),
});
export type MergeEntry = z.infer<typeof MergeEntry>;

export const MergeChoice = FieldName.extend({ from: MergeSide });
export type MergeChoice = z.infer<typeof MergeChoice>;

/** Why two entries cannot be merged: they are one already, or one of them is no longer there. */
const AlreadyOne = z.object({ what: z.literal("already-one"), at: z.string(), by: z.string() });
const Gone = z.object({ what: z.literal("gone") });

/** Two entries side by side: the fields in which they differ, each with the side that says more. */
export const Comparison = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("two"),
    first: MergeEntry,
    second: MergeEntry,
    fields: z.array(FieldName.extend({ first: FieldValue, second: FieldValue, suggested: MergeSide })),
  }),
  AlreadyOne,
  Gone,
]);
export type Comparison = z.infer<typeof Comparison>;

export const MergeReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("merged"), person: PersonCard }),
  AlreadyOne,
  Gone,
  z.object({ what: z.literal("not-recorded"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("no-event") }),
]);
export type MergeReply = z.infer<typeof MergeReply>;

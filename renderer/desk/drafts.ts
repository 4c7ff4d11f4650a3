import type { MergeChoice } from "../../shared/contract/personShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { cleanDetails } from "../../shared/roster/cleanDetails.ts";
import type { PersonDetails } from "../../shared/roster/person.ts";
import type { PersonId, QuestionId } from "../../shared/words/ids.ts";

/** Whose form it is: somebody on the list, or somebody who is being added. */
export type DraftKey = PersonId | "new";

/** A form somebody has begun: what the desk said when it was last asked, and what the fields hold now. */
export type PersonDraft = { was: PersonDetails; form: PersonDetails };

/** Two entries that are being compared, and what was chosen of each so far. */
export type MergeDraft = { name: string; other: PersonCard; choices: MergeChoice[] };

/** What a guest said so far: answers that were given, and those that are being typed. */
export type AnswerDraft = { given: Record<QuestionId, string>; typed: Record<QuestionId, string> };

/**
 * What was typed and not saved. It stays here, not in the forms, so that a scan, which shows the check-in, loses none of
 * it. `open`: the form that is on the screen now.
 */
export type Drafts = {
  people: ReadonlyMap<DraftKey, PersonDraft>;
  notes: ReadonlyMap<PersonId, string>;
  merges: ReadonlyMap<PersonId, MergeDraft>;
  answers: ReadonlyMap<PersonId, AnswerDraft>;
  open: DraftKey | null;
};

export const noDrafts = (): Drafts => ({
  people: new Map(),
  notes: new Map(),
  merges: new Map(),
  answers: new Map(),
  open: null,
});

/** Somebody of whom nothing is known yet. */
export const BLANK: PersonDetails = {
  ...{ name: "", givenName: null, familyName: null, nickname: null, company: null, jobTitle: null },
  ...{ phone: null, email: null, role: "attendee", ticketType: null, orderId: null, status: "active", guests: 0 },
  ...{ codes: [], note: null, vip: false, extra: {} },
};

/** The fields in which the form states something else than the desk, as they would be stored. */
export function changesOf({ was, form }: PersonDraft): Partial<PersonDetails> {
  const known = cleanDetails(was);
  const stated = Object.entries(cleanDetails(form)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(known[field as keyof PersonDetails]),
  );
  return Object.fromEntries(stated);
}

export const isUnsaved = (draft: PersonDraft): boolean =>
  Object.keys(changesOf(draft)).length > 0 || cleanDetails(draft.form).name !== cleanDetails(draft.was).name;

/**
 * The desk says something else of a person than it did: fields nobody touched follow it, what was typed stays.
 */
export function rebased({ was, form }: PersonDraft, now: PersonDetails): PersonDraft {
  const touched = changesOf({ was, form });
  const kept = Object.fromEntries(
    Object.entries(form).filter(([field]) => field in touched || (field === "name" && form.name !== was.name)),
  );
  return { was: now, form: { ...now, ...kept } };
}

/** Nothing is begun. */
export const isEmpty = ({ people, notes, merges, answers }: Drafts): boolean =>
  people.size + notes.size + merges.size + answers.size === 0;

/**
 * Two entries became one: what was typed about the one that went belongs to the one that stays, over what was typed
 * about that. A comparison of the two with each other is over.
 */
export function followed(drafts: Drafts, from: PersonId, to: PersonId): Drafts {
  const [people, notes, merges] = [new Map(drafts.people), new Map(drafts.notes), new Map(drafts.merges)];
  const answers = new Map(drafts.answers);
  const [said, saidThere] = [answers.get(from), answers.get(to)];
  const [form, note, merge] = [people.get(from), notes.get(from), merges.get(from)];
  const [formThere, noteThere] = [people.get(to), notes.get(to)];
  for (const one of [people, notes, merges, answers]) one.delete(from);
  if (form) people.set(to, formThere ? { was: formThere.was, form: { ...formThere.form, ...changesOf(form) } } : form);
  if (said) answers.set(to, saidThere ? joined(said, saidThere) : said);
  if (note) notes.set(to, [noteThere, note].filter(Boolean).join(" · "));
  if (merge && merge.other.id !== to && !merges.has(to)) merges.set(to, merge);
  if (merges.get(to)?.other.id === from) merges.delete(to);
  return { people, notes, merges, answers, open: drafts.open === from ? to : drafts.open };
}

const joined = (a: AnswerDraft, b: AnswerDraft): AnswerDraft => ({
  given: { ...a.given, ...b.given },
  typed: { ...a.typed, ...b.typed },
});

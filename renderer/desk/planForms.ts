import type { EditablePlan } from "../../shared/contract/doorShapes.ts";
import { same } from "../../shared/event/matchItems.ts";
import { MOST_OF, type PlanTrouble, type SessionPlan, TOO_MANY } from "../../shared/event/sessionPlan.ts";
import { roleOf } from "../../shared/roster/valueWords.ts";
import type { EventId } from "../../shared/words/ids.ts";
import { cleanText } from "../../shared/words/text.ts";

/** What is wrong, with the session or question of this id: it stays told wherever that is moved. */
export type FormTrouble = Pick<PlanTrouble, "code" | "part" | "field"> & { id: string };

/**
 * An event's sessions, rules and questions in somebody's hands. It stays in the window's memory, so that a scan may show its
 * verdict meanwhile, and waits while another event is open.
 */
export type PlanForm = {
  /** What can be chosen: what the roster has, the agenda, the event's days. */
  offers: Pick<EditablePlan, "days" | "roles" | "ticketTypes" | "columns" | "agenda">;
  before: SessionPlan;
  now: SessionPlan;
  /** Values that are being typed and are in no list yet, by `typingKey`. */
  typing: Readonly<Record<string, string>>;
  troubles: FormTrouble[];
};

/** The lists that values are typed into one by one. */
export type TypedList = "roles" | "ticketTypes" | "values";

/** Which list of which session or question. */
export const typingKey = (id: string, list: TypedList): string => `${id} ${list}`;

/** The form of a plan that nobody has touched. */
export function newPlanForm({ event: _event, sessions, rules, questions, ...offers }: EditablePlan): PlanForm {
  const plan = { sessions, rules, questions };
  return { offers, before: plan, now: plan, typing: {}, troubles: [] };
}

/** Whether somebody wrote something that is nowhere else yet. */
export const isPlanUnsaved = ({ before, now, typing }: PlanForm): boolean =>
  Object.keys(typing).length > 0 || same(before) !== same(now);

/** The plan with what stands half typed in its lists taken in: who typed it meant it. */
export function withTyped({ sessions, rules, questions }: SessionPlan, typing: PlanForm["typing"]): SessionPlan {
  const more = (id: string, list: TypedList, values: string[], meaning = cleanText): string[] => {
    const text = cleanText(typing[typingKey(id, list)] ?? "");
    return text === "" ? values : [...new Set([...values, meaning(text)])];
  };
  return {
    sessions: sessions.map((session) => ({
      ...session,
      roles: more(session.id, "roles", session.roles, roleOf),
      ticketTypes: more(session.id, "ticketTypes", session.ticketTypes),
      list: session.list && { ...session.list, values: more(session.id, "values", session.list.values) },
    })),
    rules,
    questions: questions.map((question) => ({
      ...question,
      roles: more(question.id, "roles", question.roles, roleOf),
    })),
  };
}

/**
 * The desk says something else than it did: what nobody touched follows it field by field, what was written stays. What can
 * be chosen is always the desk's.
 */
export function rebasedPlan(form: PlanForm, plan: EditablePlan): PlanForm {
  const { offers, now: theirs } = newPlanForm(plan);
  const { before, now: mine } = form;
  const now = {
    sessions: rebasedItems(before.sessions, mine.sessions, theirs.sessions),
    rules: rebased(before.rules, mine.rules, theirs.rules),
    questions: rebasedItems(before.questions, mine.questions, theirs.questions),
  };
  return { ...form, offers, before: theirs, now };
}

/** Items by their ids, in my order if I changed it; theirs that are new come last, those that are gone go if untouched. */
function rebasedItems<T extends { id: string }>(before: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] {
  if (same(before) === same(mine)) return [...theirs];
  const was = new Map(before.map((item) => [item.id, item]));
  const theirOnes = new Map(theirs.map((item) => [item.id, item]));
  const kept = mine.flatMap((item) => {
    const [old, their] = [was.get(item.id), theirOnes.get(item.id)];
    if (old && their) return [rebased(old, item, their)];
    return old && same(old) === same(item) ? [] : [item];
  });
  const added = theirs.filter(({ id }) => !was.has(id) && !mine.some((item) => item.id === id));
  return [...kept, ...added];
}

const rebased = <T extends object>(before: T, mine: T, theirs: T): T =>
  Object.fromEntries(
    Object.entries(theirs).map(([field, value]) => {
      const [old, own] = [before[field as keyof T], mine[field as keyof T]];
      return [field, same(old) === same(own) ? value : own];
    }),
  ) as T;

/** Troubles of fields that were not touched since; a start and its end concern each other, too many all of them. */
export function stillTrue(form: PlanForm, next: SessionPlan, typed: string | null = null): FormTrouble[] {
  return form.troubles.filter(({ code, part, id, field }) => {
    const before = form.now[part].find((item) => item.id === id);
    const now = next[part].find((item) => item.id === id);
    if (!before || !now || (field === "list" && typed === typingKey(id, "values"))) return false;
    if (code === TOO_MANY[part]) return next[part].length > MOST_OF[part];
    const together = TOGETHER.find((fields) => fields.includes(field)) ?? [field];
    return together.every((one) => same(fieldOf(before, one)) === same(fieldOf(now, one)));
  });
}

const TOGETHER = [
  ["starts", "ends"],
  ["opens", "closes"],
  ["kind", "choices"],
];

const fieldOf = (item: object, field: string): unknown => (item as Record<string, unknown>)[field];

/** The forms with another one for an event; null: with none. */
export function withForm(
  forms: ReadonlyMap<EventId, PlanForm>,
  event: EventId,
  form: PlanForm | null,
): ReadonlyMap<EventId, PlanForm> {
  const next = new Map(forms);
  if (form) next.set(event, form);
  else next.delete(event);
  return next;
}

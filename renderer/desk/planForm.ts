import type { PlanChangeReply } from "../../shared/contract/eventShapes.ts";
import { checkPlan, type PlanTrouble, type SessionPlan, tidyPlan } from "../../shared/event/sessionPlan.ts";
import type { EventId } from "../../shared/words/ids.ts";
import type { Front } from "./front.ts";
import {
  type FormTrouble,
  isPlanUnsaved,
  newPlanForm,
  type PlanForm,
  rebasedPlan,
  stillTrue,
  withForm,
  withTyped,
} from "./planForms.ts";
import type { DeskState } from "./store.ts";

/** What came of saving; null: it is still open. */
export type PlanSaid = "saved" | "unchanged" | "other-event" | null;

/** The form of the open event; null: nobody has begun it. */
export const planFormOf = ({ planForms, status }: Pick<DeskState, "planForms" | "status">): PlanForm | null =>
  (status?.event && planForms.get(status.event.id)) ?? null;

/** The same, when something in it is not saved yet. */
export function unfinishedPlan(state: Pick<DeskState, "planForms" | "status">): PlanForm | null {
  const form = planFormOf(state);
  return form && isPlanUnsaved(form) ? form : null;
}

/** Shows the open event's sessions and rules. */
export const openPlan = ({ store }: Front): void => store.setState({ screen: "sessions" });

/** Asks the desk for the plan as it stands, and for what can be chosen now; what was written meanwhile stays. */
export async function loadPlan({ desk, store }: Front): Promise<void> {
  const plan = await desk.sessions.edit();
  if (!plan) return;
  store.setState(({ planForms }) => {
    const form = planForms.get(plan.event);
    return { planForms: withForm(planForms, plan.event, form ? rebasedPlan(form, plan) : newPlanForm(plan)) };
  });
}

/** Takes in what was written; the troubles of the fields that it touched are no longer told. */
export const fillPlan = (front: Front, change: (now: SessionPlan) => SessionPlan): void =>
  changeForm(front, (form) => {
    const now = change(form.now);
    return { ...form, now, troubles: stillTrue(form, now) };
  });

/** Keeps what is being typed for a list; "" forgets it. */
export const typeValue = (front: Front, key: string, text: string): void =>
  changeForm(front, (form) => {
    const { [key]: _before, ...others } = form.typing;
    const typing = text === "" ? others : { ...others, [key]: text };
    return { ...form, typing, troubles: stillTrue(form, form.now, key) };
  });

/** Gives the form up. */
export function leavePlan({ store }: Front): void {
  const event = store.getState().status?.event;
  store.setState(({ planForms }) => ({
    planForms: event ? withForm(planForms, event.id, null) : planForms,
    screen: "event",
  }));
}

/** Saves the plan; what is wrong stands at its fields and nothing is written. */
export async function savePlan(front: Front): Promise<PlanSaid> {
  const { store, desk } = front;
  const event = store.getState().status?.event?.id;
  const form = planFormOf(store.getState());
  if (!event || !form) return null;
  const plan = tidyPlan(withTyped(form.now, form.typing));
  const troubles = checkPlan(plan);
  keep(front, event, { ...form, now: plan, typing: {}, troubles: named(plan, troubles) });
  if (troubles.length > 0) return null;
  return take(front, { event, plan }, await desk.sessions.change({ event, ...plan }));
}

function take(front: Front, { event, plan }: { event: EventId; plan: SessionPlan }, reply: PlanChangeReply): PlanSaid {
  const { store } = front;
  const form = store.getState().planForms.get(event);
  if (reply.what === "refused" && form) keep(front, event, { ...form, troubles: named(plan, reply.troubles) });
  if (reply.what === "not-recorded" || reply.what === "no-event") store.setState({ complaint: reply });
  if (reply.what === "other-event") return "other-event";
  if (reply.what !== "done" && reply.what !== "nothing-to-do") return null;
  if (form) keep(front, event, { ...form, before: plan });
  return reply.what === "done" ? "saved" : "unchanged";
}

/** Troubles by the ids of what they are about. */
const named = (plan: SessionPlan, troubles: readonly PlanTrouble[]): FormTrouble[] =>
  troubles.flatMap(({ code, part, row, field }) => {
    const id = plan[part][row]?.id;
    return id === undefined ? [] : [{ code, part, field, id }];
  });

function changeForm(front: Front, change: (form: PlanForm) => PlanForm): void {
  const state = front.store.getState();
  const form = planFormOf(state);
  if (form && state.status?.event) keep(front, state.status.event.id, change(form));
}

const keep = ({ store }: Front, event: EventId, form: PlanForm): void =>
  store.setState(({ planForms }) => ({ planForms: withForm(planForms, event, form) }));

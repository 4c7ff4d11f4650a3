import { type Edit, endStep, newEdit } from "../../shared/badge/edit.ts";
import type { BadgeTemplate } from "../../shared/badge/template.ts";
import type { SaveTemplateReply } from "../../shared/contract/badgeShapes.ts";
import type { EventId } from "../../shared/words/ids.ts";
import type { Design } from "./design.ts";
import type { Front } from "./front.ts";
import type { DeskState } from "./store.ts";

/** The badge that is being designed for the open event; null: none. */
export const designOf = ({ designs, status }: Pick<DeskState, "designs" | "status">): Design | null =>
  (status?.event && designs.get(status.event.id)) ?? null;

/** Whether the event lacks something of it. */
export const isDesignUnsaved = ({ edit: { template }, saved }: Design): boolean =>
  template !== saved && JSON.stringify(template) !== JSON.stringify(saved);

/** The same, when something in it is not saved yet. */
export function unfinishedDesign(state: Pick<DeskState, "designs" | "status">): Design | null {
  const design = designOf(state);
  return design && isDesignUnsaved(design) ? design : null;
}

/** Begins with one of the event's badges, or (`id` null) with the built-in one of a stock under a name. */
export async function openDesign(
  front: Front,
  { id, stock, name }: { id: string | null; stock: string | null; name: string },
): Promise<void> {
  const { desk, store } = front;
  const known = designOf(store.getState());
  if (id === null || known?.edit.template.id !== id || !isDesignUnsaved(known)) {
    const template = await desk.templates.open({ id, stock });
    if (!template) return;
    const edit = newEdit(id === null ? { ...template, name } : template);
    keep(front, { edit, saved: id === null ? null : template, troubles: [], seenWith: known?.seenWith ?? null });
  }
  store.setState({ screen: "designer" });
}

/** Takes in what was done to the badge; what was wrong with it is no longer told. */
export const changeDesign = (front: Front, change: (edit: Edit) => Edit): void =>
  changeWhole(front, (design) => {
    const edit = change(design.edit);
    if (edit === design.edit) return design;
    return { ...design, edit, troubles: edit.template === design.edit.template ? design.troubles : [] };
  });

/** Looks at the badge with another person's texts. */
export const seeWith = (front: Front, seenWith: Design["seenWith"]): void =>
  changeWhole(front, (design) => ({ ...design, seenWith }));

/** Goes back to the badges; what is not saved stays in the window's memory. */
export function leaveDesign({ store }: Front): void {
  const { designs, status } = store.getState();
  const design = designOf({ designs, status });
  const isDone = design && !isDesignUnsaved(design);
  store.setState({ screen: "badges", designs: isDone && status?.event ? without(designs, status.event.id) : designs });
}

/** Gives up what is not saved. */
export function discardDesign({ store }: Front): void {
  const event = store.getState().status?.event;
  if (event) store.setState(({ designs }) => ({ designs: without(designs, event.id) }));
}

/** Writes the badge into the event; true when it is there. Why it is not stands in the design. */
export async function saveDesign(front: Front): Promise<boolean> {
  const { desk, store } = front;
  const event = store.getState().status?.event?.id;
  const design = designOf(store.getState());
  if (!design || !event) return false;
  const { template } = design.edit;
  const reply = await desk.templates.save({ template });
  if (store.getState().status?.event?.id !== event) return false;
  changeWhole(front, (now) => afterSaving(now, template, reply));
  if (reply.what === "not-recorded" || reply.what === "no-event") store.setState({ complaint: reply });
  return reply.what === "saved";
}

/** `sent`: as it was when it was sent; what was done meanwhile is not saved. */
function afterSaving(design: Design, sent: BadgeTemplate, reply: SaveTemplateReply): Design {
  if (reply.what === "refused") return { ...design, troubles: reply.troubles };
  return reply.what === "saved" ? { ...design, edit: endStep(design.edit), saved: sent, troubles: [] } : design;
}

function changeWhole(front: Front, change: (design: Design) => Design): void {
  const design = designOf(front.store.getState());
  if (design) keep(front, change(design));
}

const keep = ({ store }: Front, design: Design): void =>
  store.setState(({ designs, status }) => ({
    designs: status?.event ? new Map(designs).set(status.event.id, design) : designs,
  }));

function without(designs: DeskState["designs"], event: EventId): DeskState["designs"] {
  const next = new Map(designs);
  next.delete(event);
  return next;
}

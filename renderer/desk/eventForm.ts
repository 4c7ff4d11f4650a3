import type { EventChangeReply, EventCopy, MakeReply } from "../../shared/contract/eventShapes.ts";
import { blankPage } from "../../shared/event/blankPage.ts";
import { checkDetails, type EventDetails, type EventTrouble, tidyDetails } from "../../shared/event/eventDetails.ts";
import { same } from "../../shared/event/matchItems.ts";
import type { EventId } from "../../shared/words/ids.ts";
import type { EventForm } from "./eventDrafts.ts";
import { takeOpened } from "./events.ts";
import type { Front } from "./front.ts";

/** What came of saving; null: it is still open (refused, or another event is open). */
export type FormSaid = "saved" | "unchanged" | "other-event" | null;

/** An empty form for an event that has no page. */
export function writeEvent(front: Front): void {
  open(front, null, { page: blankPage(), timezone: ownTimezone() });
}

/** A form filled in after an event that this laptop has; false when that one cannot be read. */
export async function copyEvent(front: Front, folder: string): Promise<boolean> {
  const copy = await front.desk.event.copy({ folder });
  if (copy) showCopy(front, copy);
  return copy !== null;
}

/** The same with a draft that is there already. */
export const showCopy = (front: Front, { details, pattern }: EventCopy): void => open(front, null, details, pattern);

/** The open event's own form. */
export async function correctEvent(front: Front): Promise<void> {
  const event = await front.desk.event.edit();
  if (event) open(front, event.id, { page: event.page, timezone: event.timezone });
}

/** Whether somebody wrote something in the form that is nowhere else yet. */
export const isUnsaved = ({ before, now }: Pick<EventForm, "before" | "now">): boolean => same(before) !== same(now);

/** Takes in what was written; the troubles of the fields that it touched are no longer told. */
export function fillForm({ store }: Front, now: EventDetails): void {
  store.setState(({ eventForm }) => ({
    eventForm: eventForm && { ...eventForm, now, troubles: stillTrue(eventForm.troubles, eventForm.now, now) },
  }));
}

/** Gives the form up. */
export const leaveForm = ({ store }: Front): void => store.setState({ eventForm: null, screen: "event" });

/** Makes or corrects the event; what is wrong stands at its fields and nothing is written. */
export async function saveForm(front: Front): Promise<FormSaid> {
  const { store, desk } = front;
  const form = store.getState().eventForm;
  if (!form) return null;
  const details = tidyDetails(form.now);
  const troubles = checkDetails(details);
  store.setState({ eventForm: { ...form, now: details, troubles } });
  if (troubles.length > 0) return null;
  if (form.corrects === null) return takeMade(front, await desk.event.create({ details, pattern: form.pattern }));
  return takeChanged(front, await desk.event.change({ event: form.corrects, details }));
}

/** The laptop's own zone: what an event goes by unless somebody says otherwise. */
export const ownTimezone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Troubles of fields that were not touched since. Dates concern each other, and so do times. */
export function stillTrue(troubles: EventTrouble[], before: EventDetails, now: EventDetails): EventTrouble[] {
  const isTouched = (field: string): boolean => {
    const together = TOGETHER.find((fields) => fields.includes(field)) ?? [field];
    return together.some((one) => same(factOf(before, one)) !== same(factOf(now, one)));
  };
  return troubles.filter(({ field }) => !isTouched(field));
}

const TOGETHER = [
  ["date", "dateEnd"],
  ["start", "end", "dateEnd"],
];

const factOf = ({ page, timezone }: EventDetails, field: string): unknown =>
  field === "timezone" ? timezone : (page as Record<string, unknown>)[field];

type Pattern = EventForm["pattern"];

function open({ store }: Front, corrects: EventId | null, details: EventDetails, pattern: Pattern = null): void {
  const eventForm = { corrects, before: details, now: details, troubles: [], pattern };
  store.setState({ eventForm, screen: "eventForm" });
}

async function takeMade(front: Front, reply: MakeReply): Promise<FormSaid> {
  if (reply.what === "refused") return refused(front, reply.troubles);
  if (reply.what === "opened") front.store.setState({ eventForm: null });
  await takeOpened(front, reply);
  return null;
}

function takeChanged(front: Front, reply: EventChangeReply): FormSaid {
  const { store } = front;
  if (reply.what === "refused") return refused(front, reply.troubles);
  if (reply.what === "not-recorded" || reply.what === "no-event") store.setState({ complaint: reply });
  if (reply.what === "other-event" || reply.what === "draft-gone") return "other-event";
  if (reply.what !== "done" && reply.what !== "nothing-to-do") return null;
  store.setState(({ eventForm }) => ({ eventForm: eventForm && { ...eventForm, before: eventForm.now } }));
  return reply.what === "done" ? "saved" : "unchanged";
}

function refused({ store }: Front, troubles: EventTrouble[]): null {
  store.setState(({ eventForm }) => ({ eventForm: eventForm && { ...eventForm, troubles } }));
  return null;
}

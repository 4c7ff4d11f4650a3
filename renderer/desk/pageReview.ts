import type { EditableEvent, EventChangeReply } from "../../shared/contract/eventShapes.ts";
import type { PageReply } from "../../shared/contract/shapes.ts";
import { checkDetails, type EventDetails, tidyDetails } from "../../shared/event/eventDetails.ts";
import { same } from "../../shared/event/matchItems.ts";
import { chosenAtFirst, type PageChange, pageChanges } from "../../shared/event/pageChanges.ts";
import { cleanText, foldText } from "../../shared/words/text.ts";
import type { PageDraft } from "./eventDrafts.ts";
import { ownTimezone, stillTrue } from "./eventForm.ts";
import { takeOpened } from "./events.ts";
import { bytesOf } from "./fileBytes.ts";
import type { Front } from "./front.ts";

type Read = Extract<PageReply, { what: "read" }>;

/** Reads an event page for review; nothing is made of it yet. Corrections of the page before are not thrown away unasked. */
export async function readPage(front: Front, file: File): Promise<void> {
  const { store } = front;
  const { pageDraft } = store.getState();
  if (pageDraft && isCorrected(pageDraft)) store.setState({ pageDraft: { ...pageDraft, next: file }, screen: "page" });
  else await readPageNow(front, file);
}

/** The same, whatever becomes of the page before. */
export async function readPageNow({ desk, store }: Front, file: File): Promise<void> {
  const bytes = await bytesOf(file);
  const reply = bytes ? await desk.page.read({ name: file.name, bytes }) : UNREADABLE;
  store.setState({ pageDraft: newDraft(file.name, reply), screen: "page" });
}

const UNREADABLE: PageReply = { what: "refused", reason: "unreadable" };

/** Whether somebody corrected the reading. */
export function isCorrected({ reply, details }: PageDraft): boolean {
  return reply.what === "read" && details !== null && same(details) !== same(detailsOf(reply));
}

/** What the page is taken to say: as staff corrected it, else as it was read. */
export const detailsNow = (draft: PageDraft, read: Read): EventDetails => draft.details ?? detailsOf(read);

/** Changes something of the draft in hand. */
export const changeDraft = ({ store }: Front, change: Partial<PageDraft>): void =>
  store.setState(({ pageDraft }) => ({ pageDraft: pageDraft && { ...pageDraft, ...change } }));

/** Takes in a correction of the reading. */
export const correctReading = (front: Front, details: EventDetails): void =>
  front.store.setState(({ pageDraft }) => {
    if (pageDraft?.reply.what !== "read") return {};
    const troubles = stillTrue(pageDraft.troubles, detailsNow(pageDraft, pageDraft.reply), details);
    return { pageDraft: { ...pageDraft, details, troubles } };
  });

/** Whether a page is most likely the open event's own: it has the event's name, or the name its page had. */
export function isPageOf(event: EditableEvent, read: Read): boolean {
  const names = [event.page.theme, event.read?.theme, event.read?.pageTitle].map((name) => foldText(name ?? ""));
  return [read.page.theme, read.page.pageTitle].some((name) => name && names.includes(foldText(name)));
}

/** What this page says differently from the open event, and which of it is ticked. */
export function changesFor(draft: PageDraft, read: Read, event: EditableEvent) {
  const theirs = tidyDetails(detailsNow(draft, read)).page;
  const changes: PageChange[] = pageChanges({ mine: event.page, base: event.read, theirs });
  const first = new Set(chosenAtFirst(changes));
  const chosen = changes.map(({ id }) => id).filter((id) => draft.ticks[id] ?? first.has(id));
  return { changes, chosen };
}

/** Makes the event of a page that staff agreed to, and opens it. */
export async function acceptPage(front: Front): Promise<void> {
  const ready = readyDraft(front);
  if (!ready) return;
  const reply = await front.desk.page.accept(ready);
  if (reply.what === "refused") return changeDraft(front, { troubles: reply.troubles, view: "correct" });
  if (reply.what === "opened") front.store.setState({ pageDraft: null });
  await takeOpened(front, reply);
}

/** Takes over what was chosen of the page into the open event. */
export async function updateFromPage(front: Front, event: EditableEvent): Promise<EventChangeReply["what"] | null> {
  const { store } = front;
  const { pageDraft } = store.getState();
  const ready = readyDraft(front);
  if (!ready || pageDraft?.reply.what !== "read") return null;
  const { chosen } = changesFor(pageDraft, pageDraft.reply, event);
  const reply = await front.desk.event.update({ event: event.id, ...ready, chosen });
  if (reply.what === "refused") changeDraft(front, { troubles: reply.troubles, view: "correct" });
  else if (reply.what === "not-recorded" || reply.what === "no-event") store.setState({ complaint: reply });
  else if (reply.what === "done" || reply.what === "nothing-to-do") {
    const notice = chosen.length > 0 ? ({ what: "event-updated" } as const) : null;
    store.setState({ pageDraft: null, notice, screen: "event" });
  }
  return reply.what;
}

/** What goes to the desk; null when a correction is wrong, which stands at its field then. */
function readyDraft(front: Front): { draft: string; details: EventDetails | null } | null {
  const { pageDraft } = front.store.getState();
  if (pageDraft?.reply.what !== "read") return null;
  const { draft } = pageDraft.reply;
  if (!isCorrected(pageDraft) || !pageDraft.details) return { draft, details: null };
  const details = tidyDetails(pageDraft.details);
  const troubles = checkDetails(details);
  changeDraft(front, { details, troubles });
  if (troubles.length === 0) return { draft, details };
  changeDraft(front, { view: "correct" });
  return null;
}

const detailsOf = ({ page }: Read): EventDetails => ({ page, timezone: page.timezone ?? ownTimezone() });

const newDraft = (name: string, reply: PageReply): PageDraft => ({
  name: cleanText(name),
  reply,
  details: null,
  troubles: [],
  purpose: null,
  view: null,
  ticks: {},
  next: null,
});

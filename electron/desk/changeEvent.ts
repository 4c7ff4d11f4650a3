import type { CommandInput, CommandOutput } from "../../shared/contract/contract.ts";
import type { EditableEvent, EventChangeReply, EventCopy, MakeReply } from "../../shared/contract/eventShapes.ts";
import { eventOf } from "../../shared/event/draftEvent.ts";
import type { Event, PageFacts } from "../../shared/event/event.ts";
import { checkDetails, copyOf, corrected, tidyDetails, withDetails } from "../../shared/event/eventDetails.ts";
import { same } from "../../shared/event/matchItems.ts";
import { applyChanges } from "../../shared/event/pageChanges.ts";
import { eventAfter } from "../../shared/event/sessionPlan.ts";
import type { EventId } from "../../shared/words/ids.ts";
import type { Desk } from "./desk.ts";
import type { Drafts, PageDraft } from "./setUp.ts";
import type { Venue } from "./venue.ts";
import { writeChange } from "./writeChange.ts";

/** The open event as it may be corrected. */
export function editableEvent(desk: Desk): EditableEvent {
  const { id, page, timezone } = desk.event;
  return { id, page, timezone, read: desk.state.pageRead };
}

/** A correction by hand: the page's next reading leaves it alone. Tickets, arrivals and the people stay as they are. */
export function changeEvent(desk: Desk, { event, details }: CommandInput<"event.change">): Promise<EventChangeReply> {
  return record(desk, event, () => {
    const wanted = corrected(desk.event.page, details);
    const troubles = checkDetails(wanted);
    if (troubles.length > 0) return { what: "refused", troubles };
    return { event: withDetails(desk.event, wanted), read: desk.state.pageRead };
  });
}

/**
 * Takes over what staff chose of a page that was read again (`chosen`: ids of `pageChanges`), with what they corrected
 * of the reading; the page is kept among the event's imports. What was read is remembered as it was read.
 */
export async function updateEvent(
  desk: Desk,
  drafts: Drafts<PageDraft>,
  { event, draft, details, chosen }: CommandInput<"event.update">,
): Promise<EventChangeReply> {
  const found = drafts.take(draft);
  if (!found) return { what: "draft-gone" };
  const reply = await record(desk, event, () => {
    const theirs = details ? corrected(found.page, details).page : found.page;
    const sides = { mine: desk.event.page, base: desk.state.pageRead, theirs };
    const page = applyChanges(sides, new Set(chosen));
    const timezone = (page.timezone !== desk.event.page.timezone && page.timezone) || desk.event.timezone;
    return { event: withDetails(desk.event, { page, timezone }), read: found.page };
  });
  if (reply.what === "done") await desk.parts.store.save("imports", found.fileName, found.bytes);
  else if (reply.what !== "nothing-to-do") drafts.put(draft, found);
  return reply;
}

/** Makes an event of what staff wrote, and opens it; no page stands behind it. A pattern's plan comes along. */
export async function createEvent(
  venue: Venue,
  { details, pattern }: CommandInput<"event.create">,
): Promise<MakeReply> {
  const wanted = tidyDetails(details);
  const troubles = checkDetails(wanted);
  if (troubles.length > 0) return { what: "refused", troubles };
  const made = eventOf(wanted, venue.library.newEventIds());
  return venue.create(pattern ? eventAfter(made, pattern) : made, null);
}

/** A draft of the next event after one of those on this laptop; null when its folder holds none. */
export async function copyEvent(venue: Venue, folder: string): Promise<CommandOutput<"event.copy">> {
  const open = venue.desk;
  const event = open?.parts.store.folder === folder ? open.event : await venue.library.peek(folder);
  return event && nextAfter(event);
}

/** The same of any event. */
export function nextAfter(event: Event): EventCopy {
  const { page, sessions, rules, questions } = event;
  const pattern = { theme: page.theme, date: page.date, plan: { sessions, rules, questions } };
  return { details: copyOf(event), pattern };
}

type Wanted = { event: Event; read: PageFacts | null };

/** Decides in turn, on the event that is open then, and writes one fact; the same event again is no change. */
function record(desk: Desk, id: EventId, decide: () => Wanted | EventChangeReply): Promise<EventChangeReply> {
  return desk.turn(async () => {
    if (desk.event.id !== id) return { what: "other-event" };
    const wanted = decide();
    if ("what" in wanted) return wanted;
    const isSame = same(wanted) === same({ event: desk.event, read: desk.state.pageRead });
    return writeChange(desk, isSame ? [] : [{ kind: "event-set", ...wanted }]);
  });
}

import type { EventPattern } from "../../shared/contract/eventShapes.ts";
import type { PageReply } from "../../shared/contract/shapes.ts";
import type { EventDetails, EventTrouble } from "../../shared/event/eventDetails.ts";
import type { EventId } from "../../shared/words/ids.ts";

/**
 * An event's details in somebody's hands. It stays in the window's memory, so that a scan may show its verdict meanwhile.
 * `corrects`: the event that is there already; null: it is still to be made.
 */
export type EventForm = {
  corrects: EventId | null;
  before: EventDetails;
  now: EventDetails;
  troubles: EventTrouble[];
  /** Whose rooms, rules and questions come along, for an event made after the pattern of another. */
  pattern: EventPattern | null;
};

/** A page on its way to an event. All that staff did with it stays here, so that a scan may come between. */
export type PageDraft = {
  name: string;
  reply: PageReply;
  /** What they corrected of the reading; null: nothing. */
  details: EventDetails | null;
  troubles: EventTrouble[];
  /** null: nobody has said yet. */
  purpose: "make" | "update" | null;
  view: "changes" | "show" | "correct" | null;
  /** Changes that were ticked or unticked by hand, by id. */
  ticks: Record<string, boolean>;
  /** Another page that was dropped while this one has corrections: staff are asked. */
  next: File | null;
};

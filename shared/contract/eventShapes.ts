import { z } from "zod";
import { LocalDate, PageFacts } from "../event/event.ts";
import { EVENT_TROUBLES } from "../event/eventDetails.ts";
import { EventId } from "../words/ids.ts";
import { PlanTrouble, SessionPlan } from "./doorShapes.ts";
import { ChangeReply, OpenReply } from "./shapes.ts";

/** What staff say of an event by hand; `timezone` is the IANA zone it goes by. */
export const EventDetails = z.object({ page: PageFacts, timezone: z.string().max(100) });

/** The open event for correcting, and what its page stated when it was last read (null: made by hand). */
export const EditableEvent = EventDetails.extend({ id: EventId, read: PageFacts.nullable() });
export type EditableEvent = z.infer<typeof EditableEvent>;

/** The plan of the event that a new one is made after: its sessions, rules and questions, its theme and its first day. */
export const EventPattern = z.object({ theme: z.string(), date: LocalDate.nullable(), plan: SessionPlan });
export type EventPattern = z.infer<typeof EventPattern>;

/** A draft of the next event after the pattern of one. */
export const EventCopy = z.object({ details: EventDetails, pattern: EventPattern });
export type EventCopy = z.infer<typeof EventCopy>;

const EventRefused = z.object({
  what: z.literal("refused"),
  troubles: z.array(z.object({ code: z.enum(EVENT_TROUBLES), field: z.string(), row: z.number().int().nullable() })),
});

/** An event that was made and opened, or why not. */
export const MakeReply = z.discriminatedUnion("what", [...OpenReply.options, EventRefused]);
export type MakeReply = z.infer<typeof MakeReply>;

/** `draft-gone`: the page must be read again; `other-event`: another event was opened meanwhile. */
export const EventChangeReply = z.discriminatedUnion("what", [
  ...ChangeReply.options,
  EventRefused,
  z.object({ what: z.literal("draft-gone") }),
  z.object({ what: z.literal("other-event") }),
]);
export type EventChangeReply = z.infer<typeof EventChangeReply>;

export const PlanChangeReply = z.discriminatedUnion("what", [
  ...ChangeReply.options,
  z.object({ what: z.literal("refused"), troubles: z.array(PlanTrouble) }),
  z.object({ what: z.literal("other-event") }),
]);
export type PlanChangeReply = z.infer<typeof PlanChangeReply>;

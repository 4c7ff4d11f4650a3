import type { CompareReply } from "../../shared/contract/reportShapes.ts";
import type { EventId } from "../../shared/words/ids.ts";

/** Which event's folder the report of `event` is compared with, and what reading it came to; `reply` null: it is being read. */
export type Compared = { event: EventId | null; folder: string | null; reply: CompareReply | null };

export const NOT_COMPARED: Compared = { event: null, folder: null, reply: null };

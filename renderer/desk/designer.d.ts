import { type Edit } from "../../shared/badge/edit.ts";
import type { BadgeTemplate } from "../../shared/badge/template.ts";
import type { TemplateTrouble } from "../../shared/contract/badgeShapes.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import type { Front } from "./front.ts";
import type { DeskState } from "./store.ts";
/**
 * A badge of an event in somebody's hands. It stays in the window's memory, so that a scan may show its verdict meanwhile, and
 * waits while another event is open. `saved`: as the event has it, null = it has none of that id yet.
 */
export type Design = {
  edit: Edit;
  saved: BadgeTemplate | null;
  troubles: TemplateTrouble[];
  /** Whose badge it is looked at with; null: nobody's. */
  seenWith: {
    id: PersonId;
    name: string;
  } | null;
};
/** The badge that is being designed for the open event; null: none. */
export declare const designOf: ({ designs, status }: Pick<DeskState, "designs" | "status">) => Design | null;
/** Whether the event lacks something of it. */
export declare const isDesignUnsaved: ({ edit: { template }, saved }: Design) => boolean;
/** The same, when something in it is not saved yet. */
export declare function unfinishedDesign(state: Pick<DeskState, "designs" | "status">): Design | null;
/** Begins with one of the event's badges, or (`id` null) with the built-in one of a stock under a name. */
export declare function openDesign(
  front: Front,
  {
    id,
    stock,
    name,
  }: {
    id: string | null;
    stock: string | null;
    name: string;
  },
): Promise<void>;
/** Takes in what was done to the badge; what was wrong with it is no longer told. */
export declare const changeDesign: (front: Front, change: (edit: Edit) => Edit) => void;
/** Looks at the badge with another person's texts. */
export declare const seeWith: (front: Front, seenWith: Design["seenWith"]) => void;
/** Goes back to the badges; what is not saved stays in the window's memory. */
export declare function leaveDesign({ store }: Front): void;
/** Gives up what is not saved. */
export declare function discardDesign({ store }: Front): void;
/** Writes the badge into the event; true when it is there. Why it is not stands in the design. */
export declare function saveDesign(front: Front): Promise<boolean>;

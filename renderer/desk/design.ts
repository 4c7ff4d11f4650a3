import type { Edit } from "../../shared/badge/edit.ts";
import type { BadgeTemplate } from "../../shared/badge/template.ts";
import type { TemplateTrouble } from "../../shared/contract/badgeShapes.ts";
import type { PersonId } from "../../shared/words/ids.ts";

/**
 * A badge of an event in somebody's hands. It stays in the window's memory, so that a scan may show its verdict meanwhile, and
 * waits while another event is open. `saved`: as the event has it, null = it has none of that id yet.
 */
export type Design = {
  edit: Edit;
  saved: BadgeTemplate | null;
  troubles: TemplateTrouble[];
  /** Whose badge it is looked at with; null: nobody's. */
  seenWith: { id: PersonId; name: string } | null;
};

import { useCallback } from "react";
import type { Edit } from "../../../shared/badge/edit.ts";
import type { Design } from "../../desk/design.ts";
import { changeDesign, designOf } from "../../desk/designer.ts";
import { useDesk, useFront } from "../../desk/useDesk.ts";

export type Change = (change: (edit: Edit) => Edit) => void;

/** What every part of the designer is given: the badge as it is, and the one way to change it. */
export type Designing = { edit: Edit; change: Change };

/** The badge in hand and what changes it; null: none is. */
export function useDesign(): (Designing & { design: Design }) | null {
  const front = useFront();
  const design = useDesk(designOf);
  const change = useCallback<Change>((step) => changeDesign(front, step), [front]);
  return design && { design, edit: design.edit, change };
}

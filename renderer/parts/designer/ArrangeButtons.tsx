import type { Edit } from "../../../shared/badge/edit.ts";
import { ALIGNS, align, distribute, duplicate, removeChosen, restack } from "../../../shared/badge/editArrange.ts";
import { useWords } from "../../desk/useDesk.ts";
import css from "./Panel.module.css";
import type { Designing } from "./useDesign.ts";

/** Lines the chosen elements up, puts them over or under others, copies and deletes them. */
export function ArrangeButtons({ edit, change }: Designing) {
  const { designer } = useWords();
  const isAFew = edit.selected.length >= 3;
  const buttons: { label: string; step: (edit: Edit) => Edit; isOff?: boolean }[] = [
    ...ALIGNS.map((to) => ({ label: designer.aligns[to], step: (now: Edit) => align(now, to) })),
    { label: designer.distributeX, step: (now) => distribute(now, "x"), isOff: !isAFew },
    { label: designer.distributeY, step: (now) => distribute(now, "y"), isOff: !isAFew },
    { label: designer.forward, step: (now) => restack(now, 1) },
    { label: designer.backward, step: (now) => restack(now, -1) },
    { label: designer.duplicate, step: duplicate },
    { label: designer.delete, step: removeChosen },
  ];
  return (
    <fieldset className={css.group}>
      <legend>{designer.arrange}</legend>
      <div className={css.arrange}>
        {buttons.map(({ label, step, isOff = false }) => (
          <button
            key={label}
            type="button"
            className={css.small}
            data-every-click
            disabled={isOff}
            onClick={() => change(step)}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

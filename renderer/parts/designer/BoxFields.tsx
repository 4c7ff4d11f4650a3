import { setBox } from "../../../shared/badge/editBoxes.ts";
import type { BadgeElement, Box } from "../../../shared/badge/template.ts";
import { useWords } from "../../desk/useDesk.ts";
import { NumberField } from "./NumberField.tsx";
import css from "./Panel.module.css";
import type { Designing } from "./useDesign.ts";

const SIDES = ["x", "y", "w", "h"] as const;

/** Where an element lies and how large it is, in exact millimetres. */
export function BoxFields({ edit, change, element: { id, box } }: Designing & { element: BadgeElement }) {
  const { designer } = useWords();
  const { width, height } = edit.template.stock;
  const most: Box = { x: width, y: height, w: width, h: height };
  return (
    <fieldset className={css.group}>
      <legend>{designer.position}</legend>
      <div className={css.two}>
        {SIDES.map((side) => (
          <NumberField
            key={side}
            label={designer[side]}
            value={box[side]}
            least={0}
            most={most[side]}
            onValue={(value) => change((now) => setBox(now, id, { ...box, [side]: value }))}
          />
        ))}
      </div>
    </fieldset>
  );
}

import { add, type Wish } from "../../../shared/badge/editNew.ts";
import { useWords } from "../../desk/useDesk.ts";
import css from "./Bars.module.css";
import { ImagePick } from "./ImagePick.tsx";
import panel from "./Panel.module.css";
import type { Designing } from "./useDesign.ts";

/** What can be put on the badge. */
export function AddBar({ edit, change }: Designing) {
  const { designer } = useWords();
  const { adds } = designer;
  const wishes: { label: string; wish: Wish }[] = [
    { label: adds.text, wish: { kind: "text", field: "name" } },
    { label: adds.fixed, wish: { kind: "text", field: { fixed: designer.fixedText } } },
    { label: adds.stack, wish: { kind: "stack" } },
    { label: adds.qr, wish: { kind: "qr" } },
    { label: adds.rect, wish: { kind: "rect" } },
    { label: adds.line, wish: { kind: "line" } },
  ];
  return (
    <section className={css.bar} aria-label={designer.add} data-testid="add">
      <span className={css.title}>{designer.add}</span>
      {wishes.map(({ label, wish }) => (
        <button key={label} type="button" className={panel.small} onClick={() => change((now) => add(now, wish))}>
          {label}
        </button>
      ))}
      {(["logo", "background"] as const).map((as) => (
        <ImagePick
          key={as}
          stock={edit.template.stock}
          label={adds[as]}
          onImage={(image) => change((now) => add(now, { kind: "image", as, ...image }))}
        />
      ))}
    </section>
  );
}

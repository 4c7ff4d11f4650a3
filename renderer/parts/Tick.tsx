import type { ReactNode } from "react";
import css from "./Tick.module.css";

type Props = { checked: boolean; onChange: (checked: boolean) => void; label?: string; children?: ReactNode };

/** A box to tick, with all of its words as the target; `label` names it where the words beside it are not enough. */
export function Tick({ checked, onChange, label, children }: Props) {
  return (
    <label className={css.tick}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}

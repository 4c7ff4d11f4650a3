import { type ReactNode, useId } from "react";
import { useWords } from "../desk/useDesk.ts";
import css from "./SidePanel.module.css";

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A task beside the verdict, never over it: scans go on being shown while it is open. Escape closes it. */
export function SidePanel({ title, onClose, children }: Props) {
  const words = useWords();
  const heading = useId();
  return (
    <section
      className={css.panel}
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <header className={css.head}>
        <h2 id={heading}>{title}</h2>
        <button type="button" className={css.close} aria-label={words.program.close} onClick={onClose}>
          ×
        </button>
      </header>
      <div className={css.body}>{children}</div>
    </section>
  );
}

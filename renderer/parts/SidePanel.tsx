import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "../desk/useDesk.ts";
import css from "./SidePanel.module.css";

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A task beside the verdict, never over it: scans go on being shown while it is open. Escape closes it. */
export function SidePanel({ title, onClose, children }: Props) {
  const words = useWords();
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => bringIntoSight(panel.current), []);
  return (
    <section
      ref={panel}
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

/** In a narrow window a panel stands above or below what opened it: its beginning is shown, if it is not in sight. */
export function bringIntoSight(panel: Element | null): void {
  const top = panel?.getBoundingClientRect().top ?? 0;
  if (top < 0 || top > window.innerHeight - SHOWN) panel?.scrollIntoView?.({ block: "start" });
}

/** So much of a panel must show for people to see that it is there, px. */
const SHOWN = 120;

import { Button } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { AheadPart } from "../desk/badgesAhead.ts";
import { changeAhead } from "../desk/changeAhead.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { BatchPanel } from "./BatchPanel.tsx";
import { BlanksPanel } from "./BlanksPanel.tsx";
import { BoxesPanel } from "./BoxesPanel.tsx";
import css from "./Page.module.css";
import { PreflightPanel } from "./PreflightPanel.tsx";

/** What is done with badges before the doors open: check them, print them beforehand, spare ones, boxes. One at a time. */
export function BeforeTheDoors() {
  const { store } = useFront();
  const { preflight, batch, boxes } = useWords();
  const part = useDesk(({ badgesAhead }) => badgesAhead.part);
  const hasEvent = useDesk((state) => state.status?.event !== null);
  const id = useId();
  if (!hasEvent) return null;
  const titles: [AheadPart, string][] = [
    ["check", preflight.title],
    ["batch", batch.title],
    ["blanks", batch.blanks],
    ["boxes", boxes.title],
  ];
  return (
    <section className={css.card} aria-labelledby={id} data-testid="before-the-doors">
      <h2 id={id}>{batch.ahead}</h2>
      <div className={css.row}>
        {titles.map(([name, title]) => (
          <Button
            key={name}
            variant={part === name ? "filled" : "default"}
            aria-expanded={part === name}
            onClick={() => changeAhead(store, { part: part === name ? null : name })}
          >
            {title}
          </Button>
        ))}
      </div>
      {part && PARTS[part]}
    </section>
  );
}

const PARTS: Record<AheadPart, ReactNode> = {
  check: <PreflightPanel />,
  batch: <BatchPanel />,
  blanks: <BlanksPanel />,
  boxes: <BoxesPanel />,
};

import { Button } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { ReportPart } from "../desk/store.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { ExportPanel } from "./ExportPanel.tsx";
import css from "./Page.module.css";
import { PaperEntryPanel } from "./PaperEntryPanel.tsx";
import { PaperPanel } from "./PaperPanel.tsx";

/** What is done with the attendance beside looking at it, one at a time. */
export function AttendanceOut() {
  const { store } = useFront();
  const { exports: say, paper } = useWords();
  const part = useDesk((state) => state.reportPart);
  const id = useId();
  const titles: [ReportPart, string][] = [
    ["export", say.title],
    ["paper", paper.title],
    ["entry", paper.entry.title],
  ];
  return (
    <section className={css.card} aria-labelledby={id} data-testid="attendance-out">
      <h2 id={id}>{say.out}</h2>
      <div className={css.row}>
        {titles.map(([name, title]) => (
          <Button
            key={name}
            variant={part === name ? "filled" : "default"}
            aria-expanded={part === name}
            onClick={() => store.setState({ reportPart: part === name ? null : name })}
          >
            {title}
          </Button>
        ))}
      </div>
      {part && PARTS[part]}
    </section>
  );
}

const PARTS: Record<ReportPart, ReactNode> = {
  export: <ExportPanel />,
  paper: <PaperPanel />,
  entry: <PaperEntryPanel />,
};

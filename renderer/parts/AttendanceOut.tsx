import { Button } from "@mantine/core";
import { useId } from "react";
import type { ReportPart } from "../desk/store.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { ExportPanel } from "./ExportPanel.tsx";
import css from "./Page.module.css";

/** What is done with the attendance beside looking at it, one at a time. */
export function AttendanceOut() {
  const { store } = useFront();
  const { exports: say } = useWords();
  const part = useDesk((state) => state.reportPart);
  const id = useId();
  const titles: [ReportPart, string][] = [["export", say.title]];
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
      {part === "export" && <ExportPanel />}
    </section>
  );
}

import type { ReportPart } from "../desk/store.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { ExportPanel } from "./ExportPanel.tsx";
import { PaperEntryPanel } from "./PaperEntryPanel.tsx";
import { PaperPanel } from "./PaperPanel.tsx";
import { type Work, WorkCard } from "./WorkCard.tsx";

/** What is done with the attendance beside looking at it, one at a time. */
export function AttendanceOut() {
  const { store } = useFront();
  const { exports: say, paper } = useWords();
  const part = useDesk((state) => state.reportPart);
  const works: Work<ReportPart>[] = [
    { name: "export", title: say.title, panel: <ExportPanel /> },
    { name: "paper", title: paper.title, panel: <PaperPanel /> },
    { name: "entry", title: paper.entry.title, panel: <PaperEntryPanel /> },
  ];
  return (
    <WorkCard
      title={say.out}
      testId="attendance-out"
      works={works}
      open={part}
      onOpen={(reportPart) => store.setState({ reportPart })}
    />
  );
}

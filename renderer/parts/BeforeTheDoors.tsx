import type { AheadPart } from "../desk/badgesAhead.ts";
import { changeAhead } from "../desk/changeAhead.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { BatchPanel } from "./BatchPanel.tsx";
import { BlanksPanel } from "./BlanksPanel.tsx";
import { BoxesPanel } from "./BoxesPanel.tsx";
import { PreflightPanel } from "./PreflightPanel.tsx";
import { type Work, WorkCard } from "./WorkCard.tsx";

/** What is done with badges before the doors open: check them, print them beforehand, spare ones, boxes. One at a time. */
export function BeforeTheDoors() {
  const { store } = useFront();
  const { preflight, batch, boxes } = useWords();
  const part = useDesk(({ badgesAhead }) => badgesAhead.part);
  const hasEvent = useDesk((state) => state.status?.event !== null);
  if (!hasEvent) return null;
  const works: Work<AheadPart>[] = [
    { name: "check", title: preflight.title, panel: <PreflightPanel /> },
    { name: "batch", title: batch.title, panel: <BatchPanel /> },
    { name: "blanks", title: batch.blanks, panel: <BlanksPanel /> },
    { name: "boxes", title: boxes.title, panel: <BoxesPanel /> },
  ];
  return (
    <WorkCard
      title={batch.ahead}
      testId="before-the-doors"
      works={works}
      open={part}
      onOpen={(opened) => changeAhead(store, { part: opened })}
    />
  );
}

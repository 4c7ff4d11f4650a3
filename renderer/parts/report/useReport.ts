import { useEffect, useRef, useState } from "react";
import type { EventReport } from "../../../shared/contract/reportShapes.ts";
import { useDesk, useFront } from "../../desk/useDesk.ts";

/** Counted anew no more often than this, however many people come; with very many people, a tenth of the time at most. Milliseconds. */
const AT_MOST_EVERY = 1_000;
const REST = 10;

/** The open event's report, asked again while the event goes on; what was shown stays until the next is there. Null: not yet. */
export function useReport(): EventReport | null {
  const { desk } = useFront();
  const [report, setReport] = useState<EventReport | null>(null);
  const notBefore = useRef(0);
  const event = useDesk((state) => state.status?.event?.id);
  const changes = useChanges();
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when the numbers may have changed
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const asked = Date.now();
      const now = await desk.report.read();
      notBefore.current = asked + Math.max(AT_MOST_EVERY, REST * (Date.now() - asked));
      if (isWanted) setReport(now);
    };
    // A call that failed stands in the bar above the screen.
    const timer = setTimeout(() => void ask().catch(() => undefined), Math.max(0, notBefore.current - Date.now()));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [desk, event, changes]);
  return report?.event.id === event ? report : null;
}

/** Another text whenever people, arrivals, refusals or the event itself changed. */
function useChanges(): string {
  const people = useDesk((state) => state.peopleVersion);
  const counts = useDesk((state) => JSON.stringify(state.status?.counts));
  const sessions = useDesk((state) => JSON.stringify(state.status?.sessions));
  const newest = useDesk((state) => state.entries[0]?.key);
  const about = useDesk((state) => JSON.stringify(state.status?.event));
  return [people, counts, sessions, newest, about].join(" ");
}

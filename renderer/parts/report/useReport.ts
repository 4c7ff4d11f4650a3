import { useEffect, useRef, useState } from "react";
import type { EventReport } from "../../../shared/contract/reportShapes.ts";
import { useDesk, useFront } from "../../desk/useDesk.ts";
import { paced } from "./paced.ts";

/** Counted anew no more often than every second, however many people come; with very many people, a tenth of the time at most. */
const PACE = { least: 1_000, rest: 10 };

/** The open event's report, asked again while the event goes on; what was shown stays until the next is there. Null: not yet. */
export function useReport(): EventReport | null {
  const { desk } = useFront();
  const [report, setReport] = useState<EventReport | null>(null);
  const asking = useRef<ReturnType<typeof paced> | null>(null);
  const event = useDesk((state) => state.status?.event?.id);
  const changes = useChanges();
  useEffect(() => {
    const one = paced(async () => setReport(await desk.report.read()), PACE);
    asking.current = one;
    return one.stop;
  }, [desk]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when the numbers may have changed
  useEffect(() => asking.current?.soon(), [desk, event, changes]);
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

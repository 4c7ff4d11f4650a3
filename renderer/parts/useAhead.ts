import { useEffect, useState } from "react";
import type { BatchNow, BoxesNow, CheckNow, WorkProgress } from "../../shared/contract/batchShapes.ts";
import { useDesk, useFront } from "../desk/useDesk.ts";

/** The check of all badges as the desk has it, asked again when it ends and when what it rests on may have changed. */
export function useCheck(): CheckNow {
  const { desk } = useFront();
  return useWork("check", desk.check.now);
}

/** The batch that is being drawn, and what came of the last one. */
export function useBatch(): BatchNow {
  const { desk } = useFront();
  return useWork("batch", desk.batch.now);
}

/** The boxes on the desk; null until the desk has said. */
export function useBoxes(): BoxesNow | null {
  const { desk } = useFront();
  return useAnswer(desk.boxes.now, useChanges());
}

type Now<L> = { progress: WorkProgress | null; last: L | null };

function useWork<L>(work: "check" | "batch", ask: () => Promise<Now<L>>): Now<L> {
  const told = useDesk(({ badgesAhead }) => badgesAhead.work[work]);
  const isRunning = told !== null;
  const answer = useAnswer(ask, `${useChanges()} ${isRunning}`);
  return { progress: told ?? answer?.progress ?? null, last: isRunning ? null : (answer?.last ?? null) };
}

/** Rises, as it were, whenever people, badges, arrivals or settings changed. */
function useChanges(): string {
  const event = useDesk((state) => state.status?.event?.id ?? "");
  const people = useDesk((state) => state.peopleVersion);
  const arrived = useDesk((state) => state.status?.counts.arrived ?? 0);
  const settings = useDesk((state) => state.settings);
  return `${event} ${people} ${arrived} ${settings?.stock} ${settings?.template} ${settings?.badgeCode} ${settings?.printer}`;
}

function useAnswer<T>(ask: () => Promise<T>, changes: string): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever something it rests on has changed
  useEffect(() => {
    let isWanted = true;
    const take = (one: T) => {
      if (isWanted) setAnswer(one);
    };
    // A call that failed stands in the bar above the screen.
    ask().then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [ask, changes]);
  return answer;
}

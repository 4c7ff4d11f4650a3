import { useEffect, useState } from "react";
import type { BadgeWork, BatchNow, BoxesNow, CheckNow, WorkProgress } from "../../shared/contract/batchShapes.ts";
import { useDesk, useFront } from "../desk/useDesk.ts";

/** The check of all badges as the desk has it, asked again when it ends and when what it rests on may have changed. */
export function useCheck(): CheckNow {
  const { desk } = useFront();
  return useWork("check", desk.check.now) ?? NOTHING;
}

/** The batch that is being drawn, and what came of the last one: of spare badges, or of people's. */
export function useBatch(wantsSpare: boolean): Pick<BatchNow, "progress" | "last"> {
  const { desk } = useFront();
  const now = useWork("batch", desk.batch.now);
  return { progress: now?.progress ?? null, last: now?.isSpare === wantsSpare ? now.last : null };
}

const NOTHING = { progress: null, last: null };

/** The boxes on the desk; null until the desk has said. */
export function useBoxes(): BoxesNow | null {
  const { desk } = useFront();
  return useAnswer(desk.boxes.now, useChanges());
}

/** A work's own word, with its progress as the news tell it; null until the desk has said. */
export function useWork<N extends { progress: WorkProgress | null; last: unknown }>(
  work: BadgeWork["work"],
  ask: () => Promise<N>,
): N | null {
  const told = useDesk(({ badgesAhead }) => badgesAhead.work[work]);
  const answer = useAnswer(ask, `${useChanges()} ${told !== null}`);
  return answer && told ? { ...answer, progress: told, last: null } : answer;
}

/** Rises, as it were, whenever people, badges, arrivals or settings changed. */
function useChanges(): string {
  const event = useDesk((state) => state.status?.event?.id ?? "");
  const people = useDesk((state) => state.peopleVersion);
  const arrived = useDesk((state) => state.status?.counts.arrived ?? 0);
  const settings = useDesk((state) => state.settings);
  return `${event} ${people} ${arrived} ${settings?.stock} ${settings?.template} ${settings?.badgeCode} ${settings?.printer} ${JSON.stringify(settings?.printing)}`;
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

import { useEffect } from "react";
import type { Sharing } from "../../../shared/contract/stationShapes.ts";
import { askSharing } from "../../desk/sharing.ts";
import { useDesk, useFront } from "../../desk/useDesk.ts";

/** How the event is shared: asked when it is shown and when another event is opened, kept up by news; null until the desk has said. */
export function useSharing(): Sharing | null {
  const front = useFront();
  const event = useDesk((state) => state.status?.event?.id ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event is shared in another way
  useEffect(() => {
    // A call that failed stands in the bar above the screen.
    askSharing(front).catch(() => undefined);
  }, [front, event]);
  return useDesk((state) => state.sharing);
}

import { useMemo } from "react";
import { useDesk } from "../desk/useDesk.ts";

/** The days the open event is on, as far as it says so: its date, and those its sessions are on. */
export function useEventDays(): string[] {
  const date = useDesk((state) => state.status?.event?.date ?? null);
  const sessions = useDesk((state) => state.status?.sessions);
  return useMemo(() => {
    const moments = (sessions ?? []).flatMap(({ starts, ends, opens, closes }) => [starts, ends, opens, closes]);
    const days = [date, ...moments].flatMap((moment) => moment?.slice(0, 10) ?? []);
    return [...new Set(days)].sort();
  }, [date, sessions]);
}

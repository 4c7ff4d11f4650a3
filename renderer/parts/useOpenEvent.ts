import { useEffect, useState } from "react";
import type { EditableEvent } from "../../shared/contract/eventShapes.ts";
import { useDesk, useFront } from "../desk/useDesk.ts";

/** The open event in full, asked for again whenever it changes; null while none is open or nothing has come yet. */
export function useOpenEvent(): EditableEvent | null {
  const { desk } = useFront();
  const open = useDesk((state) => state.status?.event?.id ?? null);
  const version = useDesk((state) => state.peopleVersion);
  const [event, setEvent] = useState<EditableEvent | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event, or the same one changed, is asked for anew
  useEffect(() => {
    let isCurrent = true;
    void desk.event.edit().then((now) => {
      if (isCurrent) setEvent(now);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, open, version]);
  return event;
}

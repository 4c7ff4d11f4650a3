import { useEffect } from "react";
import { turnGate } from "../desk/changeGate.ts";
import { useFront } from "../desk/useDesk.ts";

/** F7 turns the gate from in to out and back, F9 shows what this desk is for: keys that no scanner sends and no field takes. */
export function useGateKeys(onDesk: () => void): void {
  const front = useFront();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isOurs = event.key === "F7" || event.key === "F9";
      if (!isOurs || event.repeat || event.isComposing || !front.store.getState().status?.event) return;
      event.preventDefault();
      if (event.key === "F9") onDesk();
      else void turnGate(front);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [front, onDesk]);
}

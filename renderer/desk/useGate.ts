import { useMemo } from "react";
import { type GateView, gateViewOf } from "./gate.ts";
import { useDesk } from "./useDesk.ts";

/** Where this desk stands, drawn again when that changes. */
export function useGate(): GateView {
  const settings = useDesk((state) => state.settings);
  const status = useDesk((state) => state.status);
  const gateAsked = useDesk((state) => state.gateAsked);
  return useMemo(() => gateViewOf({ settings, status, gateAsked }), [settings, status, gateAsked]);
}

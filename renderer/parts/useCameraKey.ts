import { useEffect } from "react";
import { changeCamera } from "../desk/camera.ts";
import { useFront } from "../desk/useDesk.ts";

/** F8 turns this station's camera on and off: a key that no scanner sends and no field takes. */
export function useCameraKey(): void {
  const front = useFront();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.repeat || event.isComposing) return;
      event.preventDefault();
      const isOn = front.store.getState().settings?.camera?.isOn ?? false;
      void changeCamera(front, { isOn: !isOn });
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [front]);
}

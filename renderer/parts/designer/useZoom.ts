import { type RefObject, useEffect, useRef, useState } from "react";
import type { Stock } from "../../../shared/badge/template.ts";

/** `scale`: CSS pixels a millimetre; `percent` of what fits the window. */
export type Zoom = {
  holder: RefObject<HTMLDivElement | null>;
  scale: number;
  percent: number;
  zoomBy(by: 1 | -1): void;
  fit(): void;
};

const STEPS = [0.5, 0.75, 1, 1.5, 2, 3, 4, 6];
const FIT = 2;
/** CSS pixels around the badge, for handles and guides. */
const AROUND = 28;

/** How large the badge is shown: as large as its holder leaves room for, and larger or smaller in steps. */
export function useZoom({ width, height }: Pick<Stock, "width" | "height">): Zoom {
  const holder = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 640, height: 400 });
  const [step, setStep] = useState(FIT);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setRoom({ width: element.offsetWidth, height: element.offsetHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const factor = STEPS[step] ?? 1;
  const fitting = Math.min((room.width - 2 * AROUND) / width, (room.height - 2 * AROUND) / height);
  const scale = Math.max(1, Math.round(fitting * 20) / 20) * factor;
  return {
    holder,
    scale,
    percent: Math.round(factor * 100),
    zoomBy: (by) => setStep((now) => Math.min(STEPS.length - 1, Math.max(0, now + by))),
    fit: () => setStep(FIT),
  };
}

import { useEffect, useRef, useState } from "react";
import type { Figures } from "../../shared/contract/doorShapes.ts";
import { useDesk, useFront } from "../desk/useDesk.ts";

/** The numbers in detail are counted anew no more often than this, however many people come. Milliseconds. */
const AT_MOST_EVERY = 1_000;

/** The desk's numbers in detail while they are shown: asked again when people or arrivals changed, and as the minutes pass. */
export function useFigures(): Figures | null {
  const { desk } = useFront();
  const [figures, setFigures] = useState<Figures | null>(null);
  const askedAt = useRef(0);
  const peopleVersion = useDesk((state) => state.peopleVersion);
  // A status comes with every arrival, and every few seconds while nobody comes.
  const status = useDesk((state) => state.status);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when the numbers may have changed
  useEffect(() => {
    const timer = setTimeout(
      () => {
        askedAt.current = Date.now();
        void desk.figures.now().then(setFigures);
      },
      Math.max(0, askedAt.current + AT_MOST_EVERY - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [desk, peopleVersion, status]);
  return figures;
}

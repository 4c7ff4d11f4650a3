import type { Settings } from "../../shared/contract/shapes.ts";

/** What the tour's steps are about, and where in the menu that is. */
export const TOUR_STEPS = ["bring", "scan", "trouble"] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

const PLACES = { bring: "event", scan: "checkIn", trouble: "badges" } as const satisfies Record<TourStep, string>;

/** The screen the tour speaks of just now, to be pointed at; null: it is over. */
export const pointedAt = (step: number | null): (typeof PLACES)[TourStep] | null => {
  const shown = step === null ? undefined : TOUR_STEPS[step];
  return shown ? PLACES[shown] : null;
};

/** With which step a window begins: with the first at this laptop's first start, until the tour was seen or skipped. */
export const firstStep = (now: number | null, { tour }: Pick<Settings, "tour">): number | null =>
  now ?? (tour === "due" ? 0 : null);

import { changeSettings } from "./events.ts";
import type { Front } from "./front.ts";

/** Shows it, from its first step. */
export const showTour = ({ store }: Front): void => store.setState({ tourStep: 0 });

/** Seen, or skipped: it does not come by itself again. */
export async function closeTour(front: Front): Promise<void> {
  const { store } = front;
  const { tourStep, settings } = store.getState();
  if (tourStep === null) return;
  store.setState({ tourStep: null });
  if (settings?.tour === "due") await changeSettings(front, { tour: "seen" });
}

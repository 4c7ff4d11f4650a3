import type { PageFacts } from "../event/event.ts";
import type { Words } from "./say.ts";
import { dayOf } from "./when.ts";

/** An event's days with their weekdays, the first and the last of several: for screens and tickets; "" = it has no date. */
export function eventDates({ language, page }: Words, { date, dateEnd }: Pick<PageFacts, "date" | "dateEnd">): string {
  if (date === null) return "";
  const first = dayOf(language, date);
  return dateEnd !== null && dateEnd !== date ? page.upTo(first, dayOf(language, dateEnd)) : first;
}

import type { AttendedTexts } from "../../shared/badge/template.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { daysOf } from "../../shared/i18n/when.ts";
import type { Attended } from "../../shared/report/attended.ts";
import type { Desk } from "./desk.ts";

/** What somebody attended, in words. */
export const attendedTexts = (say: Words, { hours, days, sessions }: Attended): AttendedTexts => ({
  hours: hours === null || hours === 0 ? "" : say.attended.hours(String(hours)),
  days: daysOf(say.language, days),
  sessions,
});

/** Somebody who was there from the first day to the last in every room, to design a certificate with before anybody was. */
export function wholeEvent({ event }: Desk, say: Words): AttendedTexts {
  const { date, dateEnd, talks } = event.page;
  const rooms = event.sessions.slice(1).map(({ title }) => title);
  const days = [...new Set([date, dateEnd].filter((day) => day !== null))];
  const sessions = rooms.length > 0 ? rooms : talks.slice(0, 3).map(({ title }) => title);
  return attendedTexts(say, { hours: EXAMPLE_HOURS, days, sessions });
}

const EXAMPLE_HOURS = 4.5;

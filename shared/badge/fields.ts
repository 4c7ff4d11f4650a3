import type { BadgeField } from "./template.ts";

/** Every field a badge can show, those that most badges have first. */
export const BADGE_FIELDS: readonly BadgeField[] = [
  ...(["name", "nickname", "callName", "givenName", "company", "jobTitle", "role", "ticketType"] as const),
  ...(["sessions", "place", "eventTheme", "eventDate", "eventVenue", "organisers"] as const),
  ...(["attendedHours", "attendedDays", "attendedSessions"] as const),
];

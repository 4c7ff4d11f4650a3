import type { BadgeContent } from "./template.ts";

/** A badge of nobody: every field empty but what is stated. */
export const blankContent = (stated: Partial<BadgeContent> = {}): BadgeContent => ({
  name: "",
  givenName: null,
  familyName: null,
  nickname: null,
  company: null,
  jobTitle: null,
  email: null,
  phone: null,
  role: "attendee",
  roleLabel: "",
  ticketType: null,
  sessions: [],
  place: null,
  extra: {},
  eventTheme: "",
  eventDate: null,
  eventVenue: null,
  organisers: [],
  attended: { hours: "", days: "", sessions: [] },
  ticketCode: "",
  badgeCode: "",
  mark: null,
  ...stated,
});

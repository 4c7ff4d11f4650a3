/** What a person does at the event; free text is allowed, these have words and colours of their own. */
export const KNOWN_ROLES = ["attendee", "speaker", "host", "organiser", "staff", "partner", "press", "vip"] as const;

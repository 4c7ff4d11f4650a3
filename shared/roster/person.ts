import { z } from "zod";
import { PersonId } from "../words/ids.ts";

export const PersonStatus = z.enum(["active", "pending", "waitlist", "cancelled", "blocked"]);
export type PersonStatus = z.infer<typeof PersonStatus>;

/** What a roster row or a walk-in form says of a person. Texts are cleaned, never cut; null = not stated. */
export const PersonDetails = z.object({
  /** As it is read aloud: `贾岛`, `Ada Lovelace`. */
  name: z.string().min(1),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  /** 花名 or nickname, shown beside the name. */
  nickname: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  company: z.string().nullable(),
  jobTitle: z.string().nullable(),
  role: z.string(),
  ticketType: z.string().nullable(),
  orderId: z.string().nullable(),
  status: PersonStatus,
  /** People this one may bring. */
  guests: z.number().int().min(0),
  /** Codes of other systems that admit this person (an Eventbrite barcode, a pretix secret), verbatim. */
  codes: z.array(z.string()),
  note: z.string().nullable(),
  /** Staff must not miss this person, whatever the role. */
  vip: z.boolean(),
  /** Columns nobody mapped, by header, kept as they stood. */
  extra: z.record(z.string(), z.string()),
});
export type PersonDetails = z.infer<typeof PersonDetails>;

/** `source`: where the person came from, so that a re-import knows its own rows from people added here (by hand beforehand, or at the door). */
export const Person = PersonDetails.extend({
  id: PersonId,
  /** Twelve digits: the number in this person's own ticket. */
  ticket: z.string().regex(/^\d{12}$/),
  source: z.enum(["roster", "hand", "walk-in", "page"]),
});
export type Person = z.infer<typeof Person>;

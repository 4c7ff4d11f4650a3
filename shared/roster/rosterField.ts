/** What a roster's column can say of a person; a column that says none of these is kept as an extra field. */
export const ROSTER_FIELDS = [
  "name",
  "givenName",
  "familyName",
  "nickname",
  "email",
  "phone",
  "company",
  "jobTitle",
  "role",
  "ticketType",
  "ticketCode",
  "orderId",
  "status",
  "checkedIn",
  "guests",
  "note",
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

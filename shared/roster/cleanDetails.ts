import { cleanText } from "../words/text.ts";
import type { PersonDetails } from "./person.ts";

/** Some of a person's details, as a form hands them over. */
export type SomeDetails = { [F in keyof PersonDetails]?: PersonDetails[F] | undefined };

/**
 * What somebody typed, as it is stored: verbatim but for invisible characters and blanks at the ends, null where nothing
 * is left. A name of nothing is left out: nobody loses theirs.
 */
export function cleanDetails(typed: SomeDetails): Partial<PersonDetails> {
  const clean = Object.entries(typed).flatMap(([field, value]) => {
    const stored = cleanValue(field, value);
    return stored === undefined ? [] : [[field, stored] as const];
  });
  return Object.fromEntries(clean);
}

function cleanValue(field: string, value: PersonDetails[keyof PersonDetails] | undefined) {
  if (Array.isArray(value)) return [...new Set(value.map(cleanText).filter(Boolean))];
  if (typeof value === "object" && value !== null) return cleanExtra(value);
  if (typeof value !== "string") return value;
  const text = cleanText(value);
  if (field === "name") return text || undefined;
  if (field === "role") return text || "attendee";
  return text || null;
}

/** Extra columns without those that state nothing. */
export const cleanExtra = (extra: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(extra)
      .map(([header, text]) => [cleanText(header), cleanText(text)] as const)
      .filter(([header, text]) => header !== "" && text !== ""),
  );

import { extraValue } from "../roster/extra.ts";
import type { BadgeContent } from "./template.ts";

/** Answers that mean yes, as forms and people write them; the column may also repeat its own question's choice. */
const YES = /^(y|yes|true|1|ok|agree|agreed|accept|accepted|是|是的|同意|愿意|可以|好|好的|已同意|我同意|✓|✔|√|x|on)$/i;

/** Whether this person said yes in the column that asks for it; no column, or no answer, is a no. */
export const agrees = (content: BadgeContent, column: string): boolean =>
  YES.test((extraValue(content.extra, column) ?? "").normalize("NFKC").trim());

/**
 * The person's contact for another guest's phone (vCard 3.0, RFC 2426, which phones of every maker read). "" without
 * anything but the name.
 */
export function vcardOf({
  name,
  familyName,
  givenName,
  nickname,
  company,
  jobTitle,
  phone,
  email,
}: BadgeContent): string {
  const lines: [string, string | null][] = [
    ["FN", name],
    ["NICKNAME", nickname],
    ["ORG", company],
    ["TITLE", jobTitle],
    ["TEL;TYPE=CELL", phone],
    ["EMAIL", email],
  ];
  const stated = lines.filter(([, value]) => value !== null && value !== "");
  if (stated.length < 2) return "";
  const structured = `N:${escaped(familyName ?? (givenName ? "" : name))};${escaped(givenName ?? "")};;;`;
  const body = stated.map(([key, value]) => `${key}:${escaped(value ?? "")}`);
  return ["BEGIN:VCARD", "VERSION:3.0", structured, ...body, "END:VCARD"].join("\r\n");
}

/** RFC 2426, section 4: backslash, comma, semicolon and line ends. */
const escaped = (value: string): string => value.replace(/[\\,;]/g, "\\$&").replace(/\r?\n/g, "\\n");

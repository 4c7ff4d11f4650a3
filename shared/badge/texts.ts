import { extraValue } from "../roster/extra.ts";
import { cleanText, hasHan } from "../words/text.ts";
import { placeText } from "./placeText.ts";
import type { BadgeContent, BadgeField, TextSource } from "./template.ts";

/** The text that stands for a source on this person's badge, "" when there is none. */
export function textOf(source: TextSource, content: BadgeContent): string {
  if (typeof source === "string") return fieldText(source, content);
  if ("fixed" in source) return printable(source.fixed);
  return printable(extraValue(content.extra, source.extra) ?? "");
}

/** Line ends become blanks; control characters and halves of characters have no shape and go. */
export const printable = (text: string): string => cleanText(text.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cs}]/gu, ""));

/** A 花名 stands in the quotation marks of its script, so that nobody takes it for a second name. */
function fieldText(field: BadgeField, content: BadgeContent): string {
  const plain = printable(plainText(field, content));
  if (field !== "nickname" || plain === "") return plain;
  if (plain === printable(content.name)) return "";
  return hasHan(plain) ? `「${plain}」` : `“${plain}”`;
}

function plainText(field: BadgeField, content: BadgeContent): string {
  switch (field) {
    case "role":
      return content.roleLabel || content.role;
    case "givenName":
      return givenName(content);
    case "callName":
      return content.nickname || givenName(content);
    case "sessions":
      return content.sessions.join(" · ");
    case "place":
      return content.place ? placeText(content.place) : "";
    case "organisers":
      return content.organisers.join(" · ");
    case "attendedHours":
      return content.attended.hours;
    case "attendedDays":
      return content.attended.days;
    case "attendedSessions":
      return content.attended.sessions.join(" · ");
    default:
      return content[field] ?? "";
  }
}

/** As stated, else what a Latin name begins with; a name of hanzi is not taken apart: 贾岛 is nobody's 岛. */
function givenName({ name, givenName: stated, familyName }: BadgeContent): string {
  if (stated) return stated;
  const words = name.trim().split(/\s+/);
  const [first = ""] = words;
  if (words.length < 2 || hasHan(name) || familyName === first) return name;
  return first;
}

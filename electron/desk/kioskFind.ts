import { phoneTailOf } from "../../shared/people/values.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { cleanText, hasHan, plainText } from "../../shared/words/text.ts";
import type { Desk } from "./desk.ts";

/** The one person with exactly this full name and these last four digits of the phone; null: nobody, or several. */
export function findGuest(desk: Desk, { name, tail }: { name: string; tail: string }): PersonId | null {
  const wanted = nameKey(name);
  const digits = tail.normalize("NFKC").replace(/\D/g, "");
  if (wanted === "" || digits.length !== 4) return null;
  const found: PersonId[] = [];
  for (const [id, record] of desk.state.people)
    if (phoneTailOf(record) === digits && nameKey(record.person.name) === wanted) found.push(id);
  const [only, ...others] = found;
  return others.length === 0 ? (only ?? null) : null;
}

/** A full name, whatever its blanks, dots, case and accents; words of a Latin name in any order. */
function nameKey(name: string): string {
  const words = plainText(cleanText(name))
    .split(/[\s·・.,，'’-]+/)
    .filter(Boolean);
  return hasHan(name) ? words.join("") : words.sort().join(" ");
}

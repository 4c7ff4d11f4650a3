import type { PagePerson } from "../event.ts";
import { hasRoleWord, splitAffiliation, upToRole } from "./affiliation.ts";
import type { Lore } from "./lore.ts";

/** An affiliation longer than this is the beginning of a biography. */
export const LONG_AFFILIATION = 60;

/** What stands behind a name, as position or, when it tells a life, as biography that begins with the position. */
export function toldBy(text: string, lore: Lore): Pick<PagePerson, "company" | "role" | "affiliation" | "bio"> {
  const isBio = text.length > LONG_AFFILIATION || TELLS_A_LIFE.test(text);
  const short = isBio ? headOf(text) : text;
  const bio = isBio ? text : null;
  if (short === "") return { company: null, role: null, affiliation: null, bio };
  return { ...splitAffiliation(short, lore.companies), affiliation: short, bio };
}

const TELLS_A_LIFE =
  /。|\.\s|毕业|加入|从事|曾[在任经]|多年|负责(?!人)|专注|目前|热爱|^一[个名位]|\b(?:is|has|was|likes|loves|years)\b/;

/** Of a biography the clause that says what the person is. */
export function headOf(text: string): string {
  const clause = text.split(/[，,。；;]|\.\s|\.$|\sand\s(?=\w+s\s)|\swho\s/)[0]?.trim() ?? "";
  const position = /\p{Script=Han}/u.test(clause) ? upToRole(clause) : clause;
  if (position.length > LONG_AFFILIATION || !hasRoleWord(position) || /^一[个名位]/.test(clause)) return "";
  return position.replace(
    /^(?:现任|目前是|是|为)\s*|^(?:\p{Lu}[\p{L}.'’-]*\s){0,3}(?:is|was|works as)\s(?:an?|the)\s/u,
    "",
  );
}

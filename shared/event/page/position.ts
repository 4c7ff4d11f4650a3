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
  /。|\.\s|毕业|加入|从事|曾[在任经]|多年|负责(?!人)|专注|目前|热爱|^一[个名位]|\b(?:is|has|was|likes|loves|years|works as)\b/;

/** `目前就职于青禾科技，担任架构师`, `在青禾科技担任架构师`: the words that say where somebody works and as what. */
function employedIn(text: string): string {
  const found =
    /(?:就职|任职|供职|工作)于([^，,。；;]{2,30}?)[，,]?\s?(?:担任|任|职位[是为]?)([^，,。；;]{2,24})/u.exec(text) ??
    /(?<![曾前])(?:目前|现|现在)?在([^，,。；;]{2,20}?)(?:担任|任)([^，,。；;]{2,24})/u.exec(text);
  return found?.[1] &&
    found[2] &&
    hasRoleWord(found[2]) &&
    !/曾/.test(text.slice(Math.max(0, found.index - 2), found.index))
    ? found[0].slice(found[0].indexOf(found[1])).trim()
    : "";
}

/** A clause that tells what somebody does or did, not what somebody is. */
const TELLS_OF_WORK =
  /^(?:一[个名位]|从事|拥有|具有|专注|负责(?!人)|热爱|毕业|参与|曾|多年|主要|长期|\d)|(?:就职|任职|供职)于/;

/** Of a biography the clause that says what the person is. */
export function headOf(text: string): string {
  const clause = text.split(/[，,。；;]|\.\s|\.$|\sand\s(?=\w+s\s)|\swho\s/)[0]?.trim() ?? "";
  const position = /\p{Script=Han}/u.test(clause) ? upToRole(clause) : clause;
  if (position.length > LONG_AFFILIATION || !hasRoleWord(position) || TELLS_OF_WORK.test(clause))
    return employedIn(text);
  return position.replace(
    /^(?:现任职于|目前任职于|就职于|任职于|来自|现任|目前是|是|为)\s*|^(?:\p{Lu}[\p{L}.'’-]*\s){0,3}(?:is|was|works as)\s(?:(?:an?|the)\s)?/u,
    "",
  );
}

import type { Person } from "../person.ts";
import { codesOf, companyOf, emailOf, namesOf, phoneOf } from "./fields.ts";
import { bareText, isIdeographic } from "./fold.ts";
import { type Fit, fitOf, NO_FIT, RANK } from "./rank.ts";
import { fitAnywhere, type Symbols, symbolsOf } from "./symbols.ts";
import type { Typed } from "./typed.ts";

/**
 * How well a word fits a person who is in no segment yet, in the seconds after a large roster came. By name, company,
 * e-mail, phone and codes; not by typos and extra columns, since everybody is asked one by one.
 */
export function fitOfPerson(person: Person, typed: Typed): Fit {
  let least = NO_FIT;
  for (const name of namesOf(person)) least = Math.min(least, fitOfName(name, typed));
  if (least !== NO_FIT) return least;
  if (typed.digits.length > 2 && phoneOf(person).endsWith(typed.digits)) return fitOf(RANK.number);
  if (codesOf(person).includes(typed.bare)) return fitOf(RANK.number);
  if (typed.text.length > 2 && emailOf(person).startsWith(typed.text)) return fitOf(RANK.emailStart);
  return person.company && companyOf(person).includes(typed.simple) ? fitOf(RANK.companyInside) : NO_FIT;
}

function fitOfName(name: string, typed: Typed): Fit {
  const symbols = symbolsOf(name);
  if (symbols.codes.some(isIdeographic)) return fitOfSymbols(symbols, typed);
  const bare = bareText(name);
  if (bare === typed.bare) return fitOf(RANK.whole);
  if (bare.startsWith(typed.bare)) return fitOf(RANK.startShort);
  return name.includes(typed.text) ? fitOf(RANK.insideWord) : NO_FIT;
}

function fitOfSymbols(symbols: Symbols, { spelling, simpleSpelling }: Typed): Fit {
  const usual = spelling ? fitAnywhere(spelling, symbols, 0) : NO_FIT;
  return usual === NO_FIT && simpleSpelling ? fitAnywhere(simpleSpelling, symbols, 0) : usual;
}

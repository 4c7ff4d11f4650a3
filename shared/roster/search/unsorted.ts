import type { Person } from "../person.ts";
import { codesOf, companyOf, emailOf, namesOf, phoneOf, writtenCodesOf } from "./fields.ts";
import { bareText, isIdeographic } from "./fold.ts";
import { hanzi } from "./hanzi.ts";
import { type Fit, fitOf, NO_FIT, RANK } from "./rank.ts";
import type { Spelling } from "./spelling.ts";
import { fitAnywhere, type Symbols, symbolsOf } from "./symbols.ts";
import type { Typed } from "./typed.ts";

/**
 * Asks people one by one how well a word fits them, in the seconds after a large roster came, when they are in no segment
 * yet. By name, company, e-mail, phone and codes; not by typos, extra columns and notes. Most people are passed over by a
 * glance at the characters of their names, so that 100,000 are asked in tens of milliseconds.
 */
export function fitter(typed: Typed): (person: Person) => Fit {
  const mayBegin = glance(typed);
  const first = typed.bare.charAt(0);
  const isLatin = /^[ -~]+$/.test(typed.simple);

  const fitOfName = (name: string): Fit => {
    if (HAS_IDEOGRAPH.test(name)) {
      if (!mayBegin(name)) return NO_FIT;
      const symbols = symbolsOf(name);
      if (symbols.codes.some(isIdeographic)) return fitOfSymbols(symbols, typed);
    }
    const bare = bareText(name);
    if (bare === typed.bare) return fitOf(RANK.whole);
    if (bare.startsWith(typed.bare)) return fitOf(RANK.startShort);
    return name.includes(typed.text) ? fitOf(RANK.insideWord) : NO_FIT;
  };
  const mayBeCode = (code: string | null) =>
    code !== null &&
    code.length >= typed.bare.length &&
    (code.slice(0, 1).toLowerCase() === first || MARKED.test(code));
  const mayBeCompany = (company: string) => (isLatin ? HAS_LATIN.test(company) : HAS_OTHER.test(company));

  return (person) => {
    let least = NO_FIT;
    for (const name of namesOf(person)) least = Math.min(least, fitOfName(name));
    if (least !== NO_FIT) return least;
    if (typed.digits.length > 2 && phoneOf(person).endsWith(typed.digits)) return fitOf(RANK.number);
    if (
      (mayBeCode(person.orderId) || person.codes.some(mayBeCode)) &&
      codesOf(writtenCodesOf(person)).includes(typed.bare)
    )
      return fitOf(RANK.number);
    if (typed.text.length > 2 && isLatin && emailOf(person).startsWith(typed.text)) return fitOf(RANK.emailStart);
    const { company } = person;
    return company && mayBeCompany(company) && companyOf(person).includes(typed.simple)
      ? fitOf(RANK.companyInside)
      : NO_FIT;
  };
}

const HAS_IDEOGRAPH = /[\u3005-\u9fff\uac00-\ud8ff\uf900-\ufaff]/;
const HAS_LATIN = /[\p{Script=Latin}\p{N}]/u;
const HAS_OTHER = /[^ -~]/;
/** A code that does not begin with a plain letter or digit. */
const MARKED = /^[^a-z0-9]/i;

/** Whether a name has a character at which the typed word may begin; asked once a character. */
function glance({ spelling, simpleSpelling }: Typed): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    for (const char of name) {
      let may = known.get(char);
      if (may === undefined) {
        may = [spelling, simpleSpelling].some((one) => one && mayBeginAt(one, char.codePointAt(0) ?? 0));
        known.set(char, may);
      }
      if (may) return true;
    }
    return false;
  };
}

function mayBeginAt({ steps }: Spelling, code: number): boolean {
  const table = hanzi();
  if (table.mayStartCompound(code)) return true;
  const readings = table.readingsIn([code], 0);
  const all = readings ? [readings.first, ...readings.others] : [];
  return (steps[0] ?? []).some(({ span, code: wanted }) => {
    if (wanted !== 0 && table.simplified(wanted) !== table.simplified(code)) return false;
    return span === null || all.some((reading) => reading >= span.from && reading < span.to);
  });
}

function fitOfSymbols(symbols: Symbols, { spelling, simpleSpelling }: Typed): Fit {
  const usual = spelling ? fitAnywhere(spelling, symbols, 0) : NO_FIT;
  return usual === NO_FIT && simpleSpelling ? fitAnywhere(simpleSpelling, symbols, 0) : usual;
}

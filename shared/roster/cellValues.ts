import { cleanText, foldText } from "../words/text.ts";
import { isScientific, looksLikeEmail } from "./cellKinds.ts";
import { unguard } from "./formulaGuard.ts";

/** Most cells: printable ASCII and everyday hanzi without a blank, which no cleaning changes. */
const SOLID = /^[!-~\u4e00-\u9fff]+$/;

/** The same with single blanks inside. */
const SPACED = /^[!-~\u4e00-\u9fff]+(?: [!-~\u4e00-\u9fff]+)*$/;

/**
 * A cell as text: what exporters put before a value so that a spreadsheet leaves it alone is taken off (an apostrophe or
 * backtick before a digit, formula character or hanzi, a TAB, `="0123"`), control characters and invisible ones go, blanks
 * become one.
 */
export function cellText(cell: string): string {
  if (cell === "") return "";
  const first = cell.charCodeAt(0);
  const mayBeGuarded = first === 0x27 || first === 0x60 || first === 0x3d;
  if (!mayBeGuarded && (SOLID.test(cell) || SPACED.test(cell))) return cell;
  return cleanText(unguard(cell).replace(CONTROLS, " "));
}

/**
 * The form in which names and addresses are compared: `foldText`, at once for texts that it would leave alone or only put
 * in lower case.
 */
export function foldKey(text: string): string {
  if (FOLDED.test(text)) return text;
  return SOLID.test(text) ? text.toLowerCase() : foldText(text);
}

/** Solid text without capitals. */
const FOLDED = /^[!-@[-~\u4e00-\u9fff]+$/;

const CONTROLS = /\p{Cc}+/gu;

/** The form in which names are compared: folded, without blanks. */
export function nameKey(name: string): string {
  const key = foldKey(name);
  return key.includes(" ") ? key.replace(/ /g, "") : key;
}

/** What people write when they have nothing to write; null then. */
export function statedText(text: string): string | null {
  return text === "" || (text.length <= LONGEST_NOTHING && NOTHING.test(text)) ? null : text;
}

const LONGEST_NOTHING = "nicht angegeben".length;

const NOTHING =
  /^(?:[-–—_/\\.]{1,4}|无|無|暂无|没有|空|n\/?a\.?|none|null|nil|nan|undefined|なし|特になし|keine?|aucune?|없음|#(?:n\/a|ref!|value!|name\?|div\/0!|null!|num!)|[(（](?:空|跳过|未填|未填写|无)[)）]|未填写?|未填寫|不详|暂缺|保密|nicht angegeben|k\.? ?a\.?|not (?:specified|provided|available|applicable))$/i;

/** A telephone number as typed, in plain digits; null when nothing can be dialled, as with the `1.38E+10` a spreadsheet left. */
export function phoneOf(text: string): string | null {
  if (/^\d{7,15}$/.test(text)) return text;
  const phone = text
    .normalize("NFKC")
    .replace(/^(?:tel|phone|电话|手机|call)\s*[:.]?\s*/i, "")
    .replace(/^(\d+)\.0+$/, "$1")
    .trim();
  if (isScientific(phone)) return exactScientific(phone);
  return phone.replace(/\D/g, "").length >= 5 ? phone : null;
}

/** `13600000001/13600000002`, `13600000001 010-88880000`: several telephone numbers in one cell; [] for one, with its extension or not. */
export function phonesOf(text: string): string[] {
  if (text.length > LONGEST_PHONES) return [];
  const plain = text.normalize("NFKC");
  const marked = plain.split(/\s*(?:[/、,;|]|\bor\b|或者?)\s*/);
  const pieces = marked.length > 1 ? marked : plain.split(/(?<=\d{7})\s+(?=\+?\d{3})/);
  if (pieces.length === 1) return [];
  const numbers = pieces.map(phoneOf).filter((number) => number !== null && number.replace(/\D/g, "").length >= 7);
  return numbers.length === pieces.length ? numbers.filter((number) => number !== null) : [];
}

/** A longer text tells of telephones. */
const LONGEST_PHONES = 100;

/** `1.3800001234E+10` still holds every digit; `1.38E+10` has lost them. */
function exactScientific(text: string): string | null {
  const match = /^(\d)[.,](\d+)E\+(\d+)$/i.exec(text);
  const digits = `${match?.[1] ?? ""}${match?.[2] ?? ""}`;
  return match && digits.length === Number(match[3]) + 1 && digits.length >= 7 ? digits : null;
}

/** The form phones are compared in: digits only, the Chinese country code off. */
export function phoneKey(phone: string): string {
  if (/^1\d{10}$/.test(phone)) return phone;
  const digits = phone.replace(/\D/g, "").replace(/^00/, "");
  return /^86\d{11}$/.test(digits) ? digits.slice(2) : digits;
}

/** An e-mail address without `mailto:` or the name before it; null when it has no `@`. */
export function emailOf(text: string): string | null {
  if (/^[\w.+-]+@[\w.-]+$/.test(text)) return text;
  const plain = text.normalize("NFKC").replace(/^mailto:|[;,，；]{1,3}$/gi, "");
  const address = (/<([^<>\s]+@[^<>\s]+)>$/.exec(plain)?.[1] ?? plain).replace(/\s+(?=@)|(?<=@)\s+/g, "");
  return address.includes("@") ? address : null;
}

/** How many more this person may bring: `2`, `+1`, `1人`, `两位`, `plus one`, and 1 for a bare yes; 0 for anything else. */
export function guestsOf(text: string): number {
  if (text === "" || /^\d$/.test(text)) return Number(text);
  const plain = text.normalize("NFKC").toLowerCase().trim();
  const match = GUESTS.exec(plain);
  if (match) return Number(match[1]);
  const word = GUEST_WORDS.exec(plain)?.[1];
  if (word) return NUMBER_WORDS.get(word) ?? 0;
  return /^(?:yes|y|true|是|有|√|✓|ja|oui|はい|예|네)$/.test(plain) ? 1 : 0;
}

const GUEST_NOUN =
  "(?:more|extra|additional)?\\s*(?:人|位|名|個|个|口)?\\s*(?:家属|家屬|朋友|同事|同伴|guests?|people|persons?|others?|personen|gäste|invités?|personnes?|\\.0)?";

const GUESTS = new RegExp(`^(?:plus\\s*|[+]\\s*|带|帶|携)?(\\d{1,3})\\s*${GUEST_NOUN}$`);

const GUEST_WORDS = new RegExp(
  `^(?:plus\\s*|[+]\\s*|带|帶|携)?(one|two|three|four|five|一|二|两|兩|三|四|五|eine?|zwei|drei|une?|deux|trois)\\s*${GUEST_NOUN}$`,
);

const NUMBER_WORDS = new Map(
  ["one 一 ein eine un une", "two 二 两 兩 zwei deux", "three 三 drei trois", "four 四", "five 五"].flatMap(
    (words, i) => words.split(" ").map((word): [string, number] => [word, i + 1]),
  ),
);

/** Codes in one cell, verbatim: one, or several long numbers with commas between; none where a spreadsheet rounded it. */
export function codesOf(text: string): string[] {
  if (text === "") return [];
  if (isScientific(text)) {
    const exact = exactScientific(text);
    return exact === null ? [] : [exact];
  }
  return /^\d{8,}(?:\s*[,;]\s*\d{8,})+$/.test(text) ? text.split(/\s*[,;]\s*/) : [text];
}

/** `13800000001 / z@example.com` in one cell: the number and the address. */
export function withoutEmail(text: string | null): [phone: string | null, email: string | null] {
  if (!text?.includes("@") || text.length > 200 || looksLikeEmail(text)) return [text, null];
  const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(text)?.[0] ?? null;
  const phone = email
    ? text.replace(email, "").replace(/^[\s/|,;，；、]+|(?<![\s/|,;，；、])[\s/|,;，；、]+$/g, "")
    : text;
  return [phone || email, email];
}

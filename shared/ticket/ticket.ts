/**
 * The everyday code: 48 digits, so that foreign keyboard layouts and input methods cannot spoil it and a slow scanner
 * is done in half a second. QR version 2 (25 modules) at level M holds 63 digits.
 *
 *     71 | 1234567 | 000000000042 | 0123456789012345678901234 | 97
 *     mark  event tag  number        seal: 80 bits, 25 digits    check digits, ISO 7064 MOD 97-10
 *
 * Mark 71 is a ticket of version 1, mark 72 the badge's own code of version 1. The seal (electron/tickets/seal.ts) is
 * made with the event's key over mark, tag and number, so that a badge's code never becomes a ticket.
 *
 * Mark 73 is a signed ticket of version 1, for events whose desks are not all to hold the key: 179 digits, QR version 5
 * (37 modules) at level M, which holds 202. Its seal is one digit that the signer chooses, so that no part of the code
 * reads as a code of 48 digits while it is still coming in, and an Ed25519 signature, 64 bytes as 155 digits.
 */
export const CODE_LENGTH = 48;
/** Digits of a signed ticket. */
export const SIGNED_LENGTH = 179;

const MARKS = { ticket: "71", badge: "72", signed: "73" } as const;

/** `signed` is a ticket as well. */
export type CodeKind = keyof typeof MARKS;

/** The parts of one of our codes. `tag`: 7 digits, `number`: 12 digits, `seal`: 25 digits, 156 of a signed one. */
export type OwnCode = { kind: CodeKind; tag: string; number: string; seal: string };

/** What a scanned text turns out to be, before anything is looked up. */
export type ReadCode =
  | { form: "own"; code: OwnCode }
  /** It has our mark and length, but the check digits say that characters are wrong. */
  | { form: "misread" }
  /** Another system's code, verbatim. */
  | { form: "foreign"; text: string };

/** What the seal is made over: everything a code states. */
export const sealedText = (kind: CodeKind, tag: string, number: string): string => `${MARKS[kind]}${tag}${number}`;

/** The digits of a code. */
export function printCode(code: OwnCode): string {
  const body = sealedText(code.kind, code.tag, code.number) + code.seal;
  return body + checkDigits(body);
}

/** Reads a scanned text exactly as it stands; what tolerance may do to it is `tolerantForms`. */
export function readCode(text: string): ReadCode {
  const kind = kindOf(text);
  if (!kind) return { form: "foreign", text };
  if (!isCode(text)) return { form: "misread" };
  return {
    form: "own",
    code: { kind, tag: text.slice(2, 9), number: text.slice(9, 21), seal: text.slice(21, -2) },
  };
}

/** True for as many digits as our mark says whose check digits are right: what tells a scan from typing. */
export const isCode = (text: string): boolean =>
  kindOf(text) !== null && checkDigits(text.slice(0, -2)) === text.slice(-2);

/** The code of ours that these digits end with; null: none. */
export function codeAtEnd(digits: string): string | null {
  for (const length of [SIGNED_LENGTH, CODE_LENGTH]) {
    const tail = digits.length >= length ? digits.slice(-length) : "";
    if (isCode(tail)) return tail;
  }
  return null;
}

/** Whether a text ends with what may be the beginning of a code of ours. */
export const mayBecomeCode = (text: string): boolean => /(?:7[12]\d{0,45}|73\d{0,176})$/.test(text);

function kindOf(text: string): CodeKind | null {
  if (/^71\d{46}$/.test(text)) return "ticket";
  if (/^72\d{46}$/.test(text)) return "badge";
  return /^73\d{177}$/.test(text) ? "signed" : null;
}

/**
 * The ticket number in what somebody typed or pasted: the twelve digits alone, or a whole code, spaced as they like;
 * null when it is neither. Seals are not looked at: this finds people, it admits nobody.
 */
export function numberIn(text: string): string | null {
  const digits = text.normalize("NFKC").replace(/[\s-]/g, "");
  if (/^\d{12}$/.test(digits)) return digits;
  const read = readCode(digits);
  return read.form === "own" ? read.code.number : null;
}

/**
 * The second, named step after a verbatim miss: the same text as scanners and people may have bent it. AIM symbology
 * identifier (`]Q1`) and ECI prefix (`\000026`) cut, ends trimmed, full-width characters made plain, blank for plus and
 * back, then lower and upper case. The verbatim text is not among them.
 */
export function tolerantForms(text: string): string[] {
  const bare = text
    .replace(/^\][A-Za-z]\d/, "")
    .replace(/^\\\d{6}/, "")
    .trim()
    .normalize("NFKC");
  const forms = [bare, bare.replace(/ /g, "+"), bare.replace(/\+/g, " "), bare.toLowerCase(), bare.toUpperCase()];
  const digits = bare.replace(/[\s-]/g, "");
  if (/^\d+$/.test(digits)) forms.push(digits);
  return [...new Set(forms)].filter((form) => form !== text && form !== "");
}

/** ISO 7064 MOD 97-10 over a digit string: two digits that catch every single error and swap. */
function checkDigits(body: string): string {
  let rest = 0;
  for (const digit of body) rest = (rest * 10 + Number(digit)) % 97;
  return String(98 - ((rest * 100) % 97)).padStart(2, "0");
}

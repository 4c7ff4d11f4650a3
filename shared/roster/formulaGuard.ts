/**
 * A text as a file that a spreadsheet opens may hold it: one that would run as a formula there gets an apostrophe before
 * it (OWASP ASVS 1.2.10: `= + - @`, TAB, CR, NUL, and the full-width forms that Chinese and Japanese spreadsheets take
 * for them; blanks and invisible characters before them do not count). Every writer of tables sends every cell and heading through here or through
 * `defuseTextCell`. A text that begins like a guarded one is guarded too, so that `unguard` gives exactly what was there,
 * but for NULs.
 */
export function defuse(text: string): string {
  const plain = text.includes("\0") ? text.replaceAll("\0", "") : text;
  return FORMULA.test(plain) || isLikeGuarded(plain) ? `'${plain}` : plain;
}

const isLikeGuarded = (text: string): boolean => /^\s*['`]/.test(text) && unguard(text) !== text.trim();

/**
 * The same for a format whose cells say that they are text (XLSX): a telephone number with its `+` stays as it is there,
 * to be copied and dialled; nothing of it could be run, should the file be saved as CSV one day.
 */
export function defuseTextCell(text: string): string {
  return TELEPHONE.test(text) ? text : defuse(text);
}

/**
 * The text that an exporter's guard (ours among them) was put around: an apostrophe or backtick before a digit, formula
 * character or hanzi; `="0123"`; blanks and TABs at either end.
 */
export function unguard(cell: string): string {
  const trimmed = cell.trim();
  const formula = /^=\s*"((?:[^"]|"")*)"$/.exec(trimmed);
  if (formula) return (formula[1] ?? "").replaceAll('""', '"');
  if (/^=\+?\d+$/.test(trimmed)) return trimmed.slice(1);
  return GUARDED.test(trimmed) ? trimmed.slice(1) : trimmed;
}

/** Blanks, control characters and invisible ones may be dropped by whoever writes or opens the file. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

const TELEPHONE = /^\+\d[\d ()-]{4,30}$/;

/** Before hanzi without another mark at the end: that would be a quotation. */
const GUARDED =
  /^['`](?:[\s\p{Cc}\p{Cf}]*[\d=+\-@＝＋－＠'`]|[\t\r]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][^'`]*$)/u;

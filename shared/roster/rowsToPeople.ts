import { foldText } from "../words/text.ts";
import { isScientific, looksLikeEmail } from "./cellKinds.ts";
import { cellText, codesOf, emailOf, guestsOf, phoneOf, statedText } from "./cellValues.ts";
import type { RosterTable } from "./columns.ts";
import type { RosterField } from "./headerWords.ts";
import { nameOf } from "./names.ts";
import type { PersonDetails } from "./person.ts";
import type { SheetRow } from "./sheet.ts";
import { checkedInOf, roleOf, roleOfTicket, statusOf } from "./valueWords.ts";

/** What is doubtful about one row by itself; the plan adds what two rows have in common. */
export type DraftDoubt = "missing-name" | "unusable-phone" | "unusable-code" | "unknown-status";

/** A person as one row states it. Without a name, `details.name` is the next best thing to read aloud and `named` is false. */
export type PersonDraft = {
  row: number;
  details: PersonDetails;
  named: boolean;
  /** What the other system says of an earlier check-in; null where it says nothing. Never taken for an arrival here. */
  checkedIn: boolean | null;
  doubts: DraftDoubt[];
};

export const SKIP_REASONS = ["totals", "repeated-header", "remark", "nobody", "duplicate"] as const;
export type SkippedRow = { row: number; reason: (typeof SKIP_REASONS)[number] };

/** People of a table, with the fields its columns state: a re-import leaves alone what the file has no column for. */
export type RosterRows = { drafts: PersonDraft[]; skipped: SkippedRow[]; stated: RosterField[] };

/** Every row under the header as a person, or skipped with a reason; blank rows are neither. Linear in the rows. */
export function rowsToPeople(rows: SheetRow[], table: RosterTable): RosterRows {
  const reader = rowReader(table);
  const drafts: PersonDraft[] = [];
  const skipped: SkippedRow[] = [];
  for (let i = table.firstIndex; i < rows.length; i++) {
    const row = rows[i];
    if (!row) continue;
    const reason = skipReason(row, table, reader);
    const draft = reason ? null : rowToDraft(row, reader);
    if (draft) drafts.push(draft);
    else skipped.push({ row: row.row, reason: reason ?? "nobody" });
  }
  return { drafts, skipped, stated: [...reader.columnByField.keys()] };
}

type RowReader = {
  columnByField: Map<RosterField, number>;
  codeColumns: number[];
  extras: { column: number; key: string }[];
  headerByField: Map<RosterField, string>;
};

function rowReader({ mapping: { columns } }: RosterTable): RowReader {
  const columnByField = new Map<RosterField, number>();
  const extras: RowReader["extras"] = [];
  const uses = new Map<string, number>();
  columns.forEach(({ header, field }, column) => {
    if (field && !columnByField.has(field)) columnByField.set(field, column);
    if (field) return;
    const title = titleOf(header, column);
    const use = (uses.get(title) ?? 0) + 1;
    uses.set(title, use);
    extras.push({ column, key: use === 1 ? title : `${title} (${use})` });
  });
  const codeColumns = columns.flatMap(({ field }, column) => (field === "ticketCode" ? [column] : []));
  const headerByField = new Map([...columnByField].map(([field, i]) => [field, titleOf(columns[i]?.header ?? "", i)]));
  return { columnByField, codeColumns, extras, headerByField };
}

/** A header as the key of an extra field; a column without one is known by its number. */
function titleOf(header: string, column: number): string {
  const title = cellText(header) || `#${column + 1}`;
  return title === "__proto__" ? "_proto_" : title;
}

/** A row as a person; null when nothing in it says who. */
function rowToDraft(row: SheetRow, reader: RowReader): PersonDraft | null {
  const at = (field: RosterField): string => {
    const column = reader.columnByField.get(field);
    return column === undefined ? "" : cellText(row.cells[column] ?? "");
  };
  const doubts: DraftDoubt[] = [];
  const extra = extraOf(row, reader);
  const name = nameOf({
    name: realName(at("name")),
    givenName: statedText(at("givenName")) ?? "",
    familyName: statedText(at("familyName")) ?? "",
    nickname: statedText(at("nickname")) ?? "",
  });
  const email = statedText(at("email"));
  const phoneText = statedText(at("phone"));
  const { phone, emailInstead } = readPhone(phoneText);
  const codeTexts = reader.codeColumns.map((column) => statedText(cellText(row.cells[column] ?? "")) ?? "");
  const codes = codeTexts.flatMap(codesOf);
  const statusText = statedText(at("status")) ?? "";
  const status = statusOf(statusText, reader.headerByField.get("status") ?? "");
  const ticketType = statedText(at("ticketType"));
  const role = statedText(at("role"));
  const keep = (field: RosterField, text: string, doubt: DraftDoubt) => {
    doubts.push(doubt);
    extra[reader.headerByField.get(field) ?? field] = text;
  };
  if (!name.name) doubts.push("missing-name");
  if (phoneText && !phone && !emailInstead) keep("phone", phoneText, "unusable-phone");
  for (const text of codeTexts) if (isScientific(text)) keep("ticketCode", text, "unusable-code");
  if (status === null) keep("status", statusText, "unknown-status");
  const address = email ? emailOf(email) : emailInstead;
  const called = name.name || name.nickname || address || phone || codes[0];
  if (!called) return null;
  const details: PersonDetails = {
    ...name,
    name: called,
    email: address,
    phone,
    company: statedText(at("company")),
    jobTitle: statedText(at("jobTitle")),
    role: role ? roleOf(role) : ticketType ? roleOfTicket(ticketType) : "attendee",
    ticketType,
    orderId: statedText(at("orderId")),
    status: status ?? "active",
    guests: guestsOf(at("guests")),
    codes,
    note: statedText(at("note")),
    extra,
  };
  return { row: row.row, details, named: name.name !== "", checkedIn: checkedInOf(at("checkedIn")), doubts };
}

/** Columns nobody mapped and cells past the last header, by header. */
function extraOf(row: SheetRow, reader: RowReader): Record<string, string> {
  const extra: Record<string, string> = {};
  for (const { column, key } of reader.extras) {
    const text = cellText(row.cells[column] ?? "");
    if (text !== "") extra[key] = text;
  }
  return extra;
}

/** `联系方式` columns hold phones and, now and then, an address. */
function readPhone(text: string | null): { phone: string | null; emailInstead: string | null } {
  if (text === null) return { phone: null, emailInstead: null };
  return looksLikeEmail(text) ? { phone: null, emailInstead: text } : { phone: phoneOf(text), emailInstead: null };
}

const realName = (text: string): string =>
  /^(?:anonymous|匿名|匿名用户|guest|n\/a|-+|无|unknown|未填写?)$/i.test(text) ? "" : text;

const TOTALS =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总人数|总数|累计|汇总|合計|小計|総計|計|total|totals|grand total|subtotal|sub-total|sum|count|summe|gesamt|gesamtsumme|zwischensumme|total général|sous-total|총계|합계)\s*[:：]?\s*(?:[(（].*[)）])?\s*[\d,.]*\s*(?:人|名|位)?$|^共\s*\d+\s*[人名位条]/i;

function skipReason(row: SheetRow, table: RosterTable, reader: RowReader): SkippedRow["reason"] | null {
  const filled = row.cells.filter((cell) => cell.trim() !== "");
  const first = filled[0] ?? "";
  const name = row.cells[reader.columnByField.get("name") ?? -1] ?? "";
  if (TOTALS.test(first.trim()) || TOTALS.test(name.trim())) return "totals";
  if (table.header.length > 1 && repeatsHeader(row, table.header)) return "repeated-header";
  if (filled.length === 1 && table.mapping.columns.length > 3 && isRemark(first)) return "remark";
  return null;
}

function repeatsHeader({ cells }: SheetRow, header: string[]): boolean {
  const words = header.filter((word) => word.trim() !== "").length;
  let same = 0;
  for (let i = 0; i < header.length; i++) {
    const word = header[i]?.trim() ?? "";
    if (word !== "" && word === cells[i]?.trim()) same++;
    else if (i > 2 && same === 0) return false;
  }
  return same >= 2 && same >= words * 0.6;
}

/** A note under the table: a sentence, or `制表人：…`, alone in its row. */
const isRemark = (text: string): boolean => /[:：。]/.test(text) || foldText(text).length > 20;

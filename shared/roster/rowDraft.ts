import { isScientific, looksLikeEmail } from "./cellKinds.ts";
import { cellText, codesOf, emailOf, guestsOf, phoneOf, statedText } from "./cellValues.ts";
import type { ColumnMapping } from "./columns.ts";
import { nameOf } from "./names.ts";
import type { PersonDetails } from "./person.ts";
import type { RosterField } from "./rosterField.ts";
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

/** A mapping prepared for reading many rows. */
export type RowReader = {
  columnByField: Map<RosterField, number>;
  codeColumns: number[];
  extras: { column: number; key: string }[];
  headerByField: Map<RosterField, string>;
};

export function rowReader({ columns }: ColumnMapping): RowReader {
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
export function rowToDraft(row: SheetRow, reader: RowReader): PersonDraft | null {
  const line = openLine(row, reader);
  const name = nameOf({
    name: realName(line.text("name")),
    givenName: line.stated("givenName") ?? "",
    familyName: line.stated("familyName") ?? "",
    nickname: line.stated("nickname") ?? "",
  });
  const { email, phone } = contactsOf(line);
  const codes = codesIn(line, row, reader);
  const called = name.name || name.nickname || email || phone || codes[0];
  if (!called) return null;
  if (!name.name) line.doubts.push("missing-name");
  const details: PersonDetails = {
    ...name,
    name: called,
    email,
    phone,
    company: line.stated("company"),
    jobTitle: line.stated("jobTitle"),
    ...standingOf(line, reader.headerByField.get("status") ?? ""),
    orderId: line.stated("orderId"),
    guests: guestsOf(line.text("guests")),
    codes,
    note: line.stated("note"),
    extra: line.extra,
  };
  const checkedIn = checkedInOf(line.text("checkedIn"));
  return { row: row.row, details, named: name.name !== "", checkedIn, doubts: line.doubts };
}

/** One row being read: its cells by field, and what cannot be used, which is kept under its header. */
type Line = {
  text: (field: RosterField) => string;
  stated: (field: RosterField) => string | null;
  setAside: (field: RosterField, text: string, doubt: DraftDoubt | null) => void;
  doubts: DraftDoubt[];
  extra: Record<string, string>;
};

function openLine(row: SheetRow, reader: RowReader): Line {
  const extra = extraOf(row, reader);
  const doubts: DraftDoubt[] = [];
  const text = (field: RosterField): string => {
    const column = reader.columnByField.get(field);
    return column === undefined ? "" : cellText(row.cells[column] ?? "");
  };
  return {
    text,
    stated: (field) => statedText(text(field)),
    setAside: (field, value, doubt) => {
      if (doubt) doubts.push(doubt);
      extra[reader.headerByField.get(field) ?? field] = value;
    },
    doubts,
    extra,
  };
}

/** E-mail and phone; `联系方式` columns hold phones and, now and then, an address. */
function contactsOf(line: Line): { email: string | null; phone: string | null } {
  const emailText = line.stated("email");
  const phoneText = line.stated("phone");
  const email = emailText ? emailOf(emailText) : null;
  if (emailText && !email) line.setAside("email", emailText, null);
  if (!phoneText) return { email, phone: null };
  if (looksLikeEmail(phoneText)) return { email: email ?? phoneText, phone: null };
  const phone = phoneOf(phoneText);
  if (!phone) line.setAside("phone", phoneText, "unusable-phone");
  return { email, phone };
}

function codesIn(line: Line, row: SheetRow, reader: RowReader): string[] {
  const codes: string[] = [];
  for (const column of reader.codeColumns) {
    const text = statedText(cellText(row.cells[column] ?? ""));
    if (text && isScientific(text)) line.setAside("ticketCode", text, "unusable-code");
    else if (text) codes.push(...codesOf(text));
  }
  return codes;
}

function standingOf(line: Line, statusHeader: string): Pick<PersonDetails, "role" | "ticketType" | "status"> {
  const role = line.stated("role");
  const ticketType = line.stated("ticketType");
  const statusText = line.stated("status") ?? "";
  const status = statusOf(statusText, statusHeader);
  if (status === null) line.setAside("status", statusText, "unknown-status");
  return {
    role: role ? roleOf(role) : ticketType ? roleOfTicket(ticketType) : "attendee",
    ticketType,
    status: status ?? "active",
  };
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

const realName = (text: string): string =>
  /^(?:anonymous|匿名|匿名用户|guest|n\/a|-+|无|unknown|未填写?)$/i.test(text) ? "" : text;

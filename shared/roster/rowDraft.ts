import { looksLikeEmail } from "./cellKinds.ts";
import { cellText, codesOf, emailOf, guestsOf, phoneOf, statedText, withoutEmail } from "./cellValues.ts";
import type { ColumnMapping } from "./columnMapping.ts";
import { type NameOrder, nameOf, nameOrderOf, type RosterName, splitByOrder } from "./names.ts";
import type { PersonDetails, PersonStatus } from "./person.ts";
import { ROSTER_FIELDS, type RosterField } from "./rosterField.ts";
import { type RowColumns, rowColumnsOf, unmappedTexts } from "./rowColumns.ts";
import type { SheetRow } from "./sheet.ts";
import { checkedInByStatus, checkedInOf, roleOf, roleOfTicket, statusOf } from "./valueWords.ts";

/** What is doubtful about one row by itself; the plan adds what two rows have in common. */
export type DraftDoubt = "missing-name" | "unusable-phone" | "unusable-code" | "unknown-status";

/** A person as one row states it. Without a name, `details.name` is the next best thing to read aloud and `named` is false. */
export type PersonDraft = {
  row: number;
  details: PersonDetails;
  named: boolean;
  /** What the other system says of an earlier check-in; null where it says nothing. Never taken for an arrival here. */
  checkedIn: boolean | null;
  doubts: readonly DraftDoubt[];
};

const NO_DOUBTS: readonly DraftDoubt[] = [];

/** Reads rows as people by one mapping; made once for a table, since it holds what can be looked up instead of found anew. */
export class RowReader {
  /** The fields that some column states. */
  readonly stated: RosterField[];
  private readonly columns: RowColumns;
  private readonly nameOrder: NameOrder;
  private readonly statusByText = new Map<string, PersonStatus | null>();
  private readonly roleByText = new Map<string, string>();
  private extra: Record<string, string> = {};
  private doubts: readonly DraftDoubt[] = NO_DOUBTS;

  constructor(mapping: ColumnMapping) {
    this.columns = rowColumnsOf(mapping);
    const { first, headers } = this.columns;
    this.nameOrder = nameOrderOf(headers[first.name] ?? "");
    this.stated = ROSTER_FIELDS.filter((field) => first[field] >= 0);
  }

  /** The text of a row's cell for a field, cleaned; "" without such a column. */
  text({ cells }: SheetRow, field: RosterField): string {
    const column = this.columns.first[field];
    return column < 0 ? "" : cellText(cells[column] ?? "");
  }

  /** A row as a person; null when nothing in it says who. */
  read(row: SheetRow): PersonDraft | null {
    this.extra = unmappedTexts(row, this.columns);
    this.doubts = NO_DOUBTS;
    const name = this.nameIn(row);
    const emailText = this.statedIn(row, "email");
    const phoneCell = this.phoneCell(row);
    const [phoneText, besidePhone] = withoutEmail(phoneCell?.text ?? null);
    const email = this.emailFrom(emailText, phoneText) ?? besidePhone;
    const phone = this.phoneFrom(phoneText, phoneCell?.column ?? -1);
    const codes = this.codesIn(row);
    const called = name.name || name.nickname || email || phone || codes[0];
    if (!called) return null;
    if (!name.name) this.doubt("missing-name");
    const ticketType = this.statedIn(row, "ticketType");
    const details: PersonDetails = {
      name: called,
      givenName: name.givenName,
      familyName: name.familyName,
      nickname: name.nickname,
      email,
      phone,
      company: this.statedIn(row, "company"),
      jobTitle: this.statedIn(row, "jobTitle"),
      role: this.roleFrom(this.statedIn(row, "role"), ticketType),
      ticketType,
      orderId: this.statedIn(row, "orderId"),
      status: this.statusIn(row),
      guests: guestsOf(this.text(row, "guests")),
      codes,
      note: this.statedIn(row, "note"),
      vip: false,
      extra: this.extra,
    };
    return {
      row: row.row,
      details,
      named: name.name !== "",
      checkedIn: this.checkedInIn(row),
      doubts: this.doubts,
    };
  }

  private statedIn(row: SheetRow, field: RosterField): string | null {
    return statedText(this.text(row, field));
  }

  private doubt(doubt: DraftDoubt): void {
    this.doubts = [...this.doubts, doubt];
  }

  /** Keeps under its header what cannot be used as what the header says. */
  private setAside(column: number, text: string): void {
    this.extra[this.columns.headers[column] ?? ""] = text;
  }

  private nameIn(row: SheetRow): RosterName {
    const { name, nickname } = splitByOrder(realName(this.text(row, "name")), this.nameOrder);
    return nameOf({
      name,
      givenName: this.statedIn(row, "givenName") ?? "",
      familyName: this.statedIn(row, "familyName") ?? "",
      nickname: this.statedIn(row, "nickname") ?? nickname,
    });
  }

  /** `联系方式` columns hold phones and, now and then, an address. */
  private emailFrom(emailText: string | null, phoneText: string | null): string | null {
    const email = emailText ? emailOf(emailText) : null;
    if (emailText && !email) this.setAside(this.columns.first.email, emailText);
    return email ?? (phoneText && looksLikeEmail(phoneText) ? phoneText : null);
  }

  /** Of several telephones the first that can be dialled, mobile ones before those of a desk; the others are kept. */
  private phoneCell({ cells }: SheetRow): { column: number; text: string } | undefined {
    const stated = this.columns.phones.flatMap((column) => {
      const text = statedText(cellText(cells[column] ?? ""));
      return text === null ? [] : [{ column, text }];
    });
    if (stated.length < 2) return stated[0];
    const chosen = stated.find(({ text }) => phoneOf(text) !== null) ?? stated[0];
    for (const { column, text } of stated) if (text !== chosen?.text) this.setAside(column, text);
    return chosen;
  }

  private phoneFrom(text: string | null, column: number): string | null {
    const phone = text ? phoneOf(text) : null;
    if (!text || phone || looksLikeEmail(text)) return phone;
    this.setAside(column, text);
    this.doubt("unusable-phone");
    return null;
  }

  private codesIn({ cells }: SheetRow): string[] {
    let codes: string[] = [];
    for (const column of this.columns.codes) {
      const text = statedText(cellText(cells[column] ?? ""));
      if (text === null) continue;
      const found = codesOf(text);
      if (found.length > 0) codes = codes.length === 0 ? found : [...codes, ...found];
      else {
        this.setAside(column, text);
        this.doubt("unusable-code");
      }
    }
    return codes;
  }

  /** The status that keeps a person out the longest, of all columns that state one. */
  private statusIn({ cells }: SheetRow): PersonStatus {
    let gravest: PersonStatus = "active";
    for (const column of this.columns.statuses) {
      const text = statedText(cellText(cells[column] ?? ""));
      const status = text === null ? "active" : this.statusFrom(text, column);
      if (GRAVITY.indexOf(status) > GRAVITY.indexOf(gravest)) gravest = status;
    }
    return gravest;
  }

  /** What a column of check-ins says; without one, a status may: `Attending` in one row, `Checked In` in another. */
  private checkedInIn(row: SheetRow): boolean | null {
    if (this.columns.first.checkedIn >= 0) return checkedInOf(this.text(row, "checkedIn"));
    const said = this.columns.statuses.map((column) => checkedInByStatus(cellText(row.cells[column] ?? "")));
    return said.find((each) => each !== null) ?? null;
  }

  private statusFrom(text: string, column: number): PersonStatus {
    const key = `${column} ${text}`;
    let status = this.statusByText.get(key);
    if (status === undefined) {
      status = statusOf(text, this.columns.headers[column] ?? "");
      if (this.statusByText.size < MOST_REMEMBERED) this.statusByText.set(key, status);
    }
    if (status) return status;
    this.setAside(column, text);
    this.doubt("unknown-status");
    return "active";
  }

  private roleFrom(role: string | null, ticketType: string | null): string {
    const text = role ?? ticketType;
    if (text === null) return "attendee";
    const known = this.roleByText.get(text);
    if (known !== undefined) return known;
    const found = role === null ? roleOfTicket(text) : roleOf(text);
    if (this.roleByText.size < MOST_REMEMBERED) this.roleByText.set(text, found);
    return found;
  }
}

const GRAVITY: PersonStatus[] = ["active", "pending", "waitlist", "cancelled", "blocked"];

/** Status and role words of one table are few; this bounds what a column of free text can make us keep. */
const MOST_REMEMBERED = 1000;

const NOBODY = /^(?:anonymous|匿名|匿名用户|guest|n\/a|-+|无|unknown|未填写?)$/i;

const realName = (text: string): string => (text.length < 10 && NOBODY.test(text) ? "" : text);

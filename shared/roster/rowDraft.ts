import { looksLikeEmail, looksLikeName } from "./cellKinds.ts";
import { cellText, codesOf, emailOf, guestsOf, phoneOf, phonesOf, statedText, withoutEmail } from "./cellValues.ts";
import type { ColumnMapping } from "./columnMapping.ts";
import { type NameOrder, nameOf, nameOrderOf, type RosterName, splitByOrder } from "./names.ts";
import type { PersonDetails, PersonStatus } from "./person.ts";
import { type DraftDoubt, NO_DOUBTS, type PersonDraft } from "./personDraft.ts";
import { ROSTER_FIELDS, type RosterField } from "./rosterField.ts";
import { type RowColumns, rowColumnsOf, unmappedTexts } from "./rowColumns.ts";
import { RowMeanings } from "./rowMeanings.ts";
import { cellOf, type SheetRow } from "./sheet.ts";
import { checkedInByStatus, checkedInOf } from "./valueWords.ts";

/** Reads rows as people by one mapping; made once for a table, since it holds what can be looked up instead of found anew. */
export class RowReader {
  /** The fields that some column states. */
  readonly stated: RosterField[];
  private readonly columns: RowColumns;
  private readonly nameOrder: NameOrder;
  private readonly meanings: RowMeanings;
  private cells: readonly string[] = [];
  private extra: Record<string, string> = {};
  private doubts: readonly DraftDoubt[] = NO_DOUBTS;

  constructor(mapping: ColumnMapping) {
    this.columns = rowColumnsOf(mapping);
    const { first, headers } = this.columns;
    this.nameOrder = nameOrderOf(headers[first.name] ?? "");
    this.meanings = new RowMeanings(headers);
    this.stated = ROSTER_FIELDS.filter((field) => first[field] >= 0);
  }

  /** Whether the names' header says that a cell holds two. */
  get splitsNames(): boolean {
    return this.nameOrder !== null;
  }

  /** The text of a row's cell for a field, cleaned; "" without such a column. */
  textIn(row: SheetRow, field: RosterField): string {
    const column = this.columns.first[field];
    return column < 0 ? "" : cellText(cellOf(row, column));
  }

  /** The same, null where it states nothing. */
  statedIn(row: SheetRow, field: RosterField): string | null {
    return statedText(this.textIn(row, field));
  }

  /** A row as a person; null when nothing in it says who. */
  read(row: SheetRow): PersonDraft | null {
    this.cells = row.cells;
    this.extra = unmappedTexts(this.cells, this.columns);
    this.doubts = NO_DOUBTS;
    const name = this.whoIn();
    const emailText = this.statedCell("email");
    const phoneCell = this.phoneCell();
    const [phoneText, besidePhone] = withoutEmail(phoneCell?.text ?? null);
    const email = this.emailFrom(emailText, phoneText) ?? besidePhone;
    const phone = this.phoneFrom(phoneText, phoneCell?.column ?? -1);
    const codes = this.codesIn();
    const called = name.name || name.nickname || email || phone || codes[0];
    if (!called) return null;
    if (!name.name) this.doubt("missing-name");
    const details = this.detailsWith({ ...name, name: called, email, phone, codes });
    return {
      row: row.row,
      ...{ name: called, email, phone, orderId: details.orderId, codes },
      details,
      named: name.name !== "",
      checkedIn: this.checkedIn(),
      doubts: this.doubts,
    };
  }

  /** Whether a row's cell in a column of states is a word that has a meaning here, or nothing. */
  isKnownStatus(row: SheetRow, column: number): boolean {
    const text = statedText(cellText(cellOf(row, column)));
    return text === null || this.meanings.status(text, column) !== null;
  }

  private detailsWith(told: Told): PersonDetails {
    const ticketType = this.statedCell("ticketType");
    return {
      name: told.name,
      givenName: told.givenName,
      familyName: told.familyName,
      nickname: told.nickname,
      email: told.email,
      phone: told.phone,
      company: this.statedCell("company"),
      jobTitle: this.statedCell("jobTitle"),
      role: this.meanings.role(this.statedCell("role"), ticketType),
      ticketType,
      orderId: this.statedCell("orderId"),
      status: this.status(),
      guests: this.guests(),
      codes: told.codes,
      note: this.statedCell("note"),
      vip: false,
      extra: this.extra,
    };
  }

  private cell(field: RosterField): string {
    const column = this.columns.first[field];
    return column < 0 ? "" : cellText(this.cells[column] ?? "");
  }

  private statedCell(field: RosterField): string | null {
    return statedText(this.cell(field));
  }

  private statedAt(column: number): string | null {
    return statedText(cellText(this.cells[column] ?? ""));
  }

  private doubt(doubt: DraftDoubt): void {
    this.doubts = [...this.doubts, doubt];
  }

  /** Keeps under its header what cannot be used as what the header says. */
  private setAside(column: number, text: string): void {
    this.extra[this.columns.headers[column] ?? ""] = text;
  }

  private whoIn(): RosterName {
    const { name, nickname } = splitByOrder(realName(this.cell("name")), this.nameOrder);
    return nameOf({
      name,
      givenName: this.statedCell("givenName") ?? "",
      familyName: this.statedCell("familyName") ?? "",
      nickname: this.statedCell("nickname") ?? nickname,
    });
  }

  /** `联系方式` columns hold phones and, now and then, an address. */
  private emailFrom(emailText: string | null, phoneText: string | null): string | null {
    const email = emailText ? emailOf(emailText) : null;
    if (emailText && !email) this.setAside(this.columns.first.email, emailText);
    return email ?? (phoneText && looksLikeEmail(phoneText) ? phoneText : null);
  }

  /** Of several telephones the first that can be dialled, mobile ones before those of a desk; the others are kept. */
  private phoneCell(): { column: number; text: string } | undefined {
    const stated = this.columns.phones.flatMap((column) => {
      const text = this.statedAt(column);
      return text === null ? [] : [{ column, text }];
    });
    if (stated.length < 2) return stated[0];
    const chosen = stated.find(({ text }) => phoneOf(text) !== null) ?? stated[0];
    for (const { column, text } of stated) if (text !== chosen?.text) this.setAside(column, text);
    return chosen;
  }

  private phoneFrom(text: string | null, column: number): string | null {
    const [first] = text && text.length > LONGEST_PHONE ? phonesOf(text) : [];
    if (text && first) {
      this.setAside(column, text);
      return first;
    }
    const phone = text ? phoneOf(text) : null;
    if (!text || phone || looksLikeEmail(text)) return phone;
    this.setAside(column, text);
    this.doubt("unusable-phone");
    return null;
  }

  /** A name in a column of guests is one guest. */
  private guests(): number {
    const text = this.cell("guests");
    const guests = guestsOf(text);
    if (guests > 0 || text.length < 2 || NO_GUEST.test(text) || !looksLikeName(text)) return guests;
    this.setAside(this.columns.first.guests, text);
    return 1;
  }

  private codesIn(): string[] {
    let codes: string[] = [];
    for (const column of this.columns.codes) {
      const text = this.statedAt(column);
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
  private status(): PersonStatus {
    let gravest: PersonStatus = "active";
    for (const column of this.columns.statuses) {
      const text = this.statedAt(column);
      const status = text === null ? "active" : this.statusFrom(text, column);
      if (GRAVITY.indexOf(status) > GRAVITY.indexOf(gravest)) gravest = status;
    }
    return gravest;
  }

  /** What a column of check-ins says; without one, a status may: `Attending` in one row, `Checked In` in another. */
  private checkedIn(): boolean | null {
    if (this.columns.first.checkedIn >= 0) return checkedInOf(this.cell("checkedIn"));
    const said = this.columns.statuses.map((column) => checkedInByStatus(cellText(this.cells[column] ?? "")));
    return said.find((each) => each !== null) ?? null;
  }

  private statusFrom(text: string, column: number): PersonStatus {
    const status = this.meanings.status(text, column);
    if (status) return status;
    this.setAside(column, text);
    this.doubt("unknown-status");
    return "active";
  }
}

/** What was found out of a row before the rest of it is read. */
type Told = RosterName & { email: string | null; phone: string | null; codes: string[] };

const GRAVITY: PersonStatus[] = ["active", "pending", "waitlist", "cancelled", "blocked"];

/** Two numbers need more room than one. */
const LONGEST_PHONE = 14;

const NO_GUEST = /^(?:no|not|none|maybe|just|only|single|alone)\b|^(?:单|不|没|無|无|暂|都|应该?不|时间)/i;

const NOBODY = /^(?:anonymous|匿名|匿名用户|guest|n\/a|-+|无|unknown|未填写?)$/i;

/** A cell's name, "" where it only says that somebody has none. */
export const realName = (text: string): string => (text.length < 10 && NOBODY.test(text) ? "" : text);

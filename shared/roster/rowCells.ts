import { looksLikeEmail, looksLikeName } from "./cellKinds.ts";
import { cellText, codesOf, emailOf, guestsOf, phoneOf, phonesOf, statedText } from "./cellValues.ts";
import type { PersonStatus } from "./person.ts";
import { type DraftDoubt, NO_DOUBTS } from "./personDraft.ts";
import type { RosterField } from "./rosterField.ts";
import { type RowColumns, unmappedTexts } from "./rowColumns.ts";
import type { RowMeanings } from "./rowMeanings.ts";
import { checkedInByStatus, checkedInOf } from "./valueWords.ts";

/**
 * The cells of one row while it is read: what each says as the field its header names. What cannot be used as that is kept
 * as an extra field, in the order in which the cells are asked for.
 */
export class RowCells {
  /** By header: what no field took. */
  readonly extra: Record<string, string>;
  private readonly cells: readonly string[];
  private readonly columns: RowColumns;
  private readonly meanings: RowMeanings;
  private found: readonly DraftDoubt[] = NO_DOUBTS;

  constructor(cells: readonly string[], columns: RowColumns, meanings: RowMeanings) {
    this.cells = cells;
    this.columns = columns;
    this.meanings = meanings;
    this.extra = unmappedTexts(cells, columns);
  }

  /** What was doubtful so far. */
  get doubts(): readonly DraftDoubt[] {
    return this.found;
  }

  /** The text of the cell for a field, cleaned; "" without such a column. */
  cell(field: RosterField): string {
    const column = this.columns.first[field];
    return column < 0 ? "" : cellText(this.cells[column] ?? "");
  }

  /** The same, null where it states nothing. */
  statedCell(field: RosterField): string | null {
    return statedText(this.cell(field));
  }

  private statedAt(column: number): string | null {
    return statedText(cellText(this.cells[column] ?? ""));
  }

  /** Adds to what was doubtful. */
  doubt(doubt: DraftDoubt): void {
    this.found = [...this.found, doubt];
  }

  /** Keeps under its header what cannot be used as what the header says. */
  private setAside(column: number, text: string): void {
    this.extra[this.columns.headers[column] ?? ""] = text;
  }

  /** `联系方式` columns hold phones and, now and then, an address. */
  emailFrom(emailText: string | null, phoneText: string | null): string | null {
    const email = emailText ? emailOf(emailText) : null;
    if (emailText && !email) this.setAside(this.columns.first.email, emailText);
    return email ?? (phoneText && looksLikeEmail(phoneText) ? phoneText : null);
  }

  /** Of several telephones the first that can be dialled, mobile ones before those of a desk; the others are kept. */
  phoneCell(): { column: number; text: string } | undefined {
    const stated = this.columns.phones.flatMap((column) => {
      const text = this.statedAt(column);
      return text === null ? [] : [{ column, text }];
    });
    if (stated.length < 2) return stated[0];
    const chosen = stated.find(({ text }) => phoneOf(text) !== null) ?? stated[0];
    for (const { column, text } of stated) if (text !== chosen?.text) this.setAside(column, text);
    return chosen;
  }

  /** The number in a cell of that column, the first of several; what is none is kept as it stood. */
  phoneFrom(text: string | null, column: number): string | null {
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
  guests(): number {
    const text = this.cell("guests");
    const guests = guestsOf(text);
    if (guests > 0 || text.length < 2 || NO_GUEST.test(text) || !looksLikeName(text)) return guests;
    this.setAside(this.columns.first.guests, text);
    return 1;
  }

  /** All codes of other systems in the row. */
  codesIn(): string[] {
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
  status(): PersonStatus {
    let gravest: PersonStatus = "active";
    for (const column of this.columns.statuses) {
      const text = this.statedAt(column);
      const status = text === null ? "active" : this.statusFrom(text, column);
      if (GRAVITY.indexOf(status) > GRAVITY.indexOf(gravest)) gravest = status;
    }
    return gravest;
  }

  /** What a column of check-ins says; without one, a status may: `Attending` in one row, `Checked In` in another. */
  checkedIn(): boolean | null {
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

const GRAVITY: PersonStatus[] = ["active", "pending", "waitlist", "cancelled", "blocked"];

/** Two numbers need more room than one. */
const LONGEST_PHONE = 14;

const NO_GUEST = /^(?:no|not|none|maybe|just|only|single|alone)\b|^(?:单|不|没|無|无|暂|都|应该?不|时间)/i;

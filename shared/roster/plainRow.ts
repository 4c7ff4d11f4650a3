import type { RosterTable } from "./columns.ts";
import { isTotals } from "./footers.ts";
import type { PersonDetails } from "./person.ts";
import { NO_DOUBTS, type PersonDraft } from "./personDraft.ts";
import { type RowColumns, rowColumnsOf } from "./rowColumns.ts";
import { type RowReader, realName } from "./rowDraft.ts";
import { cellOf, type SheetRow } from "./sheet.ts";

/**
 * Knows most people of a long list by a few of their cells: those that tell people apart, where each is written so plainly
 * that careful reading would give it back as it stands, doubts nothing and skips nothing. All else such a row states is
 * read when somebody asks for it.
 */
export class PlainRows {
  private readonly reader: RowReader;
  private readonly columns: RowColumns;
  private readonly words: readonly string[];
  /** Whether the table has one column for each of what tells people apart, and so their cells alone say it. */
  private readonly isPlain: boolean;

  constructor({ header, mapping }: RosterTable, reader: RowReader) {
    this.reader = reader;
    this.columns = rowColumnsOf(mapping);
    this.words = header.map((word) => word.trim());
    const { first, phones, codes } = this.columns;
    const hasParts = first.givenName >= 0 || first.familyName >= 0 || reader.splitsNames;
    this.isPlain = first.name >= 0 && !hasParts && phones.length <= 1 && codes.length <= 1;
  }

  /** Whom a row names; null where only careful reading can tell. */
  draftOf(row: SheetRow): PersonDraft | null {
    if (!this.isPlain) return null;
    const { first, statuses } = this.columns;
    const name = cellOf(row, first.name);
    if (!isPlainName(name) || isTotals(name) || this.mayBeNobodys(row, name)) return null;
    const email = first.email < 0 ? "" : cellOf(row, first.email);
    const phone = first.phone < 0 ? "" : cellOf(row, first.phone);
    const code = first.ticketCode < 0 ? "" : cellOf(row, first.ticketCode);
    const isAlone = email === "" && phone === "" && code === "";
    if (isAlone || !isPlainEmail(email) || !isPlainPhone(phone) || !isPlainCode(code)) return null;
    if (!statuses.every((column) => this.reader.isKnownStatus(row, column))) return null;
    return new PlainDraft(this.reader, row, { name, email, phone, code });
  }

  /** Whether a row's first words are those of its header or of a count. */
  private mayBeNobodys(row: SheetRow, name: string): boolean {
    for (let column = 0; column < this.columns.first.name; column++) {
      const text = cellOf(row, column);
      if (text.trim() !== "") return text.trim() === this.words[column] || isTotals(text);
    }
    return name === this.words[this.columns.first.name];
  }
}

/** Hanzi, or Latin words with single blanks, without anything that could be a mark, a bracket or another name. */
const isPlainName = (cell: string): boolean => PLAIN_NAME.test(cell) && realName(cell) === cell;

const PLAIN_NAME = /^(?:[\u4e00-\u9fff]+|[A-Za-z]+(?: [A-Za-z]+)*)$/;

/** Nothing, or an address alone. */
const isPlainEmail = (cell: string): boolean => cell === "" || /^[\w.+-]+@[\w.-]+$/.test(cell);

/** Nothing, or digits that can be dialled. */
const isPlainPhone = (cell: string): boolean => cell === "" || /^\d{7,15}$/.test(cell);

/** Nothing, or letters and digits, some of both or digits alone: no word for nothing, nothing a spreadsheet rounded. */
const isPlainCode = (cell: string): boolean => cell === "" || /^(?=\D*\d)[A-Za-z\d]+(?:-[A-Za-z\d]+)*$/.test(cell);

type PlainCells = { name: string; email: string; phone: string; code: string };

class PlainDraft implements PersonDraft {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  private readonly code: string | null;
  private readonly reader: RowReader;
  private readonly source: SheetRow;

  constructor(reader: RowReader, source: SheetRow, { name, email, phone, code }: PlainCells) {
    this.name = name;
    this.email = email || null;
    this.phone = phone || null;
    this.code = code || null;
    this.reader = reader;
    this.source = source;
  }

  get row(): number {
    return this.source.row;
  }

  get codes(): readonly string[] {
    return this.code === null ? [] : [this.code];
  }

  get orderId(): string | null {
    return this.reader.statedIn(this.source, "orderId");
  }

  get named(): boolean {
    return true;
  }

  get doubts(): PersonDraft["doubts"] {
    return NO_DOUBTS;
  }

  get checkedIn(): boolean | null {
    return this.read().checkedIn;
  }

  get details(): PersonDetails {
    return this.read().details;
  }

  private read(): PersonDraft {
    const draft = this.reader.read(this.source);
    if (!draft) throw new Error(`row ${this.row} named somebody`);
    return draft;
  }
}

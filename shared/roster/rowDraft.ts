import { cellText, statedText, withoutEmail } from "./cellValues.ts";
import type { ColumnMapping } from "./columnMapping.ts";
import { type NameOrder, nameOf, nameOrderOf, type RosterName, splitByOrder } from "./names.ts";
import type { PersonDetails } from "./person.ts";
import type { PersonDraft } from "./personDraft.ts";
import { ROSTER_FIELDS, type RosterField } from "./rosterField.ts";
import { RowCells } from "./rowCells.ts";
import { type RowColumns, rowColumnsOf } from "./rowColumns.ts";
import { RowMeanings } from "./rowMeanings.ts";
import { cellOf, type SheetRow } from "./sheet.ts";

/** Reads rows as people by one mapping; made once for a table, since it holds what can be looked up instead of found anew. */
export class RowReader {
  /** The fields that some column states. */
  readonly stated: RosterField[];
  private readonly columns: RowColumns;
  private readonly nameOrder: NameOrder;
  private readonly meanings: RowMeanings;

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
    const cells = new RowCells(row.cells, this.columns, this.meanings);
    const name = this.whoIn(cells);
    const emailText = cells.statedCell("email");
    const phoneCell = cells.phoneCell();
    const [phoneText, besidePhone] = withoutEmail(phoneCell?.text ?? null);
    const email = cells.emailFrom(emailText, phoneText) ?? besidePhone;
    const phone = cells.phoneFrom(phoneText, phoneCell?.column ?? -1);
    const codes = cells.codesIn();
    const called = name.name || name.nickname || email || phone || codes[0];
    if (!called) return null;
    if (!name.name) cells.doubt("missing-name");
    const details = this.detailsWith(cells, { ...name, name: called, email, phone, codes });
    return {
      row: row.row,
      ...{ name: called, email, phone, orderId: details.orderId, codes },
      details,
      named: name.name !== "",
      checkedIn: cells.checkedIn(),
      doubts: cells.doubts,
    };
  }

  /** Whether a row's cell in a column of states is a word that has a meaning here, or nothing. */
  isKnownStatus(row: SheetRow, column: number): boolean {
    const text = statedText(cellText(cellOf(row, column)));
    return text === null || this.meanings.status(text, column) !== null;
  }

  private detailsWith(cells: RowCells, told: Told): PersonDetails {
    const ticketType = cells.statedCell("ticketType");
    return {
      name: told.name,
      givenName: told.givenName,
      familyName: told.familyName,
      nickname: told.nickname,
      email: told.email,
      phone: told.phone,
      company: cells.statedCell("company"),
      jobTitle: cells.statedCell("jobTitle"),
      role: this.meanings.role(cells.statedCell("role"), ticketType),
      ticketType,
      orderId: cells.statedCell("orderId"),
      status: cells.status(),
      guests: cells.guests(),
      codes: told.codes,
      note: cells.statedCell("note"),
      vip: false,
      extra: cells.extra,
    };
  }

  private whoIn(cells: RowCells): RosterName {
    const { name, nickname } = splitByOrder(realName(cells.cell("name")), this.nameOrder);
    return nameOf({
      name,
      givenName: cells.statedCell("givenName") ?? "",
      familyName: cells.statedCell("familyName") ?? "",
      nickname: cells.statedCell("nickname") ?? nickname,
    });
  }
}

/** What was found out of a row before the rest of it is read. */
type Told = RosterName & { email: string | null; phone: string | null; codes: string[] };

const NOBODY = /^(?:anonymous|匿名|匿名用户|guest|n\/a|-+|无|unknown|未填写?)$/i;

/** A cell's name, "" where it only says that somebody has none. */
export const realName = (text: string): string => (text.length < 10 && NOBODY.test(text) ? "" : text);

import type { RosterTable } from "./columns.ts";
import { isRemark, isTotals } from "./footers.ts";
import type { PersonDraft } from "./personDraft.ts";
import { PlainRows } from "./plainRow.ts";
import type { RosterField } from "./rosterField.ts";
import { RowReader } from "./rowDraft.ts";
import type { SheetRow } from "./sheet.ts";

export const SKIP_REASONS = ["totals", "repeated-header", "remark", "nobody", "duplicate", "merged"] as const;
export type SkippedRow = { row: number; reason: (typeof SKIP_REASONS)[number] };

/** People of a table, with the fields its columns state: a re-import leaves alone what the file has no column for. */
export type RosterRows = { drafts: PersonDraft[]; skipped: SkippedRow[]; stated: RosterField[] };

/** Every row under the header as a person, or skipped with a reason; blank rows are neither. Linear in the rows. */
export function rowsToPeople(rows: SheetRow[], table: RosterTable): RosterRows {
  const reader = new RowReader(table.mapping);
  const plain = new PlainRows(table, reader);
  const isSkipped = skipRule(table, reader);
  const drafts: PersonDraft[] = [];
  const skipped: SkippedRow[] = [];
  for (let i = table.firstIndex; i < rows.length; i++) {
    const row = rows[i];
    if (!row) continue;
    const known = plain.draftOf(row);
    const reason = known ? null : isSkipped(row);
    const draft = known ?? (reason ? null : reader.read(row));
    if (draft) drafts.push(draft);
    else skipped.push({ row: row.row, reason: reason ?? (isAboutTable(row) ? "remark" : "nobody") });
  }
  return { drafts, skipped, stated: reader.stated };
}

/** Why a row of this table is nobody's, or null; made once for a table. */
function skipRule({ header, mapping }: RosterTable, reader: RowReader): (row: SheetRow) => SkippedRow["reason"] | null {
  const words = header.map((word) => word.trim());
  return (row) => {
    const { cells } = row;
    const first = cells.findIndex((cell) => cell.trim() !== "");
    const text = cells[first] ?? "";
    if (isTotals(text) || isTotals(reader.textIn(row, "name"))) return "totals";
    if (cells[first]?.trim() === words[first] && repeatsHeader(cells, words)) return "repeated-header";
    const isAlone = mapping.columns.length > 1 && cells.findLastIndex((cell) => cell.trim() !== "") === first;
    return isAlone && isRemark(text, mapping.columns.length > 3) ? "remark" : null;
  };
}

/** `制表人：… | 审核：…`: several texts about the table in one row. */
function isAboutTable({ cells }: SheetRow): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.every((cell) => isRemark(cell, false));
}

function repeatsHeader(cells: readonly string[], words: string[]): boolean {
  const filled = words.filter((word) => word !== "").length;
  const same = words.filter((word, i) => word !== "" && word === cells[i]?.trim()).length;
  return same >= 2 && same >= filled * 0.6;
}

import { foldText } from "../words/text.ts";
import type { RosterTable } from "./columns.ts";
import type { RosterField } from "./rosterField.ts";
import { type PersonDraft, type RowReader, rowReader, rowToDraft } from "./rowDraft.ts";
import type { SheetRow } from "./sheet.ts";

export const SKIP_REASONS = ["totals", "repeated-header", "remark", "nobody", "duplicate"] as const;
export type SkippedRow = { row: number; reason: (typeof SKIP_REASONS)[number] };

/** People of a table, with the fields its columns state: a re-import leaves alone what the file has no column for. */
export type RosterRows = { drafts: PersonDraft[]; skipped: SkippedRow[]; stated: RosterField[] };

/** Every row under the header as a person, or skipped with a reason; blank rows are neither. Linear in the rows. */
export function rowsToPeople(rows: SheetRow[], table: RosterTable): RosterRows {
  const reader = rowReader(table.mapping);
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

import { headerStrength } from "../../shared/roster/findHeader.ts";
import type { SheetFault, SheetRead } from "../../shared/roster/sheet.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { MAX_ROWS, MAX_SHEETS_TRIED } from "./limits.ts";
import type { Progress } from "./progress.ts";
import { sheetWarnings } from "./sheetWarnings.ts";
import { findWorkbook, readWorkbook, type Workbook } from "./workbook.ts";
import { readWorksheet } from "./worksheet.ts";
import { openZip, type Zip } from "./zip.ts";

/**
 * Reads an XLSX workbook (or hands an .ods over), streaming: only the rows that hold something are kept. Without a wanted sheet it takes the
 * visible one whose first rows read most like a list of people. Faults: archive, document, old-excel (binary workbook),
 * encrypted, damaged, too-large, empty, no-such-sheet.
 * @param wanted index among the workbook's sheets, hidden ones included
 */
export async function readXlsx(
  bytes: Uint8Array,
  wanted: number | null,
  onProgress?: Progress,
): Promise<Result<SheetRead, SheetFault>> {
  const zip = await openZip(bytes, onProgress);
  if (!zip.ok) return zip;
  if (zip.value.names.includes("content.xml")) return (await import("./ods.ts")).readOds(zip.value, wanted);
  const part = await findWorkbook(zip.value);
  if (!part.ok) return part;
  const workbook = await readWorkbook(zip.value, part.value);
  if (!workbook.ok) return workbook;
  const chosen = wanted ?? (await likeliestSheet(zip.value, workbook.value));
  if (chosen === null) return fault({ code: "empty" });
  const sheet = workbook.value.sheets[chosen];
  if (!sheet) return fault({ code: "no-such-sheet" });
  const read = await readWorksheet(zip.value, workbook.value, sheet.part, MAX_ROWS + 1);
  if (!read.ok) return read;
  const { rows, cellsPastTheEnd } = read.value;
  if (rows.length > MAX_ROWS) return fault({ code: "too-large", what: "rows", limit: MAX_ROWS });
  if (rows.length === 0 && wanted === null) return fault({ code: "empty" });
  return ok({
    kind: "xlsx",
    encoding: null,
    encodings: [],
    delimiter: null,
    sheets: workbook.value.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: chosen,
    rows,
    warnings: [...sheetWarnings(workbook.value.sheets), ...(cellsPastTheEnd ? (["cells-past-the-end"] as const) : [])],
  });
}

const HEAD_ROWS = 30;

/** The sheet with the strongest header among those with something in them; hidden ones only when no other has anything. */
async function likeliestSheet(zip: Zip, { sheets, ...workbook }: Workbook): Promise<number | null> {
  let best: { index: number; strength: number } | null = null;
  for (const [index, sheet] of sheets.slice(0, MAX_SHEETS_TRIED).entries()) {
    if (sheets.length === 1) return 0;
    const head = await readWorksheet(zip, { sheets, ...workbook }, sheet.part, HEAD_ROWS);
    if (!head.ok || head.value.rows.length === 0) continue;
    const strength =
      headerStrength(head.value.rows) + Math.min(head.value.rows.length, HEAD_ROWS) / 100 - (sheet.hidden ? 1e6 : 0);
    if (!best || strength > best.strength) best = { index, strength };
  }
  return best?.index ?? null;
}

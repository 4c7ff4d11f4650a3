import type { SheetFault, SheetRead } from "../../shared/roster/sheet.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { chooseSheet } from "./markup.ts";
import { OpenDocumentReader } from "./openDocument.ts";
import { sheetWarnings } from "./sheetWarnings.ts";
import { readXml } from "./xml.ts";
import type { Zip } from "./zip.ts";

/** Reads an OpenDocument spreadsheet. Faults: document (a text or a drawing), damaged, too-large, empty, no-such-sheet. */
export async function readOds(zip: Zip, wanted: number | null): Promise<Result<SheetRead, SheetFault>> {
  const reader = new OpenDocumentReader();
  const read = await readXml(zip, "content.xml", {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  if (!read.ok) return read;
  if (!reader.isSpreadsheet) return fault({ code: "document" });
  if (reader.sheets.length === 0) return fault({ code: "empty" });
  const chosen = chooseSheet(reader.sheets, "open-document", wanted);
  if (!chosen.ok) return chosen;
  const { kind, sheets, sheet } = chosen.value;
  return ok({
    ...{ kind, encoding: null, encodings: [], delimiter: null },
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet,
    rows: sheets[sheet]?.rows ?? [],
    warnings: sheetWarnings(sheets),
  });
}

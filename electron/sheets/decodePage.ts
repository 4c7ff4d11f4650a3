import { fault, ok, type Result } from "../../shared/words/result.ts";
import { decodeText } from "./decode.ts";
import { detectFile } from "./detect.ts";

/** What a file is that cannot be an event page: no text, or a table in a spreadsheet program's own form. */
export type NoPage = "picture" | "pdf" | "spreadsheet" | "binary";

/** An event page's text in whichever encoding it came; goes by the bytes, never by the file's name. */
export function decodePage(bytes: Uint8Array): Result<string, NoPage> {
  const kind = detectFile(bytes);
  if (kind === "picture" || kind === "pdf") return fault(kind);
  if (kind === "old-excel" || kind === "encrypted" || (kind === "zip" && isWorkbook(bytes)))
    return fault("spreadsheet");
  if (kind !== "text" && kind !== "empty") return fault("binary");
  return ok(decodeText(bytes).text);
}

/** A zip names its files in clear; every workbook has this one. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("xl/workbook.xml");

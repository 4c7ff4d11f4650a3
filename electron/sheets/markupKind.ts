import type { SheetKind } from "../../shared/roster/sheet.ts";

export type MarkupKind = Extract<SheetKind, "html" | "xml-spreadsheet" | "open-document">;

/** Which markup a text is by its beginning; null for other text. */
export function markupKind(text: string): MarkupKind | null {
  const start = text.slice(0, 4096).trimStart();
  if (!start.startsWith("<")) return null;
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml-spreadsheet";
  if (start.includes("urn:oasis:names:tc:opendocument:xmlns:office")) return "open-document";
  return /^(?:<\?xml[^>]*>\s*)?<(?:!--|!doctype html|html|head|meta|body|table|div|style|thead|tbody|tr)\b/i.test(start)
    ? "html"
    : null;
}

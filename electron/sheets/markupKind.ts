/** Which markup a text is by its beginning; null for other text. */
export function markupKind(text: string): "html" | "xml-spreadsheet" | null {
  const start = text.slice(0, 4096).trimStart();
  if (!start.startsWith("<")) return null;
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml-spreadsheet";
  return /^(?:<\?xml[^>]*>\s*)?<(?:!--|!doctype html|html|head|meta|body|table|div|style|thead|tbody|tr)\b/i.test(start)
    ? "html"
    : null;
}

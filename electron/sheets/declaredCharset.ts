/** The encoding that a page or an XML file states in its first bytes; null when it states none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  if (!start.trimStart().startsWith("<")) return null;
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase() ?? null;
}

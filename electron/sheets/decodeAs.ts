import type { Encoding } from "../../shared/roster/sheet.ts";

/** Decodes with one encoding, never fails; U+FFFD for what means nothing. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
}

/** 0x80 to 0x9f of windows-1252 (WHATWG encoding standard, index windows-1252): Node 20 reads them as Latin-1's control characters. */
const WINDOWS_1252 = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

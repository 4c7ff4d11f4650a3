import { create, type QRCodeSegment } from "qrcode";
import type { Box } from "../../shared/badge/template.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { memo } from "./memo.ts";

/** A QR symbol without its quiet zone: `size` × `size` modules, row by row, 1 = dark. */
export type QrModules = { size: number; dark: Uint8Array };

/**
 * Text → QR symbol at level M, which reads best at a given size. Digits alone go in the dense numeric mode, everything
 * else as UTF-8 bytes: mixed segments save little and cost a millisecond. Fault when the text is longer than any symbol
 * holds (5,596 digits, 2,331 bytes: ISO/IEC 18004, table 7).
 */
export function qrModules(text: string): Result<QrModules, { code: "qr-too-long"; detail: string }> {
  try {
    const { modules } = create([segmentOf(text)], { errorCorrectionLevel: "M", maskPattern: MASK });
    return ok({ size: modules.size, dark: Uint8Array.from(modules.data) });
  } catch (error) {
    return fault({ code: "qr-too-long", detail: error instanceof Error ? error.message : String(error) });
  }
}

const QUIET_MODULES = 4;

/** Width of a module of a symbol of this size, in the middle of a box (mm) with its quiet zone of four around it. */
export const moduleWidth = (size: number, box: Box): number => Math.min(box.w, box.h) / (size + 2 * QUIET_MODULES);

const sizes = memo((kind: string): number => {
  const [mode, length] = kind.split(" ");
  const made = qrModules((mode === "digits" ? "0" : "x").repeat(Number(length)));
  return made.ok ? made.value.size : 0;
});

/** How many modules wide the symbol of this text is, which only its length decides; null when it is too long for any. */
export function qrSize(text: string): number | null {
  const size = sizes(DIGITS.test(text) ? `digits ${text.length}` : `bytes ${new TextEncoder().encode(text).length}`);
  return size || null;
}

/** Any mask is valid. Trying all eight for the prettiest takes twenty times as long and reads no better (docs/decisions). */
const MASK = 6;

const DIGITS = /^\d+$/;

const segmentOf = (text: string): QRCodeSegment =>
  DIGITS.test(text) ? { data: text, mode: "numeric" } : { data: new TextEncoder().encode(text), mode: "byte" };

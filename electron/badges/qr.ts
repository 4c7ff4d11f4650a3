import { create, type QRCodeSegment } from "qrcode";
import { fault, ok, type Result } from "../../shared/words/result.ts";

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

/** Any mask is valid. Trying all eight for the prettiest takes twenty times as long and reads no better (docs/decisions). */
const MASK = 6;

const segmentOf = (text: string): QRCodeSegment =>
  /^\d+$/.test(text) ? { data: text, mode: "numeric" } : { data: new TextEncoder().encode(text), mode: "byte" };

/** Dark modules as rows of runs, so that a symbol is a few rectangles: x, y and length in modules. */
export function darkRuns({ size, dark }: QrModules): { x: number; y: number; length: number }[] {
  const runs: { x: number; y: number; length: number }[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!dark[y * size + x]) continue;
      const start = x;
      while (x + 1 < size && dark[y * size + x + 1]) x++;
      runs.push({ x: start, y, length: x + 1 - start });
    }
  }
  return runs;
}

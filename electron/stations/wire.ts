import { gunzipSync, gzipSync } from "node:zlib";

/** Bytes below which squeezing costs more than it saves. */
const SMALL = 1_024;
/** What a squeezed message may come to, bytes: pieces of the record have a quarter of a million characters. */
const MOST = 4 * 1024 * 1024;

const SQUEEZED = Uint8Array.of(0x1f, 0x8b);

/** Texts of the record as they travel: short ones as UTF-8, long ones as gzip. */
export const WIRE = {
  pack(text: string): Uint8Array {
    const bytes = Buffer.from(text, "utf8");
    return bytes.length < SMALL ? bytes : gzipSync(bytes, { level: 1 });
  },
  /** null: it is nothing that `pack` made. */
  unpack(bytes: Uint8Array): string | null {
    try {
      const isSqueezed = bytes[0] === SQUEEZED[0] && bytes[1] === SQUEEZED[1];
      return (isSqueezed ? gunzipSync(bytes, { maxOutputLength: MOST }) : Buffer.from(bytes)).toString("utf8");
    } catch {
      return null;
    }
  },
};

import type { ImageFolder } from "../../shared/badge/drawing.ts";

/** What a file of the event is for: what was sealed as one kind opens as no other. */
export type SealedKind = "journal" | "snapshot" | "keys" | "images" | "imports" | "event" | "other";

/** The text of a line as it stands behind its checksum; `read` gives null for what `write` never wrote. */
export type LineCodec = { write(json: string): string; read(text: Buffer): Buffer | null };

/**
 * How what an event keeps lies in its folder: as it is, or sealed (sealed.ts). Journal and snapshot know lines, everything
 * else whole files; neither knows how it is done. Whoever writes a journal anew (a rescue, an erasing) writes it with
 * `writeLines(values, undefined, codec.lines("journal"))`, so that a locked folder stays locked.
 */
export type Codec = {
  isSealed: boolean;
  lines(kind: "journal" | "snapshot"): LineCodec;
  seal(kind: SealedKind, bytes: Uint8Array): Uint8Array;
  /** null: it is not what `seal` made, or not of this kind. */
  open(kind: SealedKind, bytes: Uint8Array): Uint8Array | null;
  /** The same folder of pictures for threads that read them by themselves. */
  pictures(folder: string): ImageFolder;
};

export const PLAIN_LINES: LineCodec = { write: (json) => json, read: (text) => text };

/** A folder that nobody locked. */
export const PLAIN: Codec = {
  isSealed: false,
  lines: () => PLAIN_LINES,
  seal: (_kind, bytes) => bytes,
  open: (_kind, bytes) => bytes,
  pictures: (folder) => folder,
};

import { createHash } from "node:crypto";
import type { Steps } from "../../shared/words/slices.ts";
import type { LineCodec } from "./codec.ts";
import { readText } from "./line.ts";

/** What stands in a journal, as one number: the SHA-256 of its facts' JSON, a line feed behind each, hexadecimal. */
export type JournalDigest = { digest: string; facts: number };

/**
 * The digest of a journal's first `most` lines, the same for a folder that is locked and one that is not. Cut after every line.
 * null: a line cannot be read, or there are fewer.
 */
export function* digesting(bytes: Buffer, codec: LineCodec, most: number | null): Steps<JournalDigest | null> {
  const hash = createHash("sha256");
  let facts = 0;
  for (let start = 0; start < bytes.length && facts !== most; ) {
    const end = bytes.indexOf(10, start);
    const json = end < 0 ? null : readText(bytes.subarray(start, end), codec);
    if (!json) return null;
    hash.update(json).update("\n");
    facts++;
    start = end + 1;
    yield;
  }
  return most === null || facts === most ? { digest: hash.digest("hex"), facts } : null;
}

/** The same of a journal that comes in pieces, cut anywhere: what is kept of it is a line at most. */
export class DigestInPieces {
  readonly #codec: LineCodec;
  readonly #hash = createHash("sha256");
  #begun: Buffer = Buffer.alloc(0);
  #facts = 0;
  #isUnreadable = false;

  constructor(codec: LineCodec) {
    this.#codec = codec;
  }

  take(piece: Buffer): void {
    const bytes = this.#begun.length === 0 ? piece : Buffer.concat([this.#begun, piece]);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0 && !this.#isUnreadable; end = bytes.indexOf(10, start)) {
      const json = readText(bytes.subarray(start, end), this.#codec);
      if (json) this.#hash.update(json).update("\n");
      else this.#isUnreadable = true;
      this.#facts++;
      start = end + 1;
    }
    if (bytes.length - start > LONGEST_LINE) this.#isUnreadable = true;
    this.#begun = this.#isUnreadable ? Buffer.alloc(0) : Buffer.from(bytes.subarray(start));
  }

  /** Null: a line could not be read, or the last one does not end. */
  end(): JournalDigest | null {
    if (this.#isUnreadable || this.#begun.length > 0) return null;
    return { digest: this.#hash.digest("hex"), facts: this.#facts };
  }
}

/** No record is as long; what has no line feed for so long is no journal. Bytes. */
const LONGEST_LINE = 64 * 1024 * 1024;

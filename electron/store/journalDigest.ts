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

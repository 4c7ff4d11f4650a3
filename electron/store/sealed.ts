import { createCipheriv, createDecipheriv, hkdfSync, randomFillSync } from "node:crypto";
import type { EventId } from "../../shared/words/ids.ts";
import type { Codec, LineCodec, SealedKind } from "./codec.ts";

/**
 * The files of a locked event: AES-256-GCM (NIST SP 800-38D) with a random nonce for every line and file, and a key of its own for every kind,
 * made from the event's data key (HKDF, RFC 5869). Event and kind are vouched for, so that no line or file can be taken
 * for one of another event or kind.
 */
export function sealedCodec(dataKey: Uint8Array, eventId: EventId): Codec {
  const boxes = new Map<SealedKind, Box>();
  const boxFor = (kind: SealedKind): Box => {
    const known = boxes.get(kind) ?? boxOf(keyFor(dataKey, kind), boundTo(eventId, kind));
    boxes.set(kind, known);
    return known;
  };
  return {
    isSealed: true,
    lines: (kind) => linesIn(boxFor(kind)),
    seal: (kind, bytes) => Buffer.concat([ENVELOPE, boxFor(kind).seal(bytes)]),
    open: (kind, bytes) => (isEnvelope(bytes) ? boxFor(kind).open(bytes.subarray(ENVELOPE.length)) : null),
    pictures: (folder) => {
      const bound = new Uint8Array(boundTo(eventId, "images"));
      return { folder, key: keyFor(dataKey, "images"), bound, skip: ENVELOPE.length };
    },
  };
}

/** Whether a whole file says of itself that it is sealed. */
export const isEnvelope = (bytes: Uint8Array): boolean => ENVELOPE.equals(bytes.subarray(0, ENVELOPE.length));

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a sealed file begins with: a mark that is no text in any encoding, and the form (1). */
const ENVELOPE = Buffer.from([0x89, 0x4c, 0x59, 0x4c, 0x4f, 0x43, 0x4b, 0x01]);

/** nonce ‖ ciphertext ‖ tag. */
type Box = { seal(plain: Uint8Array | string): Buffer; open(sealed: Uint8Array): Buffer | null };

/** `bound`: what is vouched for beside the content. */
export function boxOf(key: Uint8Array, bound: Uint8Array): Box {
  return {
    seal(plain) {
      const nonce = freshNonce();
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      cipher.setAAD(bound);
      const body = typeof plain === "string" ? cipher.update(plain, "utf8") : cipher.update(plain);
      cipher.final();
      return Buffer.concat([nonce, body, cipher.getAuthTag()]);
    },
    open(sealed) {
      if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE_BYTES));
        decipher.setAAD(bound);
        decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
        const plain = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
        decipher.final();
        return plain;
      } catch {
        return null;
      }
    },
  };
}

const linesIn = (box: Box): LineCodec => ({
  write: (json) => box.seal(json).toString("base64"),
  read: (text) => box.open(Buffer.from(text.toString("latin1"), "base64")),
});

const keyFor = (dataKey: Uint8Array, kind: SealedKind): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", dataKey, "", `lanyard ${kind}`, 32));

const boundTo = (eventId: EventId, kind: SealedKind): Buffer =>
  Buffer.from(JSON.stringify(["lanyard", 1, kind, eventId]));

const nonces = Buffer.alloc(NONCE_BYTES * 512);
let used = nonces.length;

/** Random numbers are dear one by one: some hundred are made at a time. */
function freshNonce(): Buffer {
  if (used === nonces.length) {
    randomFillSync(nonces);
    used = 0;
  }
  const nonce = Buffer.from(nonces.subarray(used, used + NONCE_BYTES));
  nonces.fill(0, used, used + NONCE_BYTES);
  used += NONCE_BYTES;
  return nonce;
}

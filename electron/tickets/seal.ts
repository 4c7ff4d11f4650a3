import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { type CodeKind, type OwnCode, printCode, sealedText } from "../../shared/ticket/ticket.ts";

/** Makes and checks the seals of one event's codes. */
export type Sealer = {
  /** The 48 digits for a ticket or badge. `number`: 12 digits. */
  code(kind: CodeKind, number: string): string;
  /** Whether a code that was read was made with this event's key. */
  holds(code: OwnCode): boolean;
};

const SEAL_BYTES = 10;
const SEAL_DIGITS = 25;

/**
 * HMAC-SHA-256 (RFC 2104) over mark, tag and number, cut to 80 bits and written as 25 digits.
 * `key`: at least 32 random bytes, kept in the event's folder on every station. `tag`: the event's 7 digits.
 */
export function makeSealer(key: Uint8Array, tag: string): Sealer {
  const seal = (kind: CodeKind, ofTag: string, number: string): string => {
    const mac = createHmac("sha256", key)
      .update(sealedText(kind, ofTag, number))
      .digest()
      .subarray(0, SEAL_BYTES);
    return BigInt(`0x${mac.toString("hex")}`)
      .toString()
      .padStart(SEAL_DIGITS, "0");
  };
  return {
    code: (kind, number) => printCode({ kind, tag, number, seal: seal(kind, tag, number) }),
    holds: (code) => timingSafeEqual(Buffer.from(seal(code.kind, code.tag, code.number)), Buffer.from(code.seal)),
  };
}

/** A new ticket number: twelve random digits that `isTaken` does not know. */
export function newTicketNumber(isTaken: (number: string) => boolean): string {
  for (;;) {
    const number = String(randomInt(1_000_000)).padStart(6, "0") + String(randomInt(1_000_000)).padStart(6, "0");
    if (!isTaken(number)) return number;
  }
}

/** A new event's tag: seven random digits. */
export const newEventTag = (): string => String(randomInt(10_000_000)).padStart(7, "0");

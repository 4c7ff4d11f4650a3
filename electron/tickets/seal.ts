import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { CODE_LENGTH, type CodeKind, isCode, type OwnCode, printCode, sealedText } from "../../shared/ticket/ticket.ts";
import { makeSigner, makeVerifier, verifyKeyOf } from "./sign.ts";

/** Makes and checks the seals of one event's codes. */
export type Sealer = {
  /** The digits of a ticket's or badge's code. `number`: 12 digits. Throws for `signed` where `signs` says no. */
  code(kind: CodeKind, number: string): string;
  /** Whether a code that was read was made with this event's key. */
  holds(code: OwnCode): boolean;
  /** Whether this station has the key that the event's signed tickets are made with. */
  signs(): boolean;
};

/** The keys of signed tickets, asked for whenever they are used: they may come while the event is open. */
export type Signing = {
  /** This station's private key, PKCS #8; null: it has none. */
  privateKey(): Uint8Array | null;
  /** The public half that the event states; null: it never had signed tickets. */
  verifyKey(): string | null;
};

const SEAL_BYTES = 10;
const SEAL_DIGITS = 25;
const SIGNATURE_BYTES = 64;
/** 512 bits. */
const SIGNATURE_DIGITS = 155;

/**
 * The short codes' seal: HMAC-SHA-256 (RFC 2104) over mark, tag and number, cut to 80 bits and written as 25 digits. That
 * of signed tickets: Ed25519 (RFC 8032) over the same and the digit chosen.
 * `key`: at least 32 random bytes, kept in the event's folder on every station. `tag`: the event's 7 digits.
 */
export function makeSealer(key: Uint8Array, tag: string, signing: Signing = NO_SIGNING): Sealer {
  const seal = (kind: CodeKind, ofTag: string, number: string): string => {
    const mac = createHmac("sha256", key)
      .update(sealedText(kind, ofTag, number))
      .digest()
      .subarray(0, SEAL_BYTES);
    return BigInt(`0x${mac.toString("hex")}`)
      .toString()
      .padStart(SEAL_DIGITS, "0");
  };
  const signerOf = keeping((own: Uint8Array) => ({ sign: makeSigner(own), verifyKey: verifyKeyOf(own) }));
  const verifierOf = keeping(makeVerifier);
  const signer = () => {
    const [own, wanted] = [signing.privateKey(), signing.verifyKey()];
    const made = own && wanted !== null ? signerOf(own) : null;
    return made?.verifyKey === wanted ? made : null;
  };
  return {
    code(kind, number) {
      if (kind !== "signed") return printCode({ kind, tag, number, seal: seal(kind, tag, number) });
      const made = signer();
      if (!made) throw new Error("this station has no key to sign tickets with");
      return signedCode(tag, number, made.sign);
    },
    holds(code) {
      const { kind, number } = code;
      if (kind !== "signed") return timingSafeEqual(Buffer.from(seal(kind, code.tag, number)), Buffer.from(code.seal));
      const [wanted, signature] = [signing.verifyKey(), signatureIn(code.seal)];
      if (wanted === null || !signature) return false;
      return verifierOf(wanted)(sealedText(kind, code.tag, number) + code.seal.slice(0, 1), signature);
    },
    signs: () => signer() !== null,
  };
}

const NO_SIGNING: Signing = { privateKey: () => null, verifyKey: () => null };

/**
 * A scanner's digits come in one by one, and a code of 48 digits is known by its check digits: one in forty signed tickets
 * would have one in its middle by chance. Another choice gives another signature, without.
 */
function signedCode(tag: string, number: string, sign: (text: string) => Uint8Array): string {
  for (let choice = 0; choice <= 9; choice++) {
    const text = sealedText("signed", tag, number) + choice;
    const seal = `${choice}${digitsOf(sign(text))}`;
    const code = printCode({ kind: "signed", tag, number, seal });
    if (!holdsShortCode(code)) return code;
  }
  throw new Error("no choice gives a signature without a short code in it");
}

function holdsShortCode(code: string): boolean {
  for (let from = 0; from + CODE_LENGTH <= code.length; from++)
    if (isCode(code.slice(from, from + CODE_LENGTH))) return true;
  return false;
}

const digitsOf = (signature: Uint8Array): string =>
  BigInt(`0x${Buffer.from(signature).toString("hex")}`)
    .toString()
    .padStart(SIGNATURE_DIGITS, "0");

/** The 64 bytes in a seal; null when its digits are more than they hold. */
function signatureIn(seal: string): Uint8Array | null {
  const hex = BigInt(seal.slice(1))
    .toString(16)
    .padStart(2 * SIGNATURE_BYTES, "0");
  return hex.length === 2 * SIGNATURE_BYTES ? Buffer.from(hex, "hex") : null;
}

/** Keeps what was made of the last thing asked about. */
function keeping<A, T>(make: (of: A) => T): (of: A) => T {
  let last: { of: A; made: T } | null = null;
  return (of) => {
    if (last?.of !== of) last = { of, made: make(of) };
    return last.made;
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

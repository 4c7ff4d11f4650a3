import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";

/** A key that signs: `privateKey` PKCS #8 (DER), `verifyKey` its public half, 32 bytes as base64url. */
export type SigningKey = { privateKey: Uint8Array; verifyKey: string };

/** A new Ed25519 key (RFC 8032). */
export function newSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { privateKey: privateKey.export({ format: "der", type: "pkcs8" }), verifyKey: publicHalf(publicKey) };
}

/** The public half of a private key; null when the bytes are none. */
export function verifyKeyOf(privateKey: Uint8Array): string | null {
  try {
    return publicHalf(createPublicKey(privateKeyOf(privateKey)));
  } catch {
    return null;
  }
}

/** What signs with a private key. Its KeyObject is kept: to make it takes longer than to sign. */
export function makeSigner(privateKey: Uint8Array): (text: string) => Uint8Array {
  const key = privateKeyOf(privateKey);
  return (text) => sign(null, Buffer.from(text), key);
}

/** What checks signatures with a public half; a text that is no key holds for nothing. */
export function makeVerifier(verifyKey: string): (text: string, signature: Uint8Array) => boolean {
  let key: KeyObject;
  try {
    key = createPublicKey({
      key: Buffer.concat([SPKI_ED25519, Buffer.from(verifyKey, "base64url")]),
      format: "der",
      type: "spki",
    });
  } catch {
    return () => false;
  }
  return (text, signature) => verify(null, Buffer.from(text), key, signature);
}

/** What stands before the 32 bytes in a public key's DER form (RFC 8410, 10.1). */
const SPKI_ED25519 = Buffer.from("302a300506032b6570032100", "hex");

const privateKeyOf = (der: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.from(der), format: "der", type: "pkcs8" });

const publicHalf = (key: KeyObject): string =>
  key.export({ format: "der", type: "spki" }).subarray(SPKI_ED25519.length).toString("base64url");

import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/**
 * 32 MB and 0.1 s a try, for a laptop of ten years. What holds against guessing at the desk is the waiting (`waitAfter`);
 * four digits hold against nobody who has the file, at any cost: whoever reads it may write it as well.
 */
const COST = { N: 2 ** 15, r: 8, p: 1 };
const MEMORY = 64 * 1024 * 1024;
const KEY_BYTES = 32;

/** A PIN → the text that is kept of it: the numbers of scrypt (RFC 7914), a salt of its own, the hash. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt, COST);
  const { N, r, p } = COST;
  return ["scrypt", N, r, p, salt.toString("base64"), hash.toString("base64")].join("$");
}

/** Whether a PIN is the kept one, in the same time wherever they differ; what cannot be read is no PIN's. */
export async function pinMatches(pin: string, kept: string): Promise<boolean> {
  const [mark, N, r, p, salt = "", hash = ""] = kept.split("$");
  const expected = Buffer.from(hash, "base64");
  if (mark !== "scrypt" || expected.length !== KEY_BYTES) return false;
  try {
    const found = await derive(pin, Buffer.from(salt, "base64"), { N: Number(N), r: Number(r), p: Number(p) });
    return timingSafeEqual(found, expected);
  } catch {
    return false;
  }
}

const derive = (pin: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, { ...cost, maxmem: MEMORY }, (error, key) => (error ? reject(error) : resolve(key)));
  });

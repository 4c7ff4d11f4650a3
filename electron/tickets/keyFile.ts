import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from "node:crypto";
import { z } from "zod";
import type { EventId } from "../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";

/** The keys of an event as they travel: see store/keys.ts. */
export type EventKeys = { ticketKey: Uint8Array; signKey: Uint8Array | null };

/** What the file says of itself, for whoever finds it. */
export type KeyFileAbout = { event: { id: EventId; theme: string; date: string | null }; made: string };

export type KeyFileFault =
  | { code: "not-a-key-file" }
  | { code: "newer-version" }
  | { code: "damaged" }
  | { code: "wrong-passphrase" }
  | { code: "other-event"; theme: string };

const VERSION = 1;
const MARK = "ticket-keys";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** 64 MB and about half a second a try on a laptop of ten years (RFC 7914, 2). */
const COST = { N: 2 ** 16, r: 8, p: 2 };
/** A file may ask for so much and no more, or opening one would be a way to fill the memory. */
const MEMORY = 288 * 1024 * 1024;

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/);

const KeyFile = z.object({
  lanyard: z.literal(MARK),
  version: z.literal(VERSION),
  about: z.string(),
  event: z.object({ id: z.string(), theme: z.string(), date: z.string().nullable() }),
  made: z.string(),
  kdf: z.object({
    name: z.literal("scrypt"),
    N: z
      .number()
      .int()
      .max(2 ** 18),
    r: z.number().int().max(8),
    p: z.number().int().max(8),
    salt: Base64,
  }),
  cipher: z.literal("aes-256-gcm"),
  nonce: Base64,
  sealed: Base64,
  sum: z.string(),
});
type KeyFile = z.infer<typeof KeyFile>;

const Keys = z.object({ ticketKey: Base64, signKey: Base64.nullable() });

const ABOUT =
  "The keys of one event's tickets, locked with a passphrase. To be opened by Lanyard on another sign-in desk of this event.";

/**
 * An event's keys as a file that only the passphrase opens: JSON with a header in plain text, scrypt (RFC 7914) and
 * AES-256-GCM, which also vouches for the header. `sum` tells a damaged file from a wrong passphrase.
 */
export async function lockKeys(keys: EventKeys, about: KeyFileAbout, passphrase: string): Promise<Uint8Array> {
  const salt = randomBytes(16);
  const nonce = randomBytes(NONCE_BYTES);
  const header = {
    lanyard: MARK,
    version: VERSION,
    about: ABOUT,
    ...about,
    kdf: { name: "scrypt", ...COST, salt: salt.toString("base64") },
    cipher: "aes-256-gcm",
    nonce: nonce.toString("base64"),
  } as const;
  const cipher = createCipheriv("aes-256-gcm", await derive(passphrase, header.kdf), nonce);
  cipher.setAAD(headerBytes(header));
  const { ticketKey, signKey } = keys;
  const plain = JSON.stringify({ ticketKey: base64(ticketKey), signKey: signKey && base64(signKey) });
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64");
  const file: KeyFile = { ...header, sealed, sum: sumOf({ ...header, sealed }) };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

/** The keys in such a file, for this event alone. */
export async function unlockKeys(
  bytes: Uint8Array,
  event: EventId,
  passphrase: string,
): Promise<Result<EventKeys, KeyFileFault>> {
  const read = readKeyFile(bytes);
  if (!read.ok) return read;
  const { kdf, nonce, sealed, event: of } = read.value;
  if (of.id !== event) return fault({ code: "other-event", theme: of.theme });
  try {
    const whole = Buffer.from(sealed, "base64");
    const decipher = createDecipheriv("aes-256-gcm", await derive(passphrase, kdf), Buffer.from(nonce, "base64"));
    decipher.setAAD(headerBytes(read.value));
    decipher.setAuthTag(whole.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(whole.subarray(0, -TAG_BYTES)), decipher.final()]).toString("utf8");
    const { ticketKey, signKey } = Keys.parse(JSON.parse(plain));
    return ok({
      ticketKey: Buffer.from(ticketKey, "base64"),
      signKey: signKey ? Buffer.from(signKey, "base64") : null,
    });
  } catch {
    return fault({ code: "wrong-passphrase" });
  }
}

function readKeyFile(bytes: Uint8Array): Result<KeyFile, KeyFileFault> {
  const text = new TextDecoder().decode(bytes.subarray(0, LARGEST));
  const raw = parsed(text);
  if (raw === null) return fault({ code: text.includes(`"${MARK}"`) ? "damaged" : "not-a-key-file" });
  if (raw.lanyard !== MARK) return fault({ code: "not-a-key-file" });
  if (typeof raw.version === "number" && raw.version > VERSION) return fault({ code: "newer-version" });
  const file = KeyFile.safeParse(raw);
  return file.success && sumOf(file.data) === file.data.sum ? ok(file.data) : fault({ code: "damaged" });
}

/** Bytes; such a file has about one thousand. */
const LARGEST = 64 * 1024;

function parsed(text: string): { lanyard?: unknown; version?: unknown } | null {
  try {
    const raw: unknown = JSON.parse(text);
    return typeof raw === "object" && raw !== null ? { ...raw } : null;
  } catch {
    return null;
  }
}

/** Field by field, so that it is the same bytes whoever wrote the file anew. */
function headerBytes({ lanyard, version, about, event, made, kdf, cipher, nonce }: Omit<KeyFile, "sealed" | "sum">) {
  const { id, theme, date } = event;
  const { name, N, r, p, salt } = kdf;
  return Buffer.from(
    JSON.stringify([lanyard, version, about, id, theme, date, made, name, N, r, p, salt, cipher, nonce]),
  );
}

const sumOf = (file: Omit<KeyFile, "sum">): string =>
  createHash("sha256").update(headerBytes(file)).update(file.sealed).digest("hex");

function derive(passphrase: string, { N, r, p, salt }: Omit<KeyFile["kdf"], "name">): Promise<Buffer> {
  const text = passphrase.normalize("NFKC");
  const cost = { N, r, p, maxmem: MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(text, Buffer.from(salt, "base64"), KEY_BYTES, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

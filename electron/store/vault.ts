import { createHash, randomBytes, type ScryptOptions, scrypt } from "node:crypto";
import { access, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { EventSummary } from "../../shared/contract/shapes.ts";
import type { Event } from "../../shared/event/event.ts";
import { newRecoveryCode, recoveryTextOf } from "../../shared/ticket/recoveryCode.ts";
import type { EventId } from "../../shared/words/ids.ts";
import type { Codec } from "./codec.ts";
import { errorCode, writeWhole } from "./durable.ts";
import { boxOf, isEnvelope, sealedCodec } from "./sealed.ts";

/** What a locked folder says of itself, and its copy: without one of them nobody ever opens it again. */
export const VAULT = "vault.json";
export const VAULT_COPY = "vault-copy.json";

const MARK = "locked-event";
const FORM = 1;
const KEY_BYTES = 32;
/** 64 MB and about half a second a try on a laptop of ten years (RFC 7914, 2). */
const COST: Cost = { N: 2 ** 16, r: 8, p: 2 };
/** A file may ask for so much and no more, or opening one would be a way to fill the memory. */
const MEMORY = 288 * 1024 * 1024;

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/);

const most = (limit: number) => z.number().int().min(1).max(limit);

/** The data key, locked with a passphrase or a recovery code. */
const Wrapped = z.object({
  kdf: z.object({ name: z.literal("scrypt"), N: most(2 ** 18), r: most(8), p: most(8), salt: Base64 }),
  cipher: z.literal("aes-256-gcm"),
  sealed: Base64,
});
type Wrapped = z.infer<typeof Wrapped>;

/** What a try at a passphrase costs: the numbers of scrypt. */
export type Cost = { N: number; r: number; p: number };

/** What of an event is nobody's secret: it is what its page says. */
const Summary = EventSummary.omit({ folder: true, people: true, isLocked: true }).extend({ tag: z.string() });
export type VaultSummary = z.infer<typeof Summary>;

const VaultFile = z.object({
  lanyard: z.literal(MARK),
  form: z.literal(FORM),
  about: z.string(),
  event: Summary,
  /** The whole event, sealed. */
  detail: Base64,
  passphrase: Wrapped,
  recovery: Wrapped.nullable(),
  sum: z.string(),
});
export type Vault = z.infer<typeof VaultFile>;

export type VaultRead = { what: "none" } | { what: "vault"; vault: Vault } | { what: "damaged"; file: string };

const ABOUT =
  "The folder of an event of Lanyard, locked. To be opened in the program with its passphrase or its recovery code. Keep this file with the folder: without it nothing in it can be read.";

/** What a locked folder tells of its event: to everybody, and to who has the key. */
export type Told = { summary: VaultSummary; event: Event };

/** What somebody chose for an event; `cost`: what a try costs. */
export type Choice = Told & { passphrase: string; withRecovery: boolean; cost?: Cost };

/** A new lock for an event: what to write beside its files, the key of these, and the code to be shown once, if one is wanted. */
export async function makeVault({
  passphrase,
  withRecovery,
  cost = COST,
  ...told
}: Choice): Promise<{ vault: Vault; codec: Codec; recovery: string | null }> {
  const dataKey = randomBytes(KEY_BYTES);
  const { id: eventId } = told.event;
  const codec = sealedCodec(dataKey, eventId);
  const recovery = withRecovery ? newRecoveryCode(randomBytes(15)) : null;
  const vault = withSum({
    ...{ lanyard: MARK, form: FORM, about: ABOUT },
    ...sayable(told, codec),
    passphrase: await wrap({ eventId, dataKey, cost }, passphrase),
    recovery: recovery === null ? null : await wrap({ eventId, dataKey, cost }, recovery.replaceAll("-", "")),
  });
  return { vault, codec, recovery };
}

/** The codec of a locked folder; null: that is neither its passphrase nor its recovery code. */
export async function openVault(vault: Vault, passphrase: string): Promise<Codec | null> {
  const dataKey = await dataKeyOf(vault, passphrase);
  return dataKey && sealedCodec(dataKey, vault.event.id);
}

/** The same lock with another passphrase; the recovery code stays. null: `current` does not open it. */
export async function rewrapped(vault: Vault, current: string, passphrase: string): Promise<Vault | null> {
  const dataKey = await dataKeyOf(vault, current);
  return (
    dataKey &&
    withSum({
      ...vault,
      passphrase: await wrap({ eventId: vault.event.id, dataKey, cost: vault.passphrase.kdf }, passphrase),
    })
  );
}

/** The same lock telling of the event as it stands now. */
export const retold = (vault: Vault, told: Told, codec: Codec): Vault => withSum({ ...vault, ...sayable(told, codec) });

/** The event as it was told last; null where the codec is not this lock's. */
export function eventIn(vault: Vault, codec: Codec): Event | null {
  const plain = codec.open("event", Buffer.from(vault.detail, "base64"));
  return plain && (JSON.parse(Buffer.from(plain).toString("utf8")) as Event);
}

/** Whether a folder is locked, and how. A folder whose files are sealed and whose lock is gone is told as damaged. */
export async function readVault(folder: string): Promise<VaultRead> {
  for (const name of [VAULT, VAULT_COPY]) {
    const vault = parsed(await readFile(join(folder, name), "utf8").catch(() => ""));
    if (vault) return { what: "vault", vault };
  }
  const file = join(folder, VAULT);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  return isThere || (await looksSealed(folder)) ? { what: "damaged", file } : { what: "none" };
}

/** Writes the lock, twice. Throws Node's fs errors. */
export async function writeVault(folder: string, vault: Vault): Promise<void> {
  const text = `${JSON.stringify(vault, null, 2)}\n`;
  await writeWhole(join(folder, VAULT), text);
  await writeWhole(join(folder, VAULT_COPY), text);
}

async function dataKeyOf({ passphrase, recovery, event }: Vault, typed: string): Promise<Buffer | null> {
  const code = recoveryTextOf(typed);
  if (recovery && code !== null) {
    const found = await unwrap(event.id, recovery, code);
    if (found) return found;
  }
  return unwrap(event.id, passphrase, typed);
}

function parsed(text: string): Vault | null {
  try {
    const { sum, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const read = VaultFile.safeParse({ ...rest, sum });
    return read.success && sumOf(rest) === sum ? read.data : null;
  } catch {
    return null;
  }
}

/** A journal's text begins with a brace, a file of keys as well. */
async function looksSealed(folder: string): Promise<boolean> {
  const [keys, journal] = await Promise.all([
    head(join(folder, "keys.json"), 8),
    head(join(folder, "journal.ndjson"), 10),
  ]);
  return (
    isEnvelope(keys) ||
    (journal.length === 10 && journal[8] === 0x20 && /[A-Za-z0-9+/]/.test(journal.toString("latin1", 9)))
  );
}

async function head(file: string, bytes: number): Promise<Buffer> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errorCode(error) === "") throw error;
    return Buffer.alloc(0);
  }
}

function sayable({ summary, event }: Told, codec: Codec): Pick<Vault, "event" | "detail"> {
  const detail = codec.seal("event", Buffer.from(JSON.stringify(event)));
  return { event: Summary.parse(summary), detail: Buffer.from(detail).toString("base64") };
}

const withSum = ({ sum: _none, ...vault }: Omit<Vault, "sum"> & { sum?: string }): Vault => {
  const whole = VaultFile.omit({ sum: true }).parse(vault);
  return { ...whole, sum: sumOf(whole) };
};

/** It tells a damaged file from a wrong passphrase. */
const sumOf = (vault: object): string => createHash("sha256").update(JSON.stringify(vault)).digest("hex");

const costOf = ({ kdf: { name, N, r, p, salt } }: Pick<Wrapped, "kdf">) => [name, N, r, p, salt];

type Wrapping = { eventId: EventId; dataKey: Uint8Array; cost: Cost };

async function wrap({ eventId, dataKey, cost: { N, r, p } }: Wrapping, secret: string): Promise<Wrapped> {
  const kdf = { name: "scrypt", N, r, p, salt: randomBytes(16).toString("base64") } as const;
  const box = boxOf(await derive(secret, kdf), boundTo(eventId, { kdf }));
  return { kdf, cipher: "aes-256-gcm", sealed: box.seal(dataKey).toString("base64") };
}

async function unwrap(eventId: EventId, lock: Wrapped, secret: string): Promise<Buffer | null> {
  // Costs that scrypt does not take are nobody's lock.
  const key = await derive(secret, lock.kdf).catch(() => null);
  return key && boxOf(key, boundTo(eventId, lock)).open(Buffer.from(lock.sealed, "base64"));
}

const boundTo = (eventId: EventId, lock: Pick<Wrapped, "kdf">): Buffer =>
  Buffer.from(JSON.stringify([MARK, FORM, eventId, ...costOf(lock)]));

/** A passphrase counts however it was typed: full width or half, composed or not (NFKC). */
function derive(secret: string, { N, r, p, salt }: Wrapped["kdf"]): Promise<Buffer> {
  const cost: ScryptOptions = { N, r, p, maxmem: MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize("NFKC"), Buffer.from(salt, "base64"), KEY_BYTES, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

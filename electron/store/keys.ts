import { chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { EventId } from "../../shared/words/ids.ts";
import { type Codec, PLAIN } from "./codec.ts";
import { writeWhole } from "./durable.ts";

export const KEYS = "keys.json";

/**
 * What an event's folder holds to make and check codes: the key of the short ones (at least 32 bytes) and, once the event
 * has signed ones and they are made on this station, the private key of those (PKCS #8).
 */
export type Keys = { eventId: EventId; ticketKey: Uint8Array; signKey: Uint8Array | null };

/**
 * The keys of a folder; null when the file holds none, or is not what was written: a key with one bit changed would turn
 * everybody's ticket into a forged one. Files from before the checksum have none. Throws Node's fs errors, also for a missing file.
 */
export async function readKeys(folder: string, codec: Codec = PLAIN): Promise<Keys | null> {
  const file = join(folder, KEYS);
  const opened = codec.open("keys", await readFile(file));
  await chmod(file, 0o600).catch(() => undefined);
  try {
    const raw = JSON.parse(opened ? Buffer.from(opened).toString("utf8") : "") as Record<
      "eventId" | "ticketKey" | "signKey" | "check",
      unknown
    >;
    if (raw.check !== undefined && raw.check !== checkOf(raw.eventId, raw.ticketKey, raw.signKey)) return null;
    const ticketKey = Buffer.from(String(raw.ticketKey), "base64");
    const signKey = typeof raw.signKey === "string" ? Buffer.from(raw.signKey, "base64") : null;
    const eventId = EventId.safeParse(raw.eventId);
    return eventId.success && ticketKey.length >= 32 ? { eventId: eventId.data, ticketKey, signKey } : null;
  } catch {
    return null;
  }
}

/** Writes them, whole or not at all, readable by their owner only. Throws Node's fs errors. */
export function writeKeys(folder: string, keys: Keys, codec: Codec = PLAIN): Promise<void> {
  return writeWhole(join(folder, KEYS), codec.seal("keys", Buffer.from(keysText(keys))));
}

/** Their file's text. */
export function keysText(keys: Keys): string {
  const eventId: string = keys.eventId;
  const ticketKey = base64(keys.ticketKey);
  const signKey = keys.signKey ? { signKey: base64(keys.signKey) } : {};
  const check = checkOf(eventId, ticketKey, signKey.signKey);
  return JSON.stringify({ eventId, ticketKey, ...signKey, check });
}

const checkOf = (...texts: unknown[]): string => crc32(texts.join(" ")).toString(16).padStart(8, "0");

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

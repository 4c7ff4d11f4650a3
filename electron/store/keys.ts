import { chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import { EventId } from "../../shared/words/ids.ts";
import { writeWhole } from "./durable.ts";

export const KEYS = "keys.json";

/**
 * What an event's folder holds to make and check codes: the key of the short ones (at least 32 bytes) and, once the event
 * has signed ones and they are made on this station, the private key of those (PKCS #8).
 */
export type Keys = { eventId: EventId; ticketKey: Uint8Array; signKey: Uint8Array | null };

/** The keys of a folder; null when the file holds none. Throws Node's fs errors, also for a missing file. */
export async function readKeys(folder: string): Promise<Keys | null> {
  const file = join(folder, KEYS);
  const text = await readFile(file, "utf8");
  await chmod(file, 0o600).catch(() => undefined);
  try {
    const raw = JSON.parse(text) as { eventId?: unknown; ticketKey?: unknown; signKey?: unknown };
    const ticketKey = Buffer.from(String(raw.ticketKey), "base64");
    const signKey = typeof raw.signKey === "string" ? Buffer.from(raw.signKey, "base64") : null;
    const eventId = EventId.safeParse(raw.eventId);
    return eventId.success && ticketKey.length >= 32 ? { eventId: eventId.data, ticketKey, signKey } : null;
  } catch {
    return null;
  }
}

/** Writes them, whole or not at all, readable by their owner only. Throws Node's fs errors. */
export const writeKeys = (folder: string, { eventId, ticketKey, signKey }: Keys): Promise<void> =>
  writeWhole(
    join(folder, KEYS),
    JSON.stringify({ eventId, ticketKey: base64(ticketKey), ...(signKey && { signKey: base64(signKey) }) }),
  );

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

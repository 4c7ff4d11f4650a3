import type { KeysTrouble } from "../../shared/contract/ticketShapes.ts";
import type { Event } from "../../shared/event/event.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { TicketKeys } from "../desk/ports.ts";
import { type Codec, PLAIN } from "../store/codec.ts";
import { type DiskTrouble, diskTrouble } from "../store/durable.ts";
import { type Keys, readKeys, writeKeys } from "../store/keys.ts";
import { lockKeys, unlockKeys } from "../tickets/keyFile.ts";
import type { Signing } from "../tickets/seal.ts";
import { newSigningKey, verifyKeyOf } from "../tickets/sign.ts";

/** The keys of an open folder: for the sealer, which asks for the private one whenever it signs, and for the desk. */
export function ticketKeysOf(
  folder: string,
  opened: Keys,
  codec: Codec = PLAIN,
): { keys: TicketKeys; privateKey: Signing["privateKey"] } {
  let now = opened;
  const keep = async (signKey: Uint8Array): Promise<Result<null, DiskTrouble>> => {
    const next = { ...now, signKey };
    const written = await tryToWrite(folder, next, codec);
    if (written.ok) now = next;
    return written;
  };
  const keys: TicketKeys = {
    verifyKey: () => now.signKey && verifyKeyOf(now.signKey),
    async makeSigning() {
      const made = newSigningKey();
      const kept = await keep(made.privateKey);
      return kept.ok ? ok(made.verifyKey) : kept;
    },
    lock: (about, passphrase) => lockKeys(now, about, passphrase),
    async take(file, passphrase, stated) {
      const read = await unlockKeys(file, now.eventId, passphrase);
      if (!read.ok) return read;
      const { ticketKey, signKey } = read.value;
      if (!isSame(ticketKey, now.ticketKey)) return fault({ code: "another-key" });
      if (!signKey || (now.signKey && isSame(signKey, now.signKey))) return ok("had-it");
      if (stated !== null && verifyKeyOf(signKey) !== stated) return fault({ code: "another-key" });
      const kept = await keep(signKey);
      return kept.ok ? ok("taken") : fault({ code: kept.fault });
    },
  };
  return { keys, privateKey: () => now.signKey };
}

/** Puts the keys of a file into an event's folder that has none; one that has keys keeps them. */
export async function restoreKeys(
  { folder, event, codec }: { folder: string; event: Pick<Event, "id"> | null; codec: Codec },
  file: Uint8Array,
  passphrase: string,
): Promise<Result<null, KeysTrouble>> {
  if (!event) return fault({ code: "folder-gone" });
  const there = await readKeys(folder, codec).catch(() => null);
  if (there) return ok(null);
  const read = await unlockKeys(file, event.id, passphrase);
  if (!read.ok) return read;
  const written = await tryToWrite(folder, { eventId: event.id, ...read.value }, codec);
  return written.ok ? written : fault({ code: written.fault });
}

async function tryToWrite(folder: string, keys: Keys, codec: Codec): Promise<Result<null, DiskTrouble>> {
  try {
    await writeKeys(folder, keys, codec);
    return ok(null);
  } catch (error) {
    return fault(diskTrouble(error));
  }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

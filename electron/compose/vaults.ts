import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { EventSummary, OpenTrouble } from "../../shared/contract/shapes.ts";
import type { LockTrouble } from "../../shared/contract/vaultShapes.ts";
import type { Event } from "../../shared/event/event.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { Locked, LockWish } from "../desk/venue.ts";
import { type Codec, PLAIN } from "../store/codec.ts";
import { type DiskTrouble, diskTrouble } from "../store/durable.ts";
import { lockFolder, settleMoves, unlockFolder } from "../store/lockFolder.ts";
import {
  eventIn,
  openVault,
  readVault,
  retold,
  rewrapped,
  type Vault,
  type VaultSummary,
  writeVault,
} from "../store/vault.ts";

/** What is told of an event outside its lock, see `Told`. */
export type Tellable = { event: Event; summary: EventSummary };

/**
 * The locked folders of this laptop and the keys of those that were opened since the start: a passphrase is asked once.
 * Keys are in this object alone; no window, log or setting ever has one.
 */
export class Vaults {
  readonly #eventsFolder: string;
  readonly #now: () => string;
  readonly #codecs = new Map<string, Codec>();
  #settling: Promise<void> | null = null;

  constructor(eventsFolder: string, now: () => string) {
    this.#eventsFolder = eventsFolder;
    this.#now = now;
  }

  /** Lockings that the program did not see through are brought to their end, once a start and before anything is listed. */
  settle(): Promise<void> {
    this.#settling ??= settleMoves(this.#eventsFolder, this.#now());
    return this.#settling;
  }

  /** How the files of a folder lie: as they are, or locked and openable with what was given, now or before. */
  async codecOf(folder: string, passphrase: string | null = null): Promise<Result<Codec, OpenTrouble>> {
    const read = await readVault(folder);
    if (read.what === "none") return ok(PLAIN);
    if (read.what === "damaged") return fault({ code: "lock-damaged", folder });
    const known = this.#codecs.get(folder);
    if (known && eventIn(read.vault, known)) return ok(known);
    if (passphrase === null) return fault({ code: "locked", folder });
    const codec = await openVault(read.vault, passphrase);
    if (!codec) return fault({ code: "wrong-passphrase", folder });
    this.#codecs.set(folder, codec);
    return ok(codec);
  }

  /** What a locked folder tells of its event without its passphrase; null: it is not locked, or tells nothing any more. */
  async summaryOf(folder: string): Promise<VaultSummary | null> {
    const read = await readVault(folder);
    return read.what === "vault" ? read.vault.event : null;
  }

  /** Whether it is locked and its lock is gone. */
  async isDamaged(folder: string): Promise<boolean> {
    return (await readVault(folder)).what === "damaged";
  }

  /** The event of a locked folder that was opened since the start. */
  async eventOf(folder: string): Promise<Event | null> {
    const [read, codec] = [await readVault(folder), this.#codecs.get(folder)];
    return read.what === "vault" && codec ? eventIn(read.vault, codec) : null;
  }

  /** Lets a locked folder tell of its event as it stands. The event itself does not depend on it: what the disk refuses is tried at the next change. */
  async tell(folder: string, { event, summary }: Tellable): Promise<void> {
    const [read, codec] = [await readVault(folder), this.#codecs.get(folder)];
    if (read.what !== "vault" || !codec) return;
    const next = retold(read.vault, { event, summary: { ...summary, tag: event.tag } }, codec);
    const isNews = toldBy(next, codec) !== toldBy(read.vault, codec);
    if (isNews) await writeVault(folder, next).catch(() => undefined);
  }

  /** Locks a folder that nobody has open. `recovery`: the code that is shown once; null: none was wanted. */
  async lock(
    folder: string,
    { event, summary }: Tellable,
    { passphrase, recovery }: LockWish,
  ): Promise<Result<Locked, LockTrouble>> {
    const told = { event, summary: { ...summary, tag: event.tag } };
    const locked = await lockFolder(folder, { ...told, passphrase, withRecovery: recovery, now: this.#now() });
    if (!locked.ok) return fault(locked.fault.code);
    this.#codecs.set(folder, locked.value.codec);
    return ok(locked.value);
  }

  /** Unlocks a folder that nobody has open for good; whoever wants it types the passphrase (see `opens`) first. */
  async unlock(folder: string): Promise<Result<Locked, LockTrouble>> {
    const codec = this.#codecs.get(folder);
    if (!codec) return fault("wrong-passphrase");
    const unlocked = await unlockFolder(folder, { codec, now: this.#now() });
    if (!unlocked.ok) return fault(unlocked.fault.code);
    this.#codecs.delete(folder);
    return ok({ ...unlocked.value, recovery: null });
  }

  /** Whether this is the passphrase of a locked folder, or its recovery code. */
  async opens(folder: string, passphrase: string): Promise<boolean> {
    const read = await readVault(folder);
    return read.what === "vault" && (await openVault(read.vault, passphrase)) !== null;
  }

  /** Another passphrase for a locked folder, open or not; nothing else of it changes. */
  async change(folder: string, current: string, passphrase: string): Promise<Result<null, LockTrouble>> {
    const read = await readVault(folder);
    if (read.what !== "vault") return fault("damaged");
    const next = await rewrapped(read.vault, current, passphrase);
    if (!next) return fault("wrong-passphrase");
    try {
      await writeVault(folder, next);
      return ok(null);
    } catch (error) {
      return fault(diskTrouble(error));
    }
  }
}

/** What is made to be given away lies in these, of the event and of its rehearsal. */
const GIVEN = ["exports", "badges", join("rehearsal", "exports"), join("rehearsal", "badges")];

/** How many files lie unlocked in an event's folder since they are made to be given away. */
export async function countGiven(folder: string): Promise<number> {
  const there = await Promise.all(GIVEN.map((name) => readdir(join(folder, name)).catch(() => [])));
  return there.reduce((sum, names) => sum + names.length, 0);
}

/** Removes them. */
export async function removeGiven(folder: string): Promise<Result<null, DiskTrouble>> {
  try {
    for (const name of GIVEN) await rm(join(folder, name), { recursive: true, force: true });
    return ok(null);
  } catch (error) {
    return fault(diskTrouble(error));
  }
}

const toldBy = (vault: Vault, codec: Codec): string => JSON.stringify([vault.event, eventIn(vault, codec)]);

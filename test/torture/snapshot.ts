import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { JOURNAL, SNAPSHOT } from "../../electron/store/eventFolder.ts";
import { memoryFolder } from "./folders.ts";
import { offsets, openFiles, type Worked, workedFolder } from "./journalCase.ts";
import type { How, Torture } from "./torture.ts";

const DEEDS = 16;

type Done = { rounds: number; confirmed: number; failures: string[] };

/**
 * The snapshot missing, torn at every byte, with two bits of every byte flipped (of `rounds` bytes, evenly spread), older,
 * of another event, of another past, of the future: it opens with what the journal says, or tells that the journal is shorter
 * than it was; a snapshot that knows more than the journal is kept.
 */
export const snapshot: Torture = async (how) => {
  const done: Done = { rounds: 0, confirmed: 0, failures: [] };
  const folder = join(memoryFolder("snapshot"), "event");
  const whole = await workedFolder(how.seed, DEEDS);
  const early = await workedFolder(how.seed, DEEDS, true);
  const another = await workedFolder(how.seed + 1, DEEDS);
  done.confirmed = whole.facts.length + early.facts.length;
  const expect = async (worked: Worked, bytes: Buffer | null, what: string) => {
    done.rounds++;
    const { state, fault } = await openFiles(folder, { ...worked.files, [SNAPSHOT]: bytes });
    if (!isDeepStrictEqual(state, worked.state))
      done.failures.push(`snapshot ${what}: ${fault?.code ?? "opened with another state"}`);
  };
  await expect(whole, null, "missing");
  await expect(whole, Buffer.alloc(0), "empty");
  await expect(whole, Buffer.alloc(10_000), "of zeros");
  await expect(early, early.files[SNAPSHOT], "older");
  for (const worked of [whole, early]) await bendEveryByte(worked, how, expect);
  await ofTheFuture(whole, folder, done);
  await ofAnotherPast(whole, another.files[SNAPSHOT], folder, done);
  return done;
};

async function bendEveryByte(
  worked: Worked,
  { rounds, seed, say }: How,
  expect: (worked: Worked, bytes: Buffer, what: string) => Promise<void>,
): Promise<void> {
  const bytes = worked.files[SNAPSHOT] ?? Buffer.alloc(0);
  let tried = 0;
  for (const at of offsets(bytes.length, rounds, seed)) {
    await expect(worked, bytes.subarray(0, at), `torn at ${at}`);
    for (const bit of [at % 8, (at + 5) % 8]) {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      await expect(worked, copy, `byte ${at}, bit ${bit}`);
    }
    if (++tried % 1_000 === 0) say(`snapshot: ${tried} bytes`);
  }
}

/** The same event by its id, but not by what happened: of no use; one that is longer must be told. */
async function ofAnotherPast(
  { files, state }: Worked,
  other: Buffer | null,
  folder: string,
  done: Done,
): Promise<void> {
  done.rounds++;
  const opening = await openFiles(folder, { ...files, [SNAPSHOT]: other });
  if (opening.fault?.code !== "journal-cut" && !isDeepStrictEqual(opening.state, state))
    done.failures.push(`snapshot of another past: ${opening.fault?.code ?? "opened with another state"}`);
}

/** It covers more than the journal has: that is told, and going on keeps what it knows in a file beside. */
async function ofTheFuture({ files }: Worked, folder: string, done: Done): Promise<void> {
  const journal = files[JOURNAL] ?? Buffer.alloc(0);
  for (const kept of [0, 1, journal.length >> 1, journal.length - 2]) {
    done.rounds++;
    const cut = { ...files, [JOURNAL]: journal.subarray(0, kept) };
    const { fault } = await openFiles(folder, cut);
    if (fault?.code !== "journal-cut")
      done.failures.push(`snapshot of the future (${kept} bytes): ${fault?.code ?? "opened in silence"}`);
  }
}

import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { JOURNAL, SNAPSHOT } from "../../electron/store/eventFolder.ts";
import { memoryFolder } from "./folders.ts";
import { lineEnds, offsets, openFiles, stateOf, workedFolder } from "./journalCase.ts";
import type { Torture } from "./torture.ts";

const DEEDS = 20;

/**
 * A journal cut at every byte (at `rounds` of them, evenly spread), opened with its folder: what stands before the cut is
 * there, acts whole or not at all, and nothing else; it goes on. With its snapshot, the damage is named.
 */
export const torn: Torture = async ({ rounds, seed, say }) => {
  const { files, facts } = await workedFolder(seed, DEEDS);
  const journal = files[JOURNAL] ?? Buffer.alloc(0);
  const ends = lineEnds(journal);
  const folder = join(memoryFolder("torn"), "event");
  const done = { rounds: 0, confirmed: facts.length, failures: [] as string[], notes: { bytes: journal.length } };
  let expected = { acts: -1, state: stateOf([]) };
  for (const cut of offsets(journal.length + 1, rounds, seed)) {
    done.rounds++;
    const acts = facts.findLastIndex((fact, at) => !fact.more && (ends[at] ?? 0) - 1 <= cut) + 1;
    if (acts !== expected.acts) expected = { acts, state: stateOf(facts.slice(0, acts)) };
    const bytes = journal.subarray(0, cut);
    const { state, fault } = await openFiles(folder, { ...files, [JOURNAL]: bytes, [SNAPSHOT]: null });
    if (fault) done.failures.push(`cut at ${cut}: ${JSON.stringify(fault)}`);
    else if (!isDeepStrictEqual(state, expected.state))
      done.failures.push(`cut at ${cut}: not the first ${acts} facts`);
    if (cut >= journal.length - 1) continue;
    const known = await openFiles(folder, { ...files, [JOURNAL]: bytes });
    if (known.fault?.code !== "journal-cut")
      done.failures.push(`cut at ${cut}, snapshot there: opened as if nothing were missing`);
    if (done.rounds % 1_000 === 0) say(`torn: ${done.rounds} cuts`);
  }
  return done;
};

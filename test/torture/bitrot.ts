import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { JOURNAL, SNAPSHOT } from "../../electron/store/eventFolder.ts";
import { KEYS } from "../../electron/store/keys.ts";
import { writeLines } from "../../electron/store/line.ts";
import type { Fact } from "../../shared/facts/fact.ts";
import { memoryFolder } from "./folders.ts";
import { type Files, lineEnds, offsets, openFiles, stateOf, type Worked, workedFolder } from "./journalCase.ts";
import { codecNow } from "./sealing.ts";
import type { How, Torture } from "./torture.ts";

const DEEDS = 20;

type Done = { rounds: number; confirmed: number; failures: string[]; notes: Record<string, number> };
type Case = { how: How; worked: Worked; folder: string; done: Done };

/**
 * What a disk may do to a journal by itself: two bits of every byte flipped, alone and together (of `rounds` bytes, evenly
 * spread), lines swapped, doubled, numbered twice, of a newer version; the same flips in the file of the keys. It opens
 * with the right state, or names the line and gives everything but that line when staff ask for what can be read.
 */
export const bitrot: Torture = async (how) => {
  const worked = await workedFolder(how.seed, DEEDS);
  const folder = join(memoryFolder("bitrot"), "event");
  const done: Done = {
    rounds: 0,
    confirmed: worked.facts.length,
    failures: [],
    notes: { journalBytes: journalOf(worked).length },
  };
  const one: Case = { how, worked, folder, done };
  await flipJournal(one);
  await flipKeys(one);
  await moveLines(one);
  await newerLines(one);
  return done;
};

const journalOf = ({ files }: Worked): Buffer => files[JOURNAL] ?? Buffer.alloc(0);

/** The bits of a byte that are flipped, by where it stands. */
const flips = (at: number): [number, number, number] => {
  const [first, second] = [1 << (at % 8), 1 << ((at + 3 + ((at >> 3) % 4)) % 8)];
  return [first, second, first | second];
};

const bent = (bytes: Buffer, at: number, bits: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ bits;
  return copy;
};

async function flipJournal({ how, worked, folder, done }: Case): Promise<void> {
  const journal = journalOf(worked);
  const ends = lineEnds(journal);
  for (const at of offsets(journal.length, how.rounds, how.seed)) {
    const line = ends.findIndex((end) => at < end);
    for (const bits of flips(at)) {
      done.rounds++;
      const files = { ...worked.files, [JOURNAL]: bent(journal, at, bits), [SNAPSHOT]: null };
      const fail = (what: string) => done.failures.push(`journal byte ${at}, bits ${bits}: ${what}`);
      const { state, fault } = await openFiles(folder, files);
      if (state) {
        if (!isDeepStrictEqual(state, worked.state)) fail("opened with another state");
        continue;
      }
      if (fault.code !== "damaged-line" || fault.line !== line + 1) fail(`told as ${JSON.stringify(fault)}`);
      const rescued = await openFiles(folder, files, true);
      const isFeed = at === (ends[line] ?? 0) - 1;
      const left = worked.facts.filter((_, n) => n !== line && !(isFeed && n === line + 1));
      if (!isDeepStrictEqual(rescued.state, stateOf(left))) fail("the rescue does not give all other lines");
    }
    if (done.rounds % 3_000 === 0) how.say(`bitrot: ${done.rounds} flips`);
  }
}

async function flipKeys({ how, worked, folder, done }: Case): Promise<void> {
  const written = worked.files[KEYS] ?? Buffer.alloc(0);
  const { keys } = await openFiles(folder, worked.files);
  for (const at of offsets(written.length, how.rounds, how.seed)) {
    for (const bits of flips(at)) {
      done.rounds++;
      const opening = await openFiles(folder, { ...worked.files, [KEYS]: bent(written, at, bits) });
      const isTold = opening.fault?.code === "no-key" || isDeepStrictEqual(opening.keys, keys);
      if (!isTold)
        done.failures.push(`keys byte ${at}, bits ${bits}: ${opening.fault?.code ?? "opened with other keys"}`);
    }
  }
}

async function moveLines({ worked, folder, done }: Case): Promise<void> {
  const lines = linesOf(journalOf(worked));
  const open = (moved: Buffer[], rescue = false) =>
    openFiles(folder, { ...worked.files, [JOURNAL]: Buffer.concat(moved), [SNAPSHOT]: null }, rescue);
  for (const [n, line] of lines.entries()) {
    const next = lines[n + 1];
    done.rounds += next ? 2 : 1;
    const doubled = await open(lines.toSpliced(n, 0, line));
    if (!isDeepStrictEqual(doubled.state, worked.state))
      done.failures.push(`line ${n + 1} doubled: ${doubled.fault?.code ?? "another state"}`);
    if (!next) continue;
    const moved = lines.toSpliced(n, 2, next, line);
    const swapped = await open(moved);
    if (swapped.fault?.code !== "damaged-line")
      done.failures.push(`lines ${n + 1} and ${n + 2} swapped: ${swapped.fault?.code ?? "opened in silence"}`);
    const rescued = await open(moved, true);
    if (!isDeepStrictEqual(rescued.state, worked.state))
      done.failures.push(`lines ${n + 1} and ${n + 2} swapped: the rescue gives another state`);
    const other = linesOfFacts([{ ...(worked.facts[n] as Fact), id: "another" }]);
    const twice = await open(lines.toSpliced(n + 1, 0, other));
    if (twice.fault?.code !== "damaged-line")
      done.failures.push(`line ${n + 1} numbered twice: ${twice.fault?.code ?? "opened in silence"}`);
  }
}

/** What a newer program wrote is kept, counted, and stops nobody; everything else counts as before. */
async function newerLines({ worked, folder, done }: Case): Promise<void> {
  const journal = journalOf(worked);
  const last = worked.facts.at(-1) as Fact;
  const newer = [
    { ...last, v: 99, seq: last.seq + 1, id: "newer-1" },
    { ...last, kind: "not-known-yet", seq: last.seq + 2, id: "newer-2" },
  ];
  const files: Files = { ...worked.files, [JOURNAL]: Buffer.concat([journal, linesOfFacts(newer)]), [SNAPSHOT]: null };
  for (const some of [files, { ...files, [SNAPSHOT]: worked.files[SNAPSHOT] }]) {
    done.rounds++;
    const { state, fault } = await openFiles(folder, some);
    if (state?.unknownFacts !== 2)
      done.failures.push(`newer lines: ${fault?.code ?? `${state?.unknownFacts} counted`}`);
    else if (!isDeepStrictEqual(state.people, worked.state.people)) done.failures.push("newer lines: other people");
  }
}

const linesOfFacts = (facts: readonly unknown[]): Buffer => writeLines(facts, undefined, codecNow().lines("journal"));

const linesOf = (journal: Buffer): Buffer[] => {
  const ends = lineEnds(journal);
  return ends.map((end, n) => journal.subarray(ends[n - 1] ?? 0, end));
};

import { randomBytes } from "node:crypto";
import { open, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import { PLAIN } from "../../electron/store/codec.ts";
import { createEventFolder, openEventFolder, SNAPSHOT } from "../../electron/store/eventFolder.ts";
import { openForAppend } from "../../electron/store/journal.ts";
import { sealedCodec } from "../../electron/store/sealed.ts";
import { freshFolder } from "../build/leftovers.ts";
import { added, anEvent, aPerson, arrived, eventSet, factsOf } from "../build/people.ts";
import { type Bench, type Figure, median, quantile, timed } from "./figure.ts";

const APPENDS = 2_000;
const LOWDB_PEOPLE = 2_000;
const LOWDB_WRITES = 60;
const FACTS = 100_000;
const PEOPLE = 60_000;
const OPENINGS = 5;
const NOW = "2026-11-22T13:00:00.000+08:00";

/**
 * One confirmed check-in on the disk: the journal beside a bare append + fdatasync, and lowdb as it is shipped; the same in
 * a locked folder, and very many facts opened there.
 */
export const store: Bench = async () => {
  const folder = freshFolder("bench-store");
  const facts = factsOf(Array.from({ length: APPENDS }, (_, i) => arrived(i)));
  const journal = await openForAppend(join(folder, "journal.ndjson"), EMPTY);
  const locked = await openForAppend(join(folder, "locked.ndjson"), EMPTY, SEALED.lines("journal"));
  const bare = await open(join(folder, "bare"), "a");
  const line = Buffer.from(`00000000 ${JSON.stringify(facts[0])}\n`);
  const ours: number[] = [];
  const sealed: number[] = [];
  const limit: number[] = [];
  for (const fact of facts) {
    ours.push(await timed(() => journal.append([fact])));
    sealed.push(await timed(() => locked.append([fact])));
    limit.push(
      await timed(async () => {
        await bare.write(line);
        await bare.datasync();
      }),
    );
  }
  await journal.close();
  await locked.close();
  await bare.close();
  const lowdb = await lowdbWrites(folder);
  const figure = (what: string, share: number): Figure => ({
    bench: "store",
    case: what,
    value: quantile(ours, share),
    unit: "ms",
    limit: quantile(limit, share),
    peers: { [`lowdb as shipped, ${LOWDB_PEOPLE} people, not flushed`]: median(lowdb) },
    n: APPENDS,
  });
  const lockedFigure = (what: string, share: number): Figure => ({
    ...{ bench: "store", case: what, value: quantile(sealed, share), unit: "ms", limit: quantile(limit, share) },
    ...{ peers: { "not locked": quantile(ours, share) }, n: APPENDS },
  });
  return [
    figure("one check-in flushed, median", 0.5),
    figure("one check-in flushed, p99", 0.99),
    lockedFigure("one check-in flushed in a locked folder, median", 0.5),
    lockedFigure("one check-in flushed in a locked folder, p99", 0.99),
    ...(await openings(folder)),
  ];
};

/** Opening a folder in which a whole conference happened: from its journal alone, and from its snapshot. */
async function openings(base: string): Promise<Figure[]> {
  const bodies = [eventSet(), ...Array.from({ length: PEOPLE }, (_, n) => added(aPerson(n)))];
  const facts = factsOf([...bodies, ...Array.from({ length: FACTS - PEOPLE - 1 }, (_, n) => arrived(n))]);
  const times: Record<string, { journal: number[]; snapshot: number[] }> = {};
  for (const [name, codec] of [["plain", PLAIN] as const, ["locked", SEALED] as const]) {
    const folder = join(base, name);
    const made = await createEventFolder(folder, anEvent().id, NOW, codec);
    if (!made.ok) throw new Error(made.fault.code);
    await made.value.journal.append(facts);
    await made.value.close();
    await rm(join(folder, SNAPSHOT), { force: true });
    times[name] = { journal: [], snapshot: [] };
  }
  for (let run = 0; run < OPENINGS; run++)
    for (const [name, codec] of [["plain", PLAIN] as const, ["locked", SEALED] as const])
      for (const from of ["journal", "snapshot"] as const) {
        if (from === "journal") await rm(join(base, name, SNAPSHOT), { force: true });
        const began = performance.now();
        const opened = await openEventFolder(join(base, name), NOW, false, codec);
        times[name]?.[from].push(performance.now() - began);
        if (opened.ok) await opened.value.close();
      }
  return (["journal", "snapshot"] as const).map((from) => ({
    ...{ bench: "store", case: `${FACTS} facts opened from the ${from} of a locked folder`, unit: "ms", limit: null },
    value: median(times.locked?.[from] ?? []),
    peers: { "not locked": median(times.plain?.[from] ?? []) },
    n: OPENINGS,
  }));
}

const NOTHING = Buffer.alloc(0);
const EMPTY = { end: 0, torn: NOTHING, mended: NOTHING, lastLine: "" };
const SEALED = sealedCodec(randomBytes(32), anEvent().id);

async function lowdbWrites(folder: string): Promise<number[]> {
  const file = join(folder, "lowdb.json");
  await writeFile(file, "{}");
  const people = Array.from({ length: LOWDB_PEOPLE }, (_, i) => added(aPerson(i)));
  const low = new Low<object>(new JSONFile(file), { people });
  const times: number[] = [];
  for (let i = 0; i < LOWDB_WRITES; i++) times.push(await timed(() => low.write()));
  return times;
}

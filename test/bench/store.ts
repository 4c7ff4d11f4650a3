import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import { openForAppend } from "../../electron/store/journal.ts";
import { freshFolder } from "../build/leftovers.ts";
import { added, aPerson, arrived, factsOf } from "../build/people.ts";
import { type Bench, type Figure, median, quantile, timed } from "./figure.ts";

const APPENDS = 2_000;
const LOWDB_PEOPLE = 2_000;
const LOWDB_WRITES = 60;

/** One confirmed check-in on the disk: the journal beside a bare append + fdatasync, and lowdb as it is shipped. */
export const store: Bench = async () => {
  const folder = freshFolder("bench-store");
  const facts = factsOf(Array.from({ length: APPENDS }, (_, i) => arrived(i)));
  const journal = await openForAppend(join(folder, "journal.ndjson"), {
    end: 0,
    torn: NOTHING,
    mended: NOTHING,
    lastLine: "",
  });
  const bare = await open(join(folder, "bare"), "a");
  const line = Buffer.from(`00000000 ${JSON.stringify(facts[0])}\n`);
  const ours: number[] = [];
  const limit: number[] = [];
  for (const fact of facts) {
    ours.push(await timed(() => journal.append([fact])));
    limit.push(
      await timed(async () => {
        await bare.write(line);
        await bare.datasync();
      }),
    );
  }
  await journal.close();
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
  return [figure("one check-in flushed, median", 0.5), figure("one check-in flushed, p99", 0.99)];
};

const NOTHING = Buffer.alloc(0);

async function lowdbWrites(folder: string): Promise<number[]> {
  const file = join(folder, "lowdb.json");
  await writeFile(file, "{}");
  const people = Array.from({ length: LOWDB_PEOPLE }, (_, i) => added(aPerson(i)));
  const low = new Low<object>(new JSONFile(file), { people });
  const times: number[] = [];
  for (let i = 0; i < LOWDB_WRITES; i++) times.push(await timed(() => low.write()));
  return times;
}

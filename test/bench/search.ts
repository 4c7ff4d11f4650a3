import { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { build } from "vite";
import type { Person } from "../../shared/roster/person.ts";
import type { PeopleIndex } from "../../shared/roster/search.ts";
import { crowd } from "../build/crowd.ts";
import { freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";
import { type Bench, type Figure, quantile } from "./figure.ts";
import { askFts, PEERS, type Peer, type Row, rowOf, SHOWN } from "./searchPeers.ts";
import { type Asking, askings } from "./searchStream.ts";

const PEOPLE = 100_000;
/** So many times somebody is looked for in each way; the others are asked fewer times, the slower the fewer. */
const EACH = 40;
const PEER_PATIENCE_MS = 10_000;
/** Who takes longer for a key is asked for the whole texts only. */
const SLOW_MS = 50;

/** What one search was asked and said. */
type Asked = { asking: Asking; isWhole: boolean; ms: number; found: readonly number[] };
type Result = { asked: Asked[]; build: number; megabytes: number };

/**
 * Finding people among 100,000, a search a key, beside plain `includes()`, minisearch, fuse.js and SQLite FTS5 over the
 * same people with the same keys.
 */
export const search: Bench = async (say) => {
  const Index = await shippedIndex();
  const people = [...crowd(PEOPLE)];
  const stream = askings(people, EACH);
  say(`search: sorting ${PEOPLE} people, ${stream.flatMap(({ keys }) => keys).length} keys`);
  const { ours, pieces } = askOurs(Index, people, stream);
  const rows = people.map(rowOf);
  const peers = new Map<string, Result>();
  for (const peer of PEERS) {
    say(`search: ${peer.name}`);
    peers.set(peer.name, askPeer(peer, rows, stream));
  }
  say("search: SQLite FTS5");
  peers.set("SQLite FTS5 (unicode61, prefixes)", ftsResult(rows, stream));
  const figure = figuring(peers);
  return [
    figure("built, all pieces", "ms", (result) => result.build, ours),
    ...(["p99", "longest"] as const).map((what) =>
      figure(`built, ${what} piece`, "ms", () => quantile(pieces, what === "p99" ? 0.99 : 1), null),
    ),
    figure("memory", "MB", (result) => result.megabytes, ours),
    ...figuresOf("every key", () => true, ours, figure),
    ...[...new Set(stream.map(({ kind }) => kind))].flatMap((kind) =>
      figuresOf(kind, (one) => one.asking.kind === kind, ours, figure),
    ),
  ];
};

type Figuring = (what: string, unit: string, of: (result: Result) => number, ours: Result | null) => Figure;

function figuring(peers: ReadonlyMap<string, Result>): Figuring {
  return (what, unit, of, ours) => ({
    bench: "search",
    case: `${PEOPLE} people, ${what}`,
    value: of(ours ?? { asked: [], build: 0, megabytes: 0 }),
    unit,
    limit: null,
    peers: ours ? Object.fromEntries([...peers].map(([name, result]) => [name, of(result)])) : {},
    n: ours?.asked.length ?? 1,
  });
}

/** Median and p99 of a kind of searches, and how often the whole text found who was meant, or somebody of the same name. */
function figuresOf(kind: string, is: (one: Asked) => boolean, ours: Result, figure: Figuring): Figure[] {
  const times = (share: number) => (result: Result) =>
    quantile(
      result.asked.filter(is).map(({ ms }) => ms),
      share,
    );
  const figures = [figure(`${kind}, median`, "ms", times(0.5), ours), figure(`${kind}, p99`, "ms", times(0.99), ours)];
  return [...figures, figure(`${kind}, found`, "%", (result) => foundShare(result.asked.filter(is)), ours)];
}

function foundShare(asked: readonly Asked[]): number {
  const whole = asked.filter(({ isWhole }) => isWhole);
  return (whole.filter(isRight).length / whole.length) * 100;
}

/** Whether the first twenty have who was meant, or nobody where nobody was. */
function isRight({ asking: { person }, found }: Asked): boolean {
  return person ? found.some((place) => isMeant(peopleAsked[place], person)) : found.length === 0;
}

let peopleAsked: readonly Person[] = [];

const isMeant = (found: Person | undefined, meant: Person): boolean =>
  found?.id === meant.id || found?.name === meant.name || (found?.nickname ?? "") === meant.nickname;

function askOurs(Index: typeof PeopleIndex, people: readonly Person[], stream: readonly Asking[]) {
  peopleAsked = people;
  const places = new Map(people.map((person, place) => [person.id, place]));
  const before = bytesInUse();
  const index = new Index();
  for (const person of people) index.put(person);
  const pieces: number[] = [];
  for (let more = true; more; )
    pieces.push(
      clocked(() => {
        more = index.settle();
      }),
    );
  const megabytes = (bytesInUse() - before) / 1e6;
  const asked = askAll(stream, (query) => index.find(query, SHOWN).map((id) => places.get(id) ?? -1));
  return { ours: { asked, build: pieces.reduce((a, b) => a + b), megabytes }, pieces };
}

function askPeer({ build }: Peer, rows: readonly Row[], stream: readonly Asking[]): Result {
  const before = bytesInUse();
  const start = performance.now();
  const ask = build(rows);
  const built = performance.now() - start;
  const megabytes = (bytesInUse() - before) / 1e6;
  return {
    asked: askAll(
      sample(
        stream,
        clocked(() => ask("wang")),
      ),
      ask,
    ),
    build: built,
    megabytes,
  };
}

/** As many of each kind as the patience allows when one key takes so long. */
function sample(whole: readonly Asking[], msAKey: number): Asking[] {
  const stream = msAKey < SLOW_MS ? whole : whole.map((asking) => ({ ...asking, keys: asking.keys.slice(-1) }));
  const keys = stream.flatMap((asking) => asking.keys).length;
  const nth = Math.max(1, Math.ceil((keys * msAKey) / PEER_PATIENCE_MS));
  return stream.filter((_, n) => (n % EACH) % Math.min(nth, EACH) === 0);
}

function askAll(stream: readonly Asking[], ask: (query: string) => readonly number[]): Asked[] {
  return stream.flatMap((asking) =>
    asking.keys.map((query, at) => {
      let found: readonly number[] = [];
      const ms = clocked(() => {
        found = ask(query);
      });
      return { asking, isWhole: at === asking.keys.length - 1, ms, found };
    }),
  );
}

function ftsResult(rows: readonly Row[], stream: readonly Asking[]): Result {
  const { ms, found, build, bytes } = askFts(
    rows,
    stream.flatMap(({ keys }) => keys),
  );
  let nth = 0;
  const asked = askAll(stream, () => found[nth++] ?? []).map((one, at) => ({ ...one, ms: ms[at] ?? 0 }));
  return { asked, build, megabytes: bytes / 1e6 };
}

/** The index as the program carries it: bundled, without the getters of a module runner in every loop. */
async function shippedIndex(): Promise<typeof PeopleIndex> {
  const outDir = freshFolder("bench-search");
  await build({
    configFile: false,
    logLevel: "error",
    root: ROOT,
    build: {
      outDir,
      ssr: "shared/roster/search.ts",
      rollupOptions: { output: { format: "cjs", entryFileNames: "search.cjs" } },
    },
  });
  const module: { PeopleIndex: typeof PeopleIndex } = createRequire(outDir)(join(outDir, "search.cjs"));
  return module.PeopleIndex;
}

function clocked(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function bytesInUse(): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

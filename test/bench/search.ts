import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { build } from "vite";
import { makeStartSorting } from "../../electron/search/sortingThread.ts";
import type { Person } from "../../shared/roster/person.ts";
import type { PeopleIndex } from "../../shared/roster/search.ts";
import { crowd } from "../build/crowd.ts";
import { freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";
import { buildWorker } from "../build/worker.ts";
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
type Asked = { asking: Asking; query: string; isWhole: boolean; ms: number; found: readonly number[] };
type Result = { asked: Asked[]; build: number; megabytes: number };

/**
 * Finding people among 100,000, a search a key, beside plain `includes()`, minisearch, fuse.js and SQLite FTS5 over the
 * same people. Who is too slow for every key is asked fewer, and only ours on those very keys stands beside it.
 */
export const search: Bench = async (say) => {
  const Index = await shippedIndex();
  const people = [...crowd(PEOPLE)];
  const stream = askings(people, EACH);
  say(`search: sorting ${PEOPLE} people, ${stream.flatMap(({ keys }) => keys).length} keys`);
  const thread = await sortInThread(Index, people);
  const { ours, pieces } = askOurs(Index, people, stream);
  const rows = people.map(rowOf);
  const peers = new Map<string, Result>();
  for (const peer of PEERS) {
    say(`search: ${peer.name}`);
    peers.set(peer.name, askPeer(peer, rows, stream));
  }
  say("search: SQLite FTS5");
  peers.set("SQLite FTS5 (unicode61, prefixes)", ftsResult(rows, stream));
  const all = [...peers];
  const quick = all.filter(([, { asked }]) => asked.length === ours.asked.length);
  const kinds = [...new Set(stream.map(({ kind }) => kind))];
  const several = (result: Result): Result => ({
    ...result,
    asked: result.asked.filter(({ query }) => query.includes(" ")),
  });
  return [
    figure("built in a thread, all of it", "ms", ours, { peers: [], of: () => thread.ms, n: 1 }),
    figure("built in a thread, longest pause of everything else", "ms", ours, {
      peers: [],
      of: () => thread.longest,
      n: 1,
    }),
    figure("built in a thread, CPU of the main thread", "ms", ours, { peers: [], of: () => thread.cpu, n: 1 }),
    figure("built in a thread, memory", "MB", ours, { peers: [], of: () => thread.megabytes, n: 1 }),
    figure("built, all pieces", "ms", ours, { peers: all, of: ({ build }) => build, n: pieces.length }),
    figure("built, p99 piece", "ms", ours, { peers: [], of: () => quantile(pieces, 0.99), n: pieces.length }),
    figure("built, longest piece", "ms", ours, { peers: [], of: () => Math.max(...pieces), n: pieces.length }),
    figure("memory", "MB", ours, { peers: all, of: ({ megabytes }) => megabytes, n: 1 }),
    ...figuresOf("every key", ours, quick),
    ...figuresOf(
      "every key of several words",
      several(ours),
      quick.map(([name, peer]) => [name, several(peer)]),
    ),
    ...kinds.flatMap((kind) =>
      figuresOf(
        kind,
        only(ours, kind),
        quick.map(([name, peer]) => [name, only(peer, kind)]),
      ),
    ),
    ...all
      .filter((peer) => !quick.includes(peer))
      .flatMap((peer) => figuresOf(`the keys that ${peer[0]} was asked`, onSameKeys(ours, peer[1]), [peer])),
  ];
};

type Named = readonly [name: string, result: Result];

function figure(
  what: string,
  unit: string,
  ours: Result,
  { peers, of, n }: { peers: readonly Named[]; of: (result: Result) => number; n: number },
): Figure {
  const beside = Object.fromEntries(peers.map(([name, result]) => [name, of(result)]));
  return { bench: "search", case: `${PEOPLE} people, ${what}`, value: of(ours), unit, limit: null, peers: beside, n };
}

const only = (result: Result, kind: string): Result => ({
  ...result,
  asked: result.asked.filter(({ asking }) => asking.kind === kind),
});

/** What ours took for the keys a peer was asked. */
function onSameKeys(ours: Result, peer: Result): Result {
  const keyOf = ({ asking, query }: Asked) => `${asking.kind} ${asking.person?.id} ${query}`;
  const keys = new Set(peer.asked.map(keyOf));
  return { ...ours, asked: ours.asked.filter((one) => keys.has(keyOf(one))) };
}

/** Median and p99 of some searches, and how often the whole text found who was meant, or somebody of the same name. */
function figuresOf(kind: string, ours: Result, peers: readonly Named[]): Figure[] {
  const times = (share: number) => (result: Result) =>
    quantile(
      result.asked.map(({ ms }) => ms),
      share,
    );
  const n = ours.asked.length;
  return [
    figure(`${kind}, median`, "ms", ours, { peers, of: times(0.5), n }),
    figure(`${kind}, p99`, "ms", ours, { peers, of: times(0.99), n }),
    figure(`${kind}, found`, "%", ours, { peers, of: ({ asked }) => foundShare(asked), n }),
  ];
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

/** Sorts as the program does: how long, how long nothing else could run meanwhile, and what it took of the main thread. */
async function sortInThread(Index: typeof PeopleIndex, people: readonly Person[]) {
  const workerFile = await buildWorker("electron/search/sort.worker.ts");
  const before = bytesInUse();
  const index = new Index(makeStartSorting({ workerFile, warn: console.error }));
  for (const person of people) index.put(person);
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const ticking = setInterval(look, 1);
  const from = mainThreadCpu();
  const start = performance.now();
  while (index.settle()) await (index.awaited ?? breathe());
  const ms = performance.now() - start;
  const cpu = mainThreadCpu() - from;
  look();
  clearInterval(ticking);
  const megabytes = (bytesInUse() - before) / 1e6;
  // Asked last, so that it is not collected before it is weighed.
  index.find("w", 1);
  return { ms, longest, cpu, megabytes };
}

/** Milliseconds this thread has run so far, where the system tells. */
function mainThreadCpu(): number {
  if (process.platform !== "linux") return Number.NaN;
  const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "latin1").split(" ");
  return Number(nanoseconds) / 1e6;
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
      return { asking, query, isWhole: at === asking.keys.length - 1, ms, found };
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

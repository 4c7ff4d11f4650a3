import { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { pinyin } from "pinyin-pro";
import { build } from "vite";
import type { Person } from "../../shared/roster/person.ts";
import type { PeopleIndex } from "../../shared/roster/search.ts";
import { crowd } from "../build/crowd.ts";
import { freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";
import { type Bench, type Figure, quantile } from "./figure.ts";

const PEOPLE = 100_000;
const ASKED_FOR = 250;
const SHOWN = 20;

/** Finding people among 100,000, a query a keystroke, beside a plain `includes()` over the same names and companies. */
export const search: Bench = async (say) => {
  const Index = await shippedIndex();
  const people = [...crowd(PEOPLE)];
  say(`search: sorting ${PEOPLE} people`);
  const { index, ...costs } = sortedIndex(Index, people);
  const lines = people.map((person) => `${person.name} ${person.nickname} ${person.company}`.toLowerCase());
  const figure = (what: string, value: number, unit: string, n: number, peers = {}): Figure => ({
    bench: "search",
    case: `${PEOPLE} people, ${what}`,
    value,
    unit,
    limit: null,
    peers,
    n,
  });
  const figures = [
    figure("putting all", costs.put, "ms", PEOPLE),
    figure("sorting, all pieces", costs.total, "ms", costs.pieces),
    figure("sorting, p99 of a piece", costs.p99, "ms", costs.pieces),
    figure("sorting, longest piece", costs.longest, "ms", costs.pieces),
    figure("memory", costs.megabytes, "MB", 1),
  ];
  for (const [kind, queries] of Object.entries(queriesFor(people))) {
    say(`search: ${queries.length} queries, ${kind}`);
    const times = queries.map((query) => clocked(() => index.find(query, SHOWN)));
    const scans = queries.slice(0, 100).map((query) => clocked(() => scan(lines, query)));
    figures.push(
      figure(`${kind}, median`, quantile(times, 0.5), "ms", times.length, { "includes()": quantile(scans, 0.5) }),
      figure(`${kind}, p99`, quantile(times, 0.99), "ms", times.length, { "includes()": quantile(scans, 0.99) }),
    );
  }
  return figures;
};

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

function sortedIndex(Index: typeof PeopleIndex, people: readonly Person[]) {
  const before = bytesInUse();
  const index = new Index();
  const put = clocked(() => {
    for (const person of people) index.put(person);
  });
  const pieces: number[] = [];
  for (let more = true; more; )
    pieces.push(
      clocked(() => {
        more = index.settle();
      }),
    );
  return {
    index,
    put,
    total: pieces.reduce((a, b) => a + b),
    p99: quantile(pieces, 0.99),
    longest: Math.max(...pieces),
    pieces: pieces.length,
    megabytes: (bytesInUse() - before) / 1e6,
  };
}

/** What staff type, letter by letter. */
function queriesFor(people: readonly Person[]): Record<string, string[]> {
  const asked = Array.from({ length: ASKED_FOR }, (_, n) => people[(n * 7_919) % people.length]).filter(
    (one) => one !== undefined,
  );
  const han = asked.filter(({ name }) => /^\p{Script=Han}+$/u.test(name)).map(({ name }) => name);
  const latin = asked.filter(({ name }) => /^[a-z ]+$/i.test(name)).map(({ name }) => name.toLowerCase());
  const spelled = han.map((name) => pinyin(name, { toneType: "none", type: "array", v: true, surname: "head" }));
  return {
    pinyin: spelled.flatMap((syllables) => beginnings(syllables.join(""))),
    initials: spelled.flatMap((syllables) => beginnings(syllables.map((one) => one.charAt(0)).join(""))),
    hanzi: han.flatMap(beginnings),
    "Latin with a typo": latin.flatMap((name) => beginnings(mistyped(name.split(" ")[1] ?? name))),
    "two words": [
      ...spelled.map((syllables) => syllables.join(" ")),
      ...latin.flatMap((name) => beginnings(name).slice(4)),
    ],
    company: asked.flatMap(({ company }) => beginnings(company ?? "").slice(1)),
    "phone's last four": asked.map(({ phone }) => (phone ?? "").slice(-4)),
    "e-mail": asked.flatMap(({ email }) => beginnings(email ?? "").slice(2)),
    nobody: spelled.map((syllables) => `${syllables.join("")}qqx`),
  };
}

const beginnings = (text: string): string[] => Array.from({ length: text.length }, (_, n) => text.slice(0, n + 1));

const mistyped = (word: string): string => `${word.slice(0, 2)}${word.charAt(3)}${word.charAt(2)}${word.slice(4)}`;

function scan(lines: readonly string[], query: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < lines.length && found.length < SHOWN; at++) if (lines[at]?.includes(query)) found.push(at);
  return found;
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

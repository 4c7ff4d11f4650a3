import { endLeftovers } from "../build/leftovers.ts";
import { badges } from "./badges.ts";
import { camera } from "./camera.ts";
import { exporting } from "./export.ts";
import { type Bench, type Figure, rounded } from "./figure.ts";
import { importing } from "./import.ts";
import { people } from "./people.ts";
import { search } from "./search.ts";
import { searchInWindow } from "./searchWindow.ts";
import { start } from "./start.ts";
import { stations } from "./stations.ts";
import { store } from "./store.ts";
import { verdict } from "./verdict.ts";

const BENCHES: Record<string, Bench> = {
  verdict,
  start,
  badges,
  store,
  search,
  "search-window": searchInWindow,
  people,
  camera,
  import: importing,
  export: exporting,
  stations,
};

/** Runs the benches that are named (none = all) and prints their figures; the exit code. */
export async function runBenches(wanted: string[], json: boolean, say: (line: string) => void): Promise<number> {
  const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length) {
    say(`no bench is called ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}`);
    return 2;
  }
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length && !wanted.includes(name)) continue;
    try {
      for (const figure of await bench(say)) print(figure, json);
    } finally {
      await endLeftovers();
    }
  }
  return 0;
}

function print(figure: Figure, json: boolean): void {
  const { bench, case: what, value, unit, limit, peers, n } = figure;
  const exact = { ...figure, value: rounded(value), limit: limit === null ? null : rounded(limit) };
  if (json) {
    process.stdout.write(`${JSON.stringify(exact)}\n`);
    return;
  }
  const beside = Object.entries({ ...(limit === null ? {} : { limit }), ...peers });
  const ratios = beside.map(
    ([name, other]) => `${name} ${rounded(other)} ${unit}${other === 0 ? "" : ` (${rounded(value / other)} times it)`}`,
  );
  process.stdout.write(
    `${bench}: ${what}: ${rounded(value)} ${unit}${ratios.length ? `; ${ratios.join("; ")}` : ""} [n=${n}]\n`,
  );
}

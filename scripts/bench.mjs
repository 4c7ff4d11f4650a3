import { resolve } from "node:path";
import { withBuiltProgram } from "./setup/builtProgram.mjs";
import { checkNode } from "./setup/node.mjs";
import { say, sayBeside, tell } from "./setup/say.mjs";

// `npm run bench -- [name] [--json]`: figures beside their limits and peers, all measured in this run. Without a name
// all of them. With --json one line a figure: {bench, case, value, unit, limit, peers, n}.
await tell(async () => {
  checkNode();
  const root = resolve(import.meta.dirname, "..");
  const words = process.argv.slice(2);
  const json = words.includes("--json");
  if (json) sayBeside();
  const wanted = words.filter((word) => !word.startsWith("--"));
  return await withBuiltProgram(root, { file: "test/bench/run.ts", forBench: true }, (module) =>
    module.runBenches(wanted, json, say),
  );
});

import { resolve } from "node:path";
import { checkNode } from "./setup/node.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { say, sayBeside, tell } from "./setup/say.mjs";

// `npm run torture -- <name> [--rounds N] [--seed S]`: one fault, as often as is asked, until something confirmed is lost.
// Prints one line of JSON: {name, rounds, confirmed, lost, seconds, seed}. What each does: docs/reliability.md.
await tell(async () => {
  checkNode();
  sayBeside();
  const root = resolve(import.meta.dirname, "..");
  await ensurePackages(root);
  const { importTypeScript } = await import("./setup/typescript.mjs");
  const { module } = await importTypeScript(resolve(root, "test/torture/run.ts"));
  const code = await module.runTorture(process.argv.slice(2), say);
  process.exit(code);
});

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBundle } from "./setup/bundle.mjs";
import { checkNode } from "./setup/node.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { SetupProblem, sayBeside, tell } from "./setup/say.mjs";

const USAGE = `Usage: npm run --silent inspect -- event FILE
       npm run --silent inspect -- roster FILE
Prints what the program reads in an event page or a roster as JSON (docs/inspect.md).`;

/** Whatever cannot be inspected at all; a file that is refused is an answer and ends with 0. */
const FAILED = 2;

// `npm run --silent inspect -- event FILE`: the very code that reads a file dropped on the window, without window,
// display or Electron. Standard output takes the JSON alone.
await tell(async () => {
  sayBeside();
  checkNode();
  const [kind, path, ...more] = process.argv.slice(2);
  if (!["event", "roster"].includes(kind) || path === undefined || more.length > 0) throw new SetupProblem(USAGE);
  const bytes = bytesOf(path);
  const root = resolve(import.meta.dirname, "..");
  await ensurePackages(root);
  const { INSPECTORS } = await import(pathToFileURL(await inspectors(root)).href);
  const text = JSON.stringify(await INSPECTORS[kind](bytes), null, 2);
  // A reader that has seen enough (`| head`) closes the pipe: no error of ours.
  process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : FAILED));
  process.stdout.write(`${text}\n`);
}, FAILED);

/** Relative paths are meant from where the person typed, although npm runs us in the checkout. */
function bytesOf(path) {
  const places = [process.env.INIT_CWD, process.cwd()].flatMap((folder) => (folder ? [resolve(folder, path)] : []));
  try {
    return new Uint8Array(readFileSync(places.find(existsSync) ?? path));
  } catch (error) {
    throw new SetupProblem(`The file ${path} cannot be read (${error.code ?? error.message}).`);
  }
}

function inspectors(root) {
  const sources = ["electron/sheets", "shared", "package-lock.json"];
  return ensureBundle(root, { name: "inspect", entry: "electron/compose/inspect.ts", sources });
}

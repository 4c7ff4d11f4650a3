import { spawn } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { endLater, freshFolder } from "./leftovers.ts";
import { ROOT } from "./paths.ts";

export interface SetupRun {
  readonly code: number | null;
  /** What a person at the terminal sees. */
  readonly output: string;
}

interface SetupOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Run as this user and group (only root may). */
  readonly uid?: number;
  /** Told each time something is written, with all of the output so far. */
  readonly watch?: (output: string, end: (signal: NodeJS.Signals) => void) => void;
}

/**
 * Runs one function of scripts/setup in a Node of its own, as start.mjs does, e.g.
 * `runSetup("build.mjs", "ensureBuild", "/checkout")`. Its value is printed as JSON.
 */
export function runSetup(
  file: string,
  name: string,
  args: readonly unknown[],
  options: SetupOptions = {},
): Promise<SetupRun> {
  const place = options.uid === undefined ? { node: process.execPath, root: ROOT } : readableByAll();
  const setup = (script: string) => JSON.stringify(pathToFileURL(join(place.root, "scripts", "setup", script)).href);
  const call = `${name}(...${JSON.stringify(args)})`;
  const story = `import { ${name} } from ${setup(file)}; import { tell } from ${setup("say.mjs")};
    await tell(async () => { const value = await ${call}; if (typeof value === "number") return value; console.log(JSON.stringify(value)); });`;
  return new Promise((resolve, reject) => {
    const child = spawn(place.node, ["--input-type=module", "-e", story], {
      cwd: "/",
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    });
    endLater(() => child.kill("SIGTERM"));
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        options.watch?.(output, (signal) => child.kill(signal));
      });
    }
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** Node and the scripts where every user may run them: root's own folders are closed to others. */
function readableByAll(): { node: string; root: string } {
  const root = freshFolder("readable");
  chmodSync(root, 0o755);
  cpSync(join(ROOT, "scripts"), join(root, "scripts"), { recursive: true });
  copyFileSync(process.execPath, join(root, "node"));
  chmodSync(join(root, "node"), 0o755);
  return { node: join(root, "node"), root };
}

/** Writes files (text by path) under a folder; what starts with #! may be run. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    if (text.startsWith("#!")) chmodSync(path, 0o755);
  }
}

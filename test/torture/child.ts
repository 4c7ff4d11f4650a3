import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "vite";
import { endLater, freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";
import type { Tally } from "./tally.ts";

/** What a desk of its own is to do: deeds numbered from `first`, `most` of them, in `lanes` at once. */
export type Order = { folder: string; seed: number; first: number; most: number; lanes: number };

/** What it says. `ready`: ms it took to open. `shown`: what its screen would show at the end; `wentOn`: how often after a full disk. */
export type Heard =
  | { fault: string }
  | { ready: number; tally: Tally; isReplay: boolean }
  | { confirmed: string }
  | { refused: string }
  | { shown: Tally; trouble: string | null; wentOn: number };

/** A desk in a process of its own, and what it said so far. */
export class DeskChild {
  readonly process: ChildProcess;
  readonly #heard: (heard: Heard) => void;
  readonly #ended: Promise<unknown>;
  /** Resolves when it has confirmed something, or is gone. */
  readonly working: Promise<void>;
  #isWorking: () => void = () => undefined;
  #errors = "";

  constructor(program: string, order: Order, heard: (heard: Heard) => void, env: Record<string, string> = {}) {
    this.#heard = heard;
    this.working = new Promise((resolve) => {
      this.#isWorking = resolve;
    });
    const { VITEST: _none, ...own } = process.env;
    this.process = spawn(process.execPath, [...ONE_THREAD, "--snapshot-blob", program, "desk", JSON.stringify(order)], {
      env: { ...own, NODE_ENV: "production", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    endLater(() => this.process.kill("SIGKILL"));
    this.process.stderr?.on("data", (some) => {
      this.#errors += String(some);
    });
    this.process.once("exit", this.#isWorking);
    this.#ended = Promise.all([once(this.process, "exit"), this.#listen()]);
  }

  kill(): void {
    this.process.kill("SIGKILL");
  }

  /** Resolves when it is gone and everything it had said was heard; what it wrote to stderr. */
  async end(): Promise<string> {
    await this.#ended;
    return this.#errors;
  }

  async #listen(): Promise<void> {
    const { stdout } = this.process;
    if (!stdout) return;
    for await (const line of createInterface({ input: stdout })) {
      // Half a line is what the kill left of it: nobody was told.
      if (!line.endsWith("}")) continue;
      const heard = JSON.parse(line) as Heard;
      this.#heard(heard);
      if ("confirmed" in heard) this.#isWorking();
    }
  }
}

/** A kill must not wait for threads, and two cores are shared by several desks. */
const ONE_THREAD = ["--single-threaded"];

/** The desk's program as a heap that Node starts from (see deskChild.ts). Taken away when the torture ends. */
export async function buildDeskChild(): Promise<string> {
  const outDir = freshFolder("desk-child");
  await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    // Tests' own tools are left out where nothing calls them.
    define: { "process.env.VITEST": "undefined" },
    ssr: { noExternal: true, external: ["vite", "vitest"] },
    build: {
      ssr: join(ROOT, "test/torture/deskChild.ts"),
      outDir,
      rollupOptions: {
        treeshake: { moduleSideEffects: (id) => id.includes("/zod/") || id.endsWith("/deskChild.ts") },
        output: { format: "cjs", entryFileNames: "deskChild.cjs" },
      },
    },
  });
  const heap = join(outDir, "deskChild.heap");
  execFileSync(
    process.execPath,
    [...ONE_THREAD, "--snapshot-blob", heap, "--build-snapshot", join(outDir, "deskChild.cjs")],
    { stdio: ["ignore", "inherit", "ignore"] },
  );
  return heap;
}

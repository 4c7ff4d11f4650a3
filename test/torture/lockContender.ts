import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { build } from "vite";
import type { LockHolder } from "../../electron/store/lock.ts";
import { endLater, freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";

/** `at`: take the folder at this moment, ms of the clock. */
export type LockOrder = { at: number; folder: string } | { release: true };

/** `gone`: killed before it answered. */
export type LockAnswer =
  | { what: "has" | "free" | "gone" }
  | { what: Exclude<string, "has" | "free" | "gone">; holder: LockHolder | null };

/** A program of its own that takes folders when it is told (lockChild.ts). */
export class Contender {
  readonly process: ChildProcess;

  constructor(program: string, env: Record<string, string> = {}) {
    const { VITEST: _none, ...own } = process.env;
    this.process = fork(program, { env: { ...own, ...env }, execArgv: [] });
    endLater(() => this.process.kill("SIGKILL"));
  }

  /** What it says to an order; `gone` when it is killed over it. */
  async asked(order: LockOrder): Promise<LockAnswer> {
    const answered = new Promise<LockAnswer>((resolve) => {
      const end = (answer: LockAnswer) => {
        this.process.off("message", end);
        this.process.off("exit", gone);
        resolve(answer);
      };
      const gone = () => end({ what: "gone" });
      this.process.once("message", end);
      this.process.once("exit", gone);
    });
    this.process.send(order);
    return answered;
  }

  /** Resolves when it is gone. */
  async kill(): Promise<void> {
    const gone = once(this.process, "exit");
    this.process.kill("SIGKILL");
    await gone;
  }
}

/** The program of a contender, as one file. */
export async function buildLockChild(): Promise<string> {
  const outDir = freshFolder("lock-child");
  await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, "test/torture/lockChild.ts"),
      outDir,
      rollupOptions: { output: { format: "cjs", entryFileNames: "lockChild.cjs" } },
    },
  });
  return join(outDir, "lockChild.cjs");
}

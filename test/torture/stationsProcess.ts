import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { endLater, freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";
import type { ChildAnswer, ChildDeeds, ChildOrder, ChildQuestion } from "./stationsChild.ts";

type Answered<K extends keyof ChildDeeds> = Awaited<ReturnType<ChildDeeds[K]>>;

/** A desk in a process of its own (stationsChild.ts). */
export class DeskProcess {
  readonly order: ChildOrder;
  readonly #process: ChildProcess;
  readonly #asked = new Map<number, { done: (value: unknown) => void; failed: (problem: Error) => void }>();
  #nth = 0;
  #isDead = false;

  constructor(program: string, order: ChildOrder) {
    this.order = order;
    const { VITEST: _none, ...env } = process.env;
    this.#process = fork(program, [JSON.stringify(order)], { env, execArgv: [], serialization: "advanced" });
    endLater(() => this.#process.kill("SIGKILL"));
    this.#process.on("message", (answer: ChildAnswer) => this.#hear(answer));
    this.#process.once("exit", (code) => {
      this.#isDead = true;
      for (const { failed } of this.#asked.values()) failed(new Error(`${order.id} ended (${code})`));
      this.#asked.clear();
    });
  }

  /** What it does and answers; rejects when it ends before, or cannot. */
  ask<K extends keyof ChildDeeds>(name: K, ...input: Parameters<ChildDeeds[K]>): Promise<Answered<K>> {
    if (this.#isDead) return Promise.reject(new Error(`${this.order.id} has ended`));
    const nth = ++this.#nth;
    return new Promise<Answered<K>>((resolve, reject) => {
      this.#asked.set(nth, { done: (value) => resolve(value as Answered<K>), failed: reject });
      this.#process.send({ nth, name, input } satisfies ChildQuestion);
    });
  }

  /** SIGKILL; resolves when it is gone and what it had said was heard. */
  async kill(): Promise<void> {
    if (this.#isDead) return;
    const gone = once(this.#process, "close");
    this.#process.kill("SIGKILL");
    await gone;
  }

  #hear(answer: ChildAnswer): void {
    const asked = this.#asked.get(answer.nth);
    this.#asked.delete(answer.nth);
    if ("value" in answer) asked?.done(answer.value);
    else asked?.failed(new Error(`${this.order.id}: ${answer.fault}`));
  }
}

/** The program of such a desk, as one file beside the packages it needs. */
export async function buildStationsChild(): Promise<string> {
  const outDir = freshFolder("stations-child");
  await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    define: { "process.env.VITEST": "undefined" },
    build: {
      ssr: join(ROOT, "test/torture/stationsChild.ts"),
      outDir,
      rollupOptions: { output: { format: "es", entryFileNames: "stationsChild.mjs" } },
    },
  });
  symlinkSync(join(ROOT, "node_modules"), join(outDir, "node_modules"));
  return join(outDir, "stationsChild.mjs");
}

import { Worker } from "node:worker_threads";
import type { Drawing } from "../../shared/badge/drawing.ts";
import type { FieldFit } from "../../shared/badge/layout.ts";
import { fault, type Result } from "../../shared/words/result.ts";

export type DrawnBadge = {
  /** A page of the stock's exact size, two with a back. */
  pdf: Uint8Array<ArrayBuffer>;
  notes: {
    /** What was shrunk, wrapped or has letters no font knows. */
    fits: readonly FieldFit[];
    /** Width of a QR module in mm, null without a code. */
    moduleMm: number | null;
  };
};

/** `detail` is for the log: the sentences for people are the screens'. */
export type DrawFault = {
  code: "no-fonts" | "qr-too-long" | "bad-image" | "cannot-draw" | "thread-died" | "timed-out" | "closed";
  detail: string;
};

export type DrawRequest = { id: number } & Drawing;
export type DrawAnswer = { id: number; result: Result<DrawnBadge, DrawFault> };

export type Drawer = {
  /** One badge as a PDF; badges come back in the order they were asked for. */
  draw: (drawing: Drawing) => Promise<Result<DrawnBadge, DrawFault>>;
  close: () => Promise<void>;
};

type Options = {
  /** The built draw.worker.ts. */
  workerFile: string | URL;
  /** Where the font files lie. */
  fontFolder: string;
  /** Milliseconds a badge may take before its thread is given up; a badge takes about five. */
  patience?: number;
};

/** Megabytes for what lives as long as one badge; without a bound V8 takes 15 to 20 more, which a thread that idles never gives back. */
const YOUNG = 4;

type Waiting = { request: DrawRequest; answer: (result: Result<DrawnBadge, DrawFault>) => void };

/**
 * The drawing thread, started at once so that it is warm when the first guest comes. One badge at a time is in the
 * thread: when it dies or hangs, that badge alone fails (`thread-died`, `timed-out`) and the next finds a new thread.
 */
export function makeDrawer({ workerFile, fontFolder, patience = 15_000 }: Options): Drawer {
  const waiting: Waiting[] = [];
  let busy: Waiting | null = null;
  let worker: Worker | null = start();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let lastId = 0;

  function start(): Worker {
    const thread = new Worker(workerFile, {
      workerData: { fontFolder },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    thread.on("message", (answer: DrawAnswer) => {
      if (thread === worker && busy?.request.id === answer.id) settle(answer.result);
    });
    const died = (detail: string) => {
      if (thread !== worker) return;
      worker = null;
      settle(fault({ code: "thread-died", detail }));
    };
    thread.on("error", (error) => died(String(error)));
    thread.on("messageerror", (error) => died(String(error)));
    thread.on("exit", (code) => died(`exit ${code}`));
    // The program may end while the thread idles, not while it draws.
    thread.unref();
    return thread;
  }

  function settle(result: Result<DrawnBadge, DrawFault>): void {
    clearTimeout(timer);
    worker?.unref();
    const done = busy;
    busy = null;
    done?.answer(result);
    next();
  }

  function next(): void {
    if (busy || closed) return;
    busy = waiting.shift() ?? null;
    if (!busy) return;
    timer = setTimeout(giveUp, patience);
    worker ??= start();
    worker.ref();
    worker.postMessage(busy.request);
  }

  function giveUp(): void {
    const hanging = worker;
    worker = null;
    void hanging?.terminate();
    settle(fault({ code: "timed-out", detail: `${patience} ms` }));
  }

  return {
    draw(drawing) {
      if (closed) return Promise.resolve(fault({ code: "closed", detail: "" }));
      return new Promise((answer) => {
        lastId += 1;
        waiting.push({ request: { id: lastId, ...drawing }, answer });
        next();
      });
    },
    async close() {
      closed = true;
      const thread = worker;
      worker = null;
      for (const { answer } of waiting.splice(0)) answer(fault({ code: "closed", detail: "" }));
      settle(fault({ code: "closed", detail: "" }));
      await thread?.terminate();
    },
  };
}

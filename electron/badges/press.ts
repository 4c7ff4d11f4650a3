import { rm } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import type { Press, PressFault, PressRun } from "../../shared/badge/press.ts";
import { fault, type Result } from "../../shared/words/result.ts";
import {
  type FromPress,
  type Piece,
  type PiecedKind,
  type PressWorks,
  partOf,
  type ToPress,
  type WorkKind,
} from "./pressWork.ts";

type Options = {
  /** The built press.worker.ts. */
  workerFile: string | URL;
  /** Where the font files lie. */
  fontFolder: string;
  /** Milliseconds without work after which the thread is ended: its fonts and its renderer take 100 MB. */
  idle?: number;
  /** Milliseconds without a sign of life after which it is given up. */
  patience?: number;
};

/** One work under way. `file`: what it leaves behind when its thread dies. */
type Work = {
  settle(result: Result<never, PressFault>): void;
  /** Does nothing for work that is asked for in one piece. */
  stepped(done: number): void;
  file: string | null;
};

/** Pieces handed over at once, some 20 ms of drawing: so long a picture for the designer waits. */
const CHUNK: Record<PiecedKind, number> = { batch: 40, check: 40, pages: 2 };
/** Chunks on their way, so that the thread never waits for the next. */
const AHEAD = 2;

/**
 * The press: a thread of its own, beside the everyday drawer's, for what takes long. It starts at the first use and is
 * ended when it idles. When it dies or hangs, what it was working on fails (`thread-died`) and the next finds a new one.
 */
export function makePress({ workerFile, fontFolder, idle = 180_000, patience = 30_000 }: Options): Press {
  const works = new Map<number, Work>();
  let thread: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let lastId = 0;

  function start(): Worker {
    const started = new Worker(workerFile, { workerData: { fontFolder } });
    started.on("message", (message: FromPress) => {
      if (started === thread) hear(message);
    });
    const died = (detail: string) => {
      if (started === thread) void end(detail);
    };
    started.on("error", (error) => died(String(error)));
    started.on("messageerror", (error) => died(String(error)));
    started.on("exit", (code) => died(`exit ${code}`));
    return started;
  }

  function hear(message: FromPress): void {
    if (message.what === "step") works.get(message.id)?.stepped(message.done);
    else if (message.what === "end") {
      const work = works.get(message.id);
      works.delete(message.id);
      work?.settle(message.result as Result<never, PressFault>);
    }
    watch();
  }

  /** A thread that works is waited for, one that idles is ended; the program may end while it idles. */
  function watch(): void {
    clearTimeout(timer);
    if (!thread) return;
    if (works.size > 0) {
      thread.ref();
      timer = setTimeout(() => void end(`no sign for ${patience} ms`), patience);
    } else {
      thread.unref();
      timer = setTimeout(() => void end("idle"), idle);
      timer.unref();
    }
  }

  async function end(detail: string, code: "thread-died" | "closed" = "thread-died"): Promise<void> {
    const ended = thread;
    const left = [...works.values()];
    thread = null;
    works.clear();
    clearTimeout(timer);
    await ended?.terminate();
    for (const work of left) {
      if (work.file !== null) await rm(partOf(work.file), { force: true }).catch(() => {});
      work.settle(fault({ code, detail }));
    }
  }

  function say(message: ToPress): void {
    thread ??= start();
    thread.postMessage(message);
    watch();
  }

  type Begin<K extends WorkKind> = { kind: K; order: PressWorks[K]["order"]; file: string | null };

  function begin<K extends WorkKind>(
    { kind, order, file }: Begin<K>,
    stepped: (done: number, id: number) => void,
  ): { id: number; done: Promise<Result<PressWorks[K]["gives"], PressFault>> } {
    lastId += 1;
    const id = lastId;
    if (closed) return { id, done: Promise.resolve(fault({ code: "closed", detail: "" })) };
    const done = new Promise<Result<PressWorks[K]["gives"], PressFault>>((settle) => {
      works.set(id, { settle, stepped: (count) => stepped(count, id), file });
    });
    say({ what: "begin", id, kind, order } as ToPress);
    return { id, done };
  }

  /** Work on very many things, pulled from where they come from only as fast as they are worked off. */
  function run<K extends PiecedKind>(
    begun: Begin<K>,
    things: Iterable<Piece>,
    onStep: (done: number) => void,
  ): PressRun<PressWorks[K]["gives"]> {
    const source = things[Symbol.iterator]();
    let isOver = false;
    let broken: string | null = null;
    const cancel = (id: number) => {
      isOver = true;
      if (works.has(id)) say({ what: "cancel", id });
    };
    const more = (id: number) => {
      if (isOver || !works.has(id)) return;
      try {
        const pieces: Piece[] = [];
        while (pieces.length < CHUNK[begun.kind] && !isOver) {
          const next = source.next();
          if (next.done) isOver = true;
          else pieces.push(next.value);
        }
        say({ what: "pieces", id, pieces, isLast: isOver });
      } catch (error) {
        broken = String(error);
        cancel(id);
      }
    };
    const { id, done } = begin(begun, (count, of) => {
      onStep(count);
      more(of);
    });
    for (let chunk = 0; chunk < AHEAD; chunk++) more(id);
    return {
      done: done.then((result) => {
        isOver = true;
        source.return?.();
        return broken === null ? result : fault({ code: "cannot-draw", detail: broken });
      }),
      cancel: () => cancel(id),
    };
  }

  const once = <K extends "picture" | "raster" | "fonts">(kind: K, order: PressWorks[K]["order"]) =>
    begin<K>({ kind, order, file: null }, () => {}).done;

  return {
    picture: (drawing, dpi) => once("picture", { drawing, dpi }),
    fonts: () => once("fonts", null),
    raster: (pdf, dpi) => once("raster", { pdf, dpi }),
    batch: ({ entries, ...order }, onStep) => run({ kind: "batch", order, file: order.file }, entries, onStep),
    pages: ({ pages, ...order }, onStep) => run({ kind: "pages", order, file: order.file }, pages, onStep),
    check: ({ contents, ...order }, onStep) => run({ kind: "check", order, file: null }, contents, onStep),
    async close() {
      closed = true;
      await end("", "closed");
    },
  };
}

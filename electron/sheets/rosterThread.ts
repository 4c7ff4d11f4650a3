import { Worker } from "node:worker_threads";
import type { ColumnMapping } from "../../shared/roster/columnMapping.ts";
import type { RosterAbout, RosterQuestions } from "../../shared/roster/rosterFile.ts";
import type { Encoding, SheetFault } from "../../shared/roster/sheet.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";

/** `closed`: by the caller; `thread-died`: the file was more than the thread's memory, or a bug. */
export type RosterGone = { code: "closed" | "thread-died" };

export type RosterSource = {
  bytes: Uint8Array;
  encoding: Encoding | null;
  sheet: number | null;
  /** Columns as staff corrected them before, by `headerSetKey`. */
  remembered: [string, ColumnMapping][];
};

type QuestionName = keyof RosterQuestions;
export type RosterQuestion = {
  [N in QuestionName]: { id: number; name: N; input: RosterQuestions[N]["input"] };
}[QuestionName];

/** What the thread says of itself: how far it read, what the file is, and the answers to what it was asked. */
export type RosterNews =
  | { what: "progress"; done: number; total: number }
  | { what: "read"; result: Result<RosterAbout, SheetFault> }
  | { what: "answer"; id: number; answer: RosterQuestions[QuestionName]["answer"] };

export type RosterThread = {
  about: Promise<Result<RosterAbout, SheetFault | RosterGone>>;
  ask<N extends QuestionName>(
    name: N,
    input: RosterQuestions[N]["input"],
  ): Promise<Result<RosterQuestions[N]["answer"], RosterGone>>;
  close(): void;
};

/**
 * Megabytes a file may take in its thread: 100,000 people take about 200. Below 1,024 V8 also collects sooner: at most
 * twice what is in use lies about then, instead of four times.
 */
const MOST_MEMORY = 768;

/** Megabytes for what was just made: rows and people stay anyway, and copying them within a larger one takes no less time. */
const YOUNG = 6;

/**
 * Opens roster files, each in a thread of its own that reads it, keeps its rows and plans imports of it: the rows never
 * come to the caller's thread. `close` ends the thread at once, also in the middle of reading, and its memory with it.
 * @param workerFile the built read.worker.ts
 */
export const makeRosterOpener =
  (workerFile: string | URL) =>
  (source: RosterSource, onProgress: (done: number, total: number) => void): RosterThread => {
    const thread = new Worker(workerFile, {
      workerData: source,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: YOUNG },
    });
    const waiting = new Map<number, (answer: Result<never, RosterGone>) => void>();
    let tellAbout: (about: Result<RosterAbout, SheetFault | RosterGone>) => void = () => undefined;
    const about = new Promise<Result<RosterAbout, SheetFault | RosterGone>>((resolve) => {
      tellAbout = resolve;
    });
    let gone: RosterGone | null = null;
    let lastId = 0;

    const end = (code: RosterGone["code"]) => {
      gone ??= { code };
      tellAbout(fault(gone));
      for (const answer of waiting.values()) answer(fault(gone));
      waiting.clear();
      void thread.terminate();
    };
    thread.on("message", (news: RosterNews) => {
      if (news.what === "progress") onProgress(news.done, news.total);
      else if (news.what === "read") tellAbout(news.result);
      else {
        waiting.get(news.id)?.(ok(news.answer as never));
        waiting.delete(news.id);
      }
    });
    for (const sign of ["error", "messageerror", "exit"]) thread.on(sign, () => end("thread-died"));
    // The program may end while a file lies open.
    thread.unref();

    return {
      about,
      ask: (name, input) =>
        new Promise((answer) => {
          if (gone) return answer(fault(gone));
          lastId += 1;
          waiting.set(lastId, answer);
          thread.postMessage({ id: lastId, name, input });
        }),
      close: () => end("closed"),
    };
  };

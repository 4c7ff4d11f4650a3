import { Worker } from "node:worker_threads";
import type { SortingThread, StartSorting } from "../../shared/roster/search/aside.ts";
import type { Batch } from "../../shared/roster/search/batch.ts";
import type { SegmentData } from "../../shared/roster/search/segment.ts";
import { thrownText } from "../../shared/words/thrown.ts";

export type SortingOrder = Batch | "that-is-all";

/** One part of what was sorted: told one by one, so that taking one in lasts a few milliseconds. */
export type SortingNews = Partial<SegmentData>;

type Options = {
  /** The built sort.worker.ts. */
  workerFile: string | URL;
  /** Is told why a thread did not sort; nothing of people is in it. */
  warn(text: string): void;
  /** Milliseconds a thread may take once it has everybody; 100,000 people take one or two seconds. */
  patience?: number;
};

/** Megabytes the texts and dictionaries may take while they are being sorted: half a million people have room. */
const MOST_MEMORY = 768;
/** Megabytes for what was just made; without a bound V8 takes three times as much. */
const YOUNG = 6;

/**
 * Starts threads that sort people for the search, one for each sorting; it is gone when that is done. A thread that does
 * not start, dies or takes too long says so to the log and answers null.
 */
export const makeStartSorting =
  ({ workerFile, warn, patience = 60_000 }: Options): StartSorting =>
  () => {
    try {
      const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: YOUNG };
      return sortingThread(new Worker(workerFile, { resourceLimits }), warn, patience);
    } catch (error) {
      warn(`no thread to sort people in: ${thrownText(error)}`);
      return null;
    }
  };

function sortingThread(worker: Worker, warn: Options["warn"], patience: number): SortingThread {
  const parts: Partial<SegmentData> = {};
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let tell: (answer: SegmentData | null) => void = () => undefined;
  const answer = new Promise<SegmentData | null>((resolve) => {
    tell = resolve;
  });
  const end = (whole: SegmentData | null, trouble: string | null) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    if (trouble) warn(`people were not sorted in a thread: ${trouble}`);
    tell(whole);
    void worker.terminate();
  };
  worker.on("message", (part: SortingNews) => {
    Object.assign(parts, part);
    const { names, companies, details } = parts;
    if (names && companies && details) end({ names, companies, details }, null);
  });
  worker.on("error", (error) => end(null, thrownText(error)));
  worker.on("messageerror", (error) => end(null, thrownText(error)));
  worker.on("exit", (code) => end(null, `exit ${code}`));
  // The program may end in the middle of it.
  worker.unref();
  const post = (order: SortingOrder, handedOver: ArrayBuffer[] = []) => {
    if (!isOver) worker.postMessage(order, handedOver);
  };

  return {
    add: (batch) => post(batch),
    finish() {
      timer = setTimeout(() => end(null, `${patience} ms`), patience);
      timer.unref();
      post("that-is-all");
      return answer;
    },
    end: () => end(null, null),
  };
}

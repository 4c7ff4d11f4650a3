import type { DecodeAnswer, DecodeAsk } from "./decode.worker.ts";

/** What became of a picture; as the worker says it, without its number. */
export type Decoded = { what: "texts"; texts: string[] } | { what: "not-a-picture" } | { what: "broken" };

/** The thread that reads QR codes. It is started with the first thing it is asked for, and anew when it broke. */
export class Decoder {
  readonly #start: () => Worker;
  readonly #waiting = new Map<number, (decoded: Decoded) => void>();
  #worker: Worker | null = null;
  #asked = 0;

  /** `start`: gives a new thread; a test gives another. */
  constructor(start: () => Worker = startWorker) {
    this.#start = start;
  }

  /** Reads one frame; the frame is the decoder's from now on, and closed by it. */
  frame(frame: VideoFrame): Promise<Decoded> {
    return this.#ask((id) => ({ id, what: "frame", frame }), [frame]);
  }

  /** Reads a picture file: PNG, JPEG, WebP and what else the browser can show. */
  picture(file: Blob): Promise<Decoded> {
    return this.#ask((id) => ({ id, what: "picture", file }), []);
  }

  /** Ends the thread; whoever still waits is told that it broke. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const tell of this.#waiting.values()) tell({ what: "broken" });
    this.#waiting.clear();
  }

  #ask(asked: (id: number) => DecodeAsk, given: Transferable[]): Promise<Decoded> {
    const id = ++this.#asked;
    return new Promise((tell) => {
      this.#waiting.set(id, tell);
      try {
        this.#worker ??= this.#listen(this.#start());
        this.#worker.postMessage(asked(id), given);
      } catch {
        this.close();
      }
    });
  }

  #listen(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<DecodeAnswer>) => {
      const { id, ...decoded } = data;
      this.#waiting.get(id)?.(decoded);
      this.#waiting.delete(id);
      if (decoded.what === "broken") this.close();
    };
    worker.onerror = () => this.close();
    return worker;
  }
}

const startWorker = (): Worker => new Worker(new URL("./decode.worker.ts", import.meta.url), { type: "module" });

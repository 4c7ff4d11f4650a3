import { makePress } from "../../electron/badges/press.ts";
import type { Press } from "../../shared/badge/press.ts";
import { fault } from "../../shared/words/result.ts";
import { fontFolder } from "./badges.ts";
import { endLater } from "./leftovers.ts";
import { buildWorker } from "./worker.ts";

type Options = {
  /** Another worker file around it, e.g. one that fails on purpose. */
  entry?: string;
  folder?: string;
  patience?: number;
  idle?: number;
};

/** The press with its real thread, ended with the test file. */
export async function startPress({
  entry = "electron/badges/press.worker.ts",
  folder = fontFolder(),
  ...times
}: Options = {}): Promise<Press> {
  const press = makePress({ workerFile: await buildWorker(entry), fontFolder: folder, ...times });
  endLater(() => press.close());
  return press;
}

/** For desks that print nothing: a press after its end. */
export function noPress(): Press {
  const closed = async () => fault({ code: "closed" as const, detail: "" });
  const run = () => ({ done: closed(), cancel: () => undefined });
  return {
    picture: closed,
    raster: closed,
    fonts: closed,
    batch: run,
    pages: run,
    check: run,
    close: async () => undefined,
  };
}

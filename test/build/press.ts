import { makePress } from "../../electron/badges/press.ts";
import type { Press } from "../../shared/badge/press.ts";
import { fault } from "../../shared/words/result.ts";
import { fontFolder } from "./badges.ts";
import { endLater } from "./leftovers.ts";
import { buildWorker } from "./worker.ts";

/** The press with its real thread, ended with the test file. `entry`: another worker file around it, e.g. one that fails on purpose. */
export async function startPress(entry = "electron/badges/press.worker.ts"): Promise<Press> {
  const press = makePress({ workerFile: await buildWorker(entry), fontFolder: fontFolder() });
  endLater(() => press.close());
  return press;
}

/** For desks that print nothing: a press after its end. */
export function noPress(): Press {
  const closed = async () => fault({ code: "closed" as const, detail: "" });
  const run = () => ({ done: closed(), cancel: () => undefined });
  return { picture: closed, raster: closed, batch: run, check: run, close: async () => undefined };
}

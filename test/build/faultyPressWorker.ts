import { parentPort } from "node:worker_threads";
import "../../electron/badges/press.worker.ts";
import type { ToPress } from "../../electron/badges/pressWork.ts";

// The real press with two weak spots: a person called CRASH kills it, one called HANG stops it for good.
parentPort?.on("message", (message: ToPress) => {
  const text = JSON.stringify(message);
  if (text.includes("CRASH")) throw new Error("crashed on purpose");
  while (text.includes("HANG"));
});

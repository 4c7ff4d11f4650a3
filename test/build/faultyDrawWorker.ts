import { parentPort } from "node:worker_threads";
import type { DrawRequest } from "../../electron/badges/drawer.ts";
import "../../electron/badges/draw.worker.ts";

// The real drawing thread with two weak spots: a person called CRASH kills it, one called HANG stops it for good.
parentPort?.on("message", ({ content }: DrawRequest) => {
  if (content.name === "CRASH") throw new Error("crashed on purpose");
  while (content.name === "HANG");
});
